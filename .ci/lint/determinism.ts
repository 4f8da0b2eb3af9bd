import type { Linter } from "eslint";
import { portableMath } from "./rooms.ts";

/** What differs between engines, machines, locales or moments, by global name. */
const globals: readonly (readonly [names: string, instead: string])[] = [
  ["Date performance", "The library knows no clock: time is the round."],
  ["process Buffer require global window document navigator", "The library runs in Node, Bun, Deno and browsers alike."],
  ["Intl", "Locales differ between machines."],
  ["setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame", "Runs are synchronous."],
  ["crypto", "Chance is keyed: draw from kernel/."],
  ["console", "The library returns what it has to say."],
  ["globalThis eval Function", "What hides behind it cannot be checked, and data must never become code."],
  ["fetch XMLHttpRequest WebSocket Worker WebAssembly Deno Bun importScripts", "The library reaches no network, file or other program."],
  ["WeakRef FinalizationRegistry", "They show when garbage is collected."],
];

/** The same for syntax, as ESLint selectors. */
const syntax: readonly (readonly [selector: string, instead: string])[] = [
  [
    `MemberExpression[object.name='Math']:not([property.name=/^(${portableMath.join("|")})$/]), MemberExpression[object.name='Math'][computed=true], :not(MemberExpression) > Identifier[name='Math']`,
    "Engines differ in the rest of Math, and chance is keyed: use kernel's portable maths, or its draws.",
  ],
  ["BinaryExpression[operator='**'], AssignmentExpression[operator='**=']", "Engines differ in powers: use kernel's pow."],
  ["MemberExpression[property.name=/^(toLocale|localeCompare$)/]", "Locales differ: compare with < and >."],
  ["CallExpression[callee.property.name=/^(sort|toSorted)$/][arguments.length=0]", "Say the order: give a comparator."],
  ["ForInStatement", "for…in walks prototypes: loop over Object.keys, or better an array."],
  ["ImportExpression > :not(Literal).source", "What is imported is known before anything runs."],
  ["MemberExpression[property.name='constructor']", "It leads to Function, which makes code of text."],
  ["MetaProperty[meta.name='import']", "import.meta differs between runtimes, and CommonJS has none."],
];

/** The rules that hold src to the same bits everywhere. */
export const bans: Linter.RulesRecord = {
  "no-restricted-globals": [
    "error",
    ...globals.flatMap(([names, message]) => names.split(" ").map((name) => ({ name, message }))),
  ],
  "no-restricted-syntax": ["error", ...syntax.map(([selector, message]) => ({ selector, message }))],
};
