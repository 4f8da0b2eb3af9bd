import { ACCEPT, defineStrategy, FAULT, kit, LEAVE, type Move, type Outlook, type Plan, REJECT, type View } from "../../../src/index.ts";

/** Something that no strategy should do: thrown, or returned as a move. */
type Misdeed = (view: View) => unknown;

const throws = (what: unknown) => (): never => {
  throw what;
};

/** Moves that are none, in the words of a test. */
export const misdeeds: Readonly<Record<string, Misdeed>> = {
  "throws an error": throws(new Error("on purpose")),
  "throws a word": throws("on purpose"),
  "throws nothing": throws(undefined),
  "throws what cannot be shown": throws(Object.create(null)),
  "throws an error that throws": throws(
    Object.defineProperty(new Error("on purpose"), "message", { get: throws(new Error("again")) }),
  ),
  "returns nothing": () => undefined,
  "returns null": () => null,
  "returns NaN": () => NaN,
  "returns infinity": () => Infinity,
  "returns minus infinity": () => -Infinity,
  "returns a fraction": () => 0.5,
  "returns an index past the end": ({ space }) => space.size,
  "returns no terms": () => -1,
  "returns no word": () => -99,
  "returns a fault": () => FAULT,
  "returns a promise": () => Promise.resolve(0),
  "returns a promise that is broken": () => Promise.reject(new Error("on purpose")),
  "returns what can be awaited": () => ({ then: throws(new Error("on purpose")) }),
  "returns a proxy that throws": () => new Proxy({}, { get: throws(new Error("on purpose")), getPrototypeOf: throws(new Error("on purpose")) }),
  "throws a proxy that throws": () => throws(new Proxy({}, { get: throws(new Error("again")), getPrototypeOf: throws(new Error("again")) }))(),
  "throws an error whose message is an object": throws(Object.defineProperty(new Error("on purpose"), "message", { value: { of: {} } })),
  "throws a message without end": throws(new Error("on purpose ".repeat(100_000))),
  "overflows the stack": (view) => overflow(view),
  "remembers itself": (view) => remembers(view, (memory) => (memory.kept = memory)),
  "remembers what no JSON has": (view) => remembers(view, (memory) => (memory.kept = new Map([[1, () => 1]]))),
  "remembers NaN": (view) => remembers(view, (memory) => (memory.kept = [NaN])),
  "remembers a getter that throws": (view) => remembers(view, (memory) => Object.defineProperty(memory, "kept", { get: throws(new Error("on purpose")), enumerable: true })),
  "remembers a proxy": (view) => remembers(view, (memory) => (memory.kept = new Proxy({}, { ownKeys: throws(new Error("on purpose")) }))),
  "remembers too deep": (view) => remembers(view, (memory) => { for (let depth = 0; depth < 10_000; depth++) memory.kept = [memory.kept]; }),
  "remembers more than there is": (view) => remembers(view, (memory) => (memory.kept = new Array(2 ** 32 - 1))),
  "returns a word for a number": () => "0",
  "returns a list": () => [0],
  "returns an object": () => ({ terms: 0 }),
  "returns an object that is no number": () => Object.create(null),
  "returns an object that throws": () => ({ valueOf: throws(new Error("on purpose")) }),
  "returns a big integer": () => 0n,
  "returns a symbol": () => Symbol("on purpose"),
  "returns a function": () => () => 0,
  "returns true": () => true,
  "tables what is impossible": (view) => firstOf(view, (terms) => !view.space.feasible(terms)) ?? view.space.size,
  "tables across its own red line": (view) => firstOf(view, (terms) => view.position.signable(terms) < 0) ?? view.space.size,
  "tables where an answer is asked, and answers where it may table": (view) =>
    view.final ? (firstOf(view, (terms) => view.position.signable(terms) >= 0) ?? 0) : REJECT,
  "accepts where nothing stands": ({ standing }) => (standing < 0 ? ACCEPT : NaN),
};

/** Memory that is none, left behind beside a good move. */
function remembers(view: View, misremember: (memory: Record<string, unknown>) => unknown): unknown {
  misremember(view.memory as Record<string, unknown>);
  return best(view);
}

const overflow = (view: View): unknown => [overflow(view)];

const firstOf = ({ space }: View, wanted: (terms: number) => boolean): number | undefined =>
  Array.from({ length: space.size }, (_, terms) => terms).find(wanted);

/** Where a strategy fails otherwise. */
export const failings = [
  "prepare throws",
  "plan throws",
  "plan throws above a no-deal value of a half",
  "plan is nonsense",
  "plan is too short",
  "plan tables what it may not",
  "plan has no end",
  "plan comes later",
  "memory throws",
  "memory is its own",
  "memory comes later",
  "observe throws",
  "observe comes later",
] as const;

export type Failing = (typeof failings)[number];

export interface Fault {
  /** A key of {@link misdeeds}, or one of {@link failings}. */
  readonly how: string;
  /** The first round in which it misbehaves; until then it tables its best. */
  readonly from: number;
}

/** Hands on what the types rule out. */
export function returned<T>(value: unknown): T;
export function returned(value: unknown): unknown {
  return value;
}

/** A kit with a strategy that fails in one way. It is well behaved in every other. */
export function faultyKit({ how, from }: Fault) {
  const misdeed = misdeeds[how];
  const faulty = defineStrategy({
    kind: "faulty",
    version: 1,
    doc: `It ${how}.`,
    params: {},
    ...(how === "prepare throws" && { prepare: throws(new Error("on purpose")) }),
    ...(how.startsWith("remembers") && { memory: (): object => ({}) }),
    ...(how === "memory throws" && { memory: throws(new Error("on purpose")) }),
    ...(how.startsWith("plan") && { plan: (outlook: Outlook) => badPlan(how, outlook) }),
    ...(how === "memory is its own" && { memory: (): unknown => { const memory: unknown[] = []; memory.push(memory); return memory; } }),
    ...(how === "memory comes later" && { memory: (): unknown => Promise.reject(new Error("on purpose")) }),
    ...(how === "observe comes later" && { observe: (said: { readonly round: number }): unknown => (said.round >= from ? Promise.reject(new Error("on purpose")) : undefined) }),
    ...(how === "observe throws" && {
      observe: (said: { readonly round: number }) => {
        if (said.round >= from) throw new Error("on purpose");
      },
    }),
    decide(view): Move {
      if (misdeed !== undefined && view.round >= from) return returned(misdeed(view));
      return best(view);
    },
  });
  return kit({ strategies: [faulty] });
}

function best(view: View): Move {
  if (view.final) return view.standing >= 0 && view.position.signable(view.standing) >= view.floor ? view.accept() : view.reject();
  return view.position.ceilingTerms < 0 ? view.leave() : view.offer(view.position.ceilingTerms, "its best", view.position.ceiling);
}

function badPlan(how: string, outlook: Outlook): Plan {
  const { position, rounds } = outlook;
  const each = <T>(value: T): T[] => new Array<T>(rounds).fill(value);
  const good = {
    aspiration: each(position.ceiling),
    bid: each(position.ceilingTerms < 0 ? LEAVE : position.ceilingTerms),
    accept: each(position.ceiling),
    final: each(position.ceiling),
    rules: { offer: "its best", accept: "its best" },
  };
  switch (how) {
    case "plan throws":
      throw new Error("on purpose");
    case "plan throws above a no-deal value of a half":
      if (outlook.noDeal(1) > 0.5) throw new Error("on purpose");
      return good;
    case "plan is nonsense":
      return returned({ aspiration: "high", bid: 7, rules: null });
    case "plan has no end":
      return returned({ ...good, aspiration: { length: 2 ** 53 - 1 }, bid: new Proxy([], { get: throws(new Error("on purpose")) }) });
    case "plan comes later":
      return returned(Promise.reject(new Error("on purpose")));
    case "plan is too short":
      return { ...good, bid: good.bid.slice(1), accept: [] };
    default:
      return { ...good, bid: each(position.spec.weights.length + 1e6) };
  }
}
