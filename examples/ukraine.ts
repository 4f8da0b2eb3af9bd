/**
 * The United States, Russia, Ukraine and Europe on the terms of the June 2024 proposal: six runs, one of them told.
 *
 * --seed X      the seed of all runs
 * --policy P    which run is told: engagement (default) or isolation
 * --format F    and in which format: multilateral (default), bilateral or ultimatum
 * --reading R   of red lines, in all runs: lenient (default) or strict
 */
import { parseArgs } from "node:util";
import { bounds, compile, labelsOf, openRun, simulate, weigh, type Model, type Run, type Terms } from "detente";
import { JUNE_2024_TEXT, ukraine, type UkraineOptions } from "detente/scenarios";
import { account, heading, paragraph, table, two } from "./support/print.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    policy: { type: "string", default: "engagement" },
    format: { type: "string", default: "multilateral" },
    reading: { type: "string", default: "lenient" },
  },
});
const { seed, reading, ...told } = values;

const policies = ["isolation", "engagement"] as const;
const formats = ["multilateral", "bilateral", "ultimatum"] as const;

function run(options: Readonly<Record<string, unknown>>): { model: Model; run: Run } {
  // Words from the command line: ukraine() itself says which of them it does not know.
  const model = compile(ukraine({ reading, ...options } as UkraineOptions));
  return { model, run: openRun(model, simulate(model, { seed })) };
}

const { model, run: story } = run(told); // before anything is printed, since it may not know a word it was given
const scenario = ukraine();
const name = labelsOf(scenario).actor;

console.log(`Ukraine, on the terms of the June 2024 proposal. Information up to ${scenario.snapshot ?? ""}.`);
paragraph(
  "A stylised bargaining model for teaching and for exploring the method: not a forecast, not policy advice. Numbers are " +
    "illustrative, positions are read from dated public texts; what follows holds in these runs, with these parameters.",
);

heading(`1. Six runs (red lines: ${reading} reading; seed: ${seed ?? "the default"})`);
const six = policies.flatMap((policy) => formats.map((format) => ({ policy, format, ...run({ policy, format }) })));
table(
  ["US policy", "format", "in this run", "because", "round"],
  six.map(({ policy, format, run }) => [policy, format, verdictOf(run), causeOf(run), run.outcome.round]),
);

heading(`2. One run, round by round: ${told.policy}, ${told.format}`);
account(await story.explain());

heading("3. How much is each side willing to compromise?");
paragraph(
  "Utilities run from 0 to 1. Moved: how far a text is from the best the actor could have. Gives, gets: against the status quo, " +
    "in its own values. Above, the last text that it tabled or accepted in the run told; below, the least that it would sign.",
);
table(
  ["", "actor", "worth", "no deal", "floor", "moved", "gives", "gets"],
  [
    ...model.scenario.actors.map(({ id }) => row("in the run", id, lastText(id))),
    ...model.scenario.actors.map(({ id }) => row("at its floor", id, bounds(model, id).atFloor)),
  ],
);

heading("4. Is the June 2024 text a negotiation or an ultimatum?");
const ultimatum = run({ policy: "engagement", format: "ultimatum" });
const author = weigh(ultimatum.model, "russia", JUNE_2024_TEXT);
paragraph(
  `Its author moves ${two(author.move)} from its own best text to make it. Of those it is put to:`,
);
for (const { id } of scenario.actors.filter(({ id }) => id !== "russia")) {
  const { utility, hard } = weigh(ultimatum.model, id, JUNE_2024_TEXT);
  const { noDeal } = bounds(ultimatum.model, id);
  const lines = hard.length === 1 ? "1 of its red lines is" : `${String(hard.length)} of its red lines are`;
  console.log(`  ${name(id)}: worth ${two(utility)} against ${two(noDeal)} without a deal; ${lines} crossed.`);
}
paragraph(`In the run in which it is put as it stands: ${verdictOf(ultimatum.run)}.`);

heading("5. One run is not an answer: the cost of no deal (κ) by willingness (ω), the same for all actors");
const costs = [0.05, 0.15, 0.25, 0.4];
const willing = [0.3, 0.5, 0.7, 0.9];
for (const policy of policies) {
  for (const red of ["lenient", "strict"] as const) {
    console.log(`${policy}, multilateral, ${red} reading`);
    table(
      ["κ \\ ω", ...willing.map(two)],
      costs.map((cost) => [
        two(cost),
        ...willing.map((willingness) => {
          const { run: cell } = run({ policy, reading: red, cost, willingness });
          return cell.outcome.kind === "settlement" ? cell.verdict.kind : (cell.outcome.cause ?? "");
        }),
      ]),
    );
  }
}

function verdictOf({ verdict: { kind, actors } }: Run): string {
  return actors.length === 0 ? kind : `${kind} (${actors.map(name).join(", ")})`;
}

function causeOf({ outcome: { cause, by } }: Run): string {
  const ratifier = labelsOf(scenario).ratifier;
  return cause === null ? "in force" : [cause, by.map((id) => ratifier(name(id))).join(", ")].filter(Boolean).join(": ");
}

function lastText(id: string): Terms | null {
  const at = model.scenario.actors.findIndex((actor) => actor.id === id);
  const { taken, offers } = story.record.state;
  const text = Math.max(taken[at] ?? -1, -1) >= 0 ? taken[at] : offers[at];
  return text === undefined || text < 0 ? null : model.terms(text);
}

function row(where: string, id: string, terms: Terms | null): (string | number)[] {
  const { noDeal, floor } = bounds(model, id, story.record.state);
  if (terms === null) return [where, name(id), "–", two(noDeal), two(floor), "–", "–", "–"];
  const { utility, move, give, get } = weigh(model, id, terms, story.record.state);
  return [where, name(id), ...[utility, noDeal, floor, move, give, get].map(two)];
}
