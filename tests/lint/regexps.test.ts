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
  "/ \\(line[\\s\\S]*$/": "matches where it first begins",
  '/"/g': "one letter",
  "/-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?/y": "at one place, its repetitions begin differently",
  "/[ \\t\\n\\r]*/y": "at one place, one repetition",
  '/[",\\r\\n]/': "one letter",
  '/[&<>"\\t\\n\\r]/g': "one letter",
  "/[^A-Za-z0-9_-]+/g": "one repetition, of what no match before it has left",
  "/[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\u{10000}-\\u{10FFFF}]/u": "one letter",
  "/\\r\\n?/g": "two letters",
  "/\\s+/g": "one repetition, of what no match before it has left",
  "/^(linear|additive)$/i": "anchored, of words",
  "/^-+|-+$/g": "reads at most 256 letters",
  "/^(<![A-Za-z]*)[^]*$/": "anchored, reads at most 20 letters, its second repetition takes whatever the first leaves",
  "/^<(?:[^\\s<>/:]{1,100}:)?include(?=[\\s/>])/": "anchored, reads at most 120 letters",
  "/^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)/": "anchored; every word encoding is tried once, with the blanks behind it",
  "/^GENIUS evaluator (linear|constant|triangular)((?: \\w+=\\S+)+)$/": "anchored, every repetition begins with the one blank that it holds",
  "/^[+-]?(?:\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?$/": "anchored, its repetitions begin differently",
  "/^[-_]+/": "anchored, one repetition",
  "/^[=+\\-@\\t\\r\\n]/": "one letter",
  "/^[A-Za-z]/": "one letter",
  "/^\\uFEFF/": "one letter",
  "/^utf-?(8|16)$/i": "anchored, of words",
  "/entity isn't defined: (.*)/": "reads the parser's messages",
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
