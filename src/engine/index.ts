export { fork, type Fork } from "./fork.ts";
export { kit, kitOf, standardKit, type Kit, type KitKinds } from "./kit.ts";
export { VERSION } from "./manifest.ts";
export type { Model } from "./model.ts";
export { openRun, type Run } from "./open-run.ts";
export { replay, type MoveLog } from "./replay.ts";
export { begin, resume, simulate, step, type RunOptions, type Step, type Trace } from "./run.ts";
export { bounds, weigh, type Bounds, type IssueWeight, type Weight } from "./weigh.ts";
