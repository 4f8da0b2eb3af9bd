/** What a rule looks at: numbers first, then plain facts. */
export type Figure =
  | "last-move"
  | "others-last-move"
  | "process-gain"
  | "others-process-gain"
  | "changed-salience"
  | "share"
  | "others-share"
  | "utility-against-no-deal"
  | "utility-against-no-deal-at-start"
  | "surplus-ahead"
  | "give"
  | "move"
  | "get-and-process-gain"
  | "concession-ratio"
  | "deferred-salience"
  | "nothing-tabled"
  | "no-settlement-in-force"
  | "unacceptable-to-others"
  | "take-it-or-leave-it"
  | "fighting-not-ended"
  | "fighting-ended"
  | "declared-red-line-crossed"
  | "not-signed";

/** How a value stands to its threshold. */
export type Relation = "≤" | "<" | "≥" | ">";

/** One condition of a rule, put to a case: a number against a threshold, or a fact. */
export interface Comparison {
  readonly figure: Figure;
  /** Whose figure it is; `null` where it is nobody's. */
  readonly actor: string | null;
  /** `null` for a fact, and for a number that does not exist in this case. */
  readonly value: number | null;
  /** `null` for a fact. */
  readonly relation: Relation | null;
  readonly threshold: number | null;
  readonly holds: boolean;
  /** How far it is from holding, in its own unit: 0 where it holds; `null` where no number would do, only another fact. */
  readonly gap: number | null;
  /** Other actors it is about: addressees, or the one that another principal's figure belongs to. */
  readonly others: readonly string[];
  /** The red lines it is about. */
  readonly redLines: readonly string[];
}

/**
 * Values nearer than this are equal: `≤` and `≥` hold there, `<` and `>` do not. Utilities are sums rounded to 10⁻¹² and
 * mapped once, so that anything smaller than 10⁻⁹ is rounding and not a difference.
 */
export const SAME = 1e-9;

/**
 * A number against a threshold. Where either does not exist, the comparison fails as a fact.
 *
 * @example
 * ```ts
 * compare("give", "north", 0.08, "≤", 0.05).gap; // 0.03
 * ```
 */
export function compare(
  figure: Figure,
  actor: string | null,
  value: number | null,
  relation: Relation,
  threshold: number | null,
  others: readonly string[] = [],
): Comparison {
  const base = { figure, actor, value, relation, threshold, others, redLines: [] };
  if (value === null || threshold === null) return { ...base, holds: false, gap: null };
  const above = value - threshold;
  const holds = HOLDS[relation](above);
  const gap = relation === "≤" || relation === "<" ? above : -above;
  return { ...base, holds, gap: holds ? 0 : Math.max(0, gap) };
}

/** Something that is so or is not. */
export function fact(
  figure: Figure,
  actor: string | null,
  holds: boolean,
  about: { readonly others?: readonly string[]; readonly redLines?: readonly string[] } = {},
): Comparison {
  const { others = [], redLines = [] } = about;
  return { figure, actor, value: null, relation: null, threshold: null, holds, gap: holds ? 0 : null, others, redLines };
}

/** The comparison that holds exactly where this one does not. */
export function negate(comparison: Comparison): Comparison {
  const { figure, actor, value, relation, threshold, others } = comparison;
  if (relation === null || value === null || threshold === null) {
    return { ...comparison, holds: !comparison.holds, gap: comparison.holds ? null : 0 };
  }
  return compare(figure, actor, value, OPPOSITE[relation], threshold, others);
}

/** By how much the value is above the threshold decides; each relation is the exact opposite of another. */
const HOLDS = {
  "≤": (above) => above < SAME,
  ">": (above) => !(above < SAME),
  "≥": (above) => -above < SAME,
  "<": (above) => !(-above < SAME),
} as const satisfies Record<Relation, (above: number) => boolean>;

const OPPOSITE = { "≤": ">", "<": "≥", "≥": "<", ">": "≤" } as const satisfies Record<Relation, Relation>;
