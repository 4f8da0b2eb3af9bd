import type { Ratifier, Scenario } from "../../scenario/scenario.ts";
import { illustrative, judged, type Provenances } from "./evidence.ts";
import type { UkraineNames } from "./names.ts";

type Roles = Required<Pick<Scenario<UkraineNames>, "principals" | "affected" | "consent">>;

/** Who is weighed, whose loss counts, and whose acceptance is needed. */
export const roles: Roles = {
  principals: ["russia", "ukraine"],
  affected: ["europe", "russia", "ukraine"],
  consent: ["europe", "russia", "ukraine", "united_states"],
};

/** What home must see above the no-deal value: what the verdict counts as a gain at all (ε). */
const MARGIN = 0.05;

/** Who must confirm a text at home: the two whose constitutions list the land in question, by the same threshold. */
export const ratifiers = [
  {
    id: "russian_constitution",
    label: "Change of Russia's constitution",
    actor: "russia",
    threshold: { kind: "no-deal", margin: MARGIN },
  },
  {
    id: "ukrainian_referendum",
    label: "Referendum and change of Ukraine's constitution",
    actor: "ukraine",
    threshold: { kind: "no-deal", margin: MARGIN },
  },
] as const satisfies readonly Ratifier<UkraineNames>[];

const margin = {
  range: [0, 0.2],
  unit: "utility above the no-deal value",
} as const satisfies Partial<Provenances[string]>;

/** Where roles and ratifiers come from. */
export const roleProvenance: Provenances = {
  principals: judged("2023-02-23", ["UNG1", "UNG6"], "The parties to the war, as the General Assembly names them."),
  affected: judged(
    "2025-02-12",
    ["WEI"],
    "Those on whose land, forces or continent the terms are carried out: the parties to the war, and Europe, which asked to be part of the negotiation.",
  ),
  consent: judged("2025-02-12", ["WEI"], "Everybody who sits at a table: no settlement there over the head of one of them."),
  "ratifiers.russian_constitution": judged(
    "2024-06-14",
    ["P24c", "GK"],
    "Russia's constitution has listed the four oblasts since 2022; a text short of them needs a change.",
  ),
  "ratifiers.ukrainian_referendum": judged(
    "2024-10-31",
    ["KIIS24", "GK"],
    "Changes of territory need a referendum; 58 % were against concessions of land and 32 % for them (undated page, about October 2024).",
  ),
  "ratifiers.russian_constitution.threshold.margin": {
    ...illustrative("ε of the verdict, the same for both: a gain that counts at all."),
    ...margin,
  },
  "ratifiers.ukrainian_referendum.threshold.margin": {
    ...illustrative("ε of the verdict, the same for both: a gain that counts at all."),
    ...margin,
  },
};
