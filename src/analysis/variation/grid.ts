import type { ParameterRange, Setting } from "./axis.ts";

/** The settings of a range to try, in order: those listed, or numbers at equal distances, both ends among them. */
export function gridOf(range: ParameterRange, steps: number): readonly Setting[] {
  return range.kind === "settings" ? range.settings : numbersOf(range, steps);
}

/** Whether a grid has every setting of its range. */
export function isWhole(range: ParameterRange, points: number): boolean {
  return range.kind === "settings" || (range.whole ? points > range.greatest - range.least : range.least === range.greatest);
}

/** Whole numbers if those are meant: all of them where there are no more than steps + 1. */
function numbersOf({ least, greatest, whole }: Extract<ParameterRange, { kind: "numbers" }>, steps: number): readonly number[] {
  const parts = whole ? Math.min(steps, greatest - least) : steps;
  const inside = Array.from({ length: Math.max(0, parts - 1) }, (_, at) => {
    const number = (least * (parts - 1 - at) + greatest * (at + 1)) / parts;
    return whole ? Math.round(number) : rounded(number, greatest - least);
  });
  return [...new Set([least, ...inside, greatest])];
}

/** To a trillionth of the span, so that a grid of tenths has tenths. */
function rounded(number: number, span: number): number {
  const unit = span >= 1 ? 1e12 : 1e15;
  const scaled = number * unit;
  return Number.isSafeInteger(Math.round(scaled)) ? Math.round(scaled) / unit : number;
}
