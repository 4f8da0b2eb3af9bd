import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { played, print, runsOf, type Task } from "./workload.ts";

/** The same, with every run played in a worker thread, which posts its record. The file that calls it is both threads'. */
export function perform(task: Task): void {
  const runs = runsOf(task);
  if (isMainThread) {
    const worker = new Worker(process.argv[1]!);
    worker.on("message", ({ at, record }) => print(task, runs[at]!, record));
  } else for (const [at, run] of runs.entries()) parentPort?.postMessage({ at, record: played(task, run) });
}
