import * as z from "zod/mini";
import { parameters } from "../../scenario/index.ts";
import { condition } from "./conditions.ts";
import { id, pair, terms, text } from "./names.ts";
import { bounded } from "./numbers.ts";

const linked = {
  issues: pair,
  strength: z.union([z.enum(["strong", "medium", "weak"]), bounded(parameters.linkageStrength)]),
  label: z.exactOptional(text),
};

const linkage = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["complements", "substitutes"]), ...linked }),
  z.strictObject({
    kind: z.literal("table"),
    ...linked,
    values: z.record(z.string(), z.record(z.string(), bounded(parameters.linkageValue))),
  }),
]);

const redLine = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hard"), id, when: condition, label: z.exactOptional(text) }),
  z.strictObject({
    kind: z.literal("declared"),
    id,
    when: condition,
    label: z.exactOptional(text),
    audienceCost: z.exactOptional(bounded(parameters.audienceCost)),
  }),
]);

const breakpoint = z.tuple([bounded(parameters.breakpoint), bounded(parameters.breakpointValue)]);

const values = z.union([
  z.record(z.string(), bounded(parameters.optionValue)),
  z.array(breakpoint).check(z.minLength(1)),
]);

const salience = z.union([z.enum(["high", "medium", "low"]), bounded(parameters.salience)]);

/** What an actor truly wants. */
export const position = z.strictObject({
  ideal: terms,
  salience: z.record(z.string(), salience),
  fallback: z.exactOptional(terms),
  fallbackValue: z.exactOptional(bounded(parameters.fallbackValue)),
  values: z.exactOptional(z.record(z.string(), values)),
  linkages: z.exactOptional(z.array(linkage)),
  redLines: z.exactOptional(z.array(redLine)),
});

/** What an actor says it wants. */
export const declaredPosition = z.strictObject({ ideal: terms, fallback: z.exactOptional(terms) });

/** What an actor has when talks fail. */
export const noDeal = z.strictObject({
  value: z.exactOptional(bounded(parameters.noDealValue)),
  cost: z.exactOptional(bounded(parameters.noDealCost)),
  drift: z.exactOptional(bounded(parameters.noDealDrift)),
});
