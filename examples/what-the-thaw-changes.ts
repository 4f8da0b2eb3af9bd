/**
 * Isolation against engagement, four at the table against two, and what it would take: what differs, and what that is due to.
 *
 * --seed X   the seed of all runs
 */
import { parseArgs } from "node:util";
import { labelsOf, override, type Verdict } from "detente";
import { compare, whatWouldItTake, type AttributedPart, type ScenarioComparison } from "detente/analysis";
import { ukraine } from "detente/scenarios";
import { heading, paragraph, table, two } from "./support/print.ts";

const { seed } = parseArgs({ options: { seed: { type: "string" } } }).values;
const name = labelsOf(ukraine()).actor;
const ratifier = labelsOf(ukraine()).ratifier;

/** κ and ω, the same for all actors: the default, at which no run settles, and two at which some do. */
const settings = [{ cost: 0.15, willingness: 0.7 }, { cost: 0.25, willingness: 0.7 }, { cost: 0.25, willingness: 0.9 }];

console.log("What the thaw changes: the terms of the June 2024 proposal. Information up to 2025-02-28.");
paragraph(
  "A stylised bargaining model for teaching and for exploring the method: not a forecast, not policy advice. Numbers are " +
    "illustrative; what follows holds in these runs, with these parameters. An actor's payoff is the worth to it of the " +
    "settlement in force, or else of no deal at the end, with what it gained from contacts alone; from 0 to about 1.",
);

heading("1. Isolation against engagement");
paragraph(
  "Under isolation Europe, Russia and Ukraine sit, and their text goes to the United States for its accession; under " +
    "engagement a channel opens between the United States and Russia, and all four sit. The US position is of 2024, or of February 2025.",
);
const thaws = settings.map((setting) => {
  const [isolation, engagement] = [ukraine({ policy: "isolation", ...setting }), ukraine({ policy: "engagement", ...setting })];
  return { ...setting, compared: compare(isolation, engagement, { seed, groups: (path) => (path.startsWith("actors.") ? "US position" : "channel and table") }) };
});
verdicts("isolation", "engagement", thaws);
for (const { cost, willingness, compared } of thaws) {
  console.log(`Payoffs with κ ${two(cost)} and ω ${two(willingness)}, and what their difference is due to (exact Shapley values):`);
  payoffs("isolation", "engagement", compared);
}
paragraph(
  "* Its position differs, and with it what utility means to it: its two payoffs are on two scales. In the last setting, the US " +
    `position of 2025 without channel and table: ${aloneIn(0)}; channel and table with that of 2024: ${aloneIn(1)}.`,
);

heading("2. Four at the table against two: what leaving two of the four out costs each");
paragraph(
  "Under engagement. Where two sit, Russia and the United States agree on a text, and Europe and Ukraine are asked for their accession.",
);
const tables = settings.map((setting) => {
  const [four, pair] = [ukraine({ format: "multilateral", ...setting }), ukraine({ format: "bilateral", ...setting })];
  return { ...setting, compared: compare(four, pair, { seed }) };
});
verdicts("four sit", "two sit", tables);
table(
  ["payoff: two sit less four sit", ...tables.map(({ cost, willingness }) => `κ ${two(cost)}, ω ${two(willingness)}`)],
  tables[0]!.compared.actors.map(({ actor }, at) => [name(actor), ...tables.map(({ compared }) => signed(compared.actors[at]?.difference ?? 0))]),
);

heading("3. What it would take for a mutual settlement");
paragraph(
  "From the default (κ 0.15, ω 0.70), where all sit who can: the smallest change of κ and ω, the same for all, in steps of a tenth " +
    "of their ranges; its size is the sum of the changes as shares of these ranges.",
);
for (const policy of ["isolation", "engagement"] as const) {
  const base = ukraine({ policy });
  const forAll = (part: string, value: unknown, of: typeof base) => override(of, Object.fromEntries(of.actors.map(({ id }) => [`actors.${id}.${part}`, value])));
  const { found, covered } = whatWouldItTake(base, "mutual-settlement", {
    seed,
    most: 2,
    parameters: [
      { name: "κ", range: [0, 0.4], current: 0.15, scenario: (cost, of) => forAll("noDeal.cost", cost, of as typeof base) },
      { name: "ω", range: [0, 1], current: 0.7, scenario: (willingness, of) => forAll("willingness", willingness, of as typeof base) },
    ],
  });
  console.log(`${policy} (${covered.tried} of ${covered.of} combinations run; the smallest changes; none contains another)`);
  table(
    ["change", "size", "settled in round"],
    found.map(({ changes, cost, outcome }) => [changes.map(({ parameter, from, to }) => `${parameter} ${from} → ${to}`).join(", "), two(cost.total), outcome.round]),
  );
}

interface Setting {
  readonly cost: number;
  readonly willingness: number;
  readonly compared: ScenarioComparison;
}

function verdicts(one: string, other: string, of: readonly Setting[]): void {
  table(
    ["κ", "ω", `in the run: ${one}`, `in the run: ${other}`],
    of.map(({ cost, willingness, compared: { a, b } }) => [two(cost), two(willingness), verdictOf(a.verdict), verdictOf(b.verdict)]),
  );
}

function payoffs(one: string, other: string, { actors, attribution }: ScenarioComparison): void {
  const groups = attribution?.groups.map(({ group }) => group) ?? [];
  table(
    ["", one, other, "difference", ...groups.map((group) => `by ${group}`)],
    actors.map(({ actor, a, b, difference, sameScale }) => {
      const parts: readonly AttributedPart[] = attribution?.figures.find((figure) => figure.figure === "payoff" && figure.actor === actor)?.parts ?? [];
      return [name(actor) + (sameScale ? "" : " *"), two(a?.payoff.total ?? 0), two(b?.payoff.total ?? 0), signed(difference ?? 0), ...parts.map(({ value }) => signed(value))];
    }),
  );
}

function aloneIn(group: number): string {
  const ending = thaws.at(-1)?.compared.attribution?.groups[group]?.alone;
  return ending === undefined ? "–" : verdictOf(ending.verdict);
}

function verdictOf({ kind, actors, cause, by }: Verdict): string {
  const about = cause === null || kind === "not-convened" ? "" : kind === "breakdown" ? [cause, by.map((id) => ratifier(name(id))).join(", ")].filter(Boolean).join(": ") : actors.map(name).join(", ");
  return about === "" ? kind : `${kind} (${about})`;
}

function signed(value: number): string {
  const shown = two(Math.abs(value));
  return shown === "0.00" ? shown : `${value < 0 ? "−" : "+"}${shown}`;
}
