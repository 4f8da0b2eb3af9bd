import type { ProfileId } from "./profile.ts";
import type { RedLineRow } from "./red-line.ts";
import { europe } from "./red-lines/europe.ts";
import { russia } from "./red-lines/russia.ts";
import { ukraine } from "./red-lines/ukraine.ts";
import { unitedStates2024 } from "./red-lines/united-states-2024.ts";
import { unitedStates2025 } from "./red-lines/united-states-2025.ts";

/**
 * The table from public words to rungs, by profile: it decides more than any weight. See {@link RedLineRow} for how the
 * two readings are made.
 */
export const redLineTable: Readonly<Record<ProfileId, readonly RedLineRow[]>> = {
  europe,
  russia,
  ukraine,
  united_states_2024: unitedStates2024,
  united_states_2025: unitedStates2025,
};
