/** A queue that hands out the least of what is in it. */
export class Queue<T> {
  readonly #before: (a: T, b: T) => number;
  readonly #heap: T[] = [];

  /** @param order - negative where the first is to come first. */
  constructor(order: (a: T, b: T) => number) {
    this.#before = order;
  }

  /** The next one, left where it is. */
  get first(): T | undefined {
    return this.#heap[0];
  }

  add(item: T): void {
    const heap = this.#heap;
    let at = heap.length;
    heap.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (parent === undefined || this.#before(item, parent) >= 0) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = item;
  }

  take(): T | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      const below = this.#lesser(2 * at + 1);
      const child = heap[below];
      if (child === undefined || this.#before(last, child) <= 0) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = last;
    return first;
  }

  /** Which of two neighbours comes first. */
  #lesser(left: number): number {
    const [one, other] = [this.#heap[left], this.#heap[left + 1]];
    return one !== undefined && other !== undefined && this.#before(other, one) < 0 ? left + 1 : left;
  }
}
