/** What the compiler must say about the Ukraine scenario: names are those of the agenda that is asked for. */
import type { Scenario } from "../../src/index.ts";
import { type FullUkraineNames, type FullUkraineTerms, JUNE_2024_TEXT, ukraine, type UkraineAgenda, type UkraineNames, type UkraineOptions } from "../../src/scenarios/index.ts";

export const core: Scenario<UkraineNames> = ukraine();
export const named: Scenario<UkraineNames> = ukraine({ agenda: "core", policy: "isolation" });
export const wide = (options: UkraineOptions): Scenario<UkraineNames> => ukraine(options);
export const full: Scenario<FullUkraineNames> = ukraine({ agenda: "full", policy: "isolation" });
export const either = (options: UkraineOptions<UkraineAgenda>): Scenario<UkraineNames> | Scenario<FullUkraineNames> => ukraine(options);

export const rung: "us_russia" | "us_shuttle" | "russia_ukraine" | "trilateral" | "all_parties" = full.statusQuo.process_format;
export const line: UkraineNames["options"]["territory"] = full.statusQuo.territory;

// @ts-expect-error The core agenda has no such issue.
export const none: unknown = core.statusQuo.process_format;

// @ts-expect-error Six issues are no package of the full agenda.
export const few: FullUkraineTerms = JUNE_2024_TEXT;

// @ts-expect-error There is no such agenda.
ukraine({ agenda: "half" });

// @ts-expect-error A full document is no core document.
export const wrong: Scenario<UkraineNames> = ukraine({ agenda: "full" });
