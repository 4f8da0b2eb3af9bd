import type { Phase } from "../../scenario/scenario.ts";
import { documented, illustrative, judged, type Provenances } from "./evidence.ts";
import type { SharedNames, UkraineActor } from "./names.ts";
import type { UkraineSettings } from "./options.ts";

/** The phases of a format, with where they come from. */
interface Format<P> {
  readonly phases: readonly P[];
  readonly provenance: Provenances;
}

/** The text of an ultimatum, with where its terms come from. */
export interface SourcedText<T> {
  readonly text: T;
  readonly provenance: Provenances;
}

type Table = Phase<SharedNames> & { readonly kind: "alternating-offers" | "accession" };

const refusal = illustrative("A refusal ends the talks; the other two answers are worth varying.");

/** Who may speak when. A US–Russia table is in the document under either policy; under isolation it cannot sit. */
export function formatOf<T>({ policy, format }: Pick<UkraineSettings, "policy" | "format">, sourced: SourcedText<T>): Format<Table | Ultimatum<T>> {
  if (format === "ultimatum") return ultimatum(sourced);
  if (format === "bilateral") return bilateral;
  return policy === "engagement" ? multilateral : multilateralWithoutUs;
}

const multilateral: Format<Table> = {
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

const multilateralWithoutUs: Format<Table> = {
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

const bilateral: Format<Table> = {
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

interface Ultimatum<T> {
  readonly id: "ultimatum";
  readonly label: string;
  readonly kind: "take-it-or-leave-it";
  readonly author: UkraineActor;
  readonly addressees: readonly UkraineActor[];
  readonly text: T;
  readonly published: boolean;
}

const ultimatum = <T>({ text, provenance }: SourcedText<T>): Format<Ultimatum<T>> => ({
  phases: [
    {
      id: "ultimatum",
      label: "The text of June 2024, to take or to leave",
      kind: "take-it-or-leave-it",
      author: "russia",
      addressees: ["europe", "ukraine", "united_states"],
      text,
      published: true,
    },
  ],
  provenance: {
    "protocol.phases.ultimatum.author": documented("2024-06-14", ["P24a"], "A speech of the Russian president."),
    "protocol.phases.ultimatum.addressees": judged("2024-06-14", ["P24b"], "Those whose consent its terms need: Ukraine, and those who lift sanctions."),
    "protocol.phases.ultimatum.published": documented("2024-06-14", ["P24a"], "It was made in public."),
    ...provenance,
  },
});
