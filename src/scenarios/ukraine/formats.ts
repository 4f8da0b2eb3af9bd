import type { Phase } from "../../scenario/scenario.ts";
import { documented, illustrative, judged, type Provenances } from "./evidence.ts";
import { JUNE_2024_TEXT, textProvenance } from "./june-2024-text.ts";
import type { UkraineNames } from "./names.ts";
import type { UkraineSettings } from "./options.ts";

/** The phases of a format, with where they come from. */
export interface Format {
  readonly phases: readonly Phase<UkraineNames>[];
  readonly provenance: Provenances;
}

const refusal = illustrative("A refusal ends the talks; the other two answers are worth varying.");

/** Who may speak when. A US–Russia table is in the document under either policy; under isolation it cannot sit. */
export function formatOf({ policy, format }: Pick<UkraineSettings, "policy" | "format">): Format {
  if (format === "ultimatum") return ultimatum;
  if (format === "bilateral") return bilateral;
  return policy === "engagement" ? multilateral : multilateralWithoutUs;
}

const multilateral: Format = {
  phases: [
    {
      id: "talks",
      label: "All four at one table",
      kind: "alternating-offers",
      seats: ["europe", "russia", "ukraine", "united_states"],
    },
  ],
  provenance: {
    "protocol.phases.talks.seats": documented("2025-02-12", ["WEI"], "Ukraine and Europe are to be part of the negotiation."),
  },
};

const multilateralWithoutUs: Format = {
  phases: [
    { id: "talks", label: "Europe, Russia and Ukraine", kind: "alternating-offers", seats: ["europe", "russia", "ukraine"] },
    {
      id: "accession",
      label: "Accession of the United States",
      kind: "accession",
      acceders: ["united_states"],
      onRefusal: "end",
    },
  ],
  provenance: {
    "protocol.phases.talks.seats": judged("2025-02-12", ["WEI", "CALL1"], "As many of the four as are connected: the United States and Russia are not."),
    "protocol.phases.accession.acceders": judged("2025-02-12", ["CALL1"], "The one who cannot sit with Russia, and holds levers of the terms."),
    "protocol.phases.accession.onRefusal": refusal,
  },
};

const bilateral: Format = {
  phases: [
    { id: "talks", label: "Russia and the United States", kind: "alternating-offers", seats: ["russia", "united_states"] },
    {
      id: "accession",
      label: "Accession of Europe and Ukraine",
      kind: "accession",
      acceders: ["europe", "ukraine"],
      onRefusal: "end",
    },
  ],
  provenance: {
    "protocol.phases.talks.seats": documented("2025-02-18", ["RIY"], "Ministers of the two met without Ukraine and Europe."),
    "protocol.phases.accession.acceders": documented("2025-02-18", ["RIY", "WEI"], "The two who were not there."),
    "protocol.phases.accession.onRefusal": refusal,
  },
};

const ultimatum: Format = {
  phases: [
    {
      id: "ultimatum",
      label: "The text of June 2024, to take or to leave",
      kind: "take-it-or-leave-it",
      author: "russia",
      addressees: ["europe", "ukraine", "united_states"],
      text: JUNE_2024_TEXT,
      published: true,
    },
  ],
  provenance: {
    "protocol.phases.ultimatum.author": documented("2024-06-14", ["P24a"], "A speech of the Russian president."),
    "protocol.phases.ultimatum.addressees": judged("2024-06-14", ["P24b"], "Those whose consent its terms need: Ukraine, and those who lift sanctions."),
    "protocol.phases.ultimatum.published": documented("2024-06-14", ["P24a"], "It was made in public."),
    ...textProvenance,
  },
};
