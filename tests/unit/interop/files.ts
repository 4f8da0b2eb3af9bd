import { type Imported, fromGenius } from "../../../src/interop/index.ts";
import { DetenteError } from "../../../src/kernel/index.ts";
import { createSpace, utilitySpec } from "../../../src/space/index.ts";
import { optionCount, type Scenario } from "../../../src/scenario/index.ts";

/** A template of these issues. */
export const template = (issues: string, attributes = ""): string =>
  `<negotiation_template><utility_space${attributes}><objective index="0" name="sale">${issues}</objective></utility_space></negotiation_template>`;

/** A profile of these weights and issues. */
export const profile = (inside: string, after = ""): string =>
  `<utility_space><objective index="0" name="sale">${inside}</objective>${after}</utility_space>`;

export const price = '<issue index="1" name="Price" type="discrete"><item index="1" value="low"/><item index="2" value="high"/></issue>';
export const wants = '<weight index="1" value="1"/><issue index="1" name="Price" type="discrete"><item value="low" evaluation="30"/><item value="high" evaluation="12"/></issue>';

/** The problems of what is refused, as `code path`; empty where nothing is. */
export function problemsOf(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof DetenteError)) throw error;
    return error.problems.map(({ code, path }) => `${code} ${path}`);
  }
}

/** The same as `code line`, the line with path, value and remedy as the error shows it. */
export function toldBy(work: () => unknown): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (!(error instanceof DetenteError)) throw error;
    const lines = error.message.split("\n");
    return error.problems.map(({ code }, at) => `${code} ${lines[at]!}`);
  }
}

export const refused = (domain: unknown, ...profiles: readonly unknown[]): string[] =>
  problemsOf(() => fromGenius(domain as string, profiles as readonly string[]));

/** Every actor's utility of all terms. */
export function utilities({ issues, actors, arithmetic, normalize }: Scenario): number[][] {
  const space = createSpace({ radix: issues.map(optionCount), constraints: [] });
  return actors.map(({ position }) => {
    const utility = space.utility(utilitySpec(position, issues, { arithmetic, normalize }));
    return Array.from({ length: space.size }, (_, terms) => utility.at(terms));
  });
}

export const only = (imported: Imported): number[] => utilities(imported.scenario)[0]!;
