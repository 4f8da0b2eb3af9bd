import * as z from "zod/mini";
import { parameters } from "../../scenario/index.ts";
import { id, pair, text } from "./names.ts";
import { bounded } from "./numbers.ts";

/** The names of some, at least one. */
export const someNames = z.array(text).check(z.minLength(1));

/** Whether two actors can talk directly. */
export const channel = z.strictObject({ between: pair, open: z.boolean() });

/** Who must confirm a text at home. */
export const ratifier = z.strictObject({
  id,
  label: z.exactOptional(text),
  actor: text,
  threshold: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("utility"), least: bounded(parameters.ratifierLeast) }),
    z.strictObject({ kind: z.literal("no-deal"), margin: z.exactOptional(bounded(parameters.ratifierMargin)) }),
    z.strictObject({ kind: z.literal("floor") }),
  ]),
});

/** Who holds the levers of an issue. */
export const delivery = z.strictObject({
  issue: text,
  controllers: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("all"), actors: someNames }),
    z.strictObject({ kind: z.literal("any"), actors: someNames }),
    z.strictObject({
      kind: z.literal("shares"),
      shares: z.record(z.string(), bounded(parameters.controllerShare)),
      needed: bounded(parameters.sharesNeeded),
    }),
  ]),
});

/** The thresholds of the verdict. */
export const thresholds = z.strictObject({
  epsilon: z.exactOptional(bounded(parameters.epsilon)),
  rho: z.exactOptional(bounded(parameters.rho)),
  sigma: z.exactOptional(bounded(parameters.sigma)),
  theta: z.exactOptional(bounded(parameters.theta)),
  horizon: z.exactOptional(bounded(parameters.horizon)),
});
