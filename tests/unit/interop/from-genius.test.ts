import { describe, expect, it } from "vitest";
import { compile, simulate } from "../../../src/index.ts";
import { fromGenius, type ImportOptions } from "../../../src/interop/index.ts";
import { parseScenario } from "../../../src/schema/index.ts";
import { only, price, profile, refused, template, toldBy, wants } from "./files.ts";

const bounds = 'lowerbound="0" upperbound="4"';

const head = (type: string, more = ""): string => `<issue index="1" name="n" type="${type}"${more}>`;

/** A template of one issue of numbers. */
const integers = (attributes = ` ${bounds}`): string => template(`${head("integer", attributes)}</issue>`);
const reals = (inside = `<range ${bounds}/>`): string => template(`${head("real")}${inside}</issue>`);

/** A profile that values them. */
const ofIntegers = (inside: string, attributes = ` ${bounds}`): string => profile(`<weight index="1" value="1"/>${head("integer", attributes)}${inside}</issue>`);
const ofReals = (inside: string, range = `<range ${bounds}/>`): string => profile(`<weight index="1" value="1"/>${head("real")}${range}${inside}</issue>`);

const flat = '<evaluator ftype="linear" offset="1" slope="0"/>';
const constant = '<evaluator ftype="constant" parameter0="1"/>';

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

  it.each([
    ["another root", template(price).replaceAll("negotiation_template", "template"), profile(wants), ["domain: the root is <template>, not <negotiation_template>"]],
    ["vtype beside another type", template(price.replace("type=", 'vtype="real" type=')), profile(wants), ['domain.utility_space.objective.Price: vtype "real" beside another type: read as discrete, as GENIUS does']],
    ["vtype without a type", template(price.replace("type=", "vtype=").replace("discrete", "integer")), profile(wants), ['domain.utility_space.objective.Price: vtype "integer" without a type: read as discrete, as GENIUS does']],
    ["the same types in capitals", template(price.replace('type="discrete"', 'type="Discrete" vtype="discrete"')), profile(wants.replace("discrete", "DISCRETE")), []],
    ["other types than the domain's", template(price), profile(wants.replace('type="discrete"', 'type="integer" vtype="real" etype="DISCRETE"')), [
      'profiles.0.objective.Price: type is "integer"; read as discrete, as the domain has it', 'profiles.0.objective.Price: vtype is "real"; read as discrete, as the domain has it',
    ]],
    ["a name in other blanks and capitals", template(price), profile(wants.replace("Price", "pri ce")), ['profiles.0.objective["pri ce"]: the domain writes "Price"']],
    ["bounds left out", integers(), ofIntegers(flat, ""), ["lowerbound", "upperbound"].map((bound) => `profiles.0.objective.n: ${bound} is left out; taken from the domain`)],
    ["a range left out", reals(), ofReals(constant, ""), ["lowerbound", "upperbound"].map((bound) => `profiles.0.objective.n: ${bound} is left out; taken from the domain`)],
    ["a second space and objective", template(price).replace("</utility_space>", "<objective/></utility_space><utility_space/>"), profile(wants, "<objective/>"), [
      "domain.utility_space: all but the first <utility_space> is ignored", "domain.utility_space.objective: all but the first <objective> is ignored, and so is one more like it",
    ]],
    ["a second range", reals(`<range ${bounds} step="1"/><range/>`), ofReals(constant), ["domain.utility_space.objective.n.range: all but the first <range> is ignored", "domain.utility_space.objective.n.range.step: the attribute step of <range> is ignored"]],
    ["a second evaluator", integers(), ofIntegers(`${flat.replace("/>", ' note="x"/>')}<evaluator/>`), ["profiles.0.objective.n: all but the first <evaluator> is ignored", "profiles.0.objective.n.evaluator.note: the attribute note of <evaluator> is ignored"]],
    ["text", template(price.replace("<item", "text<item")), profile(wants.replace("<item", "text<item")), ["domain.utility_space.objective.Price: the text in <issue> is ignored, and so is one more like it"]],
    ["an attribute of a weight", template(price), profile(wants.replace("<weight", '<weight note="x"')), ['profiles.0.objective["weight 1"].note: the attribute note of <weight> is ignored']],
    ["what stands beside the objective", template(price), profile(wants, "<summary/>").replace("<utility_space>", '<utility_space type="Linear" number_of_issues="1" x="1">'), ["profiles.0.x: the attribute x of <utility_space> is ignored", "profiles.0: <summary> in <utility_space> is ignored"]],
    ["counts", template(price, ' number_of_issues="4" v="1"').replace("<negotiation_template>", '<negotiation_template number_of_sessions="1">'), profile(wants), ["domain.utility_space: number_of_issues is 4, and there are 1", "domain.utility_space.v: the attribute v of <utility_space> is ignored"]],
    ["a discount factor", template(price), profile(wants, '<discount_factor value="0.5" note="x"/>'), ["actors.party-1: the discount factor 0.5 has no place in a scenario; it stands in discounts", "profiles.0.discount_factor.note: the attribute note of <discount_factor> is ignored"]],
  ])("says what it reads in its own way or leaves out: %s", (_, domain, text, warnings) => {
    expect(fromGenius(domain, [text]).warnings).toEqual(warnings);
  });

  it("reads what has no name by its place, and a weight wherever it stands", () => {
    const domain = template(`<objective index="5">${price}</objective>`);
    const weightless = wants.replace(/<weight.*?>/, "");
    expect(fromGenius(domain, [profile(`<objective>${weightless}</objective><weight index="1" value="0.5"/>`)]).scenario.actors[0]?.position.salience).toEqual({ Price: 0.5 });
    expect(refused(template("<objective><issue/></objective>"), profile(""))).toEqual(["0.0.name", "0.0.index", "0.0"].map((path, at) => `${at < 2 ? "missing" : "empty"} domain.utility_space.objective.${path}`));
  });

  it("says that numbers are worth nothing by their values, where all weights are 0", () => {
    const { scenario } = fromGenius(integers(), [ofIntegers(flat).replace('value="1"', 'value="0"')]);
    expect(scenario.actors[0]?.position).toEqual({ ideal: { n: 0 }, salience: { n: 1 }, values: { n: [0, 1, 2, 3, 4].map((number) => [number, 0]) } });
    expect(scenario.provenance).toEqual({ "actors.party-1.position.values.n": { kind: "derived", note: "GENIUS evaluator linear offset=0 slope=0" } });
  });

  it("says by the values of all issues, and weights of the first alone, that all weights are 0", () => {
    const both = (text: string): string => text + text.replaceAll('index="1"', 'index="2"').replace("Price", "Rent");
    const { scenario } = fromGenius(template(both(price)), [profile(both(wants.replace('value="1"/>', 'value="0"/>')))]);
    const none = { low: 0, high: 0 };
    expect(scenario.actors[0]?.position).toEqual({ ideal: { Price: "low", Rent: "low" }, salience: { Price: 1, Rent: 0 }, values: { Price: none, Rent: none } });
  });

  it("keeps the function of numbers as a note, and its first best number as ideal", () => {
    const evaluator = (ftype: string, parameters: string): string => `<evaluator ftype="${ftype}" ${parameters}/>`;
    const { scenario } = fromGenius(reals(), [
      ofReals(evaluator("triangular", 'parameter0="1" parameter1="3" parameter2="2"')),
      ofReals(evaluator("linear", 'parameter0="0" parameter1="1"')),
      ofReals(evaluator("linear", 'parameter0="-9" parameter1="1"')),
    ]);
    expect(scenario.actors.map(({ position }) => position.ideal)).toEqual([{ n: 2 }, { n: 1 }, { n: 0 }]);
    expect(Object.values(scenario.provenance ?? {}).map(({ note }) => note)).toEqual([
      "GENIUS evaluator triangular parameter0=1 parameter1=3 parameter2=2", "GENIUS evaluator linear parameter0=0 parameter1=1", "GENIUS evaluator linear parameter0=-9 parameter1=1",
    ]);
  });

  it("caps utilities above 1 where there are any, and only there", () => {
    expect(fromGenius(template(price), [profile(wants)]).scenario.normalize).toBeUndefined();
    expect(fromGenius(template(price), [profile(wants), profile(wants.replace('value="1"/>', 'value="1.5"/>'))]).scenario.normalize).toBe("capped");
  });

  it.each([["", undefined, "genius"], [' name=""', undefined, "genius"], [' name="Sale!"', "Sale!", "Sale"]])("called%s has the title %s and the id %s", (name, title, id) => {
    const { scenario } = fromGenius(template(price).replace(' name="sale"', name), [profile(wants)]);
    expect([scenario.title, scenario.id]).toEqual([title, id]);
  });
});

describe("a GENIUS file that is wrong is refused by place", () => {
  const good = profile(wants);
  const manyIssues = Array.from({ length: 1001 }, (_, at) => `<issue index="${at}" name="n${at}"><item value="x"/></issue>`).join("");
  const names = (got: string): string => `wrong-type options.actors: must be a list of 1 names, one for each profile (got ${got}). Put a list of 1 names, one for each profile here.`;
  const rounds = (got: number): string => `out-of-range options.deadline: is out of range: it must be a whole number from 1 to 100000 (got ${got}). Put a value that is a whole number from 1 to 100000.`;

  it.each([
    ["no profile", template(price), [], ["empty profiles"]],
    ["a number for a text", 7, [good], ["wrong-type domain"]],
    ["no issue", template(""), [good], ["empty domain.utility_space.objective"]],
    ["no objective", "<negotiation_template><utility_space/></negotiation_template>", [good], ["missing domain.utility_space.objective"]],
    ["an issue without items", template('<issue index="1" name="Price"/>'), [good], ["empty domain.utility_space.objective.Price"]],
    ["an issue without name and index", template('<issue><item value="low"/></issue>'), [good], ["missing domain.utility_space.objective.0.name", "missing domain.utility_space.objective.0.index"]],
    ["a value twice", template(price.replace("high", "low")), [good], ['repeated domain.utility_space.objective.Price["item 2"]']],
    ["a NaN weight", template(price), [good.replace('value="1"/>', 'value="NaN"/>')], ['non-finite profiles.0.objective["weight 1"].value']],
    ["a negative weight", template(price), [good.replace('value="1"/>', 'value="-1"/>')], ['out-of-range profiles.0.objective["weight 1"].value']],
    ["a word for a number", template(price), [good.replace("30", "thirty")], ["wrong-type profiles.0.objective.Price.low.evaluation"]],
    ["a number beyond doubles", template(price), [good.replace("30", "1e999")], ["non-finite profiles.0.objective.Price.low.evaluation"]],
    ["no weight", template(price), [profile(wants.replace(/<weight.*?>/, ""))], ['missing profiles.0["weight 1"]']],
    ["two weights of an issue", template(price), [profile(wants + '<weight index="1" value="1"/>')], ['repeated profiles.0.objective["weight 1"]']],
    ["no evaluation", template(price), [good.replace(' evaluation="30"', "")], ["missing profiles.0.objective.Price.low.evaluation"]],
    ["two wrong profiles", template(price), [good.replace("30", "-1"), good.replace("12", "x")], ["out-of-range profiles.0.objective.Price.low.evaluation", "wrong-type profiles.1.objective.Price.high.evaluation"]],
  ] as const)("%s", (_, domain, profiles, problems) => {
    expect(refused(domain, ...profiles)).toEqual(problems);
  });

  it.each([
    ["no space", "<negotiation_template/>", good, "missing domain.utility_space: is missing: <utility_space> is needed. Add it."],
    ["no range", reals(""), good, "missing domain.utility_space.objective.n.range: is missing: <range> is needed. Add it."],
    ["no bound", integers(' lowerbound="0"'), good, "missing domain.utility_space.objective.n.upperbound: is missing: the attribute upperbound of <issue> is needed. Add it."],
    ["half a bound", integers(' lowerbound="0.5" upperbound="4"'), good, "not-integer domain.utility_space.objective.n.lowerbound: must be a whole number (got 0.5). Use a whole number."],
    ["integers upside down", integers(' lowerbound="3" upperbound="2"'), good, "inconsistent domain.utility_space.objective.n.upperbound: contradicts lowerbound: it must not be less (got 2). Change one of them."],
    ["reals without width", reals('<range lowerbound="1" upperbound="1"/>'), good, "inconsistent domain.utility_space.objective.n.range.upperbound: contradicts lowerbound: it must be more (got 1). Change one of them."],
    ["reals too close", reals('<range lowerbound="0" upperbound="1e-10"/>'), good, "out-of-range domain.utility_space.objective.n.range: is out of range: it must be at least 1e-9 wide (got 1e-10). Put a value that is at least 1e-9 wide."],
    ["integers too great", integers(' lowerbound="0" upperbound="1e13"'), good, "out-of-range domain.utility_space.objective.n: is out of range: it must be from -1e12 to 1e12. Put a value that is from -1e12 to 1e12."],
    ["reals too small", reals('<range lowerbound="-1e13" upperbound="0"/>'), good, "out-of-range domain.utility_space.objective.n.range: is out of range: it must be from -1e12 to 1e12. Put a value that is from -1e12 to 1e12."],
    ["an integer too many", integers(' lowerbound="0" upperbound="10000"'), good, "too-many-terms domain.utility_space.objective.n: has too many terms to list: 10001, the limit is 10000. Use fewer issues or options."],
    ["an issue too many", template(manyIssues), good, "out-of-range domain.utility_space: is out of range: it must be at most 1000 issues (got 1001). Put a value that is at most 1000 issues."],
    ["a name twice", template(price + price.replace('index="1"', 'index="2"')), good, 'repeated domain.utility_space.Price.name: repeats the issue of index 1 (got "Price"). Name each once.'],
    ["an index twice", template(price + price.replace("Price", "Other")), good, "repeated domain.utility_space.Other.index: repeats domain.utility_space.Price (got 1). Name each once."],
    ["an item without a value", template(price.replace(' value="low"', "")), good, "missing domain.utility_space.objective.Price.0.value: is missing: the attribute value of <item> is needed. Add it."],
    ["integers without a name", template(`<issue index="1" type="integer" ${bounds}/>`), good, "missing domain.utility_space.objective.0.name: is missing: the attribute name of <issue> is needed. Add it."],
    ["an unknown type", template(price.replace("discrete", "fuzzy")), good, 'unknown-choice domain.utility_space.objective.Price.type: is not one of the words allowed (got "fuzzy"). Use one of them. Known: discrete, integer, real.'],
    ["another root of a profile", template(price), good.replaceAll("utility_space", "space"), 'wrong-type profiles.0: must be <utility_space> (got "space"). Put <utility_space> here.'],
    ["no objective of a profile", template(price), "<utility_space/>", "missing profiles.0.objective: is missing: <objective> is needed. Add it."],
    ["no issue of a profile", template(price), profile('<weight index="1" value="1"/>'), "missing profiles.0.Price: is missing: the issue of index 1 is needed. Add it."],
    ["an issue of a profile without a name", template(price), good.replace(' name="Price"', ""), "missing profiles.0.objective.0.name: is missing: the attribute name of <issue> is needed. Add it."],
    ["an issue twice", template(price), profile(wants + wants.replace(/<weight.*?>/, "")), "repeated profiles.0.objective.Price.index: repeats profiles.0.objective.Price (got 1). Name each once."],
    ["an issue of another name", template(price), good.replace("Price", "Rent"), 'inconsistent profiles.0.objective.Rent.name: contradicts the domain: issue 1 is called "Price" there (got "Rent"). Change one of them.'],
    ["a weight without a value", template(price), good.replace('value="1"/>', "/>"), 'missing profiles.0.objective["weight 1"].value: is missing: the attribute value of <weight> is needed. Add it.'],
    ["a weight too great", template(price), good.replace('value="1"/>', 'value="1000001"/>'), 'out-of-range profiles.0.objective["weight 1"].value: is out of range: it must be from 0 to 1000000 (got 1000001). Put a value that is from 0 to 1000000.'],
    ["an item of a profile without a value", template(price), good.replace('value="low" ', ""), "missing profiles.0.objective.Price.0.value: is missing: the attribute value of <item> is needed. Add it."],
    ["an option without an evaluation", template(price), good.replace(/<item value="low".*?>/, ""), "missing profiles.0.objective.Price.low: is missing: an evaluation is needed. Add it."],
    ["a negative evaluation", template(price), good.replace("30", "-1"), "out-of-range profiles.0.objective.Price.low.evaluation: is out of range: it must be at least 0 (got -1). Put a value that is at least 0."],
    ["a value of another domain", template(price), good.replace("low", "free"), 'unknown-reference profiles.0.objective.Price.free: names an unknown value of the domain (got "free"). Name one that exists. Known: low, high.'],
    ["no evaluator", integers(), ofIntegers(""), "missing profiles.0.objective.n.evaluator: is missing: <evaluator> is needed. Add it."],
    ["an evaluator without a function", integers(), ofIntegers("<evaluator/>"), "missing profiles.0.objective.n.evaluator.ftype: is missing: the attribute ftype of <evaluator> is needed. Add it."],
    ["a function that integers have not", integers(), ofIntegers('<evaluator ftype="triangular"/>'), 'unknown-choice profiles.0.objective.n.evaluator.ftype: is not one of the words allowed (got "triangular"). Use one of them. Known: linear.'],
    ["a function that reals have not", reals(), ofReals('<evaluator ftype="cubic"/>'), 'unknown-choice profiles.0.objective.n.evaluator.ftype: is not one of the words allowed (got "cubic"). Use one of them. Known: linear, constant, triangular.'],
    ["a function without a parameter", integers(), ofIntegers('<evaluator ftype="linear" offset="1"/>'), "missing profiles.0.objective.n.evaluator.slope: is missing: the attribute slope of <evaluator> is needed. Add it."],
    ["a constant above 1", reals(), ofReals('<evaluator ftype="constant" parameter0="1.5"/>'), "out-of-range profiles.0.objective.n.evaluator: is out of range: it must be from 0 to 1 (got 1.5). Put a value that is from 0 to 1."],
    ["other bounds than the domain's", integers(), ofIntegers(flat, ' lowerbound="0" upperbound="5"'), "inconsistent profiles.0.objective.n.upperbound: contradicts the domain: it is 4 there (got 5). Change one of them."],
    ["a word for a bound", reals(), ofReals(constant, '<range lowerbound="low" upperbound="4"/>'), 'wrong-type profiles.0.objective.n.lowerbound: must be a number (got "low"). Put a number here.'],
    ["two reservations", template(price), profile(wants, '<reservation value="0"/><reservation value="0.5"/>'), "repeated profiles.0.reservation: repeats an earlier one. Name each once."],
    ["a reservation without a value", template(price), profile(wants, "<reservation/>"), "missing profiles.0.reservation.value: is missing: the attribute value of <reservation> is needed. Add it."],
    ["a reservation above 1", template(price), profile(wants, '<reservation value="2"/>'), "out-of-range profiles.0.reservation: is out of range: it must be from 0 to 1 (got 2). Put a value that is from 0 to 1."],
    ["a word for a discount factor", template(price), profile(wants, '<discount_factor value="x"/>'), 'wrong-type profiles.0.discount_factor.value: must be a number (got "x"). Put a number here.'],
    ["a nonlinear space", template(price), good.replace("<utility_space>", '<utility_space type="nonlinear">'), 'wrong-type profiles.0.type: must be an additive utility space (got "nonlinear"). Put an additive utility space here.'],
  ])("and told what to do: %s", (_, domain, text, line) => {
    expect(toldBy(() => fromGenius(domain, [text]))).toEqual([line]);
  });

  it.each([
    ["an issue without an index", good.replace('index="1" name="Price"', 'name="Price"'), [
      "missing profiles.0.objective.Price.index: is missing: the attribute index of <issue> is needed. Add it.",
      "missing profiles.0.Price: is missing: the issue of index 1 is needed. Add it.",
    ]],
    ["an issue that the domain has not", good.replace('index="1" name="Price"', 'index="3" name="Price"'), [
      "unknown-reference profiles.0.objective.Price.index: names an unknown issue of the domain (got 3). Name one that exists. Known: 1.",
      "missing profiles.0.Price: is missing: the issue of index 1 is needed. Add it.",
    ]],
    ["a weight without an index", good.replace('<weight index="1"', "<weight"), [
      'missing profiles.0.objective["weight 1"].index: is missing: the attribute index of <weight> is needed. Add it.',
      'missing profiles.0["weight 1"]: is missing: <weight> of "Price" is needed. Add it.',
    ]],
    ["a value twice", good.replace("high", "low"), [
      'repeated profiles.0.objective.Price.low: repeats an earlier one (got "low"). Name each once.',
      "missing profiles.0.objective.Price.high: is missing: an evaluation is needed. Add it.",
    ]],
  ])("with what is missing for it: %s", (_, text, lines) => {
    expect(toldBy(() => fromGenius(template(price), [text]))).toEqual(lines);
  });

  it.each([
    ["a text", "x", 'wrong-type profiles: must be a list of texts (got "x"). Put a list of texts here.'],
    ["no profile", [], "empty profiles: is empty. Add at least one profile."],
    ["more than 1000", Array.from({ length: 1001 }, () => good), "out-of-range profiles: is out of range: it must be at most 1000 of them (got 1001). Put a value that is at most 1000 of them."],
  ])("by the list of profiles: %s", (_, profiles, line) => {
    expect(toldBy(() => fromGenius(template(price), profiles as readonly string[]))).toEqual([line]);
  });

  it.each([
    [{ id: "1x" }, ['bad-id options.id: is not an id (got "1x"). Use a letter, then at most 63 letters, digits, _ or -; names such as constructor are reserved.']],
    [{ actors: ["a", "b"] }, [names("an array of 2")]],
    [{ actors: [1] }, [names("an array of 1")]],
    [{ actors: "x" }, [names('"x"')]],
    [{ deadline: 0 }, [rounds(0)]],
    [{ deadline: 1.5 }, [rounds(1.5)]],
    [{ deadline: 100_001 }, [rounds(100_001)]],
  ])("options that nobody could follow: %j", (options, lines) => {
    expect(toldBy(() => fromGenius(template(price), [good], options as ImportOptions))).toEqual(lines);
  });

  it("options that nobody could follow, all at once", () => {
    expect(toldBy(() => fromGenius(template(price), [good], { actors: [], deadline: 0, id: "1" })).map((line) => line.replace(/:.*/, ""))).toEqual(["bad-id options.id", "wrong-type options.actors", "out-of-range options.deadline"]);
  });
});
