import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";

/** Every regular expression of src, and why it takes no more than time in proportion to the text. A new one is added with its reason. */
const linear: Readonly<Record<string, string>> = {
  "/\\[([^\\]|]*)\\|?([^\\]]*)\\]/g": "reads the templates of the table of errors alone",
  "/\\{(\\w+)\\}/g": "reads the templates of the table of errors alone",
  "new RegExp(ID_PATTERN)": "anchored, at most 64 letters",
  "/^[A-Za-z0-9_-]{1,64}$/": "anchored, at most 64 letters",
  "/^(0|[1-9]\\d*)$/": "anchored, its two ways begin differently",
  "/^[\\w-]{1,40}$/": "anchored, at most 40 letters",
  "/^[\\w$]{1,40}$/": "anchored, at most 40 letters",
  "/[\\uD800-\\uDFFF]/u": "one letter",
  "/[*+,]/": "one letter",
  "/[.[]/g": "one letter",
  "/(\\w+)(\\??):?(\\S*)/g": "reads the outline's own lines alone",
  '/([A-Za-z0-9_-]+)|\\["(?:[^"\\\\]|\\\\.)*"\\]/g': "reads paths that the library made: every segment closed, and at most 200 letters",
  "/^[A-Za-z_$][\\w$]*$/": "anchored, one repetition",
  "/^\\d{4}-\\d{2}-\\d{2}$/": "anchored, of fixed length",
  "/\\.$/": "one letter",
  "/[.:!?]$/": "one letter",
  "/[^A-Za-z0-9_$]+(.)?/g": "one repetition, of what no match before it has left",
};

function regularExpressions(): readonly string[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  const found = new Set<string>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.add(node.text);
      if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === "RegExp") found.add(node.getText());
      ts.forEachChild(node, visit);
    };
    visit(ts.createSourceFile(file, readFileSync(join("src", file), "utf8"), ts.ScriptTarget.Latest, true));
  }
  return [...found].sort();
}

it("every regular expression of src is known to be linear", () => {
  expect(regularExpressions()).toEqual(Object.keys(linear).sort());
});
