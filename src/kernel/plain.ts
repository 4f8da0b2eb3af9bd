import { problem, type Problem } from "./errors.ts";
import { joinPath } from "./path.ts";
import { isPlainObject } from "./plain-object.ts";
import { isWellFormed } from "./unicode.ts";

/** How much a document may hold before {@link plainProblems} refuses it. */
export interface PlainLimits {
  /** Containers within containers, the root counted. @defaultValue 64 */
  readonly depth?: number;
  /** Values of any kind, a shared one counted wherever it stands. @defaultValue 1_000_000 */
  readonly nodes?: number;
  /** Problems listed before the walk ends with `too-many-problems`. @defaultValue 1000 */
  readonly problems?: number;
}

/** A container that is being walked; `keys[next - 1]` leads to the value in hand. */
interface Frame {
  readonly node: object;
  readonly keys: readonly (string | symbol)[];
  next: number;
}

type PlainCode = "cycle" | "too-deep" | "forbidden-key" | "non-finite" | "lone-surrogate" | "not-plain";
type Report = (code: PlainCode, culprit?: unknown, what?: string) => void;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/**
 * Everything that keeps an unknown value from being plain JSON data, each problem with its path; empty if it is plain.
 *
 * Finds cycles, nesting beyond the limit, forbidden keys (`__proto__`, `constructor`, `prototype`), non-finite numbers, lone
 * surrogates, and what JSON cannot hold: functions, symbols, bigints, class instances, accessors (never called), hidden or
 * symbol keys, sparse arrays. `undefined` members of objects count as absent, `undefined` in an array is a problem. Shared
 * references are fine. Never throws; ends after `limits.nodes` values, and then says `too-large`.
 *
 * @example
 * ```ts
 * plainProblems({ a: [1, NaN] }).map(({ code, path }) => `${code} ${path}`); // ["non-finite a.1"]
 * ```
 */
export function plainProblems(value: unknown, limits: PlainLimits = {}): Problem[] {
  const { depth = 64, nodes = 1_000_000, problems: most = 1000 } = limits;
  const found: Problem[] = [];
  // An own stack: a recursion would overflow before a depth limit could be told from a cycle.
  const frames: Frame[] = [];
  const open = new Set<object>();
  let visited = 0;

  // Paths are made for problems only: a large document without problems makes none.
  const report: Report = (code, culprit, what) => {
    found.push(problem(code, pathOf(frames), culprit, { what, limit: depth }));
  };
  const visit = (child: unknown): void => {
    visited++;
    checkPrimitive(child, report);
    if (typeof child !== "object" || child === null) return;
    if (open.has(child)) return report("cycle", child);
    if (frames.length >= depth) return report("too-deep", child);
    const keys = keysOf(child, nodes, report);
    if (keys === undefined) {
      visited = Infinity;
      return;
    }
    frames.push({ node: child, keys, next: 0 });
    open.add(child);
  };

  visit(value);
  for (let frame = frames.at(-1); frame !== undefined && visited <= nodes && found.length <= most; frame = frames.at(-1)) {
    const key = frame.keys[frame.next++];
    if (key === undefined) {
      open.delete(frame.node);
      frames.pop();
      continue;
    }
    const member = memberOf(frame.node, key, report);
    if (member !== undefined) visit(member.value);
  }

  if (found.length > most) found.splice(most, Infinity, problem("too-many-problems", "", undefined, { limit: most }));
  if (visited > nodes) found.push(problem("too-large", "", undefined, { limit: nodes }));
  return found;
}

const pathOf = (frames: readonly Frame[]): string =>
  frames.reduce((path, { keys, next }) => joinPath(path, String(keys[next - 1])), "");

function checkPrimitive(value: unknown, report: Report): void {
  switch (typeof value) {
    case "boolean":
    case "object":
      return;
    case "number":
      return Number.isFinite(value) ? undefined : report("non-finite", value);
    case "string":
      return isWellFormed(value) ? undefined : report("lone-surrogate", value);
    case "undefined":
      return report("not-plain", value, "undefined");
    default:
      return report("not-plain", value);
  }
}

/** The keys to walk: none if the container is not plain, `undefined` if it is an array longer than `most`. */
function keysOf(node: object, most: number, report: Report): readonly (string | symbol)[] | undefined {
  // A proxy may throw from any of these questions.
  try {
    if (!Array.isArray(node)) {
      return isPlainObject(node) ? Reflect.ownKeys(node) : refuse(report, node);
    }
    // Each realm's Array.prototype is itself an array.
    if (!Array.isArray(Object.getPrototypeOf(node))) return refuse(report, node);
    if (node.length > most) return undefined;
    const keys = Reflect.ownKeys(node).filter((key) => key !== "length");
    if (keys.filter(isIndex).length < node.length) report("not-plain", node, "an array with holes");
    return keys;
  } catch {
    return refuse(report, node);
  }
}

function refuse(report: Report, node: object): [] {
  report("not-plain", node);
  return [];
}

const isIndex = (key: string | symbol): boolean => typeof key === "string" && /^(0|[1-9]\d*)$/.test(key);

/** The member to walk into; `undefined` if it counts as absent or was refused. */
function memberOf(node: object, key: string | symbol, report: Report): { readonly value: unknown } | undefined {
  if (typeof key === "symbol") return void report("not-plain", undefined, "a symbol key");
  if (FORBIDDEN_KEYS.has(key)) return void report("forbidden-key");
  if (!isWellFormed(key)) report("lone-surrogate", key);
  try {
    const member = Object.getOwnPropertyDescriptor(node, key);
    if (member === undefined) return undefined;
    if (!("value" in member)) return void report("not-plain", undefined, "a getter or setter");
    if (member.enumerable !== true) return void report("not-plain", undefined, "a hidden property");
    const value: unknown = member.value;
    if (!Array.isArray(node)) return value === undefined ? undefined : { value };
    return isIndex(key) ? { value } : void report("not-plain", undefined, "a named member of an array");
  } catch {
    return void report("not-plain", undefined, "a member that cannot be read");
  }
}
