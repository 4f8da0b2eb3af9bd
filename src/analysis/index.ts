export * from "./variation/index.ts";
