import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { root } from "./example.ts";

/** One example of the documentation. */
export interface Block {
  /** `src/engine/run.ts:38`. */
  readonly name: string;
  /** The module that it documents, or `README.md`. */
  readonly file: string;
  readonly code: string;
}

/** The examples in the comments of src. */
export function blocksOf(): readonly Block[] {
  return globSync("src/**/*.ts", { cwd: root })
    .sort()
    .flatMap((file) => {
      const source = readFileSync(join(root, file), "utf8");
      return [...source.matchAll(/^ *\* @example\n *\* ```ts\n(.*?)^ *\* ```$/gms)].map((match) => ({
        name: `${file}:${String(source.slice(0, match.index).split("\n").length)}`,
        file,
        code: (match[1] ?? "").replace(/^ *\* ?/gm, ""),
      }));
    });
}

/** The names that a block uses and does not itself declare. */
export function freeNames(code: string): readonly string[] {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && !isMemberName(node)) (isDeclaration(node) ? declared : used).add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(code));
  return [...used].filter((name) => !declared.has(name));
}

const isMemberName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node);

const isDeclaration = (node: ts.Identifier): boolean =>
  (ts.isVariableDeclaration(node.parent) || ts.isBindingElement(node.parent) || ts.isParameter(node.parent) || ts.isImportSpecifier(node.parent)) && node.parent.name === node;

/** A statement of an expression, with what a comment beside or below it promises. */
export interface Claim {
  readonly expression: string;
  readonly promise: string;
}

/** A block as a script in which `claim(index, () => expression)` stands for each expression with a promise. */
export function withClaims(code: string): { readonly script: string; readonly claims: readonly Claim[] } {
  const claims: Claim[] = [];
  let script = "";
  let done = 0;
  for (const statement of parsed(code).statements) {
    const after = /^[ \t]*\n?\/\/ (.*)|^[ \t]+\/\/ (.*)/.exec(code.slice(statement.end));
    if (!ts.isExpressionStatement(statement) || after === null) continue;
    const expression = code.slice(statement.expression.getStart(), statement.expression.end);
    script += `${code.slice(done, statement.getStart())}claim(${String(claims.length)}, () => (${expression}));`;
    claims.push({ expression, promise: (after[1] ?? after[2] ?? "").trim() });
    done = statement.end;
  }
  return { script: script + code.slice(done), claims };
}

const parsed = (code: string): ts.SourceFile => ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);

export const toJavaScript = (code: string): string =>
  ts.transpileModule(code, { compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext } }).outputText;
