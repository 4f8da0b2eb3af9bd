import { fail, problem } from "../kernel/index.ts";
import type { SpaceSpec } from "./space.ts";

/** Refuses a space without feasible terms, with the reason as far as it is plain. */
export function refuseEmpty(spec: SpaceSpec): never {
  fail(problem("infeasible", "constraints", undefined, { reason: whyEmpty(spec) }));
}

function whyEmpty({ radix, constraints }: SpaceSpec): string {
  if (radix.some((options) => options === 0)) return "an issue has no options";
  const alone = constraints.find(({ table }) => !table.includes(1));
  if (alone !== undefined) return `no terms satisfy ${alone.id}`;
  return `no terms satisfy ${constraints.map(({ id }) => id).join(", ")} together`;
}
