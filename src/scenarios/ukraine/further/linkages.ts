import type { LinkageStrength } from "../../../scenario/position.ts";
import { illustrative, judged } from "../evidence.ts";
import { linkages, type SourcedLinkage } from "../linkages.ts";
import type { FullUkraineIssue, FullUkraineNames } from "../names.ts";

const later = "In texts after the snapshot.";

const matters: readonly SourcedLinkage<FullUkraineNames>[] = [
  {
    linkage: complements("ceasefire_sequencing", "territory", "strong", "The line of a ceasefire is where talks on land begin"),
    from: judged("2024-06-14", ["P24a"], "Withdrawal as the condition of a ceasefire; the line of contact as its start is in later texts."),
  },
  {
    linkage: complements("ceasefire_sequencing", "security_guarantees", "strong", "Guarantees begin with the ceasefire"),
    from: illustrative(later, ["PARD", "R26"]),
  },
  {
    linkage: complements("sanctions", "ceasefire_sequencing", "medium", "Sanctions that snap back hold a ceasefire in place"),
    from: illustrative(later, ["P28", "APR25"]),
  },
  {
    linkage: complements("reconstruction_assets", "sanctions", "strong", "The freeze of assets is a sanction"),
    from: illustrative(later, ["AST1", "E3"]),
  },
  {
    linkage: complements("reconstruction_assets", "accountability", "medium", "Compensation, claims and waivers are one bundle"),
    from: illustrative(later, ["MEM25c", "TRIB"]),
  },
  {
    linkage: complements("znpp_energy", "territory", "medium", "The plant lies at the line"),
    from: illustrative(later, ["P20c", "ABU"]),
  },
  {
    linkage: complements("accountability", "prisoners_children", "medium", "The warrants are about deported children"),
    from: judged("2023-03-17", ["ICC"], "Unlawful deportation and transfer of children."),
  },
];

const ofTheFormat = "The format settles who decides and who controls what: assets and sanctions of the EU, those of the United States, NATO's consensus.";

const formats: readonly SourcedLinkage<FullUkraineNames>[] = (
  [
    "territory",
    "crimea_recognition",
    "nato_neutrality",
    "sanctions",
    "armed_forces",
    "security_guarantees",
    "reconstruction_assets",
    "accountability",
    "ceasefire_sequencing",
    "znpp_energy",
  ] as const
).map((issue) => ({
  linkage: complements("process_format", issue, "strong", "What is agreed holds among those who agreed it"),
  from: illustrative(ofTheFormat, ["AST1", "E3"]),
}));

/**
 * The linkages of the full agenda, the same for every actor: the five of the core agenda, seven more between matters, and
 * the format of the settlement with each of the eleven others.
 *
 * All of the further ones are `complements`: halves of one matter, or a matter and the frame that carries it. None is
 * `substitutes`, so that nothing makes up for what happens to prisoners and children. The facts call the linkage of the
 * format with all others strong and that with prisoners weak; taken word by word, Σ λ = 17 · .06 + 5 · .03 + .01 = 1.18,
 * which the library scales to Λ = 0.5: strong λ = .0254, medium .0127, weak .0042.
 */
export const fullLinkages: readonly SourcedLinkage<FullUkraineNames>[] = [
  ...linkages,
  ...matters,
  ...formats,
  {
    linkage: complements("prisoners_children", "process_format", "weak", "Exchanges are a track of their own"),
    from: illustrative("Nearly separable from the rest, by what was agreed in 2025.", ["IST25", "POW"]),
  },
];

function complements(
  one: FullUkraineIssue,
  other: FullUkraineIssue,
  strength: LinkageStrength,
  label: string,
): SourcedLinkage<FullUkraineNames>["linkage"] {
  return { kind: "complements", issues: [one, other], strength, label };
}
