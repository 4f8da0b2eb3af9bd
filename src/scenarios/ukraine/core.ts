import { actorOf, actorProvenance, type Stance } from "./actors.ts";
import type { Agenda } from "./agenda.ts";
import { constraintProvenance, constraints } from "./constraints.ts";
import { delivery, deliveryProvenance } from "./control.ts";
import { issues } from "./issues.ts";
import { JUNE_2024_TEXT, textProvenance } from "./june-2024-text.ts";
import { linkages } from "./linkages.ts";
import { actorIds, type UkraineActor, type UkraineNames, type UkraineTerms } from "./names.ts";
import type { UkraineSettings } from "./options.ts";
import { type Cells, type Columns, profileId } from "./profile.ts";
import { profiles } from "./profiles.ts";
import { redLineTable } from "./red-lines.ts";
import { rungProvenance } from "./rungs.ts";
import { sources } from "./sources.ts";
import { statusQuo, statusQuoProvenance } from "./status-quo.ts";

/** The core agenda: the terms of the proposal of June 2024, and the guarantees asked for in return. */
export const coreAgenda = (settings: UkraineSettings): Agenda<UkraineNames> => ({
  issues,
  constraints,
  statusQuo,
  actors: actorIds.map((actor) => actorOf(actor, stanceOf(actor, settings), settings)),
  text: { text: JUNE_2024_TEXT, provenance: textProvenance },
  delivery,
  provenance: {
    issues: rungProvenance,
    constraints: constraintProvenance,
    statusQuo: statusQuoProvenance,
    actors: Object.fromEntries(
      actorIds.flatMap((actor) => Object.entries(actorProvenance(actor, issues, stanceOf(actor, settings), settings))),
    ),
    delivery: deliveryProvenance,
  },
  sources,
});

/** What a position takes from a profile's cells on the core agenda. */
export const coreColumns = (cells: Cells): Columns<UkraineNames> => ({
  ideal: rungsOf(cells, "ideal"),
  fallback: rungsOf(cells, "fallback"),
  salience: {
    territory: cells.territory.salience,
    crimea_recognition: cells.crimea_recognition.salience,
    nato_neutrality: cells.nato_neutrality.salience,
    sanctions: cells.sanctions.salience,
    armed_forces: cells.armed_forces.salience,
    security_guarantees: cells.security_guarantees.salience,
  },
});

function stanceOf(actor: UkraineActor, settings: UkraineSettings): Stance<UkraineNames> {
  const id = profileId(actor, settings);
  const profile = profiles[id];
  return { profile, columns: coreColumns(profile.cells), lines: redLineTable[id], linkages };
}

const rungsOf = (cells: Cells, which: "ideal" | "fallback"): UkraineTerms => ({
  territory: cells.territory[which],
  crimea_recognition: cells.crimea_recognition[which],
  nato_neutrality: cells.nato_neutrality[which],
  sanctions: cells.sanctions[which],
  armed_forces: cells.armed_forces[which],
  security_guarantees: cells.security_guarantees[which],
});
