import { describe, expect, it } from "vitest";
import { type AnyScenario, compile, defineProtocol, defineScenario, defineStrategy, kit, kitOf, type Model, openRun, simulate, standardKit } from "../../../src/index.ts";
import { bilateral } from "../../golden/scenarios.ts";
import { duo, problemsOf } from "./puppets.ts";

const stubborn = defineStrategy({
  kind: "stubborn",
  version: 3,
  params: { patience: { type: "integer", min: 1, max: 9, default: 3 } },
  decide: (view, { patience }) => (view.round > patience ? view.leave("out of patience") : view.offer(view.position.ceilingTerms, "stubborn")),
});

const oneShot = defineProtocol({
  kind: "one-shot",
  version: 1,
  params: { seats: { type: "actors" } },
  takesText: false,
  seats: ({ seats }) => seats,
  round: (table) => table.end("refusal", [table.actorAt(0)]),
});

const sale = bilateral({ kind: "polynomial" });

describe("a kit", () => {
  it("has the built-in kinds, and those that it is given", () => {
    const mine = kit({ strategies: [stubborn], protocols: [oneShot] });
    expect(standardKit.strategies.map(({ kind }) => kind)).toEqual(["polynomial", "exponential", "tit-for-tat", "take-it-or-leave-it"]);
    expect(standardKit.protocols.map(({ kind }) => kind)).toEqual(["alternating-offers", "take-it-or-leave-it", "accession"]);
    expect(mine.strategies.map(({ kind }) => kind).at(-1)).toBe("stubborn");
    expect(mine.protocols.map(({ kind }) => kind).at(-1)).toBe("one-shot");
  });

  it("runs scenarios of its own kinds, with their parameters, and names them in the manifest", () => {
    const mine = kit({ strategies: [stubborn], protocols: [oneShot] });
    const strategy = { kind: "stubborn", patience: 2 } as const;
    const scenario = { ...duo, actors: duo.actors.map((actor) => ({ ...actor, strategy })) };
    const run = openRun(mine.compile(scenario), simulate(mine.compile(scenario)));
    expect(run.outcome).toMatchObject({ cause: "walk-out", by: ["a"], round: 3 });
    expect(run.events.find((event) => event.kind === "move" && event.move === "leave")).toMatchObject({ rule: "out of patience" });
    expect(run.record.manifest.kinds).toEqual(["alternating-offers@1", "stubborn@3"]);
    const shot = { ...scenario, protocol: { phases: [{ id: "shot", kind: "one-shot", seats: ["b", "a"] }] } };
    expect(simulate(mine.compile(shot)).outcome).toMatchObject({ cause: "refusal", by: ["b"], round: 1 });
  });

  it("knows nothing of another's kinds", () => {
    const mine = kit({ strategies: [stubborn] });
    const scenario = { ...duo, actors: duo.actors.map((actor) => ({ ...actor, strategy: { kind: "stubborn" } })) };
    expect(problemsOf(() => standardKit.compile(scenario))).toEqual(["unknown-kind actors.a.strategy.kind", "unknown-kind actors.b.strategy.kind"]);
    expect(standardKit.check(scenario).map(({ path }) => path)).toEqual(["actors.a.strategy.kind", "actors.b.strategy.kind"]);
    expect(mine.check(scenario)).toEqual([]);
  });

  it.each([
    ["a built-in strategy's", () => kit({ strategies: [defineStrategy({ kind: "polynomial", version: 1, params: {}, decide: (view) => view.leave() })] }), ["duplicate-kind strategies.4"]],
    ["its own", () => kit({ strategies: [stubborn, stubborn] }), ["duplicate-kind strategies.5"]],
    ["a built-in protocol's", () => kit({ protocols: [{ ...oneShot, kind: "accession" }] }), ["duplicate-kind protocols.3"]],
  ])("refuses a kind of %s name", (_, make, problems) => {
    expect(problemsOf(make)).toEqual(problems);
  });

  it("has a digest of the names, versions and parameters of its kinds", () => {
    const digests = [
      kit(),
      kit({ strategies: [stubborn] }),
      kit({ strategies: [{ ...stubborn, version: 4 }] }),
      kit({ strategies: [{ ...stubborn, params: {} }] }),
      kit({ protocols: [oneShot] }),
    ].map(({ digest }) => digest);
    expect(new Set(digests).size).toBe(5);
    expect(kit().digest).toBe(standardKit.digest);
    expect(kit({ strategies: [{ ...stubborn }] }).digest).toBe(digests[1]);
  });

  it("is frozen, and so are its kinds", () => {
    expect(Object.isFrozen(standardKit)).toBe(true);
    expect(Object.isFrozen(stubborn)).toBe(true);
    expect(Object.isFrozen(oneShot)).toBe(true);
  });
});

describe("the kit of a model", () => {
  it("has the kinds that it was compiled with, built in or not", () => {
    const own = kit({ strategies: [stubborn], protocols: [oneShot] });
    const actors = duo.actors.map((actor) => ({ ...actor, strategy: { kind: "stubborn" } }));
    const again = kitOf(own.compile({ ...duo, actors } as AnyScenario) as Model);
    expect([again.strategies, again.protocols, again.digest]).toEqual([own.strategies, own.protocols, own.digest]);
    expect(kitOf(compile(sale)).digest).toBe(standardKit.digest);
    expect(problemsOf(() => kitOf({} as Model))).toEqual(["wrong-type model"]);
  });
});

describe("compiling", () => {
  it("refuses a document with all its problems, each at its path", () => {
    const wrong = { ...sale, deadline: 0, statusQuo: { ...sale.statusQuo, colour: "pink" } };
    const problems = ["out-of-range deadline", "unknown-reference statusQuo.colour"];
    expect([...problemsOf(() => compile(wrong))].sort()).toEqual(problems);
    expect(standardKit.check(wrong).map(({ code, path }) => `${code} ${path}`).sort()).toEqual(problems);
    expect([...problemsOf(() => defineScenario(Object(wrong)))].sort()).toEqual(problems);
  });

  it("has nothing to say of a document that is right, and leaves it as it is", () => {
    const before = JSON.stringify(sale);
    expect(standardKit.check(sale)).toEqual([]);
    expect(defineScenario(Object(sale))).toBe(sale);
    compile(sale);
    expect(JSON.stringify(sale)).toBe(before);
    expect(Object.isFrozen(sale)).toBe(false);
  });

  it("makes a model that later changes of the document do not reach", () => {
    const document = structuredClone(sale);
    const model = compile(document);
    const digest = openRun(model, simulate(model)).digest;
    Object.assign(document, { deadline: 1 });
    Object.assign(document.actors[0]!.position.ideal, { money: 10 });
    expect(openRun(model, simulate(model)).digest).toBe(digest);
    expect(model.scenario.deadline).toBe(15);
  });

  it("names terms and finds them by name", () => {
    const model = compile(sale);
    for (const index of [0, 1, 17, 44]) expect(model.index(model.terms(index))).toBe(index);
    expect(model.terms(0)).toEqual({ money: 10, delivery: "week", colour: "red" });
    expect(problemsOf(() => model.index({ ...sale.statusQuo, money: 10.5 }))).toEqual(["unknown-reference terms.money"]);
  });
});
