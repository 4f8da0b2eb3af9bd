import { joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import type { Element } from "../xml/read.ts";
import { numberAt } from "./element.ts";

/** A function that values the numbers of an issue, as a profile writes it. */
export interface Evaluator {
  readonly ftype: "linear" | "constant" | "triangular";
  /** By attribute, in the order in which they are written. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** The attributes that a function needs. */
const needed = {
  integer: { linear: ["offset", "slope"] },
  real: {
    linear: ["parameter0", "parameter1"],
    constant: ["parameter0"],
    triangular: ["parameter0", "parameter1", "parameter2"],
  },
} as const;

const functions: Readonly<Record<"integer" | "real", ReadonlyMap<string, readonly [Evaluator["ftype"], readonly string[]]>>> = {
  integer: new Map([["linear", ["linear", needed.integer.linear]]]),
  real: new Map([
    ["linear", ["linear", needed.real.linear]],
    ["constant", ["constant", needed.real.constant]],
    ["triangular", ["triangular", needed.real.triangular]],
  ]),
};

/** The function of an `<evaluator>`; `undefined`, with the problem reported, where GENIUS has none that gives a utility. */
export function readEvaluator(element: Element, type: "integer" | "real", path: string, findings: Findings): Evaluator | undefined {
  const name = element.attributes.get("ftype");
  const known = functions[type];
  if (name === undefined) return void findings.report("missing", joinPath(path, "ftype"), undefined, { expected: "the attribute ftype of <evaluator>" });
  const found = known.get(name.toLowerCase());
  if (found === undefined) return void findings.report("unknown-choice", joinPath(path, "ftype"), name, { known: [...known.keys()] });
  const [ftype, names] = found;
  const numbers = names.map((parameter) => [parameter, numberAt(element, parameter, path, findings)] as const);
  const parameters: Record<string, number> = {};
  for (const [parameter, number] of numbers) {
    if (number === undefined) return undefined;
    parameters[parameter] = number;
  }
  return { ftype, parameters };
}

/**
 * The value of a number, in [0, 1]. Integers: v(x) = clamp₀₁(offset + slope (x − lower)), so that x is taken relative to the
 * lower bound. Reals: linear clamp₀₁(p₁ x + p₀), with x as it is; constant p₀; triangular 0 outside [p₀, p₁], 1 at p₂,
 * (x − p₀)/(p₂ − p₀) before it and 1 − (x − p₂)/(p₁ − p₂) after it, in the same doubles as there.
 *
 * Source: GENIUS 10.4 (Lin, Kraus, Baarslag, Tykhonov, Hindriks and Jonker, 2014), `EvaluatorInteger` and `EvaluatorReal` as observed.
 */
export function evaluate({ ftype, parameters }: Evaluator, x: number, lower: number): number {
  const { offset = 0, slope = 0, parameter0 = 0, parameter1 = 0, parameter2 = 0 } = parameters;
  if ("slope" in parameters) return clamp(offset + slope * (x - lower));
  if (ftype === "linear") return clamp(parameter1 * x + parameter0);
  if (ftype === "constant") return parameter0;
  if (x < parameter0 || x > parameter1) return 0;
  if (x < parameter2) return (x - parameter0) / (parameter2 - parameter0);
  return x === parameter2 ? 1 : 1 - (x - parameter2) / (parameter1 - parameter2);
}

const clamp = (value: number): number => (value < 0 ? 0 : value > 1 ? 1 : value);

/** The function that gives every number the same value. */
export const constantEvaluator = (type: "integer" | "real", value: number): Evaluator =>
  type === "integer" ? { ftype: "linear", parameters: { offset: value, slope: 0 } } : { ftype: "constant", parameters: { parameter0: value } };

const NOTE = /^GENIUS evaluator (linear|constant|triangular)((?: \w+=\S+)+)$/;

/** The function in words, for the provenance of the values that it gave. */
export const noteOf = ({ ftype, parameters }: Evaluator): string =>
  `GENIUS evaluator ${ftype}${Object.entries(parameters).map(([name, number]) => ` ${name}=${String(number)}`).join("")}`;

/** The function that {@link noteOf} wrote; `undefined` for any other text. */
export function evaluatorIn(note: string): Evaluator | undefined {
  const [, ftype, list = ""] = NOTE.exec(note) ?? [];
  if (ftype !== "linear" && ftype !== "constant" && ftype !== "triangular") return undefined;
  const pairs = list.trim().split(" ").map((pair): [string, number] => {
    const [name = "", text = ""] = pair.split("=");
    return [name, Number(text)];
  });
  const names = pairs.map(([name]) => name).join();
  const fits = Object.values(functions).some((known) => known.get(ftype)?.[1].join() === names);
  return fits && pairs.every(([, number]) => Number.isFinite(number)) ? { ftype, parameters: Object.fromEntries(pairs) } : undefined;
}
