import { kit as kitOf } from "../../engine/index.ts";
import { ACCEPT, LEAVE, type Move, type RecordedMove, REJECT, type StrategyKind } from "../../seam/index.ts";
import type { AnyStrategy } from "../arbitraries/kinds.ts";
import { at, omit } from "../arbitraries/draft.ts";
import { withEffects } from "./effects.ts";
import { consenting, entriesOf, givesText } from "./keeping.ts";
import { ownProtocols } from "./kit.ts";
import type { LawText } from "./law.ts";
import { type Trial, trialOf } from "./trial.ts";

export const wordsTheirOwn: LawText = {
  name: "wordsTheirOwn",
  statement: "What an actor is recorded to have said at a table is what its strategy answered when it was asked, and each answer counts once.",
  scope: "Applies to every run. Texts that the scenario itself gives a phase are tabled for their authors.",
  *breaches(trial) {
    const answers: Answer[] = [];
    const asked = overheard(trial, answers);
    for (const { event, world } of entriesOf(asked, "move")) {
      if (event.move === "offer" && givesText(asked, world.phase)) continue;
      const at = answers.findIndex(({ round, actor, move }) => round === event.round && actor === event.actor && move === codeOf(event));
      if (at < 0) yield `in round ${event.round} ${event.actor} is recorded with a move (${event.move}) that its strategy did not answer.`;
      else answers.splice(at, 1);
    }
  },
};

/** What a strategy answered. */
interface Answer {
  readonly round: number;
  readonly actor: string;
  readonly move: Move;
}

const codeOf = ({ move, terms }: Pick<RecordedMove, "move" | "terms">): Move =>
  move === "offer" ? terms : move === "accept" ? ACCEPT : move === "reject" ? REJECT : LEAVE;

/** The same run with every strategy asked at each turn, and its answers written down. */
function overheard({ kit, scenario, seed }: Trial, answers: Answer[]): Trial {
  const ids = scenario.actors.map(({ id }) => id);
  const listening = (kind: StrategyKind): StrategyKind => ({
    ...omit(kind, "plan"),
    kind: overheardAs(kind.kind),
    decide(view, params, memo) {
      const move = kind.decide(view, params, memo);
      answers.push({ round: view.round, actor: at(ids, view.actor), move });
      return move;
    },
  });
  const own = kitOf({ strategies: kit.strategies.map(listening), protocols: ownProtocols(kit) });
  const renamed = (strategy: AnyStrategy): AnyStrategy => ({ ...strategy, kind: overheardAs(strategy.kind) });
  const same = { ...scenario, actors: scenario.actors.map((actor) => ({ ...actor, strategy: renamed(actor.strategy) })) };
  const changed = withEffects(same, (effect) => (effect.kind === "profile" && effect.strategy !== undefined ? { ...effect, strategy: renamed(effect.strategy) } : effect));
  return trialOf(own, changed, seed);
}

/** Built-in kinds cannot be replaced, so they are overheard under another name. */
const overheardAs = (kind: string): string => `overheard-${kind}`;

export const consentGiven: LawText = {
  name: "consentGiven",
  statement: "A text is agreed when everybody whose consent it needs has tabled or accepted it, and nobody signs what it has not tabled, accepted or acceded to.",
  scope: "Applies to every run that comes to a text.",
  *breaches(trial) {
    let tabled = -1;
    let willing = new Set<string>();
    for (const { event, world } of trial.ledger.entries) {
      switch (event.kind) {
        case "phase":
          tabled = -1;
          break;
        case "move":
          if (event.move === "offer") [tabled, willing] = [event.terms, new Set([event.actor])];
          if (event.move === "accept" && event.terms === tabled) willing.add(event.actor);
          break;
        case "agreed": {
          const [text, agreeing] = [tabled, willing];
          const missing = [...new Set([...consenting(trial, event, world), ...event.signatories])].filter((actor) => event.terms !== text || !agreeing.has(actor));
          if (missing.length > 0) yield `what was agreed in round ${event.round} was neither tabled nor accepted by ${missing.join(", ")}.`;
          break;
        }
        case "answer":
          if (event.accepts && event.to === "accession") willing.add(event.actor);
          break;
        case "end": {
          const signed = willing;
          const strangers = event.outcome.signatories.filter((actor) => !signed.has(actor));
          if (strangers.length > 0) yield `it ended signed by ${strangers.join(", ")}, who had not been asked or had not agreed.`;
          break;
        }
        default:
      }
    }
  },
};

export const seatedOnce: LawText = {
  name: "seatedOnce",
  statement: "Everybody at a table sits there once, and only those who are there speak.",
  scope: "Applies to every run.",
  *breaches(trial) {
    for (const { event } of entriesOf(trial, "phase")) {
      const twice = event.seats.filter((actor, seat) => event.seats.indexOf(actor) < seat);
      if (twice.length > 0) yield `at the table of ${event.phase} ${twice.join(", ")} had more than one seat.`;
    }
    for (const { event, world } of entriesOf(trial, "move")) {
      if (!world.present.has(event.actor)) yield `in round ${event.round} ${event.actor} spoke while it was away.`;
    }
  },
};
