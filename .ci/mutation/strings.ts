import { declareValuePlugin, PluginKind } from "@stryker-mutator/api/plugin";

/**
 * A string is a text for people, or a name that tsc would not let be another: neither is mutated. Templates are, since what
 * stands in them is mechanism.
 */
export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, "strings", {
    shouldIgnore: (path) => (path.isStringLiteral() ? "a text for people, or a name that tsc checks" : undefined),
  }),
];
