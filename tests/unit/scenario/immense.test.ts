import { describe, expect, it } from "vitest";
import { checkOutline } from "../../../src/scenario/index.ts";
import { checkScenario } from "../../../src/schema/index.ts";
import { change, least } from "./documents.ts";

/** Names of something, each told apart by its number. */
const many = <T>(count: number, each: (name: string) => T): T[] => Array.from({ length: count }, (_, index) => each(`x${String(index)}`));
const long = (name: string, letter: string): string => name.padEnd(64, letter);

const [issue] = least.issues;
const [actor] = least.actors;
const option = (id: string) => ({ id });
const is = (options: readonly string[]) => [{ id: "any", holds: { kind: "is", issue: issue.id, options } }];
const linkages = (values: object, count: number) => many(count, () => ({ kind: "table", issues: [issue.id, issue.id], strength: 0.01, values }));
const matter = (id: string) => ({ kind: "ladder", id, options: [option("one")] });

/** The least document with other members. */
const withMembers = (changes: Readonly<Record<string, unknown>>): unknown =>
  Object.entries(changes).reduce((document, [path, value]) => change(document, path, value), structuredClone<unknown>(least));

/** Documents in which something is compared with everything, if it is not looked up: at this size that would take hours. */
const immense: readonly (readonly [what: string, document: unknown, accepted: boolean])[] = [
  ["names of options", withMembers({ "issues.0.options": many(100_000, option), constraints: is(many(100_000, String)) }), false],
  ["wrong names of options", withMembers({ "issues.0.options": many(20_000, (x) => option(long(x, "a"))), constraints: is(many(20_000, (x) => long(x, "b"))) }), false],
  ["rows of a table", withMembers({ "issues.0.options": many(20_000, option), "actors.0.position.linkages": linkages(Object.fromEntries(many(20_000, (x) => [x, { y: 1 }])), 1) }), false],
  ["empty tables", withMembers({ "issues.0.options": many(20_000, option), "actors.0.position.linkages": linkages({}, 20_000) }), false],
  ["terms of nothing", withMembers({ issues: many(20_000, matter), actors: many(20_000, (id) => ({ ...actor, id, position: { ideal: {}, salience: {} } })) }), false],
  ["issues", withMembers({ statusQuo: Object.fromEntries(many(100_000, (x) => [x, "one"])) }), false],
  ["members", withMembers(Object.fromEntries(many(100_000, (x) => [x, 1]))), false],
  ["actors of one name", withMembers({ actors: many(20_000, () => actor) }), false],
  ["actors", withMembers({ actors: [...least.actors, ...many(20_000, (id) => ({ ...actor, id }))] }), true],
  ["events", withMembers({ events: many(20_000, (id) => ({ id, when: { kind: "at", round: 1 }, guard: { kind: "happened", event: "x7" }, effects: [] })) }), true],
];

describe("the check of an immense document", () => {
  it.each(immense)("ends: %s", (_, document, accepted) => {
    const outline = checkOutline(document);
    const whole = checkScenario(document);
    expect(outline.length === 0).toBe(accepted);
    expect(whole.length === 0).toBe(accepted);
    expect(outline.length).toBeLessThanOrEqual(1000);
    expect(whole.length).toBeLessThanOrEqual(1001);
  });
});
