import type { NumberParam } from "./params.ts";

/** The greatest number that may stand where no bound is given. */
const greatest = ({ type }: NumberParam): number => (type === "integer" ? Number.MAX_SAFE_INTEGER : Number.MAX_VALUE);

/** Whether a number is within bounds, and finite; a whole number, also safe. */
export function isWithin(value: number, parameter: NumberParam): boolean {
  const { min = -greatest(parameter), max = greatest(parameter), above = -Infinity } = parameter;
  return value >= min && value <= max && value > above;
}

/** "at least 0 and at most 1" */
export function boundsInWords(parameter: NumberParam): string {
  const { min, above, max = parameter.type === "integer" ? greatest(parameter) : undefined } = parameter;
  const parts = Object.entries({ above, "at least": min, "at most": max });
  return parts.flatMap(([words, bound]) => (bound === undefined ? [] : [`${words} ${String(bound)}`])).join(" and ") || "finite";
}
