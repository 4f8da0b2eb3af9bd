import { type Kit, type Model, openRun, type Run, simulate } from "../../engine/index.ts";
import type { Seed } from "../../kernel/index.ts";
import type { AnyScenario, Kinds, Names } from "../../scenario/index.ts";
import type { RunEvent, RunRecord } from "../../seam/index.ts";
import { type Ledger, ledgerOf } from "./books.ts";

/** One run that laws are tried on, with what they ask of it; each is worked out once, when it is first asked for. */
export interface Trial {
  readonly kit: Kit<Kinds>;
  readonly scenario: AnyScenario;
  readonly seed: Seed;
  readonly model: Model;
  readonly record: RunRecord;
  readonly events: readonly RunEvent[];
  readonly run: Run;
  readonly ledger: Ledger;
}

/** A trial of a scenario under a seed, by the kinds of a kit. */
export function trialOf(kit: Kit<Kinds>, scenario: AnyScenario, seed: Seed): Trial {
  const model = once(() => kit.compile<Names, Kinds>(scenario));
  const record = once(() => simulate(model(), { seed }));
  const run = once(() => openRun(model(), record()));
  const ledger = once(() => ledgerOf(scenario, run().events));
  return {
    kit,
    scenario,
    seed,
    get model() {
      return model();
    },
    get record() {
      return record();
    },
    get events() {
      return run().events;
    },
    get run() {
      return run();
    },
    get ledger() {
      return ledger();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
