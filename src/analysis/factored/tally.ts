import type { Part } from "./ladder.ts";

/** Prefixes of an order are kept as sets of bits at every so many places; the places between are added one by one. */
const APART = 32;

/** How many pairs of partial terms have sums of at least the floors, member by member. */
export function tally(one: Part, other: Part, floors: Float64Array): number {
  const width = floors.length;
  const [few, many] = one.count <= other.count ? [one, other] : [other, one];
  if (few.count === 0) return 0;
  const extremes = [one, other].map((part) => Array.from(floors, (_, i) => ends(part, i, width)));
  const sum = (i: number, end: 0 | 1): number => extremes[0]![i]![end] + extremes[1]![i]![end];
  const binding = Array.from(floors.keys()).filter((i) => sum(i, 0) < floors[i]!);
  if (binding.length === 0) return one.count * other.count;
  if (binding.some((i) => sum(i, 1) < floors[i]!)) return 0;
  // Bits stand for the fewer, so that sets are short.
  const words = Math.ceil(few.count / 32);
  const orders = binding.map((i) => prefixes(few, i, width, words));
  const [set, rest] = [new Int32Array(words), new Int32Array(words)];
  const reached = new Int32Array(binding.length);
  let pairs = 0;
  for (let row = 0; row < many.count; row++) {
    let none = false;
    for (let k = 0; k < binding.length && !none; k++) {
      const i = binding[k]!;
      reached[k] = reach(orders[k]!.values, floors[i]! - many.sums[row * width + i]!);
      none = reached[k] === 0;
    }
    if (none) continue;
    set.fill(-1);
    for (let k = 0; k < binding.length; k++) if (reached[k]! < few.count) meet(set, rest, orders[k]!, reached[k]!);
    if (few.count % 32 !== 0) set[words - 1]! &= (1 << few.count % 32) - 1;
    for (let word = 0; word < words; word++) pairs += bits(set[word]!);
  }
  return pairs;
}

/** The least and the greatest sum of one member. */
function ends({ sums, count }: Part, i: number, width: number): readonly [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (let row = 0; row < count; row++) {
    const sum = sums[row * width + i]!;
    if (sum < least) least = sum;
    if (sum > greatest) greatest = sum;
  }
  return [least, greatest];
}

/** Partial terms by falling sum of one member, and the sets of the first 0, 32, 64, … of them. */
interface Prefixes {
  readonly values: Float64Array;
  readonly places: Uint32Array;
  readonly sets: Int32Array;
  readonly words: number;
}

function prefixes({ sums, count }: Part, i: number, width: number, words: number): Prefixes {
  const places = Uint32Array.from({ length: count }, (_, row) => row).sort((a, b) => sums[b * width + i]! - sums[a * width + i]!);
  const sets = new Int32Array((Math.floor(count / APART) + 1) * words);
  for (let start = words, at = 0; start < sets.length; start += words) {
    sets.copyWithin(start, start - words, start);
    for (const end = at + APART; at < end; at++) sets[start + (places[at]! >>> 5)]! |= 1 << (places[at]! & 31);
  }
  return { values: Float64Array.from(places, (row) => sums[row * width + i]!), places, sets, words };
}

/** How many values are at least `floor`. */
function reach(values: Float64Array, floor: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! >= floor) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Leaves in a set what is also among the first `reached` of an order. */
function meet(set: Int32Array, rest: Int32Array, { places, sets, words }: Prefixes, reached: number): void {
  const block = Math.floor(reached / APART);
  rest.fill(0);
  for (let at = block * APART; at < reached; at++) rest[places[at]! >>> 5]! |= 1 << (places[at]! & 31);
  for (let word = 0, from = block * words; word < words; word++, from++) set[word]! &= sets[from]! | rest[word]!;
}

/** How many bits of a word are set. */
function bits(word: number): number {
  word -= (word >>> 1) & 0x5555_5555;
  word = (word & 0x3333_3333) + ((word >>> 2) & 0x3333_3333);
  return Math.imul((word + (word >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
