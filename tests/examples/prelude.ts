/** What the examples in the documentation of symbols may use without saying where it comes from. */
import { begin, compile, defineScenario, defineStrategy, labelsOf, openRun, simulate, step, type State } from "../../src/index.ts";
import { ukraine } from "../../src/scenarios/index.ts";

export { default as fc } from "fast-check";
export { geniusTimeDependent, negmasTimeBased } from "../../src/interop/index.ts";

export const scenario = ukraine({ policy: "engagement", format: "multilateral" });
export const model = compile(scenario);
export const record = simulate(model);
export const run = openRun(model, record);
export const event = run.events[0]!;
export const labels = labelsOf(scenario);
export const text = JSON.stringify(scenario);

/** A short bargain, for what tries many runs. */
export const base = defineScenario({
  id: "bargain",
  issues: [{ kind: "ladder", id: "price", options: [{ id: "low" }, { id: "middle" }, { id: "high" }] }],
  statusQuo: { price: "low" },
  actors: [
    { id: "ann", position: { ideal: { price: "high" }, salience: { price: 1 } }, noDeal: { value: 0.1 }, strategy: { kind: "polynomial" } },
    { id: "bob", position: { ideal: { price: "low" }, salience: { price: 1 } }, noDeal: { value: 0.1 }, strategy: { kind: "polynomial" } },
  ],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
  deadline: 8,
});

/** The state after twelve rounds of twenty-four. */
export const halfway: State = Array.from({ length: 12 }).reduce<State>((state) => step(model, state).state, begin(model));

export const stubborn = defineStrategy({
  kind: "stubborn",
  version: 1,
  params: {},
  decide: (view) => view.offer(view.position.ceilingTerms, "stubborn"),
});
