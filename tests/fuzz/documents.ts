import { Ajv2020 } from "ajv/dist/2020.js";
import * as z from "zod/mini";
import { compile, type Model, openRun, simulate } from "../../src/index.ts";
import { canonicalJson, DetenteError, plainProblems, type Problem } from "../../src/kernel/index.ts";
import { builtInProtocolSpecs, builtInStrategySpecs, checkOutline, type Scenario } from "../../src/scenario/index.ts";
import { checkScenario, jsonSchema, parseScenario } from "../../src/schema/index.ts";
import { documentShape } from "../../src/schema/shape/document.ts";
import { Chance } from "./chance.ts";
import { mutate } from "./mutations.ts";
import { large, small } from "./originals.ts";
import { checkProblems, refusalOf, Violation } from "./refusal.ts";

/** A mutated document. */
export interface Fuzzed {
  readonly document: unknown;
  /** Whether it is plain JSON data, and so has a text. */
  readonly plain: boolean;
}

/** The document of a number. */
export function documentOf(number: number): Fuzzed {
  const chance = new Chance(number);
  const plain = !chance.once(3);
  const original = chance.once(200) ? chance.pick(large) : chance.pick(small);
  const document = structuredClone(original) as unknown as Record<string, unknown>;
  mutate(document, chance, small, !plain);
  return { document, plain };
}

const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(jsonSchema());
const { document: shape } = documentShape({ strategies: builtInStrategySpecs, protocols: builtInProtocolSpecs });

/** What only the full check looks at: days, sources, and statements that contradict each other. */
const sense: ReadonlySet<string> = new Set(["inconsistent", "bad-date", "repeated", "duplicate-id", "out-of-range", "too-large", "forbidden-key", "lone-surrogate", "not-plain", "too-many-problems"]);
/** What the outcome space judges when a model is made of a document that has been checked. */
const sizes: ReadonlySet<string> = new Set(["too-many-terms", "infeasible", "out-of-range"]);

/** What became of a document, in a word: the code of its refusal, `played`, or `accepted`. */
export function judgeDocument({ document, plain }: Fuzzed, number: number): string {
  const before = plain && number % 4 === 0 ? JSON.stringify(document) : undefined;
  if (before === undefined && number % 4 === 1) freeze(document);

  let problems: readonly Problem[] = [];
  const parsed = refusalOf("parseScenario", () => {
    try {
      parseScenario(document);
    } catch (error) {
      if (error instanceof DetenteError) ({ problems } = error);
      throw error;
    }
  });
  if (number % 5 === 0) {
    const [first] = checkScenario(document);
    if ((parsed === undefined) !== (first === undefined)) throw new Violation(`parseScenario says ${String(parsed)} and checkScenario ${String(first?.code)} ${String(first?.path)}`);
  }

  const outline = checkOutline(document);
  if (outline.length > 0) checkProblems("checkOutline", outline);
  if (outline.length > 0 && parsed === undefined) throw new Violation(`the outline alone refuses it: ${outline[0]?.code ?? ""} ${outline[0]?.path ?? ""}`);
  if (outline.length === 0) {
    const other = problems.find(({ code, path }) => !sense.has(code) && !/^(provenance|sources|snapshot)/.test(path));
    if (other !== undefined) throw new Violation(`the outline lets pass: ${other.code} ${other.path}`);
  }

  let model: Model | undefined;
  const compiled = outline.length > 0 && number % 5 !== 0 ? outline[0]?.code : refusalOf("compile", () => {
    model = compile(document as Scenario);
  });
  if (outline.length > 0 && model !== undefined) throw new Violation("compile accepts what the outline refuses");
  if (parsed === undefined && compiled !== undefined && !sizes.has(compiled)) throw new Violation(`compile refuses what parseScenario accepts: ${compiled}`);
  if (model !== undefined) play(model, document as Scenario);

  // What is not plain data never comes to the pass of shape.
  if (plain && number % 7 === 0 && plainProblems(document).length === 0) {
    const shaped = z.safeParse(shape, document, { jitless: true }).success;
    if (accepts(document) !== shaped) throw new Violation(`JSON Schema ${shaped ? "refuses" : "accepts"} what the shape pass does not`);
    if (parsed === undefined && !shaped) throw new Violation("parseScenario accepts what the shape pass refuses");
  }
  if (before !== undefined && JSON.stringify(document) !== before) throw new Violation("the document was changed");
  if (Object.getOwnPropertyNames(Object.prototype).length !== PROTOTYPE || "polluted" in {}) throw new Violation("Object.prototype was changed");
  return parsed ?? compiled ?? (model === undefined ? "accepted" : "played");
}

const PROTOTYPE = Object.getOwnPropertyNames(Object.prototype).length;
/** Longer runs show nothing more. */
const MOST_ROUNDS = 12;

/** A run to the end, its record as plain data, its verdict. Where the deadline is far, a nearer one. */
function play(model: Model, document: Scenario): void {
  if (model.space.size > 5000) return;
  const near = model.scenario.deadline <= MOST_ROUNDS ? model : nearer(document);
  if (near === undefined) return;
  const record = simulate(near);
  if (record.outcome.round > near.scenario.deadline) throw new Violation("the run goes on after its deadline");
  const run = openRun(near, record);
  const refused = refusalOf("canonicalJson of a record", () => void canonicalJson([record, run.case, run.verdict]));
  if (refused !== undefined) throw new Violation(`the record is not plain data: ${refused}`);
}

function nearer(document: Scenario): Model | undefined {
  try {
    return compile({ ...document, deadline: MOST_ROUNDS });
  } catch (error) {
    if (error instanceof DetenteError) return undefined;
    throw error;
  }
}

/** Freezes what can be frozen, so that whoever changes it throws. */
function freeze(value: unknown, depth = 0): void {
  if (typeof value !== "object" || value === null || depth > 100) return;
  try {
    if (Object.isFrozen(value)) return;
    Object.freeze(value);
    for (const { value: member } of Object.values(Object.getOwnPropertyDescriptors(value)) as { value?: unknown }[]) freeze(member, depth + 1);
  } catch {
    // Proxies and typed arrays cannot be.
  }
}


