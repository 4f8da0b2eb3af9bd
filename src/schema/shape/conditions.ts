import * as z from "zod/mini";
import type { Condition } from "../../scenario/index.ts";
import { option, text } from "./names.ts";

/** A statement about terms. */
export const condition: z.ZodMiniType<Condition> = z.lazy(() => anyCondition);

const several = z.array(condition).check(z.minLength(1));

const anyCondition = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("is"), issue: text, options: z.array(option).check(z.minLength(1)) }),
  z.strictObject({ kind: z.literal("atLeast"), issue: text, option }),
  z.strictObject({ kind: z.literal("atMost"), issue: text, option }),
  z.strictObject({ kind: z.literal("all"), of: several }),
  z.strictObject({ kind: z.literal("any"), of: several }),
  z.strictObject({ kind: z.literal("not"), of: condition }),
  z.strictObject({ kind: z.literal("implies"), if: condition, then: condition }),
  z.strictObject({ kind: z.literal("iff"), left: condition, right: condition }),
]);
