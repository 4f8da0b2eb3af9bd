import { describe, expect, it } from "vitest";
import { polynomialSpec, resolveParams, takeItOrLeaveItSpec, ultimatumSpec } from "../../../src/scenario/index.ts";

const names = {
  issues: ["land", "price"],
  actors: ["north", "south", "broker"],
  terms: (terms: Readonly<Record<string, string | number>>) => (terms.land === "all" ? 7 : 0),
};

describe("resolveParams", () => {
  it("fills defaults in", () => {
    expect(resolveParams(polynomialSpec.params, { kind: "polynomial" }, names)).toEqual({
      beta: 1,
      k: 0,
      factors: [1, 1],
      bidding: "best-for-others",
      acceptance: "next",
      acceptAbove: 0.9,
      acceptAfter: 0.98,
    });
  });

  it("puts numbers by issue in the order of the issues", () => {
    expect(resolveParams(polynomialSpec.params, { factors: { price: 3 } }, names).factors).toEqual([1, 3]);
  });

  it("names actors and terms by their index", () => {
    const input = { author: "south", addressees: ["broker", "north"], text: { land: "all", price: 2 } };
    expect(resolveParams(ultimatumSpec.params, input, names)).toEqual({ author: 1, addressees: [2, 0], text: 7, published: false });
  });

  it("leaves an optional parameter undefined", () => {
    expect(resolveParams(takeItOrLeaveItSpec.params, {}, names)).toEqual({ text: undefined });
    expect(resolveParams({ ally: { type: "actor", optional: true } }, {}, names).ally).toBeUndefined();
    expect(resolveParams({ allies: { type: "actors", optional: true } }, {}, names).allies).toBeUndefined();
  });

  it("reads no inherited member", () => {
    expect(resolveParams(polynomialSpec.params, Object.create({ beta: 9 }), names).beta).toBe(1);
  });

  it("is typed by the description", () => {
    const resolved = resolveParams(ultimatumSpec.params, { author: "north", addressees: [] }, names);
    resolved.author satisfies number;
    resolved.addressees satisfies readonly number[];
    resolved.text satisfies number | undefined;
    resolved.published satisfies boolean;
    expect(Object.isFrozen(resolved)).toBe(true);
  });
});
