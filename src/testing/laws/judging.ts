import { openRun } from "../../engine/index.ts";
import { rules } from "../../verdict/index.ts";
import { same } from "../diff.ts";
import type { LawText } from "./law.ts";
import { saved } from "./plays.ts";

export const oneVerdict: LawText = {
  name: "oneVerdict",
  statement: "A run has exactly one verdict, by a rule for its end, and it follows from the saved record alone.",
  scope: "Applies to every run.",
  *breaches({ model, record, run: { verdict } }) {
    const own = rules.filter(({ rule }) => rule === verdict.rule);
    if (own.length !== 1) yield `its verdict ${verdict.kind} is by ${own.length} rules named ${verdict.rule}.`;
    const inForce = record.outcome.kind === "settlement";
    if (own.some((rule) => rule.kind !== verdict.kind || rule.inForce !== inForce)) {
      yield `its verdict ${verdict.kind} is by the rule ${verdict.rule}, which is not for a run that ended in a ${record.outcome.kind}.`;
    }
    const bare = openRun(model, { ...saved(record), moves: null, events: null }).verdict;
    if (!same(bare, verdict)) yield `its verdict is ${verdict.kind}, and that of the record saved without moves and events is ${bare.kind}.`;
  },
};
