/** Terms as numbers in mixed radix, the last issue fastest. No bitwise arithmetic: indices go up to 2⁵³. */
export class MixedRadix {
  readonly radix: readonly number[];
  readonly size: number;
  /** How many terms apart two options of an issue are. */
  readonly #strides: readonly number[];

  constructor(radix: readonly number[]) {
    this.radix = Object.freeze([...radix]);
    this.#strides = radix.map((_, issue) => product(radix.slice(issue + 1)));
    this.size = product(radix);
  }

  index(options: readonly number[]): number {
    let terms = 0;
    for (let issue = 0; issue < this.radix.length; issue++) terms = terms * this.radix[issue]! + options[issue]!;
    return terms;
  }

  option(terms: number, issue: number): number {
    return Math.floor(terms / this.#strides[issue]!) % this.radix[issue]!;
  }

  options(terms: number): number[] {
    return this.radix.map((_, issue) => this.option(terms, issue));
  }
}

Object.freeze(MixedRadix.prototype);

const product = (numbers: readonly number[]): number => numbers.reduce((all, number) => all * number, 1);
