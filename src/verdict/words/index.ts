/** The words of an explanation: loaded only by those who read one. */
export { explainEvent, type Before } from "./event.ts";
export { explainRun } from "./run.ts";
export { explainVerdict } from "./verdict.ts";
