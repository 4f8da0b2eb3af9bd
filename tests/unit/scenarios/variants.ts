import { ukraine, type UkraineNames, type UkraineOptions } from "../../../src/scenarios/index.ts";
import type { Scenario } from "../../../src/scenario/index.ts";

export interface Variant {
  readonly name: string;
  readonly options: UkraineOptions;
  readonly scenario: Scenario<UkraineNames>;
}

/** Every document that the words among the options can make. */
export const variants: readonly Variant[] = (["isolation", "engagement"] as const).flatMap((policy) =>
  (["multilateral", "bilateral", "ultimatum"] as const).flatMap((format) =>
    (["strict", "lenient"] as const).map((reading) => {
      const options = { policy, format, reading };
      return { name: `${policy}, ${format}, ${reading}`, options, scenario: ukraine(options) };
    }),
  ),
);
