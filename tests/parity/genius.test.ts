import { describe, expect, test } from "vitest";
import { kit, type Model, optionLabel, simulate } from "../../src/index.ts";
import { fromGenius, geniusSession, geniusTimeDependent } from "../../src/interop/index.ts";
import { utilitySpec } from "../../src/space/index.ts";
import published from "./data/genius.json" with { type: "json" };
import itexCypress from "./data/itex-cypress.json" with { type: "json" };
import laptop from "./data/laptop.json" with { type: "json" };
import { geniusFiles } from "./genius-files.ts";

// Figures: GENIUS 10.4 on two of its domains (of ANAC 2010 and 2011): its analysis, and a session each of
// BoulwareNegotiationParty against ConcederNegotiationParty.

const { compile } = kit({ strategies: [geniusTimeDependent] });

const cases = [
  { name: "Laptop", domain: laptop, figures: published.laptop, terms: 27 },
  // Our copy has Cypress first.
  { name: "Itex against Cypress", domain: { ...itexCypress, profiles: itexCypress.profiles.toReversed() }, figures: published.itex_vs_cypress, terms: 180 },
].map(({ domain, figures, ...rest }) => {
  const { domain: template, profiles } = geniusFiles(domain, figures.discount, figures.reservation);
  return { ...rest, figures, imported: fromGenius(template, profiles) };
});

describe.each(cases)("the domain $name of GENIUS", ({ figures, imported, terms }) => {
  const session = geniusSession(imported, { rounds: figures.rounds, e: figures.e });
  const model = compile(session);
  const all = Array.from({ length: model.space.size }, (_, index) => utilitiesOf(model, index));

  test("has its terms, and comes without a problem", () => {
    expect(model.space.size).toBe(terms);
    expect(imported.discounts).toEqual({ "party-1": figures.discount, "party-2": figures.discount });
    expect(imported.warnings.filter((text) => !/discount factor/.test(text))).toEqual([]);
  });

  test("has its frontier and its Nash point", () => {
    const frontier = all.filter((one) => !all.some((other) => other.every((u, i) => u >= one[i]!) && other.some((u, i) => u > one[i]!)));
    frontier.sort((a, b) => a[0]! - b[0]!);
    expect(frontier.length).toBe(figures.frontier.length);
    frontier.forEach((point, at) => { expectClose(point, figures.frontier[at]!); });
    const nash = frontier.reduce((best, point) => (point[0]! * point[1]! > best[0]! * best[1]! ? point : best));
    expectClose(nash, figures.nash);
  });

  test("is negotiated by Boulware and Conceder action by action", () => {
    const record = simulate(model);
    expect(record.moves?.map(({ round, actor, move, terms: offered }) => ({
      round,
      party: actor === "party-1" ? 0 : 1,
      ...(move === "offer" ? { offer: labels(model, offered) } : { accepts: move === "accept" }),
    }))).toEqual(figures.moves.map(({ utilities: _, ...move }) => move));
    figures.moves.forEach(({ utilities }, at) => {
      if (utilities !== undefined) expectClose(all[record.moves![at]!.terms]!, utilities);
    });
    expect(record.outcome).toMatchObject({ kind: "settlement", round: figures.agreed });
    expectClose(all[record.state.text]!, figures.utilities);
  });
});

function labels({ scenario, space }: Model, terms: number): string[] {
  return scenario.issues.map((issue, at) => optionLabel(issue, space.option(terms, at)));
}

function utilitiesOf({ scenario, space }: Model, terms: number): number[] {
  return scenario.actors.map(({ position }) => space.utility(utilitySpec(position, scenario.issues, scenario)).at(terms));
}

function expectClose(actual: readonly number[], figures: readonly number[]): void {
  expect(actual.length).toBe(figures.length);
  figures.forEach((figure, at) => { expect(Math.abs(actual[at]! - figure)).toBeLessThan(1e-9); });
}
