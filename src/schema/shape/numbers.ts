import * as z from "zod/mini";
import type { NumberParam } from "../../scenario/index.ts";

const described = new WeakMap<object, NumberParam>();

/** The parameter that a shape was made from. */
export const parameterOf = (shape: object): NumberParam | undefined => described.get(shape);

/** A number within the bounds of its parameter. */
export function bounded(parameter: NumberParam): z.ZodMiniNumber {
  const { min, max, above, type } = parameter;
  const bounds = [
    ...(min === undefined ? [] : [z.minimum(min)]),
    ...(above === undefined ? [] : [z.gt(above)]),
    ...(max === undefined ? [] : [z.maximum(max)]),
  ];
  const shape: z.ZodMiniNumber = (type === "integer" ? z.int() : z.number()).check(...bounds);
  described.set(shape, parameter);
  return shape;
}
