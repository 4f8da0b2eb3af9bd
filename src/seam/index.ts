export * from "./move.ts";
export * from "./protocol.ts";
export * from "./strategy.ts";
export type * from "./record.ts";
export type * from "./view.ts";
