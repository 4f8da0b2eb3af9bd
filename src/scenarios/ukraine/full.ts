import { actorOf, actorProvenance, type Stance } from "./actors.ts";
import type { Agenda } from "./agenda.ts";
import { constraintProvenance, constraints } from "./constraints.ts";
import { delivery, deliveryProvenance } from "./control.ts";
import { coreColumns } from "./core.ts";
import { furtherConstraintProvenance, furtherConstraints } from "./further/constraints.ts";
import { furtherDelivery, furtherDeliveryProvenance } from "./further/control.ts";
import { furtherIssues } from "./further/issues.ts";
import { fullTextProvenance, JUNE_2024_FULL_TEXT } from "./further/june-2024-text.ts";
import { fullLinkages } from "./further/linkages.ts";
import { furtherProfiles } from "./further/profiles.ts";
import { fullRedLineTable } from "./further/red-lines.ts";
import { furtherRungProvenance } from "./further/rungs.ts";
import { furtherSources } from "./further/sources.ts";
import { furtherStatusQuo, furtherStatusQuoProvenance } from "./further/status-quo.ts";
import { issues } from "./issues.ts";
import { actorIds, type FullUkraineNames, type FurtherNames, type UkraineActor, type UkraineNames } from "./names.ts";
import type { UkraineSettings } from "./options.ts";
import { type Cells, type Columns, type Profile, profileId } from "./profile.ts";
import { profiles } from "./profiles.ts";
import { rungProvenance } from "./rungs.ts";
import { sources } from "./sources.ts";
import { statusQuo, statusQuoProvenance } from "./status-quo.ts";

/** The issues of the full agenda: the six of the core agenda, then the six further ones; 405,000,000 terms. */
export const fullIssues = [...issues, ...furtherIssues] as const;

/** What holds at the snapshot on the full agenda, under a policy. */
export const fullStatusQuo = (settings: Pick<UkraineSettings, "policy">): Agenda<FullUkraineNames>["statusQuo"] => ({
  ...statusQuo,
  ...furtherStatusQuo(settings),
});

/** The full agenda: the core agenda and six further issues. */
export const fullAgenda = (settings: UkraineSettings): Agenda<FullUkraineNames> => ({
  issues: fullIssues,
  constraints: [...constraints, ...furtherConstraints],
  statusQuo: fullStatusQuo(settings),
  actors: actorIds.map((actor) => actorOf(actor, stanceOf(actor, settings), settings)),
  text: { text: JUNE_2024_FULL_TEXT, provenance: fullTextProvenance },
  delivery: [...delivery, ...furtherDelivery],
  provenance: {
    issues: { ...rungProvenance, ...furtherRungProvenance },
    constraints: { ...constraintProvenance, ...furtherConstraintProvenance },
    statusQuo: { ...statusQuoProvenance, ...furtherStatusQuoProvenance(settings) },
    actors: Object.fromEntries(
      actorIds.flatMap((actor) => Object.entries(actorProvenance(actor, fullIssues, stanceOf(actor, settings), settings))),
    ),
    delivery: { ...deliveryProvenance, ...furtherDeliveryProvenance },
  },
  sources: [...sources, ...furtherSources],
});

function stanceOf(actor: UkraineActor, settings: UkraineSettings): Stance<FullUkraineNames> {
  const id = profileId(actor, settings);
  const core = profiles[id];
  const further = furtherProfiles[id];
  return {
    profile: joined(core, further),
    columns: columnsOf(coreColumns(core.cells), furtherColumns(further.cells)),
    lines: fullRedLineTable[id],
    linkages: fullLinkages,
  };
}

function joined(core: Profile, further: Profile<FurtherNames>): Profile<FullUkraineNames> {
  const { fallback } = core.declared;
  const { fallback: fallbackFrom } = core.declaredFrom;
  return {
    cells: { ...core.cells, ...further.cells },
    declared: {
      ideal: { ...core.declared.ideal, ...further.declared.ideal },
      ...(fallback === undefined ? {} : { fallback }),
    },
    declaredFrom: {
      ideal: { ...core.declaredFrom.ideal, ...further.declaredFrom.ideal },
      ...(fallbackFrom === undefined ? {} : { fallback: fallbackFrom }),
    },
  };
}

const columnsOf = (core: Columns<UkraineNames>, further: Columns<FurtherNames>): Columns<FullUkraineNames> => ({
  ideal: { ...core.ideal, ...further.ideal },
  fallback: { ...core.fallback, ...further.fallback },
  salience: { ...core.salience, ...further.salience },
});

const furtherColumns = (cells: Cells<FurtherNames>): Columns<FurtherNames> => ({
  ideal: rungsOf(cells, "ideal"),
  fallback: rungsOf(cells, "fallback"),
  salience: {
    reconstruction_assets: cells.reconstruction_assets.salience,
    accountability: cells.accountability.salience,
    ceasefire_sequencing: cells.ceasefire_sequencing.salience,
    prisoners_children: cells.prisoners_children.salience,
    znpp_energy: cells.znpp_energy.salience,
    process_format: cells.process_format.salience,
  },
});

const rungsOf = (cells: Cells<FurtherNames>, which: "ideal" | "fallback"): Columns<FurtherNames>["ideal"] => ({
  reconstruction_assets: cells.reconstruction_assets[which],
  accountability: cells.accountability[which],
  ceasefire_sequencing: cells.ceasefire_sequencing[which],
  prisoners_children: cells.prisoners_children[which],
  znpp_energy: cells.znpp_energy[which],
  process_format: cells.process_format[which],
});
