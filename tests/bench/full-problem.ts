import { compile } from "../../src/index.ts";
import { FactoredProblem } from "../../src/analysis/factored/index.ts";
import { memberOf, membersOf } from "../../src/analysis/member.ts";
import { ukraine } from "../../src/scenarios/index.ts";
import type { Case, Group } from "./cases.ts";

const policies = ["engagement", "isolation"] as const;

/** Questions by name. */
const questions: readonly (readonly [name: string, ask: (problem: FactoredProblem) => number])[] = [
  ["prepare", () => 0],
  ["weighted", (problem) => problem.best([0.3, 0.1, 0.2, 0.4])?.terms ?? -1],
  ["nash", (problem) => problem.nash()?.terms ?? -1],
  ["nash_powers", (problem) => problem.nash([1, 2, 3, 4])?.terms ?? -1],
  ["kalai_smorodinsky", (problem) => problem.kalaiSmorodinsky()?.terms ?? -1],
  ["egalitarian", (problem) => problem.egalitarian()?.terms ?? -1],
  ["utilitarian", (problem) => problem.utilitarian()?.terms ?? -1],
  ["deficit", (problem) => problem.deficit().terms],
  ["ranges", (problem) => problem.members.reduce((sum, _, i) => sum + (problem.range(i)?.least.terms ?? -1), 0)],
  ["count", (problem) => problem.rational().value],
  ["within_0.02", (problem) => problem.frontier({ epsilon: 0.02 }).terms.length],
  ["frontier", (problem) => problem.frontier().terms.length],
];

/**
 * What the full agenda of the Ukraine scenario admits: 405 million terms, 89 million of them feasible, among four actors.
 * Figures are per question, means over the two policies, on a problem that was asked nothing before and whose tables are made
 * first (`prepare`); only `weighted` is asked again and again of one problem. Hard red lines leave some ten thousand terms:
 * `full_problem_open` is without them.
 */
export function fullProblem(open: boolean): Group {
  const names = questions.map(([name]) => `full_problem${open ? "_open" : ""}.${name}`);
  return {
    names,
    effort: { samples: 5, span: 20 },
    open() {
      const posed = policies.map((policy) => {
        const model = compile(ukraine({ agenda: "full", policy }));
        const members = membersOf(model).map((member) =>
          open ? memberOf(member.actor, model.space.utility({ ...member.utility.spec, hard: [] }), member.noDeal) : member,
        );
        return { model, members };
      });
      const kept = posed.map(({ model, members }) => new FactoredProblem(model, members));
      return questions.map(([name, ask], at): Case => ({
        name: names[at]!,
        unit: "ms",
        work: {
          runs: posed.length,
          call: () => posed.reduce((sum, { model, members }, i) => sum + ask(name === "weighted" ? kept[i]! : new FactoredProblem(model, members)), 0),
        },
      }));
    },
  };
}
