import * as z from "zod/mini";
import { parameters, type Guard } from "../../scenario/index.ts";
import { condition } from "./conditions.ts";
import { id, pair, text } from "./names.ts";
import { bounded } from "./numbers.ts";
import { declaredPosition, noDeal, position } from "./positions.ts";

const span = {
  from: z.exactOptional(bounded(parameters.spanFrom)),
  until: z.exactOptional(bounded(parameters.spanUntil)),
};

const when = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("at"), round: bounded(parameters.eventRound) }),
  z.strictObject({ kind: z.literal("chance"), probability: bounded(parameters.eventProbability), ...span }),
]);

/** What must hold for an event to happen. */
export const guard: z.ZodMiniType<Guard> = z.lazy(() => anyGuard);

const several = z.array(guard).check(z.minLength(1));

const anyGuard = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("phase"), phase: text }),
  z.strictObject({ kind: z.literal("rounds"), ...span }),
  z.strictObject({ kind: z.literal("channel"), between: pair, open: z.boolean() }),
  z.strictObject({ kind: z.literal("present"), actor: text, present: z.boolean() }),
  z.strictObject({ kind: z.literal("happened"), event: text }),
  z.strictObject({ kind: z.literal("standing"), when: condition }),
  z.strictObject({ kind: z.literal("all"), of: several }),
  z.strictObject({ kind: z.literal("any"), of: several }),
  z.strictObject({ kind: z.literal("not"), of: guard }),
]);

/** What happens outside the table. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the type is what zod infers
export const eventOf = <Strategy extends z.ZodMiniType>(strategy: Strategy) =>
  z.strictObject({
    id,
    label: z.exactOptional(text),
    stream: z.exactOptional(text),
    when,
    guard: z.exactOptional(guard),
    repeats: z.exactOptional(z.boolean()),
    effects: z.array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("channel"), between: pair, open: z.boolean() }),
        z.strictObject({ kind: z.literal("no-deal"), actor: text, change: bounded(parameters.noDealChange) }),
        z.strictObject({
          kind: z.literal("process-gain"),
          actor: text,
          gain: bounded(parameters.processGain),
          nature: z.enum(["sunk", "ongoing"]),
        }),
        z.strictObject({
          kind: z.literal("profile"),
          actor: text,
          position: z.exactOptional(position),
          declared: z.exactOptional(declaredPosition),
          noDeal: z.exactOptional(noDeal),
          willingness: z.exactOptional(bounded(parameters.willingness)),
          strategy: z.exactOptional(strategy),
        }),
        z.strictObject({ kind: z.literal("participation"), actor: text, present: z.boolean() }),
      ]),
    ),
  });
