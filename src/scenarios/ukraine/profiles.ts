import type { Profile, ProfileId } from "./profile.ts";
import { europe } from "./profiles/europe.ts";
import { russia } from "./profiles/russia.ts";
import { ukraine } from "./profiles/ukraine.ts";
import { unitedStates2024 } from "./profiles/united-states-2024.ts";
import { unitedStates2025 } from "./profiles/united-states-2025.ts";

/** Where every actor stands on the core agenda. */
export const profiles: Readonly<Record<ProfileId, Profile>> = {
  europe,
  russia,
  ukraine,
  united_states_2024: unitedStates2024,
  united_states_2025: unitedStates2025,
};
