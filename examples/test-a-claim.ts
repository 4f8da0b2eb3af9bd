/**
 * Three claims about a family of scenarios: one holds in every case tried, one is refuted, one is answered by a share.
 *
 * --seed X     the seed of all runs
 * --tries N    how many members of the family to try for each claim; 100 by default
 */
import { parseArgs } from "node:util";
import { compile, openRun, override, simulate, type Run } from "detente";
import { ukraine, type UkraineOptions } from "detente/scenarios";
import { changesTo, findScenario, rangesOf, scenariosLike, shareOf, type Search } from "detente/testing";
import { heading, paragraph, two } from "./support/print.ts";

const { values } = parseArgs({ options: { seed: { type: "string" }, tries: { type: "string", default: "100" } } });
const budget = { tries: Number(values.tries) };

/** Everybody's cost of no agreement, willingness and concession rate, each within the range that its provenance gives. */
const base = ukraine({ policy: "engagement" });
const varied = /^actors\.\w+\.(noDeal\.cost|willingness|strategy\.beta)$/;
const ranges = Object.fromEntries(Object.entries(rangesOf(base)).filter(([path]) => varied.test(path)));

const runOf = (scenario: typeof base): Run => {
  const model = compile(scenario);
  return openRun(model, simulate(model, { seed: values.seed }));
};
const settles = (scenario: typeof base): boolean => runOf(scenario).outcome.kind === "settlement";

/** What an actor has at the end: the settlement, or no deal. */
function has(scenario: typeof base, actor: string): number {
  const run = runOf(scenario);
  const { utility, noDeal } = run.case.actors.find(({ id }) => id === actor)!;
  return run.outcome.kind === "settlement" ? (utility ?? 0) : noDeal;
}

paragraph(
  `A family of scenarios: the United States, Russia, Ukraine and Europe on the terms of the June 2024 proposal, with ` +
    `${String(Object.keys(ranges).length)} parameters, the same three of each actor, anywhere in the ranges that the scenario documents. A claim ` +
    "about the family can be refuted by one member. That none is found shows only that none was among those tried; a share " +
    "describes the members tried, in simulated runs, and nothing else.",
);

heading("1. With the strict reading of red lines, no run ends in a settlement");
const strict = ukraine({ policy: "engagement", reading: "strict" });
tell(findScenario(scenariosLike(strict, ranges), settles, budget), "The claim holds in every case tried");

heading("2. Engagement leaves Ukraine no worse off than isolation");
const under = (policy: NonNullable<UkraineOptions["policy"]>, changes: Parameters<typeof override>[1]): number => has(override(ukraine({ policy }), changes), "ukraine");
const worse = findScenario(changesTo(base, ranges), (changes) => under("engagement", changes) < under("isolation", changes), budget);
tell(worse, "The claim holds in every case tried");
if (worse.found) {
  const [isolation, engagement] = [under("isolation", worse.member), under("engagement", worse.member)];
  paragraph(`With these changes Ukraine ends with ${two(isolation)} under isolation and with ${two(engagement)} under engagement, in its own utility.`);
}

heading("3. Engagement ends in a settlement");
const { count, tried, share } = shareOf(scenariosLike(base, ranges), settles, budget);
paragraph(
  `It does in ${String(count)} of ${String(tried)} members tried, a share of simulated runs of ${two(share)}. With all parameters at their ` +
    `defaults it ${settles(base) ? "does" : "does not"}. The share says how much of this family, as fast-check draws from it, settles.`,
);

function tell(search: Search<unknown>, otherwise: string): void {
  console.log(search.found ? `The claim is refuted. ${search.text}\n` : `${otherwise}: ${search.text}\n`);
}
