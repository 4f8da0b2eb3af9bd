export { accession } from "./accession.ts";
export { alternatingOffers } from "./alternating-offers.ts";
export { takeItOrLeaveIt } from "./take-it-or-leave-it.ts";
