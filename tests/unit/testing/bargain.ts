import { defineScenario } from "../../../src/index.ts";

/** Ann wants a high price, Bob a low one; both would rather agree. They settle in the end. */
export const bargain = defineScenario({
  id: "bargain",
  issues: [{ kind: "ladder", id: "price", options: [{ id: "p0" }, { id: "p1" }, { id: "p2" }, { id: "p3" }, { id: "p4" }] }],
  statusQuo: { price: "p0" },
  actors: [
    { id: "ann", position: { ideal: { price: "p4" }, fallback: { price: "p1" }, salience: { price: 1 } }, noDeal: { value: 0.1 }, strategy: { kind: "polynomial" } },
    { id: "bob", position: { ideal: { price: "p0" }, fallback: { price: "p3" }, salience: { price: 1 } }, noDeal: { value: 0.1 }, strategy: { kind: "polynomial" } },
  ],
  protocol: { phases: [{ id: "talks", kind: "alternating-offers", seats: ["ann", "bob"] }] },
  deadline: 10,
});
