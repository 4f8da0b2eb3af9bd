import { fail, problem, suggest } from "../../kernel/index.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { settingProvenance } from "./actors.ts";
import type { Agenda } from "./agenda.ts";
import { channelProvenance, channels, engagementEvents, eventProvenance } from "./contacts.ts";
import { coreAgenda } from "./core.ts";
import { type Provenances, SNAPSHOT } from "./evidence.ts";
import { formatOf } from "./formats.ts";
import { fullAgenda } from "./full.ts";
import type { FullUkraineNames, UkraineNames } from "./names.ts";
import { choices, ukraineDefaults, type UkraineAgenda, type UkraineOptions, type UkraineSettings } from "./options.ts";
import { ratifiers, roleProvenance, roles } from "./roles.ts";

/**
 * The United States, Russia, Ukraine and Europe on the terms of the proposal of June 2024, as known on 28 February 2025:
 * a plain document, made anew at each call. On the core agenda, which is the default, six issues and 32,400 terms; on the
 * full agenda twelve issues and 405,000,000 terms.
 *
 * Positions are transcribed from dated public texts; rungs, salience, fallbacks and every number are a reading of them,
 * illustrative and to be varied. It is for teaching and for exploring the method: no forecast, and no endorsement of any
 * actor, claim or border. Encoding a demand is not endorsing it: the annexations of 2022 were declared invalid by
 * A/RES/ES-11/4. Not modelled: the battlefield, casualties, domestic politics, other states, law as such.
 *
 * Actors stand in the alphabetical order of their ids, and speak in it. A round stands for about half a month, and the
 * first for the second half of February 2025. κ, ω, φ, β, the drift and the way of bidding are the same for all actors.
 *
 * @throws DetenteError `unknown-key` for an option, `unknown-choice` for a word, that does not exist; numbers out of range
 * are reported when the document is checked.
 * @example
 * ```ts
 * const talks = ukraine({ policy: "isolation", format: "multilateral" });
 * talks.actors.map(({ id }) => id); // ["europe", "russia", "ukraine", "united_states"]
 *
 * const all = ukraine({ agenda: "full" });
 * all.issues.length; // 12
 * ```
 */
export function ukraine(options?: UkraineOptions): Scenario<UkraineNames>;
/** The same on the full agenda: its names are {@link FullUkraineNames}. */
export function ukraine(options: UkraineOptions<"full"> & { readonly agenda: "full" }): Scenario<FullUkraineNames>;
/** The same on an agenda that is chosen when the program runs. */
export function ukraine(options: UkraineOptions<UkraineAgenda>): Scenario<UkraineNames> | Scenario<FullUkraineNames>;
export function ukraine(options: UkraineOptions<UkraineAgenda> = {}): Scenario<UkraineNames> | Scenario<FullUkraineNames> {
  const settings = settle(options);
  return structuredClone(settings.agenda === "full" ? fullDocument(settings) : coreDocument(settings));
}

function coreDocument(settings: UkraineSettings): Scenario<UkraineNames> {
  const agenda = coreAgenda(settings);
  const format = formatOf(settings, agenda.text);
  return {
    format: 1,
    id: `ukraine-${settings.policy}-${settings.format}`,
    title: `Ukraine, February 2025: ${settings.policy}, ${settings.format}`,
    description:
      "A stylised negotiation of the terms of the proposal of June 2024 between four actors. Positions from dated public texts; numbers illustrative.",
    snapshot: SNAPSHOT,
    issues: agenda.issues,
    constraints: agenda.constraints,
    statusQuo: agenda.statusQuo,
    actors: agenda.actors,
    ...surroundings(settings),
    protocol: { phases: format.phases },
    ratifiers,
    delivery: agenda.delivery,
    deadline: settings.deadline,
    provenance: provenanceOf(agenda, format, settings),
    sources: agenda.sources,
  };
}

function fullDocument(settings: UkraineSettings): Scenario<FullUkraineNames> {
  const agenda = fullAgenda(settings);
  const format = formatOf(settings, agenda.text);
  return {
    format: 1,
    id: `ukraine-full-${settings.policy}-${settings.format}`,
    title: `Ukraine, February 2025, full agenda: ${settings.policy}, ${settings.format}`,
    description:
      "A stylised negotiation of twelve issues between four actors, the terms of the proposal of June 2024 among them. Positions from dated public texts; numbers illustrative.",
    snapshot: SNAPSHOT,
    issues: agenda.issues,
    constraints: agenda.constraints,
    statusQuo: agenda.statusQuo,
    actors: agenda.actors,
    ...surroundings(settings),
    protocol: { phases: format.phases },
    ratifiers,
    delivery: agenda.delivery,
    deadline: settings.deadline,
    provenance: provenanceOf(agenda, format, settings),
    sources: agenda.sources,
  };
}

const surroundings = ({ policy }: UkraineSettings) => ({
  ...roles,
  channels,
  ...(policy === "engagement" ? { events: engagementEvents } : {}),
});

function provenanceOf(
  { provenance }: Pick<Agenda<UkraineNames>, "provenance">,
  format: { readonly provenance: Provenances },
  { policy }: UkraineSettings,
): Provenances {
  return {
    ...provenance.issues,
    ...provenance.constraints,
    ...provenance.statusQuo,
    ...provenance.actors,
    ...roleProvenance,
    ...channelProvenance,
    ...(policy === "engagement" ? eventProvenance : {}),
    ...format.provenance,
    ...provenance.delivery,
    deadline: settingProvenance.deadline,
  };
}

function settle(options: UkraineOptions<UkraineAgenda>): UkraineSettings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const settings = { ...ukraineDefaults, ...given };
  const names = Object.keys(ukraineDefaults);
  const misspelt = Object.entries(given).flatMap(([name, value]) =>
    names.includes(name) ? [] : [problem("unknown-key", name, value, { known: names, suggestion: suggest(name, names) })],
  );
  const wrong = (["agenda", "policy", "format", "reading", "bidding"] as const).flatMap((name) => {
    const known: readonly string[] = choices[name];
    const value: unknown = settings[name];
    if (typeof value === "string" && known.includes(value)) return [];
    const suggestion = typeof value === "string" ? suggest(value, known) : undefined;
    return [problem("unknown-choice", name, value, { known, suggestion })];
  });
  const problems = [...misspelt, ...wrong];
  if (problems.length > 0) fail(...problems);
  return settings;
}
