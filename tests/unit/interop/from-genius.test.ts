import { describe, expect, it } from "vitest";
import { compile, simulate } from "../../../src/index.ts";
import { fromGenius } from "../../../src/interop/index.ts";
import { parseScenario } from "../../../src/schema/index.ts";
import { only, price, profile, refused, template, wants } from "./files.ts";

describe("a GENIUS domain", () => {
  it("becomes a scenario that runs, with names as labels and a profile's best options as ideal", () => {
    const domain = template('<issue index="1" name="Preis (€)"><item value="$1"/><item value="$1 "/></issue>');
    const buyer = profile('<weight index="1" value="0.5"/><issue index="1" name="Preis (€)"><item value="$1" evaluation="1"/><item value="$1 " evaluation="4"/></issue>', '<reservation value="0.25"/>');
    const { scenario, warnings, discounts } = fromGenius(domain, [buyer, buyer], { actors: ["Frau Ä", "Frau Ä"], deadline: 7, id: "deal" });
    expect(parseScenario(JSON.parse(JSON.stringify(scenario)))).toEqual(scenario);
    expect(scenario.issues).toEqual([{ kind: "options", id: "Preis", label: "Preis (€)", options: [{ id: "option-1", label: "$1" }, { id: "option-1-2", label: "$1 " }] }]);
    expect(scenario.actors[0]).toMatchObject({ id: "Frau", label: "Frau Ä", noDeal: { value: 0.25 }, willingness: 1, position: { ideal: { Preis: "option-1-2" }, values: { Preis: { "option-1": 0.25, "option-1-2": 1 } } } });
    expect(scenario).toMatchObject({ id: "deal", title: "sale", deadline: 7, arithmetic: "float", statusQuo: { Preis: "option-1" } });
    expect(scenario.actors[1]?.id).toBe("Frau-2");
    expect([warnings, discounts]).toEqual([[], { Frau: 1, "Frau-2": 1 }]);
    expect(simulate(compile(scenario)).outcome.kind).toBe("settlement");
  });

  it("reads its issues in GENIUS's order: those of nested objectives first; and weighs by index, not by place", () => {
    const issue = (index: number, name: string, evaluation = "") => `<issue index="${index}" name="${name}"><item value="x"${evaluation}/></issue>`;
    const domain = template(`${issue(1, "one")}<objective index="9" name="inner">${issue(2, "two")}</objective>`);
    const e = ' evaluation="1"';
    const inside = `${issue(1, "one", e)}<weight index="1" value="0.3"/><objective index="9" name="inner">${issue(2, "two", e)}<weight index="2" value="0.6"/></objective>`;
    const { scenario } = fromGenius(domain, [profile(inside)]);
    expect(scenario.issues.map(({ id }) => id)).toEqual(["two", "one"]);
    expect(scenario.actors[0]?.position.salience).toEqual({ two: 0.6, one: 0.3 });
  });

  it("takes evaluations by their greatest, not from least to greatest, and none below 10⁻⁵", () => {
    expect(only(fromGenius(template(price), [profile(wants)]))).toEqual([1, 0.4]);
    const tiny = wants.replace("30", "0.000009").replace("12", "0");
    expect(only(fromGenius(template(price), [profile(tiny)]))).toEqual([0, 0]);
    const nothing = wants.replace('value="1"/>', 'value="0"/>');
    expect(only(fromGenius(template(price), [profile(nothing)]))).toEqual([0, 0]);
  });

  it("takes integers relative to the lower bound", () => {
    const head = '<issue index="1" name="price" lowerbound="-5" upperbound="5" vtype="integer" type="integer" etype="integer">';
    const inside = `<weight index="1" value="1"/>${head}<evaluator slope="0.08" offset="0.3" ftype="linear"/></issue>`;
    const imported = fromGenius(template(`${head}</issue>`), [profile(inside)]);
    expect(imported.scenario.issues[0]).toMatchObject({ kind: "range", from: -5, to: 5, step: 1 });
    expect(only(imported)).toEqual(Array.from({ length: 11 }, (_, x) => Math.min(1, 0.3 + 0.08 * x)));
    expect(imported.warnings).toEqual([]);
  });

  it.each([
    { ftype: "linear", parameters: 'parameter0="3.4" parameter1="-0.00015"', at: (x: number) => Math.min(1, Math.max(0, -0.00015 * x + 3.4)) },
    { ftype: "constant", parameters: 'parameter0="0.25"', at: () => 0.25 },
    { ftype: "triangular", parameters: 'parameter0="17000" parameter1="21000" parameter2="19000"', at: (x: number) => (x < 17000 || x > 21000 ? 0 : x < 19000 ? (x - 17000) / 2000 : 1 - (x - 19000) / 2000) },
  ])("takes reals as they are, in 21 steps: $ftype", ({ ftype, parameters, at }) => {
    const range = '<range lowerbound="16000" upperbound="24000"/>';
    const head = '<issue index="1" name="price" type="real" vtype="real" etype="real">';
    const inside = `<weight index="1" value="1"/>${head}${range}<evaluator ftype="${ftype}" ${parameters}/></issue>`;
    const found = only(fromGenius(template(`${head}${range}</issue>`), [profile(inside)]));
    expect(found).toEqual(Array.from({ length: 21 }, (_, step) => at(16000 + step * 400)));
  });

  it.each([["0.0", 1], ["-1", 1], ["1.5", 1], ["0.5", 0.5], ["1", 1]])("takes a discount factor of %s as %d", (given, discount) => {
    const { discounts, warnings } = fromGenius(template(price), [profile(wants, `<discount_factor value="${given}"/>`)]);
    expect(discounts).toEqual({ "party-1": discount });
    expect(warnings.length).toBe(discount === 1 ? 0 : 1);
  });

  it("goes by type where vtype says otherwise, and by discrete where there is no type, and says so", () => {
    const domain = template(price.replace('type="discrete"', 'vtype="integer"'));
    expect(fromGenius(domain, [profile(wants)]).warnings).toEqual([expect.stringContaining("read as discrete")]);
  });

  it("names everything that it leaves out, once for all alike", () => {
    const domain = template(price.replaceAll("/>", ' cost="0" description="no"/>') + "<similarity_function/>")
      .replace("<utility_space>", '<agent description="x"/><utility_space number_of_issues="4">');
    const { warnings } = fromGenius(domain, [profile(wants + '<weight index="7" value="1"/>')]);
    expect(warnings.map((text) => text.replace(/^.*?: /, ""))).toEqual([
      "number_of_issues is 4, and there are 1",
      "<agent> in <negotiation_template> is ignored",
      "<similarity_function> in <objective> is ignored",
      "the attribute cost of <item> is ignored, and so is one more like it",
      "the attribute description of <item> is ignored, and so is one more like it",
      "a weight of no issue is ignored",
    ]);
  });
});

describe("a GENIUS file that is wrong is refused by place", () => {
  const good = profile(wants);
  it.each([
    ["no profile", template(price), [], ["empty profiles"]],
    ["a number for a text", 7, [good], ["wrong-type domain"]],
    ["no issue", template(""), [good], ["empty domain.utility_space.objective"]],
    ["no objective", "<negotiation_template><utility_space/></negotiation_template>", [good], ["missing domain.utility_space.objective"]],
    ["an issue without items", template('<issue index="1" name="Price"/>'), [good], ["empty domain.utility_space.objective.Price"]],
    ["an issue without name and index", template('<issue><item value="low"/></issue>'), [good], ["missing domain.utility_space.objective.0.name", "missing domain.utility_space.objective.0.index"]],
    ["an unknown type", template(price.replace("discrete", "fuzzy")), [good], ["unknown-choice domain.utility_space.objective.Price.type"]],
    ["a value twice", template(price.replace("high", "low")), [good], ['repeated domain.utility_space.objective.Price["item 2"]']],
    ["an index twice", template(price + price.replace("Price", "Other")), [good], ["repeated domain.utility_space.Other.index"]],
    ["bounds upside down", template('<issue index="1" name="n" type="integer" lowerbound="3" upperbound="2"/>'), [good], ["inconsistent domain.utility_space.objective.n.upperbound"]],
    ["a NaN weight", template(price), [good.replace('value="1"/>', 'value="NaN"/>')], ['non-finite profiles.0.objective["weight 1"].value']],
    ["a negative weight", template(price), [good.replace('value="1"/>', 'value="-1"/>')], ['out-of-range profiles.0.objective["weight 1"].value']],
    ["a word for a number", template(price), [good.replace("30", "thirty")], ["wrong-type profiles.0.objective.Price.low.evaluation"]],
    ["a number beyond doubles", template(price), [good.replace("30", "1e999")], ["non-finite profiles.0.objective.Price.low.evaluation"]],
    ["no weight", template(price), [profile(wants.replace(/<weight.*?>/, ""))], ['missing profiles.0["weight 1"]']],
    ["two weights of an issue", template(price), [profile(wants + '<weight index="1" value="1"/>')], ['repeated profiles.0.objective["weight 1"]']],
    ["no evaluation", template(price), [good.replace(' evaluation="30"', "")], ["missing profiles.0.objective.Price.low.evaluation"]],
    ["a value of another domain", template(price), [good.replace("low", "free")], ["unknown-reference profiles.0.objective.Price.free"]],
    ["an issue of another domain", template(price), [good.replace("Price", "Rent")], ["inconsistent profiles.0.objective.Rent.name"]],
    ["a reservation out of range", template(price), [profile(wants, '<reservation value="2"/>')], ["out-of-range profiles.0.reservation"]],
    ["a nonlinear space", template(price), [good.replace("<utility_space>", '<utility_space type="nonlinear">')], ["wrong-type profiles.0.type"]],
    ["two wrong profiles", template(price), [good.replace("30", "-1"), good.replace("12", "x")], ["out-of-range profiles.0.objective.Price.low.evaluation", "wrong-type profiles.1.objective.Price.high.evaluation"]],
  ] as const)("%s", (_, domain, profiles, problems) => {
    expect(refused(domain, ...profiles)).toEqual(problems);
  });

  it("options that nobody could follow", () => {
    expect(() => fromGenius(template(price), [good], { actors: [], deadline: 0, id: "1" })).toThrow(/bad|not an id[\s\S]*names[\s\S]*whole number/);
  });
});
