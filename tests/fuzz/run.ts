/**
 * npm run test:fuzz -- --count 1000000 --from 0
 *
 * Judges mutated inputs by number; a failing one prints its number, and `--from N --count 1` repeats it. A worker does it,
 * so that a case that never ends is found too.
 */
import { isMainThread, Worker, workerData } from "node:worker_threads";
import { argv, exit, stdout } from "node:process";
import { inspect } from "node:util";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { caseOf, judge } from "./cases.ts";

/** No case takes seconds; one that takes this long is taken never to end. */
const HANG = 60_000;
const MOST_FAILURES = 10;
/** How often a long run says how far it is. */
const PROGRESS = 50_000;

interface Job {
  readonly from: number;
  readonly count: number;
  /** The number in hand, seen from outside. */
  readonly at: Float64Array;
}

if (isMainThread) watch();
else work(workerData as Job);

function watch(): void {
  const { values } = parseArgs({ args: argv.slice(2), options: { count: { type: "string", default: "100000" }, from: { type: "string", default: "0" } } });
  const at = new Float64Array(new SharedArrayBuffer(8));
  const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { from: Number(values.from), count: Number(values.count), at } satisfies Job });
  let last = -1;
  const timer = setInterval(() => {
    if (at[0] === last) {
      console.error(`case ${String(last)} does not end`);
      exit(1);
    }
    last = at[0] ?? -1;
  }, HANG);
  worker.on("error", (error) => {
    console.error(`case ${String(at[0])}:`, error);
    exit(1);
  });
  worker.on("exit", (code) => {
    clearInterval(timer);
    exit(code);
  });
}

function work({ from, count, at }: Job): void {
  const outcomes = new Map<string, number>();
  const slowest: { readonly number: number; readonly ms: number }[] = [];
  let failures = 0;
  const begun = performance.now();
  for (let number = from; number < from + count && failures < MOST_FAILURES; number++) {
    at[0] = number;
    const started = performance.now();
    try {
      const outcome = judge(number);
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      failures++;
      console.error(`case ${String(number)}: ${String(error)}\n${error instanceof Error ? causeOf(error) : ""}`);
      if (count === 1) console.error(inspect(caseOf(number), { depth: 12 }));
    }
    slowest.push({ number, ms: Math.round(performance.now() - started) });
    if (slowest.length > 1000) keepSlowest(slowest);
    if ((number + 1) % PROGRESS === 0) console.error(`${String(number + 1 - from)} cases, ${String(failures)} failures, ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
  }
  keepSlowest(slowest);
  const total = [...outcomes.values()].reduce((sum, times) => sum + times, 0);
  for (const [outcome, times] of [...outcomes].sort(([, a], [, b]) => b - a)) console.log(`${String(times).padStart(9)}  ${outcome}`);
  console.log(`slowest: ${slowest.map(({ number, ms }) => `${String(number)} (${String(ms)} ms)`).join(", ")}`);
  console.log(`${String(total)} cases as they should be, ${String(failures)} not, in ${((performance.now() - begun) / 60_000).toFixed(1)} minutes`);
  stdout.write("", () => exit(failures === 0 ? 0 : 1));
}

function keepSlowest(timings: { readonly number: number; readonly ms: number }[]): void {
  timings.sort((a, b) => b.ms - a.ms);
  timings.length = Math.min(timings.length, 5);
}

function causeOf({ cause, stack }: Error): string {
  return ((cause instanceof Error ? cause.stack : stack) ?? "").split("\n").slice(0, 9).join("\n");
}
