import { parameters } from "../../scenario/parameters.ts";
import type { Check } from "./check.ts";
import { kindOf } from "./kinds.ts";
import { list } from "./lists.ts";
import { object } from "./objects.ts";
import { declaredPosition, position } from "./positions.ts";
import { flag, id, number, text } from "./values.ts";

/** What an actor has when talks fail. */
export const noDeal: Check = object(
  "a no-deal value",
  {},
  {
    value: number(parameters.noDealValue),
    cost: number(parameters.noDealCost),
    drift: number(parameters.noDealDrift),
  },
);

/** How an actor negotiates. */
export const strategy: Check = kindOf("a strategy", (kinds) => kinds.strategies);

/** The parties. */
export const actorList: Check = list(
  "actors",
  object(
    "an actor",
    { id, position, strategy },
    {
      label: text,
      stream: text,
      present: flag,
      declared: declaredPosition,
      noDeal,
      willingness: number(parameters.willingness),
    },
  ),
  { least: "actor", unique: "ids" },
);
