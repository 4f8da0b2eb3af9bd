import { joinPath } from "../../kernel/index.ts";
import { Findings } from "../findings.ts";
import { assemble, checkOptions, type Imported, type ImportOptions } from "../imported.ts";
import { importLimits } from "../limits.ts";
import { readXml } from "../xml/read.ts";
import { NO_DOMAIN, readDomain } from "./domain.ts";
import { readProfile } from "./profile.ts";

/**
 * The scenario of a GENIUS domain and its profiles: texts of XML, not paths; one actor for each profile, in their order.
 *
 * u = min(1, Σₖ wₖ vₖ) in the order of the issues, with weights as the files have them; vₖ = evaluation / greatest evaluation of the
 * issue for discrete issues, a function of the number for integer and real ones, of which a real one is listed in 21 steps.
 * The reservation value becomes the no-deal value (0 where none is given); discount factors, which a scenario cannot hold,
 * come back beside it. The conventions of ids, ideal and status quo are in the guide of this package.
 *
 * Texts of more than 2²⁰ characters, document types, entities, and nesting beyond 64 are refused. What is not read
 * (descriptions, costs, agents, similarity functions, anything unknown) is named in `warnings`.
 *
 * Source: GENIUS 10.4 (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, 2014), its file format as observed.
 *
 * @throws DetenteError listing every independent problem of all texts, by place.
 * @example
 * ```ts
 * const domain = `<negotiation_template><utility_space><objective index="0" name="Sale">
 *   <issue index="1" name="Price" type="discrete"><item value="$1"/><item value="$2"/></issue>
 * </objective></utility_space></negotiation_template>`;
 * const profile = `<utility_space><objective index="0" name="Sale"><weight index="1" value="1.0"/>
 *   <issue index="1" name="Price" type="discrete"><item value="$1" evaluation="20"/><item value="$2" evaluation="5"/></issue>
 * </objective><reservation value="0.25"/></utility_space>`;
 * const { scenario } = fromGenius(domain, [profile], { actors: ["buyer"] });
 * scenario.actors[0]?.position.values; // { Price: { "option-1": 1, "option-2": 0.25 } }
 * ```
 */
export function fromGenius(domainXml: string, profileXmls: readonly string[], options: ImportOptions = {}): Imported {
  const findings = new Findings();
  checkProfiles(profileXmls, findings);
  checkOptions(options, profileXmls.length);
  const template = readXml(domainXml, "domain", findings);
  const domain = template === undefined ? NO_DOMAIN : readDomain(template, "domain", findings);
  // A broken domain would make every profile look wrong.
  const sound = !findings.failed;
  const parties = profileXmls.flatMap((xml, at) => {
    const path = joinPath("profiles", at);
    const root = readXml(xml, path, findings);
    return root === undefined || !sound ? [] : (readProfile(root, domain, path, findings) ?? []);
  });
  findings.refuse();
  return assemble({ system: "genius", caps: true, name: domain.name, issues: domain.issues.map(({ draft }) => draft), parties }, options, findings);
}

/** Whether there are profiles, and not too many. @throws DetenteError if not. */
export function checkProfiles(given: unknown, findings: Findings): void {
  const { profiles: limit } = importLimits;
  if (!Array.isArray(given)) findings.report("wrong-type", "profiles", given, { expected: "a list of texts" });
  else if (given.length === 0) findings.report("empty", "profiles", undefined, { expected: "profile" });
  else if (given.length > limit) findings.report("out-of-range", "profiles", given.length, { expected: `at most ${String(limit)} of them` });
  findings.refuse();
}
