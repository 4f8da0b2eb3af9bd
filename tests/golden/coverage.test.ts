import { describe, expect, it } from "vitest";
import * as library from "../../src/index.ts";
import type { Cause, RunEvent } from "../../src/index.ts";
import { outlineOf } from "../../src/scenario/outline.ts";
import { rules } from "../../src/verdict/index.ts";
import { sayable, said } from "./features.ts";
import { golden } from "./golden.ts";
import { playWith } from "./play.ts";

const { openRun, standardKit } = library;
const { start, ways } = playWith(library);

const played = golden.map((one) => {
  const { model } = start(one);
  return { name: one.name, scenario: model.scenario, run: openRun(model, ways.simulated(one)) };
});

/** Those of a list that no golden run has. */
const missing = (wanted: Iterable<string>, found: Iterable<string>): readonly string[] => {
  const there = new Set(found);
  return [...wanted].filter((one) => !there.has(one));
};

/** A cause or an event that is not here does not compile. */
const causes = {
  "not-convened": true, deadline: true, "walk-out": true, refusal: true, fault: true, "not-acceded": true, "not-ratified": true, "not-delivered": true,
} satisfies Record<Cause, true>;
const events = {
  event: true, phase: true, waiting: true, move: true, fault: true, withdrawn: true, agreed: true, answer: true, ratification: true, delivery: true, setback: true, end: true,
} satisfies Record<RunEvent["kind"], true>;
const moves = { offer: true, accept: true, reject: true, leave: true } satisfies Record<Extract<RunEvent, { readonly kind: "move" }>["move"], true>;

/** What an event of a run shows of the ways to settle: which sort of threshold, lever or accession, and whether it was passed. */
function answerIn(event: RunEvent, { ratifiers = [], delivery = [], protocol }: (typeof played)[number]["scenario"], phase: string): readonly string[] {
  if (event.kind === "ratification") return [`threshold ${String(ratifiers.find(({ id }) => id === event.ratifier)?.threshold.kind)}: ${event.passes}`];
  if (event.kind === "delivery") return [`controllers ${String(delivery.find(({ issue }) => issue === event.issue)?.controllers.kind)}: ${event.delivered}`];
  if (event.kind !== "answer") return [];
  const { onRefusal = "end" } = protocol.phases.find(({ id }) => id === phase) as { readonly onRefusal?: string };
  return [event.to === "delivery" ? `delivery: ${event.accepts}` : `accession ${onRefusal}: ${event.accepts}`];
}

describe("the golden runs hold, so that what is new is pinned as well,", () => {
  it("every kind, member, word and flag that a document can say", () => {
    expect(sayable().size).toBeGreaterThan(300);
    expect(missing(sayable(), played.flatMap(({ scenario }) => [...said(scenario)]))).toEqual([]);
  });

  it("nothing of a kind that is new, or of a word that is", () => {
    const novel = library.defineStrategy({
      kind: "novel", version: 1, params: { mood: { type: "choice", options: ["calm"], default: "calm" } },
      decide: (view) => view.leave(),
    });
    const there = played.flatMap(({ scenario }) => [...said(scenario)]);
    expect(missing(sayable(library.kit({ strategies: [novel] })), there)).toEqual([
      "strategy novel", "strategy novel with mood", "strategy novel without mood", "strategy novel.mood: calm",
    ]);
  });

  it("every kind of strategy and protocol of the standard kit, as the subject of runs and in their manifests", () => {
    const kinds = { strategy: standardKit.strategies.map(({ kind }) => kind), protocol: standardKit.protocols.map(({ kind }) => kind) };
    expect(missing([...kinds.strategy, ...kinds.protocol], played.flatMap(({ run }) => run.record.manifest.kinds.map((kind) => kind.replace(/@.*/, ""))))).toEqual([]);
    const subjects = Object.entries(kinds).flatMap(([sort, all]) => all.map((kind) => `${sort}: ${kind}`));
    expect(missing(subjects, played.map(({ name }) => name.replace(/,.*/, "")))).toEqual([]);
  });

  it("every rule of the verdict, and the one that may stand beside another", () => {
    expect(missing(rules.map(({ rule }) => rule), played.map(({ run }) => run.verdict.rule))).toEqual([]);
    expect(played.some(({ run }) => run.verdict.secondary !== null)).toBe(true);
  });

  it("every outcome, event and move", () => {
    expect(missing(["null", ...Object.keys(causes)], played.map(({ run }) => String(run.outcome.cause)))).toEqual([]);
    const told = played.flatMap(({ run }) => run.events);
    expect(missing(Object.keys(events), told.map(({ kind }) => kind))).toEqual([]);
    expect(missing(Object.keys(moves), told.map((event) => (event.kind === "move" ? event.move : "")))).toEqual([]);
  });

  it("every effect at work", () => {
    const effects = ["channel-opened", "channel-closed", "no-deal", "sunk-gain", "ongoing-gain", "profile", "joined", "withdrew"];
    expect(missing(effects, played.flatMap(({ run }) => run.events.flatMap((event) => (event.kind === "event" ? event.effects.map(({ kind }) => kind) : []))))).toEqual([]);
  });

  it("every sort of ratification, lever and accession, given and refused", () => {
    const outline = outlineOf({}, standardKit);
    const accession = standardKit.protocols.flatMap(({ params }) => ("onRefusal" in params && params.onRefusal.type === "choice" ? params.onRefusal.options : []));
    const sorts = [
      ...["threshold", "controllers"].flatMap((part) => (outline.kindsOf(part) ?? []).map((kind) => `${part} ${kind}`)),
      ...accession.map((word) => `accession ${word}`),
      "delivery",
    ];
    expect(sorts).toHaveLength(10);
    const found = played.flatMap(({ run, scenario }) => {
      let phase = "";
      return run.events.flatMap((event) => {
        if (event.kind === "phase") phase = event.phase;
        return answerIn(event, scenario, phase);
      });
    });
    expect(missing(sorts.flatMap((sort) => [`${sort}: true`, `${sort}: false`]), found)).toEqual([]);
  });
});
