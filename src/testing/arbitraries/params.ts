import fc from "fast-check";
import { isOptionalParam, type Issue, type KindSpec, type NumberParam, type ParamSpec, type PerIssueParam } from "../../scenario/index.ts";
import { at, byId, type Made, maybe, perIssue, place, some, someOf, tableOf } from "./draft.ts";
import { termsDraft, termsOf } from "./issues.ts";

/** One parameter of any kind, of which the description says what to read. It shrinks to being left out. */
const paramDraft = () =>
  fc.record({ given: maybe(fc.constant(true), 6), number: fc.nat(20), place: place(), places: some(), terms: termsDraft(), numbers: perIssue(maybe(fc.nat(20), 2)) });

type ParamDraft = Made<ReturnType<typeof paramDraft>>;

/** Parameters of a kind, with places instead of names. */
export const paramsDraft = ({ params }: KindSpec): fc.Arbitrary<Readonly<Record<string, ParamDraft>>> =>
  fc.record(Object.fromEntries(Object.keys(params).map((name) => [name, paramDraft()])));

/** What a document writes for a kind: its name, and parameters within the bounds that the kind gives them. */
export function inputOf(
  { kind, params }: KindSpec,
  names: { readonly issues: readonly Issue[]; readonly actors: readonly string[] },
  drafts: Readonly<Record<string, ParamDraft>>,
): { readonly kind: string; readonly [param: string]: unknown } {
  const given = Object.entries(params).flatMap(([name, spec]): [string, ParamSpec, ParamDraft][] => {
    const draft = drafts[name];
    return draft === undefined || (isOptionalParam(spec) && draft.given !== true) ? [] : [[name, spec, draft]];
  });
  // Who is named alone, such as the author of a text, is not among those whom it faces.
  const alone = given.flatMap(([, spec, draft]) => (spec.type === "actor" ? [at(names.actors, draft.place)] : []));
  const others = names.actors.filter((actor) => !alone.includes(actor));
  const written = given.map(([name, spec, draft]): [string, unknown] => [name, valueOf(spec, { ...names, others }, draft)]);
  return { ...Object.fromEntries(written), kind };
}

function valueOf(
  spec: ParamSpec,
  { issues, actors, others }: { readonly issues: readonly Issue[]; readonly actors: readonly string[]; readonly others: readonly string[] },
  draft: ParamDraft,
): unknown {
  switch (spec.type) {
    case "number":
    case "integer":
      return numberOf(spec, draft.number);
    case "choice":
      return at(spec.options, draft.place);
    case "boolean":
      return draft.number % 2 === 1;
    case "per-issue":
      return byId(issues, ({ id }) => id, (_, index) => {
        const number = draft.numbers[index];
        return number === undefined ? undefined : numberOf(spec, number);
      });
    case "actor":
      return at(actors, draft.place);
    case "actors":
      return others.length < actors.length ? someOf(others, draft.places) : tableOf(actors, draft.places);
    case "terms":
      return termsOf(issues, draft.terms);
  }
}

/** One of up to 20 numbers, from the least that is allowed to the greatest, or to 10 above the least. */
function numberOf(spec: NumberParam | PerIssueParam, step: number): number {
  const least = spec.min ?? spec.above ?? (spec.max === undefined ? 0 : spec.max - 10);
  const span = Math.min((spec.max ?? least + 10) - least, 10);
  const from = spec.above === least ? 1 : 0;
  if ("type" in spec && spec.type === "integer") {
    const first = Math.max(Math.ceil(least), Math.floor(least) + from);
    return first + (step % (Math.floor(least + span) - first + 1));
  }
  return least + (span * Math.max(from, step)) / 20;
}
