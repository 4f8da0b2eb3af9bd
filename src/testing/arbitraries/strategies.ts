import fc from "fast-check";
import type { Issue, Scenario } from "../../scenario/index.ts";
import { byId, given, type Made, maybe, perIssue, share } from "./draft.ts";
import { termsDraft, termsOf } from "./issues.ts";
import type { Lean } from "./lean.ts";

/** A strategy as scenarios write it. */
export type Strategy = Scenario["actors"][number]["strategy"];

/** The built-in kinds. */
export type StrategyName = Strategy["kind"];

export const strategyNames = ["polynomial", "exponential", "tit-for-tat", "take-it-or-leave-it"] as const satisfies readonly StrategyName[];

const betas = (lean: Lean) => (lean === "deal" ? fc.constantFrom(1, 2, 0.5, 5) : fc.constantFrom(1, 0.2, 0.5, 2, 5, 0.01, 100));

const shared = (lean: Lean) => ({
  bidding: maybe(fc.constantFrom("best-for-others", "nearest", "least"), 7),
  acceptance: maybe(fc.constantFrom("next", "const", "time"), lean === "deal" ? 2 : 6),
  acceptAbove: maybe(share(), 4),
  acceptAfter: maybe(share(), 4),
});

/** Every built-in kind with any parameters; shrinks to a linear concession. */
export const strategyDraft = (lean: Lean) =>
  fc.record({
    kind: fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom<StrategyName[]>("polynomial", "exponential", "tit-for-tat") },
      { weight: lean === "deal" ? 0 : 1, arbitrary: fc.constant<StrategyName>("take-it-or-leave-it") },
    ),
    beta: maybe(betas(lean), 7),
    k: maybe(share(), 3),
    delay: maybe(fc.integer({ min: 1, max: 4 }), 4),
    factors: perIssue(maybe(fc.constantFrom(2, 0.5, 1, 10, 0.1), 1)),
    text: maybe(termsDraft(), 3),
    ...shared(lean),
  });

export type StrategyDraft = Made<ReturnType<typeof strategyDraft>>;

export function strategyOf(issues: readonly Issue[], draft: StrategyDraft): Strategy {
  const { beta, k, delay, text, bidding, acceptance, acceptAbove, acceptAfter } = draft;
  const common = given({ bidding, acceptance, acceptAbove, acceptAfter });
  const factors = byId(issues, ({ id }) => id, (_, index) => draft.factors[index]);
  const curve = { ...given({ beta }), ...(Object.keys(factors).length > 0 && { factors }), ...common };
  switch (draft.kind) {
    case "polynomial":
      return { kind: "polynomial", ...curve, ...given({ k }) };
    case "exponential":
      return { kind: "exponential", ...curve, ...(k !== undefined && k > 0 && { k }) };
    case "tit-for-tat":
      return { kind: "tit-for-tat", ...given({ delay }), ...common };
    case "take-it-or-leave-it":
      return { kind: "take-it-or-leave-it", ...given({ text: text && termsOf(issues, text) }) };
  }
}
