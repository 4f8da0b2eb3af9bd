import * as z from "zod/mini";
import { parameters } from "../../scenario/index.ts";
import { condition } from "./conditions.ts";
import { id, text } from "./names.ts";
import { bounded } from "./numbers.ts";

const options = z
  .array(
    z.strictObject({
      id,
      label: z.exactOptional(text),
      tags: z.exactOptional(z.array(z.enum(["deferred", "endsFighting"]))),
    }),
  )
  .check(z.minLength(1));

/** One matter to settle. */
export const issue = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("options"), id, label: z.exactOptional(text), options }),
  z.strictObject({ kind: z.literal("ladder"), id, label: z.exactOptional(text), options }),
  z.strictObject({
    kind: z.literal("range"),
    id,
    label: z.exactOptional(text),
    from: bounded(parameters.rangeFrom),
    to: bounded(parameters.rangeTo),
    step: bounded(parameters.rangeStep),
    unit: text,
  }),
]);

/** What terms must satisfy to be possible at all. */
export const constraint = z.strictObject({ id, label: z.exactOptional(text), holds: condition });
