import type { ParamSpecs, Resolved } from "../scenario/index.ts";
import type { ProtocolKind } from "../seam/index.ts";

/** One phase, its parameters resolved. */
export interface CompiledPhase {
  readonly id: string;
  readonly kind: ProtocolKind;
  readonly params: Resolved<ParamSpecs>;
  readonly seats: readonly number[];
  readonly needsChannels: boolean;
  readonly requires: readonly number[];
  /** How many rounds it may take. */
  readonly rounds: number;
  /** Whether it is entered only when a refusal reopens the talks. */
  readonly reopened: boolean;
}
