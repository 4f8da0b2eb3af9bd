import type { BuiltInProtocolSpec, BuiltInStrategySpec } from "./kinds.ts";
import type { Condition } from "./condition.ts";
import type { DeclaredPosition, NoDeal, Position } from "./position.ts";
import type { Event } from "./event.ts";
import type { Issue } from "./issue.ts";
import type { IssueName, Names, Terms } from "./names.ts";
import type { KindInput, KindSpec } from "./params.ts";
import type { Provenance, Source } from "./provenance.ts";

/** The kinds a scenario may name: the union of a kit's strategy and protocol descriptions. */
export interface Kinds {
  readonly strategy: KindSpec;
  readonly protocol: KindSpec;
}

/** The kinds of the default kit. */
export interface BuiltInKinds extends Kinds {
  readonly strategy: BuiltInStrategySpec;
  readonly protocol: BuiltInProtocolSpec;
}

/** What a scenario writes for a strategy. */
export type StrategyInput<N extends Names, K extends Kinds> = KindInput<K["strategy"], N>;

/** One party to the negotiation. */
export interface Actor<N extends Names = Names, K extends Kinds = BuiltInKinds> {
  readonly id: N["actor"];
  readonly label?: string;
  /** The name of its random stream; its id by default. */
  readonly stream?: string;
  /** Whether it takes part from the start; true by default. */
  readonly present?: boolean;
  readonly position: Position<N>;
  /** Its position's ideal and fallback by default. */
  readonly declared?: DeclaredPosition<N>;
  readonly noDeal?: NoDeal;
  /** ω in [0, 1]: how far it would go from its fallback (0) to its no-deal value (1); 0.7 by default. */
  readonly willingness?: number;
  readonly strategy: StrategyInput<N, K>;
}

/** Terms must satisfy it to be possible at all. */
export interface Constraint<N extends Names = Names> {
  readonly id: string;
  readonly label?: string;
  readonly holds: Condition<N>;
}

/** Whether two actors can talk directly. Pairs that are not listed can. */
export interface Channel<N extends Names = Names> {
  readonly between: readonly [N["actor"], N["actor"]];
  readonly open: boolean;
}

/** One protocol with its participants, for as many rounds as it is given (all that remain by default). */
export type Phase<N extends Names = Names, K extends Kinds = BuiltInKinds> = {
  readonly id: N["phase"];
  readonly label?: string;
  readonly rounds?: number;
} & KindInput<K["protocol"], N>;

/** The least that a ratifier lets pass, on the utility of the actor it confirms for. */
export type RatificationThreshold =
  | { readonly kind: "utility"; readonly least: number }
  | { readonly kind: "no-deal"; readonly margin?: number }
  | { readonly kind: "floor" };

/** Who must confirm a text at home. */
export interface Ratifier<N extends Names = Names> {
  readonly id: string;
  readonly label?: string;
  readonly actor: N["actor"];
  readonly threshold: RatificationThreshold;
}

/** Who holds the levers that carry an issue out: all of them, any of them, or enough of their shares. */
export type Controllers<N extends Names = Names> =
  | { readonly kind: "all"; readonly actors: readonly N["actor"][] }
  | { readonly kind: "any"; readonly actors: readonly N["actor"][] }
  | {
      readonly kind: "shares";
      readonly shares: { readonly [A in N["actor"]]?: number };
      /** The share of the total that must consent, in (0, 1]. */
      readonly needed: number;
    };

/** The control of one issue. */
export interface Delivery<N extends Names = Names> {
  readonly issue: IssueName<N>;
  readonly controllers: Controllers<N>;
}

/** The thresholds of the verdict's rules. */
export interface Thresholds {
  /** ε: what counts as a move, a gain or a give; 0.05. */
  readonly epsilon?: number;
  /** ρ: the ratio below which concessions are one-sided; 0.25. */
  readonly rho?: number;
  /** σ: the share of its possible gain at which a settlement is imposed on an actor; 0.10. */
  readonly sigma?: number;
  /** θ: the salience of deferred issues that makes a conflict frozen; 0.5. */
  readonly theta?: number;
  /** H: over how many rounds of drift a settlement must be worth keeping; 12. */
  readonly horizon?: number;
}

/** A negotiation as plain JSON data. */
export interface Scenario<N extends Names = Names, K extends Kinds = BuiltInKinds> {
  /** The version of this document format; 1. */
  readonly format?: 1;
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  /** The date up to which information was used, `YYYY-MM-DD`. */
  readonly snapshot?: string;
  readonly issues: readonly Issue<IssueName<N>, Extract<N["options"][IssueName<N>], string>>[];
  readonly constraints?: readonly Constraint<N>[];
  readonly statusQuo: Terms<N>;
  readonly actors: readonly Actor<N, K>[];
  /** Parties to the conflict whose concessions are weighed; all actors by default. */
  readonly principals?: readonly N["actor"][];
  /** Parties whose loss counts though they need not sign; none by default. */
  readonly affected?: readonly N["actor"][];
  readonly channels?: readonly Channel<N>[];
  readonly events?: readonly Event<N, StrategyInput<N, K>>[];
  /** Whose acceptance a deal at a table needs, of those who sit there; everybody's by default, and where none of them does. */
  readonly consent?: readonly N["actor"][];
  readonly protocol: { readonly phases: readonly Phase<N, K>[] };
  readonly ratifiers?: readonly Ratifier<N>[];
  readonly delivery?: readonly Delivery<N>[];
  /** R: the number of rounds over all phases. */
  readonly deadline: number;
  readonly thresholds?: Thresholds;
  /** `feasible` maps the least and greatest utility over feasible terms to 0 and 1, `capped` takes 1 for more; `none` by default. */
  readonly normalize?: "none" | "feasible" | "capped";
  /** `exact` sums integer multiples of 10⁻¹²; `float` keeps raw left-to-right sums, for imported domains. */
  readonly arithmetic?: "exact" | "float";
  readonly provenance?: Readonly<Record<string, Provenance>>;
  readonly sources?: readonly Source[];
}

/** A scenario of any names and any kinds, as code that only reads it takes it. */
export type AnyScenario = Scenario<Names, Kinds>;
