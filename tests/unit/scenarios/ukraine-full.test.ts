import { describe, expect, test } from "vitest";
import { standardKit } from "../../../src/engine/index.ts";
import { DetenteError } from "../../../src/kernel/index.ts";
import { type Condition, hasTag, type Issue, optionCount, optionIndex } from "../../../src/scenario/index.ts";
import {
  type FullUkraineTerms,
  fullRedLineTable,
  JUNE_2024_FULL_TEXT,
  JUNE_2024_TEXT,
  redLineTable,
  ukraine,
  ukraineFullIssues,
  ukraineFullStatusQuo,
} from "../../../src/scenarios/index.ts";
import { checkScenario, parseScenario } from "../../../src/schema/index.ts";
import { compileCondition, createSpace } from "../../../src/space/index.ts";
import { fullVariants } from "./full-variants.ts";

const issues: readonly Issue[] = ukraineFullIssues;
const full = ukraine({ agenda: "full" });

/** A package near everybody's fallbacks. */
const middle: FullUkraineTerms = {
  territory: "line_of_contact",
  crimea_recognition: "not_recognised",
  nato_neutrality: "no_renunciation",
  sanctions: "eased_after_settlement",
  armed_forces: "cap_800000",
  security_guarantees: "binding_with_force",
  reconstruction_assets: "immobilised",
  accountability: "warrants_and_register",
  ceasefire_sequencing: "thirty_days",
  prisoners_children: "all_prisoners",
  znpp_energy: "ukrainian_us_operation",
  process_format: "trilateral",
};

/** Whether a condition holds for terms, by its table. */
function holds(condition: Condition, terms: object): boolean {
  const region = compileCondition("condition", condition, issues);
  const scope = region.issues.map((at) => issues[at]!);
  const rungs = scope.map((issue) => optionIndex(issue, Object.entries(terms).find(([id]) => id === issue.id)![1]));
  return region.table[createSpace({ radix: scope.map(optionCount), constraints: [] }).index(rungs)] === 1;
}

/** How many terms of some issues satisfy the constraints that are about these issues alone. */
function feasible(...ids: readonly string[]): number {
  const some = issues.filter(({ id }) => ids.includes(id));
  const inside = full.constraints!.filter(({ id, holds: condition }) =>
    compileCondition(id, condition, issues).issues.every((at) => ids.includes(issues[at]!.id)),
  );
  return createSpace({ radix: some.map(optionCount), constraints: inside.map(({ id, holds: condition }) => compileCondition(id, condition, some)) }).count().value;
}

describe("the document of the full agenda", () => {
  test.each(fullVariants)("of $name is a scenario, to the schema and to the check", ({ scenario }) => {
    expect(parseScenario(scenario)).toEqual(scenario);
    expect(checkScenario(scenario)).toEqual([]);
    expect(standardKit.check(scenario)).toEqual([]);
  });

  test.each(fullVariants)("of $name is plain JSON, made anew", ({ options, scenario }) => {
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
    const again = ukraine({ ...options, agenda: "full" });
    expect(again).toEqual(scenario);
    expect(again.actors[0]!.position.ideal).not.toBe(scenario.actors[0]!.position.ideal);
  });

  test.each([
    [{ agenda: "ful" }, "agenda: is not one of the words allowed (got \"ful\"). Did you mean full?"],
    [{ agenda: 12 }, "agenda: is not one of the words allowed"],
  ])("is refused for %o", (options, message) => {
    const make = (): unknown => ukraine(options as unknown as { agenda: "full" });
    expect(make).toThrow(DetenteError);
    expect(make).toThrow(message);
  });

  test("takes the figures that are asked for", () => {
    const { actors, deadline } = ukraine({ agenda: "full", cost: 0.3, willingness: 0.2, fallbackValue: 0.6, beta: 2, bidding: "least", deadline: 9 });
    expect(deadline).toBe(9);
    for (const { position, noDeal, willingness, strategy } of actors) {
      expect([noDeal?.cost, willingness, position.fallbackValue]).toEqual([0.3, 0.2, 0.6]);
      expect(strategy).toEqual({ kind: "polynomial", beta: 2, bidding: "least" });
    }
  });

  test("has the core document inside", () => {
    const core = ukraine();
    expect(full.issues.slice(0, 6)).toEqual(core.issues);
    expect(full.constraints!.slice(0, core.constraints!.length)).toEqual(core.constraints);
    expect(full.statusQuo).toMatchObject(core.statusQuo);
    expect([full.channels, full.events, full.ratifiers, full.consent, full.protocol]).toEqual([core.channels, core.events, core.ratifiers, core.consent, core.protocol]);
    full.actors.forEach(({ id, position, declared }, at) => {
      const actor = core.actors[at]!;
      expect(id).toBe(actor.id);
      expect(position.ideal).toMatchObject(actor.position.ideal);
      expect(position.fallback).toMatchObject(actor.position.fallback!);
      expect(position.salience).toMatchObject(actor.position.salience);
      expect(position.linkages!.slice(0, 5)).toEqual(actor.position.linkages);
      expect(position.redLines!.slice(0, actor.position.redLines!.length)).toEqual(actor.position.redLines);
      expect(declared!.ideal).toMatchObject(actor.declared!.ideal);
      expect(declared!.fallback).toEqual(actor.declared!.fallback);
    });
  });

  test("differs between the policies in the United States, and in the format that holds", () => {
    const isolation = ukraine({ agenda: "full", policy: "isolation" });
    const differing = isolation.actors.filter((actor, at) => JSON.stringify(actor) !== JSON.stringify(full.actors[at]));
    expect(differing.map(({ id }) => id)).toEqual(["united_states"]);
    expect(isolation.statusQuo).toEqual({ ...full.statusQuo, process_format: "us_shuttle" });
    expect(isolation.statusQuo).toEqual(ukraineFullStatusQuo({ policy: "isolation" }));
  });
});

describe("the full agenda", () => {
  test("has 6⁴ · 5² · 5² · 5 · 4 · 5 · 5 = 405,000,000 terms", () => {
    expect(issues.map(optionCount)).toEqual([6, 6, 6, 6, 5, 5, 5, 5, 5, 4, 5, 5]);
    expect(issues.map(optionCount).reduce((product, count) => product * count, 1)).toBe(405_000_000);
  });

  test("has 7,914 · 112 · 5 · 4 · 5 = 88,636,800 feasible terms", () => {
    /*
     * By territory: Crimea 2, 5, 5, 5, 5, 1; the plant 4, 5, 5, 5, 4, 4; NATO with guarantees 17, of which 11 give the bid
     * up; with the sequence 11 + 4 · 17 = 79 where Ukrainian forces withdraw, else 4 · 17 = 68:
     * 8 · 79 + 25 · 79 + 25 · 79 + 25 · 68 + 20 · 68 + 4 · 68 = 7,914.
     * By assets: sanctions 4, 4, 5, 5, 6; accountability 3, 5, 5, 5, 5: 12 + 20 + 25 + 25 + 30 = 112.
     */
    const lines = feasible("territory", "crimea_recognition", "nato_neutrality", "security_guarantees", "ceasefire_sequencing", "znpp_energy");
    const money = feasible("sanctions", "reconstruction_assets", "accountability");
    expect([lines, money]).toEqual([7_914, 112]);
    expect(lines * money * 5 * 4 * 5).toBe(88_636_800);
    // No constraint is about issues of both.
    expect(full.constraints!.flatMap(({ id, holds: condition }) => compileCondition(id, condition, issues).issues).some((at) => [4, 9, 11].includes(at))).toBe(false);
  });

  test("ends the fighting on lines of territory alone, and leaves open what is not mentioned", () => {
    const tagged = (tag: "endsFighting" | "deferred"): number[][] =>
      issues.slice(6).map((issue) => Array.from({ length: optionCount(issue) }, (_, at) => at).filter((at) => hasTag(issue, at, tag)));
    expect(tagged("endsFighting").flat()).toEqual([]);
    expect(tagged("deferred")).toEqual([[], [1, 2], [], [], [], []]);
  });

  test.each(["isolation", "engagement"] as const)("has a status quo that is feasible under %s", (policy) => {
    for (const { holds: condition } of full.constraints!) expect(holds(condition, ukraineFullStatusQuo({ policy }))).toBe(true);
  });

  test("has a text of June 2024 that is feasible, contains the core text and is what the ultimatum puts", () => {
    expect(JUNE_2024_FULL_TEXT).toMatchObject(JUNE_2024_TEXT);
    for (const { holds: condition } of full.constraints!) expect(holds(condition, JUNE_2024_FULL_TEXT)).toBe(true);
    expect(ukraine({ agenda: "full", format: "ultimatum" }).protocol.phases).toMatchObject([{ author: "russia", text: JUNE_2024_FULL_TEXT, published: true }]);
  });

  test("has a controller for every issue", () => {
    expect(full.delivery!.map(({ issue }) => issue)).toEqual(issues.map(({ id }) => id));
  });
});

describe("the graph of the full agenda", () => {
  const pairs = (scopes: readonly (readonly string[])[]): string[] =>
    scopes.flatMap((scope) => scope.flatMap((one, at) => scope.slice(at + 1).map((other) => [one, other].sort().join(" "))));
  const scopeOf = (condition: Condition): string[] => compileCondition("", condition, issues).issues.map((at) => issues[at]!.id);
  const linked = new Set(pairs(full.actors[0]!.position.linkages!.map(({ issues: pair }) => pair)));
  const edges = new Set(
    fullVariants.flatMap(({ scenario }) => [
      ...pairs(scenario.constraints!.map(({ holds: condition }) => scopeOf(condition))),
      ...pairs(scenario.actors.flatMap(({ position }) => position.redLines!.map(({ when }) => scopeOf(when)))),
      ...linked,
    ]),
  );

  test("has the 23 linkages of the facts, and one edge that a constraint adds", () => {
    expect(linked.size).toBe(23);
    expect([...edges].filter((edge) => !linked.has(edge))).toEqual(["ceasefire_sequencing nato_neutrality"]);
    expect([...linked].filter((edge) => edge.includes("process_format"))).toHaveLength(11);
  });

  test("has treewidth 3: an order of elimination leaves at most three neighbours, and four issues are all linked", () => {
    const order = ["armed_forces", "crimea_recognition", "znpp_energy", "prisoners_children", "accountability", "reconstruction_assets", "nato_neutrality", "security_guarantees", "sanctions", "territory", "ceasefire_sequencing", "process_format"];
    const neighbours = new Map(order.map((id) => [id, new Set<string>()]));
    for (const edge of edges) {
      const [one, other] = edge.split(" ");
      neighbours.get(one!)!.add(other!);
      neighbours.get(other!)!.add(one!);
    }
    const widths = order.map((id) => {
      const around = [...neighbours.get(id)!];
      for (const one of around) for (const other of around) if (one !== other) neighbours.get(one)!.add(other);
      for (const one of around) neighbours.get(one)!.delete(id);
      return around.length;
    });
    expect(Math.max(...widths)).toBe(3);
    const clique = ["ceasefire_sequencing", "process_format", "security_guarantees", "territory"];
    expect(pairs([clique]).every((edge) => edges.has(edge))).toBe(true);
  });

  test("has no condition with a table of more than 36 entries", () => {
    const sizes = fullVariants.flatMap(({ scenario }) => [
      ...scenario.constraints!.map(({ holds: condition }) => compileCondition("", condition, issues).table.length),
      ...scenario.actors.flatMap(({ position }) => position.redLines!.map(({ when }) => compileCondition("", when, issues).table.length)),
    ]);
    expect(Math.max(...sizes)).toBe(36);
  });
});

describe("the linkages of the full agenda", () => {
  test("are the same for every actor", () => {
    for (const { scenario } of fullVariants) {
      for (const { position } of scenario.actors) expect(position.linkages).toEqual(full.actors[0]!.position.linkages);
    }
  });

  test("let nothing make up for prisoners and children", () => {
    const about = full.actors[0]!.position.linkages!.filter(({ issues: pair }) => pair.includes("prisoners_children"));
    expect(about.map(({ kind }) => kind)).toEqual(["complements", "complements"]);
  });
});

describe("the red lines of the full agenda", () => {
  const rows = Object.entries(fullRedLineTable).flatMap(([profile, table]) => table.map((row) => ({ profile, row })));

  test.each(Object.entries(fullRedLineTable))("of %s have a row for every issue", (_, table) => {
    expect(new Set(table.map(({ issue }) => issue))).toEqual(new Set(issues.map(({ id }) => id)));
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  });

  test("begin with those of the core agenda", () => {
    for (const [profile, table] of Object.entries(redLineTable)) {
      expect(Object.entries(fullRedLineTable).find(([id]) => id === profile)![1].slice(0, table.length)).toEqual(table);
    }
  });

  test.each(rows)("of $profile explain $row.id", ({ row }) => {
    expect(row.note).not.toBe("");
    expect(row.strict === null && row.lenient === null).toBe(row.words === "");
  });

  test.each(rows)("of $profile read leniently, $row.id refuses nothing that it allows read strictly", ({ row }) => {
    if (row.lenient === null) return;
    const strict = compileCondition("strict", row.strict!, issues);
    const lenient = compileCondition("lenient", row.lenient, issues);
    expect(lenient.issues).toEqual(strict.issues);
    expect(lenient.table.every((inside, at) => inside <= strict.table[at]!)).toBe(true);
  });

  test.each(fullVariants)("of $name leave every actor its own ideal and its own fallback, which are feasible on each issue", ({ scenario }) => {
    for (const { position } of scenario.actors) {
      for (const { when } of position.redLines!) {
        expect(holds(when, position.ideal)).toBe(false);
        expect(holds(when, position.fallback!)).toBe(false);
      }
    }
  });

  test.each(fullVariants)("of $name refuse a package near all fallbacks read strictly, and allow it read leniently", ({ options, scenario }) => {
    for (const { holds: condition } of scenario.constraints!) expect(holds(condition, middle)).toBe(true);
    const refusing = scenario.actors.filter(({ position }) => position.redLines!.some(({ when }) => holds(when, middle)));
    expect(refusing.map(({ id }) => id)).toEqual(options.reading === "strict" ? ["russia"] : []);
  });

  test("read strictly leave no rung of guarantees that Russia and Ukraine could both sign", () => {
    const [, russia, other] = ukraine({ agenda: "full", reading: "strict" }).actors;
    const refused = [russia!, other!].flatMap(({ position }) => position.redLines!.map(({ when }) => compileCondition("", when, issues)))
      .filter(({ issues: scope }) => scope.length === 1 && issues[scope[0]!]!.id === "security_guarantees");
    expect(refused).toHaveLength(2);
    expect(refused[0]!.table.map((inside, at) => inside + refused[1]!.table[at]!)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe("the words of the full agenda", () => {
  const avoided = [
    /\b(un)?fair\b/i,
    /\b(good|bad)\b/i,
    /\b(un)?realistic\b/i,
    /\bpredict\w*|\bforecast\w*|\bprobability of peace\b/i,
    /\bpeace\b/i,
    /\b(new|the) regions\b|\bliberat\w*|\bterroris\w*|\bspecial operation\b/i,
    /\bsurrender\w*|\bvillain\w*/i,
    /\b(russia|ukraine|europe|united states|trump|putin|zelensky\w*|biden) (will|must|should)\b/i,
    /\bKiev\b|\bLugansk\b|\bZaporozh\w*/i,
  ];

  function texts(value: unknown, key = ""): string[] {
    if (typeof value === "string") return ["label", "title", "description", "note", "words"].includes(key) ? [value] : [];
    if (typeof value !== "object" || value === null) return [];
    return Object.entries(value).flatMap(([name, member]) => texts(member, Array.isArray(value) ? key : name));
  }

  test.each(fullVariants)("of $name avoid what the rules of wording avoid", ({ scenario }) => {
    // Titles of sources are quotations.
    const { sources: _, ...document } = scenario;
    const all = [...texts(document), ...texts(fullRedLineTable)];
    expect(all.length).toBeGreaterThan(200);
    expect(all.filter((text) => avoided.some((pattern) => pattern.test(text)))).toEqual([]);
  });
});
