import { simulate } from "../../engine/index.ts";
import type { Kinds, KindSpec, Names, ParamSpec } from "../../scenario/index.ts";
import { checkScenario } from "../../schema/index.ts";
import { byId } from "../arbitraries/draft.ts";
import { same, showParting } from "../diff.ts";
import { withEffects } from "./effects.ts";
import type { LawText } from "./law.ts";

export const defaultsWritten: LawText = {
  name: "defaultsWritten",
  statement: "A parameter that is left out is its default: written out, it is accepted and changes nothing.",
  scope: "Applies to the parameters of kinds that have a default.",
  *breaches({ kit, scenario, seed, record }) {
    const issues = scenario.issues.map(({ id }) => id);
    const strategyOut = writtenOut(kit.strategies, issues);
    const phaseOut = writtenOut(kit.protocols, issues);
    const full = withEffects(
      {
        ...scenario,
        actors: scenario.actors.map((actor) => ({ ...actor, strategy: strategyOut(actor.strategy) })),
        protocol: { phases: scenario.protocol.phases.map(phaseOut) },
      },
      (effect) => (effect.kind === "profile" && effect.strategy !== undefined ? { ...effect, strategy: strategyOut(effect.strategy) } : effect),
    );
    const [wrong] = checkScenario(full, kit);
    if (wrong !== undefined) {
      yield `the scenario is refused with its defaults written out: ${wrong.message}`;
      return;
    }
    const again = simulate(kit.compile<Names, Kinds>(full), { seed });
    if (!same([again.moves, again.outcome], [record.moves, record.outcome])) yield `the run went otherwise with its defaults written out. ${showParting(record, again)}`;
  },
};

/** Writes the default of every parameter that was left out. */
const writtenOut =
  (kinds: readonly KindSpec[], issues: readonly string[]) =>
  <T extends { readonly kind: string }>(input: T): T => {
    const params = kinds.filter(({ kind }) => kind === input.kind).flatMap((kind) => Object.entries(kind.params));
    const written = params.flatMap(([name, spec]): [string, unknown][] => {
      const value = defaultOf(spec, issues);
      return value === undefined ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(written), ...input };
  };

function defaultOf(spec: ParamSpec, issues: readonly string[]): unknown {
  if (!("default" in spec)) return undefined;
  return spec.type === "per-issue" ? byId(issues, (issue) => issue, () => spec.default) : spec.default;
}
