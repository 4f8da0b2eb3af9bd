import { type AnyScenario, type Phase, standardKit } from "../../src/index.ts";
import { ukraine } from "../../src/scenarios/index.ts";
import { drawn } from "./drawn.ts";
import { bilateral, combinations, fourParty, grand, protocols, scenarioIn, strategies } from "./scenarios.ts";

/** Values by parameter path. */
type Changes = Readonly<Record<string, unknown>>;

/** A run that is pinned, as plain data. */
export interface Golden {
  readonly name: string;
  readonly scenario: AnyScenario;
  /** What the scenario is with other values. */
  readonly changes?: Changes;
  readonly seed?: string | number;
  /** What changes after so many rounds; the run is what follows. */
  readonly fork?: { readonly after: number; readonly changes: Changes };
}

const policies = ["isolation", "engagement"] as const;
const readings = ["lenient", "strict"] as const;

/** The same value for every actor of a scenario. */
const forAll = ({ actors }: AnyScenario, member: string, value: unknown): Changes => Object.fromEntries(actors.map(({ id }) => [`actors.${id}.${member}`, value]));

function* ukraineRuns(): Iterable<Golden> {
  for (const policy of policies) {
    for (const format of ["multilateral", "bilateral", "ultimatum"] as const) {
      for (const reading of readings) {
        yield { name: `ukraine: ${policy}, ${format}, ${reading}`, scenario: ukraine({ policy, format, reading }) };
      }
    }
  }
}

/** κ × ω at their ends. */
function* ukraineGrid(): Iterable<Golden> {
  for (const policy of policies) {
    for (const format of ["multilateral", "bilateral"] as const) {
      for (const reading of readings) {
        const scenario = ukraine({ policy, format, reading });
        for (const cost of [0, 0.4]) {
          for (const willingness of [0, 1]) {
            const changes = { ...forAll(scenario, "noDeal.cost", cost), ...forAll(scenario, "willingness", willingness) };
            yield { name: `ukraine: ${policy}, ${format}, ${reading}, cost ${cost}, willingness ${willingness}`, scenario, changes };
          }
        }
      }
    }
  }
}

/** Every strategy, with every word that its parameters may take. */
function* strategyRuns(): Iterable<Golden> {
  for (const [kind, base] of Object.entries(strategies)) {
    const spec = standardKit.strategies.find((one) => one.kind === kind) ?? { kind, doc: "", params: {} };
    for (const { words, strategy } of combinations(base, spec)) {
      yield { name: [`strategy: ${kind}`, "of two", ...words].join(", "), scenario: bilateral(strategy) };
      yield { name: [`strategy: ${kind}`, "of four", ...words].join(", "), scenario: fourParty(strategy) };
    }
  }
}

function* protocolRuns(): Iterable<Golden> {
  for (const [kind, ways] of Object.entries(protocols)) {
    for (const [name, phases] of Object.entries<readonly Phase[]>(ways)) {
      yield { name: `protocol: ${kind}, ${name}`, scenario: fourParty({ kind: "polynomial", beta: 2 }, phases) };
    }
  }
}

/** Concession functions at the ends of their parameters, where the portable maths has most to do. */
function* curveRuns(): Iterable<Golden> {
  for (const kind of ["polynomial", "exponential"] as const) {
    for (const beta of [1e-9, 0.01, 0.1, 10, 100, 1000]) {
      for (const k of [1e-9, 0.5, 1]) {
        yield { name: `curve: ${kind}, beta ${beta}, k ${k}`, scenario: bilateral({ kind, beta, k, bidding: "least" }) };
      }
    }
  }
}

const river = fourParty({ kind: "polynomial", beta: 2 });
const sale = bilateral({ kind: "polynomial", beta: 2 });
const seeds = [...Array.from({ length: 20 }, (_, at) => at), -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, "", "0", "Дніпро", "🎲", '["a", 1]'];

function* chanceRuns(): Iterable<Golden> {
  for (const seed of seeds) yield { name: `chance: seed ${JSON.stringify(seed)}`, scenario: river, seed };
}

function* drawnRuns(): Iterable<Golden> {
  for (let number = 1; number <= 150; number++) yield { name: `drawn: ${number}`, scenario: drawn(number) };
  for (let number = 151; number <= 180; number++) yield { name: `drawn: ${number}, seed ${number}`, scenario: drawn(number), seed: number };
}

/** What two of four agree on, before every sort of ratifier, lever and accession, by those who want it and those who do not. */
function* settlementRuns(): Iterable<Golden> {
  const talks = { id: "talks", kind: "alternating-offers", seats: ["upstream", "bank"] } as const;
  const agreed = fourParty({ kind: "polynomial", beta: 2 }, [talks]);
  const plain = { ratifiers: [], delivery: [] };
  const thresholds = [{ kind: "utility", least: 0.3 }, { kind: "no-deal" }, { kind: "no-deal", margin: 0.2 }, { kind: "floor" }] as const;
  for (const actor of ["bank", "downstream"]) {
    for (const [at, threshold] of thresholds.entries()) {
      yield { name: `ratification: ${threshold.kind} ${at + 1}, of ${actor}`, scenario: agreed, changes: { ...plain, ratifiers: [{ id: "parliament", actor, threshold }] } };
    }
  }
  const levers = {
    all: (actor: string) => ({ kind: "all", actors: ["upstream", actor] }),
    any: (actor: string) => ({ kind: "any", actors: [actor] }),
    shares: (actor: string) => ({ kind: "shares", shares: { upstream: 1, [actor]: 2 }, needed: 0.5 }),
  };
  const issues = agreed.issues.map(({ id }) => id);
  for (const [kind, controllers] of Object.entries(levers)) {
    for (const actor of ["bank", "downstream"]) {
      yield { name: `delivery: ${kind}, with ${actor}`, scenario: agreed, changes: { ...plain, delivery: issues.map((issue) => ({ issue, controllers: controllers(actor) })) } };
    }
  }
  for (const onRefusal of ["end", "reopen", "proceed"] as const) {
    const scenario = fourParty({ kind: "polynomial", beta: 2 }, [talks, { id: "others", kind: "accession", acceders: ["delta"], onRefusal }]);
    for (const value of [0, 0.99]) {
      yield { name: `accession: ${onRefusal}, no deal worth ${value}`, scenario, changes: { ...plain, "actors.delta.noDeal.value": value, "actors.delta.position.redLines": [] } };
    }
  }
  for (const consent of [["upstream"], ["bank", "downstream"], ["delta"]]) yield { name: `consent: of ${consent.join(" and ")}`, scenario: agreed, changes: { ...plain, consent } };
}

/** What the others do not come to. */
function* singleRuns(): Iterable<Golden> {
  yield { name: "size: 83,521 terms", scenario: grand };
  yield { name: "size: 1,000 rounds", scenario: sale, changes: { deadline: 1000, "actors.seller.strategy.beta": 0.1, "actors.buyer.strategy.beta": 0.2 } };
  yield { name: "size: 1 round", scenario: sale, changes: { deadline: 1 } };
  for (const after of [0, 4, 9]) {
    yield { name: `fork: after ${after}`, scenario: river, fork: { after, changes: { "actors.upstream.strategy.beta": 0.2, deadline: 25 } } };
  }
  yield {
    name: "labelled, thresholds of moves alone",
    scenario: sale,
    changes: {
      "issues.money.label": "Money",
      "issues.colour.label": "Colour",
      "actors.buyer.position.linkages": [
        { kind: "table", issues: ["delivery", "colour"], strength: 0.1, values: { week: { blue: 1, green: 0.5 } }, label: "Blue by next week" },
      ],
      "actors.buyer.position.redLines": [
        { kind: "declared", id: "late", when: { kind: "atLeast", issue: "delivery", option: "month" }, audienceCost: 0.1, label: "Late" },
      ],
      thresholds: { epsilon: 0.02, rho: 0.4 },
    },
  };
  yield {
    name: "of no parameters, thresholds of shares alone",
    scenario: sale,
    changes: {
      "actors.seller.strategy": { kind: "polynomial" },
      "actors.buyer.strategy": { kind: "exponential" },
      thresholds: { sigma: 0.2, theta: 0.4, horizon: 5 },
    },
  };
  yield { name: "worth less with time", scenario: sale, changes: { "actors.buyer.noDeal.drift": 0.04, thresholds: { horizon: 60 } } };
  yield {
    name: "utilities capped at 1",
    scenario: sale,
    changes: { arithmetic: "float", normalize: "capped", "actors.seller.position.salience": { money: 0.8, delivery: 0.3, colour: 0.1 }, "actors.buyer.position.salience": { money: 0.5, delivery: 0.3, colour: 0.2 } },
  };
}

/** Terms that are not listed: what answers there is another code, and is to be the same bits. */
function* unlistedRuns(): Iterable<Golden> {
  for (const policy of policies) {
    for (const format of ["multilateral", "bilateral"] as const) {
      for (const bidding of ["nearest", "best-for-others"] as const) {
        const scenario = ukraine({ agenda: "full", policy, format, bidding });
        yield { name: `full agenda: ${policy}, ${format}, ${bidding}`, scenario, changes: forAll(scenario, "willingness", 1) };
      }
    }
  }
}

const engaged = ukraine({ policy: "engagement", format: "multilateral" });

/**
 * The runs that are pinned, in the order in which they were added: what is new goes to the end. Their scenarios stay as they
 * are, since another document is another digest.
 */
export const golden: readonly Golden[] = [
  ...ukraineRuns(),
  { name: "example: first-negotiation", scenario: scenarioIn("examples/first-negotiation.ts") },
  { name: "example: what-if, as it was", scenario: engaged },
  // The fork of examples/what-if.ts.
  { name: "example: what-if, dearer", scenario: engaged, fork: { after: 12, changes: forAll(engaged, "noDeal.cost", 0.4) } },
  { name: "README: first scenario", scenario: scenarioIn("README.md") },
  ...strategyRuns(),
  ...protocolRuns(),
  ...ukraineGrid(),
  ...curveRuns(),
  ...chanceRuns(),
  ...drawnRuns(),
  ...settlementRuns(),
  ...singleRuns(),
  ...unlistedRuns(),
];
