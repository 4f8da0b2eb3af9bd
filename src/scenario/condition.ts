import type { IssueName, Names, OptionName } from "./names.ts";

/** The issue is settled by one of these options. */
export interface IsCondition<I extends string = string, O = string | number> {
  readonly kind: "is";
  readonly issue: I;
  readonly options: readonly O[];
}

/** The issue is settled at this rung or above (ladders and ranges). */
export interface AtLeastCondition<I extends string = string, O = string | number> {
  readonly kind: "atLeast";
  readonly issue: I;
  readonly option: O;
}

/** The issue is settled at this rung or below (ladders and ranges). */
export interface AtMostCondition<I extends string = string, O = string | number> {
  readonly kind: "atMost";
  readonly issue: I;
  readonly option: O;
}

/** A condition on a single issue. */
export type IssueCondition<N extends Names = Names> = {
  [I in IssueName<N>]:
    | IsCondition<I, OptionName<N, I>>
    | AtLeastCondition<I, OptionName<N, I>>
    | AtMostCondition<I, OptionName<N, I>>;
}[IssueName<N>];

/** A statement about terms, true or false of each: the one grammar of constraints, red lines and guards. */
export type Condition<N extends Names = Names> =
  | IssueCondition<N>
  | { readonly kind: "all"; readonly of: readonly Condition<N>[] }
  | { readonly kind: "any"; readonly of: readonly Condition<N>[] }
  | { readonly kind: "not"; readonly of: Condition<N> }
  | { readonly kind: "implies"; readonly if: Condition<N>; readonly then: Condition<N> }
  | { readonly kind: "iff"; readonly left: Condition<N>; readonly right: Condition<N> };
