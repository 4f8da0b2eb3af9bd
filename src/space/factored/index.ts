export { Elimination, MOST_ENTRIES } from "./elimination.ts";
export type { Sum } from "./elimination.ts";
export { MOST_NODES } from "./solve.ts";
export { createFactoredSpace } from "./space.ts";
export type { Limits } from "./space.ts";
