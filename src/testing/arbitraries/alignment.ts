import { type AnyScenario, defaults, type Issue, optionCount, optionIndex, optionName, type Position, type Values } from "../../scenario/index.ts";
import { at, byId, omit } from "./draft.ts";

type Actor = AnyScenario["actors"][number];

/**
 * The scenario with preferences as far apart or as close as asked: 1 gives everybody the first actor's position; −1 gives
 * every other actor, from the second on, a position of which the utility is one minus the first's; 0 leaves the ideals and
 * saliences as they are. In between, each vₖ and each weight lies so far on the way. Every vₖ is an explicit table; red
 * lines, linkages, constraints and declared positions go, since they would pull another way.
 */
export function aligned(scenario: AnyScenario, alignment: number): AnyScenario {
  const rest = omit(scenario, "constraints");
  const curves = scenario.actors.map(({ position }) => curvesOf(scenario.issues, position));
  const weights = scenario.actors.map(({ position }) => weightsOf(scenario.issues, position));
  const pull = Math.abs(alignment);
  const actors = scenario.actors.map((actor, index): Actor => {
    const opposed = alignment < 0 && index % 2 === 1;
    const values = scenario.issues.map((_, k) =>
      at(at(curves, index), k).map((own, option) => {
        const first = at(at(at(curves, 0), k), option);
        return mix(own, opposed ? 1 - first : first, pull);
      }),
    );
    const salience = byId(scenario.issues, ({ id }) => id, (_, k) => mix(at(at(weights, index), k), at(at(weights, 0), k), pull));
    return { ...omit(actor, "declared"), position: positionWith(scenario.issues, values, salience) };
  });
  return { ...rest, actors, ...(rest.events && { events: rest.events.map(withoutProfiles) }) };
}

/** An actor that became somebody else would bring preferences of its own. */
const withoutProfiles = (event: NonNullable<AnyScenario["events"]>[number]): typeof event => ({
  ...event,
  effects: event.effects.filter(({ kind }) => kind !== "profile"),
});

/** 12 decimals, as contributions to utility have. */
const mix = (own: number, common: number, pull: number): number => Math.round(((1 - pull) * own + pull * common) * 1e12) / 1e12;

/** vₖ by option: 1 at the ideal, and linear to 0 at the farther end. */
function curvesOf(issues: readonly Issue[], { ideal }: Position): number[][] {
  return issues.map((issue) => {
    const best = optionIndex(issue, ideal[issue.id]);
    const farthest = Math.max(best, optionCount(issue) - 1 - best, 1);
    return Array.from({ length: optionCount(issue) }, (_, option) => 1 - Math.abs(option - best) / farthest);
  });
}

/** Weights that sum to 1. */
function weightsOf(issues: readonly Issue[], { salience }: Position): number[] {
  const raw = issues.map(({ id }) => {
    const own = salience[id] ?? 0;
    return typeof own === "number" ? own : defaults.salience[own];
  });
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
}

function positionWith(issues: readonly Issue[], values: readonly (readonly number[])[], salience: Readonly<Record<string, number>>): Position {
  const ideal = byId(issues, ({ id }) => id, (issue, k) => {
    const curve = at(values, k);
    return optionName(issue, curve.indexOf(Math.max(...curve)));
  });
  return { ideal, values: byId(issues, ({ id }) => id, (issue, k) => tableOf(issue, at(values, k))), salience };
}

function tableOf(issue: Issue, curve: readonly number[]): Values {
  if (issue.kind === "range") return curve.map((value, option): [number, number] => [Number(optionName(issue, option)), value]);
  return Object.fromEntries(curve.map((value, option) => [String(optionName(issue, option)), value]));
}
