import { type AnyScenario, compile, simulate } from "detente";
import { ukraine } from "detente/scenarios";
import { optionCount } from "../../src/scenario/index.ts";
import { beliefObjective, compileCondition, createSpace, Elimination, type Objective, type Space, type Utility, utilitySpec } from "../../src/space/index.ts";
import type { Case, Group } from "./cases.ts";
import type { Work } from "./measure.ts";

const names = ["weighted", "bid", "bid_slowest", "nearest", "least", "zone", "run", "prepare"].map((name) => `full_agenda.${name}`);

/**
 * The full agenda of the Ukraine scenario, 405 million terms. Figures are per question: the best of a weighted sum of all
 * four; a bid at an aspiration, and those 5 % of bids that take longest; the least utility above an aspiration; the best
 * for one with floors for all four. No question is asked twice. `run` is a run on a model that has run before.
 */
export function fullAgenda(): Group {
  return {
    names,
    effort: { samples: 7, span: 200 },
    open() {
      const scenario: AnyScenario = ukraine({ agenda: "full" });
      const { space, utilities, beliefs, nearby } = tables(scenario);
      const bids = utilities.flatMap((utility, actor) => SHARES.map((share) => ({ utility, share, beliefs: beliefs[actor]!, nearby: nearby[actor]! })));
      let asked = 0;
      // A unit more each time: a new question, as hard as the one before.
      const ask = (utility: Utility, share: number): number => share * utility.ceiling + ++asked * 1e-12;
      const bid = ({ utility, share, beliefs: aim }: (typeof bids)[number]): number => utility.choose(ask(utility, share), [aim], "index");
      const zone = ({ utility, share }: (typeof bids)[number]): number =>
        space.best(utility, utilities.map((one) => ({ utility: one, least: ask(one, share * 0.8) })))?.terms ?? -1;
      const model = compile(scenario);
      const works: Work[] = [
        weighted(scenario, utilities),
        each(bids, bid),
        each(slowest(bids, bid), bid),
        each(bids, ({ utility, share, nearby: aim }) => utility.choose(ask(utility, share), [aim], "index")),
        each(bids, ({ utility, share }) => utility.leastAbove(ask(utility, share))),
        each(bids.filter((_, at) => at % 7 === 0), zone),
        { runs: 1, call: () => simulate(model).outcome.round },
        { runs: 1, call: () => simulate(compile(scenario)).outcome.round },
      ];
      if (space.shortfalls > 0) throw new Error("full_agenda: a limit cut a search short");
      return works.map((work, at): Case => ({ name: names[at]!, unit: "ms", work }));
    },
  };
}

/** Shares of the ceiling that are asked for. */
const SHARES = Array.from({ length: 35 }, (_, at) => 0.3 + at * 0.02);

interface Tables {
  readonly space: Space;
  readonly utilities: readonly Utility[];
  /** By actor: the others as believed, and nearness to the ceilings of two of them. */
  readonly beliefs: readonly Objective[];
  readonly nearby: readonly Objective[];
}

function tables({ issues, constraints = [], actors }: AnyScenario): Tables {
  const regions = constraints.map(({ id, holds }) => compileCondition(id, holds, issues));
  const space = createSpace({ radix: issues.map(optionCount), constraints: regions });
  const utilities = actors.map(({ position }) => space.utility(utilitySpec(position, issues)));
  const believed = actors.map(({ position, declared }) => beliefObjective(declared ?? position, issues));
  const near = utilities.map(({ ceilingTerms }): Objective => {
    const at = space.options(ceilingTerms);
    return { scores: space.radix.map((options, k) => Array.from({ length: options }, (_, x) => Math.round((-Math.abs(x - at[k]!) / (options - 1)) * 1e12))) };
  });
  const others = (all: readonly Objective[], actor: number, most: number): Objective => added(all.filter((_, at) => at !== actor).slice(0, most));
  return {
    space,
    utilities,
    beliefs: actors.map((_, actor) => others(believed, actor, 3)),
    nearby: actors.map((_, actor) => others(near, actor, 2)),
  };
}

function added(all: readonly Objective[]): Objective {
  return { scores: all[0]!.scores.map((row, k) => row.map((_, x) => all.reduce((sum, { scores }) => sum + scores[k]![x]!, 0))) };
}

function weighted({ issues, constraints = [] }: AnyScenario, utilities: readonly Utility[]): Work {
  const regions = constraints.map(({ id, holds }) => compileCondition(id, holds, issues));
  const factors = utilities.map(({ spec }) => spec.linkages.map(({ lambda, f }) => ({ ...f, table: f.table.map((x) => Math.round(lambda * x * 1e12)) })));
  const plan = new Elimination(issues.map(optionCount), [...regions, ...factors.flat()].map((one) => one.issues));
  const sums = utilities.map(({ spec }, k) => plan.table({ scores: spec.values.map((row, i) => row.map((v) => Math.round(spec.weights[i]! * v * 1e12))), factors: factors[k]! }));
  const barred = plan.keep(plan.table({}), regions, 1);
  const call = (): number => {
    const mixed = barred.slice();
    for (const sum of sums) for (let at = 0; at < mixed.length; at++) mixed[at]! += sum[at]!;
    const most = plan.maximize(mixed);
    return most + plan.terms(plan.argmax(mixed));
  };
  return { runs: 1, call };
}

/** The 5 % that take longest, of three tries each. */
function slowest<T>(all: readonly T[], run: (one: T) => number): T[] {
  const timed = all.map((one) => ({ one, time: Math.min(...[1, 2, 3].map(() => timeOf(() => run(one)))) }));
  return timed.sort((a, b) => b.time - a.time).slice(0, Math.ceil(all.length / 20)).map(({ one }) => one);
}

function timeOf(work: () => number): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function each<T>(all: readonly T[], run: (one: T) => number): Work {
  return { runs: all.length, call: () => all.reduce((total, one) => total + run(one), 0) };
}
