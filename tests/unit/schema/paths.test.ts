import { describe, expect, it } from "vitest";
import { checkScenario } from "../../../src/schema/index.ts";
import { change, draft } from "../scenario/documents.ts";

/** What is said of provenance for a path of the whole document, changed. */
function said(path: string, changes: Readonly<Record<string, unknown>> = {}): string[] {
  const document = change(draft(), "provenance", { [path]: { kind: "illustrative" } });
  for (const [place, value] of Object.entries(changes)) change(document, place, value);
  return checkScenario(document).filter(({ code }) => code === "bad-path").map(({ value, remedy }) => `${String(value)}: ${remedy}`);
}

describe("a path of provenance", () => {
  it.each([
    "deadline",
    "thresholds.rho",
    "issues.price.step",
    "issues.2.step",
    "issues.territory.options.half.label",
    "issues.territory.options.all.tags",
    "issues.territory.options.half.tags.0",
    "statusQuo.territory",
    "actors.north.position.values.price.0.1",
    "actors.north.position.values.territory.all",
    "actors.north.position.values.territory.none",
    "actors.north.position.values.language.both",
    "actors.north.position.linkages.0.issues.1",
    "actors.south.position.linkages.0.values.none.one",
    "actors.south.position.fallback.price",
    "actors.south.declared.ideal",
    "actors.broker.noDeal.drift",
    "actors.broker.strategy.text.price",
    "actors.south.strategy.delay",
    "actors.0.willingness",
    "protocol.phases.last-word.addressees.1",
    "channels.0.between.1",
    "events.call.guard.of.3.of.1.event",
    "events.election.effects.0.position.ideal.price",
    "delivery.2.controllers.shares.south",
    "sources.treaty.grade",
    "constraints.paid.holds.then.of.0.option",
  ])("leads to %s", (path) => {
    expect(said(path)).toEqual([]);
  });

  it.each([
    { path: "dedline", meant: "deadline" },
    { path: "thresholds.rhoo", meant: "thresholds.rho" },
    { path: "issues.pirce.step", meant: "issues.price.step" },
    { path: "issues.price.stepp.x", meant: "issues.price.step.x" },
    { path: "statusQuo.teritory", meant: "statusQuo.territory" },
    { path: "actors.nort.willingness", meant: "actors.north.willingness" },
    { path: "actors.north.wilingness", meant: "actors.north.willingness" },
    { path: "actors.north.position.values.pirce.0", meant: "actors.north.position.values.price.0" },
    { path: "actors.north.position.values.territory.noen", meant: "actors.north.position.values.territory.none" },
    { path: "actors.north.position.values.price.7", meant: "actors.north.position.values.price.0" },
    { path: "actors.south.strategy.dellay", meant: "actors.south.strategy.delay" },
    { path: "actors.south.declared.idael", meant: "actors.south.declared.ideal" },
    { path: "channels.0.between.2", meant: "channels.0.between.0" },
    { path: "channels.0.opne", meant: "channels.0.open" },
    { path: "events.call.when.ruond", meant: "events.call.when.round" },
    { path: "delivery.2.controllers.shares.soth", meant: "delivery.2.controllers.shares.south" },
  ])("that leads nowhere, $path, is told $meant", ({ path, meant }) => {
    expect(said(path)).toEqual([`${path}: Did you mean ${meant}?`]);
  });

  it.each(["", ".", "deadline.", "deadline.x", "issues.7.step", "title.length", "zzz", "principals.length", "actors.north.constructor", "x".repeat(1001), `deadline.${"x".repeat(991)}`, `deadline.${"x".repeat(992)}`])(
    "that is none, %s, is told the like of one",
    (path) => {
      expect(said(path)).toEqual([expect.stringMatching(/such as actors/)]);
    },
  );

  it("may have a thousand letters", () => {
    const [name, longer] = ["x".repeat(990), "x".repeat(991)];
    const named = (word: string): string[] => said(`statusQuo.${word}`, { [`statusQuo.${word}`]: "one" });
    expect(named(name)).toEqual([]);
    expect(named(longer)).toHaveLength(1);
  });

  it("may lead to what the document has and should not have", () => {
    expect(said("statusQuo.religion", { "statusQuo.religion": "one" })).toEqual([]);
    expect(said("deadlines", { deadlines: 3 })).toEqual([]);
    expect(said("thresholds.x.y", { "thresholds.x": { y: 1 } })).toEqual([]);
    expect(said("thresholds.x.yy", { "thresholds.x": { y: 1 } })).toEqual(["thresholds.x.yy: Did you mean thresholds.x.y?"]);
    expect(said("principals.0")).toEqual([]);
  });

  it("is not judged where the document is broken on the way", () => {
    expect(said("actors.north.willingness", { actors: 7 })).toEqual([]);
    expect(said("actors.north.willingness", { actors: [] })).toEqual([]);
    expect(said("statusQuo.territory", { issues: 7 })).toEqual([]);
    expect(said("statusQuo.teritory", { issues: 7 })).toEqual(["statusQuo.teritory: Did you mean statusQuo.territory?"]);
    expect(() => said("actors.north.position.values.price.first", { "issues.2.step": "half" })).not.toThrow();
    expect(said("thresholds.rhoo", { thresholds: null })).toEqual([]);
    expect(said("channels.0.between.0", { channels: [{ between: 7, open: true }] })).toEqual([]);
    expect(said("channels.0.between.2", { channels: [{ between: ["north", "south"], open: true }] })).toEqual(["channels.0.between.2: Did you mean channels.0.between.0?"]);
    expect(said("actors.north.position.values.religion.one", { "actors.0.position.values.religion": { ones: 1 } })).toEqual([
      "actors.north.position.values.religion.one: Did you mean actors.north.position.values.religion.ones?",
    ]);
    expect(said("actors.north.noDeal.costt", { "actors.0.noDeal": [] })).toEqual([]);
    expect(said("actors.north.noDeal.costt", { "actors.0.noDeal": undefined })).toHaveLength(1);
    expect(said("actors.north.noDeal.costt", { "actors.0.noDeal": {} })).toHaveLength(1);
    expect(said("actors.norht.noDeal", { actors: undefined })).toHaveLength(1);
    expect(said("events.call.when.kinnd", { "events.0.when": {} })).toEqual(["events.call.when.kinnd: Did you mean events.call.when.kind?"]);
  });
});
