import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Answer, example, root } from "./example.ts";
import { avoided } from "./wording.ts";

const names = readdirSync(join(root, "examples"))
  .filter((file) => file.endsWith(".ts") && file !== "run.ts")
  .map((file) => file.slice(0, -".ts".length));

/** Each command is run once, two at a time at most, however many tests look at it. */
const answers = new Map<string, Promise<Answer>>();
let last: Promise<unknown> = Promise.resolve();
let before: Promise<unknown> = Promise.resolve();
function answer(...args: readonly string[]): Promise<Answer> {
  const key = args.join(" ");
  const known = answers.get(key);
  if (known !== undefined) return known;
  const asked = before.then(() => example(args));
  [before, last] = [last, asked];
  answers.set(key, asked);
  return asked;
}

describe.each(names)("the example %s", (name) => {
  it("runs to its end without a word of complaint", async () => {
    const { code, stdout, stderr } = await answer(name);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.length).toBeGreaterThan(200);
  });

  it("prints the same bytes every time", async () => {
    const [{ stdout }, again] = await Promise.all([answer(name), example([name])]);
    expect(again.stdout).toBe(stdout);
  });

  it("takes a seed", async () => {
    const { code, stdout, stderr } = await answer(name, "--seed", "autumn");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).not.toBe("");
  });

  it("says what its options are", async () => {
    const { code, stdout } = await answer(name, "--help");
    expect(code).toBe(0);
    expect(stdout).toMatch(/\.\n\n--seed X {3}/);
  });

  it("says nothing of what output never says", async () => {
    const { stdout } = await answer(name);
    const found = avoided.flatMap(({ words, instead }) =>
      stdout.split("\n").filter((line) => words.test(line)).map((line) => ({ line, words: String(words), instead })),
    );
    expect(found).toEqual([]);
  });
});

describe("the list of examples", () => {
  it("names each with one line about it", async () => {
    const { code, stdout } = await answer();
    expect(code).toBe(0);
    for (const name of names) expect(stdout).toMatch(new RegExp(`^ {2}${name} +[A-Z].+\\.$`, "m"));
  });
});

interface Mistake {
  readonly args: readonly string[];
  readonly says: RegExp;
}

const mistakes: readonly Mistake[] = [
  { args: ["ukrane"], says: /^There is no example "ukrane"\. Did you mean "ukraine"\?\nExamples: first-negotiation, how-much-compromise, test-a-claim, test-your-strategy, ukraine, what-if, what-the-thaw-changes\n$/ },
  { args: ["support"], says: /^There is no example "support"\./ },
  { args: ["run"], says: /^There is no example "run"\./ },
  { args: ["ukraine", "--sede", "7"], says: /^ukraine has no option --sede\. Did you mean "--seed"\?\n\n[\s\S]*--seed X/ },
  { args: ["ukraine", "--reading", "strickt"], says: /^reading: is not one of the words allowed \(got "strickt"\)\. Did you mean strict\? Known: strict, lenient\.\n$/ },
  { args: ["ukraine", "--policy", "appeasement"], says: /^policy: is not one of the words allowed/ },
  { args: ["ukraine", "--format", "trilateral"], says: /^format: is not one of the words allowed/ },
  { args: ["ukraine", "--seed"], says: /argument missing/ },
  { args: ["ukraine", "strict"], says: /Unexpected argument 'strict'/ },
  { args: ["how-much-compromise", "--policy", "appeasement"], says: /^policy: is not one of the words allowed/ },
  { args: ["what-if", "--reading", "strict"], says: /^what-if has no option --reading\./ },
];

describe("a mistake", () => {
  it.each(mistakes)("$args is answered in words", async ({ args, says }) => {
    const { code, stderr } = await answer(...args);
    expect(code).toBe(1);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  it("of forgetting the lone -- is answered with the command that was meant", async () => {
    const { code, stderr } = await example(["ukraine"], { npm_config_seed: "7" });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'npm kept --seed to itself. Put "--" before it:\n  npm run example ukraine -- --seed …\n',
    });
  });
});

describe("the example of a strategy under test", () => {
  it("names the one law that is broken, with the simplest case as source text to paste", async () => {
    const { stdout } = await answer("test-your-strategy");
    expect(stdout.match(/^ {2}(holds |BROKEN) {2}\w+/gm)?.filter((line) => line.includes("BROKEN"))).toEqual(["  BROKEN  individuallyRational"]);
    expect(stdout).toContain("const { compile, defineScenario } = kit({ strategies: [bluffer] });\nconst scenario = defineScenario({");
    expect(stdout.match(/^ {6}id: /gm)).toHaveLength(2);
  });
});

describe("the example of the thaw", () => {
  it("prints what was checked in (on purpose: npx vitest run --project examples -u)", async () => {
    await expect((await answer("what-the-thaw-changes")).stdout).toMatchFileSnapshot("what-the-thaw-changes.txt");
  });
});

describe("the example of how much each would compromise", () => {
  it("prints what was checked in (on purpose: npx vitest run --project examples -u)", async () => {
    await expect((await answer("how-much-compromise")).stdout).toMatchFileSnapshot("how-much-compromise.txt");
  });

  it("passes the policy on to its answers", async () => {
    const { stdout } = await answer("how-much-compromise", "--policy", "isolation");
    expect(stdout).toContain("(isolation, lenient reading)\n");
    expect(stdout).toContain("87 terms are worth their no-deal values to all four");
  });
});

describe("the Ukraine example", () => {
  it("prints what was checked in (on purpose: npx vitest run --project examples -u)", async () => {
    await expect((await answer("ukraine")).stdout).toMatchFileSnapshot("ukraine.txt");
  });

  it("plays all its runs under the seed that it is given: another seed, other draws", async () => {
    const drawn = (text: string): readonly string[] => text.match(/draw [\d.]+/g) ?? [];
    const seeded = await answer("ukraine", "--seed", "autumn");
    expect(seeded.stdout).toContain("seed: autumn)");
    expect(drawn(seeded.stdout)).not.toEqual([]);
    expect(drawn(seeded.stdout)).not.toEqual(drawn((await answer("ukraine")).stdout));
  });

  it("passes policy, format and reading on to the run that it tells", async () => {
    const { stdout } = await answer("ukraine", "--policy", "isolation", "--format", "bilateral", "--reading=strict");
    expect(stdout).toContain("1. Six runs (red lines: strict reading; seed: the default)\n");
    expect(stdout).toContain("2. One run, round by round: isolation, bilateral\n");
    expect(stdout).toContain("No text could be tabled.");
  });

  it("runs as npm runs it", () => {
    const env = { ...process.env, npm_config_loglevel: "silent" };
    const printed = execFileSync("npm", ["run", "example", "first-negotiation", "--", "--seed", "7"], { cwd: root, env, encoding: "utf8" });
    expect(printed).toContain("In this run:");
  });
});
