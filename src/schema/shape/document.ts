import * as z from "zod/mini";
import { FORMAT, parameters, type KindSpec } from "../../scenario/index.ts";
import { protocolDescriptions, strategyDescriptions } from "../descriptions.ts";
import { condition } from "./conditions.ts";
import { eventOf, guard } from "./events.ts";
import { constraint, issue } from "./issues.ts";
import { kindOf } from "./kinds.ts";
import { date, id, terms, text } from "./names.ts";
import { bounded } from "./numbers.ts";
import { declaredPosition, noDeal, position } from "./positions.ts";
import { provenance, source } from "./provenance.ts";
import { channel, delivery, ratifier, someNames, thresholds } from "./settlement.ts";

/** The kinds that a document may name, with their types. */
export interface Kits<S extends KindSpec, P extends KindSpec> {
  readonly strategies: readonly S[];
  readonly protocols: readonly P[];
}

/** The shape of a document, and those of its parts that have a name of their own. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- the type is what zod infers; tests compare it with Scenario
export function documentShape<S extends KindSpec, P extends KindSpec>(kinds: Kits<S, P>) {
  const strategy = kindOf(kinds.strategies, strategyDescriptions);
  const phase = kindOf(kinds.protocols, protocolDescriptions, {
    id,
    label: z.exactOptional(text),
    rounds: z.exactOptional(bounded(parameters.phaseRounds)),
  });
  const actor = z.strictObject({
    id,
    label: z.exactOptional(text),
    stream: z.exactOptional(text),
    present: z.exactOptional(z.boolean()),
    position,
    declared: z.exactOptional(declaredPosition),
    noDeal: z.exactOptional(noDeal),
    willingness: z.exactOptional(bounded(parameters.willingness)),
    strategy,
  });
  const event = eventOf(strategy);
  const document = z.strictObject({
    format: z.exactOptional(z.literal(FORMAT)),
    id,
    title: z.exactOptional(text),
    description: z.exactOptional(text),
    snapshot: z.exactOptional(date),
    issues: z.array(issue).check(z.minLength(1)),
    constraints: z.exactOptional(z.array(constraint)),
    statusQuo: terms,
    actors: z.array(actor).check(z.minLength(1)),
    principals: z.exactOptional(someNames),
    affected: z.exactOptional(z.array(text)),
    channels: z.exactOptional(z.array(channel)),
    events: z.exactOptional(z.array(event)),
    consent: z.exactOptional(someNames),
    protocol: z.strictObject({ phases: z.array(phase).check(z.minLength(1)) }),
    ratifiers: z.exactOptional(z.array(ratifier)),
    delivery: z.exactOptional(z.array(delivery)),
    deadline: bounded(parameters.deadline),
    thresholds: z.exactOptional(thresholds),
    normalize: z.exactOptional(z.enum(["none", "feasible", "capped"])),
    arithmetic: z.exactOptional(z.enum(["exact", "float"])),
    provenance: z.exactOptional(z.record(z.string(), provenance)),
    sources: z.exactOptional(z.array(source)),
  });
  const parts = {
    Issue: issue,
    Terms: terms,
    Condition: condition,
    Constraint: constraint,
    Actor: actor,
    Position: position,
    DeclaredPosition: declaredPosition,
    NoDeal: noDeal,
    Strategy: strategy,
    Event: event,
    Guard: guard,
    Phase: phase,
    Ratifier: ratifier,
    Delivery: delivery,
    Provenance: provenance,
    Source: source,
  };
  return { document, parts };
}
