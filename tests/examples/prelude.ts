/** What the examples in the documentation of symbols may use without saying where it comes from. */
import { begin, compile, defineStrategy, labelsOf, openRun, simulate, step, type State } from "../../src/index.ts";
import { ukraine } from "../../src/scenarios/index.ts";

export const scenario = ukraine({ policy: "engagement", format: "multilateral" });
export const model = compile(scenario);
export const record = simulate(model);
export const run = openRun(model, record);
export const event = run.events[0]!;
export const labels = labelsOf(scenario);
export const text = JSON.stringify(scenario);

/** The state after twelve rounds of twenty-four. */
export const halfway: State = Array.from({ length: 12 }).reduce<State>((state) => step(model, state).state, begin(model));

export const stubborn = defineStrategy({
  kind: "stubborn",
  version: 1,
  params: {},
  decide: (view) => view.offer(view.position.ceilingTerms, "stubborn"),
});
