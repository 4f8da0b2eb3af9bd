/**
 * Property-based tests of claims about negotiations: arbitraries of fast-check, ready-made laws, families of scenarios and
 * the search in them, conformance suites for kinds of one's own, and matchers. Any test runner will do.
 *
 * @packageDocumentation
 */
export * from "./arbitraries/index.ts";
export * from "./laws/index.ts";
export * from "./conformance.ts";
export { partingOf, showParting, type Parting, type Told } from "./diff.ts";
export { changesTo, rangesOf, scenariosLike, type FamilyOptions, type Range, type Ranges } from "./family.ts";
export { matchers, type Match, type RunMatchers } from "./matchers.ts";
export { findScenario, shareOf, type Budget, type Search, type Share } from "./search.ts";
export { assertSessions, sessionCommands, sessionOf, type Expected, type Session, type SessionCommand } from "./sessions.ts";
export type { Setup } from "./setup.ts";
export { showLiteral, showScenario } from "./show.ts";
