import { optionCount, optionIndex } from "../../scenario/issue.ts";
import type { Position } from "../../scenario/position.ts";
import type { Provenance } from "../../scenario/provenance.ts";
import type { Actor } from "../../scenario/scenario.ts";
import { illustrative, type Provenances } from "./evidence.ts";
import { issues } from "./issues.ts";
import { linkages } from "./linkages.ts";
import type { UkraineActor, UkraineNames, UkraineTerms } from "./names.ts";
import type { UkraineSettings } from "./options.ts";
import type { Cells, Profile } from "./profile.ts";
import { europe } from "./profiles/europe.ts";
import { russia } from "./profiles/russia.ts";
import { ukraine } from "./profiles/ukraine.ts";
import { unitedStates2024 } from "./profiles/united-states-2024.ts";
import { unitedStates2025 } from "./profiles/united-states-2025.ts";
import type { RedLineRow } from "./red-line.ts";
import { redLineTable } from "./red-lines.ts";

const labels: Readonly<Record<UkraineActor, string>> = {
  europe: "Europe",
  russia: "Russia",
  ukraine: "Ukraine",
  united_states: "United States",
};

/** The figures that facts do not distinguish between actors: the same for all. */
export const settingProvenance = {
  cost: { ...illustrative("κ, the same for all actors: what the fighting and its risks cost over the horizon."), range: [0, 0.4], unit: "utility" },
  drift: { ...illustrative("δ, the same for all actors: the battlefield is not modelled."), range: [-0.02, 0.02], unit: "utility per round" },
  willingness: { ...illustrative("ω, the same for all actors; near 0 for one of them is a hypothesis to vary."), range: [0, 1], unit: "share" },
  fallbackValue: { ...illustrative("φ, the same for all actors and issues."), range: [0.5, 0.9], unit: "value" },
  beta: { ...illustrative("β, the same for all actors: linear, neither hard nor soft."), range: [0.2, 5], unit: "exponent" },
  bidding: illustrative("The same for all actors: offers at the table are public, and rungs have an order; weights are private."),
  deadline: { ...illustrative("Rounds of about half a month: about a year."), range: [6, 72], unit: "rounds" },
} as const satisfies Record<string, Provenance>;

/** An actor of the document. */
export function actorOf(actor: UkraineActor, settings: UkraineSettings): Actor<UkraineNames> {
  const { profile, lines } = profileOf(actor, settings);
  return {
    id: actor,
    label: labels[actor],
    position: positionOf(profile.cells, lines, settings),
    declared: profile.declared,
    noDeal: { cost: settings.cost, drift: 0 },
    willingness: settings.willingness,
    strategy: { kind: "polynomial", beta: settings.beta, bidding: settings.bidding },
  };
}

/** Where every parameter of an actor comes from, by path. */
export function actorProvenance(actor: UkraineActor, settings: UkraineSettings): Provenances {
  const { profile, lines } = profileOf(actor, settings);
  const entries: [string, Provenance][] = [
    ["position.fallbackValue", settingProvenance.fallbackValue],
    ["noDeal.cost", settingProvenance.cost],
    ["noDeal.drift", settingProvenance.drift],
    ["willingness", settingProvenance.willingness],
    ["strategy.beta", settingProvenance.beta],
    ["strategy.bidding", settingProvenance.bidding],
  ];
  for (const issue of issues) {
    const { ideal, idealFrom, fallback, fallbackFrom } = profile.cells[issue.id];
    const declared = profile.declaredFrom.fallback?.[issue.id];
    entries.push(
      [`position.ideal.${issue.id}`, onLadder(issue, ideal, idealFrom)],
      [`position.fallback.${issue.id}`, onLadder(issue, fallback, fallbackFrom)],
      [`position.salience.${issue.id}`, salienceFrom(idealFrom)],
      [`declared.ideal.${issue.id}`, onLadder(issue, profile.declared.ideal[issue.id], profile.declaredFrom.ideal[issue.id])],
    );
    if (declared !== undefined) {
      entries.push([`declared.fallback.${issue.id}`, onLadder(issue, profile.declared.fallback?.[issue.id], declared)]);
    }
  }
  linkages.forEach(({ from }, at) => {
    entries.push([`position.linkages.${String(at)}`, { ...from, range: [0, 0.1], unit: "λ" }]);
  });
  for (const row of lines) {
    if (row[settings.reading] === null) continue;
    entries.push([`position.redLines.${row.id}`, { ...row.from, note: `Words: ${row.words}. ${row.note} ${row.from.note ?? ""}`.trim() }]);
  }
  return Object.fromEntries(entries.map(([path, from]) => [`actors.${actor}.${path}`, from]));
}

interface Dated {
  readonly profile: Profile;
  readonly lines: readonly RedLineRow[];
}

function profileOf(actor: UkraineActor, { policy }: UkraineSettings): Dated {
  switch (actor) {
    case "europe":
      return { profile: europe, lines: redLineTable.europe };
    case "russia":
      return { profile: russia, lines: redLineTable.russia };
    case "ukraine":
      return { profile: ukraine, lines: redLineTable.ukraine };
    case "united_states":
      return policy === "isolation"
        ? { profile: unitedStates2024, lines: redLineTable.united_states_2024 }
        : { profile: unitedStates2025, lines: redLineTable.united_states_2025 };
  }
}

function positionOf(cells: Cells, lines: readonly RedLineRow[], settings: UkraineSettings): Position<UkraineNames> {
  return {
    ideal: rungsOf(cells, "ideal"),
    fallback: rungsOf(cells, "fallback"),
    fallbackValue: settings.fallbackValue,
    salience: {
      territory: cells.territory.salience,
      crimea_recognition: cells.crimea_recognition.salience,
      nato_neutrality: cells.nato_neutrality.salience,
      sanctions: cells.sanctions.salience,
      armed_forces: cells.armed_forces.salience,
      security_guarantees: cells.security_guarantees.salience,
    },
    linkages: linkages.map(({ linkage }) => linkage),
    redLines: lines.flatMap(({ id, words, ...row }) => {
      const when = row[settings.reading];
      return when === null ? [] : [{ kind: "hard" as const, id, when, label: words }];
    }),
  };
}

const rungsOf = (cells: Cells, which: "ideal" | "fallback"): UkraineTerms => ({
  territory: cells.territory[which],
  crimea_recognition: cells.crimea_recognition[which],
  nato_neutrality: cells.nato_neutrality[which],
  sanctions: cells.sanctions[which],
  armed_forces: cells.armed_forces[which],
  security_guarantees: cells.security_guarantees[which],
});

/** A rung may be varied by one either way; by two where it is illustrative. */
function onLadder(issue: (typeof issues)[number], option: string | undefined, from: Provenance): Provenance {
  const rung = optionIndex(issue, option);
  const reach = from.kind === "illustrative" ? 2 : 1;
  const range = [Math.max(0, rung - reach), Math.min(optionCount(issue) - 1, rung + reach)] as const;
  return { ...from, range, unit: "rung" };
}

/** How much an issue matters is judged from the same evidence as its ideal. */
function salienceFrom(ideal: Provenance): Provenance {
  const scale = { range: [1, 3] as const, unit: "relative weight" };
  if (ideal.kind === "illustrative") return { ...ideal, ...scale, note: "High, medium or low as 3 : 2 : 1; from texts after the snapshot." };
  return {
    ...ideal,
    ...scale,
    kind: "expert_judgement",
    confidence: "low",
    attribution: "the authors of the scenario",
    note: "High, medium or low as 3 : 2 : 1, from the weight that the cited texts give it.",
  };
}
