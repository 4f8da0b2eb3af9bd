/**
 * How much each side would compromise, how much any deal asks, what blocks one, and what a run left on the table.
 *
 * --seed X      the seed of all runs
 * --policy P    US policy in all answers but the table of runs: engagement (default) or isolation
 */
import { parseArgs } from "node:util";
import { compile, labelsOf, openRun, optionCount, optionIndex, simulate } from "detente";
import { compromise, diagnose, retrace, ultimatum, type Blocker, type Compromise } from "detente/analysis";
import { JUNE_2024_TEXT, ukraine, type UkraineOptions } from "detente/scenarios";
import { account, heading, paragraph, table, two } from "./support/print.ts";

const { values } = parseArgs({ options: { seed: { type: "string" }, policy: { type: "string", default: "engagement" } } });
const { seed, policy } = values;

// Words from the command line: ukraine() itself says which of them it does not know.
const scenario = ukraine({ policy, format: "multilateral" } as UkraineOptions);
const strict = ukraine({ policy, format: "multilateral", reading: "strict" } as UkraineOptions);
const labels = labelsOf(scenario);
const ids = scenario.actors.map(({ id }) => id);
const names = ids.map(labels.actor);

paragraph(
  `Ukraine, on the terms of the June 2024 proposal. Information up to ${scenario.snapshot ?? ""}. A stylised bargaining model for ` +
    "teaching and for exploring the method: not a forecast, not policy advice. Numbers are illustrative; what follows holds with " +
    "these parameters. Utilities run from 0 to 1, each in its actor's own values; they do not compare between actors.",
);

heading(`1. How much would each compromise, and how far short is that? (${policy}, lenient reading)`);
const found = compromise(scenario);
table(
  ["how far from its best", "would go", "any deal asks", "short by", "the Nash terms ask", "no deal leaves it at"],
  found.actors.map(({ actor, would, must, gap, nash, ceiling, noDeal }) => [
    labels.actor(actor),
    two(would.move),
    ...[must?.move, gap, nash?.move].map(orDash),
    two(ceiling - noDeal),
  ]),
);
paragraph(
  `${String(found.zone.rational.value)} terms are worth their no-deal values to all four and cross nobody's hard red lines; ` +
    `${String(found.atFloors.rational.value)} of them reach everybody's floor too: what all would give suffices for those.`,
);

heading("2. By issue, what the Nash terms ask: rungs from each ideal, signed along the ladder, never added");
const terms = found.actors[0]?.nash?.weight?.terms;
if (terms === undefined) paragraph("No terms are worth their no-deal values to all four.");
else {
  table(
    ["issue", "rungs", ...names, "from the status quo"],
    scenario.issues.map((issue, k) => [
      labels.issue(issue.id),
      optionCount(issue),
      ...found.actors.map(({ nash }) => signed(nash?.weight?.issues[k]?.rungsFromIdeal ?? 0)),
      signed(optionIndex(issue, terms[issue.id]) - optionIndex(issue, scenario.statusQuo[issue.id])),
    ]),
  );
}

heading("3. The same under the strict reading of red lines");
blockageOf(compromise(strict));

heading("4. Is the June 2024 text a negotiation or an ultimatum?");
const text = ultimatum(JUNE_2024_TEXT, scenario, { author: "russia" });
const [moved] = text.conditions;
paragraph(
  `Of its author's salience, ${percent(text.author.salienceAtIdeal)} is on issues settled as the ideal of its author, ${labels.actor(text.author.actor)}, has them; ` +
    `it moves ${two(text.author.weight.move)} from its best (threshold ${two(moved?.threshold ?? 0)}) and gives ${two(text.author.weight.give)} against the status quo.`,
);
table(
  ["put to", "above no deal", "asked to give", "offered", "hard red lines crossed"],
  text.demands.map(({ actor, surplus, weight }) => [labels.actor(actor), signed(surplus, two), two(weight.give), two(weight.get), weight.hard.length]),
);
paragraph(`By the rule (its author moves no more than the threshold, and it is unacceptable to somebody it is put to): ${text.kind}.`);

heading(`5. What stands in the way of a settlement in each run? (seed: ${seed ?? "the default"})`);
const runs = (["isolation", "engagement"] as const).flatMap((policy) =>
  (["multilateral", "bilateral", "ultimatum"] as const).map((format) => ({ policy, format, found: diagnose(ukraine({ policy, format }), seed === undefined ? {} : { seeds: [seed] }) })),
);
table(
  ["US policy", "format", "this run ended by", "diagnosis", "zone", "at floors", "lasting", "passed by"],
  runs.map(({ policy, format, found: { main, runs, noZone, privateInformation, commitment } }) => [
    policy,
    format,
    runs[0]?.outcome.cause ?? "a settlement",
    main,
    noZone.rational.value,
    privateInformation.atFloors.value,
    commitment.lasting.value,
    runs[0]?.passedBy.length ?? 0,
  ]),
);
paragraph(
  "Zone: how many terms are worth no deal or more to all; at floors: those that all would sign; lasting: those still worth it " +
    "over the horizon, and to those who ratify; passed by: terms of the zone that were tabled in the run. Diagnoses after Fearon (1995).",
);

heading(`6. What one run did (${policy}, multilateral, lenient reading)`);
const model = compile(scenario);
const run = openRun(model, simulate(model, { seed }));
const told = retrace(run);
table(
  ["", "offers", "conceding", "neutral", "selfish", "farthest offer", "left on the table"],
  told.paths.map(({ actor, offers, steps }) => [
    labels.actor(actor),
    offers.length,
    steps.concession + steps.nice + steps.fortunate,
    steps.silent,
    steps.selfish + steps.unfortunate,
    offers.length === 0 ? "–" : two(Math.max(...offers.map(({ move }) => move))),
    two(told.left?.gains[actor] ?? 0),
  ]),
);
paragraph(
  `In this run: ${run.verdict.kind}. ` +
    (told.lastMove === null ? "Nobody gave way." : `Last to give way: ${labels.actor(told.lastMove.actor)}, in round ${String(told.lastMove.round)}.`) +
    (told.left === null ? " No terms are better for somebody and worse for nobody." : ` Terms that all four prefer to how it ended: ${labels.describe(model.index(told.left.terms))}.`),
);

function blockageOf({ zone, blockage }: Compromise): void {
  if (blockage === null) {
    paragraph(`${String(zone.rational.value)} terms are worth their no-deal values to all four: nothing blocks.`);
    return;
  }
  paragraph(
    zone.shortfall.acrossRedLines
      ? "No terms keep within everybody's hard red lines, whatever the no-deal values."
      : `No terms are worth their no-deal values to all four; the nearest fall short by ${two(zone.shortfall.total)} in total.`,
  );
  const { single, conflicts, waysOut } = blockage;
  const alone = single.map(({ blocker }) => blocked(blocker)).join("; ");
  paragraph(single.length === 0 ? "Taking out any one red line, no-deal value or constraint alone opens no zone." : `Taking out any one of these alone opens a zone: ${alone}.`);
  account(["Among what no terms meet together:", ...conflicts.filter(({ length }) => length <= 3).map((conflict) => `  ${conflict.map(blocked).join(", with ")}`)].join("\n"));
  paragraph(`The fewest (counted, not weighed) without which there is a zone: ${waysOut.map((way) => way.map(blocked).join(" and ")).join("; or: ")}.`);
}

function blocked(blocker: Blocker): string {
  if (blocker.kind === "constraint") return `the constraint ${blocker.id}`;
  const of = labels.actor(blocker.actor);
  return blocker.kind === "no-deal" ? `the no-deal value ${two(blocker.noDeal)} (${of})` : `the red line "${labelsOf(strict).redLine(blocker.actor, blocker.id)}" (${of})`;
}

function orDash(number: number | null | undefined): string {
  return number === null || number === undefined ? "–" : two(number);
}

function signed(number: number, written: (number: number) => string = String): string {
  return number > 0 ? `+${written(number)}` : written(number).replace("-", "−");
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}
