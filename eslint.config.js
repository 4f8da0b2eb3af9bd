import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";
import { floorsRule } from "./.ci/lint/floors-rule.ts";
import { bans } from "./.ci/lint/determinism.ts";
import { assertingFiles, inferringFiles, typedArrayKernels } from "./.ci/lint/rooms.ts";

export default defineConfig(
  { ignores: ["dist", "coverage", "docs", ".mutation"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Figures in messages need no String() around them.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      // `() => act()` may stand for an action, and `return void report()` for leaving with one.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      "@typescript-eslint/no-meaningless-void-operator": "off",
      // Wrong about `args: Args<Code> = {}`, and about keys of a record where no enum exists (erasableSyntaxOnly).
      "@typescript-eslint/no-generated-empty-object-type": "off",
      "@typescript-eslint/no-unsafe-enum-assignment": "off",
    },
  },
  {
    files: ["src/**"],
    plugins: { house: { rules: { floors: floorsRule } } },
    rules: {
      "house/floors": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      ...bans,
    },
  },
  { files: assertingFiles, rules: { "@typescript-eslint/consistent-type-assertions": "off" } },
  { files: inferringFiles, rules: { "@typescript-eslint/explicit-module-boundary-types": "off" } },
  {
    files: typedArrayKernels,
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    // Tests break rules on purpose (wrong types, missing data): syntax is checked, and tsc checks their types.
    files: ["tests/**", ".ci/**", "examples/**", "*.config.*"],
    extends: [tseslint.configs.disableTypeChecked],
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    },
  },
);
