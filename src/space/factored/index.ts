export { Elimination, MOST_ENTRIES } from "./elimination.ts";
export type { Sum } from "./elimination.ts";
