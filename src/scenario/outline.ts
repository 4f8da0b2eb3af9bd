import { elementNames, isList, isMembers, ownMember, type Members } from "./elements.ts";
import type { RangeIssue } from "./issue.ts";
import { parameters } from "./parameters.ts";
import { isOptionalParam, type KindSpec, type KindSpecs, type NumberParam, type ParamSpec } from "./params.ts";

/**
 * The document in outline: the members of each of its parts, `name:type` or, where both are one word, `name`; `?` marks
 * those that may be left out. A part that is told apart by its `kind` has a line for each kind.
 *
 * `x*` is a list of x, `x+` one that may not be empty, `x,y` a list of two; `@actor` names an actor; `true` and `false`
 * are flags with their default. Other types are numbers of the table of parameters, or stand in {@link types}.
 */
const parts: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  scenario:
    "format? id title?:text description?:text snapshot?:text issues:issue+ constraints?:constraint* statusQuo:terms " +
    "actors:actor+ principals?:@actor+ affected?:@actor* channels?:channel* events?:event* consent?:@actor+ protocol " +
    "ratifiers?:ratifier* delivery?:delivery* deadline thresholds? normalize? arithmetic? provenance?:any sources?:any",
  issue: {
    options: "id label?:text options:alternative+",
    ladder: "id label?:text options:alternative+",
    range: "id label?:text from:rangeFrom to:rangeTo step:rangeStep unit:text",
  },
  alternative: "id label?:text tags?:tag*",
  constraint: "id label?:text holds:condition",
  condition: {
    is: "issue:@issue options:option+",
    atLeast: "issue:@issue option",
    atMost: "issue:@issue option",
    all: "of:condition+",
    any: "of:condition+",
    not: "of:condition",
    implies: "if:condition then:condition",
    iff: "left:condition right:condition",
  },
  actor: "id label?:text stream?:text present?:true position declared? noDeal? willingness? strategy",
  position: "ideal:terms fallback? fallbackValue? values? salience:weights linkages?:linkage* redLines?:redLine*",
  declared: "ideal:terms fallback?",
  noDeal: "value?:noDealValue cost?:noDealCost drift?:noDealDrift",
  linkage: {
    complements: "issues:@issue,@issue strength label?:text",
    substitutes: "issues:@issue,@issue strength label?:text",
    table: "issues:@issue,@issue strength values:table label?:text",
  },
  redLine: {
    hard: "id when:condition label?:text",
    declared: "id when:condition label?:text audienceCost?",
  },
  event: "id label?:text stream?:text when guard? repeats?:false effects:effect*",
  when: {
    at: "round:eventRound",
    chance: "probability:eventProbability from?:spanFrom until?:spanUntil",
  },
  guard: {
    phase: "phase:@phase",
    rounds: "from?:spanFrom until?:spanUntil",
    channel: "between:@actor,@actor open:flag",
    present: "actor:@actor present:flag",
    happened: "event:@event",
    standing: "when:condition",
    all: "of:guard+",
    any: "of:guard+",
    not: "of:guard",
  },
  effect: {
    channel: "between:@actor,@actor open:flag",
    "no-deal": "actor:@actor change:noDealChange",
    "process-gain": "actor:@actor gain:processGain nature",
    profile: "actor:@actor position? declared? noDeal? willingness? strategy?",
    participation: "actor:@actor present:flag",
  },
  channel: "between:@actor,@actor open:flag",
  protocol: "phases:phase+",
  ratifier: "id label?:text actor:@actor threshold",
  threshold: {
    utility: "least:ratifierLeast",
    "no-deal": "margin?:ratifierMargin",
    floor: "",
  },
  delivery: "issue:@issue controllers",
  controllers: {
    all: "actors:@actor+",
    any: "actors:@actor+",
    shares: "shares needed:sharesNeeded",
  },
  thresholds: "epsilon? rho? sigma? theta? horizon?",
  // The parameters of their kinds follow.
  strategy: "kind:text",
  phase: "kind:text id label?:text rounds?:phaseRounds",
};

/** Some words, or a number instead of them. */
export interface Words {
  readonly words: readonly string[];
  readonly or?: NumberParam;
  readonly default?: unknown;
}

/** A look-up by the names of issues or actors, or of the options of an issue; complete, or not. */
export interface Lookup {
  readonly by: "issue" | "actor" | "option" | "row" | "column";
  readonly of: Type;
  readonly needed?: boolean;
}

/** What must stand at a place: a type by its name in the outline, or itself. */
export type Type = string | NumberParam | Words | Lookup;

const words = (...all: readonly string[]): Words => ({ words: all });

/** The types that are neither parts nor numbers of the table. */
const types: ReadonlyMap<string, Type> = new Map(Object.entries<Type>({
  ...parameters,
  normalize: { words: ["none", "feasible"], default: "none" },
  arithmetic: { words: ["exact", "float"], default: "exact" },
  tag: words("deferred", "endsFighting"),
  nature: words("sunk", "ongoing"),
  salience: { words: ["high", "medium", "low"], or: parameters.salience },
  strength: { words: ["strong", "medium", "weak"], or: parameters.linkageStrength },
  terms: { by: "issue", of: "option", needed: true },
  fallback: { by: "issue", of: "option" },
  weights: { by: "issue", of: "salience", needed: true },
  values: { by: "issue", of: "curve" },
  shares: { by: "actor", of: "controllerShare" },
  table: { by: "row", of: { by: "column", of: "linkageValue" } },
  point: "breakpoint,breakpointValue",
}));

/** A place of a document: what must stand there, and the object that says of which issue its options are. */
export interface Place {
  readonly type: Type;
  readonly owner: Members;
  /** Whether it may not be left out. */
  readonly needed?: boolean;
}

/** Places by name. A look-up by thousands of names is not written out for each of thousands of places. */
export type Places = Pick<ReadonlyMap<string, Place>, "get" | "keys">;

/** A document with what its places must hold, however broken it is. */
export interface Outline {
  readonly root: Place;
  /** What must stand at a place, its name looked up. */
  typeOf(place: Place): Type;
  /** The kinds of a part, where it is told apart by them. */
  kindsOf(type: string): readonly string[] | undefined;
  /** The members that a value can have at a place, by name; `undefined` where they cannot be known. */
  membersOf(place: Place, value: unknown): Places | undefined;
  /** The names that may stand for one of a sort; `undefined` where they cannot be known. */
  namesOf(by: string, owner: Members): ReadonlySet<string> | undefined;
  issue(id: unknown): Members | undefined;
}

/** Reads a document in outline. */
export function outlineOf(data: unknown, kinds: KindSpecs): Outline {
  const document = asMembers(data);
  const lists: Readonly<Record<string, unknown>> = {
    issue: document["issues"],
    actor: document["actors"],
    phase: asMembers(document["protocol"])["phases"],
    event: document["events"],
  };
  const specs: Readonly<Record<string, readonly KindSpec[]>> = { strategy: kinds.strategies, phase: kinds.protocols };
  const issues = new Map<unknown, Members | undefined>();
  // Of two issues with one id, neither is judged by the other's options.
  for (const issue of elementsOf(lists["issue"])) issues.set(issue["id"], issues.has(issue["id"]) ? undefined : issue);
  const known = new Map<unknown, ReadonlySet<string> | undefined>();
  const idsIn = (list: unknown): ReadonlySet<string> | undefined => {
    if (!known.has(list)) known.set(list, idsOf(list));
    return known.get(list);
  };

  const typeOf = ({ type, owner }: Place): Type => {
    if (type === "curve") return issues.get(owner["issue"])?.["kind"] === "range" ? "point+" : { by: "option", of: "optionValue" };
    return typeof type === "string" ? (types.get(type) ?? type) : type;
  };
  const namesOf = (by: string, owner: Members): ReadonlySet<string> | undefined => {
    if (by in lists) return idsIn(lists[by]);
    const [row, column] = isList(owner["issues"]) ? owner["issues"] : [];
    const issue = issues.get(by === "row" ? row : by === "column" ? column : owner["issue"]);
    return issue?.["kind"] === "range" ? undefined : idsIn(issue?.["options"]);
  };
  return {
    root: { type: "scenario", owner: {} },
    typeOf,
    namesOf,
    kindsOf(type) {
      const part = parts[type];
      return specs[type]?.map(({ kind }) => kind) ?? (typeof part === "object" ? Object.keys(part) : undefined);
    },
    issue: (id) => issues.get(id),
    membersOf(place, value) {
      const type = typeOf(place);
      const { owner } = place;
      if (typeof type !== "string") {
        if (!("by" in type)) return undefined;
        const { by, of, needed = false } = type;
        const names = namesOf(by, owner);
        const get = (name: string): Place | undefined =>
          names?.has(name) === true ? { type: of, owner: by === "issue" ? { issue: name } : owner, needed } : undefined;
        return names && { get, keys: () => names.keys() };
      }
      if (isList(value)) return new Map(elementNames(value).map((name, at) => [name, { type: elementType(type, at), owner }]));
      const own = asMembers(value);
      const part = parts[type];
      const line = typeof part === "object" ? `kind:text ${String(ownMember(part, String(own["kind"])))}` : (part ?? "");
      const members = new Map<string, Place>();
      for (const [, name = "", optional, named] of line.matchAll(/(\w+)(\??):?(\S*)/g)) {
        members.set(name, { type: named || name, owner: own, needed: optional === "" });
      }
      const spec = specs[type]?.find(({ kind }) => kind === own["kind"]);
      for (const [name, param] of Object.entries(spec?.params ?? {})) {
        members.set(name, { type: paramType(param), owner: own, needed: !isOptionalParam(param) });
      }
      return members;
    },
  };
}

/** The type of an element of a list. */
export const elementType = (list: string, at: number): string =>
  list.includes(",") ? (list.split(",")[at] ?? "any") : list.slice(0, -1);

/** The numbers of a range, where it is one that can be counted. */
export function readRange({ from, to, step }: Members): RangeIssue | undefined {
  if (typeof from !== "number" || typeof to !== "number" || typeof step !== "number") return undefined;
  if (!Number.isFinite(from) || !Number.isFinite(to) || !(step > 0) || to < from) return undefined;
  return { kind: "range", id: "", from, to, step, unit: "" };
}

function paramType(spec: ParamSpec): Type {
  switch (spec.type) {
    case "choice":
      return { words: spec.options, default: spec.default };
    case "boolean":
      return String(spec.default ?? "flag");
    case "per-issue":
      return { by: "issue", of: { ...spec, type: "number" } };
    case "actor":
      return "@actor";
    case "actors":
      return "@actor+";
    case "terms":
      return "terms";
    default:
      return spec;
  }
}

/** What is no object has no members. */
const asMembers = (value: unknown): Members => (isMembers(value) ? value : {});

const elementsOf = (list: unknown): readonly Members[] => (isList(list) ? list.filter(isMembers) : []);

function idsOf(list: unknown): ReadonlySet<string> | undefined {
  const ids = new Set(elementsOf(list).map(({ id }) => id).filter((id) => typeof id === "string"));
  return ids.size === 0 ? undefined : ids;
}
