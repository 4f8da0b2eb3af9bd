import { optionCount, optionName } from "../../src/scenario/index.ts";
import type {
  BuiltInKinds, Condition, Controllers, Effect, Guard, Issue, Linkage, Names,
  Phase, Position, RatificationThreshold, RedLine, Scenario, StrategyInput, When,
} from "../../src/scenario/index.ts";
import { Lots } from "./lots.ts";

type Terms = Readonly<Record<string, string | number>>;
type Strategy = Scenario["actors"][number]["strategy"];
type AnEffect = Effect<Names, StrategyInput<Names, BuiltInKinds>>;

const shares = [0, 0.1, 0.25, 0.3, 0.5, 0.7, 0.9, 1] as const;
const changes = [-0.3, -0.1, -0.05, 0.05, 0.1, 0.2] as const;

/**
 * The scenario of a number, by lot: of every kind of issue, condition, position, strategy, protocol, event and role that there
 * was when its runs were first pinned. It stays as it is, since any change changes them all: what is new gets runs of its own.
 */
export function drawn(number: number): Scenario {
  return new Draw(number).scenario(`drawn-${number}`);
}

class Draw {
  readonly #lots: Lots;
  readonly #issues: readonly Issue[];
  readonly #actors: readonly string[];
  readonly #phases: readonly string[];
  readonly #events: readonly string[];
  readonly #deadline: number;

  constructor(number: number) {
    const lots = new Lots(number);
    const named = (word: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${word}${at + 1}`);
    this.#lots = lots;
    this.#actors = named("actor", lots.one([2, 2, 2, 3, 3, 4, 5, 6]));
    this.#issues = named("issue", 1 + lots.below(4)).map((id) => this.#issue(id));
    this.#phases = named("phase", lots.one([1, 1, 2, 3]));
    this.#events = named("event", lots.below(4));
    this.#deadline = lots.one([1, 2, 5, 8, 12, 12, 20, 30]);
  }

  scenario(id: string): Scenario {
    const lots = this.#lots;
    const statusQuo = this.#terms();
    // What the status quo keeps to, so that some terms are left.
    const kept = this.#issues.slice(0, 1).map(({ id }) => ({ kind: "is" as const, issue: id, options: [statusQuo[id]!] }));
    const holds = (): Condition => ({ kind: "any", of: [this.#condition(), ...kept] });
    return {
      id,
      issues: this.#issues,
      ...lots.maybe(3, "constraints", () => [{ id: "possible", holds: holds() }]),
      statusQuo,
      actors: this.#actors.map((actor) => ({
        id: actor,
        ...lots.maybe(8, "stream", () => `luck of ${actor}`),
        ...lots.maybe(12, "present", () => lots.once(2)),
        position: this.#position(),
        ...lots.maybe(5, "declared", () => this.#stated()),
        ...lots.maybe(2, "noDeal", () => this.#noDeal()),
        ...lots.maybe(2, "willingness", () => lots.one([1, 1, 1, 0.9, 0.5, 0])),
        strategy: this.#strategy(),
      })),
      ...lots.maybe(3, "principals", () => lots.some(this.#actors)),
      ...lots.maybe(4, "affected", () => lots.some(this.#actors)),
      ...lots.maybe(5, "channels", () => [{ between: this.#pair(), open: lots.once(2) }]),
      ...(this.#events.length > 0 && { events: this.#events.map((event) => this.#event(event)) }),
      ...lots.maybe(6, "consent", () => lots.some(this.#actors)),
      protocol: { phases: this.#phases.map((phase, at) => this.#phase(phase, at)) },
      ...lots.maybe(4, "ratifiers", () => [{ id: "parliament", actor: lots.one(this.#actors), threshold: this.#threshold() }]),
      ...lots.maybe(3, "delivery", () => lots.some(this.#issues).map((issue) => ({ issue: issue.id, controllers: this.#controllers() }))),
      deadline: this.#deadline,
      ...lots.maybe(6, "thresholds", () => ({ epsilon: lots.one(shares), rho: lots.one(shares), sigma: lots.one(shares), theta: lots.one(shares), horizon: 1 + lots.below(20) })),
      ...lots.maybe(4, "normalize", () => lots.one(["none", "feasible"])),
      ...lots.maybe(8, "arithmetic", () => lots.one(["exact", "float"])),
    };
  }

  #issue(id: string): Issue {
    const lots = this.#lots;
    const kind = lots.one(["options", "ladder", "ladder", "range"]);
    const count = 2 + lots.below(4);
    if (kind === "range") {
      const from = lots.below(20) - 10;
      const step = lots.one([1, 0.1, 2.5, 7]);
      return { kind, id, from, to: from + step * (count - 1), step, unit: "EUR" };
    }
    const options = Array.from({ length: count }, (_, at) => ({
      id: `${id}-${at}`,
      ...lots.maybe(6, "tags", () => [lots.one(["deferred", "endsFighting"])]),
    }));
    return { kind, id, options };
  }

  #option = (issue: Issue): string | number => optionName(issue, this.#lots.below(optionCount(issue)));

  #terms(of = this.#issues): Terms {
    return Object.fromEntries(of.map((issue) => [issue.id, this.#option(issue)]));
  }

  #pair(): [string, string] {
    const [one = "", other = ""] = this.#lots.some(this.#actors, 2);
    return [one, other];
  }

  #condition(depth = 2): Condition {
    const lots = this.#lots;
    const kind = lots.one(depth > 0 && lots.once(2) ? ["all", "any", "not", "implies", "iff"] : ["is", "atLeast", "atMost"]);
    const one = (): Condition => this.#condition(depth - 1);
    switch (kind) {
      case "all":
      case "any":
        return { kind, of: [one(), one()] };
      case "not":
        return { kind, of: one() };
      case "implies":
        return { kind, if: one(), then: one() };
      case "iff":
        return { kind, left: one(), right: one() };
    }
    const issue = lots.one(this.#issues);
    const named = { issue: issue.id, option: this.#option(issue) };
    return kind === "is" || issue.kind === "options" ? { kind: "is", issue: issue.id, options: [this.#option(issue)] } : { kind, ...named };
  }

  #stated(): Pick<Position, "ideal" | "fallback"> {
    return { ideal: this.#terms(), ...this.#lots.maybe(2, "fallback", () => this.#terms(this.#lots.some(this.#issues))) };
  }

  #position(): Position {
    const lots = this.#lots;
    return {
      ...this.#stated(),
      ...lots.maybe(6, "fallbackValue", () => lots.one(shares)),
      ...lots.maybe(6, "values", () => this.#values(lots.one(this.#issues))),
      salience: Object.fromEntries(this.#issues.map(({ id }) => [id, lots.one(["high", "medium", "low", 1, 0.3, 7])])),
      ...(this.#issues.length > 1 && lots.maybe(3, "linkages", () => [this.#linkage()])),
      ...lots.maybe(4, "redLines", () => [this.#redLine()]),
    };
  }

  #values(issue: Issue): NonNullable<Position["values"]> {
    const lots = this.#lots;
    if (issue.kind === "range") return { [issue.id]: [[issue.from, lots.one(shares)], [issue.to, lots.one(shares)]] };
    return { [issue.id]: Object.fromEntries(lots.some(issue.options).map(({ id }) => [id, lots.one(shares)])) };
  }

  #linkage(): Linkage {
    const lots = this.#lots;
    const [one, other] = lots.some(this.#issues, 2);
    const issues: [string, string] = [one!.id, other!.id];
    const strength = lots.one(["strong", "medium", "weak", 0.2, 0.5]);
    const kind = lots.one(["complements", "substitutes", "table"]);
    if (kind !== "table" || one!.kind === "range" || other!.kind === "range") return { kind: kind === "table" ? "substitutes" : kind, issues, strength };
    return { kind, issues, strength, values: { [this.#option(one!)]: { [this.#option(other!)]: lots.one(shares) } } };
  }

  #redLine(): RedLine {
    const lots = this.#lots;
    const line = { id: "line", when: this.#condition(1) };
    return lots.once(2) ? { kind: "hard", ...line } : { kind: "declared", ...line, ...lots.maybe(2, "audienceCost", () => lots.one([0, 0.05, 0.2])) };
  }

  #noDeal(): { readonly value?: number; readonly cost?: number; readonly drift?: number } {
    const lots = this.#lots;
    return {
      ...lots.maybe(2, "value", () => lots.one([0, 0.05, 0.1, 0.2, 0.35])),
      ...lots.maybe(3, "cost", () => lots.one(shares)),
      ...lots.maybe(3, "drift", () => lots.one([-0.02, -0.005, 0.002, 0.01])),
    };
  }

  #strategy(): Strategy {
    const lots = this.#lots;
    const kind = lots.one(["polynomial", "polynomial", "exponential", "exponential", "tit-for-tat", "take-it-or-leave-it"]);
    if (kind === "take-it-or-leave-it") return { kind, ...lots.maybe(2, "text", () => this.#terms()) };
    const words = {
      ...lots.maybe(2, "bidding", () => lots.one(["best-for-others", "nearest", "least"])),
      ...lots.maybe(2, "acceptance", () => lots.one(["next", "const", "time"])),
      ...lots.maybe(3, "acceptAbove", () => lots.one(shares)),
      ...lots.maybe(3, "acceptAfter", () => lots.one(shares)),
    };
    if (kind === "tit-for-tat") return { kind, ...words, ...lots.maybe(2, "delay", () => 1 + lots.below(3)) };
    return {
      kind,
      ...words,
      ...lots.maybe(1, "beta", () => lots.one([0.01, 0.2, 0.5, 1, 2, 5, 50])),
      ...lots.maybe(3, "k", () => lots.one([0.001, 0.05, 0.3, 1])),
      ...lots.maybe(4, "factors", () => Object.fromEntries(lots.some(this.#issues).map(({ id }) => [id, lots.one([0.2, 2, 10])]))),
    };
  }

  #phase(id: string, at: number): Phase {
    const lots = this.#lots;
    const phase = { id, ...(at + 1 < this.#phases.length && lots.maybe(2, "rounds", () => 1 + lots.below(6))) };
    const kind = lots.one(["alternating-offers", "alternating-offers", "take-it-or-leave-it", ...(at > 0 ? ["accession" as const, "accession" as const] : [])]);
    if (kind === "accession") return { ...phase, kind, acceders: lots.some(this.#actors), ...lots.maybe(2, "onRefusal", () => lots.one(["end", "reopen", "proceed"])) };
    const seats = lots.some(this.#actors, 2);
    if (kind === "alternating-offers") return { ...phase, kind, seats };
    const [author = "", ...addressees] = seats;
    return { ...phase, kind, author, addressees, ...lots.maybe(2, "text", () => this.#terms()), ...lots.maybe(2, "published", () => lots.once(2)) };
  }

  #event(id: string): NonNullable<Scenario["events"]>[number] {
    const lots = this.#lots;
    return {
      id,
      ...lots.maybe(4, "stream", () => `luck of ${id}`),
      when: this.#when(),
      ...lots.maybe(2, "guard", () => this.#guard()),
      ...lots.maybe(3, "repeats", () => lots.once(2)),
      effects: Array.from({ length: lots.below(3) + 1 }, () => this.#effect()),
    };
  }

  #when(): When {
    const lots = this.#lots;
    const round = 1 + lots.below(this.#deadline);
    if (lots.once(3)) return { kind: "at", round };
    return { kind: "chance", probability: lots.one([0.05, 0.2, 0.5, 0.9, 1]), ...lots.maybe(2, "from", () => round), ...lots.maybe(3, "until", () => round + lots.below(10)) };
  }

  #guard(depth = 1): Guard {
    const lots = this.#lots;
    const kind = lots.one(["phase", "rounds", "channel", "present", "happened", "standing", ...(depth > 0 ? (["all", "any", "not"] as const) : [])]);
    switch (kind) {
      case "phase":
        return { kind, phase: lots.one(this.#phases) };
      case "rounds":
        return { kind, ...lots.maybe(2, "from", () => 1 + lots.below(5)), ...lots.maybe(2, "until", () => 5 + lots.below(10)) };
      case "channel":
        return { kind, between: this.#pair(), open: lots.once(2) };
      case "present":
        return { kind, actor: lots.one(this.#actors), present: lots.once(2) };
      case "happened":
        return { kind, event: lots.one(this.#events) };
      case "standing":
        return { kind, when: this.#condition(1) };
      case "all":
      case "any":
        return { kind, of: [this.#guard(0), this.#guard(0)] };
      case "not":
        return { kind, of: this.#guard(0) };
    }
  }

  #effect(): AnEffect {
    const lots = this.#lots;
    const kind = lots.one(["channel", "no-deal", "process-gain", "profile", "participation"]);
    const actor = lots.one(this.#actors);
    switch (kind) {
      case "channel":
        return { kind, between: this.#pair(), open: lots.once(2) };
      case "no-deal":
        return { kind, actor, change: lots.one(changes) };
      case "process-gain":
        return { kind, actor, gain: lots.one(changes), nature: lots.one(["sunk", "ongoing"]) };
      case "participation":
        return { kind, actor, present: lots.below(3) > 0 };
      case "profile":
        return {
          kind,
          actor,
          ...lots.maybe(2, "position", () => this.#position()),
          ...lots.maybe(3, "declared", () => this.#stated()),
          ...lots.maybe(3, "noDeal", () => this.#noDeal()),
          ...lots.maybe(3, "willingness", () => lots.one(shares)),
          ...lots.maybe(2, "strategy", () => this.#strategy()),
        };
    }
  }

  #threshold(): RatificationThreshold {
    const lots = this.#lots;
    const kind = lots.one(["utility", "no-deal", "floor"]);
    if (kind === "utility") return { kind, least: lots.one(shares) };
    return kind === "floor" ? { kind } : { kind, ...lots.maybe(2, "margin", () => lots.one(changes)) };
  }

  #controllers(): Controllers {
    const lots = this.#lots;
    const kind = lots.one(["all", "any", "shares"]);
    if (kind !== "shares") return { kind, actors: lots.some(this.#actors) };
    return { kind, shares: Object.fromEntries(lots.some(this.#actors).map((actor) => [actor, 1 + lots.below(3)])), needed: lots.one([0.3, 0.5, 1]) };
  }
}
