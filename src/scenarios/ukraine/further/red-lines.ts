import type { FullUkraineNames } from "../names.ts";
import type { ProfileId } from "../profile.ts";
import type { RedLineRow } from "../red-line.ts";
import { europe as coreEurope } from "../red-lines/europe.ts";
import { russia as coreRussia } from "../red-lines/russia.ts";
import { ukraine as coreUkraine } from "../red-lines/ukraine.ts";
import { unitedStates2024 as coreUnitedStates2024 } from "../red-lines/united-states-2024.ts";
import { unitedStates2025 as coreUnitedStates2025 } from "../red-lines/united-states-2025.ts";
import { europe } from "./red-lines/europe.ts";
import { russia } from "./red-lines/russia.ts";
import { ukraine } from "./red-lines/ukraine.ts";
import { unitedStates2024 } from "./red-lines/united-states-2024.ts";
import { unitedStates2025 } from "./red-lines/united-states-2025.ts";

/** The table from public words to rungs on the full agenda, by profile: the core agenda's rows, then the further ones. */
export const fullRedLineTable: Readonly<Record<ProfileId, readonly RedLineRow<FullUkraineNames>[]>> = {
  europe: [...coreEurope, ...europe],
  russia: [...coreRussia, ...russia],
  ukraine: [...coreUkraine, ...ukraine],
  united_states_2024: [...coreUnitedStates2024, ...unitedStates2024],
  united_states_2025: [...coreUnitedStates2025, ...unitedStates2025],
};
