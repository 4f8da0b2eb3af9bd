import { spawnSync } from "node:child_process";
import { isDeepStrictEqual } from "node:util";
import { type AnyScenario, begin, compile, kit, type Model, type RunRecord, simulate, type State, step, type Trace } from "detente";
import { bargainingProblem } from "detente/analysis";
import { ukraine } from "detente/scenarios";
import { negmas, negmasAsked } from "../parity/negmas.ts";
import { type Deal, limitLoop, planned, ruleLoop, sorted } from "./loops.ts";
import type { Effort, Work } from "./measure.ts";
import { generate, scenarioOf, type Shape, type Strategy } from "./scenarios.ts";

/** One line of the report. */
export interface Case {
  readonly name: string;
  /** Rates are shown where a run takes microseconds, times where it takes milliseconds. */
  readonly unit: "negotiations/s" | "ms";
  readonly work: Work;
}

/** Cases that are measured side by side; `open` makes what they need. */
export interface Group {
  readonly names: readonly string[];
  readonly effort: Effort;
  open(): readonly Case[];
}

const ROUNDS = 100;
const SEEDS = Array.from({ length: 20 }, (_, index) => index + 1);

const quick: Effort = { samples: 21, span: 40 };
const slow: Effort = { samples: 11, span: 60 };

const exponents = { boulware: 4, linear: 1, conceder: 0.25 } as const;

type Rule = keyof typeof exponents;

const two: Shape = { parties: 2, issues: 3, options: 10 };
const four: Shape = { parties: 4, issues: 5, options: 5 };

const policies = ["isolation", "engagement"] as const;
const formats = ["multilateral", "bilateral", "ultimatum"] as const;

const own = kit({ strategies: [negmas, negmasAsked] });

/** All there is to measure, in the order of the report. */
export const groups: readonly Group[] = [
  generated("bilateral_boulware_vs_conceder", two, ["boulware", "conceder"]),
  generated("bilateral_boulware_vs_boulware", two, ["boulware", "boulware"]),
  generated("four_party_boulware", four, ["boulware", "boulware", "boulware", "boulware"]),
  generated("four_party_mixed", four, ["boulware", "linear", "conceder", "boulware"]),
  stepped("four_actors_stepped", { kind: "polynomial", beta: 0.2 }),
  stepped("four_actors_stepped_tit_for_tat", { kind: "tit-for-tat" }),
  flagship(),
  mapped("map_2_actors_100000_terms", { parties: 2, issues: 5, options: 10 }, quick),
  mapped("map_4_actors_10000_terms", { parties: 4, issues: 4, options: 10 }, quick),
  mapped("map_4_actors_1000000_terms", { parties: 4, issues: 6, options: 10 }, slow),
  importing(),
];

/** The NegMAS rule on generated scenarios: as a batch, beside loops that do nothing else, and asked instead of planned. */
function generated(name: string, shape: Shape, rules: readonly Rule[]): Group {
  const names = [name, `${name}.decide`, `${name}.rule`, `${name}.limit`, `${name}.prepare`];
  return {
    names,
    effort: quick,
    open() {
      const all = SEEDS.map((seed) => generate(seed, shape));
      const scenarios = (kind: string): AnyScenario[] => {
        const strategies = rules.map((rule) => ({ kind, exponent: exponents[rule], answers: true }));
        return all.map((parties) => scenarioOf(parties, strategies, { rounds: ROUNDS }));
      };
      const plans = scenarios("negmas");
      const models = plans.map((scenario) => own.compile(scenario));
      const asked = scenarios("negmas-asked").map((scenario) => own.compile(scenario));
      const tables = all.map((parties) => parties.map((party, seat) => sorted(party, exponents[rules[seat]!])));
      const ready = tables.map((parties) => parties.map((party) => planned(party, ROUNDS)));
      agree(name, [
        tables.map((parties) => ruleLoop(parties, ROUNDS)),
        ready.map((parties) => limitLoop(parties, ROUNDS)),
        models.map((model) => dealOf(untraced(model))),
        asked.map((model) => dealOf(untraced(model))),
        models.map((model) => dealOf(kept(model))),
        asked.map((model) => dealOf(kept(model))),
      ]);
      const works = [
        each(models, (model) => sum(untraced(model))),
        each(asked, (model) => sum(untraced(model))),
        each(tables, (parties) => sumOf(ruleLoop(parties, ROUNDS))),
        each(ready, (parties) => sumOf(limitLoop(parties, ROUNDS))),
        each(plans, (scenario) => sum(untraced(own.compile(scenario)))),
      ];
      return works.map((work, at) => ({ name: names[at]!, unit: at === 4 ? "ms" : "negotiations/s", work }));
    },
  };
}

/** Four actors who want more than can be had, stepped to the deadline with every state kept. */
function stepped(name: string, strategy: Strategy): Group {
  return {
    names: [name],
    effort: slow,
    open() {
      const strategies = Array.from({ length: four.parties }, () => strategy);
      const model = compile(scenarioOf(generate(1, four), strategies, { rounds: ROUNDS, noDeal: 0.8 }));
      if (kept(model).round !== ROUNDS) throw new Error(`${name}: the run ended before round ${ROUNDS}`);
      return [{ name, unit: "ms", work: { runs: 1, call: () => kept(model).round } }];
    },
  };
}

/** The six combinations of the Ukraine scenario, ten seeds each; figures are per run. */
function flagship(): Group {
  const names = ["ukraine", "ukraine.moves", "ukraine.events", "ukraine.stepped", "ukraine.prepare"];
  return {
    names,
    effort: slow,
    open() {
      const scenarios = policies.flatMap((policy) => formats.map((format) => ukraine({ policy, format })));
      const runs = scenarios.map((scenario) => compile(scenario)).flatMap((model) => SEEDS.slice(0, 10).map((seed) => ({ model, seed })));
      const traced = (trace: Trace): Work => each(runs, ({ model, seed }) => simulate(model, { seed, trace }).outcome.round);
      const works = [
        traced("none"),
        traced("moves"),
        traced("events"),
        each(runs, ({ model, seed }) => kept(model, seed).round),
        each(scenarios, (scenario) => untraced(compile(scenario)).outcome.round),
      ];
      return works.map((work, at) => ({ name: names[at]!, unit: "ms", work }));
    },
  };
}

/** The frontier and the Nash solution of a compiled scenario, tables of the problem included. */
function mapped(name: string, shape: Shape, effort: Effort): Group {
  return {
    names: [name],
    effort,
    open() {
      const strategies = Array.from({ length: shape.parties }, () => ({ kind: "polynomial" }) as const);
      const model = compile({ ...scenarioOf(generate(1, shape), strategies, { noDeal: 0.3 }), arithmetic: "exact" });
      const call = (): number => {
        const problem = bargainingProblem(model);
        return problem.frontier().terms.length + (problem.nash()?.terms ?? 0);
      };
      return [{ name, unit: "ms", work: { runs: 1, call } }];
    },
  };
}

/** What `import "detente"` adds to the start of a process. */
function importing(): Group {
  const names = ["import", "import.node_alone"];
  return {
    names,
    effort: { samples: 15, span: 1 },
    open: () =>
      [`await import("detente");`, ""].map((code, at) => ({
        name: names[at]!,
        unit: "ms",
        work: { runs: 1, call: () => started(code) },
      })),
  };
}

function started(code: string): number {
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], { cwd: import.meta.dirname });
  if (status !== 0) throw new Error(stderr.toString());
  return status;
}

function each<T>(all: readonly T[], run: (one: T) => number): Work {
  return {
    runs: all.length,
    call() {
      let total = 0;
      for (const one of all) total += run(one);
      return total;
    },
  };
}

const untraced = (model: Model): RunRecord => simulate(model, { trace: "none" });

/** Steps to the end and keeps every state. */
function kept(model: Model, seed = 1): State {
  const states = [begin(model, { seed })];
  for (;;) {
    const last = states[states.length - 1]!;
    if (last.outcome !== null) return last;
    states.push(step(model, last).state);
  }
}

const sum = ({ outcome, state }: RunRecord): number => outcome.round + state.text;

const sumOf = ({ round, terms }: Deal): number => round + terms;

/** The deal of a run; all must have signed it. */
function dealOf(run: RunRecord | State): Deal {
  const state = "state" in run ? run.state : run;
  const { outcome, text, taken, signatories, memory } = state;
  const signed = text >= 0;
  if (signed !== (outcome?.kind === "settlement") || (signed && signatories.length !== taken.length)) {
    throw new Error(`a deal that not all have signed: ${JSON.stringify({ outcome, signatories, memory })}`);
  }
  return { terms: text, round: outcome?.round ?? -1, author: signed ? taken.indexOf(-1) : -1 };
}

/** Everybody must have come to the same deals. */
function agree(name: string, all: readonly (readonly Deal[])[]): void {
  all.forEach((deals, at) => {
    if (!isDeepStrictEqual(deals, all[0])) throw new Error(`${name}: way ${at} of running it ends otherwise`);
  });
}
