/** How often what happened, in how many cases: a law about settlements says nothing where none is generated. */
export class Tally {
  #cases = 0;
  readonly #seen = new Map<string, number>();

  /** One case, with all that it has; what it has twice counts once. */
  add(labels: Iterable<string>): void {
    this.#cases++;
    for (const label of new Set(labels)) this.#seen.set(label, (this.#seen.get(label) ?? 0) + 1);
  }

  /** The share of cases that have a label. */
  share(label: string): number {
    return (this.#seen.get(label) ?? 0) / this.#cases;
  }

  /** All of it, the most frequent first. */
  toString(): string {
    const rows = [...this.#seen].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    return rows.map(([label, count]) => `${((100 * count) / this.#cases).toFixed(1).padStart(6)} %  ${label}`).join("\n");
  }
}
