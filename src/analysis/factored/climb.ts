import type { Zone } from "./zone.ts";
import type { Judge } from "./hunt.ts";

/** How many improvements a climb makes at most. */
const MOST_STEPS = 64;

/**
 * Shows a judge the terms that were best for some weights, then those around the best of them: one or two issues settled
 * otherwise, for as long as that is better.
 */
export function climb({ ground, field, met }: Zone, judge: Judge): void {
  const { plan, sums } = ground;
  const [own, depths] = [new Float64Array(sums.length), plan.options.length];
  const show = (taken: Int32Array): boolean => {
    if (plan.sum(field.lean, taken) === -Infinity) return false;
    for (let i = 0; i < own.length; i++) own[i] = plan.sum(sums[i]!, taken);
    return judge.meet(own, plan.terms(taken));
  };
  for (const taken of met) show(taken);
  if (judge.best === Infinity) return;
  const around = (taken: Int32Array, from: number, others: number): boolean => {
    for (let depth = from; depth < depths; depth++) {
      const kept = taken[depth]!;
      for (let option = 0; option < plan.options[depth]!; option++) {
        if (option === kept) continue;
        taken[depth] = option;
        if (others === 0 ? show(taken) : around(taken, depth + 1, others - 1)) return true;
      }
      taken[depth] = kept;
    }
    return false;
  };
  for (let step = 0; step < MOST_STEPS; step++) {
    const taken = plan.taken(judge.best);
    if (!around(taken, 0, 0) && !around(taken, 0, 1)) return;
  }
}
