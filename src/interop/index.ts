export { fromGenius } from "./genius/from-genius.ts";
export type { Imported, ImportOptions } from "./imported.ts";
export { importLimits } from "./limits.ts";
export { geniusTimeDependent } from "./strategies/genius-time-dependent.ts";
export { negmasTimeBased } from "./strategies/negmas-time-based.ts";
export { geniusSession, type GeniusSession, negmasSession, type NegmasSession } from "./strategies/sessions.ts";
