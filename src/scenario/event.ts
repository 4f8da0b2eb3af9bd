import type { DeclaredPosition, NoDeal, Position } from "./position.ts";
import type { Condition } from "./condition.ts";
import type { Names } from "./names.ts";

/** When an event may happen: at a round, or in each round of a span by chance (1 means at the first that its guard allows). */
export type When =
  | { readonly kind: "at"; readonly round: number }
  | { readonly kind: "chance"; readonly probability: number; readonly from?: number; readonly until?: number };

/** What must hold for an event to happen. */
export type Guard<N extends Names = Names> =
  | { readonly kind: "phase"; readonly phase: N["phase"] }
  | { readonly kind: "rounds"; readonly from?: number; readonly until?: number }
  | { readonly kind: "channel"; readonly between: readonly [N["actor"], N["actor"]]; readonly open: boolean }
  | { readonly kind: "present"; readonly actor: N["actor"]; readonly present: boolean }
  | { readonly kind: "happened"; readonly event: N["event"] }
  | { readonly kind: "standing"; readonly when: Condition<N> }
  | { readonly kind: "all"; readonly of: readonly Guard<N>[] }
  | { readonly kind: "any"; readonly of: readonly Guard<N>[] }
  | { readonly kind: "not"; readonly of: Guard<N> };

/** What an event changes. */
export type Effect<N extends Names = Names, Strategy = unknown> =
  | { readonly kind: "channel"; readonly between: readonly [N["actor"], N["actor"]]; readonly open: boolean }
  | { readonly kind: "no-deal"; readonly actor: N["actor"]; readonly change: number }
  | {
      readonly kind: "process-gain";
      readonly actor: N["actor"];
      readonly gain: number;
      /** `sunk`: kept in deal and no deal alike; `ongoing`: lost by settling, so that it raises the no-deal value. */
      readonly nature: "sunk" | "ongoing";
    }
  | {
      /** A change of administration: the parts that are given replace the actor's own and open a new regime. */
      readonly kind: "profile";
      readonly actor: N["actor"];
      readonly position?: Position<N>;
      readonly declared?: DeclaredPosition<N>;
      readonly noDeal?: NoDeal;
      readonly willingness?: number;
      readonly strategy?: Strategy;
    }
  | { readonly kind: "participation"; readonly actor: N["actor"]; readonly present: boolean };

/** Something that happens outside the table. It happens once, unless it `repeats`. */
export interface Event<N extends Names = Names, Strategy = unknown> {
  readonly id: N["event"];
  readonly label?: string;
  /** The name of its random stream; its id by default. */
  readonly stream?: string;
  readonly when: When;
  readonly guard?: Guard<N>;
  readonly repeats?: boolean;
  readonly effects: readonly Effect<N, Strategy>[];
}
