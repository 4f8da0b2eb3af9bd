export * from "./ukraine/index.ts";
