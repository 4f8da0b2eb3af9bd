/**
 * What generated scenarios lean to. `any`: whatever a document can hold, so that most talks fail, in every way in which they
 * can. `deal`: few red lines, costly failure, willing actors who sit together, so that most talks end in a settlement.
 */
export type Lean = "any" | "deal";
