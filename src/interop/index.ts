/**
 * Files of other negotiation systems in and out, runs as tables, and the time-based strategies of GENIUS and NegMAS.
 *
 * An import makes ids of names, which stay as labels; an actor's ideal is its best option on every issue; the status quo is every
 * issue's first option and means nothing, since all no-deal values are given; ω = 1; `arithmetic` is `float`. A scenario itself
 * needs no export: it is JSON data (`canonicalJson` writes it, `parseScenario` of `detente/schema` reads it), and so is a record
 * (`openRun` checks one).
 *
 * @packageDocumentation
 */
export { fromGenius } from "./genius/from-genius.ts";
export { type GeniusFiles, toGenius, type ToGeniusOptions } from "./genius/to-genius.ts";
export { fromGeniusWeb } from "./genius-web/from-genius-web.ts";
export { type ProfileFiles, toGeniusWeb } from "./genius-web/to-genius-web.ts";
export { fromNegoLog } from "./nego-log/from-nego-log.ts";
export { toNegoLog } from "./nego-log/to-nego-log.ts";
export type { Imported, ImportOptions } from "./imported.ts";
export { importLimits } from "./limits.ts";
export { type CsvOptions, toCsv } from "./table/csv.ts";
export { toJsonLines } from "./table/json-lines.ts";
export { type Cell, type Row, rows } from "./table/rows.ts";
export { geniusTimeDependent } from "./strategies/genius-time-dependent.ts";
export { negmasTimeBased } from "./strategies/negmas-time-based.ts";
export { type Discounted, geniusSession, type GeniusSession, negmasSession, type NegmasSession } from "./strategies/sessions.ts";
