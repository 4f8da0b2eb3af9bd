import { FORMAT, parameters } from "../../scenario/parameters.ts";
import { actorList } from "./actors.ts";
import type { Check } from "./check.ts";
import { eventList } from "./events.ts";
import { constraintList, issueList } from "./issues.ts";
import { object } from "./objects.ts";
import { protocol } from "./protocol.ts";
import { provenance, sourceList } from "./provenance.ts";
import { actors, references, terms } from "./references.ts";
import { channelList, deliveryList, ratifierList, thresholds } from "./settlement.ts";
import { choice, date, id, number, text } from "./values.ts";

const format: Check = {
  expected: `format ${String(FORMAT)}`,
  check(value, path, reading) {
    if (typeof value !== "number") reading.report("wrong-type", path, value, { expected: String(FORMAT) });
    else if (value !== FORMAT) reading.report("wrong-format", path, value, { found: value, expected: FORMAT });
  },
};

/** What a scenario must be: the whole document, member by member. */
export const documentCheck: Check = object(
  "a scenario",
  {
    id,
    issues: issueList,
    statusQuo: terms,
    actors: actorList,
    protocol,
    deadline: number(parameters.deadline),
  },
  {
    format,
    title: text,
    description: text,
    snapshot: date,
    constraints: constraintList,
    principals: references(actors, "actor"),
    affected: references(actors),
    channels: channelList,
    events: eventList,
    consent: references(actors, "actor"),
    ratifiers: ratifierList,
    delivery: deliveryList,
    thresholds,
    normalize: choice(["none", "feasible", "capped"]),
    arithmetic: choice(["exact", "float"]),
    provenance: (document) => provenance(() => documentCheck, document),
    sources: sourceList,
  },
);
