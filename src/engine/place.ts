import type { Seed } from "../kernel/index.ts";
import type { Mind } from "./mind.ts";
import type { CompiledModel } from "./model.ts";

/** Where a run stands: what views, logs and the settling of a text read of the talks. */
export interface Place {
  readonly model: CompiledModel;
  readonly seed: Seed;
  readonly round: number;
  readonly phaseId: string;
  readonly standing: number;
  readonly standingBy: number;
  readonly text: number;
  readonly offers: readonly number[];
  readonly signatories: readonly number[];
  readonly refusers: readonly number[];
  /** The actors at the table. */
  readonly seats: readonly number[];
  /** Every actor's strategy at work. */
  readonly minds: readonly Mind[];
  readonly memory: readonly unknown[];
  /** Whether only an answer is asked, and whether nothing can follow it. */
  readonly final: boolean;
  readonly closing: boolean;
  /** Whether somebody follows what is said, and reasons are wanted. */
  readonly attentive: boolean;
  /** The reason that came with the last move: its rule, and the utility it asks. */
  rule: string;
  asked: number;
  /** d and floor of an actor in this round. */
  noDeal(actor: number): number;
  floor(actor: number): number;
}
