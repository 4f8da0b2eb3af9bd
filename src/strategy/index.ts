export { polynomialConcession, exponentialConcession, aspiration } from "./concession.ts";
export { leastAcceptable } from "./acceptance.ts";
export { standingText } from "./take-it-or-leave-it.ts";
export { exponential, polynomial } from "./time-dependent.ts";
export { titForTat } from "./tit-for-tat.ts";
