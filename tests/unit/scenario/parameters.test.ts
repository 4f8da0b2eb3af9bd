import { describe, expect, it } from "vitest";
import { builtInKinds, defaults, parameterAt, parameters, type ParameterName } from "../../../src/scenario/index.ts";
import { descriptions, protocolDescriptions, strategyDescriptions } from "../../../src/schema/index.ts";
import { isWithin } from "../../../src/scenario/bounds.ts";
import { whole } from "./documents.ts";

const rows = (Object.keys(parameters) as ParameterName[]).map((name) => [name, { ...descriptions[name], bounds: parameters[name] }] as const);

/** Every path of the whole document that leads to a number. */
function numbersIn(value: unknown, path: string): string[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const id = Array.isArray(value) ? (member as { id?: unknown } | null)?.id : undefined;
    return numbersIn(member, `${path}${path === "" ? "" : "."}${typeof id === "string" ? id : key}`);
  });
}

/** A guard within a guard stands where the outer one stands. */
const unnested = (path: string): string => path.replace(/(\.of(\.\d+)?)+/, "");

const matches = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.replaceAll(".", "\\.").replaceAll("*", "[^.]+")}$`).test(path);

describe("the table of parameters", () => {
  it("has the design's defaults", () => {
    expect(defaults).toEqual({
      willingness: 0.7,
      fallbackValue: 0.7,
      noDealCost: 0.15,
      noDealDrift: 0,
      audienceCost: 0,
      linkageValue: 0,
      spanFrom: 1,
      ratifierMargin: 0,
      controllerShare: 0,
      thresholds: { epsilon: 0.05, rho: 0.25, sigma: 0.1, theta: 0.5, horizon: 12 },
      salience: { high: 3, medium: 2, low: 1 },
      linkageStrength: { strong: 0.06, medium: 0.03, weak: 0.01 },
      linkageTotal: 0.5,
    });
  });

  it.each(rows)("keeps the default of %s within its bounds", (_, { doc, bounds }) => {
    expect(doc).toMatch(/\.$/);
    if ("default" in bounds) expect(isWithin(bounds.default, bounds)).toBe(true);
  });

  it("is documented, as are the built-in kinds", () => {
    expect(Object.keys(descriptions)).toEqual(Object.keys(parameters));
    const paramsOf = (kinds: readonly { readonly kind: string; readonly params: object }[]) =>
      Object.fromEntries(kinds.map(({ kind, params }) => [kind, Object.keys(params)]));
    const described = (docs: typeof strategyDescriptions) => paramsOf(Object.entries(docs).map(([kind, { params }]) => ({ kind, params })));
    expect(described(strategyDescriptions)).toEqual(paramsOf(builtInKinds.strategies));
    expect(described(protocolDescriptions)).toEqual(paramsOf(builtInKinds.protocols));
  });

  it("is what the check goes by at every number of a document", () => {
    const { provenance: _, ...document } = whole;
    const paths = numbersIn(document, "").filter((path) => {
      // The numbers of a range name options; kinds describe their own parameters.
      return !/^format$|ideal|fallback\.|statusQuo|strategy|\.text\.|\.option$|\.options\./.test(path);
    });
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const found = rows.filter(([, { paths: patterns }]) => patterns.some((pattern) => matches(pattern, unnested(path))));
      const exact = found.filter(([, { bounds }]) => bounds === parameterAt(whole, path));
      expect([path, exact.length]).toEqual([path, 1]);
    }
  });
});
