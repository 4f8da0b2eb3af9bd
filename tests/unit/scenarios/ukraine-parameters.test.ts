import { expect, it } from "vitest";
import { type AnyScenario, type Provenance, readPath } from "../../../src/index.ts";
import { ukraine } from "../../../src/scenarios/index.ts";

const heading = `# Parameters of the Ukraine scenario

Every parameter with where it comes from, as the documents carry it: those of \`engagement\`, then what differs under
\`isolation\`. Both in the lenient reading and the multilateral format. \`documented\` rests on the sources named,
\`derived\` on the formula in its note, \`expert_judgement\` on a reading of sources by the modellers, and \`illustrative\` on
nothing but convenience: vary it. The sources are listed in the documents and in \`sources.ts\`. A change of a number needs
a source and a date.

Made from the documents by \`npx vitest run -u tests/unit/scenarios/ukraine-parameters.test.ts\`.
`;

const head = "| parameter | value | kind | range | sources | as of | note |\n| --- | --- | --- | --- | --- | --- | --- |";

const fullHeading = `# Parameters of the full agenda of the Ukraine scenario

What the documents of \`agenda: "full"\` carry beyond PARAMETERS.md, or otherwise than there: parameters of \`engagement\`, then
what differs under \`isolation\`. Both in the lenient reading and the multilateral format. The kinds are as in PARAMETERS.md,
and so is the rule: a change of a number needs a source and a date.

Made from the documents by \`npx vitest run -u tests/unit/scenarios/ukraine-parameters.test.ts\`.
`;

function valueAt(scenario: unknown, path: string): string {
  const value = readPath(scenario, path);
  if (typeof value === "object" && value !== null) return "id" in value ? "(as listed)" : JSON.stringify(value).replaceAll("|", "\\|");
  return String(value);
}

function row(scenario: unknown, path: string, { kind, range, sources = [], asOf = "", note = "" }: Provenance): string {
  const cells = [`\`${path}\``, valueAt(scenario, path), kind, range?.join(" to ") ?? "", sources.join(", "), asOf, note.replaceAll("|", "\\|")];
  return `| ${cells.join(" | ")} |`;
}

function rows(scenario: AnyScenario): readonly string[] {
  return Object.entries(scenario.provenance ?? {}).map(([path, provenance]) => row(scenario, path, provenance));
}

const policies = ["engagement", "isolation"] as const;
const core = policies.map((policy) => rows(ukraine({ policy })));

it("lists every parameter of the Ukraine scenario in its documentation", async () => {
  const [engagement = [], isolation = []] = core;
  const differing = isolation.filter((line) => !engagement.includes(line));
  const text = [heading, "## Engagement\n", head, ...engagement, "\n## What differs under isolation\n", head, ...differing, ""].join("\n");
  await expect(text).toMatchFileSnapshot("../../../src/scenarios/ukraine/PARAMETERS.md");
});

it("lists every parameter that the full agenda adds or changes", async () => {
  const listed = new Set(core.flat());
  const [engagement = [], isolation = []] = policies.map((policy) => rows(ukraine({ agenda: "full", policy })).filter((line) => !listed.has(line)));
  const differing = isolation.filter((line) => !engagement.includes(line));
  const text = [fullHeading, "## Engagement\n", head, ...engagement, "\n## What differs under isolation\n", head, ...differing, ""].join("\n");
  await expect(text).toMatchFileSnapshot("../../../src/scenarios/ukraine/PARAMETERS-FULL.md");
});
