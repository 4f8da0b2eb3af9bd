import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { compare, hoeffding, type Parameter, sampledShapley, shapley, thresholds, whatWouldItTake, type Worth } from "../../src/analysis/index.ts";
import { differences } from "../../src/analysis/variation/difference.ts";
import { fitting, type Mixture } from "../../src/analysis/variation/mixture.ts";
import { compile, openRun, override, type Scenario, simulate, type VerdictKind } from "../../src/index.ts";
import { setups } from "./support/setups.ts";
import { Tally } from "./support/tally.ts";

vi.setConfig({ testTimeout: 180_000 });

const small = { maxActors: 3, maxIssues: 3, maxTerms: 32, maxRounds: 8, maxEvents: 1 };
const verdictOf = (scenario: Scenario, seed: string | number) => {
  const model = compile(scenario);
  return openRun(model, simulate(model, { seed })).verdict;
};
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe("thresholds", () => {
  it("have two sides that were run, differ, and are no farther apart than the tolerance; and the scan says what each point came to", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(setups(small), fc.constantFrom("willingness", "noDeal.cost"), fc.boolean(), ({ scenario, seed }, part, monotone) => {
        const path = `actors.${scenario.actors[0]!.id}.${part}`;
        const bare = override(scenario, { [`actors.${scenario.actors[0]!.id}.noDeal`]: {} });
        const scan = thresholds(bare, { path, range: [0, 1] }, { seed, steps: 4, tolerance: 0.02, monotone });
        expect(plain(scan)).toEqual(scan);
        expect(scan.grid.reduce((sum, { points }) => sum + points, 0)).toBe(scan.covered.points);
        let at = -1;
        for (const { below, above, verdictBelow, verdictAbove, responseBelow, responseAbove } of scan.crossings) {
          const [low, high] = [Number(below), Number(above)];
          expect(low).toBeGreaterThanOrEqual(at);
          expect(high).toBeGreaterThan(low);
          expect(high - low).toBeLessThanOrEqual(0.02);
          at = high;
          expect(verdictOf(override(bare, { [path]: low }), seed)).toEqual(verdictBelow);
          expect(verdictOf(override(bare, { [path]: high }), seed)).toEqual(verdictAbove);
          expect(responseBelow).not.toEqual(responseAbove);
          expect(responseAbove).toEqual({ kind: verdictAbove.kind, actors: verdictAbove.actors });
        }
        for (const { from, to, response } of scan.grid) {
          for (const end of [from, to]) expect(verdictOf(override(bare, { [path]: end }), seed)).toMatchObject({ ...response });
        }
        // Between stretches of the scan lies at least one crossing each.
        expect(scan.crossings.length).toBeGreaterThanOrEqual(scan.grid.length - 1);
        tally.add([scan.crossings.length > 0 ? "crossed" : "not crossed"]);
      }),
      { numRuns: 40 },
    );
    expect(tally.share("crossed"), String(tally)).toBeGreaterThan(0.02);
  });

  it("of a stated step are within the tolerance of where the step is, found by halving alone", () =>
    fc.assert(
      fc.property(setups({ ...small, maxTerms: 8 }), fc.double({ min: 0.001, max: 0.999, noNaN: true }), ({ scenario }, step) => {
        let asked = 0;
        const parameter: Parameter = { name: "step", range: [0, 1], scenario: () => scenario };
        const stepping: Parameter = { ...parameter, scenario: (setting) => override(scenario, { title: Number(setting) < step ? "below" : "above" }) };
        const found = thresholds(scenario, stepping, { monotone: true, tolerance: 1e-6, response: ({ model }) => (asked++, model.scenario.title) });
        expect(found.crossings).toHaveLength(1);
        expect(Number(found.crossings[0]!.below)).toBeLessThan(step);
        expect(Number(found.crossings[0]!.above)).toBeGreaterThanOrEqual(step);
        expect(asked).toBe(found.runs);
        expect(found.runs).toBeLessThanOrEqual(2 + 20);
      }),
      { numRuns: 10 },
    ));
});

describe("what it would take", () => {
  it("is what going through the whole grid finds: it reaches the verdict, nothing cheaper does, and nothing minimal is left out", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(setups({ ...small, maxTerms: 12 }), fc.constantFrom<VerdictKind>("mutual-settlement", "breakdown", "limited-agreement"), fc.constantFrom("total" as const, "fewest" as const), ({ scenario, seed }, goal, metric) => {
        const [one, two] = scenario.actors.map(({ id }) => id);
        const base = override(scenario, { [`actors.${one!}.willingness`]: 0.5, [`actors.${two!}.willingness`]: 0.25, deadline: 4 });
        const paths = [`actors.${one!}.willingness`, `actors.${two!}.willingness`, "deadline"];
        const grids = [[0, 0.5, 1], [0, 0.25, 0.5, 0.75, 1], [2, 4, 6]];
        const ranges = [[0, 1], [0, 1], [2, 6]] as const;
        const parameters = paths.map((path, at) => ({ path, range: ranges[at]!, steps: grids[at]!.length - 1 }));
        const taken = whatWouldItTake(base, goal, { parameters, metric, seed, most: 1000 });
        expect(plain(taken)).toEqual(taken);
        expect(taken).toMatchObject({ exact: true, covered: { below: null, of: 45, impossible: 0 } });

        const current = [0.5, 0.25, 4];
        const all = grids[0]!.flatMap((x) => grids[1]!.flatMap((y) => grids[2]!.map((z) => [x, y, z])));
        const reached = all.filter((at) => verdictOf(override(base, Object.fromEntries(paths.map((path, k) => [path, at[k]]))), seed).kind === goal);
        const shift = (at: readonly number[]) => at.map((value, k) => (value - current[k]!) / (ranges[k]![1] - ranges[k]![0]));
        const within = (big: readonly number[], less: readonly number[]) => less.every((d, k) => d === 0 || (d > 0 === big[k]! > 0 && Math.abs(big[k]!) >= Math.abs(d)));
        const minimal = reached.filter((at) => reached.every((other) => other === at || !within(shift(at), shift(other))));
        const key = (at: readonly number[]) => at.join(" ");
        const found = taken.found.map(({ changes }) => paths.map((path, k) => Number(changes.find(({ parameter }) => parameter === path)?.to ?? current[k])));
        expect(found.map(key).sort()).toEqual(minimal.map(key).sort());
        const cost = (at: readonly number[]): readonly number[] => {
          const total = shift(at).reduce((sum, d) => sum + Math.abs(d), 0);
          const moved = shift(at).filter((d) => d !== 0).length;
          return metric === "total" ? [total] : [moved, total];
        };
        const costs = found.map(cost);
        const ordered = (a: readonly number[], b: readonly number[]) => a[0]! - b[0]! || (a[1] ?? 0) - (b[1] ?? 0);
        costs.forEach((own, at) => expect(at === 0 ? 0 : ordered(costs[at - 1]!, own)).toBeLessThanOrEqual(0));
        for (const at of reached) expect(ordered(costs[0]!, cost(at))).toBeLessThanOrEqual(0);
        expect(taken.ties).toBe(costs.filter((own) => ordered(own, costs[0]!) === 0).length);
        for (const { verdict } of taken.found) expect(verdict.kind).toBe(goal);

        // Fewer are the first of all, and a budget cuts the search short but not what it says of it.
        const first = whatWouldItTake(base, goal, { parameters, metric, seed, most: 1 });
        expect(first.found).toEqual(taken.found.slice(0, first.found.length));
        expect(first.found.length).toBe(taken.ties);
        const cut = whatWouldItTake(base, goal, { parameters, metric, seed, runs: 5 });
        expect(cut.covered.tried).toBeLessThanOrEqual(5);
        expect(cut.found).toEqual(taken.found.slice(0, cut.found.length));
        expect(cut.exact).toBe(cut.covered.below === null);
        if (cut.covered.below !== null && taken.found.length > cut.found.length) {
          const { parameters: moved, total } = cut.covered.below;
          const missed = taken.found[cut.found.length]!.cost;
          expect(metric === "total" ? missed.total >= total : missed.parameters > moved || (missed.parameters === moved && missed.total >= total)).toBe(true);
        }
        tally.add([found.length === 0 ? "none" : taken.found[0]!.changes.length === 0 ? "as it is" : "by a change", found.length > 1 ? "alternatives" : "none"]);
      }),
      { numRuns: 20 },
    );
    expect(tally.share("by a change"), String(tally)).toBeGreaterThan(0.03);
    expect(tally.share("as it is"), String(tally)).toBeGreaterThan(0.03);
  });
});

/** Games of a few players with two figures, from numbers by coalition. */
const games = (players: fc.Arbitrary<number>) =>
  players.chain((n) =>
    fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), { minLength: 1 << n, maxLength: 1 << n }).map((table) => {
      const maskOf = (coalition: ReadonlySet<number>): number => [...coalition].reduce((mask, player) => mask | (1 << player), 0);
      const worth: Worth = (coalition) => table[maskOf(coalition)]!.map((figure) => figure / 1000);
      return { n, worth };
    }),
  );
const everybody = (n: number): ReadonlySet<number> => new Set(Array.from({ length: n }, (_, player) => player));
const permutations = (of: readonly number[]): readonly (readonly number[])[] => (of.length === 0 ? [[]] : of.flatMap((first) => permutations(of.filter((one) => one !== first)).map((rest) => [first, ...rest])));

describe("Shapley values", () => {
  it("add up to the whole, and are the mean over all orders of what each player adds", () =>
    fc.assert(
      fc.property(games(fc.integer({ min: 1, max: 5 })), ({ n, worth }) => {
        const values = shapley(n, worth);
        const orders = permutations([...everybody(n)]);
        values.forEach((parts, figure) => {
          const whole = worth(everybody(n))[figure]! - worth(new Set())[figure]!;
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(whole, 12);
          parts.forEach((part, player) => {
            const added = orders.map((order) => {
              const before = new Set(order.slice(0, order.indexOf(player)));
              return worth(new Set([...before, player]))[figure]! - worth(before)[figure]!;
            });
            expect(part).toBeCloseTo(added.reduce((sum, one) => sum + one, 0) / orders.length, 12);
          });
        });
      }),
    ));

  it("are the same to the bit for players that add the same, and 0 for one that adds nothing", () =>
    fc.assert(
      fc.property(games(fc.integer({ min: 1, max: 4 })), fc.integer({ min: 0, max: 1000 }), ({ n, worth }, bonus) => {
        // Two twins more, of whom the first to come brings the bonus, and one who brings nothing.
        const wider: Worth = (coalition) => worth(new Set([...coalition].filter((player) => player < n))).map((own) => own + (coalition.has(n) || coalition.has(n + 1) ? bonus / 1000 : 0));
        for (const parts of shapley(n + 3, wider)) {
          expect(parts[n]).toBe(parts[n + 1]);
          expect(parts[n + 2]).toBe(0);
        }
      }),
    ));

  it("are estimated within the bound as often as it says, by parts that add up to the whole; more orders, less error", () => {
    let [within, all] = [0, 0];
    fc.assert(
      fc.property(games(fc.integer({ min: 2, max: 5 })), fc.nat(), ({ n, worth }, seed) => {
        const exact = shapley(n, worth);
        const few = sampledShapley(n, worth, 10, seed);
        const { values } = sampledShapley(n, worth, 160, seed);
        expect(sampledShapley(n, worth, 10, seed)).toEqual(few);
        values.forEach((parts, figure) => {
          expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(worth(everybody(n))[figure]! - worth(new Set())[figure]!, 12);
          parts.forEach((part, player) => {
            all++;
            if (Math.abs(part - exact[figure]![player]!) <= hoeffding(160, 2, 0.95)) within++;
          });
        });
      }),
      { numRuns: 50 },
    );
    expect(within / all).toBeGreaterThanOrEqual(0.95);
  });

  it("of many samples have errors about as large as their standard errors", () => {
    let [near, all] = [0, 0];
    fc.assert(
      fc.property(games(fc.constant(4)), fc.nat(), ({ worth }, seed) => {
        const exact = shapley(4, worth);
        const { values, errors } = sampledShapley(4, worth, 100, seed);
        values.forEach((parts, figure) =>
          parts.forEach((part, player) => {
            all++;
            if (Math.abs(part - exact[figure]![player]!) <= 2 * errors[figure]![player]! + 1e-12) near++;
          }),
        );
      }),
      { numRuns: 50 },
    );
    expect(near / all).toBeGreaterThan(0.9);
    expect(near / all).toBeLessThan(0.999);
  });
});

describe("a comparison", () => {
  it("attributes each difference to parts that add up to it, exactly or sampled, and nothing between a scenario and itself", () => {
    const tally = new Tally();
    fc.assert(
      fc.property(setups(small), fc.double({ min: 0, max: 1, noNaN: true }), ({ scenario, seed }, share) => {
        const [one, two] = scenario.actors.map(({ id }) => id);
        const changed = override(scenario, {
          [`actors.${one!}.willingness`]: share,
          [`actors.${two!}.noDeal`]: { value: share },
          [`actors.${one!}.strategy`]: { kind: "polynomial", beta: 0.2 + share },
          deadline: 6,
        });
        const compared = compare(scenario, changed, { seed });
        expect(plain(compared)).toEqual(compared);
        expect(compared.attribution!.method).toBe("exact");
        const sampled = compare(scenario, changed, { seed, exactUpTo: 0, samples: 5 });
        for (const { attribution } of [compared, sampled]) {
          for (const { parts, difference, a, b } of attribution!.figures) {
            expect(parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(difference, 11);
            expect(b - a).toBe(difference);
          }
        }
        for (const { actor, difference } of compared.actors) {
          expect(compared.attribution!.figures.find((figure) => figure.actor === actor)!.difference).toBe(difference);
        }
        // Parts change sign, and nothing else, when the two change places.
        const back = compare(changed, scenario, { seed });
        const parts = (of: typeof back) => of.attribution!.figures.map((figure) => Object.fromEntries(figure.parts.map(({ group, value }) => [group, Math.round(value * 1e9) + 0])));
        const turned = parts(back).map((row) => Object.fromEntries(Object.entries(row).map(([group, value]) => [group, 0 - value])));
        if (back.attribution!.groups.every(({ group }) => !group.includes("+"))) expect(parts(compared)).toEqual(turned);
        const same = compare(scenario, scenario, { seed });
        expect(same).toMatchObject({ differences: [], runs: 2 });
        expect(same.actors.every(({ difference }) => difference === 0)).toBe(true);
        tally.add([compared.actors.some(({ difference }) => Math.abs(difference ?? 0) > 1e-6) ? "differs" : "same"]);
      }),
      { numRuns: 25 },
    );
    expect(tally.share("differs"), String(tally)).toBeGreaterThan(0.3);
  });

  it("finds all that differs: a scenario with all differences taken over plays as the other", () =>
    fc.assert(
      fc.property(setups(small), setups(small), ({ scenario: a }, { scenario: b, seed }) => {
        const taken = override(a, Object.fromEntries(differences(a, b).map(({ path, b: value }): [string, unknown] => [path, value])));
        expect(differences(taken, b)).toEqual([]);
        expect(verdictOf(taken, seed)).toEqual(verdictOf(b, seed));
        expect(differences(a, a)).toEqual([]);
      }),
      { numRuns: 50 },
    ));

  it("puts groups together until every hybrid is one, and no group is lost", () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.array(fc.boolean(), { minLength: 32, maxLength: 32 }), (n, possible) => {
        const masks = Array.from({ length: 1 << n }, (_, mask) => new Set([...everybody(n)].filter((player) => (mask >> player) & 1)));
        const maskOf = (coalition: ReadonlySet<number>): number => [...coalition].reduce((mask, player) => mask | (1 << player), 0);
        const mixture: Mixture<number | undefined> = {
          groups: Array.from({ length: n }, (_, at) => ({ name: String(at), differences: [] })),
          of: (fromB) => (fromB.size === 0 || fromB.size === n || possible[maskOf(fromB)] === true ? maskOf(fromB) : undefined),
        };
        const asked = (groups: number) => masks.slice(0, 1 << groups);
        const fit = fitting(mixture, asked);
        for (const fromB of asked(fit.groups.length)) expect(fit.of(fromB)).toBeDefined();
        expect(fit.of(everybody(fit.groups.length))).toBe((1 << n) - 1);
        expect(fit.groups.flatMap(({ name }) => name.split(" + ")).sort()).toEqual(mixture.groups.map(({ name }) => name));
        if (possible.every(Boolean)) expect(fit).toBe(mixture);
      }),
    ));
});
