import { describe, expect, it } from "vitest";
import type { AnyScenario } from "../../../src/scenario/index.ts";
import type { RunEvent } from "../../../src/seam/index.ts";
import { labelsOf, verdict, type Case } from "../../../src/verdict/index.ts";
import { explainEvent, explainRun, explainVerdict, type Before } from "../../../src/verdict/words/index.ts";
import { compare, fact } from "../../../src/verdict/comparison.ts";
import { causeWords, comparisonsInWords, decimals, list, sentence, signed } from "../../../src/verdict/words/phrases.ts";
import { actor, inForce, notInForce, talker } from "./cases.ts";

const position = { ideal: { land: "l0", price: 10 }, salience: { land: 1, price: 1 } };
const strategy = { kind: "polynomial" };

/** Two parties, a ladder and a range: index = 3 · land + price. */
const scenario: AnyScenario = {
  id: "s",
  issues: [
    { kind: "ladder", id: "land", label: "Land", options: [{ id: "l0", label: "none" }, { id: "l1", label: "half" }] },
    { kind: "range", id: "price", from: 10, to: 30, step: 10, unit: "euro" },
  ],
  statusQuo: { land: "l0", price: 10 },
  actors: [
    {
      id: "a",
      label: "North",
      position: { ...position, redLines: [{ kind: "declared", id: "r1", label: "no land", when: { kind: "is", issue: "land", options: ["l1"] } }] },
      strategy,
    },
    { id: "b", label: "South", position, strategy },
    { id: "c", position, strategy },
  ],
  events: [
    {
      id: "call",
      label: "Telephone call",
      when: { kind: "at", round: 1 },
      effects: [{ kind: "profile", actor: "b", position: { ...position, redLines: [{ kind: "hard", id: "r2", label: "price over 20", when: { kind: "is", issue: "price", options: [30] } }] } }],
    },
  ],
  protocol: { phases: [{ id: "talks", label: "Talks", kind: "alternating-offers", seats: ["a", "b", "c"] }] },
  ratifiers: [{ id: "senate", label: "Senate of the North", actor: "a", threshold: { kind: "floor" } }],
  deadline: 10,
};
const labels = labelsOf(scenario);

/** Words that output does not use (facts §5.2). */
const AVOIDED = /\b(will|must|forecast|predict\w*|probability of|fair|unfair|good|bad|realistic|peace|win\w*|victor\w*|surrender|concession)\b/i;

const offer = (round: number, actor: string, terms: number, utility = 0.853): RunEvent => ({
  kind: "move", round, actor, move: "offer", terms, rule: "polynomial, best for others", figures: { utility, aspiration: 0.8, floor: 0.4, noDeal: 0.3 },
});

const sentences: readonly (readonly [event: RunEvent, sentence: string, before?: Before])[] = [
  [
    {
      kind: "event", round: 0, event: "call", figures: {},
      effects: [
        { kind: "channel-opened", actors: ["a", "b"], figures: {} },
        { kind: "no-deal", actors: ["b"], figures: { change: -0.05 } },
        { kind: "ongoing-gain", actors: ["a"], figures: { gain: 0.1 } },
        { kind: "sunk-gain", actors: ["a"], figures: { gain: 0.1 } },
        { kind: "withdrew", actors: ["c"], figures: {} },
        { kind: "profile", actors: ["b"], figures: {} },
        { kind: "something", actors: ["b"], figures: { size: 2 } },
      ],
    },
    "Before round 1: Telephone call: the channel between North and South opened; the no-deal value of South changed by -0.05; North gained 0.10 from the talks themselves, lost by settling; North gained 0.10 from the talks themselves, kept in any case; c withdrew from the talks; the position or strategy of South changed; something of South (size 2.00).",
  ],
  [
    { kind: "event", round: 4, event: "call", figures: { probability: 0.2, draw: 0.12 }, effects: [{ kind: "channel-closed", actors: ["a", "b"], figures: {} }, { kind: "joined", actors: ["c"], figures: {} }] },
    "Round 4: Telephone call (probability 0.20, draw 0.12): the channel between North and South closed; c joined the talks.",
  ],
  [{ kind: "event", round: 4, event: "call", figures: { probability: 1, draw: 0 }, effects: [] }, "Round 4: Telephone call."],
  [
    { kind: "event", round: 4, event: "call", figures: {}, effects: [{ kind: "something", actors: [], figures: {} }] },
    "Round 4: Telephone call: something.",
  ],
  [{ kind: "move", round: 3, actor: "b", move: "accept", terms: 4, rule: "", figures: {} }, "Round 3: South accepted the standing terms."],
  [{ kind: "move", round: 3, actor: "b", move: "offer", terms: 0, rule: "", figures: {} }, "Round 3: South tabled terms: Land: none; price: 10 euro."],
  [{ kind: "move", round: 3, actor: "b", move: "offer", terms: 0, rule: "", figures: {} }, "Round 3: South kept its terms.", { previous: 0 }],
  [
    { kind: "move", round: 3, actor: "b", move: "offer", terms: 1, rule: "", figures: {} },
    'Round 3: South changed price from "10 euro" to "20 euro".',
    { previous: 0 },
  ],
  [
    { kind: "withdrawn", round: 5, actor: "a", terms: 4, redLines: [], figures: { utility: 0.5981, noDeal: 0.6 } },
    "Round 5: North withdrew at closure: worth 0.598 to it (no-deal value 0.600).",
  ],
  [{ kind: "phase", round: 1, phase: "talks", seats: ["a", "b", "c"] }, 'Round 1: The phase "Talks" began with North, South and c.'],
  [
    { kind: "waiting", round: 2, phase: "talks", closed: [["a", "b"], ["a", "c"]], absent: ["c"] },
    'Round 2: In the phase "Talks" nobody could speak: no open channel between North and South; no open channel between North and c; c absent.',
  ],
  [
    offer(1, "a", 0),
    "Round 1: North tabled terms worth 0.85 to it (rule: polynomial, best for others, aspiration 0.80, floor 0.40, no-deal value 0.30): Land: none; price: 10 euro.",
  ],
  [
    offer(2, "a", 4),
    'Round 2: North changed Land from "none" to "half" and price from "10 euro" to "20 euro", now worth 0.85 to it (rule: polynomial, best for others, aspiration 0.80, floor 0.40, no-deal value 0.30).',
    { previous: 0 },
  ],
  [offer(2, "a", 4), "Round 2: North kept its terms, worth 0.85 to it (rule: polynomial, best for others, aspiration 0.80, floor 0.40, no-deal value 0.30).", { previous: 4 }],
  [
    { kind: "move", round: 3, actor: "b", move: "accept", terms: 4, rule: "AC_next", figures: { utility: 0.62, least: 0.6 } },
    "Round 3: South accepted the standing terms, worth 0.62 to it (rule: AC_next, least acceptable 0.60).",
  ],
  [
    { kind: "move", round: 3, actor: "b", move: "reject", terms: 4, rule: "floor", figures: { utility: 0.2, least: 0.6 } },
    "Round 3: South declined the terms of North, worth 0.20 to it (rule: floor, least acceptable 0.60).",
    { author: "a" },
  ],
  [{ kind: "move", round: 3, actor: "b", move: "leave", terms: -1, rule: "no terms reach its floor", figures: { floor: 0.9 } }, "Round 3: South left the table (rule: no terms reach its floor, floor 0.90)."],
  [{ kind: "fault", round: 3, actor: "b", message: "it threw." }, "Round 3: The strategy of South failed: it threw."],
  [{ kind: "fault", round: 3, actor: "b", message: "e.g. this" }, "Round 3: The strategy of South failed: e.g. this."],
  [
    { kind: "withdrawn", round: 5, actor: "a", terms: 4, redLines: ["r1"], figures: { utility: 0.3, noDeal: 0.35 } },
    'Round 5: North withdrew at closure: worth 0.30 to it (no-deal value 0.35) and across its red line "no land".',
  ],
  [{ kind: "agreed", round: 5, phase: "talks", terms: 5, signatories: ["a", "b"] }, 'Round 5: North and South agreed a text in the phase "Talks": Land: half; price: 30 euro.'],
  [
    { kind: "answer", round: 5, to: "accession", actor: "b", accepts: false, terms: 5, redLines: ["r2", "r9"], figures: { utility: 0.3, floor: 0.5 } },
    'Round 5: South did not accede to the text: worth 0.30 to it (floor 0.50) and across its red lines "price over 20" and "r9".',
  ],
  [
    { kind: "answer", round: 5, to: "delivery", actor: "b", accepts: true, terms: 5, redLines: [], figures: {} },
    "Round 5: South consented to carry the text out.",
  ],
  [
    { kind: "ratification", round: 6, ratifier: "senate", actor: "a", passes: false, redLines: [], figures: { utility: 0.3, threshold: 0.5 } },
    "Round 6: Senate of the North did not ratify the text for North: worth 0.30 to it (threshold 0.50).",
  ],
  [
    { kind: "delivery", round: 6, issue: "land", delivered: false, consenting: ["a"], withholding: ["b", "c"] },
    "Round 6: The terms on Land cannot be carried out (North consented, South and c did not).",
  ],
  [{ kind: "delivery", round: 6, issue: "land", delivered: true, consenting: [], withholding: [] }, "Round 6: The terms on Land can be carried out."],
  [
    { kind: "setback", round: 6, phase: "talks", cause: "not-ratified", by: ["senate"] },
    'Round 6: The phase "Talks" ended without a result: the text was not ratified by Senate of the North.',
  ],
  [
    { kind: "end", round: 6, outcome: { kind: "no-deal", cause: "not-delivered", by: ["land"], round: 6, terms: null, signatories: [] } },
    "Round 6: The run ended without a settlement in force: the text could not be carried out on Land, for want of consent of those who hold the levers.",
  ],
  [
    { kind: "end", round: 6, outcome: { kind: "settlement", cause: null, by: [], round: 6, terms: null, signatories: ["a", "b"] } },
    "Round 6: The run ended with a settlement in force, signed by North and South.",
  ],
];

const verdicts: readonly (readonly [name: string, of: Case, text: string])[] = [
  [
    "imposed",
    inForce([actor("a", { utility: 1, best: 1 }), actor("b", { utility: 0.4 })]),
    "In this run: imposed-settlement, South (rule 3b).\nA settlement came into force that South signed at or near its no-deal value, or across a red line declared before.\nRule 3b: a signatory crossed a red line it had declared, or its share of its possible gain ≤ σ while another principal's ≥ 0.5.\nFigures: South: share of its possible gain 0.00 (at most 0.10), greatest share of another principal, North, 1.00 (at least 0.50).\nThe next rule, rule 3c (excluding-settlement), has nobody to apply to in this run.",
  ],
  [
    "a settlement without two",
    inForce([actor("a"), ...["b", "c"].map((id) => actor(id, { principal: false, affected: true, signatory: false, utility: 0.2 }))]),
    "In this run: excluding-settlement, South and c (rule 3c).\nA settlement came into force without the signature of South and c, at less than their no-deal value.\nRule 3c: an affected party that did not sign has less than its no-deal value.\nFigures: South and c: did not sign, utility against its no-deal value at consent 0.20 (below 0.40).\nThe next rule, rule 3d (position-reinforced), was 0.35 away: North: given against the status quo 0.20 (at most 0.05 needed), distance of the terms from its best terms 0.40 (at most 0.05 needed).",
  ],
  [
    "a declared red line",
    inForce([actor("a", { crossedDeclared: ["r1"] }), actor("b")]),
    "In this run: imposed-settlement, North (rule 3b).\nA settlement came into force that North signed at or near its no-deal value, or across a red line declared before.\nRule 3b: a signatory crossed a red line it had declared, or its share of its possible gain ≤ σ while another principal's ≥ 0.5.\nFigures: North: crossed a red line it had declared: \"no land\".\nThe next rule, rule 3c (excluding-settlement), has nobody to apply to in this run.",
  ],
  [
    "an ultimatum with its secondary",
    notInForce([talker("a", { lastMove: 0, ultimatum: true, unacceptableTo: ["b", "c"], processGain: 0.2 }), talker("b"), talker("c")], { cause: "refusal", by: ["b", "c"] }),
    "In this run: ultimatum-unmet, North (rule 2a).\nNo settlement came into force; North kept to its best terms in its last text, and not everybody could accept it. The talks ended: South and c refused the text.\nRule 2a: its last text moved ≤ ε, an addressee was below its no-deal value or across a red line, and the text was put as take it or leave it or another actor moved > ε.\nFigures: North: distance of its last text from its best terms 0.00 (at most 0.05), its last text was not acceptable to everybody: South and c, put as take it or leave it.\nRule 2b (position-reinforced, North) holds as well.",
  ],
  [
    "a breakdown",
    notInForce([talker("a", { processGain: 0.02 }), talker("b")], { cause: "walk-out", by: ["b"] }),
    "In this run: breakdown (rule 2c).\nNo settlement came into force: South left the table.\nThe next rule, rule 2b (position-reinforced), was 0.15 away: North: gain from the talks themselves 0.02 (at least 0.05 needed), distance of its last text from its best terms 0.20 (at most 0.05 needed); South: gain from the talks themselves 0.00 (at least 0.05 needed), distance of its last text from its best terms 0.20 (at most 0.05 needed).",
  ],
  [
    "a fragile settlement",
    inForce([actor("a"), actor("b", { noDealAtStart: 0.7 })]),
    "In this run: fragile-settlement (rule 3h).\nA settlement came into force that lacks a condition of a mutual one.\nRule 3h: a condition of rule 3g failed.\nConditions that failed: South: utility against its no-deal value at the start 0.60 (at least 0.70 needed).\nThe next rule, rule 3g (mutual-settlement), was 0.10 away: South: utility against its no-deal value at the start 0.60 (at least 0.70 needed).",
  ],
  [
    "talks that did not convene",
    notInForce([talker("a", { lastMove: null }), talker("b", { lastMove: null })], { convened: false, cause: "not-convened" }),
    "In this run: not-convened (rule 1).\nNo text could be tabled.\nThe next rule, rule 2a (ultimatum-unmet), did not apply, on a fact and not by a margin: North and South: distance of its last text from its best terms: none in this run, no last text that somebody could not accept, greatest such distance of another actor: none in this run.",
  ],
];

describe("an event in words", () => {
  it.each(sentences.map(([event, text, before]) => ({ event, text, before })))("reads: $text", ({ event, text, before }) => {
    expect(explainEvent(event, labels, before)).toBe(text);
  });

  it("uses no word that judges or foretells", () => {
    for (const [event, , before] of sentences) expect(explainEvent(event, labels, before)).not.toMatch(AVOIDED);
  });
});

describe("a verdict in words", () => {
  it.each(verdicts)("of %s names the rule, its figures and the next", (_, of, text) => {
    expect(explainVerdict(verdict(of), labels)).toBe(text);
  });

  it("speaks of several as of several", () => {
    const both = { ...verdict(inForce([actor("a", { crossedDeclared: ["r1"] }), actor("b")])), actors: ["a", "b"] };
    expect(explainVerdict(both, labels)).toContain("that North and South signed at or near their no-deal value");
  });

  it("uses no word that judges or foretells", () => {
    for (const [, of] of verdicts) expect(explainVerdict(verdict(of), labels)).not.toMatch(AVOIDED);
  });
});

describe("a run in words", () => {
  const found = verdict(notInForce([talker("a"), talker("b")]));
  const account = (events: readonly RunEvent[]): string => explainRun(events, found, labels).split("\nIn this run")[0] ?? "";

  it("takes uneventful rounds together, and tells figures only where they are new", () => {
    const events: RunEvent[] = [{ kind: "phase", round: 1, phase: "talks", seats: ["a", "b"] }];
    for (let round = 1; round <= 100; round++) events.push(offer(round, "a", 0), offer(round, "b", round < 50 ? 5 : 4));
    expect(account(events)).toBe(`Round 1
  The phase "Talks" began with North and South.
  North tabled terms worth 0.85 to it (rule: polynomial, best for others, aspiration 0.80, floor 0.40, no-deal value 0.30): Land: none; price: 10 euro.
  South tabled terms worth 0.85 to it (rule: polynomial, best for others, aspiration 0.80, floor 0.40, no-deal value 0.30): Land: half; price: 30 euro.
Rounds 2–49: Nobody changed a term.
Round 50
  North kept its terms.
  South changed price to "20 euro", now worth 0.85 to it (aspiration 0.80).
Rounds 51–100: Nobody changed a term.`);
  });

  it("groups those who kept their terms in a round in which another did not", () => {
    const events = [offer(1, "a", 0), offer(1, "b", 1), offer(1, "c", 2), offer(2, "a", 0), offer(2, "b", 1), offer(2, "c", 3)];
    expect(account(events).split("\n").slice(-2)).toEqual([
      "  North and South kept their terms.",
      '  C changed Land to "half" and price to "10 euro", now worth 0.85 to it (aspiration 0.80).',
    ]);
  });

  it("takes rounds of waiting together", () => {
    const events = [1, 2, 3].map((round): RunEvent => ({ kind: "waiting", round, phase: "talks", closed: [["a", "b"]], absent: [] }));
    expect(account(events)).toBe(`Round 1: In the phase "Talks" nobody could speak: no open channel between North and South.
Rounds 2–3: Nobody could speak, as before.`);
  });

  it("tells who waits anew where it is for another reason", () => {
    const waiting = (round: number, absent: string[]): RunEvent => ({ kind: "waiting", round, phase: "talks", closed: [], absent });
    expect(account([waiting(1, ["a"]), waiting(2, ["b"]), waiting(3, ["b"])])).toBe(`Round 1: In the phase "Talks" nobody could speak: North absent.
Round 2: In the phase "Talks" nobody could speak: South absent.
Round 3: Nobody could speak, as before.`);
  });

  it("tells of a round like the one before what is always told", () => {
    const leave = (round: number): RunEvent => ({ kind: "move", round, actor: "c", move: "leave", terms: -1, rule: "", figures: {} });
    const setback = (round: number): RunEvent => ({ kind: "setback", round, phase: "talks", cause: "walk-out", by: ["c"] });
    const events = [offer(1, "a", 0), leave(1), setback(1), offer(2, "a", 0), leave(2), offer(3, "a", 0), setback(3)];
    expect(account(events).split("\n").slice(4)).toEqual([
      "Round 2",
      "  North kept its terms.",
      "  C left the table.",
      "Round 3",
      "  North kept its terms.",
      '  The phase "Talks" ended without a result: c left the table.',
    ]);
  });

  it("tells who accepted the terms that stand, whoever kept them", () => {
    const accept = (round: number): RunEvent => ({ kind: "move", round, actor: "b", move: "accept", terms: 0, rule: "", figures: {} });
    const events = [offer(1, "a", 0), offer(2, "a", 0), accept(2), offer(3, "a", 0), accept(3)];
    expect(account(events).split("\n").slice(1)).toEqual([
      "Round 2",
      "  North kept its terms.",
      "  South accepted the terms of North.",
      "Round 3: Nobody changed a term.",
    ]);
  });

  it("forgets whose terms stood where a phase begins", () => {
    const reject: RunEvent = { kind: "move", round: 2, actor: "b", move: "reject", terms: 0, rule: "", figures: {} };
    const events: RunEvent[] = [offer(1, "a", 0), { kind: "phase", round: 2, phase: "talks", seats: ["a", "b"] }, reject];
    expect(account(events).split("\n").at(-1)).toBe("  South declined the standing terms.");
  });

  it("tells a setback that ends the run once", () => {
    const outcome = { kind: "no-deal", cause: "deadline", by: [], round: 3, terms: null, signatories: [] } as const;
    expect(account([{ kind: "setback", round: 3, phase: "talks", cause: "deadline", by: [] }, { kind: "end", round: 3, outcome }])).toBe(
      "Round 3: The run ended without a settlement in force: the deadline passed.",
    );
    const setback = { kind: "setback", round: 3, phase: "talks", cause: "walk-out" } as const;
    const end = { kind: "end", round: 3, outcome: { ...outcome, cause: "walk-out", by: ["a"] } } as const;
    expect(account([{ ...setback, by: ["a"] }, end]).split("\n")).toHaveLength(1);
    expect(account([{ ...setback, by: ["b"] }, end]).split("\n")).toHaveLength(3);
    expect(account([{ ...setback, cause: "refusal", by: ["a"] }, end]).split("\n")).toHaveLength(3);
  });

  it("names whose terms were accepted, and ends with the verdict", () => {
    const events: RunEvent[] = [
      offer(1, "a", 0),
      { kind: "move", round: 1, actor: "b", move: "accept", terms: 0, rule: "AC_next", figures: {} },
    ];
    expect(explainRun(events, found, labels)).toContain("South accepted the terms of North (rule: AC_next).\nIn this run: breakdown");
  });

  it("is the verdict alone where nothing was recorded", () => {
    expect(explainRun([], found, labels)).toBe(explainVerdict(found, labels));
  });
});

describe("words", () => {
  it("writes two decimals, and more where two would hide a difference", () => {
    expect([0.853, 0, -0, 1e-12, 0.004, -0.004, -0.2].map((value) => decimals(value))).toEqual(["0.85", "0.00", "0.00", "0.00", "0.004", "-0.004", "-0.20"]);
    expect([decimals(0.5981, [0.6]), decimals(0.6, [0.5981]), decimals(0.6, [0.6]), decimals(0.600000002, [0.6])]).toEqual(["0.598", "0.600", "0.60", "0.600000002"]);
    expect(decimals(-1e-12)).toBe("0.00");
    expect([0.05, -0.05, 0].map(signed)).toEqual(["+0.05", "-0.05", "+0.00"]);
  });

  it("says how a run ended where nobody is named", () => {
    expect(Object.fromEntries(Object.entries(causeWords).map(([cause, words]) => [cause, words("")]))).toEqual({
      "not-convened": "no table could sit and no text was published",
      deadline: "the deadline passed",
      "walk-out": "an actor left the table",
      refusal: "the text was refused",
      fault: "the strategy of an actor failed",
      "not-acceded": "an actor did not accede to the text",
      "not-ratified": "the text was not ratified",
      "not-delivered": "the text could not be carried out, for want of consent of those who hold the levers",
    });
  });

  it("says how a run ended by the doing of some", () => {
    expect(Object.fromEntries(Object.entries(causeWords).map(([cause, words]) => [cause, words("Ann")]))).toEqual({
      "not-convened": "no table could sit and no text was published",
      deadline: "the deadline passed",
      "walk-out": "Ann left the table",
      refusal: "Ann refused the text",
      fault: "the strategy of Ann failed",
      "not-acceded": "Ann did not accede to the text",
      "not-ratified": "the text was not ratified by Ann",
      "not-delivered": "the text could not be carried out on Ann, for want of consent of those who hold the levers",
    });
  });

  it("begins a sentence with a capital, and ends it once", () => {
    expect(["it ended", "It ended.", "did it end?", "stop!", "as follows:", "(so)"].map(sentence)).toEqual(["It ended.", "It ended.", "Did it end?", "Stop!", "As follows:", "(so)."]);
  });

  it("joins names and comparisons", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(list)).toEqual(["", "a", "a and b", "a, b and c"]);
    expect(comparisonsInWords([], labels)).toBe("");
    const close = compare("share", "a", 0.1004, "≤", 0.1);
    expect(comparisonsInWords([close, fact("fighting-ended", null, true)], labels)).toBe(
      "North: share of its possible gain 0.1004 (at most 0.1000 needed); the terms end the fighting",
    );
  });

  it("reads labels of red lines, also of those that an event gave, and ids where there is no label", () => {
    expect([labels.redLine("a", "r1"), labels.redLine("b", "r2"), labels.redLine("a", "r2"), labels.redLine("x", "r")]).toEqual(["no land", "price over 20", "r2", "r"]);
    expect([labels.actor("c"), labels.actor("x"), labels.issue("price"), labels.event("call"), labels.phase("talks")]).toEqual(["c", "x", "price", "Telephone call", "Talks"]);
  });
});
