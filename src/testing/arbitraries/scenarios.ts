import fc from "fast-check";
import type { Channel, Controllers, Delivery, Issue, Phase, Ratifier, Scenario } from "../../scenario/index.ts";
import { actorDraft, actorOf, ACTORS } from "./actors.ts";
import { conditionDraft, conditionOf, trueOf } from "./conditions.ts";
import { at, byId, given, type Made, maybe, pairName, place, share, some, someOf } from "./draft.ts";
import { eventDraft, eventsOf, pairOf } from "./events.ts";
import { issueDraft, issuesOf, termsDraft, termsOf } from "./issues.ts";
import type { Lean } from "./lean.ts";
import { list } from "./list.ts";
import { phaseDraft, phasesOf } from "./protocols.ts";

/** How large generated scenarios may be, and what they lean to. */
export interface SizeConstraints {
  /** What they lean to; both, alike often, by default. */
  readonly lean?: Lean;
  /** The fewest actors, from 2 to 6; 2 by default. */
  readonly minActors?: number;
  /** The most actors, up to 6; mostly up to 3 by default, and 6 at times. */
  readonly maxActors?: number;
  /** The fewest issues, from 1 to 6; 1 by default. */
  readonly minIssues?: number;
  /** The most issues, up to 6; mostly up to 3 by default, and 6 at times. */
  readonly maxIssues?: number;
  /** The most options of an issue, up to 8; mostly up to 4 by default, and 8 at times. */
  readonly maxOptions?: number;
  /** The most terms, up to 1024; mostly up to 64 by default, and 1024 at times. */
  readonly maxTerms?: number;
  /** The most rounds, up to 30; mostly up to 12 by default, and 30 at times. */
  readonly maxRounds?: number;
  /** The most events outside the table; 3 by default. */
  readonly maxEvents?: number;
  /** The most phases; 3 by default. */
  readonly maxPhases?: number;
}

/**
 * Whole scenario documents, valid as {@link checkScenario} judges, of every built-in kind of issue, position, strategy,
 * protocol, event and role. They shrink towards two actors, one issue, few options, no events, and round numbers.
 */
export function scenarios(constraints: SizeConstraints = {}): fc.Arbitrary<Scenario> {
  const { lean } = constraints;
  return lean === undefined
    ? fc.oneof(scenarioDraft("deal", constraints), scenarioDraft("any", constraints)).map(scenarioOf)
    : scenarioDraft(lean, constraints).map(scenarioOf);
}

/** Mostly up to the usual, at times up to the most. */
const upTo = (least: number, usual: number, most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: least, max: Math.min(usual, most) }) },
    { weight: 1, arbitrary: fc.integer({ min: least, max: most }) },
  );

const listOf = <T>(each: fc.Arbitrary<T>, least: number, usual: number, most: number): fc.Arbitrary<T[]> =>
  fc.oneof(
    { withCrossShrink: true },
    { weight: 7, arbitrary: list(each, { minLength: least, maxLength: Math.max(least, Math.min(usual, most)) }) },
    { weight: 1, arbitrary: list(each, { minLength: least, maxLength: most }) },
  );

/** Few, sometimes one, sometimes many; shrinks to two. */
const optionCounts = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 7, arbitrary: fc.integer({ min: Math.min(2, most), max: Math.min(4, most) }) },
    { weight: 1, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: Math.min(2, most), max: most }) },
  );

/** Where most are willing, somebody may not be. */
const anActor = (lean: Lean) =>
  lean === "any"
    ? actorDraft("any")
    : fc.oneof(
        { withCrossShrink: true },
        { weight: 7, arbitrary: actorDraft("deal") },
        { weight: 1, arbitrary: actorDraft("any") },
      );

const thresholdDraft = (lean: Lean) =>
  fc.record({
    kind: fc.constantFrom("no-deal", "floor", "utility"),
    number: lean === "deal" ? fc.constantFrom(0, 0.1, 0.3, 0.6, 0.9) : share(),
  });

const controllersDraft = () =>
  fc.record({
    kind: fc.constantFrom("any", "all", "shares"),
    outsiders: fc.boolean(),
    actors: some(),
    shares: fc.tuple(...ACTORS.map(() => fc.constantFrom(1, 3, 0.1, 0))),
    needed: fc.constantFrom(0.5, 1, 0.3),
  });

function scenarioDraft(lean: Lean, constraints: SizeConstraints) {
  const { minActors = 2, maxActors = 6, minIssues = 1, maxIssues = 6, maxOptions = 8, maxTerms = 1024, maxRounds = 30, maxEvents = 3, maxPhases = 3 } = constraints;
  const deal = lean === "deal";
  return fc.record({
    issues: listOf(issueDraft(optionCounts(maxOptions)), minIssues, 3, maxIssues),
    terms: fc.constantFrom(...[64, 64, 64, 256, 1024].map((terms) => Math.min(terms, maxTerms))),
    constraints: listOf(conditionDraft(), 0, deal ? 0 : 1, 2),
    statusQuo: termsDraft(),
    statusQuoIsPossible: fc.constantFrom(true, true, true, false),
    possible: termsDraft(),
    actors: listOf(anActor(lean), minActors, 3, maxActors),
    principals: maybe(some(), 3),
    affected: maybe(some(), 3),
    channels: fc.array(fc.tuple(place(), place(), deal ? fc.constant(true) : fc.constantFrom(true, true, false)), { maxLength: 2 }),
    events: list(eventDraft(lean), { minLength: 0, maxLength: maxEvents }),
    consent: maybe(some(), deal ? 1 : 3),
    phases: listOf(phaseDraft(lean), 1, 2, maxPhases),
    ratifiers: fc.array(fc.tuple(place(), thresholdDraft(lean)), { maxLength: deal ? 1 : 2 }),
    delivery: fc.array(fc.tuple(place(), controllersDraft()), { maxLength: 3 }),
    deadline: upTo(1, 12, maxRounds),
    thresholds: fc.record({ epsilon: maybe(share(), 1), rho: maybe(share(), 1), sigma: maybe(share(), 1), theta: maybe(share(), 1), horizon: maybe(fc.integer({ min: 1, max: 20 }), 2) }),
    normalize: maybe(fc.constantFrom("none", "feasible", "capped"), 6),
  });
}

type ScenarioDraft = Made<ReturnType<typeof scenarioDraft>>;

function scenarioOf(draft: ScenarioDraft): Scenario {
  const { deadline, normalize } = draft;
  const issues = issuesOf(draft.issues, draft.terms);
  const statusQuo = termsOf(issues, draft.statusQuo);
  const possible = draft.statusQuoIsPossible ? statusQuo : termsOf(issues, draft.possible);
  const actors = draft.actors.map((actor, index) => actorOf(issues, actor, index));
  const ids = actors.map(({ id }) => id);
  const phases = phasesOf(issues, ids, draft.phases);
  const named = { issues, actors: ids, phases: phases.map(({ id }) => id), deadline };
  const thresholds = given(draft.thresholds);
  return {
    id: "generated",
    issues,
    ...nonEmpty("constraints", draft.constraints.map((condition, index) => ({
      id: `constraint${String(index + 1)}`,
      holds: trueOf(possible, conditionOf(issues, condition), issues),
    }))),
    statusQuo,
    actors,
    ...given({
      principals: draft.principals === undefined ? undefined : someOf(ids, draft.principals),
      affected: draft.affected === undefined ? undefined : someOf(ids, draft.affected),
    }),
    ...nonEmpty("channels", channelsOf(ids, draft.channels)),
    ...nonEmpty("events", eventsOf(named, draft.events)),
    ...given({ consent: draft.consent === undefined ? undefined : someOf(ids, draft.consent) }),
    protocol: { phases },
    ...nonEmpty("ratifiers", draft.ratifiers.map(([actor, threshold], index): Ratifier => ratifierOf(at(ids, actor), threshold, index))),
    ...nonEmpty("delivery", deliveryOf(issues, ids, outsidersOf(ids, phases), draft.delivery)),
    deadline,
    ...(Object.keys(thresholds).length > 0 && { thresholds }),
    ...given({ normalize }),
  };
}

/** A list under its name, if there is anything in it. */
function nonEmpty<K extends string, T>(name: K, list: readonly T[]): { readonly [P in K]?: readonly T[] };
function nonEmpty(name: string, list: readonly unknown[]): Readonly<Record<string, unknown>> {
  return list.length > 0 ? { [name]: list } : {};
}

function channelsOf(actors: readonly string[], drafts: ScenarioDraft["channels"]): Channel[] {
  const pairs = new Set<string>();
  return drafts.flatMap(([one, other, open]): Channel[] => {
    const between = pairOf(actors, one, other);
    if (between === undefined || pairs.has(pairName(...between))) return [];
    pairs.add(pairName(...between));
    return [{ between, open }];
  });
}

function ratifierOf(actor: string, { kind, number }: ScenarioDraft["ratifiers"][number][1], index: number): Ratifier {
  const ratifier = { id: `parliament${String(index + 1)}`, actor };
  switch (kind) {
    case "utility":
      return { ...ratifier, threshold: { kind, least: number } };
    case "no-deal":
      return { ...ratifier, threshold: { kind, ...(number > 0 && { margin: number - 0.3 }) } };
    case "floor":
      return { ...ratifier, threshold: { kind } };
  }
}

/** Those who do not sit at the first table; everybody where all do. */
function outsidersOf(actors: readonly string[], [first]: readonly Phase[]): readonly string[] {
  const seated: readonly string[] =
    first?.kind === "alternating-offers" ? first.seats : first?.kind === "take-it-or-leave-it" ? [first.author, ...first.addressees] : [];
  const outsiders = actors.filter((actor) => !seated.includes(actor));
  return outsiders.length > 0 ? outsiders : actors;
}

function deliveryOf(
  issues: readonly Issue[],
  actors: readonly string[],
  outsiders: readonly string[],
  drafts: ScenarioDraft["delivery"],
): Delivery[] {
  const controlled = new Map(drafts.map(([issue, controllers]) => [at(issues, issue).id, controllers]));
  return [...controlled].map(([issue, draft]) => {
    const holders = someOf(draft.outsiders ? outsiders : actors, draft.actors);
    return { issue, controllers: controllersOf(holders, draft) };
  });
}

function controllersOf(actors: readonly string[], { kind, shares, needed }: ScenarioDraft["delivery"][number][1]): Controllers {
  if (kind !== "shares") return { kind, actors };
  const held = byId(actors, (id) => id, (_, index) => shares[index]);
  // Somebody has to hold something.
  const empty = Object.values(held).every((share) => share === 0);
  return { kind, shares: empty ? byId(actors, (id) => id, () => 1) : held, needed };
}
