import type { AnyScenario } from "../../scenario/index.ts";
import { additive } from "../additive.ts";
import type { ProfileFiles } from "../genius-web/to-genius-web.ts";
import { object, writeJson, type WrittenJson } from "../json/write.ts";

/**
 * An additive scenario as NegoLog profiles; {@link fromNegoLog} reads them back with the same utilities, to the bit under
 * `arithmetic: "float"`, else to some 10⁻¹². Numbers of a range become texts.
 *
 * @throws DetenteError for linkages, red lines, constraints and normalised utilities.
 * @example
 * ```ts
 * const { profiles } = toNegoLog(base);
 * profiles[0]?.includes('"reservationValue": 0.1'); // true
 * ```
 */
export function toNegoLog(scenario: AnyScenario): ProfileFiles {
  const { issues, parties, warnings } = additive(scenario, false);
  const profiles = parties.map(({ weights, values, noDeal }) => writeJson(object(
    ["reservationValue", noDeal],
    ["issueWeights", object(...issues.map(({ name }, k): [string, number] => [name, weights[k] ?? 0]))],
    ["issues", object(...issues.map(({ name, options }, k): [string, WrittenJson] => [
      name,
      object(...options.map((option, at): [string, number] => [option, values[k]?.[at] ?? 0])),
    ]))],
  )));
  return Object.freeze({ profiles: Object.freeze(profiles), actors: Object.freeze(parties.map(({ name }) => name)), warnings: Object.freeze(warnings) });
}
