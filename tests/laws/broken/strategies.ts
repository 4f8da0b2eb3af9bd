import { defineStrategy, LEAVE, type Move, type Outlook, type ParamSpecs, type Stance, type StrategyKind, type View } from "../../../src/index.ts";
import type { LawName } from "../../../src/testing/index.ts";

/** A kind with one fault, and the law that is to catch it. */
export interface Broken<K> {
  readonly fault: string;
  readonly law: LawName;
  readonly kind: K;
  /** Why its simplest counterexample may be larger than two actors and two issues. */
  readonly larger?: string;
}

const holdOut = ({ floor, position, time }: View): number => position.ceiling - (position.ceiling - floor) * time;

const answer = (view: View): Move => (view.standing >= 0 && view.position.signable(view.standing) >= view.floor ? view.accept("enough") : view.reject("too little"));

/** Yields linearly: sound in every way, and broken below in one way each. */
export function yielding(view: View, least = holdOut(view)): Move {
  if (view.final) return answer(view);
  if (view.position.ceilingTerms < 0 || view.floor > view.position.ceiling) return view.leave("nothing to sign");
  if (view.standing >= 0 && view.position.signable(view.standing) >= least) return view.accept("enough", least);
  return view.offer(view.position.leastAbove(least), "yields", least);
}

type Sketch = Partial<StrategyKind<string, ParamSpecs, unknown, unknown>>;

/** What types rule out, and people who write JavaScript do. */
function untyped<T>(value: unknown): T;
function untyped(value: unknown): unknown {
  return value;
}

const broken: Broken<StrategyKind>[] = [];

function breaks(law: LawName, fault: string, sketch: Sketch | (() => Sketch), larger?: Broken<StrategyKind>["larger"]): void {
  const members: Sketch = typeof sketch === "function" ? sketch() : sketch;
  const kind: StrategyKind = defineStrategy({ kind: "broken", version: 1, doc: fault, params: {}, decide: (view) => yielding(view), ...members });
  broken.push({ fault, law, kind, ...(larger && { larger }) });
}

/** The best of all terms for a measure. */
const best = ({ space }: View, measure: (terms: number) => number): number => {
  const all = Array.from({ length: space.size }, (_, terms) => terms);
  return all.reduce((one, other) => (measure(other) > measure(one) ? other : one));
};

const history = "what it does depends on the cases that were tried before, and so does which simpler ones break the law";

// It knows what it should not.

breaks("noSecretsLeak", "reads the others' utilities, which they left in a variable when they prepared", () => {
  const positions = new Map<number, Stance["position"]>();
  return {
    prepare: (stance: Stance) => void positions.set(stance.actor, stance.position),
    decide: (view) => {
      const other = positions.get((view.actor + 1) % view.actors);
      const may = (terms: number): boolean => view.position.signable(terms) >= view.floor;
      if (view.final || other === undefined || view.floor > view.position.ceiling) return yielding(view);
      return view.offer(best(view, (terms) => (may(terms) ? 1 + other.at(terms) : 0)), "what you want");
    },
  };
});

breaks("noSecretsLeak", "keeps everybody's view, and looks at another's floor", () => {
  const views = new Map<number, View>();
  return {
    decide: (view) => {
      views.set(view.actor, view);
      const other = views.get((view.actor + 1) % view.actors);
      return view.final || other === undefined || other.floor < 0.5 ? yielding(view) : view.leave("you will not sign");
    },
  };
}, history);

breaks("symmetric", "holds out if it is the first actor of the document", {
  decide: (view) => (view.actor === 0 ? yielding(view, view.position.ceiling) : yielding(view)),
});

// It signs what it should not.

breaks("individuallyRational", "accepts whatever stands when nothing can follow", {
  decide: (view) => (view.final && view.standing >= 0 && view.position.signable(view.standing) >= 0 ? view.accept("rather than nothing") : yielding(view)),
});

breaks("individuallyRational", "tables the least of all that it may sign", {
  decide: (view) => (view.final || view.floor > view.position.ceiling ? yielding(view) : view.offer(view.position.leastAbove(0), "cheap")),
});

breaks("individuallyRational", "goes by the no-deal value that it began with", {
  memory: (): { floor: number | null } => ({ floor: null }),
  decide: (view) => {
    const memory = untyped<{ floor: number | null }>(view.memory);
    memory.floor ??= view.noDeal;
    return view.final || memory.floor > view.position.ceiling ? view.leave("no") : view.offer(view.position.leastAbove(memory.floor), "as at first");
  },
});

breaks("redLinesHold", "accepts by what terms are worth to it, and looks at no red line", {
  decide: (view) => (view.standing >= 0 && view.position.at(view.standing) >= view.floor ? view.accept("worth it") : yielding(view)),
});

breaks("faultless", "tables across its own red line", {
  decide: (view) => (view.final ? answer(view) : view.offer(best(view, (terms) => (view.space.feasible(terms) && view.position.signable(terms) < 0 ? 1 : 0)), "bold")),
});

breaks("faultless", "tables terms that are not feasible", {
  decide: (view) => (view.final ? answer(view) : view.offer(best(view, (terms) => view.position.at(terms)), "the best")),
});

// It does not concede as it says.

breaks("monotoneConcession", "asks for more and more", {
  decide: (view) => (view.final ? answer(view) : yielding(view, view.floor + (view.position.ceiling - view.floor) * view.time)),
});

breaks("aspirationMet", "says that it holds out for its best, and tables less", {
  decide: (view) => (view.final || view.floor > view.position.ceiling ? yielding(view) : view.offer(view.position.leastAbove(view.floor), "proud", view.position.ceiling)),
});

// It plans otherwise than it decides.

const plan = (outlook: Outlook) => {
  const { position, rounds } = outlook;
  const each = (of: (round: number) => number): number[] => Array.from({ length: rounds }, (_, index) => of(index + 1));
  const aspiration = each((round) => position.ceiling - (position.ceiling - outlook.floor(round)) * (rounds > 1 ? (round - 1) / (rounds - 1) : 0));
  const nothing = (round: number): boolean => position.ceilingTerms < 0 || outlook.floor(round) > position.ceiling;
  const bid = each((round) => (nothing(round) ? LEAVE : position.leastAbove(aspiration[round - 1] ?? 0)));
  const accept = each((round) => (nothing(round) ? Infinity : (aspiration[round - 1] ?? 0)));
  return { aspiration, bid, accept, final: each((round) => outlook.floor(round)), rules: { offer: "yields", accept: "enough" } };
};

export const planning: StrategyKind = defineStrategy({
  kind: "planning",
  version: 1,
  doc: "Yields linearly, by a plan.",
  params: {},
  plan,
  decide: (view) => yielding(view),
});

breaks("plansAsDecided", "plans to hold out for its best, and decides to yield", {
  plan: (outlook) => ({ ...plan(outlook), bid: plan(outlook).bid.map(() => outlook.position.ceilingTerms) }),
});

breaks("plansAsDecided", "plans acceptances for the first round alone", {
  plan: (outlook) => ({ ...plan(outlook), accept: plan(outlook).accept.slice(0, 1) }),
});

breaks("faultless", "plans one round too few", {
  plan: (outlook) => ({ ...plan(outlook), bid: plan(outlook).bid.slice(1) }),
});

// It gives no move, or one that it may not make.

breaks("faultless", "answers with a promise", { decide: (view) => untyped(Promise.resolve(yielding(view))) });

breaks("faultless", "throws in the last rounds", {
  decide: (view) => {
    if (view.time > 0.8) throw new Error("out of time");
    return yielding(view);
  },
});

breaks("faultless", "accepts before anything stands", { decide: (view) => (view.floor > view.position.ceiling ? view.leave("no") : view.accept("anything")) });

breaks("faultless", "tables terms where only an answer is asked", { decide: (view) => (view.final ? view.offer(view.position.ceilingTerms, "again") : yielding(view)) });

breaks("faultless", "divides by its room to concede, which may be none", {
  decide: (view) => (view.final ? answer(view) : untyped(Math.round((view.position.ceiling - view.floor) / (view.position.ceiling - view.floor)) * view.position.ceilingTerms)),
});

breaks("faultless", "throws when it hears itself, its memory half changed", {
  memory: (): { heard: number[] } => ({ heard: [] }),
  observe: (said, view) => {
    untyped<{ heard: number[] }>(view.memory).heard.push(said.terms);
    if (said.actor === view.actor) throw new Error("that was I");
  },
});

breaks("faultless", "sorts the list of seats in place", {
  decide: (view) => {
    untyped<number[]>(view.seats).sort((a, b) => b - a);
    return yielding(view);
  },
});

// It is another each time.

breaks("deterministic", "throws dice of its own", { decide: (view) => yielding(view, view.position.ceiling - (view.position.ceiling - view.floor) * Math.random()) }, history);

breaks(
  "deterministic",
  "looks at the clock",
  { decide: (view) => yielding(view, view.position.ceiling - (view.position.ceiling - view.floor) * ((performance.now() * 1e3) % 1)) },
  history,
);

breaks(
  "deterministic",
  "counts its calls in a variable",
  () => {
    let calls = 0;
    return { decide: (view) => (++calls % 3 === 0 ? yielding(view, view.position.ceiling) : yielding(view)) };
  },
  history,
);

breaks("deterministic", "counts in what it prepared, which all runs share", {
  prepare: () => ({ patience: 3 }),
  decide: (view, _, memo) => (untyped<{ patience: number }>(memo).patience-- > 0 ? yielding(view, view.position.ceiling) : yielding(view)),
});

breaks("deterministic", "counts by its view, which runs share", () => {
  const asked = new WeakMap<View, number>();
  return {
    decide: (view) => {
      const before = asked.get(view) ?? 0;
      asked.set(view, before + 1);
      return before < 4 ? yielding(view, view.position.ceiling) : yielding(view);
    },
  };
});

// It cannot be saved.

breaks("resumable", "keeps what it heard in a variable, which it empties in the first round", () => {
  const asked = new Map<number, number>();
  return {
    decide: (view) => {
      const before = view.round === 1 ? 0 : (asked.get(view.actor) ?? 0);
      asked.set(view.actor, before + 1);
      return before % 2 === 1 ? yielding(view, view.position.ceiling) : yielding(view);
    },
  };
});

breaks("memoryIsPlain", "remembers a set", {
  memory: (): { seen: unknown } => ({ seen: null }),
  decide: (view) => {
    untyped<{ seen: unknown }>(view.memory).seen = new Set([view.standing]);
    return yielding(view);
  },
});

breaks("memoryIsPlain", "remembers that the best so far is minus infinity", { memory: () => ({ best: -Infinity }) });

// Its parameters are not what they say.

breaks("defaultsWritten", "has a default beyond its bounds", { params: { patience: { type: "number", min: 0, max: 1, default: 3, doc: "How long it waits." } } });

/** Every fault, with the law that catches it. */
export const brokenStrategies: readonly Broken<StrategyKind>[] = broken;
