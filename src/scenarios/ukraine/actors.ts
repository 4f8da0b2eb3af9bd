import { type Issue, optionCount, optionIndex } from "../../scenario/issue.ts";
import type { Names } from "../../scenario/names.ts";
import type { Position } from "../../scenario/position.ts";
import type { Provenance } from "../../scenario/provenance.ts";
import type { Actor } from "../../scenario/scenario.ts";
import { illustrative, type Provenances } from "./evidence.ts";
import type { SourcedLinkage } from "./linkages.ts";
import type { SharedNames, UkraineActor } from "./names.ts";
import type { UkraineSettings } from "./options.ts";
import type { Columns, Profile } from "./profile.ts";
import type { RedLineRow } from "./red-line.ts";

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

/** What an agenda says of one actor. */
export interface Stance<N extends Names> {
  readonly profile: Profile<N>;
  readonly columns: Columns<N>;
  readonly lines: readonly RedLineRow<N>[];
  readonly linkages: readonly SourcedLinkage<N>[];
}

/** An actor of the document. */
export function actorOf<N extends SharedNames>(actor: N["actor"], stance: Stance<N>, settings: UkraineSettings): Actor<N> {
  return {
    id: actor,
    label: labels[actor],
    position: positionOf(stance, settings),
    declared: stance.profile.declared,
    noDeal: { cost: settings.cost, drift: 0 },
    willingness: settings.willingness,
    strategy: { kind: "polynomial", beta: settings.beta, bidding: settings.bidding },
  };
}

/** Where every parameter of an actor comes from, by path. */
export function actorProvenance(actor: UkraineActor, issues: readonly Issue[], stance: Stance<Names>, settings: UkraineSettings): Provenances {
  const { profile, lines, linkages } = stance;
  const entries: [string, Provenance][] = [
    ["position.fallbackValue", settingProvenance.fallbackValue],
    ["noDeal.cost", settingProvenance.cost],
    ["noDeal.drift", settingProvenance.drift],
    ["willingness", settingProvenance.willingness],
    ["strategy.beta", settingProvenance.beta],
    ["strategy.bidding", settingProvenance.bidding],
  ];
  for (const issue of issues) entries.push(...issueProvenance(issue, profile));
  linkages.forEach(({ from }, at) => {
    entries.push([`position.linkages.${String(at)}`, { ...from, range: [0, 0.1], unit: "λ" }]);
  });
  for (const row of lines) {
    if (row[settings.reading] === null) continue;
    entries.push([`position.redLines.${row.id}`, { ...row.from, note: `Words: ${row.words}. ${row.note} ${row.from.note ?? ""}`.trim() }]);
  }
  return Object.fromEntries(entries.map(([path, from]) => [`actors.${actor}.${path}`, from]));
}

function positionOf<N extends Names>({ columns, linkages, lines }: Stance<N>, settings: UkraineSettings): Position<N> {
  return {
    ideal: columns.ideal,
    fallback: columns.fallback,
    fallbackValue: settings.fallbackValue,
    salience: columns.salience,
    linkages: linkages.map(({ linkage }) => linkage),
    redLines: lines.flatMap(({ id, words, ...row }) => {
      const when = row[settings.reading];
      return when === null ? [] : [{ kind: "hard" as const, id, when, label: words }];
    }),
  };
}

function* issueProvenance(issue: Issue, { cells, declared, declaredFrom }: Profile<Names>): Iterable<[string, Provenance]> {
  const { id } = issue;
  const cell = cells[id];
  const idealFrom = declaredFrom.ideal[id];
  const fallbackFrom = declaredFrom.fallback?.[id];
  if (cell !== undefined) {
    yield [`position.ideal.${id}`, onLadder(issue, cell.ideal, cell.idealFrom)];
    yield [`position.fallback.${id}`, onLadder(issue, cell.fallback, cell.fallbackFrom)];
    yield [`position.salience.${id}`, salienceFrom(cell.idealFrom)];
  }
  if (idealFrom !== undefined) yield [`declared.ideal.${id}`, onLadder(issue, declared.ideal[id], idealFrom)];
  if (fallbackFrom !== undefined) yield [`declared.fallback.${id}`, onLadder(issue, declared.fallback?.[id], fallbackFrom)];
}

/** A rung may be varied by one either way; by two where it is illustrative. */
function onLadder(issue: Issue, option: unknown, from: Provenance): Provenance {
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
