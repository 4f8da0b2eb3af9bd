import { fail, problem, suggest } from "../../kernel/index.ts";
import type { Scenario } from "../../scenario/scenario.ts";
import { actorOf, actorProvenance, settingProvenance } from "./actors.ts";
import { constraintProvenance, constraints } from "./constraints.ts";
import { channelProvenance, channels, engagementEvents, eventProvenance } from "./contacts.ts";
import { delivery, deliveryProvenance } from "./control.ts";
import { SNAPSHOT } from "./evidence.ts";
import { formatOf } from "./formats.ts";
import { issues } from "./issues.ts";
import { actorIds, type UkraineNames } from "./names.ts";
import { choices, ukraineDefaults, type UkraineOptions, type UkraineSettings } from "./options.ts";
import { ratifiers, roleProvenance, roles } from "./roles.ts";
import { rungProvenance } from "./rungs.ts";
import { sources } from "./sources.ts";
import { statusQuo, statusQuoProvenance } from "./status-quo.ts";

/**
 * The United States, Russia, Ukraine and Europe on the terms of the proposal of June 2024, as known on 28 February 2025:
 * a plain document, made anew at each call.
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
 * ```
 */
export function ukraine(options: UkraineOptions = {}): Scenario<UkraineNames> {
  const settings = settle(options);
  const engaged = settings.policy === "engagement";
  const format = formatOf(settings);
  return structuredClone({
    format: 1,
    id: `ukraine-${settings.policy}-${settings.format}`,
    title: `Ukraine, February 2025: ${settings.policy}, ${settings.format}`,
    description:
      "A stylised negotiation of the terms of the proposal of June 2024 between four actors. Positions from dated public texts; numbers illustrative.",
    snapshot: SNAPSHOT,
    issues,
    constraints,
    statusQuo,
    actors: actorIds.map((actor) => actorOf(actor, settings)),
    ...roles,
    channels,
    ...(engaged ? { events: engagementEvents } : {}),
    protocol: { phases: format.phases },
    ratifiers,
    delivery,
    deadline: settings.deadline,
    provenance: {
      ...rungProvenance,
      ...constraintProvenance,
      ...statusQuoProvenance,
      ...Object.fromEntries(actorIds.flatMap((actor) => Object.entries(actorProvenance(actor, settings)))),
      ...roleProvenance,
      ...channelProvenance,
      ...(engaged ? eventProvenance : {}),
      ...format.provenance,
      ...deliveryProvenance,
      deadline: settingProvenance.deadline,
    },
    sources,
  });
}

function settle(options: UkraineOptions): UkraineSettings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const settings = { ...ukraineDefaults, ...given };
  const names = Object.keys(ukraineDefaults);
  const misspelt = Object.entries(given).flatMap(([name, value]) =>
    names.includes(name) ? [] : [problem("unknown-key", name, value, { known: names, suggestion: suggest(name, names) })],
  );
  const wrong = (["policy", "format", "reading", "bidding"] as const).flatMap((name) => {
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
