import type { Issue } from "../../scenario/issue.ts";

/**
 * The agenda: the terms of the proposal of June 2024, and the security guarantees asked for in return.
 *
 * Six ladders, 6 · 6 · 6 · 6 · 5 · 5 = 32,400 terms. Rung 0 is nearest the Russian text of June 2024, the top rung
 * nearest Ukraine's formula of 2022. That orientation is a coordinate choice, no order of merit, and equal distances
 * between rungs are an assumption. Some rungs are dated after the snapshot: they mark a place on the ladder, nobody's
 * position.
 *
 * Tags follow two rules, applied to the words of each rung alone:
 *
 * - `endsFighting`: every rung of `territory`, because each names a line that the sides would hold by agreement (rung 0
 *   ends the fighting once withdrawal begins, rung 3 freezes it, rungs 4 and 5 end it by withdrawal). The status quo is
 *   not such a line but a front; what the fighting costs is κ, not a rung.
 * - `deferred`: the rung leaves the matter itself to later talks, a vote, or nobody (no timetable, no consensus).
 */
export const issues = [
  {
    kind: "ladder",
    id: "territory",
    label: "Territory",
    options: [
      {
        id: "four_oblasts_ceded",
        label: "Donetsk, Luhansk, Kherson and Zaporizhzhia oblasts ceded in full, Ukrainian forces withdrawn (June 2024)",
        tags: ["endsFighting"],
      },
      {
        id: "donbas_ceded",
        label: "Donetsk and Luhansk oblasts ceded, Kherson and Zaporizhzhia frozen at the front (reported August 2025)",
        tags: ["endsFighting"],
      },
      {
        id: "donetsk_special_zone",
        label: "Ukrainian-held Donetsk a demilitarised or free economic zone, frozen elsewhere (December 2025)",
        tags: ["deferred", "endsFighting"],
      },
      {
        id: "line_of_contact",
        label: "Frozen at the line of contact, not recognised, claims pursued by diplomacy (November 2024)",
        tags: ["deferred", "endsFighting"],
      },
      {
        id: "lines_of_february_2022",
        label: "Return to the lines of 23 February 2022, parts of Donbas left for later (March 2022)",
        tags: ["deferred", "endsFighting"],
      },
      {
        id: "borders_of_1991",
        label: "The internationally recognised borders of 1991 (August 2023)",
        tags: ["endsFighting"],
      },
    ],
  },
  {
    kind: "ladder",
    id: "crimea_recognition",
    label: "Recognition of Crimea",
    options: [
      { id: "recognised_internationally", label: "Crimea and Sevastopol recognised as Russian by treaty (June 2024)" },
      { id: "recognised_by_us", label: "Recognised as Russian in law by the United States (April 2025)" },
      { id: "recognised_de_facto", label: "Russian control recognised in fact, not in law (November 2025)" },
      {
        id: "status_deferred",
        label: "Status left to 10 to 15 years of talks, without force (March 2022)",
        tags: ["deferred"],
      },
      { id: "not_recognised", label: "Not recognised, no timetable (UN General Assembly, 2022)", tags: ["deferred"] },
      { id: "returned_to_ukraine", label: "Returned to Ukraine (August 2023)" },
    ],
  },
  {
    kind: "ladder",
    id: "nato_neutrality",
    label: "NATO and neutrality",
    options: [
      { id: "neutral_demilitarised", label: "Neutral, non-aligned, non-nuclear, no foreign troops (June 2024)" },
      { id: "barred_in_constitution", label: "Barred by Ukraine's constitution and by NATO (November 2025)" },
      { id: "neutral_by_treaty", label: "Neutral by a treaty with guarantors, EU membership allowed (March 2022)" },
      {
        id: "no_renunciation",
        label: "No renunciation; membership depends on a consensus that does not exist (February 2025)",
        tags: ["deferred"],
      },
      { id: "cover_for_held_territory", label: "NATO cover for government-held territory now (November 2024)" },
      { id: "full_membership", label: "Full NATO membership (2024)" },
    ],
  },
  {
    kind: "ladder",
    id: "sanctions",
    label: "Western sanctions",
    options: [
      { id: "all_lifted", label: "All lifted as part of the settlement (June 2024)" },
      { id: "lifted_in_stages", label: "Those since 2014 lifted, in stages, case by case (April and November 2025)" },
      { id: "sector_relief", label: "Relief by sector for verified steps, with snapback (interpolated)" },
      { id: "eased_after_settlement", label: "Eased only once a settlement has lasted, with snapback (April 2025)" },
      { id: "maintained", label: "Maintained until compensation or withdrawal (2024)" },
      { id: "tightened", label: "Tightened to bring about talks (October 2025)" },
    ],
  },
  {
    kind: "ladder",
    id: "armed_forces",
    label: "Limits on Ukraine's armed forces",
    options: [
      { id: "cap_85000", label: "About 85,000 personnel and caps on hardware (Russian side, 2022)" },
      { id: "cap_250000", label: "About 250,000 personnel (Ukrainian side, 2022)" },
      { id: "cap_600000", label: "600,000 personnel (November 2025)" },
      { id: "cap_800000", label: "800,000 personnel in peacetime (November and December 2025)" },
      { id: "no_limits", label: "No limits (April 2025)" },
    ],
  },
  {
    kind: "ladder",
    id: "security_guarantees",
    label: "Security guarantees for Ukraine",
    options: [
      { id: "no_guarantee", label: "None from outside, or guarantors that include Russia with a say (March 2022)" },
      { id: "political_assurances", label: "Political assurances and a non-aggression pact (as in Budapest, 1994)" },
      { id: "conditional_us", label: "A US guarantee, conditional, limited in time, revocable (November 2025)" },
      {
        id: "binding_with_force",
        label: "Legally binding, with a multinational force and a US backstop (December 2025, January 2026)",
      },
      { id: "nato_article_5", label: "NATO Article 5 (November 2024)" },
    ],
  },
] as const satisfies readonly Issue[];
