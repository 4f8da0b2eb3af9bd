/**
 * Fork a run half-way, change one thing, and compare what came of both.
 *
 * --seed X   the seed of both runs
 */
import { parseArgs } from "node:util";
import { begin, compile, fork, openRun, resume, step, type Model, type State } from "detente";
import { ukraine } from "detente/scenarios";
import { heading, paragraph, two } from "./support/print.ts";

const { values } = parseArgs({ options: { seed: { type: "string" } } });
const HALF_WAY = 12;

const model = compile(ukraine({ policy: "engagement", format: "multilateral" }));
let state = begin(model, values);
while (state.round < HALF_WAY) state = step(model, state).state;

const costs = Object.fromEntries(model.scenario.actors.map(({ id }) => [`actors.${id}.noDeal.cost`, 0.4]));
const dearer = fork(model, state, costs);

paragraph(
  `The United States, Russia, Ukraine and Europe negotiate for ${String(HALF_WAY)} rounds. Then, in one of two futures with the ` +
    "same luck, the absence of a deal costs each of them 0.40 of utility instead of 0.15.",
);
report("As it was", model, state);
report("A dearer absence of a deal", dearer.model, dearer.state);

function report(title: string, model: Model, state: State): void {
  const run = openRun(model, resume(model, state));
  heading(title);
  console.log(`${run.verdict.kind}, round ${String(run.outcome.round)} (${run.outcome.cause ?? "in force"})`);
  for (const { id, utility, lastMove, noDeal } of run.case.actors) {
    const moved = lastMove === null ? "tabled nothing" : `moved ${two(lastMove)} from its best text`;
    const worth = utility === null ? "no text was agreed" : `the text is worth ${two(utility)} to it`;
    console.log(`  ${id}: ${moved}; ${worth}, no deal ${two(noDeal)}`);
  }
  console.log();
}
