/**
 * npm run test:slow    holds the analysis of the full agenda to an enumeration of all its terms, one by one
 *
 * Takes some minutes, most of it for the agenda without hard red lines, on which all feasible terms count.
 */
import { isDeepStrictEqual } from "node:util";
import { compile, type Model } from "../../src/index.ts";
import { FactoredProblem } from "../../src/analysis/factored/index.ts";
import { memberOf, membersOf } from "../../src/analysis/member.ts";
import type { Member } from "../../src/analysis/index.ts";
import { ukraine } from "../../src/scenarios/index.ts";
import { enumerate, type Enumerated } from "./brute.ts";

const WEIGHTS = [0.5, 0.25, 0.75, 1];

const cases = (["engagement", "isolation"] as const).flatMap((policy) => {
  const model = compile(ukraine({ agenda: "full", policy }));
  const members = membersOf(model);
  const free = members.map(({ actor, utility, noDeal }) => memberOf(actor, model.space.utility({ ...utility.spec, hard: [] }), noDeal));
  return [
    { name: `full agenda, ${policy}`, model, members },
    { name: `full agenda, ${policy}, without hard red lines`, model, members: free },
  ];
});

let failed = false;
for (const { name, model, members } of cases) {
  console.log(name);
  const [quick, searched] = timed(() => factored(model, members));
  const [long, known] = timed(() => enumerate(model.space, members, WEIGHTS));
  console.log(`  searched in ${quick} s, enumerated in ${long} s`);
  for (const [question, answer] of Object.entries(known)) {
    const own: unknown = searched[question as keyof Enumerated];
    const equal = isDeepStrictEqual(own, answer);
    failed ||= !equal;
    const shown = (some: unknown): string => (Array.isArray(some) ? `${some.length} terms` : String(some));
    console.log(`  ${equal ? "equal" : "NOT EQUAL"}  ${question}  ${shown(answer)}${equal ? "" : `, but ${shown(own)}`}`);
  }
}
process.exitCode = failed ? 1 : 0;

/** The answers of the analysis; all of them must be exact. */
function factored(model: Model, members: readonly Member[]): Enumerated {
  const problem = new FactoredProblem(model, members);
  const exact = <T extends { readonly exact: boolean }>(answer: T | undefined): T => {
    if (answer?.exact !== true) throw new Error(`not exact: ${JSON.stringify(answer)}`);
    return answer;
  };
  return {
    feasible: exact(problem.feasible()).value,
    agreeable: exact(problem.agreeable()).value,
    rational: exact(problem.rational()).value,
    best: exact(problem.best(WEIGHTS)).terms,
    nash: exact(problem.nash()).terms,
    kalaiSmorodinsky: exact(problem.kalaiSmorodinsky()).terms,
    egalitarian: exact(problem.egalitarian()).terms,
    utilitarian: exact(problem.utilitarian()).terms,
    frontier: exact(problem.frontier()).terms,
  };
}

function timed<T>(run: () => T): [seconds: string, result: T] {
  const start = performance.now();
  const result = run();
  return [((performance.now() - start) / 1000).toFixed(1), result];
}
