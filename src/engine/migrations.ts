import { fail, problem, render } from "../kernel/index.ts";

/** The version of states and records that this library writes. */
export const FORMAT = 1;

/** What another version has saved, as far as is known of it. */
export type Saved = Readonly<Record<string, unknown>>;

/** By the version that saved it: what the version after it would have saved instead, its `format` included. */
export type Migrations = Readonly<Record<number, (saved: Saved) => Saved>>;

/**
 * How states and records of older versions are read. Whoever raises {@link FORMAT} adds a row for the version before to each,
 * and a folder of `tests/fixtures`; the state within a record is read as a state.
 */
export const migrations: { readonly state: Migrations; readonly record: Migrations } = { state: {}, record: {} };

/**
 * What an older version has saved, brought up to date row by row.
 *
 * @throws DetenteError `wrong-format` for what a newer version has saved, or one that no row reads.
 */
export function upToDate(saved: Saved, path: string, table: Migrations, current: number = FORMAT): Saved {
  let at = saved;
  for (let step = 0; at["format"] !== current; step++) {
    const found = at["format"];
    const migrate = typeof found === "number" && found < current && step < current ? table[found] : undefined;
    if (migrate === undefined) {
      fail(problem("wrong-format", `${path}.format`, found, { found: inWords(saved["format"]), expected: String(current) }));
    }
    at = migrate(at);
  }
  return at;
}

/** What stands where a number or a digest should. */
export const inWords = (found: unknown): string => (typeof found === "string" ? found : render(found));
