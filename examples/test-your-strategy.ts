/**
 * Hold a strategy of your own to the laws of the model: one that bluffs, and is caught at it.
 *
 * --seed X   another seed of the generated cases (a whole number, 0 if left out)
 */
import { parseArgs } from "node:util";
import { defineStrategy, type View } from "detente";
import { conformance, showConformance } from "detente/testing";
import { paragraph } from "./support/print.ts";

const { values } = parseArgs({ options: { seed: { type: "string" } } });

/** Its aspiration: it falls in a straight line, from the best that it may sign to the least that it would. */
const holdsOutFor = ({ position, floor, time }: View): number => position.ceiling - (position.ceiling - floor) * time;

const bluffer = defineStrategy({
  kind: "bluffer",
  version: 1,
  doc: "Yields in a straight line; as time runs out it accepts whatever stands.",
  params: { nerve: { type: "number", min: 0, max: 1, default: 0.8, doc: "The share of the time after which it gives in." } },
  decide(view, { nerve }) {
    const { position, standing, floor, final, time } = view;
    const worth = standing < 0 ? -Infinity : position.signable(standing);
    const least = final ? floor : holdsOutFor(view);
    // The fault: worth nothing is not worth signing, and no deal may be worth more.
    if (worth >= least || (worth >= 0 && time >= nerve)) return view.accept("enough, or late", least);
    if (final) return view.reject("too little", least);
    if (position.ceilingTerms < 0 || floor > position.ceiling) return view.leave("nothing to sign");
    return view.offer(position.leastAbove(least), "in a straight line", least);
  },
});

paragraph("Each law is tried on generated scenarios in which the strategy meets itself and the built-in ones. What breaks a law is made as simple as it can be.");
console.log(showConformance(conformance.strategy(bluffer, { parameters: { seed: seedOf(values.seed) } }).report()));

/** A whole number as it is, and a word as the sum of its letters. */
function seedOf(text = "0"): number {
  return /^\d+$/.test(text) ? Number(text) : [...text].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
}
