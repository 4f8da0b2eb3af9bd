import { expect, vi } from "vitest";

/** A test as its file declares it. */
export interface Test {
  /** Its file, its suites and its title, with its place among the tests of the file. */
  readonly id: string;
  readonly run: () => unknown;
}

type Body = (...args: readonly unknown[]) => unknown;

let file = "";
let suites: readonly string[] = [];
let tests: Test[] = [];

/** The tests that a module declares as it is run. */
export function collect(name: string, module: () => void): readonly Test[] {
  [file, suites, tests] = [name, [], []];
  module();
  return [...tests];
}

const declare = (title: string, body: Body): void => {
  tests.push({ id: `${file}#${tests.length} ${[...suites, title].join(" > ")}`, run: () => body({}) });
};

const suite = (title: string, body: Body): void => {
  const around = suites;
  suites = [...around, title];
  body();
  suites = around;
};

/** As in vitest, a body may come before or after options, and rows are spread where all are lists. */
function declaring(declareOne: (title: string, body: Body) => void): unknown {
  const bodyOf = (args: readonly unknown[]): Body => args.find((arg) => typeof arg === "function") as Body;
  const plain = (title: string, ...args: readonly unknown[]): void => declareOne(title, bodyOf(args));
  const each = (rows: readonly unknown[]) => (title: string, ...args: readonly unknown[]): void => {
    const spread = rows.every(Array.isArray);
    for (const row of rows) declareOne(title, () => bodyOf(args)(...(spread ? (row as unknown[]) : [row])));
  };
  const forEach = (rows: readonly unknown[]) => (title: string, ...args: readonly unknown[]): void => {
    for (const row of rows) declareOne(title, (context) => bodyOf(args)(row, context));
  };
  return Object.assign(plain, { each, for: forEach });
}

/** What stands in for vitest: its own assertions, and the declarations that tests of mechanism use. Others fail at once. */
export const vitest = {
  describe: declaring(suite),
  it: declaring(declare),
  test: declaring(declare),
  expect,
  vi: { ...vi, setConfig: () => undefined },
};
