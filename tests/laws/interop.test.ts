import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, isWellFormed } from "../../src/kernel/index.ts";
import { fromGenius, fromGeniusWeb, fromNegoLog, type Imported, toCsv, toGenius, toGeniusWeb, toNegoLog } from "../../src/interop/index.ts";
import { optionIndex, type Scenario } from "../../src/scenario/index.ts";
import { standardKit } from "../../src/engine/index.ts";
import { utilities } from "../unit/interop/files.ts";

const numRuns = Number(process.env.DETENTE_LAW_RUNS ?? 300);

/** Names as files have them: of any characters, some hard to write, some that JavaScript has uses for. */
const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.string({ unit: fc.constantFrom("a", "1", "&", "<", ">", '"', "'", "\t", "\n", " ", ",", "€", "😀", "-"), maxLength: 6 }),
  fc.constantFrom("__proto__", "constructor", "toString", "1", "2", "10", "$4.37", ""),
).filter((text) => isWellFormed(text) && !/[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffd-\uffff]/.test(text));

const names = (most: number) => fc.uniqueArray(name, { minLength: 1, maxLength: most });

/** Values of which the best is 1, or that are all 0: what every format holds to the bit. */
const values = (count: number) =>
  fc.record({
    all: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: count, maxLength: count }),
    best: fc.nat(count - 1),
    none: fc.integer({ min: 0, max: 9 }),
  }).map(({ all, best, none }) => (none === 0 ? all.map(() => 0) : all.map((value, at) => (at === best ? 1 : value + 0))));

/** Additive scenarios, with raw sums; their weights add up to 1 but for rounding. */
const additive: fc.Arbitrary<Scenario> = names(3)
  .chain((issues) => fc.tuple(fc.constant(issues), fc.tuple(...issues.map(() => names(4))), names(3)))
  .chain(([issues, options, actors]) => {
    const party = fc.record({
      weights: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: issues.length, maxLength: issues.length }),
      values: fc.tuple(...options.map((each) => values(each.length))),
      noDeal: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    return fc.record({ parties: fc.array(party, { minLength: actors.length, maxLength: actors.length }) }).map(({ parties }): Scenario => ({
      id: "generated",
      issues: issues.map((label, k) => ({ kind: "options", id: `i${k}`, label, options: options[k]!.map((text, x) => ({ id: `o${x}`, label: text })) })),
      statusQuo: Object.fromEntries(issues.map((_, k) => [`i${k}`, "o0"])),
      actors: actors.map((label, at) => {
        const { weights, values: own, noDeal } = parties[at]!;
        const sum = weights.reduce((all, weight) => all + weight, 0);
        const scaled = weights.map((weight, k) => (sum > 1e-6 ? weight / sum : k === 0 ? 1 : 0));
        return {
          id: `a${at}`,
          label,
          position: {
            ideal: Object.fromEntries(issues.map((_, k) => [`i${k}`, `o${Math.max(0, own[k]!.indexOf(1))}`])),
            salience: Object.fromEntries(scaled.map((weight, k) => [`i${k}`, weight])),
            values: Object.fromEntries(own.map((each, k) => [`i${k}`, Object.fromEntries(each.map((value, x) => [`o${x}`, value]))])),
          },
          noDeal: { value: noDeal },
          willingness: 1,
          strategy: { kind: "polynomial" },
        };
      }),
      protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: actors.map((_, at) => `a${at}`) }] },
      deadline: 20,
      arithmetic: "float",
    }));
  });

const formats: readonly (readonly [string, (scenario: Scenario) => Imported])[] = [
  ["GENIUS", (scenario) => { const { domain, profiles, actors } = toGenius(scenario); return fromGenius(domain, profiles, { actors }); }],
  ["GeniusWeb", (scenario) => { const { profiles, actors } = toGeniusWeb(scenario); return fromGeniusWeb(profiles, { actors }); }],
  ["NegoLog", (scenario) => { const { profiles, actors } = toNegoLog(scenario); return fromNegoLog(profiles, { actors }); }],
];

/** To the bit; but for the sign of 0, and what rounding takes above 1, which GENIUS caps. */
const bits = (scenario: Scenario): number[][] => utilities(scenario).map((all) => all.map((utility) => Math.min(1, utility) + 0));

describe.each(formats)("%s files", (_, around) => {
  it("give back utilities to the bit, names and no-deal values", () => {
    fc.assert(fc.property(additive, (scenario) => {
      const again = around(scenario).scenario;
      expect(standardKit.check(again)).toEqual([]);
      expect(bits(again)).toEqual(bits(scenario));
      const labels = (of: Scenario) => [of.issues, of.actors].map((all) => all.map(({ id, label }) => label ?? id));
      expect(labels(again).flat().map((text, at) => text === `party-${at - again.issues.length + 1}` ? "" : text)).toEqual(labels(scenario).flat());
    }), { numRuns });
  });

  it("give back the document itself once it has gone through them", () => {
    fc.assert(fc.property(additive, (scenario) => {
      const once = around(scenario).scenario;
      expect(canonicalJson(around(once).scenario)).toBe(canonicalJson(once));
    }), { numRuns });
  });
});

describe("GENIUS files of numbers", () => {
  const bounds = fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 30 }));
  const number = fc.double({ min: -1, max: 1, noNaN: true });
  const evaluator = fc.oneof(
    fc.tuple(number, number).map(([offset, slope]) => ({ type: "integer", text: `<evaluator ftype="linear" offset="${offset}" slope="${slope}"/>` })),
    fc.tuple(number, number).map(([p0, p1]) => ({ type: "real", text: `<evaluator ftype="linear" parameter0="${p0}" parameter1="${p1}"/>` })),
    fc.tuple(bounds, fc.double({ min: 0, max: 1, noNaN: true })).map(([[low, span], share]) => ({ type: "real", text: `<evaluator ftype="triangular" parameter0="${low}" parameter1="${low + span}" parameter2="${low + share * span}"/>` })),
  );

  it("are written as they were read: the document comes back", () => {
    fc.assert(fc.property(bounds, evaluator, fc.double({ min: 0, max: 1, noNaN: true }), ([low, span], { type, text }, weight) => {
      const range = `lowerbound="${low}" upperbound="${low + span}"`;
      const head = `<issue index="1" name="n" type="${type}"${type === "integer" ? ` ${range}` : ""}>${type === "real" ? `<range ${range}/>` : ""}`;
      const domain = `<negotiation_template><utility_space><objective name="d">${head}</issue></objective></utility_space></negotiation_template>`;
      const profile = `<utility_space><objective><weight index="1" value="${weight}"/>${head}${text}</issue></objective></utility_space>`;
      const { scenario } = fromGenius(domain, [profile, profile]);
      const files = toGenius(scenario);
      expect(files.warnings).toEqual([]);
      expect(files.domain).toContain(`type="${type}"`);
      const again = fromGenius(files.domain, files.profiles).scenario;
      expect(canonicalJson(again)).toBe(canonicalJson(scenario));
    }), { numRuns });
  });
});

describe("GeniusWeb files of numbers", () => {
  it("are written as they were read: the document comes back", () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(fc.property(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom(0.1, 0.3, 1, 7), unit, unit, (from, steps, step, low, high) => {
      const to = from + steps * step;
      const text = JSON.stringify({ LinearAdditiveUtilitySpace: {
        issueUtilities: { n: { NumberValueSetUtilities: { lowValue: from, lowUtility: low + 0, highValue: to, highUtility: high + 0 } } },
        issueWeights: { n: 1 }, domain: { name: "d", issuesValues: { n: { range: [from, to, step] } } }, name: "p",
        reservationBid: { issuevalues: { n: from } } } });
      const { scenario } = fromGeniusWeb([text]);
      expect(scenario.actors[0]?.noDeal?.value).toBe(Math.abs(low));
      const [all] = utilities(scenario);
      expect(all![optionIndex(scenario.issues[0]!, scenario.actors[0]?.position.ideal.n)]).toBe(Math.max(...all!));
      expect(canonicalJson(fromGeniusWeb(toGeniusWeb(scenario).profiles).scenario)).toBe(canonicalJson(scenario));
    }), { numRuns });
  });
});

describe("comma-separated values", () => {
  it("are read back by RFC 4180 as they were, numbers to the bit", () => {
    const cell = fc.oneof(fc.string({ unit: fc.constantFrom("a", ",", '"', "\r", "\n", "=", " "), maxLength: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0));
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (cells) => {
      const csv = toCsv(cells.map(([a, b]) => ({ a, b })), { columns: ["a", "b"], formulas: "keep" });
      const [header, ...read] = parsed(csv);
      expect(header).toEqual(["a", "b"]);
      expect(read.map((row, at) => row.map((text, k) => (typeof cells[at]![k] === "number" ? Number(text) : text)))).toEqual(cells.map((row) => [...row]));
    }), { numRuns });
  });
});

/** RFC 4180. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let at = 0;
  while (at < csv.length) {
    const row: string[] = [];
    for (;;) {
      const [match] = /^(?:"(?:[^"]|"")*"|[^,\r\n"]*)/.exec(csv.slice(at))!;
      row.push(match.startsWith('"') ? match.slice(1, -1).replaceAll('""', '"') : match);
      at += match.length;
      if (csv[at] !== ",") break;
      at++;
    }
    expect(csv.slice(at, at + 2)).toBe("\r\n");
    at += 2;
    rows.push(row);
  }
  return rows;
}
