import { type FullUkraineNames, ukraine, type UkraineOptions } from "../../../src/scenarios/index.ts";
import type { Scenario } from "../../../src/scenario/index.ts";
import { variants } from "./variants.ts";

export interface FullVariant {
  readonly name: string;
  readonly options: UkraineOptions;
  readonly scenario: Scenario<FullUkraineNames>;
}

/** Every document of the full agenda that the words among the options can make. */
export const fullVariants: readonly FullVariant[] = variants.map(({ name, options }) => ({
  name: `full, ${name}`,
  options,
  scenario: ukraine({ ...options, agenda: "full" }),
}));
