/**
 * What the compiler must say about a scenario's literal. `tsc`, the first half of `npm test`, is the runner: a line below
 * `@ts-expect-error` that compiles is an error, and so is any other line that does not.
 */
import { defineScenario, override, type Scenario, type AnyScenario } from "../../src/index.ts";

const treaty = defineScenario({
  id: "treaty",
  issues: [
    { kind: "ladder", id: "land", options: [{ id: "all" }, { id: "half", tags: ["deferred"] }, { id: "none" }] },
    { kind: "options", id: "tongue", options: [{ id: "one" }, { id: "both" }] },
    { kind: "range", id: "price", from: 0, to: 10, step: 1, unit: "EUR" },
  ],
  constraints: [
    {
      id: "paid",
      holds: {
        kind: "implies",
        if: { kind: "is", issue: "land", options: ["none"] },
        then: { kind: "atLeast", issue: "price", option: 3 },
      },
    },
  ],
  statusQuo: { land: "half", tongue: "one", price: 0 },
  actors: [
    {
      id: "north",
      position: {
        ideal: { land: "all", tongue: "one", price: 0 },
        fallback: { land: "half" },
        values: { land: { all: 1 }, price: [[0, 1], [10, 0]] },
        salience: { land: "high", tongue: "low", price: 2 },
        linkages: [
          { kind: "complements", issues: ["land", "price"], strength: "weak" },
          { kind: "table", issues: ["land", "tongue"], strength: 0.02, values: { half: { both: 1 } } },
        ],
        redLines: [{ kind: "hard", id: "dear", when: { kind: "atLeast", issue: "price", option: 8 } }],
      },
      strategy: { kind: "polynomial", beta: 0.5, factors: { land: 0.5 } },
    },
    {
      id: "south",
      position: {
        ideal: { land: "none", tongue: "both", price: 10 },
        salience: { land: "high", tongue: "low", price: 2 },
      },
      strategy: { kind: "take-it-or-leave-it", text: { land: "none", tongue: "both", price: 10 } },
    },
  ],
  channels: [{ between: ["north", "south"], open: false }],
  events: [
    {
      id: "call",
      when: { kind: "at", round: 2 },
      guard: { kind: "phase", phase: "talks" },
      effects: [{ kind: "channel", between: ["north", "south"], open: true }],
    },
  ],
  consent: ["north", "south"],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["north", "south"] }] },
  delivery: [{ issue: "land", controllers: { kind: "all", actors: ["north"] } }],
  deadline: 10,
});

treaty.actors[0]?.id satisfies "north" | "south" | undefined;
treaty.protocol.phases[0]?.id satisfies "talks" | undefined;
treaty.statusQuo.land satisfies "all" | "half" | "none";
treaty.statusQuo.price satisfies number;
// @ts-expect-error -- names are known, not just strings
treaty.actors[0]?.id satisfies "north" | undefined;

export const wide: Scenario = treaty;
export const widest: readonly AnyScenario[] = [treaty, wide];

/** Every mistake on a line of its own, so that the line that is marked is the line that the compiler marks. */
export const mistaken = () =>
  defineScenario({
    id: "mistaken",
    issues: [
      { kind: "ladder", id: "land", options: [{ id: "all" }, { id: "half" }, { id: "none" }] },
      { kind: "options", id: "tongue", options: [{ id: "one" }, { id: "both" }] },
      { kind: "range", id: "price", from: 0, to: 10, step: 1, unit: "EUR" },
    ],
    constraints: [
      {
        id: "paid",
        holds: {
          kind: "implies",
          if: {
            kind: "is",
            issue: "land",
            options: [
              // @ts-expect-error -- an option in a constraint
              "nome",
            ],
          },
          then: {
            kind: "not",
            of: {
              kind: "all",
              // @ts-expect-error -- an issue in a constraint, three levels down
              of: [{ kind: "atLeast", issue: "prize", option: 3 }],
            },
          },
        },
      },
    ],
    statusQuo: {
      // @ts-expect-error -- an option in the status quo
      land: "hafl",
      tongue: "one",
      // @ts-expect-error -- a word for the number of a range
      price: "0",
    },
    actors: [
      {
        id: "north",
        position: {
          ideal: {
            // @ts-expect-error -- an option in an ideal
            land: "al",
            tongue: "one",
            price: 0,
          },
          fallback: {
            // @ts-expect-error -- an option in a fallback
            land: "halff",
          },
          values: {
            land: {
              // @ts-expect-error -- an option in a table of values
              ale: 1,
            },
          },
          salience: {
            land: "high",
            tongue: "low",
            price: 2,
            // @ts-expect-error -- an issue in salience
            lnad: 1,
          },
          linkages: [
            {
              kind: "complements",
              issues: [
                "land",
                // @ts-expect-error -- an issue in a linkage
                "prize",
              ],
              // @ts-expect-error -- a word for strength
              strength: "week",
            },
            {
              kind: "table",
              issues: ["land", "tongue"],
              strength: "weak",
              values: {
                // @ts-expect-error -- an option in a linkage's table
                half: { boht: 1 },
              },
            },
          ],
          redLines: [
            {
              kind: "hard",
              id: "all-of-it",
              when: {
                kind: "atMost",
                issue: "land",
                // @ts-expect-error -- an option in a red line
                option: "al",
              },
            },
          ],
        },
        strategy: {
          kind: "polynomial",
          // @ts-expect-error -- a parameter's name
          betta: 0.5,
        },
      },
      {
        id: "south",
        position: {
          ideal: { land: "none", tongue: "both", price: 10 },
          salience: { land: "high", tongue: "low", price: 2 },
        },
        strategy: {
          kind: "polynomial",
          factors: {
            // @ts-expect-error -- an issue among factors
            lnad: 0.5,
          },
        },
      },
      {
        id: "broker",
        position: {
          ideal: { land: "none", tongue: "both", price: 10 },
          // @ts-expect-error -- an issue without salience
          salience: { land: "high", tongue: "low" },
        },
        strategy: {
          // @ts-expect-error -- a strategy's kind
          kind: "take-it-or-leave",
        },
      },
    ],
    principals: [
      "north",
      // @ts-expect-error -- an actor among principals
      "sud",
    ],
    channels: [
      {
        between: [
          "north",
          // @ts-expect-error -- an actor of a channel
          "sout",
        ],
        open: true,
      },
    ],
    events: [
      {
        id: "call",
        when: { kind: "at", round: 2 },
        guard: {
          kind: "phase",
          // @ts-expect-error -- a phase in a guard
          phase: "talk",
        },
        effects: [
          {
            kind: "no-deal",
            // @ts-expect-error -- an actor in an effect
            actor: "nroth",
            change: 0.1,
          },
          {
            kind: "profile",
            actor: "south",
            position: {
              ideal: {
                land: "none",
                tongue: "both",
                price: 10,
                // @ts-expect-error -- an issue in a profile
                peace: "yes",
              },
              salience: { land: "high", tongue: "low", price: 2 },
            },
          },
        ],
      },
      {
        id: "answer",
        when: { kind: "chance", probability: 0.5 },
        guard: {
          kind: "happened",
          // @ts-expect-error -- an event in a guard
          event: "cal",
        },
        effects: [],
      },
    ],
    consent: [
      "north",
      // @ts-expect-error -- an actor whose consent is needed
      "soouth",
    ],
    protocol: {
      phases: [
        {
          id: "talks",
          kind: "alternating-offers",
          seats: [
            "north",
            // @ts-expect-error -- an actor at the table
            "soth",
          ],
        },
      ],
    },
    ratifiers: [
      {
        id: "senate",
        // @ts-expect-error -- the actor of a ratifier
        actor: "norht",
        threshold: { kind: "floor" },
      },
    ],
    delivery: [
      {
        // @ts-expect-error -- an issue to deliver
        issue: "lands",
        controllers: { kind: "all", actors: ["north"] },
      },
      {
        issue: "price",
        controllers: {
          kind: "shares",
          shares: {
            // @ts-expect-error -- an actor with a share
            sowth: 1,
          },
          needed: 0.5,
        },
      },
    ],
    deadline: 10,
    thresholds: {
      // @ts-expect-error -- a threshold's name
      epsilom: 0.05,
    },
    // @ts-expect-error -- a word of the document's own
    normalize: "feasable",
  });

export const overridden = [
  override(treaty, {
    "actors.north.willingness": 0.5,
    "actors.south.position.ideal.land": "half",
    "actors.north.strategy.beta": 2,
    "protocol.phases.talks.rounds": 4,
    "thresholds.epsilon": 0.1,
    deadline: 12,
    // Not known from the names: judged when it is used.
    "events.call.when.round": 3,
  }),
  override(treaty, {
    // @ts-expect-error -- a number in words
    "actors.north.willingness": "half",
  }),
  override(treaty, {
    // @ts-expect-error -- an option of another issue
    "actors.south.position.ideal.land": "both",
  }),
  override(treaty, {
    // @ts-expect-error -- a word for salience
    "actors.south.position.salience.land": "hihg",
  }),
  override(treaty, {
    // @ts-expect-error -- a choice of the strategy
    "actors.north.strategy.bidding": "nearst",
  }),
  override(treaty, {
    // @ts-expect-error -- an actor at the table
    "protocol.phases.talks.seats": ["nobody"],
  }),
  override(treaty, {
    // @ts-expect-error -- the number of rounds
    deadline: "soon",
  }),
];

/** Of a scenario whose names are not known, every path is taken as it is: paths may be made at run time. */
export const loose = (path: string, value: unknown) => override(wide, { [path]: value, "actors.anybody.willingness": 0.5 });
