import fc from "fast-check";

/**
 * Lists that shrink by leaving out any one element, and then by their elements. What `fc.array` leaves out are elements at
 * the beginning alone, so that an actor at the end could not be taken out of a scenario when those before it are needed.
 */
export function list<T>(each: fc.Arbitrary<T>, { minLength, maxLength }: { readonly minLength: number; readonly maxLength: number }): fc.Arbitrary<T[]> {
  return new ListArbitrary(each, fc.array(new Boxed(each), { minLength, maxLength }), minLength);
}

/** Values together with what shrinking them takes. */
class Boxed<T> extends fc.Arbitrary<fc.Value<T>> {
  readonly #each: fc.Arbitrary<T>;

  constructor(each: fc.Arbitrary<T>) {
    super();
    this.#each = each;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<fc.Value<T>> {
    return new fc.Value(this.#each.generate(random, bias), undefined);
  }

  canShrinkWithoutContext(value: unknown): value is fc.Value<T> {
    return value instanceof fc.Value;
  }

  shrink(): fc.Stream<fc.Value<fc.Value<T>>> {
    return fc.Stream.nil();
  }
}

class ListArbitrary<T> extends fc.Arbitrary<T[]> {
  readonly #each: fc.Arbitrary<T>;
  readonly #boxes: fc.Arbitrary<fc.Value<T>[]>;
  readonly #minLength: number;
  /** The elements of the lists that were made, with what shrinking them takes. */
  readonly #known = new WeakMap<T[], readonly fc.Value<T>[]>();

  constructor(each: fc.Arbitrary<T>, boxes: fc.Arbitrary<fc.Value<T>[]>, minLength: number) {
    super();
    this.#each = each;
    this.#boxes = boxes;
    this.#minLength = minLength;
  }

  generate(random: fc.Random, bias: number | undefined): fc.Value<T[]> {
    return this.#of(this.#boxes.generate(random, bias).value);
  }

  canShrinkWithoutContext(value: unknown): value is T[] {
    return Array.isArray(value) && value.length >= this.#minLength && value.every((element) => this.#each.canShrinkWithoutContext(element));
  }

  shrink(value: T[]): fc.Stream<fc.Value<T[]>> {
    const boxes = this.#known.get(value) ?? value.map((element) => new fc.Value(element, undefined));
    return new fc.Stream(this.#simpler(boxes));
  }

  *#simpler(boxes: readonly fc.Value<T>[]): IterableIterator<fc.Value<T[]>> {
    if (boxes.length > this.#minLength) yield* boxes.map((_, at) => this.#of(boxes.toSpliced(at, 1)));
    for (const [at, box] of boxes.entries()) {
      for (const simpler of this.#each.shrink(box.value, box.context)) yield this.#of(boxes.with(at, simpler));
    }
  }

  #of(boxes: readonly fc.Value<T>[]): fc.Value<T[]> {
    const made = boxes.map(({ value }) => value);
    this.#known.set(made, boxes);
    return new fc.Value(made, undefined);
  }
}
