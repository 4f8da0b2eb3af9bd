import { problem, refuse } from "../kernel/index.ts";

/**
 * @throws DetenteError for power of actors that do not take part, or that is not a finite number above 0.
 */
export function checkPower(power: Readonly<Record<string, number>>, actors: readonly string[]): void {
  refuse(
    Object.entries(power).flatMap(([actor, weight]) => {
      const path = `power.${actor}`;
      if (!actors.includes(actor)) return [problem("unknown-reference", path, actor, { expected: "actor", known: actors })];
      return Number.isFinite(weight) && weight > 0 ? [] : [problem("out-of-range", path, weight, { expected: "above 0" })];
    }),
  );
}
