import fc from "fast-check";
import type { AnyScenario } from "../../../src/index.ts";

/** One issue whose options are whole terms: a table of what each is worth to each actor, in hundredths, with no-deal values. */
export interface Payoffs {
  /** By term and actor, in 0 … 100. */
  readonly rows: readonly (readonly number[])[];
  readonly noDeal: readonly number[];
}

/** Few levels, so that there are many ties. */
export const payoffs = (actors = fc.integer({ min: 2, max: 4 }), terms = fc.integer({ min: 1, max: 14 })): fc.Arbitrary<Payoffs> =>
  fc.tuple(actors, terms, fc.constantFrom(2, 4, 10, 100)).chain(([width, count, levels]) => {
    const level = fc.nat(levels).map((step) => Math.floor((step * 100) / levels));
    return fc.record({
      rows: fc.array(fc.array(level, { minLength: width, maxLength: width }), { minLength: count, maxLength: count }),
      noDeal: fc.array(fc.oneof(fc.constant(0), level.map((value) => Math.floor(value / 2))), { minLength: width, maxLength: width }),
    });
  });

/** A table as a scenario. */
export function scenarioOf({ rows, noDeal }: Payoffs): AnyScenario {
  const name = (at: number): string => `t${String(at)}`;
  const seats = noDeal.map((_, actor) => `p${String(actor)}`);
  return {
    id: "table",
    issues: [{ kind: "options", id: "deal", options: rows.map((_, at) => ({ id: name(at) })) }],
    statusQuo: { deal: name(0) },
    actors: seats.map((id, actor) => ({
      id,
      position: {
        ideal: { deal: name(0) },
        salience: { deal: 1 },
        values: { deal: Object.fromEntries(rows.map((row, at) => [name(at), row[actor]! / 100])) },
      },
      noDeal: { value: noDeal[actor]! / 100 },
      strategy: { kind: "polynomial" },
    })),
    protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats }] },
    deadline: 1,
  };
}
