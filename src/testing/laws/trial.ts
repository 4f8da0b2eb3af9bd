import { type Kit, type Model, openRun, type Run, simulate } from "../../engine/index.ts";
import { once, type Seed } from "../../kernel/index.ts";
import type { AnyScenario, Kinds, Names } from "../../scenario/index.ts";
import type { RunEvent, RunRecord } from "../../seam/index.ts";
import type { Setup } from "../setup.ts";
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
  const run = once(() => {
    const model = kit.compile<Names, Kinds>(scenario);
    return openRun(model, simulate(model, { seed }));
  });
  return trialWith(kit, { scenario, seed }, run);
}

/** A trial of a run that was made already. */
export const trialOn = (kit: Kit<Kinds>, run: Run): Trial => trialWith(kit, { scenario: run.model.scenario, seed: run.record.seed }, () => run);

function trialWith(kit: Kit<Kinds>, { scenario, seed }: Setup, run: () => Run): Trial {
  const ledger = once(() => ledgerOf(scenario, run().events));
  return {
    kit,
    scenario,
    seed,
    get model() {
      return run().model;
    },
    get record() {
      return run().record;
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
