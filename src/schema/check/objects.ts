import { joinPath } from "../../kernel/index.ts";
import { isMembers, ownMember, type Members } from "../../scenario/elements.ts";
import type { Check, MemberCheck } from "./check.ts";
import { reportWord } from "./values.ts";
import type { Reading } from "./reading.ts";

/** The members of an object, by name. */
export type MemberChecks = Readonly<Record<string, MemberCheck>>;

/** An object with these members and no others. `also` looks at the whole of it, however broken. */
export function object(
  expected: string,
  required: MemberChecks,
  optional: MemberChecks = {},
  also?: (value: Members, path: string, reading: Reading) => void,
): Check {
  const all = { ...required, ...optional };
  const names = Object.keys(all);
  const memberOf = (value: unknown, name: string): Check | undefined => {
    const found = Object.hasOwn(all, name) ? all[name] : undefined;
    return typeof found === "function" ? found(isMembers(value) ? value : {}) : found;
  };
  return {
    expected,
    member: memberOf,
    members: () => names,
    check(value, path, reading) {
      if (!isMembers(value)) {
        reading.report("wrong-type", path, value, { expected: `${expected} (an object)` });
        return;
      }
      for (const key of Object.keys(value)) {
        if (!Object.hasOwn(all, key)) reportUnknown(value, key, path, names, reading);
      }
      for (const name of names) {
        const check = memberOf(value, name);
        if (check === undefined) continue;
        const memberPath = joinPath(path, name);
        if (Object.hasOwn(value, name)) check.check(value[name], memberPath, reading);
        else if (Object.hasOwn(required, name) && !reading.explained.has(memberPath)) {
          reading.report("missing", memberPath, undefined, { expected: check.expected });
        }
      }
      also?.(value, path, reading);
    },
  };
}

/** A misspelt name explains why the member meant is missing. */
function reportUnknown(value: Members, key: string, path: string, names: readonly string[], reading: Reading): void {
  const free = names.filter((name) => !Object.hasOwn(value, name));
  const meant = reading.suggest(key, free);
  if (meant !== undefined) reading.explain(joinPath(path, meant));
  reportWord("unknown-key", key, joinPath(path, key), meant === undefined ? names : free, reading, value[key]);
}

/** Objects told apart by `kind`; `code` is what an unknown kind is reported as. */
export function variants(
  expected: string,
  code: "unknown-choice" | "unknown-kind",
  options: (reading: Reading) => ReadonlyMap<string, Check>,
): Check {
  const chosen = (value: unknown, reading: Reading): Check | undefined => {
    const kind = isMembers(value) ? ownMember(value, "kind") : undefined;
    return typeof kind === "string" ? options(reading).get(kind) : undefined;
  };
  return {
    expected,
    member: (value, name, reading) => chosen(value, reading)?.member?.(value, name, reading),
    members: (value, reading) => chosen(value, reading)?.members?.(value, reading) ?? ["kind"],
    check(value, path, reading) {
      const variant = chosen(value, reading);
      if (variant !== undefined) variant.check(value, path, reading);
      else if (!isMembers(value)) reading.report("wrong-type", path, value, { expected: `${expected} (an object)` });
      else reportKind(value, path, code, [...options(reading).keys()], reading);
    },
  };
}

/** A fixed `kind`, in the place of a member. */
export const kindIs = (kind: string): Check => ({ expected: kind, check: () => undefined });

/** The variants of a union of the document's own, each with its own members. */
export function union(expected: string, cases: Readonly<Record<string, readonly [MemberChecks, MemberChecks?, Also?]>>): Check {
  const options = new Map(
    Object.entries(cases).map(([kind, [required, optional, also]]) => [
      kind,
      object(expected, { kind: kindIs(kind), ...required }, optional, also),
    ]),
  );
  return variants(expected, "unknown-choice", () => options);
}

type Also = (value: Members, path: string, reading: Reading) => void;

function reportKind(
  value: Members,
  path: string,
  code: "unknown-choice" | "unknown-kind",
  known: readonly string[],
  reading: Reading,
): void {
  const kindPath = joinPath(path, "kind");
  const expected = `one of ${known.slice(0, 12).join(", ")}`;
  if (!Object.hasOwn(value, "kind")) {
    const misspelt = Object.keys(value).find((key) => reading.suggest(key, ["kind"]) !== undefined);
    if (misspelt === undefined) reading.report("missing", kindPath, undefined, { expected });
    else {
      reading.explain(kindPath);
      reportWord("unknown-key", misspelt, joinPath(path, misspelt), ["kind"], reading, value[misspelt]);
    }
  } else if (typeof value["kind"] !== "string") reading.report("wrong-type", kindPath, value["kind"], { expected });
  else reportWord(code, value["kind"], kindPath, known, reading);
}
