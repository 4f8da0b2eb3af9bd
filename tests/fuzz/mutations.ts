import type { Chance } from "./chance.ts";
import { junk, nested } from "./hostile.ts";

/** An object or a list of a document that is being changed. */
type Container = Record<string, unknown> | unknown[];

interface Place {
  readonly container: Container;
  readonly key: string;
}

const isContainer = (value: unknown): value is Container => typeof value === "object" && value !== null;

/** Changes one thing somewhere in a document. `library` are other documents, to take parts from. */
type Mutation = (place: Place, chance: Chance, around: Around) => void;

interface Around {
  readonly root: Container;
  readonly library: readonly unknown[];
  /** Whether values that JSON does not have may come in. */
  readonly wild: boolean;
}

const mutations: readonly (readonly [weight: number, mutate: Mutation])[] = [
  [6, (place, chance, { wild }) => { put(place, junk(chance, wild && chance.once(2))); }],
  [5, remove],
  [3, rename],
  [3, duplicate],
  [4, gentle],
  [3, (place, chance, { root }) => { put(place, copyOf(somewhere(root, chance))); }],
  [4, (place, chance, { library }) => { put(place, copyOf(akin(place, chance.pick(library), chance))); }],
  [2, swap],
  [2, (place, chance, { wild }) => { add(place, chance, junk(chance, wild)); }],
  [1, grow],
  [1, (place, chance, { root, wild }) => { put(place, wild ? root : nested(40 + chance.below(60), chance.once(2))); }],
];

const wheel: readonly Mutation[] = mutations.flatMap(([weight, mutate]) => new Array<Mutation>(weight).fill(mutate));

/** Changes a document in one to five places. */
export function mutate(root: Container, chance: Chance, library: readonly unknown[], wild: boolean): void {
  const times = 1 + Math.min(chance.below(5), chance.below(5));
  for (let time = 0; time < times; time++) {
    const place = aPlace(root, chance);
    const change = chance.pick(wheel);
    if (place === undefined) continue;
    try {
      change(place, chance, { root, library, wild });
    } catch {
      // What came in with an earlier change may have traps of its own.
    }
  }
}

/** A place, all depths alike likely: a walk down from the root that may stop anywhere. */
function aPlace(root: Container, chance: Chance): Place | undefined {
  let container = root;
  let place: Place | undefined;
  for (let depth = 0; depth < 12; depth++) {
    const keys = keysOf(container);
    if (keys.length === 0) break;
    const key = chance.pick(keys);
    place = { container, key };
    const below = valueAt(place);
    if (!isContainer(below) || chance.once(4)) break;
    container = below;
  }
  return place;
}

/** Lists that are longer, and may be longer than memory, are left alone. */
const MOST_ELEMENTS = 10_000;

/** What stood in a mutated document may have traps of its own. */
function keysOf(container: Container): readonly string[] {
  try {
    return Array.isArray(container) && container.length > MOST_ELEMENTS ? [] : Object.keys(container);
  } catch {
    return [];
  }
}

function valueAt({ container, key }: Place): unknown {
  try {
    return Object.getOwnPropertyDescriptor(container, key)?.value;
  } catch {
    return undefined;
  }
}

const put = ({ container, key }: Place, value: unknown): void => void Reflect.defineProperty(container, key, { value, enumerable: true, configurable: true, writable: true });

function remove({ container, key }: Place): void {
  if (Array.isArray(container)) container.splice(Number(key), 1);
  else Reflect.deleteProperty(container, key);
}

/** A misspelling, or another word of the document. */
function rename(place: Place, chance: Chance): void {
  const { container, key } = place;
  const value = valueAt(place);
  const at = chance.below(key.length + 1);
  const spelling = chance.pick([key.slice(0, at) + key.slice(at + 1), `${key.slice(0, at)}x${key.slice(at)}`, key.toUpperCase(), "id", "kind", "__proto__", "constructor", "of"]);
  if (!Array.isArray(container)) remove(place);
  put({ container, key: spelling }, value);
}

function duplicate(place: Place, chance: Chance): void {
  const { container, key } = place;
  const value = copyOf(valueAt(place));
  if (Array.isArray(container)) container.splice(chance.below(container.length + 1), 0, value);
  else put({ container, key: `${key}-2` }, value);
}

/** Another value of the same type. */
function gentle(place: Place, chance: Chance): void {
  const value = valueAt(place);
  switch (typeof value) {
    case "number":
      put(place, chance.pick([0, -0, 1, -1, 0.5, value + 1, value - 1, -value, value / 3, value * 1e6, 1e308, 2 ** 53, 5e-324, 12, 100_000]));
      break;
    case "string":
      put(place, chance.pick([value.slice(1), `${value}s`, value.toUpperCase(), value.split("").reverse().join(""), "", "north", "ann", "territory"]));
      break;
    case "boolean":
      put(place, !value);
      break;
    default:
      if (Array.isArray(value) && value.length <= MOST_ELEMENTS) value.reverse();
      else remove(place);
  }
}

function swap(place: Place, chance: Chance, { root }: Around): void {
  const other = aPlace(root, chance);
  if (other === undefined) return;
  const [one, two] = [copyOf(valueAt(place)), copyOf(valueAt(other))];
  put(other, one);
  put(place, two);
}

function add({ container }: Place, chance: Chance, value: unknown): void {
  if (Array.isArray(container)) container.push(value);
  else put({ container, key: chance.pick(["x", "id", "kind", "label", "of", "when", "guard", "__proto__", "constructor", "format", "present"]) }, value);
}

/** Many of the same, or many alike. */
function grow(place: Place, chance: Chance): void {
  const { container } = place;
  const value = valueAt(place);
  const times = chance.pick([2, 10, 100, chance.once(20) ? 3000 : 30]);
  for (let time = 0; time < times; time++) {
    if (Array.isArray(container)) container.push(chance.once(2) || !isContainer(value) ? value : withId(value, time));
    else put({ container, key: `x${String(time)}` }, value);
  }
}

function withId(value: Container, time: number): unknown {
  const copy = copyOf(value);
  if (isContainer(copy) && "id" in copy) put({ container: copy, key: "id" }, `x${String(time)}`);
  return copy;
}

function somewhere(root: unknown, chance: Chance): unknown {
  const place = isContainer(root) ? aPlace(root, chance) : undefined;
  return place === undefined ? root : valueAt(place);
}

/** What another document has under the same name, where it has that. */
function akin({ key }: Place, other: unknown, chance: Chance): unknown {
  let found: unknown;
  for (let time = 0; time < 5; time++) {
    const place = isContainer(other) ? aPlace(other, chance) : undefined;
    if (place === undefined) continue;
    found = valueAt(place);
    if (place.key === key) break;
  }
  return found;
}

/** A copy where there can be one; what is none of JSON's is shared. */
function copyOf(value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch {
    return value;
  }
}
