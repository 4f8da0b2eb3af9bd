import { begin, compile, fork, openRun, type Phase, resume, type Run, type Scenario, simulate, standardKit, step } from "../../src/index.ts";
import { ukraine } from "../../src/scenarios/index.ts";
import { bilateral, combinations, fourParty, protocols, scenarioIn, strategies } from "./scenarios.ts";

const played = (scenario: Scenario): Run => {
  const model = compile(scenario);
  return openRun(model, simulate(model));
};

/** The fork of examples/what-if.ts. */
function dearer(): Run {
  const model = compile(ukraine({ policy: "engagement", format: "multilateral" }));
  let state = begin(model);
  while (state.round < 12) state = step(model, state).state;
  const costs = Object.fromEntries(model.scenario.actors.map(({ id }) => [`actors.${id}.noDeal.cost`, 0.4]));
  const forked = fork(model, state, costs);
  return openRun(forked.model, resume(forked.model, forked.state));
}

function* ukraineRuns(): Iterable<readonly [string, () => Run]> {
  for (const policy of ["isolation", "engagement"] as const) {
    for (const format of ["multilateral", "bilateral", "ultimatum"] as const) {
      for (const reading of ["lenient", "strict"] as const) {
        yield [`ukraine: ${policy}, ${format}, ${reading}`, () => played(ukraine({ policy, format, reading }))];
      }
    }
  }
}

/** Every strategy, with every word that its parameters may take. */
function* strategyRuns(): Iterable<readonly [string, () => Run]> {
  for (const [kind, base] of Object.entries(strategies)) {
    const spec = standardKit.strategies.find((one) => one.kind === kind) ?? { kind, doc: "", params: {} };
    for (const { words, strategy } of combinations(base, spec)) {
      yield [[`strategy: ${kind}`, "of two", ...words].join(", "), () => played(bilateral(strategy))];
      yield [[`strategy: ${kind}`, "of four", ...words].join(", "), () => played(fourParty(strategy))];
    }
  }
}

function* protocolRuns(): Iterable<readonly [string, () => Run]> {
  for (const [kind, ways] of Object.entries(protocols)) {
    for (const [name, phases] of Object.entries<readonly Phase[]>(ways)) {
      yield [`protocol: ${kind}, ${name}`, () => played(fourParty({ kind: "polynomial", beta: 2 }, phases))];
    }
  }
}

/** The runs that are pinned, by name. */
export const runs: ReadonlyMap<string, () => Run> = new Map([
  ...ukraineRuns(),
  ["example: first-negotiation", () => played(scenarioIn("examples/first-negotiation.ts"))],
  ["example: what-if, as it was", () => played(ukraine({ policy: "engagement", format: "multilateral" }))],
  ["example: what-if, dearer", dearer],
  ["README: first scenario", () => played(scenarioIn("README.md"))],
  ...strategyRuns(),
  ...protocolRuns(),
]);
