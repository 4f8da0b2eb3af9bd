import type { Names } from "../../scenario/names.ts";
import type { Linkage } from "../../scenario/position.ts";
import type { Provenance } from "../../scenario/provenance.ts";
import { illustrative, judged } from "./evidence.ts";
import type { UkraineNames } from "./names.ts";

/** A linkage between two issues, with the reason for its kind. */
export interface SourcedLinkage<N extends Names = UkraineNames> {
  readonly linkage: Linkage<N>;
  readonly from: Provenance;
}

/**
 * The five linkages between issues of this agenda, the same for every actor, each over its own values. Issues that are
 * traded for each other are `substitutes` (one of them well settled makes up for the other); issues that are two halves
 * of one matter are `complements`. Λ = .06 + .06 + .06 + .06 + .03 = .27.
 */
export const linkages: readonly SourcedLinkage[] = [
  {
    linkage: {
      kind: "substitutes",
      issues: ["territory", "security_guarantees"],
      strength: "strong",
      label: "Land is traded against guarantees",
    },
    from: judged("2024-11-29", ["Z2411"], "Time on land was offered for cover over the land that is held."),
  },
  {
    linkage: {
      kind: "substitutes",
      issues: ["nato_neutrality", "security_guarantees"],
      strength: "strong",
      label: "Binding guarantees stand in for membership",
    },
    from: judged("2025-02-12", ["IC22", "HEG2"], "Neutrality against guarantees in the communiqué of 2022."),
  },
  {
    linkage: {
      kind: "substitutes",
      issues: ["armed_forces", "security_guarantees"],
      strength: "strong",
      label: "A lower cap asks for a stronger guarantee",
    },
    from: illustrative("The trade is in texts of December 2025 and January 2026.", ["PARD", "P20"]),
  },
  {
    linkage: {
      kind: "substitutes",
      issues: ["sanctions", "territory"],
      strength: "medium",
      label: "Relief is what is paid for land",
    },
    from: illustrative("The trade is in texts of April and November 2025.", ["APR25", "P28"]),
  },
  {
    linkage: {
      kind: "complements",
      issues: ["crimea_recognition", "territory"],
      strength: "strong",
      label: "Control and recognition are two halves of one matter",
    },
    from: judged("2022-03-29", ["IC22"], "The communiqué sets Crimea and parts of Donbas apart together."),
  },
];
