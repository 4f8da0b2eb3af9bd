import { bounds } from "../../engine/index.ts";
import type { AnyScenario } from "../../scenario/index.ts";
import type { Trial } from "./trial.ts";

/** What a run comes to for one actor, on its own scale, in utility. */
export interface Payoff {
  /** Whether it has the settlement in force, or what it has without one. */
  readonly basis: "settlement" | "no-deal";
  /**
   * u(x) of the settlement in force, signed by it or not; else d in the last round, in which drift, events and ongoing
   * process gains are. In [0, 1].
   */
  readonly value: number;
  /** Its sunk process gains, which it keeps in any case. Ongoing ones are lost by settling, and else in d. */
  readonly sunk: number;
  /** value + sunk. */
  readonly total: number;
}

/** What an actor has in a scenario and in its run. */
export interface ActorFigures {
  readonly payoff: Payoff;
  /** At the start: its no-deal value, the least that it would sign, and the best that its red lines allow it. */
  readonly noDeal: number;
  readonly floor: number;
  readonly ceiling: number;
}

/** The zone of agreement at the floors of the start. */
export interface ZoneFigures {
  /** Whether no terms give every actor its floor without crossing a hard red line of anybody. */
  readonly empty: boolean;
  /** The best that each actor could have within it; none where it is empty. */
  readonly best: readonly { readonly actor: string; readonly utility: number }[];
  /** Whether nothing better can exist. */
  readonly exact: boolean;
}

/** Each actor's payoff, in the order of the scenario. */
export function payoffsOf({ run }: Trial): readonly { readonly actor: string; readonly payoff: Payoff }[] {
  return run.case.actors.map(({ id, utility, noDeal }, at) => {
    const settled = run.outcome.kind === "settlement" && utility !== null;
    const value = settled ? utility : noDeal;
    const sunk = run.record.state.world.sunk[at]!;
    return { actor: id, payoff: { basis: settled ? "settlement" : "no-deal", value, sunk, total: value + sunk } };
  });
}

export function actorFigures(trial: Trial): readonly (ActorFigures & { readonly actor: string })[] {
  return payoffsOf(trial).map(({ actor, payoff }) => {
    const { noDeal, floor, utility } = bounds(trial.model, actor);
    return { actor, payoff, noDeal, floor, ceiling: utility.ceiling };
  });
}

export function zoneFigures({ model }: Trial): ZoneFigures {
  const all = model.scenario.actors.map(({ id }) => bounds(model, id));
  const zone = all.map(({ utility, floor }) => ({ utility, least: floor }));
  const found = all.map(({ actor, utility }) => ({ actor, best: model.space.best(utility, zone) }));
  const best = found.flatMap(({ actor, best: one }) => (one === undefined ? [] : [{ actor, utility: one.value }]));
  return { empty: best.length === 0, best, exact: found.every(({ best: one }) => one?.exact ?? true) };
}

/** Within what an actor's payoff must lie in any mixture of some scenarios; `undefined` where utilities have no bounds. */
export function payoffSpan(actor: string, scenarios: readonly AnyScenario[]): readonly [least: number, greatest: number] | undefined {
  if (scenarios.some(({ arithmetic }) => arithmetic === "float")) return undefined;
  const rounds = Math.max(...scenarios.map(({ deadline }) => deadline));
  const gains = scenarios.flatMap(({ events = [] }) =>
    events.flatMap(({ effects, repeats = false }) =>
      effects.flatMap((effect) => (effect.kind === "process-gain" && effect.actor === actor && effect.nature === "sunk" ? [effect.gain * (repeats ? rounds : 1)] : [])),
    ),
  );
  const sum = (all: readonly number[]): number => all.reduce((total, gain) => total + gain, 0);
  return [sum(gains.filter((gain) => gain < 0)), 1 + sum(gains.filter((gain) => gain > 0))];
}
