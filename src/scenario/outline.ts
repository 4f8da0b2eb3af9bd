import { elementNames, isList, isMembers, type Members } from "./elements.ts";
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
const parts: Readonly<Record<string, string>> = {
  scenario:
    "format? id title?:text description?:text snapshot?:text issues:issue+ constraints?:constraint* statusQuo:terms " +
    "actors:actor+ principals?:@actor+ affected?:@actor* channels?:channel* events?:event* consent?:@actor+ protocol " +
    "ratifiers?:ratifier* delivery?:delivery* deadline thresholds? normalize? arithmetic? provenance?:any sources?:any",
  "issue options": "id label?:text options:alternative+",
  "issue ladder": "id label?:text options:alternative+",
  "issue range": "id label?:text from:rangeFrom to:rangeTo step:rangeStep unit:text",
  alternative: "id label?:text tags?:tag*",
  constraint: "id label?:text holds:condition",
  "condition is": "issue:@issue options:option+",
  "condition atLeast": "issue:@issue option",
  "condition atMost": "issue:@issue option",
  "condition all": "of:condition+",
  "condition any": "of:condition+",
  "condition not": "of:condition",
  "condition implies": "if:condition then:condition",
  "condition iff": "left:condition right:condition",
  actor: "id label?:text stream?:text present?:true position declared? noDeal? willingness? strategy",
  position: "ideal:terms fallback? fallbackValue? values? salience:weights linkages?:linkage* redLines?:redLine*",
  declared: "ideal:terms fallback?",
  noDeal: "value?:noDealValue cost?:noDealCost drift?:noDealDrift",
  "linkage complements": "issues:@issue,@issue strength label?:text",
  "linkage substitutes": "issues:@issue,@issue strength label?:text",
  "linkage table": "issues:@issue,@issue strength values:table label?:text",
  "redLine hard": "id when:condition label?:text",
  "redLine declared": "id when:condition label?:text audienceCost?",
  event: "id label?:text stream?:text when guard? repeats?:false effects:effect*",
  "when at": "round:eventRound",
  "when chance": "probability:eventProbability from?:spanFrom until?:spanUntil",
  "guard phase": "phase:@phase",
  "guard rounds": "from?:spanFrom until?:spanUntil",
  "guard channel": "between:@actor,@actor open:flag",
  "guard present": "actor:@actor present:flag",
  "guard happened": "event:@event",
  "guard standing": "when:condition",
  "guard all": "of:guard+",
  "guard any": "of:guard+",
  "guard not": "of:guard",
  "effect channel": "between:@actor,@actor open:flag",
  "effect no-deal": "actor:@actor change:noDealChange",
  "effect process-gain": "actor:@actor gain:processGain nature",
  "effect profile": "actor:@actor position? declared? noDeal? willingness? strategy?",
  "effect participation": "actor:@actor present:flag",
  channel: "between:@actor,@actor open:flag",
  protocol: "phases:phase+",
  ratifier: "id label?:text actor:@actor threshold",
  "threshold utility": "least:ratifierLeast",
  "threshold no-deal": "margin?:ratifierMargin",
  "threshold floor": "",
  delivery: "issue:@issue controllers",
  "controllers all": "actors:@actor+",
  "controllers any": "actors:@actor+",
  "controllers shares": "shares needed:sharesNeeded",
  thresholds: "epsilon? rho? sigma? theta? horizon?",
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

/** What a phase has beside the parameters of its kind. */
const phase = "id label?:text rounds?:phaseRounds";

/** A place of a document: what must stand there, and the object that says of which issue its options are. */
export interface Place {
  readonly type: Type;
  readonly owner: Members;
  /** Whether it may not be left out. */
  readonly needed?: boolean;
}

/** A document with what its places must hold, however broken it is. */
export interface Outline {
  readonly root: Place;
  /** What must stand at a place, its name looked up. */
  typeOf(place: Place): Type;
  /** The kinds of a part, where it is told apart by them. */
  kindsOf(type: string): readonly string[];
  /** The members that a value can have at a place, by name; `undefined` where they cannot be known. */
  membersOf(place: Place, value: unknown): ReadonlyMap<string, Place> | undefined;
  /** The names that may stand for one of a sort; `undefined` where they cannot be known. */
  namesOf(by: string, owner: Members): readonly string[] | undefined;
  issue(id: unknown): Members | undefined;
}

/** Reads a document in outline. */
export function outlineOf(data: unknown, kinds: KindSpecs): Outline {
  const document = asMembers(data);
  const lists = new Map([
    ["issue", elementsOf(document["issues"])],
    ["actor", elementsOf(document["actors"])],
    ["phase", elementsOf(asMembers(document["protocol"])["phases"])],
    ["event", elementsOf(document["events"])],
  ]);
  const specs = new Map([["strategy", kinds.strategies], ["phase", kinds.protocols]]);
  const issues = new Map(lists.get("issue")?.map((issue) => [issue["id"], issue]));
  const ids = new Map([...lists].map(([by, elements]) => [by, idsOf(elements)]));
  const options = new Map([...issues].map(([id, issue]) => [id, isRange(issue) ? undefined : idsOf(elementsOf(issue["options"]))]));

  const typeOf = ({ type, owner }: Place): Type => {
    if (type === "curve") return isRange(issues.get(owner["issue"])) ? "point+" : { by: "option", of: "optionValue" };
    return typeof type === "string" ? (types.get(type) ?? type) : type;
  };
  const namesOf = (by: string, owner: Members): readonly string[] | undefined => {
    if (ids.has(by)) return ids.get(by);
    const [row, column] = isList(owner["issues"]) ? owner["issues"] : [];
    return options.get(by === "row" ? row : by === "column" ? column : owner["issue"]);
  };
  const lineOf = (type: string, kind: unknown): Line | undefined => {
    const spec = specs.get(type)?.find((one) => one.kind === kind);
    return spec ? [...readLine(type === "phase" ? `kind:text ${phase}` : "kind:text"), ...paramLine(spec)] : (lines.get(type) ?? lines.get(`${type} ${String(kind)}`));
  };
  return {
    root: { type: "scenario", owner: {} },
    typeOf,
    namesOf,
    kindsOf: (type) => specs.get(type)?.map(({ kind }) => kind) ?? kindsByPart.get(type) ?? [],
    issue: (id) => issues.get(id),
    membersOf(place, value) {
      const type = typeOf(place);
      const { owner } = place;
      if (typeof type === "string") {
        if (isList(value)) return new Map(elementNames(value).map((name, at) => [name, { type: elementType(type, at), owner }]));
        const own = asMembers(value);
        return new Map(lineOf(type, own["kind"])?.map(([name, member, needed]) => [name, { type: member, owner: own, needed }]));
      }
      if (!("by" in type)) return undefined;
      const { by, of, needed = false } = type;
      const names = namesOf(by, owner);
      return names && new Map(names.map((name) => [name, { type: of, owner: by === "issue" ? { issue: name } : owner, needed }]));
    },
  };
}

/** The type of an element of a list. */
export function elementType(list: string, at: number): string {
  return list.includes(",") ? (list.split(",")[at] ?? "any") : list.slice(0, -1);
}

/** The numbers of a range, where it is one that can be counted. */
export function readRange({ from, to, step }: Members): RangeIssue | undefined {
  if (typeof from !== "number" || typeof to !== "number" || typeof step !== "number") return undefined;
  if (!Number.isFinite(from) || !Number.isFinite(to) || !(step > 0) || to < from) return undefined;
  return { kind: "range", id: "", from, to, step, unit: "" };
}

type Line = readonly (readonly [name: string, type: Type, needed: boolean])[];

const readLine = (line: string): Line =>
  [...line.matchAll(/(\w+)(\??):?(\S*)/g)].map(([, name = "", optional, type]) => [name, type || name, optional === ""]);

const lines = new Map(Object.entries(parts).map(([part, line]) => [part, readLine(part.includes(" ") ? `kind:text ${line}` : line)]));

const kindsByPart = new Map<string, string[]>();
for (const name of Object.keys(parts)) {
  const [part = "", kind] = name.split(" ");
  if (kind !== undefined) kindsByPart.set(part, [...(kindsByPart.get(part) ?? []), kind]);
}

const paramLine = ({ params }: KindSpec): Line =>
  Object.entries(params).map(([name, spec]) => [name, paramType(spec), !isOptionalParam(spec)]);

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

function idsOf(elements: readonly Members[]): readonly string[] | undefined {
  const ids = elements.map(({ id }) => id).filter((id) => typeof id === "string");
  return ids.length === 0 ? undefined : ids;
}

const isRange = (issue: Members | undefined): boolean => issue?.["kind"] === "range";
