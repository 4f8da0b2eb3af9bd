/** What the shape pass lets through is what the document's types say, and the other way round. `tsc` is the runner. */
import type * as z from "zod/mini";
import type { BuiltInProtocolSpec, BuiltInStrategySpec, Condition, Event, Guard, Position, Scenario } from "../../src/scenario/index.ts";
import type { documentShape } from "../../src/schema/shape/document.ts";
import { parseScenario } from "../../src/schema/index.ts";

type Shape = ReturnType<typeof documentShape<BuiltInStrategySpec, BuiltInProtocolSpec>>;
type Parsed = z.output<Shape["document"]>;

/**
 * Without `readonly`, which shapes do not have, and without the `undefined` that an optional member of any name has: data
 * that was read has no such members.
 */
type Mutable<T> = T extends object ? { -readonly [K in keyof T]: Mutable<Exclude<T[K], undefined>> } : T;

type Assignable<From, To> = [From] extends [To] ? true : false;

true satisfies Assignable<Parsed, Scenario>;
true satisfies Assignable<Mutable<Scenario>, Parsed>;
true satisfies Assignable<z.output<Shape["parts"]["Position"]>, Position>;
true satisfies Assignable<Mutable<Position>, z.output<Shape["parts"]["Position"]>>;
true satisfies Assignable<z.output<Shape["parts"]["Event"]>, Event>;
true satisfies Assignable<Mutable<Condition>, z.output<Shape["parts"]["Condition"]>>;
true satisfies Assignable<Mutable<Guard>, z.output<Shape["parts"]["Guard"]>>;
// The comparison can fail.
false satisfies Assignable<Omit<Parsed, "deadline">, Scenario>;
false satisfies Assignable<Mutable<Scenario>, Parsed & { deadline: string }>;

parseScenario({}) satisfies Scenario;
