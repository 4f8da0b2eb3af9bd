import type { Run } from "../../engine/index.ts";
import type { Terms } from "../../scenario/index.ts";
import { createSpace, utilitySpec } from "../../space/index.ts";

/** What one cell of a table may hold. */
export type Cell = string | number | boolean | null;

/** One row of a table: cells by the name of their column. */
export type Row = Readonly<Record<string, Cell>>;

/**
 * A run as tidy rows, one for each move: `round`, `actor`, `move`, `rule` (the strategy's reason), `terms` (their index, or
 * `null`), `terms.<issue>` for every issue, and `utility.<actor>` for every actor, by the positions that they start with.
 *
 * Where the run was not traced it is simulated again for the rules; of a resumed or forked run without a trace they are `null`.
 *
 * @example
 * ```ts
 * const [first] = rows(openRun(model, simulate(model)));
 * first?.move; // "offer"
 * ```
 */
export function rows(run: Run): Row[] {
  const { model } = run;
  const { scenario } = model;
  const space = createSpace({ radix: model.space.radix, constraints: [] });
  const utilities = scenario.actors.map(({ id, position }) => ({ id, utility: space.utility(utilitySpec(position, scenario.issues, scenario)) }));
  return movesOf(run).map(({ round, actor, move, rule, terms }) => {
    const known: Partial<Terms> = terms < 0 ? {} : model.terms(terms);
    return {
      round,
      actor,
      move,
      rule,
      terms: terms < 0 ? null : terms,
      ...Object.fromEntries(scenario.issues.map(({ id }) => [`terms.${id}`, known[id] ?? null])),
      ...Object.fromEntries(utilities.map(({ id, utility }) => [`utility.${id}`, terms < 0 ? null : utility.at(terms)])),
    };
  });
}

interface Moved {
  readonly round: number;
  readonly actor: string;
  readonly move: string;
  readonly rule: string | null;
  readonly terms: number;
}

function movesOf(run: Run): readonly Moved[] {
  const { events, moves } = run.record;
  if (events === null && moves !== null) return moves.map((move) => ({ ...move, rule: null }));
  return run.events.flatMap((event): Moved[] => {
    if (event.kind === "move") return [event];
    return event.kind === "fault" ? [{ round: event.round, actor: event.actor, move: "fault", rule: event.message, terms: -1 }] : [];
  });
}
