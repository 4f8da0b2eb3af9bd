import { joinPath } from "../../kernel/index.ts";
import { isList, isMembers, ownMember, type Members } from "../../scenario/elements.ts";
import { parameters } from "../../scenario/parameters.ts";
import type { ProvenanceKind } from "../../scenario/provenance.ts";
import type { Check } from "./check.ts";
import { list, tuple } from "./lists.ts";
import { object } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { references, sources } from "./references.ts";
import { choice, date, id, isDate, number, text } from "./values.ts";
import { follow } from "./walk.ts";

const provenanceKinds: readonly ProvenanceKind[] = ["documented", "derived", "expert_judgement", "illustrative"];

const end = number(parameters.provenanceRange);

const entry = object(
  "a provenance",
  { kind: choice(provenanceKinds) },
  {
    sources: references(sources),
    asOf: date,
    range: tuple("a range", [end, end], checkEnds),
    unit: text,
    confidence: choice(["low", "medium", "high"]),
    note: text,
    attribution: text,
  },
  checkEntry,
);

/** The sources that provenance refers to. */
export const sourceList: Check = list(
  "sources",
  object(
    "a source",
    { id, title: text },
    { publisher: text, date: text, url: text, grade: choice(["A", "B", "C", "-"]), retrieved: text },
  ),
  { unique: "ids" },
);

/** Where figures come from, by the paths of the document that `root` describes. */
export function provenance(root: () => Check, document: Members): Check {
  return {
    expected: "provenance",
    member: (_, name, reading) => (follow(root(), document, name, reading).found ? entry : undefined),
    check(value, path, reading) {
      if (!isMembers(value)) {
        reading.report("wrong-type", path, value, { expected: "provenance (an object)" });
        return;
      }
      for (const [name, found] of Object.entries(value)) {
        const entryPath = joinPath(path, name);
        const place = follow(root(), document, name, reading);
        if (!place.found && !place.broken) reading.report("bad-path", entryPath, name, { suggestion: place.suggestion });
        entry.check(found, entryPath, reading);
      }
    },
  };
}

function checkEnds([low, high]: readonly unknown[], path: string, reading: Reading): void {
  if (typeof low === "number" && typeof high === "number" && high < low) {
    reading.report("inconsistent", joinPath(path, 1), high, { other: joinPath(path, 0), reason: "it must not be less" });
  }
}

function checkEntry(found: Members, path: string, reading: Reading): void {
  const cited = ownMember(found, "sources");
  if (ownMember(found, "kind") === "documented") {
    const sourcesPath = joinPath(path, "sources");
    if (cited === undefined) {
      if (!reading.explained.has(sourcesPath)) reading.report("missing", sourcesPath, undefined, { expected: "a source" });
    } else if (isList(cited) && cited.length === 0) reading.report("empty", sourcesPath, cited, { expected: "source" });
  }
  const asOf = ownMember(found, "asOf");
  const { snapshot } = reading.names;
  if (typeof asOf !== "string" || snapshot === undefined || !isDate(asOf) || !isDate(snapshot) || asOf <= snapshot) return;
  reading.report("inconsistent", joinPath(path, "asOf"), asOf, { other: "snapshot", reason: `it is later than ${snapshot}` });
}
