import type { AnyScenario } from "../scenario/index.ts";
import type { Seed } from "../kernel/index.ts";

/** As wide as lines of code get before they are broken. */
const WIDTH = 110;

/** A name that needs no quotes as a key. */
const NAME = /^[A-Za-z_$][\w$]*$/;

/**
 * Plain data as the source text of a literal, short enough values on one line.
 *
 * @example
 * ```ts
 * showLiteral({ id: "talks", rounds: 3 }); // '{ id: "talks", rounds: 3 }'
 * ```
 */
export function showLiteral(value: unknown, indent = ""): string {
  if (typeof value !== "object" || value === null) return Object.is(value, -0) ? "-0" : JSON.stringify(value);
  const inner = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((element: unknown) => showLiteral(element, inner))
    : Object.entries(value).flatMap(([key, member]) => (member === undefined ? [] : [`${NAME.test(key) ? key : JSON.stringify(key)}: ${showLiteral(member, inner)}`]));
  const [open, close, gap] = Array.isArray(value) ? ["[", "]", ""] : ["{", "}", " "];
  if (members.length === 0) return `${open}${close}`;
  const line = `${open}${gap}${members.join(", ")}${gap}${close}`;
  if (!line.includes("\n") && indent.length + line.length <= WIDTH) return line;
  return `${open}\n${members.map((member) => `${inner}${member},\n`).join("")}${indent}${close}`;
}

/**
 * A scenario as source text to paste: one `defineScenario` literal.
 *
 * @example
 * ```ts
 * showScenario(base); // 'const scenario = defineScenario({…'
 * ```
 */
export const showScenario = (scenario: AnyScenario): string => `const scenario = defineScenario(${showLiteral(scenario)});`;

/** One run as source text to paste: how its scenario is made, and the seed that it is played with. */
export const showRun = (scenario: string, seed: Seed): string =>
  `${scenario}\nconst run = openRun(compile(scenario), simulate(compile(scenario), { seed: ${JSON.stringify(seed)} }));`;

type Own = readonly { readonly kind: string }[];

/** A kit with kinds of one's own as source text to paste; each kind by its name as a variable. */
export function showKit(kinds: { readonly strategies?: Own; readonly protocols?: Own }): string {
  const members = (["strategies", "protocols"] as const).flatMap((list) => {
    const own = kinds[list] ?? [];
    return own.length === 0 ? [] : [`${list}: [${own.map(({ kind }) => variable(kind)).join(", ")}]`];
  });
  return members.length === 0 ? 'import { compile, defineScenario } from "detente";' : `const { compile, defineScenario } = kit({ ${members.join(", ")} });`;
}

/** The name of a kind as that of a variable: `tit-for-two-tats` as `titForTwoTats`. */
function variable(kind: string): string {
  const joined = kind.replace(/[^A-Za-z0-9_$]+(.)?/g, (_, next: string | undefined) => (next ?? "").toUpperCase());
  return NAME.test(joined) ? joined : `_${joined}`;
}
