/** What an option means for the verdict: it leaves the matter for later, or it ends the fighting. */
export type OptionTag = "deferred" | "endsFighting";

/** One way to settle an issue. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label?: string;
  readonly tags?: readonly OptionTag[];
}

/** Options in no order. */
export interface OptionsIssue<Id extends string = string, O extends string = string> {
  readonly kind: "options";
  readonly id: Id;
  readonly label?: string;
  readonly options: readonly Option<O>[];
}

/** Options in an order: rung 0, 1, … */
export interface LadderIssue<Id extends string = string, O extends string = string> {
  readonly kind: "ladder";
  readonly id: Id;
  readonly label?: string;
  readonly options: readonly Option<O>[];
}

/** Numbers from `from` to `to`, `step` apart, ends included; an option is named by its number. */
export interface RangeIssue<Id extends string = string> {
  readonly kind: "range";
  readonly id: Id;
  readonly label?: string;
  readonly from: number;
  readonly to: number;
  readonly step: number;
  readonly unit: string;
}

/** One matter to settle. */
export type Issue<Id extends string = string, O extends string = string> =
  | OptionsIssue<Id, O>
  | LadderIssue<Id, O>
  | RangeIssue<Id>;

/** Numbers of a range are told apart to this share of a step. */
const TOLERANCE = 1e-9;

/** How many options an issue has. */
export function optionCount(issue: Issue): number {
  if (issue.kind !== "range") return issue.options.length;
  return Math.floor((issue.to - issue.from) / issue.step + TOLERANCE) + 1;
}

/** The name of an option: its id, or its number in a range (rounded to 12 decimals, so that 0.1 + 0.2 reads 0.3). */
export function optionName(issue: Issue, index: number): string | number {
  if (issue.kind === "range") return Math.round((issue.from + index * issue.step) * 1e12) / 1e12;
  return issue.options[index]?.id ?? "";
}

/** The index of a named option, or −1 where the issue has none of that name. */
export function optionIndex(issue: Issue, name: unknown): number {
  if (issue.kind !== "range") return issue.options.findIndex((option) => option.id === name);
  if (typeof name !== "number") return -1;
  const steps = (name - issue.from) / issue.step;
  const index = Math.round(steps);
  return Math.abs(steps - index) < TOLERANCE && index >= 0 && index < optionCount(issue) ? index : -1;
}

/** The words for an option: its label, its id, or its number with the unit if it has one. */
export function optionLabel(issue: Issue, index: number): string {
  if (issue.kind === "range") return [String(optionName(issue, index)), issue.unit].filter((word) => word !== "").join(" ");
  const option = issue.options[index];
  return option?.label ?? option?.id ?? "";
}

/** Whether an option carries a tag; a range has none. */
export function hasTag(issue: Issue, index: number, tag: OptionTag): boolean {
  return issue.kind !== "range" && (issue.options[index]?.tags?.includes(tag) ?? false);
}
