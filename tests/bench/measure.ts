/** Something to be timed: one call does `runs` runs, and returns something that depends on all of them. */
export interface Work {
  readonly runs: number;
  call(): number;
}

/** Milliseconds per run, one figure for each sample. */
export interface Timing {
  readonly samples: readonly number[];
  /** How many runs were timed. */
  readonly n: number;
}

/** How long to measure. */
export interface Effort {
  readonly samples: number;
  /** How long a sample should take, in milliseconds. */
  readonly span: number;
}

/** Kept, so that no run can be optimised away. */
export let sink = 0;

/**
 * Times all works in turn, again and again, so that whatever slows the machine down for a while slows them all down alike.
 * Every other turn goes backwards.
 */
export function interleaved(works: readonly Work[], { samples, span }: Effort): Timing[] {
  const calls = works.map(() => 1);
  // To and fro, until the compiler has seen all of them and a sample takes long enough.
  for (let warming = 0; warming < 3; warming++) {
    works.forEach((work, at) => { calls[at] = callsFor(work, span); });
  }
  const times: number[][] = works.map(() => []);
  for (let sample = 0; sample < samples; sample++) {
    const order = [...works.keys()];
    if (sample % 2 === 1) order.reverse();
    for (const at of order) times[at]!.push(timeOf(works[at]!, calls[at]!) / (calls[at]! * works[at]!.runs));
  }
  return times.map((each, at) => ({ samples: each, n: samples * calls[at]! * works[at]!.runs }));
}

/** The median of some numbers. */
export function median(numbers: readonly number[]): number {
  const rising = [...numbers].sort((a, b) => a - b);
  const middle = rising.length >> 1;
  return rising.length % 2 === 1 ? rising[middle]! : (rising[middle - 1]! + rising[middle]!) / 2;
}

function callsFor(work: Work, span: number): number {
  let calls = 1;
  for (;;) {
    const time = timeOf(work, calls);
    if (time >= span / 2) return Math.max(1, Math.round((calls * span) / time));
    calls *= 2;
  }
}

function timeOf(work: Work, calls: number): number {
  const start = performance.now();
  for (let call = 0; call < calls; call++) sink += work.call();
  return performance.now() - start;
}
