import { compile, type RunRecord, type Scenario, simulate } from "../../../src/index.ts";

/** A run, and its moves as one reads them: "1 seller offers p4 slow at 1.000", with the utility held out for where there is one. */
export function told(scenario: Scenario): { readonly record: RunRecord; readonly moves: readonly string[] } {
  const model = compile(scenario);
  const record = simulate(model);
  const words = { offer: "offers", accept: "accepts", reject: "rejects", leave: "leaves" };
  const moves = (record.events ?? []).flatMap((event) => {
    if (event.kind !== "move") return [];
    const terms = Object.values(model.terms(event.terms)).join(" ");
    const aspiration = event.figures.aspiration === undefined ? "" : ` at ${event.figures.aspiration.toFixed(3)}`;
    return [`${String(event.round)} ${event.actor} ${words[event.move]} ${terms}${aspiration}`];
  });
  return { record, moves };
}
