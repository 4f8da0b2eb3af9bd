import type { Space } from "../space/index.ts";
import type { Rows } from "./rows.ts";
import type { Member } from "./member.ts";

/** Terms in the order of their indices, with what they are worth to the members, in units. */
export interface Table extends Rows {
  readonly terms: Uint32Array;
}

/** The feasible terms of a listed space that cross no hard red line of any member, or all feasible terms. */
export function tableOf(space: Space, members: readonly Member[], which: "agreeable" | "feasible" = "agreeable"): Table {
  const lined = which === "agreeable" ? members.filter(({ utility }) => utility.spec.hard.length > 0) : [];
  const terms = new Uint32Array(space.size);
  let count = 0;
  for (let at = 0; at < space.size; at++) {
    if (!space.feasible(at)) continue;
    let open = true;
    for (let k = 0; k < lined.length && open; k++) open = lined[k]!.utility.signable(at) !== -1;
    if (open) terms[count++] = at;
  }
  const width = members.length;
  const values = new Float64Array(count * width);
  members.forEach((member, i) => {
    for (let row = 0, cell = i; row < count; row++, cell += width) values[cell] = member.units(terms[row]!);
  });
  return { terms: terms.subarray(0, count), values, width, count };
}
