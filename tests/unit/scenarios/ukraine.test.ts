import { describe, expect, test } from "vitest";
import { DetenteError } from "../../../src/kernel/index.ts";
import { hasTag, optionCount, optionIndex, type Issue } from "../../../src/scenario/index.ts";
import { compileCondition, createSpace, utilitySpec } from "../../../src/space/index.ts";
import { standardKit } from "../../../src/engine/index.ts";
import {
  isolated,
  JUNE_2024_TEXT,
  redLineTable,
  ukraine,
  ukraineDefaults,
  type UkraineOptions,
} from "../../../src/scenarios/index.ts";
import { variants } from "./variants.ts";

const issues: readonly Issue[] = ukraine().issues;
const actorIds = ["europe", "russia", "ukraine", "united_states"];

describe("the document", () => {
  test.each(variants)("of $name has nothing that the check finds wrong", ({ scenario }) => {
    expect(standardKit.check(scenario)).toEqual([]);
  });

  test.each(variants)("of $name is plain JSON", ({ scenario }) => {
    expect(JSON.parse(JSON.stringify(scenario))).toEqual(scenario);
  });

  test("is made anew at each call", () => {
    const [one, two] = [ukraine(), ukraine()];
    expect(one).toEqual(two);
    expect(one.actors).not.toBe(two.actors);
    expect(one.actors[1]!.position.ideal).not.toBe(two.actors[1]!.position.ideal);
    expect(one.issues).not.toBe(two.issues);
  });

  test("takes undefined options as left out", () => {
    expect(ukraine({ policy: undefined, cost: undefined } as unknown as UkraineOptions)).toEqual(ukraine());
  });

  test.each([
    [{ policy: "isolaton" }, "policy: is not one of the words allowed (got \"isolaton\"). Did you mean isolation?"],
    [{ format: "trilateral" }, "format: is not one of the words allowed"],
    [{ polcy: "isolation" }, "polcy: is not a known member (got \"isolation\"). Did you mean policy?"],
    [{ reading: 3 }, "reading: is not one of the words allowed"],
  ])("refuses %o", (options, message) => {
    const make = (): unknown => ukraine(options as unknown as UkraineOptions);
    expect(make).toThrow(DetenteError);
    expect(make).toThrow(message);
  });

  test("names the actors in alphabetical order", () => {
    expect(ukraine().actors.map(({ id }) => id)).toEqual([...actorIds].sort());
  });
});

describe("the agenda", () => {
  test("has 6 · 6 · 6 · 6 · 5 · 5 = 32,400 terms", () => {
    expect(issues.map(optionCount)).toEqual([6, 6, 6, 6, 5, 5]);
  });

  test("has 23 · 17 · 30 = 11,730 feasible terms", () => {
    // Territory and Crimea: (5, 5) and the 5 · 5 pairs below, but territory 0 with Crimea 2, 3, 4: 1 + 25 − 3 = 23.
    // NATO and guarantees: (4, 4), (5, 4) and the 4 · 4 pairs below, but NATO 0 with guarantees 3: 2 + 16 − 1 = 17.
    const constraints = ukraine().constraints!.map(({ id, holds }) => compileCondition(id, holds, issues));
    expect(createSpace({ radix: issues.map(optionCount), constraints }).count()).toEqual({ value: 23 * 17 * 6 * 5, exact: true });
  });

  test("ends the fighting on every rung of territory and on no other", () => {
    const ending = issues.flatMap((issue) =>
      Array.from({ length: optionCount(issue) }, (_, at) => (hasTag(issue, at, "endsFighting") ? [issue.id] : [])).flat(),
    );
    expect(ending).toEqual(Array.from({ length: 6 }, () => "territory"));
  });

  test("leaves open what the words of a rung leave open", () => {
    const open = issues.map((issue) =>
      Array.from({ length: optionCount(issue) }, (_, at) => at).filter((at) => hasTag(issue, at, "deferred")),
    );
    expect(open).toEqual([[2, 3, 4], [3, 4], [3], [], [], []]);
  });

  test("has a status quo that is feasible", () => {
    const { statusQuo, constraints } = ukraine();
    const space = createSpace({
      radix: issues.map(optionCount),
      constraints: constraints!.map(({ id, holds }) => compileCondition(id, holds, issues)),
    });
    expect(space.feasible(space.index(issues.map((issue) => optionIndex(issue, Object.entries(statusQuo).find(([id]) => id === issue.id)![1]))))).toBe(true);
  });
});

describe("the text of June 2024", () => {
  test("is rung 0 of every issue", () => {
    expect(issues.map((issue) => optionIndex(issue, Object.entries(JUNE_2024_TEXT).find(([id]) => id === issue.id)![1]))).toEqual([0, 0, 0, 0, 0, 0]);
  });

  test("is what the ultimatum puts, and what Russia declares", () => {
    const scenario = ukraine({ format: "ultimatum" });
    expect(scenario.protocol.phases).toMatchObject([{ kind: "take-it-or-leave-it", author: "russia", text: JUNE_2024_TEXT, published: true }]);
    expect(scenario.actors.find(({ id }) => id === "russia")!.declared).toEqual({ ideal: JUNE_2024_TEXT });
  });
});

describe("the actors", () => {
  test.each(variants)("of $name have the same figures wherever facts do not distinguish them", ({ scenario }) => {
    for (const { position, noDeal, willingness, strategy } of scenario.actors) {
      expect(noDeal).toEqual({ cost: 0.15, drift: 0 });
      expect(willingness).toBe(0.7);
      expect(position.fallbackValue).toBe(0.7);
      expect(strategy).toEqual({ kind: "polynomial", beta: 1, bidding: "nearest" });
      expect(position.linkages).toEqual(scenario.actors[0]!.position.linkages);
    }
  });

  test("all take the figures that are asked for", () => {
    const { actors, deadline } = ukraine({ cost: 0.3, willingness: 0.2, fallbackValue: 0.6, beta: 2, bidding: "least", deadline: 9 });
    expect(deadline).toBe(9);
    for (const { position, noDeal, willingness, strategy } of actors) {
      expect([noDeal?.cost, willingness, position.fallbackValue]).toEqual([0.3, 0.2, 0.6]);
      expect(strategy).toEqual({ kind: "polynomial", beta: 2, bidding: "least" });
    }
  });

  test("all have the same members", () => {
    const shapes = new Set(ukraine().actors.map((actor) => JSON.stringify([Object.keys(actor), Object.keys(actor.position)])));
    expect(shapes.size).toBe(1);
  });

  test("differ between the policies in the United States alone", () => {
    const [one, two] = [ukraine({ policy: "isolation" }), ukraine({ policy: "engagement" })];
    const differing = one.actors.filter((actor, at) => JSON.stringify(actor) !== JSON.stringify(two.actors[at]));
    expect(differing.map(({ id }) => id)).toEqual(["united_states"]);
  });

  test("gain recognition by one rule: those who were isolated, the same for every contact", () => {
    const gains = ukraine().events!.flatMap(({ effects }) => effects.filter((effect) => effect.kind === "process-gain"));
    expect(new Set(gains.map(({ gain, nature }) => `${String(gain)} ${nature}`)).size).toBe(1);
    expect(gains.every(({ actor }) => isolated[actor])).toBe(true);
  });

  test("default to what ukraineDefaults says", () => {
    expect(ukraine(ukraineDefaults)).toEqual(ukraine());
  });
});

describe("the red lines", () => {
  const profiles = {
    europe: ukraine().actors[0]!,
    russia: ukraine().actors[1]!,
    ukraine: ukraine().actors[2]!,
    united_states_2024: ukraine({ policy: "isolation" }).actors[3]!,
    united_states_2025: ukraine().actors[3]!,
  };
  const rows = (Object.keys(profiles) as (keyof typeof profiles)[]).flatMap((profile) =>
    redLineTable[profile].map((row) => ({ profile, row })),
  );

  test.each(Object.entries(redLineTable))("of %s have a row for every issue", (_, table) => {
    expect(new Set(table.map(({ issue }) => issue))).toEqual(new Set(issues.map(({ id }) => id)));
    expect(new Set(table.map(({ id }) => id)).size).toBe(table.length);
  });

  test.each(rows)("of $profile explain $row.id", ({ row }) => {
    expect(row.note).not.toBe("");
    expect(row.strict === null && row.lenient === null).toBe(row.words === "");
  });

  test.each(rows)("of $profile read leniently, $row.id refuses nothing that it allows read strictly", ({ row }) => {
    if (row.lenient === null) return;
    expect(row.strict).not.toBeNull();
    const strict = compileCondition("strict", row.strict!, issues);
    const lenient = compileCondition("lenient", row.lenient, issues);
    expect(lenient.issues).toEqual(strict.issues);
    expect(lenient.table.every((inside, at) => inside <= strict.table[at]!)).toBe(true);
  });

  test.each(variants)("of $name leave every actor its own ideal, its own fallback, and terms to sign", ({ scenario }) => {
    const constraints = scenario.constraints!.map(({ id, holds }) => compileCondition(id, holds, issues));
    const space = createSpace({ radix: issues.map(optionCount), constraints });
    const indexOf = (terms: object): number =>
      space.index(issues.map((issue) => optionIndex(issue, Object.entries(terms).find(([id]) => id === issue.id)![1])));
    for (const { position } of scenario.actors) {
      const utility = space.utility(utilitySpec(position, issues));
      expect(utility.crossed(indexOf(position.ideal), "hard")).toEqual([]);
      expect(utility.crossed(indexOf(position.fallback!), "hard")).toEqual([]);
      expect(utility.ceilingTerms).toBeGreaterThanOrEqual(0);
    }
  });

  test("read strictly leave no terms that Russia and Ukraine could both sign; read leniently they leave some", () => {
    const both = (reading: "strict" | "lenient"): boolean => {
      const { actors, constraints } = ukraine({ reading });
      const space = createSpace({
        radix: issues.map(optionCount),
        constraints: constraints!.map(({ id, holds }) => compileCondition(id, holds, issues)),
      });
      const [russia, other] = [actors[1]!, actors[2]!].map(({ position }) => space.utility(utilitySpec(position, issues)));
      return space.best(russia!, [{ utility: other!, least: 0 }]) !== undefined;
    };
    expect([both("strict"), both("lenient")]).toEqual([false, true]);
  });
});

describe("the words", () => {
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

  test.each(variants)("of $name avoid what the rules of wording avoid", ({ scenario }) => {
    // Titles of sources are quotations.
    const { sources: _, ...document } = scenario;
    const all = [...texts(document), ...texts(redLineTable)];
    expect(all.length).toBeGreaterThan(100);
    expect(all.filter((text) => avoided.some((pattern) => pattern.test(text)))).toEqual([]);
  });

  test("name every actor with about the same length", () => {
    const lengths = ukraine().actors.map(({ label }) => label!.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(10);
  });
});
