/**
 * The names that a scenario's literal introduces. Every type of the document is generic over them, so that a misspelt
 * issue, option, actor, phase or event does not compile. Data from outside uses {@link Names} itself.
 */
export interface Names {
  /** Option ids (numbers for a range) by issue id. */
  readonly options: Readonly<Record<string, string | number>>;
  readonly actor: string;
  readonly phase: string;
  readonly event: string;
}

/** The issue ids among {@link Names}. */
export type IssueName<N extends Names> = N["options"] extends infer O ? keyof O & string : never;

/** The options of one issue: option ids, or numbers for a range. */
export type OptionName<N extends Names, I extends IssueName<N> = IssueName<N>> = N["options"][I];

/** One option for every issue: a complete package. */
export type Terms<N extends Names = Names> = { readonly [I in IssueName<N>]: N["options"][I] };

/** An option for some of the issues. */
export type PartialTerms<N extends Names = Names> = { readonly [I in IssueName<N>]?: N["options"][I] };

/** A look-up by issue id; missing entries take the default. */
export type ByIssue<N extends Names, V> = { readonly [I in IssueName<N>]?: V };

/** A look-up by actor id; missing entries take the default. */
export type ByActor<N extends Names, V> = { readonly [A in N["actor"]]?: V };
