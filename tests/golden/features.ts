import { isList, isMembers } from "../../src/scenario/elements.ts";
import { elementType, outlineOf, type Outline, type Place } from "../../src/scenario/outline.ts";
import { type KindSpecs, standardKit } from "../../src/index.ts";

const flags: readonly string[] = ["true", "false", "flag"];

/** The part of the document that a place holds, with its kind if it is told apart by that; `undefined` where it holds a leaf. */
const partName = (outline: Outline, type: string, kind: unknown): string => (outline.kindsOf(type) === undefined ? type : `${type} ${String(kind)}`);

/**
 * Everything that documents of some kinds can say, by the outline that checks them: every kind of every part, every member given
 * and left out, every word and flag.
 */
export function sayable(kinds: KindSpecs = standardKit): ReadonlySet<string> {
  const outline = outlineOf({}, kinds);
  const features = new Set<string>();
  visit(outline.root, "");
  return features;

  function visit(place: Place, label: string): void {
    const type = outline.typeOf(place);
    if (typeof type !== "string") {
      if ("by" in type) visit({ type: type.of, owner: {} }, label);
      else if ("words" in type) for (const word of [...type.words, ...(type.or === undefined ? [] : ["a number"])]) features.add(`${label}: ${word}`);
    } else if (/[*+,]/.test(type)) {
      for (const at of type.split(",").keys()) visit({ type: elementType(type, at), owner: {} }, label);
    } else if (flags.includes(type)) {
      for (const value of [true, false]) features.add(`${label}: ${value}`);
    } else for (const kind of outline.kindsOf(type) ?? [undefined]) visitPart(place, type, kind);
  }

  function visitPart(place: Place, type: string, kind: unknown): void {
    const members = membersOf(outline, place, { kind });
    const part = partName(outline, type, kind);
    if (members.length === 0 || features.has(part)) return;
    features.add(part);
    for (const [name, member] of members) {
      if (member.needed !== true) for (const how of ["with", "without"]) features.add(`${part} ${how} ${name}`);
      visit(member, `${part}.${name}`);
    }
  }
}

function membersOf(outline: Outline, place: Place, value: unknown): readonly (readonly [string, Place])[] {
  const members = outline.membersOf(place, value);
  return [...(members?.keys() ?? [])].flatMap((name): (readonly [string, Place])[] => {
    const member = members?.get(name);
    return member === undefined ? [] : [[name, member]];
  });
}

/** What a document says, of that. */
export function said(document: unknown, kinds: KindSpecs = standardKit): ReadonlySet<string> {
  const outline = outlineOf(document, kinds);
  const features = new Set<string>();
  visit(outline.root, document, "");
  return features;

  function visit(place: Place, value: unknown, label: string): void {
    const type = outline.typeOf(place);
    if (type === "any") return;
    if (typeof type === "string" && flags.includes(type)) features.add(`${label}: ${String(value)}`);
    else if (typeof type !== "string" && "words" in type) features.add(`${label}: ${typeof value === "number" ? "a number" : String(value)}`);
    else if (isList(value) && typeof type === "string") value.forEach((element, at) => visit({ type: elementType(type, at), owner: place.owner }, element, label));
    else if (isMembers(value)) visitMembers(place, value, label);
  }

  function visitMembers(place: Place, value: Readonly<Record<string, unknown>>, label: string): void {
    const type = outline.typeOf(place);
    const part = typeof type === "string" ? partName(outline, type, value["kind"]) : undefined;
    if (part !== undefined) features.add(part);
    for (const [name, member] of membersOf(outline, place, value)) {
      if (part !== undefined && member.needed !== true) features.add(`${part} ${value[name] === undefined ? "without" : "with"} ${name}`);
      if (value[name] !== undefined) visit(member, value[name], part === undefined ? label : `${part}.${name}`);
    }
  }
}
