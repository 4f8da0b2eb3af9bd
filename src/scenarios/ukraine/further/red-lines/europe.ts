import { documented, illustrative } from "../../evidence.ts";
import type { FullUkraineNames } from "../../names.ts";
import type { RedLineRow } from "../../red-line.ts";

/** What Europe refuses on the further issues. */
export const europe: readonly RedLineRow<FullUkraineNames>[] = [
  {
    id: "no_assets_without_consent",
    issue: "reconstruction_assets",
    words: "assets used without the EU's consent, or returned",
    from: illustrative("In the decisions of December 2025 and the counter-draft of November.", ["AST1", "E3"]),
    strict: { kind: "atMost", issue: "reconstruction_assets", option: "us_led_vehicle" },
    lenient: { kind: "is", issue: "reconstruction_assets", options: ["waived_and_returned"] },
    note: "Strict: a vehicle led by others, and return. Lenient: return.",
  },
  {
    id: "no_blanket_amnesty",
    issue: "accountability",
    words: "a blanket amnesty",
    from: illustrative("The European counter-draft of November 2025 drops the amnesty.", ["E3b", "TRIB"]),
    strict: { kind: "atMost", issue: "accountability", option: "silent_suspended" },
    lenient: { kind: "is", issue: "accountability", options: ["full_amnesty"] },
    note: "Strict: suspended tracks come to the same. Lenient: the amnesty itself.",
  },
  {
    id: "no_freeze_alone",
    issue: "ceasefire_sequencing",
    words: "a ceasefire that stands alone",
    from: illustrative("In the European Council's principles of March 2025: a ceasefire only within a comprehensive agreement.", ["EUC25b"]),
    strict: {
      kind: "all",
      of: [
        { kind: "atLeast", issue: "ceasefire_sequencing", option: "thirty_days" },
        { kind: "atMost", issue: "security_guarantees", option: "conditional_us" },
      ],
    },
    lenient: {
      kind: "all",
      of: [
        { kind: "atLeast", issue: "ceasefire_sequencing", option: "thirty_days" },
        { kind: "atMost", issue: "security_guarantees", option: "political_assurances" },
      ],
    },
    note: "A ceasefire before the settlement stands alone where no guarantee goes with it. Strict: none that binds. Lenient: none at all.",
  },
  {
    id: "none_on_prisoners",
    issue: "prisoners_children",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "none_on_the_plant",
    issue: "znpp_energy",
    words: "",
    from: illustrative("No red line is known."),
    strict: null,
    lenient: null,
    note: "No words, no rung.",
  },
  {
    id: "no_decisions_without_europe",
    issue: "process_format",
    words: "decisions on European security without Europe",
    from: documented("2025-02-12", ["WEI", "PAR17"], "Ukraine and Europe are to be part of the negotiation."),
    strict: { kind: "atMost", issue: "process_format", option: "russia_ukraine" },
    lenient: { kind: "is", issue: "process_format", options: ["us_russia"] },
    note: "Strict: every format without Europeans. Lenient: that of two others alone.",
  },
];
