import { relative, sep } from "node:path";
import type { Rule } from "eslint";
import { importProblem } from "./floors.ts";

/** ESLint: imports in src go downwards only, and each package belongs to one room. */
export const floorsRule: Rule.RuleModule = {
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join("/");
    const check = (node: Rule.Node & { readonly source?: unknown }): void => {
      const specifier = (node.source as { readonly value?: unknown } | null | undefined)?.value;
      if (typeof specifier !== "string") return;
      const message = importProblem(file, specifier);
      if (message !== undefined) context.report({ node, message });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};
