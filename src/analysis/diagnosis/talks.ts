import { openRun, type Model, type Run, simulate } from "../../engine/index.ts";
import type { Seed } from "../../kernel/index.ts";
import type { Terms } from "../../scenario/index.ts";
import type { Outcome } from "../../seam/index.ts";
import type { Count } from "../../space/index.ts";
import type { VerdictKind } from "../../verdict/index.ts";
import { bargainingProblem } from "../bargain.ts";
import type { BargainingProblem, Limits } from "../problem.ts";

/** How one run of the talks ended, and what it passed by. */
export interface Talks {
  readonly seed: Seed;
  readonly outcome: Outcome;
  readonly verdict: VerdictKind;
  /** Terms that were tabled and lie in the zone, with the round and the author of the first time: they could have been agreed. */
  readonly passedBy: readonly { readonly terms: Terms; readonly round: number; readonly actor: string }[];
  /** How many terms were in the zone at the no-deal values with which the run ended: fewer where time or events worked for somebody. */
  readonly rationalAtEnd: Count;
  /** Ongoing process gains, lost by settling, by actor; where there are any. */
  readonly ongoing: readonly { readonly actor: string; readonly gain: number }[];
  /** Signatories of a settlement in force whose mean u(x) − d over the next H rounds of drift is below 0. */
  readonly regretting: readonly { readonly actor: string; readonly surplusAhead: number }[];
}

/** Plays a model under a seed and looks at it. */
export function talksOf(problem: BargainingProblem, seed: Seed, limits: Limits | undefined): Talks {
  const { model } = problem;
  const run = openRun(model, simulate(model, { seed, trace: "moves" }));
  const { outcome, record, verdict } = run;
  return {
    seed: record.seed,
    outcome,
    verdict: verdict.kind,
    passedBy: outcome.kind === "settlement" ? [] : passedBy(problem, run),
    rationalAtEnd: bargainingProblem(model, { at: record.state, limits }).rational(),
    ongoing: gains(model, record.state.world.ongoing),
    regretting: outcome.kind === "settlement" ? regretting(run) : [],
  };
}

function passedBy({ model, members }: BargainingProblem, { record }: Run): Talks["passedBy"] {
  const seen = new Set<number>();
  return record.moves!.flatMap(({ round, actor, move, terms }) => {
    if (move !== "offer" || seen.has(terms)) return [];
    seen.add(terms);
    const agreeable = members.every((member) => member.utility.signable(terms) >= 0 && member.utility.at(terms) >= member.noDeal);
    return agreeable ? [{ terms: model.terms(terms), round, actor }] : [];
  });
}

const gains = ({ scenario }: Model, ongoing: readonly number[]): Talks["ongoing"] =>
  scenario.actors.flatMap(({ id }, i) => (ongoing[i] === 0 ? [] : [{ actor: id, gain: ongoing[i]! }]));

const regretting = ({ case: { actors } }: Run): Talks["regretting"] =>
  actors.flatMap(({ id, signatory, surplusAhead }) =>
    signatory && surplusAhead !== null && surplusAhead < 0 ? [{ actor: id, surplusAhead }] : [],
  );
