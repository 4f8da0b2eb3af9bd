import { joinPath } from "../../kernel/index.ts";
import { ownMember, type Members } from "../../scenario/elements.ts";
import { parameters } from "../../scenario/parameters.ts";
import { noDeal, strategy } from "./actors.ts";
import type { Check } from "./check.ts";
import { condition } from "./conditions.ts";
import { list } from "./lists.ts";
import { object, union } from "./objects.ts";
import { declaredPosition, position } from "./positions.ts";
import type { Reading } from "./reading.ts";
import { actors, events, pair, phases, reference } from "./references.ts";
import { choice, flag, id, number, text } from "./values.ts";

const span = { from: number(parameters.spanFrom), until: number(parameters.spanUntil) };

const when = union("when it happens", {
  at: [{ round: number(parameters.eventRound) }, {}, happensIn("round")],
  chance: [{ probability: number(parameters.eventProbability) }, span, checkChance],
});

const guard: Check = union("a guard", {
  phase: [{ phase: reference(phases) }],
  rounds: [{}, span, checkSpan],
  channel: [{ between: pair(actors), open: flag }],
  present: [{ actor: reference(actors), present: flag }],
  happened: [{ event: reference(events) }],
  standing: [{ when: condition }],
  all: [{ of: list("guards", again, { least: "guard" }) }],
  any: [{ of: list("guards", again, { least: "guard" }) }],
  not: [{ of: again }],
});

function again(): Check {
  return guard;
}

const effect = union("an effect", {
  channel: [{ between: pair(actors), open: flag }],
  "no-deal": [{ actor: reference(actors), change: number(parameters.noDealChange) }],
  "process-gain": [
    { actor: reference(actors), gain: number(parameters.processGain), nature: choice(["sunk", "ongoing"]) },
  ],
  profile: [
    { actor: reference(actors) },
    { position, declared: declaredPosition, noDeal, willingness: number(parameters.willingness), strategy },
  ],
  participation: [{ actor: reference(actors), present: flag }],
});

/** What happens outside the table. */
export const eventList: Check = list(
  "events",
  object(
    "an event",
    { id, when, effects: list("effects", effect) },
    { label: text, stream: text, guard, repeats: flag },
  ),
  { unique: "ids" },
);

/** An event must be able to happen before the deadline. */
function happensIn(member: string) {
  return (value: Members, path: string, reading: Reading): void => {
    const round = ownMember(value, member);
    const { deadline } = reading.names;
    if (typeof round === "number" && deadline !== undefined && round > deadline && round <= parameters.eventRound.max) {
      reading.report("inconsistent", joinPath(path, member), round, {
        other: "deadline",
        reason: `the last round is ${String(deadline)}`,
      });
    }
  };
}

function checkSpan(value: Members, path: string, reading: Reading): void {
  const [from, until] = [ownMember(value, "from"), ownMember(value, "until")];
  if (typeof from === "number" && typeof until === "number" && until < from) {
    reading.report("inconsistent", joinPath(path, "until"), until, { other: joinPath(path, "from"), reason: "it must not be less" });
  }
}

function checkChance(value: Members, path: string, reading: Reading): void {
  checkSpan(value, path, reading);
  happensIn("from")(value, path, reading);
}
