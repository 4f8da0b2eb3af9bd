/** The plan of the house, as data: eslint.config.js and tests/lint hold src to it. */

/** From the top down. A room may import itself and any room on a floor below; rooms on one floor are siblings. */
export const floors: readonly (readonly string[])[] = [
  ["index"],
  ["scenarios"],
  ["report"],
  ["testing"],
  ["experiments"],
  ["interop"],
  ["analysis"],
  ["engine"],
  ["verdict"],
  ["protocol", "strategy"],
  ["seam"],
  ["schema"],
  ["space"],
  ["scenario"],
  ["kernel"],
];

/** The only packages that src may import, and the room that each belongs to. */
export const packages: readonly { readonly name: RegExp; readonly room: string }[] = [
  { name: /^zod\/mini$/, room: "schema" },
  { name: /^immer$/, room: "engine" },
  { name: /^seedrandom\//, room: "kernel" },
  { name: /^@noble\/hashes\//, room: "kernel" },
  { name: /^@stdlib\//, room: "kernel" },
  { name: /^fast-check$/, room: "testing" },
  { name: /^@rgrove\/parse-xml$/, room: "interop" },
];

/** Kernels that read arrays by computed index, where `!` states what the loop bounds already ensure. */
export const typedArrayKernels: readonly string[] = ["src/space/**", "src/engine/**", "src/analysis/**", "src/protocol/skim.ts"];

/** Where a type assertion is at home: what turns unknown data into types, documents and saved runs, and single typed-array kernels. */
export const assertingFiles: readonly string[] = ["src/schema/**", "src/engine/saved.ts"];

/** Where a type is what the function makes: drafts of generated documents follow from their arbitraries. */
export const inferringFiles: readonly string[] = ["src/testing/arbitraries/**"];

/** The functions of Math that every engine computes to the same bit. */
export const portableMath: readonly string[] = [
  "abs", "ceil", "clz32", "floor", "fround", "imul", "max", "min", "round", "sign", "sqrt", "trunc",
];
