import { describe, expect, it } from "vitest";
import { fromGenius, toGenius } from "../../../src/interop/index.ts";
import type { Provenance, Scenario } from "../../../src/scenario/index.ts";
import { only, price, profile, template, toldBy, wants } from "./files.ts";

const { scenario } = fromGenius(template(price), [profile(wants)]);
const [party] = scenario.actors;

/** The scenario with other members of its first actor. */
const changed = (position: object, members: object = {}, more: object = {}): Scenario => ({ ...scenario, ...more, actors: [{ ...party!, ...members, position: { ...party!.position, ...position } }] });

/** One actor's values of the numbers 0, 1, 2, with a note of where they come from. */
const numbers = (values: readonly number[], note?: string, range: object = { from: 0, to: 2, step: 1 }): Scenario => {
  const provenance: Record<string, Provenance> = note === undefined ? {} : { "actors.party-1.position.values.n": { kind: "derived", note } };
  const issue = { kind: "range" as const, id: "n", from: 0, to: 2, step: 1, unit: "", ...range };
  const points = values.map((value, at): [number, number] => [issue.from + at * issue.step, value]);
  return changed({ ideal: { n: issue.from }, salience: { n: 1 }, values: { n: points } }, {}, { issues: [issue], statusQuo: { n: issue.from }, provenance });
};

const elements = (text: string, name: string): string[] => text.match(new RegExp(`<${name} [^>]*>`, "g")) ?? [];

const asDiscrete = ["issues.n: no function of GENIUS gives its values; written as a discrete issue"];

describe("a scenario as GENIUS files", () => {
  it("is a template and a profile for each actor, with the actors' names beside them", () => {
    const { domain, profiles, actors, warnings } = toGenius(scenario);
    expect(domain).toBe([
      '<?xml version="1.0" encoding="UTF-8"?>',
      "<negotiation_template>",
      '  <utility_space number_of_issues="1">',
      '    <objective index="0" name="sale" type="objective" etype="objective">',
      '      <issue index="1" name="Price" type="discrete" vtype="discrete" etype="discrete">',
      '        <item index="1" value="low"/>',
      '        <item index="2" value="high"/>',
      "      </issue>",
      "    </objective>",
      "  </utility_space>",
      "</negotiation_template>",
      "",
    ].join("\n"));
    expect(profiles).toEqual([[
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<utility_space number_of_issues="1">',
      '  <objective index="0" name="sale" type="objective" etype="objective">',
      '    <weight index="1" value="1"/>',
      '    <issue index="1" name="Price" type="discrete" vtype="discrete" etype="discrete">',
      '      <item index="1" value="low" evaluation="1"/>',
      '      <item index="2" value="high" evaluation="0.4"/>',
      "    </issue>",
      "  </objective>",
      '  <discount_factor value="1"/>',
      '  <reservation value="0"/>',
      "</utility_space>",
      "",
    ].join("\n")]);
    expect([actors, warnings]).toEqual([["party-1"], []]);
  });

  it.each([["Sale & Co", "x", ' name="Sale &amp; Co"'], [undefined, "x", ' name="x"'], [undefined, "genius", ""]])("titled %s and called %s has an objective with%s", (title, id, name) => {
    const { title: _, ...untitled } = scenario;
    const { domain, profiles } = toGenius({ ...untitled, id, ...(title === undefined ? {} : { title }) });
    expect([domain, ...profiles].flatMap((text) => elements(text, "objective"))).toEqual(Array(2).fill(`<objective index="0"${name} type="objective" etype="objective">`));
  });

  it("takes a discount factor for an actor, and 1 for the others", () => {
    const both = fromGenius(template(price), [profile(wants), profile(wants)]).scenario;
    const { profiles } = toGenius(both, { discounts: { "party-2": 0.5 } });
    expect(profiles.flatMap((text) => elements(text, "discount_factor"))).toEqual(['<discount_factor value="1"/>', '<discount_factor value="0.5"/>']);
  });

  it.each([
    [{ nobody: 1 }, 'unknown-reference options.discounts.nobody: names an unknown actor (got "nobody"). Name one that exists.'],
    [{ "a.b": 1 }, 'unknown-reference options.discounts["a.b"]: names an unknown actor (got "a.b"). Name one that exists.'],
    [{ "party-1": 0 }, "out-of-range options.discounts.party-1: is out of range: it must be above 0, at most 1 (got 0). Put a value that is above 0, at most 1."],
    [{ "party-1": 1.5 }, "out-of-range options.discounts.party-1: is out of range: it must be above 0, at most 1 (got 1.5). Put a value that is above 0, at most 1."],
    [{ "party-1": NaN }, "out-of-range options.discounts.party-1: is out of range: it must be above 0, at most 1 (got NaN). Put a value that is above 0, at most 1."],
  ])("refuses the discount factors %o", (discounts, told) => {
    expect(toldBy(() => toGenius(scenario, { discounts }))).toEqual([told]);
  });

  it("makes up with weights for evaluations that are divided by their greatest, and leaves those alone that are all 0", () => {
    const half = changed({ values: { Price: { low: 0.25, high: 0.5 } } });
    const [text] = toGenius(half).profiles;
    expect(elements(text!, "weight")).toEqual(['<weight index="1" value="0.5"/>']);
    expect(elements(text!, "item")).toEqual(['<item index="1" value="low" evaluation="0.5"/>', '<item index="2" value="high" evaluation="1"/>']);
    expect(only(fromGenius(toGenius(half).domain, [text!]))).toEqual([0.25, 0.5]);
    const none = toGenius(changed({ values: { Price: { low: 0, high: 0 } } })).profiles[0]!;
    expect([...elements(none, "weight"), ...elements(none, "item")]).toEqual(['<weight index="1" value="1"/>', '<item index="1" value="low" evaluation="0"/>', '<item index="2" value="high" evaluation="0"/>']);
  });

  it.each([
    ["a title", { ...scenario, title: "a\u0001" }, "title", '"a\\u0001"'],
    ["an issue", { ...scenario, issues: [{ ...scenario.issues[0]!, label: "\uFFFE" }] }, "issues.Price", '"\uFFFE"'],
    ["an option", { ...scenario, issues: [{ kind: "options" as const, id: "Price", options: [{ id: "low", label: "\u0000" }, { id: "high" }] }] }, "issues.Price", '"\\u0000"'],
    ["an actor", changed({}, { label: "\u000b" }), "actors.party-1", '"\\u000b"'],
  ])("refuses a character that XML has not in the name of %s", (_, named, path, got) => {
    expect(toldBy(() => toGenius(named as Scenario))).toEqual([`not-expressible ${path}: has no place in such a file: XML cannot hold one of its characters (got ${got}). Remove it, or keep the scenario as JSON.`]);
  });
});

describe("numbers as GENIUS files", () => {
  it.each([
    ["the function that was noted", [0, 0.5, 1], "GENIUS evaluator linear offset=0 slope=0.5", '<evaluator ftype="linear" offset="0" slope="0.5"/>'],
    ["a constant, where none was", [0.5, 0.5, 0.5], undefined, '<evaluator ftype="linear" offset="0.5" slope="0"/>'],
    ["a constant, where the one that was noted gives other values", [0.5, 0.5, 0.5], "GENIUS evaluator linear offset=0 slope=0.5", '<evaluator ftype="linear" offset="0.5" slope="0"/>'],
  ])("are integers with %s", (_, values, note, evaluator) => {
    const { domain, profiles, warnings } = toGenius(numbers(values, note));
    expect(elements(domain, "issue")).toEqual(['<issue index="1" name="n" type="integer" vtype="integer" etype="integer" lowerbound="0" upperbound="2"/>']);
    expect([elements(profiles[0]!, "evaluator"), warnings]).toEqual([[evaluator], []]);
  });

  it.each([
    ["the line", (x: number) => 0.1 * x, "GENIUS evaluator linear parameter0=0 parameter1=0.1", '<evaluator ftype="linear" parameter0="0" parameter1="0.1"/>'],
    ["the triangle", (x: number) => (x <= 1 ? x : 2 - x), "GENIUS evaluator triangular parameter0=0 parameter1=2 parameter2=1", '<evaluator ftype="triangular" parameter0="0" parameter1="2" parameter2="1"/>'],
    ["a constant", () => 0.5, undefined, '<evaluator ftype="constant" parameter0="0.5"/>'],
  ])("are reals with %s, where their steps are a twentieth of them", (_, valueOf, note, evaluator) => {
    const { domain, profiles, warnings } = toGenius(numbers(Array.from({ length: 21 }, (_, at) => valueOf(at * 0.1)), note, { step: 0.1 }));
    expect([elements(domain, "issue"), elements(domain, "range")]).toEqual([['<issue index="1" name="n" type="real" vtype="real" etype="real">'], ['<range lowerbound="0" upperbound="2"/>']]);
    expect([elements(profiles[0]!, "range"), elements(profiles[0]!, "evaluator"), warnings]).toEqual([['<range lowerbound="0" upperbound="2"/>'], [evaluator], []]);
  });

  it.each([
    ["no note and no constant", [0, 0.5, 1], undefined],
    ["a note of other values", [0, 0.5, 0.75], "GENIUS evaluator linear offset=0 slope=0.5"],
    ["a note of the other type of numbers", [0, 0.5, 1], "GENIUS evaluator linear parameter0=0 parameter1=0.5"],
    ["a note of parameters that the function has not", [0, 0.5, 1], "GENIUS evaluator linear offset=0 slope=0.5 parameter0=1"],
    ["a note of a word for a number", [0, 0.5, 1], "GENIUS evaluator linear offset=0 slope=half"],
    ["a note of a function that GENIUS has not", [0, 0.5, 1], "GENIUS evaluator cubic offset=0 slope=0.5"],
    ["a note in words", [0, 0.5, 1], "From the brochure"],
  ])("are discrete with a warning, with %s", (_, values, note) => {
    const { domain, warnings } = toGenius(numbers(values, note));
    expect(elements(domain, "item")).toEqual(['<item index="1" value="0"/>', '<item index="2" value="1"/>', '<item index="3" value="2"/>']);
    expect(warnings).toEqual(asDiscrete);
  });

  it.each([{ from: 0.5, to: 2.5 }, { from: 0, to: 1, step: 0.5 }, { from: 0, to: 2.5 }])("are discrete where they are neither integers nor in twenty steps: %o", (range) => {
    expect(toGenius(numbers([0.5, 0.5, 0.5], undefined, range)).warnings).toEqual(asDiscrete);
  });

  it("are discrete where one actor's values have no function", () => {
    const { issues, statusQuo, provenance, actors: [one] } = numbers([0, 0.5, 1], "GENIUS evaluator linear offset=0 slope=0.5");
    const other = { ...one!, id: "party-2", position: { ...one!.position, values: { n: [[0, 0], [1, 0.5], [2, 0.75]] as const } } };
    expect(toGenius({ ...scenario, issues, statusQuo, provenance: provenance!, actors: [one!, other] }).warnings).toEqual(asDiscrete);
  });

  it("are written with a function where one actor's is noted and the other's constant", () => {
    const { issues, statusQuo, provenance, actors: [one] } = numbers([0, 0.5, 1], "GENIUS evaluator linear offset=0 slope=0.5");
    const other = { ...one!, id: "party-2", position: { ...one!.position, values: { n: [[0, 0.25], [2, 0.25]] as const } } };
    const { profiles, warnings } = toGenius({ ...scenario, issues, statusQuo, provenance: provenance!, actors: [one!, other] });
    expect(warnings).toEqual([]);
    expect(profiles.flatMap((text) => elements(text, "evaluator"))).toEqual(['<evaluator ftype="linear" offset="0" slope="0.5"/>', '<evaluator ftype="linear" offset="0.25" slope="0"/>']);
  });
});
