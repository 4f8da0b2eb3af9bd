import type { Terms } from "../scenario/index.ts";

/** A number in some unit, by name: the figures behind an event. */
export type Figures = Readonly<Record<string, number>>;

/** Why negotiations ended without a settlement in force. */
export type Cause =
  | "not-convened"
  | "deadline"
  | "walk-out"
  | "refusal"
  | "fault"
  | "not-acceded"
  | "not-ratified"
  | "not-delivered";

/** How a run ended. */
export interface Outcome {
  readonly kind: "settlement" | "no-deal";
  /** `null` for a settlement. */
  readonly cause: Cause | null;
  /** Whose doing the cause was: actors, or ratifiers where it was not ratified; issues where it was not delivered. */
  readonly by: readonly string[];
  /** The round in which it ended. */
  readonly round: number;
  /** The last text that was agreed at a table, in force or not. */
  readonly terms: Terms | null;
  /** Those who accepted or acceded to it. */
  readonly signatories: readonly string[];
}

/** What events change: actors, channels and events as positions in the scenario. */
export interface WorldState {
  /** Whether each channel is open, by pair of actors (0,1), (0,2), … (1,2), … */
  readonly channels: readonly boolean[];
  readonly present: readonly boolean[];
  /** Each actor's regime: 0 at the start, then regime · (n + 1) + k for the k-th of its n changes. */
  readonly regimes: readonly number[];
  /** Each actor's change of no-deal value by events so far, ongoing process gains included. */
  readonly shifts: readonly number[];
  /** Process gains so far: kept in any case, and lost by settling. */
  readonly sunk: readonly number[];
  readonly ongoing: readonly number[];
  /** How often each event has happened. */
  readonly happened: readonly number[];
}

/**
 * The state of a run: plain JSON data, with actors, issues, phases and events as positions in the scenario and terms as
 * their index. What is not here can be derived from the scenario.
 */
export interface State {
  readonly format: 1;
  /** The digest of the scenario it belongs to. */
  readonly scenario: string;
  readonly seed: string | number;
  /** The last round that was played; 0 before the first. */
  readonly round: number;
  readonly phase: number;
  /** The round in which the phase began. */
  readonly phaseStart: number;
  /** The standing offer, or −1. */
  readonly standing: number;
  /** Who tabled it, or −1. */
  readonly standingBy: number;
  /** How many seats have accepted it since. */
  readonly accepted: number;
  /** Each actor's last offer, or −1. */
  readonly offers: readonly number[];
  /** The last offer of another that each actor has accepted since its own last offer, or −1. */
  readonly taken: readonly number[];
  /** Those whose last offer was put as take it or leave it. */
  readonly ultimatums: readonly number[];
  /** The text agreed at a table, or −1. */
  readonly text: number;
  readonly signatories: readonly number[];
  /** Those who were asked for their accession or their consent to delivery and refused. */
  readonly refusers: readonly number[];
  readonly world: WorldState;
  /** What strategies remember, by actor; private, and not part of the run's digest. */
  readonly memory: readonly unknown[];
  /** Those whose strategy failed while it listened, or remembered what is not plain data; the fault takes effect when they are next asked. */
  readonly faulted: readonly number[];
  readonly outcome: Outcome | null;
}

/** One move, as replays read it. `terms` is an index, or −1. */
export interface RecordedMove {
  readonly round: number;
  readonly actor: string;
  readonly move: "offer" | "accept" | "reject" | "leave" | "fault";
  readonly terms: number;
}

/** Something that happened in a run, and why. */
export type RunEvent =
  | {
      readonly kind: "event";
      readonly round: number;
      readonly event: string;
      /** Its effects in words of data: which actor, what, by how much. */
      readonly effects: readonly { readonly kind: string; readonly actors: readonly string[]; readonly figures: Figures }[];
      readonly figures: Figures;
    }
  | { readonly kind: "phase"; readonly round: number; readonly phase: string; readonly seats: readonly string[] }
  | {
      /** The table could not sit: between whom there is no channel, and who was missing. */
      readonly kind: "waiting";
      readonly round: number;
      readonly phase: string;
      readonly closed: readonly (readonly [string, string])[];
      readonly absent: readonly string[];
    }
  | {
      readonly kind: "move";
      readonly round: number;
      readonly actor: string;
      readonly move: "offer" | "accept" | "reject" | "leave";
      readonly terms: number;
      /** The rule of the strategy that decided. */
      readonly rule: string;
      /** `utility` of the terms to the actor, its `aspiration`, `least` acceptable, `floor` and `noDeal`, where they apply. */
      readonly figures: Figures;
    }
  | { readonly kind: "fault"; readonly round: number; readonly actor: string; readonly message: string }
  | {
      /** At closure the terms were below the actor's no-deal value of the round, or across a hard red line. */
      readonly kind: "withdrawn";
      readonly round: number;
      readonly actor: string;
      readonly terms: number;
      readonly redLines: readonly string[];
      readonly figures: Figures;
    }
  | { readonly kind: "agreed"; readonly round: number; readonly phase: string; readonly terms: number; readonly signatories: readonly string[] }
  | {
      /** An answer to a frozen text: accession, or consent to use a lever. */
      readonly kind: "answer";
      readonly round: number;
      readonly to: "accession" | "delivery";
      readonly actor: string;
      readonly accepts: boolean;
      readonly terms: number;
      readonly redLines: readonly string[];
      readonly figures: Figures;
    }
  | {
      readonly kind: "ratification";
      readonly round: number;
      readonly ratifier: string;
      readonly actor: string;
      readonly passes: boolean;
      readonly redLines: readonly string[];
      readonly figures: Figures;
    }
  | {
      readonly kind: "delivery";
      readonly round: number;
      readonly issue: string;
      readonly delivered: boolean;
      readonly consenting: readonly string[];
      readonly withholding: readonly string[];
    }
  | { readonly kind: "setback"; readonly round: number; readonly phase: string; readonly cause: Cause; readonly by: readonly string[] }
  | { readonly kind: "end"; readonly round: number; readonly outcome: Outcome };

/** What a run was made from. */
export interface Manifest {
  readonly library: string;
  readonly scenario: string;
  readonly scenarioDigest: string;
  readonly snapshot: string | null;
  /** `name@version` of every kind the scenario names. */
  readonly kinds: readonly string[];
}

/** One simulated negotiation as plain data: it survives JSON and `postMessage`. */
export interface RunRecord {
  readonly format: 1;
  readonly manifest: Manifest;
  readonly seed: string | number;
  readonly outcome: Outcome;
  readonly state: State;
  /** The moves, where they were recorded. */
  readonly moves: readonly RecordedMove[] | null;
  /** The events with their reasons, where the run was traced. */
  readonly events: readonly RunEvent[] | null;
}
