import type { Factor, Sum } from "../../space/index.ts";

/**
 * By issue and option, −∞ for options that differ from a lower one in no score, factor or region, else 0: terms with them are
 * never of the lowest index.
 */
export function withoutTwins(radix: readonly number[], sums: readonly Required<Sum>[], regions: readonly Factor[]): number[][] {
  const factors = [...regions, ...sums.flatMap(({ factors }) => factors)];
  return radix.map((options, issue) => {
    const columns = [
      ...sums.map(({ scores }) => (option: number): readonly number[] => [scores[issue]?.[option] ?? 0]),
      ...factors.filter(({ issues }) => issues.includes(issue)).map((factor) => slices(radix, factor, issue)),
    ];
    const seen = new Set<string>();
    return Array.from({ length: options }, (_, option) => {
      const key = columns.map((column) => column(option).join(" ")).join(";");
      if (seen.has(key)) return -Infinity;
      seen.add(key);
      return 0;
    });
  });
}

function slices(radix: readonly number[], { issues, table }: Factor, issue: number): (option: number) => readonly number[] {
  const stride = issues.slice(issues.indexOf(issue) + 1).reduce((product, other) => product * radix[other]!, 1);
  const options = radix[issue]!;
  return (option) => table.filter((_, at) => Math.floor(at / stride) % options === option);
}
