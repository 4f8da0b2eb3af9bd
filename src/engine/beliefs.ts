import type { Objective, Space } from "../space/index.ts";

/** A score of nothing. */
export const none = (space: Space): Objective => ({ scores: space.radix.map((options) => new Array<number>(options).fill(0)) });

/** The sum of scores. */
export function sum(objectives: readonly Objective[], space: Space): Objective {
  return {
    scores: space.radix.map((options, issue) =>
      Array.from({ length: options }, (_, option) =>
        objectives.reduce((total, { scores }) => total + scores[issue]![option]!, 0),
      ),
    ),
  };
}
