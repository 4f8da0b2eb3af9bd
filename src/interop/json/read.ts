import { joinPath } from "../../kernel/index.ts";
import type { Findings } from "../findings.ts";
import { importLimits } from "../limits.ts";
import { readableText } from "../text.ts";

/** A JSON value in which objects are maps: names keep their order and mean nothing to JavaScript, whatever they are. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** Members by name, in the order of the text. */
export type JsonObject = ReadonlyMap<string, Json>;

/**
 * The value of a JSON text; `undefined`, with the problem reported, where it cannot be read. Unlike `JSON.parse` it keeps the
 * order of members whose names look like numbers, and reports a name that an object has twice, numbers beyond all doubles, and
 * what passes the limits.
 */
export function readJson(given: unknown, path: string, findings: Findings): Json | undefined {
  const text = readableText(given, path, findings);
  if (text === undefined) return undefined;
  try {
    return new Reader(text, path, findings).whole();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    error.report(path, findings);
    return undefined;
  }
}

/** Ends a reading; what the problem is, and where in the text. */
class Unreadable extends Error {
  readonly report: (path: string, findings: Findings) => void;

  constructor(report: (path: string, findings: Findings) => void) {
    super("unreadable");
    this.report = report;
  }
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const BLANKS = /[ \t\n\r]*/y;
const words: ReadonlyMap<string, Json> = new Map<string, Json>([["true", true], ["false", false], ["null", null]]);

class Reader {
  readonly #text: string;
  readonly #path: string;
  readonly #findings: Findings;
  #at = 0;
  #nodes = 0;

  constructor(text: string, path: string, findings: Findings) {
    this.#text = text;
    this.#path = path;
    this.#findings = findings;
  }

  whole(): Json {
    const value = this.#value(this.#path, 1);
    this.#blanks();
    if (this.#at < this.#text.length) this.#malformed("nothing may follow the value");
    return value;
  }

  #value(path: string, depth: number): Json {
    const { depth: deepest, nodes } = importLimits;
    if (depth > deepest) throw new Unreadable((place, findings) => { findings.report("too-deep", place, undefined, { limit: deepest }); });
    if (++this.#nodes > nodes) throw new Unreadable((place, findings) => { findings.report("too-large", place, undefined, { limit: nodes }); });
    this.#blanks();
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object(path, depth);
      case "[":
        return this.#list(path, depth);
      case '"':
        return this.#string();
      default:
        return this.#wordOrNumber(path);
    }
  }

  #object(path: string, depth: number): JsonObject {
    const members = new Map<string, Json>();
    this.#at++;
    if (this.#takes("}")) return members;
    do {
      this.#blanks();
      const name = this.#string();
      const place = joinPath(path, name);
      if (!this.#takes(":")) this.#malformed("a colon must follow a name");
      if (members.has(name)) this.#findings.report("repeated", place, undefined, { first: "a member of the same name" });
      members.set(name, this.#value(place, depth + 1));
    } while (this.#takes(","));
    if (!this.#takes("}")) this.#malformed("a comma or } is missing");
    return members;
  }

  #list(path: string, depth: number): readonly Json[] {
    const items: Json[] = [];
    this.#at++;
    if (this.#takes("]")) return items;
    do items.push(this.#value(joinPath(path, items.length), depth + 1));
    while (this.#takes(","));
    if (!this.#takes("]")) this.#malformed("a comma or ] is missing");
    return items;
  }

  #string(): string {
    const from = this.#at;
    if (this.#text[from] !== '"') this.#malformed("a text in quotes is expected");
    let end = from + 1;
    while (end < this.#text.length && this.#text[end] !== '"') end += this.#text[end] === "\\" ? 2 : 1;
    try {
      const text: unknown = JSON.parse(this.#text.slice(from, end + 1));
      this.#at = end + 1;
      if (typeof text === "string") return text;
    } catch {
      // What is wrong with it is said below.
    }
    return this.#malformed("a text is not closed, or holds what must be escaped");
  }

  #wordOrNumber(path: string): Json {
    for (const [word, value] of words) {
      if (!this.#text.startsWith(word, this.#at)) continue;
      this.#at += word.length;
      return value;
    }
    const written = this.#match(NUMBER) ?? this.#malformed("a value is expected");
    const number = Number(written);
    if (!Number.isFinite(number)) this.#findings.report("non-finite", path, written.slice(0, 60));
    return number;
  }

  #blanks(): void {
    this.#match(BLANKS);
  }

  #takes(char: string): boolean {
    this.#blanks();
    if (this.#text[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }

  #malformed(reason: string): never {
    const before = this.#text.slice(0, this.#at);
    const line = before.split("\n").length;
    const column = this.#at - before.lastIndexOf("\n");
    throw new Unreadable((path, findings) => { findings.report("malformed", path, undefined, { format: "JSON", reason, line, column }); });
  }
}
