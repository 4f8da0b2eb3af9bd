import type { Condition } from "../../scenario/condition.ts";
import type { IssueName, Names } from "../../scenario/names.ts";
import type { Provenance } from "../../scenario/provenance.ts";
import type { UkraineNames } from "./names.ts";

/**
 * One row of the table from public words to rungs.
 *
 * Both readings follow one rule for every actor:
 *
 * - `strict` refuses every rung that the words can be held to cover;
 * - `lenient` refuses only the rungs that the words name beyond doubt.
 *
 * `null` means that the words refuse no rung under that reading. Neither reading covers a rung between an actor's own
 * ideal and its own fallback. The words are reported phrases, shortened; every line is hard.
 */
export interface RedLineRow<N extends Names = UkraineNames> {
  /** The id of the line among the actor's red lines. */
  readonly id: string;
  /** The issue that the words are about; combinations are under the issue that they ask for. */
  readonly issue: IssueName<N>;
  /** What the actor refuses, in short; empty where nothing is known. */
  readonly words: string;
  readonly from: Provenance;
  readonly strict: Condition<N> | null;
  readonly lenient: Condition<N> | null;
  /** Why these rungs. */
  readonly note: string;
}
