import { describe, expect, it } from "vitest";
import { type Lever, type Span, whatWouldItTake } from "../../../../src/analysis/index.ts";
import { override, type Scenario } from "../../../../src/index.ts";
import { base } from "../../../examples/prelude.ts";

const bargain: Scenario = base;
const ann: Lever = { path: "actors.ann.noDeal.value", range: [0, 1] };
const bob: Lever = { path: "actors.bob.noDeal.value", range: [0, 1] };
const tos = (found: ReturnType<typeof whatWouldItTake>["found"]) => found.map(({ changes }) => changes.map(({ to }) => to));

/** Levers that only the title shows. */
const letter = (name: string, costs: Readonly<Record<string, number>>): Lever => ({
  name,
  range: { oneOf: Object.keys(costs) },
  cost: (setting) => costs[String(setting)]!,
  scenario: (setting, before) => ({ ...before, title: `${before.title ?? ""}${String(setting)}` }),
});
const titled = (...titles: string[]) => ({ scenario: { title = "" } }: { readonly scenario: { readonly title?: string } }): boolean => titles.includes(title);

describe("whatWouldItTake", () => {
  it("asks for no change where the verdict is reached as it is", () => {
    const taken = whatWouldItTake(bargain, "mutual-settlement", { parameters: [ann] });
    expect(taken).toMatchObject({ ties: 1, exact: true, covered: { tried: 1, of: 11 } });
    expect(taken.found).toMatchObject([{ cost: { parameters: 0, total: 0 }, changes: [], terms: { price: "middle" }, text: "In the run as it is: mutual-settlement." }]);
    expect(taken.covered.text).toBe("1 of 11 combinations were run, in order of cost; the others contain a change that was found.");
  });

  it("says what the smallest change is, and its alternatives", () => {
    const { found, ties } = whatWouldItTake(bargain, ["position-reinforced", "limited-agreement"], { parameters: [ann, bob] });
    expect(found.map(({ changes }) => changes)).toMatchObject([
      [{ parameter: "actors.bob.noDeal.value", from: 0.1, to: 0.5, cost: 0.4 }],
      [{ parameter: "actors.ann.noDeal.value", from: 0.1, to: 0.6, cost: 0.5 }],
    ]);
    expect(ties).toBe(1);
    expect(found[1]!.text).toBe("In the run with actors.ann.noDeal.value = 0.6 instead of 0.1: position-reinforced (ann).");
  });

  it("looks for the least sum, or for the fewest parameters", () => {
    const parameters = [letter("one", { a: 1, b: 3 }), letter("two", { c: 1, d: 5 })];
    const goal = titled("b", "ac", "bd");
    const total = whatWouldItTake(bargain, goal, { parameters });
    expect(tos(total.found)).toEqual([["a", "c"], ["b"]]);
    const fewest = whatWouldItTake(bargain, goal, { parameters, metric: "fewest" });
    expect(tos(fewest.found)).toEqual([["b"], ["a", "c"]]);
    expect(fewest.found.map(({ cost }) => cost)).toEqual([{ parameters: 1, total: 3 }, { parameters: 2, total: 2 }]);
    expect(tos(whatWouldItTake(bargain, goal, { parameters, most: 1 }).found)).toEqual([["a", "c"]]);
    expect(whatWouldItTake(bargain, goal, { parameters, most: 1 }).covered.text).toMatch(/; all that cost no more than the last found/);
  });

  it("tells ties, to a billionth", () => {
    const parameters = [letter("one", { a: 0.1 }), letter("two", { b: 0.2 }), letter("three", { c: 0.3 })];
    const { found, ties } = whatWouldItTake(bargain, titled("ab", "c"), { parameters, most: 1 });
    expect(tos(found)).toEqual([["c"], ["a", "b"]]);
    expect(ties).toBe(2);
  });

  it("takes a change further the same way for no alternative, and the other way for one", () => {
    const deadline: Lever = { path: "deadline", range: [2, 14], steps: 6 };
    const far = whatWouldItTake(bargain, ({ scenario }) => Math.abs(scenario.deadline - 8) >= 4, { parameters: [deadline] });
    expect(tos(far.found)).toEqual([[4], [12]]);
    expect(far.covered).toMatchObject({ tried: 5, of: 7 });
  });

  it("keeps the smallest where going further is said to cost less", () => {
    const odd: Lever = { path: "deadline", range: [8, 14], steps: 6, cost: (setting) => 20 - Number(setting) };
    const { found } = whatWouldItTake(bargain, ({ scenario }) => scenario.deadline === 12 || scenario.deadline === 10, { parameters: [odd] });
    expect(found.map(({ changes, cost }) => [changes[0]!.to, cost.total])).toEqual([[12, 8], [10, 10]]);
  });

  it("costs 1 to set what stood nowhere, and what variations do not say is as it is", () => {
    const unknown: Lever = { name: "unknown", range: [0, 1], steps: 2, scenario: (setting, before) => override(before as Scenario, { "actors.ann.noDeal.value": Number(setting) }) };
    const taken = whatWouldItTake(bargain, "position-reinforced", { parameters: [unknown] });
    expect(taken.found).toMatchObject([{ changes: [{ from: null, to: 1, cost: 1 }], text: "In the run with unknown = 1: position-reinforced (ann)." }]);
    const known = whatWouldItTake(bargain, "position-reinforced", { parameters: [{ ...unknown, current: 0.5 } as Lever] });
    expect(known.found[0]!.cost.total).toBe(0.5);
    const options = whatWouldItTake(bargain, ({ scenario }) => scenario.statusQuo["price"] === "high", { parameters: ["statusQuo.price"] });
    expect(options.found[0]).toMatchObject({ cost: { total: 1 }, changes: [{ from: "low", to: "high" }] });
  });

  it("costs 1 to set what stands outside of the range", () => {
    const costs = (current: string, range: Span) => {
      const parameters: Lever[] = [{ name: "odd", range, current, scenario: (setting, before) => ({ ...before, title: String(setting) }) }];
      return whatWouldItTake(bargain, titled("1", "b"), { parameters }).found.map(({ changes, cost }) => [changes[0]!.from, changes[0]!.to, cost.total]);
    };
    // No place in a list, and none among numbers.
    expect(costs("z", { oneOf: ["a", "b", "c"] })).toEqual([["z", "b", 1]]);
    expect(costs("as it is", [0, 1])).toEqual([["as it is", 1, 1]]);
    expect(costs("a", { oneOf: ["a", "b", "c"] })).toEqual([["a", "b", 0.5]]);
  });

  it("moves nothing further beside a change that was found while what contains it was already looked at", () => {
    // Of deadlines, 12 costs less than 10, so that 12 with a letter waits while 10 is found.
    const odd: Lever = { path: "deadline", range: [8, 12], steps: 2, cost: (setting) => (setting === 12 ? 1 : 2) };
    const goal = ({ scenario }: { readonly scenario: { readonly deadline: number } }): boolean => scenario.deadline === 10;
    const taken = whatWouldItTake(bargain, goal, { parameters: [odd, letter("one", { a: 5 }), letter("two", { b: 7 })] });
    expect(taken.found.map(({ changes, cost }) => [changes.map(({ to }) => to), cost.total])).toEqual([[[10], 2]]);
    expect(taken.covered.of).toBe(3 * 2 * 2);
    expect(taken.exact).toBe(true);
  });

  it("lets errors through that are not about the scenario", () => {
    const broken: Lever = { name: "broken", range: [0, 1], steps: 1, scenario: () => { throw new TypeError("broken"); } };
    expect(() => whatWouldItTake(bargain, "breakdown", { parameters: [broken] })).toThrow(new TypeError("broken"));
  });

  it("passes over combinations that do not compile, and counts them", () => {
    const { covered, found } = whatWouldItTake(bargain, () => false, { parameters: [{ path: "actors.ann.willingness", range: { oneOf: [0.7, 0.9, 7, 9] } }] });
    expect(covered).toMatchObject({ tried: 4, of: 4, impossible: 2, below: null, text: "4 of 4 combinations were run, in order of cost: all of them, and none reaches it." });
    expect(found).toEqual([]);
  });

  it("says what was covered where runs were too few", () => {
    const { exact, covered, found } = whatWouldItTake(bargain, "breakdown", { parameters: [ann, bob], runs: 4 });
    expect({ exact, found }).toEqual({ exact: false, found: [] });
    expect(covered).toEqual({ tried: 4, of: 121, impossible: 0, below: { parameters: 1, total: 0.1 }, text: "4 of 121 combinations were run, in order of cost; not all that cost 0.1 (1 changed) or more." });
  });

  it.each([
    ["one parameter twice", { parameters: [ann, ann] }, /parameters\.1: repeats/],
    ["a cost below nothing", { parameters: [letter("one", { a: -1 })] }, /one\.cost: is out of range/],
    ["a cost that is none", { parameters: [letter("one", { a: NaN })] }, /one\.cost: is out of range/],
    ["no runs", { parameters: [ann], runs: 0 }, /runs: is out of range/],
    ["nothing to find", { parameters: [ann], most: 0 }, /most: is out of range/],
    ["a grid of no steps", { parameters: [{ path: "deadline", range: [1, 2] as const, steps: 0 }] }, /steps: is out of range/],
  ])("refuses %s", (_, options, says) => {
    expect(() => whatWouldItTake(bargain, "breakdown", options)).toThrow(says);
  });
});
