/**
 * Two parties, three issues: a buyer and a seller agree on price, delivery and warranty.
 *
 * --seed X   the seed of the run
 */
import { parseArgs } from "node:util";
import { compile, defineScenario, openRun, simulate } from "detente";
import { account } from "./support/print.ts";

const { values } = parseArgs({ options: { seed: { type: "string" } } });

const scenario = defineScenario({
  id: "first-negotiation",
  issues: [
    { kind: "range", id: "price", from: 100, to: 200, step: 5, unit: "EUR" },
    { kind: "ladder", id: "delivery", options: [{ id: "a-week" }, { id: "a-month" }, { id: "a-quarter" }] },
    { kind: "options", id: "warranty", options: [{ id: "none" }, { id: "parts" }, { id: "parts-and-labour" }] },
  ],
  statusQuo: { price: 200, delivery: "a-quarter", warranty: "none" },
  actors: [
    {
      id: "buyer",
      position: {
        ideal: { price: 100, delivery: "a-week", warranty: "parts-and-labour" },
        fallback: { price: 140, delivery: "a-month", warranty: "parts" },
        salience: { price: "high", delivery: "medium", warranty: "low" },
      },
      strategy: { kind: "polynomial", beta: 0.5 },
    },
    {
      id: "seller",
      position: {
        ideal: { price: 200, delivery: "a-quarter", warranty: "none" },
        fallback: { price: 150, delivery: "a-month", warranty: "parts" },
        salience: { price: "high", delivery: "low", warranty: "medium" },
      },
      noDeal: { value: 0.3 },
      strategy: { kind: "polynomial", beta: 2 },
    },
  ],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["buyer", "seller"] }] },
  deadline: 20,
});

const model = compile(scenario);
account(await openRun(model, simulate(model, values)).explain());
