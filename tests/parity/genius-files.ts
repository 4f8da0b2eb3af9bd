import type { Domain } from "./domain.ts";

/** Published numbers as GENIUS's files would hold them; the files themselves stay where they are. */
export function geniusFiles({ issues, profiles }: Domain, discount = 1, reservation = 0) {
  const items = (issue: number, evaluations?: readonly number[]) =>
    issues[issue]!.options.map((value, at) => `<item index="${at + 1}" value="${escaped(value)}"${evaluations === undefined ? "" : ` evaluation="${evaluations[at]}"`}/>`).join("");
  const all = (evaluations?: readonly (readonly number[])[]) =>
    issues.map(({ name }, at) => `<issue index="${at + 1}" name="${escaped(name)}" type="discrete" vtype="discrete" etype="discrete">${items(at, evaluations?.[at])}</issue>`).join("");
  const weights = (given: readonly number[]) => given.map((weight, at) => `<weight index="${at + 1}" value="${weight}"/>`).join("");
  return {
    domain: `<negotiation_template><utility_space number_of_issues="${issues.length}"><objective index="0" name="any" type="objective" etype="objective">${all()}</objective></utility_space></negotiation_template>`,
    profiles: profiles.map((profile) =>
      `<utility_space number_of_issues="${issues.length}"><objective index="0" name="any" type="objective" etype="objective">${weights(profile.weights)}${all(profile.evaluations)}</objective>` +
      `<discount_factor value="${discount}"/><reservation value="${reservation}"/></utility_space>`),
  };
}

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
