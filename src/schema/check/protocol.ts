import { joinPath } from "../../kernel/index.ts";
import { isList, isMembers, ownMember, elementNames } from "../../scenario/elements.ts";
import { accessionSpec, ultimatumSpec } from "../../scenario/kinds.ts";
import { parameters } from "../../scenario/parameters.ts";
import type { Check } from "./check.ts";
import { kindOf } from "./kinds.ts";
import { list } from "./lists.ts";
import { object } from "./objects.ts";
import type { Reading } from "./reading.ts";
import { id, number, text } from "./values.ts";

/** Phases in their order. */
export const protocol: Check = object("a protocol", {
  phases: list(
    "phases",
    kindOf("a phase", (kinds) => kinds.protocols, { id }, { label: text, rounds: number(parameters.phaseRounds) }),
    { least: "phase", unique: "ids", also: checkPhases },
  ),
});

function checkPhases(phases: readonly unknown[], path: string, reading: Reading): void {
  elementNames(phases).forEach((name, index) => {
    const phase = phases[index];
    if (!isMembers(phase)) return;
    const kind = ownMember(phase, "kind");
    const place = joinPath(path, name);
    if (kind === accessionSpec.kind && index === 0) {
      reading.report("inconsistent", joinPath(place, "kind"), kind, {
        other: "its place as the first phase",
        reason: "no text has been agreed that anybody could accede to",
      });
    }
    if (kind !== ultimatumSpec.kind) return;
    const [author, addressees] = [ownMember(phase, "author"), ownMember(phase, "addressees")];
    const found = isList(addressees) && typeof author === "string" ? addressees.indexOf(author) : -1;
    if (found >= 0) {
      reading.report("inconsistent", joinPath(joinPath(place, "addressees"), found), author, {
        other: joinPath(place, "author"),
        reason: "nobody answers its own text",
      });
    }
  });
}
