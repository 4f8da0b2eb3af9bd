import type { Issue } from "../../../scenario/issue.ts";

/**
 * What the full agenda adds to the core agenda: six ladders, 5 · 5 · 5 · 4 · 5 · 5 = 12,500 terms, which makes
 * 32,400 · 12,500 = 405,000,000 terms in all.
 *
 * Orientation, spacing and later rungs are as on the core agenda. No rung ends the fighting: only lines of territory do.
 * The two rungs of `accountability` that are silent are tagged as `deferred`, because they leave the matter to nobody.
 *
 * Two issues need a word. `process_format` is the format that a text names for concluding and overseeing the settlement;
 * who sits at the table of a run is another matter, and an option of the scenario. `prisoners_children` is on the agenda
 * because the texts list it, and leaving it out would hide it. Its ladder orders how wide a provision is, never numbers
 * of people; its salience says how much an actor's texts speak of it. A sum of weights lets any issue stand against any
 * other, this one included: that is a property of the sum, and no price of anybody.
 */
export const furtherIssues = [
  {
    kind: "ladder",
    id: "reconstruction_assets",
    label: "Reconstruction and immobilised assets",
    options: [
      { id: "waived_and_returned", label: "Claims for damage waived on both sides, assets returned (June 2025)" },
      { id: "us_led_vehicle", label: "Part of the assets in a US-led vehicle, the rest in a US–Russian one (November 2025)" },
      { id: "proceeds_only", label: "Only the windfall proceeds used, as for the loans of 2024" },
      { id: "immobilised", label: "Immobilised until Russia compensates, the EU borrows instead (December 2025)" },
      { id: "reparations", label: "A reparations loan or confiscation, full compensation (discussed until December 2025)" },
    ],
  },
  {
    kind: "ladder",
    id: "accountability",
    label: "Accountability before courts",
    options: [
      { id: "full_amnesty", label: "Full amnesty for all parties (November 2025)" },
      { id: "silent_suspended", label: "Not mentioned, existing tracks suspended (interpolated)", tags: ["deferred"] },
      { id: "silent_continuing", label: "Not mentioned, existing tracks continue (interpolated)", tags: ["deferred"] },
      { id: "warrants_and_register", label: "ICC warrants and the register of damage continue (2023)" },
      { id: "special_tribunal", label: "A special tribunal for aggression beside the ICC, no amnesty (2022, June 2025)" },
    ],
  },
  {
    kind: "ladder",
    id: "ceasefire_sequencing",
    label: "Order of ceasefire and settlement",
    options: [
      { id: "after_withdrawal", label: "Ceasefire once Ukrainian withdrawal has begun and the NATO bid is dropped (June 2024)" },
      { id: "on_signature", label: "Comprehensive agreement first, ceasefire on signature (August and November 2025)" },
      { id: "sector_truces", label: "Truces by sector first: energy, Black Sea (April 2025)" },
      { id: "thirty_days", label: "A general ceasefire of 30 days, then talks (March 2025)" },
      { id: "unconditional", label: "A full ceasefire without conditions first, monitored, then territory (April 2025)" },
    ],
  },
  {
    kind: "ladder",
    id: "prisoners_children",
    label: "Prisoners and deported children",
    options: [
      { id: "ad_hoc", label: "Exchanges case by case" },
      { id: "categories", label: "Exchanges by category: under 25, seriously ill; bodies of the fallen (June 2025)" },
      { id: "all_prisoners", label: "All prisoners of war for all (November 2022)" },
      { id: "all_people", label: "All prisoners of war, civilians and children, verified (November 2022, June 2024)" },
    ],
  },
  {
    kind: "ladder",
    id: "znpp_energy",
    label: "The Zaporizhzhia nuclear power plant",
    options: [
      { id: "russian_control", label: "Russian control continues" },
      { id: "shared_output", label: "Restart under the IAEA, output shared half and half (November 2025)" },
      { id: "joint_operation", label: "Operated jointly by the United States, Ukraine and Russia (December 2025)" },
      { id: "ukrainian_us_operation", label: "Operated by Ukraine and the United States, Enerhodar demilitarised (December 2025)" },
      { id: "ukrainian_control", label: "Full Ukrainian control with the IAEA, demilitarised (November 2022, June 2024)" },
    ],
  },
  {
    kind: "ladder",
    id: "process_format",
    label: "Format of the settlement",
    options: [
      { id: "us_russia", label: "The United States and Russia, without Kyiv (February 2025)" },
      { id: "us_shuttle", label: "Separate tracks through the United States (April 2025)" },
      { id: "russia_ukraine", label: "Russia and Ukraine directly (2025)" },
      { id: "trilateral", label: "The United States, Russia and Ukraine, Europeans as observers (early 2026)" },
      { id: "all_parties", label: "Ukraine and Europe as full parties, several guarantors (February 2025)" },
    ],
  },
] as const satisfies readonly Issue[];
