import { describe, expect, it } from "vitest";
import { fromGenius, fromGeniusWeb, fromNegoLog, importLimits } from "../../../src/interop/index.ts";
import { price, problemsOf, profile, refused, template, wants } from "./files.ts";

const good = profile(wants);

describe("a hostile XML text is refused before it is parsed", () => {
  const laughs = `<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ""};`.repeat(10)}">`).join("")}]><utility_space>&lol9;</utility_space>`;
  it.each([
    ["a billion laughs", laughs, "forbidden-markup"],
    ["an external entity", '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', "forbidden-markup"],
    ["an entity without a definition", template(price.replace("low", "&xxe;")), "forbidden-markup"],
    ["an inclusion", template('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>' + price), "forbidden-markup"],
    ["a hundred megabytes", " ".repeat(100_000_000), "too-long"],
    ["nesting without end", "<a>".repeat(300_000), "too-deep"],
    ["more elements than any domain", template("<a/>".repeat(importLimits.nodes)), "too-large"],
    ["UTF-16 read as UTF-8", "<\0a\0/\0>\0", "wrong-encoding"],
    ["Latin-1 read as UTF-8", template(price.replace("Price", "Pre\uFFFDo")), "wrong-encoding"],
    ["half a character", template(price.replace("Price", "\uD800")), "wrong-encoding"],
    ["a tag that is not closed", "<a><b></a>", "malformed"],
    ["an attribute that is not closed", '<a b="c', "malformed"],
    ["nothing", "", "malformed"],
    ["JSON", "{}", "malformed"],
    ["an attribute twice", '<a b="1" b="2"/>', "malformed"],
    ["a character that XML has not", "<a>\u0001</a>", "malformed"],
  ])("%s", (_, text, code) => {
    expect(refused(text, good)).toEqual([`${code} domain`]);
    expect(refused(template(price), text)).toEqual([`${code} profiles.0`]);
  });

  it("in the time that its length takes, however it is written", () => {
    const long = importLimits.characters - 10;
    const wide = (text: string): string => text.repeat(Math.floor(long / text.length));
    for (const text of [wide("\r"), `<a>${wide("\r\n").slice(0, long - 100)}</a>`, wide("<!--"), wide("<a b='>'"), `<a>${wide("&amp;").slice(0, long - 100)}`, wide("<![CDATA[")]) {
      expect(refused(text, good).length).toBeGreaterThan(0);
    }
  });

  it("where it only mentions such things, they are text", () => {
    const comment = "<!-- <!DOCTYPE a> &lol; -->";
    expect(refused(comment + template(price), good)).toEqual([]);
  });

  it("but a declared encoding is not looked at, with a warning where it is another", () => {
    const of = (encoding: string) => fromGenius(`<?xml version="1.0" encoding="${encoding}"?>${template(price)}`, [good]).warnings;
    expect(of("ISO-8859-1")).toContain("domain: the declared encoding, ISO-8859-1, is not looked at: the text is taken as it was decoded");
    for (const encoding of ["UTF-8", "utf8", "UTF-16"]) expect(of(encoding).filter((text) => text.includes("encoding"))).toEqual([]);
  });

  it("an integer issue of more numbers than can be listed", () => {
    expect(refused(template('<issue index="1" name="n" type="integer" lowerbound="0" upperbound="1000000000"/>'), good)).toEqual(["too-many-terms domain.utility_space.objective.n"]);
  });

  it("names that JavaScript has uses for are names", () => {
    const named = (text: string): string => text.replaceAll("Price", "__proto__").replaceAll("low", "constructor");
    expect(refused(named(template(price)), named(good))).toEqual([]);
    expect(({} as { low?: unknown }).low).toBeUndefined();
  });
});

describe("a hostile JSON text is refused", () => {
  it.each([
    ["a hundred megabytes", " ".repeat(100_000_000), "too-long"],
    ["nesting without end", "[".repeat(500_000), "too-deep"],
    ["nesting in names without end", '{"a":'.repeat(200_000), "too-deep"],
    ["more values than any profile", `[${"0,".repeat(importLimits.nodes)}0]`, "too-large"],
    ["nothing", "", "malformed"],
    ["something after the value", "{} {}", "malformed"],
    ["a text that is not closed", '{"a', "malformed"],
    ["a word that is none", "{\"a\": NaN}", "malformed"],
    ["a comma too many", '{"a": 1,}', "malformed"],
    ["a list", "[]", "wrong-type"],
    ["UTF-16 read as UTF-8", "{\0}\0", "wrong-encoding"],
  ])("%s", (_, text, code) => {
    expect(problemsOf(() => fromNegoLog([text]))).toEqual([`${code} profiles.0`]);
    expect(problemsOf(() => fromGeniusWeb([text]))).toEqual([`${code} profiles.0`]);
  });

  it("a name twice, a number beyond doubles and a prototype, each by place", () => {
    const text = '{"reservationValue": 1e999, "issueWeights": {"a": 1, "a": 1}, "issues": {"a": {"x": 1}}, "__proto__": {"polluted": true}}';
    expect(problemsOf(() => fromNegoLog([text]))).toEqual(["non-finite profiles.0.reservationValue", "repeated profiles.0.issueWeights.a"]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
