import { describe, expect, it } from "vitest";
import { compile, openRun, type Run, simulate, standardKit } from "../../../src/index.ts";
import { ukraine, type UkraineOptions } from "../../../src/scenarios/index.ts";

const play = (options: UkraineOptions, seed?: string): Run => {
  const model = compile(ukraine(options));
  return openRun(model, simulate(model, { seed }));
};

const policies = ["isolation", "engagement"] as const;
const formats = ["multilateral", "bilateral", "ultimatum"] as const;
const readings = ["lenient", "strict"] as const;

/** Whether Russia and the United States sat at one table, or made a text at one. */
function together(run: Run): boolean {
  return run.events.some((event) => {
    const table = event.kind === "phase" ? event.seats : event.kind === "agreed" ? event.signatories : [];
    return table.includes("russia") && table.includes("united_states");
  });
}

const spoke = (run: Run): boolean => run.record.moves!.length > 0;

describe("isolation", () => {
  it.each(readings)("produces no text of the United States and Russia, whatever a deal is worth (%s reading)", (reading) => {
    for (const cost of [0, 0.15, 0.4]) {
      for (const willingness of [0, 0.7, 1]) {
        for (const seed of ["one", "two"]) {
          const bilateral = play({ policy: "isolation", format: "bilateral", reading, cost, willingness }, seed);
          expect(bilateral.verdict.kind).toBe("not-convened");
          expect(spoke(bilateral)).toBe(false);
          const multilateral = play({ policy: "isolation", format: "multilateral", reading, cost, willingness }, seed);
          expect(spoke(multilateral)).toBe(true);
          expect(together(multilateral)).toBe(false);
        }
      }
    }
  });

  it("lets the United States sign only a text that the others made, by acceding to it", () => {
    const run = play({ policy: "isolation", format: "multilateral", cost: 0.4 });
    expect(run.outcome).toMatchObject({ kind: "settlement", signatories: ["europe", "russia", "ukraine", "united_states"] });
    expect(run.events.find((event) => event.kind === "agreed")).toMatchObject({ signatories: ["europe", "russia", "ukraine"] });
    expect(run.events.find((event) => event.kind === "answer")).toMatchObject({ actor: "united_states", to: "accession", accepts: true });
  });

  it("is the closed channel: open, the two sit and table texts", () => {
    const open = standardKit.override(ukraine({ policy: "isolation", format: "bilateral" }), { "channels.4.open": true });
    const model = compile(open);
    const run = openRun(model, simulate(model));
    expect(together(run)).toBe(true);
    expect(spoke(run)).toBe(true);
    expect(run.verdict.kind).not.toBe("not-convened");
  });
});

describe("the six runs", () => {
  const six = policies.flatMap((policy) => formats.map((format) => ({ policy, format, run: play({ policy, format }) })));
  const explained = async (policy: string, format: string): Promise<string> =>
    (await six.find((one) => one.policy === policy && one.format === format)!.run.explain()).replace(/\s+/g, " ");

  const reasons = {
    "isolation, multilateral": [
      'The phase "Europe, Russia and Ukraine" began with Europe, Russia and Ukraine.',
      "United States acceded to the text: worth 0.72 to it (floor 0.66, no-deal value 0.59).",
      "Referendum and change of Ukraine's constitution did not ratify the text for Ukraine: worth 0.6010 to it (least acceptable 0.6012).",
      "In this run: breakdown (rule 2c).",
    ],
    "isolation, bilateral": [
      "nobody could speak: no open channel between Russia and United States.",
      "The run ended without a settlement in force: no table could sit and no text was published.",
      "In this run: not-convened (rule 1).",
    ],
    "isolation, ultimatum": [
      "Europe declined the terms of Russia, worth 0.03 to it (rule: floor, least acceptable 0.70",
      "put as take it or leave it.",
      "The next rule, rule 2b (position-reinforced), was 0.05 away",
      "In this run: ultimatum-unmet, Russia (rule 2a).",
    ],
    "engagement, multilateral": [
      "the channel between Russia and United States opened; Russia gained 0.03 from the talks themselves, kept in any case.",
      'The phase "All four at one table" began with Europe, Russia, Ukraine and United States.',
      "Russia declined the terms of Ukraine, worth 0.31 to it (rule: floor, least acceptable 0.39).",
      "The run ended without a settlement in force: the deadline passed.",
      "In this run: breakdown (rule 2c).",
    ],
    "engagement, bilateral": [
      "the channel between Russia and United States opened",
      'Russia and United States agreed a text in the phase "Russia and the United States"',
      'Europe did not accede to the text: worth 0.30 to it (floor 0.70, no-deal value 0.65) and across its red lines "borders changed by force, or recognised so"',
      "Ukraine did not accede to the text: worth 0.20 to it",
      "The run ended without a settlement in force: Europe and Ukraine did not accede to the text.",
      "In this run: breakdown (rule 2c).",
    ],
    "engagement, ultimatum": [
      "the channel between Russia and United States opened",
      "Europe declined the terms of Russia, worth 0.03 to it",
      "In this run: ultimatum-unmet, Russia (rule 2a).",
      "Rule 2b (position-reinforced, Russia) holds as well.",
    ],
  };

  it.each(six)("$policy, $format ends for reasons that its explanation states", async ({ policy, format }) => {
    const text = await explained(policy, format);
    const [, stated] = Object.entries(reasons).find(([name]) => name === `${policy}, ${format}`)!;
    for (const reason of stated) expect(text).toContain(reason);
  });

  it("differ from one another in what they state", async () => {
    const texts = await Promise.all(six.map(({ policy, format }) => explained(policy, format)));
    expect(new Set(texts).size).toBe(6);
  });

  it("state more than one verdict, and more than one cause", () => {
    expect(new Set(six.map(({ run }) => run.verdict.kind))).toEqual(new Set(["breakdown", "not-convened", "ultimatum-unmet"]));
    expect(new Set(six.map(({ run }) => run.outcome.cause))).toEqual(new Set(["not-ratified", "not-convened", "refusal", "deadline", "not-acceded"]));
  });
});
