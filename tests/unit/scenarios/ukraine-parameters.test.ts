import { expect, it } from "vitest";
import { readPath, type Provenance } from "../../../src/index.ts";
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

function valueAt(scenario: unknown, path: string): string {
  const value = readPath(scenario, path);
  if (typeof value === "object" && value !== null) return "id" in value ? "(as listed)" : JSON.stringify(value).replaceAll("|", "\\|");
  return String(value);
}

function row(scenario: unknown, path: string, { kind, range, sources = [], asOf = "", note = "" }: Provenance): string {
  const cells = [`\`${path}\``, valueAt(scenario, path), kind, range?.join(" to ") ?? "", sources.join(", "), asOf, note.replaceAll("|", "\\|")];
  return `| ${cells.join(" | ")} |`;
}

it("lists every parameter of the Ukraine scenario in its documentation", async () => {
  const rows = (["engagement", "isolation"] as const).map((policy) => {
    const scenario = ukraine({ policy });
    return Object.entries(scenario.provenance ?? {}).map(([path, provenance]) => row(scenario, path, provenance));
  });
  const [engagement = [], isolation = []] = rows;
  const differing = isolation.filter((line) => !engagement.includes(line));
  const text = [heading, "## Engagement\n", head, ...engagement, "\n## What differs under isolation\n", head, ...differing, ""].join("\n");
  await expect(text).toMatchFileSnapshot("../../../src/scenarios/ukraine/PARAMETERS.md");
});
