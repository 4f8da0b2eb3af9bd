import type { AnyScenario } from "../../src/index.ts";

/** What one party scores: points by issue and option, whose greatest add up to 100 at most, and the least it accepts. */
export interface Sheet {
  readonly scores: readonly (readonly number[])[];
  readonly threshold: number;
}

/** Score sheets as a scenario in which 100 points are a utility of 1: option 0 is called A1, B1, …, as published. */
export function scenarioOf(sheets: Readonly<Record<string, Sheet>>): AnyScenario {
  const seats = Object.keys(sheets);
  const counts = Object.values(sheets)[0]!.scores.map(({ length }) => length);
  const name = (issue: number, option: number): string => `${String.fromCharCode(65 + issue)}${option + 1}`;
  const ids = counts.map((_, issue) => `issue${issue}`);
  const first = Object.fromEntries(ids.map((id, issue) => [id, name(issue, 0)]));
  return {
    id: "sheets",
    issues: counts.map((count, issue) => ({
      kind: "options",
      id: ids[issue]!,
      options: Array.from({ length: count }, (_, option) => ({ id: name(issue, option) })),
    })),
    statusQuo: first,
    actors: Object.entries(sheets).map(([id, { scores, threshold }]) => ({
      id,
      position: {
        ideal: first,
        salience: Object.fromEntries(ids.map((issue, k) => [issue, Math.max(...scores[k]!) / 100])),
        values: Object.fromEntries(
          ids.map((issue, k) => {
            const most = Math.max(...scores[k]!, 1);
            return [issue, Object.fromEntries(scores[k]!.map((score, option) => [name(k, option), score / most]))];
          }),
        ),
      },
      noDeal: { value: threshold / 100 },
      strategy: { kind: "polynomial" },
    })),
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats }] },
    deadline: 1,
  };
}
