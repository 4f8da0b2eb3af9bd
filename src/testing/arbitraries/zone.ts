import { bounds, standardKit } from "../../engine/index.ts";
import { type AnyScenario, type Condition, type Issue, type Kinds, type Names, type Position, optionCount, optionName } from "../../scenario/index.ts";
import type { Space, Utility } from "../../space/index.ts";
import { at, omit } from "./draft.ts";

/**
 * How large the zone of agreement is in the first round: the feasible terms that cross nobody's hard red line and are worth
 * at least its no-deal value to every actor. `empty`: there are none. `tiny`: those that are worth as much to everybody as
 * the terms with the greatest sum of utilities. `large`: at least half of all terms.
 */
export type Zone = "empty" | "tiny" | "large";

type Actor = AnyScenario["actors"][number];

/**
 * The scenario with no-deal values that make its zone of agreement as asked, and nothing that moves them: no drift, and no
 * events. Constraints go, and red lines unless they are what keeps the zone empty.
 */
export function withZone(scenario: AnyScenario, zone: Zone): AnyScenario {
  const plain = {
    ...omit(scenario, "constraints", "events"),
    actors: scenario.actors.map((actor) => ({ ...actor, position: omit(actor.position, "redLines") })),
  };
  const { space, utilities } = utilitiesOf(plain);
  const all = Array.from({ length: space.size }, (_, terms) => terms);
  switch (zone) {
    case "large":
      return withNoDeal(plain, utilities.map(() => 0));
    case "tiny": {
      const sums = all.map((terms) => utilities.reduce((sum, utility) => sum + utility.raw(terms), 0));
      return withNoDeal(plain, utilities.map((utility) => utility.raw(sums.indexOf(Math.max(...sums)))));
    }
    case "empty": {
      const best = utilities.map((utility) => utility.raw(utility.ceilingTerms));
      const allAtBest = all.some((terms) => utilities.every((utility, actor) => utility.raw(terms) >= at(best, actor)));
      return withNoDeal(allAtBest ? divided(plain) : plain, best);
    }
  }
}

function utilitiesOf(scenario: AnyScenario): { readonly space: Space; readonly utilities: readonly Utility[] } {
  // What strategies and protocols do is of no concern here, and a kit may not know them.
  const protocol = { phases: [{ id: "talks", kind: "alternating-offers", seats: scenario.actors.map(({ id }) => id) }] };
  const actors = scenario.actors.map((actor) => ({ ...actor, strategy: { kind: "polynomial" } }));
  const model = standardKit.compile<Names, Kinds>({ ...scenario, actors, protocol });
  return { space: model.space, utilities: scenario.actors.map(({ id }) => bounds(model, id).utility) };
}

function withNoDeal(scenario: AnyScenario, values: readonly number[]): AnyScenario {
  return { ...scenario, actors: scenario.actors.map((actor, index) => ({ ...actor, noDeal: { value: at(values, index) } })) };
}

/** Two actors of whom one may sign nothing that the other may: where all want the same, nothing less keeps a zone empty. */
function divided(scenario: AnyScenario): AnyScenario {
  const issue = scenario.issues.find((one) => optionCount(one) > 1) ?? at(scenario.issues, 0);
  const here: Condition = { kind: "is", issue: issue.id, options: [optionName(issue, 0)] };
  const elsewhere: Condition = { kind: "not", of: here };
  return {
    ...scenario,
    actors: scenario.actors.map((actor, index): Actor => {
      if (index > 1) return actor;
      // Of an issue with one option, the second can only refuse that.
      const [when, option] = index === 0 ? [elsewhere, 0] : [here, Math.min(1, optionCount(issue) - 1)];
      return { ...actor, position: { ...wanting(actor.position, issue, option), redLines: [{ kind: "hard", id: "divided", when }] } };
    }),
  };
}

/** Nobody wants most what it may not sign. */
const wanting = (position: Position, issue: Issue, option: number): Position => ({
  ...omit(position, "fallback"),
  ideal: { ...position.ideal, [issue.id]: optionName(issue, option) },
});
