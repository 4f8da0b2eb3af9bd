/** The agendas of the Ukraine scenario. */
export type UkraineAgenda = "core" | "full";

/** What {@link ukraine} can be asked for; on the core agenda, if not told otherwise. */
export interface UkraineOptions<A extends UkraineAgenda = "core"> {
  /**
   * `core` (default): the terms of the proposal of June 2024 and the guarantees asked for in return, six issues and 32,400
   * terms. `full`: these and six more (reconstruction and assets, accountability, the order of ceasefire and settlement,
   * prisoners and children, the nuclear power plant, the format of the settlement), twelve issues and 405,000,000 terms.
   */
  readonly agenda?: A;
  /**
   * `isolation`: the US profile of 2024, and no channel between the United States and Russia. `engagement` (default): the
   * US profile of February 2025; the call of 12 February opens the channel, and contacts bring process gains.
   */
  readonly policy?: "isolation" | "engagement";
  /**
   * `multilateral` (default): Europe, Russia, Ukraine and, where the channels allow, the United States at one table; else
   * the United States by accession. `bilateral`: Russia and the United States, then accession by Europe and Ukraine.
   * `ultimatum`: the text of June 2024, published, to take or to leave.
   */
  readonly format?: "multilateral" | "bilateral" | "ultimatum";
  /**
   * How wide the public words for red lines are read: `strict` or `lenient` (default). Under `strict` the words of
   * Russia and Ukraine on guarantees alone exclude each other, so that every run ends before any other parameter counts;
   * under `lenient` some terms are left, and the other parameters decide.
   */
  readonly reading?: "strict" | "lenient";
  /** κ, the cost of no agreement over the horizon, for every actor; 0.15. */
  readonly cost?: number;
  /** ω, willingness to go from fallback to no-deal value, for every actor; 0.7. */
  readonly willingness?: number;
  /** φ, the value of the fallback on each issue, for every actor; 0.7. */
  readonly fallbackValue?: number;
  /** β of the concession function, for every actor; 1, which is linear. */
  readonly beta?: number;
  /**
   * Which terms every actor tables at its aspiration: `nearest` to the others' last offers (default), `best-for-others` as
   * believed from their declared positions, or `least` worth to itself. Offers at the table are public and the rungs have
   * an order, while weights are private, hence the default. With `best-for-others` no table of three or more of them
   * settles anything over the whole range of κ and ω; with `least` about as many settle as by default.
   */
  readonly bidding?: "nearest" | "best-for-others" | "least";
  /** R, in rounds of about half a month; 24. */
  readonly deadline?: number;
}

/** Options with their defaults filled in. */
export type UkraineSettings<A extends UkraineAgenda = UkraineAgenda> = Required<UkraineOptions<A>>;

/** What every option is by default: the same for all actors. */
export const ukraineDefaults: UkraineSettings<"core"> = Object.freeze({
  agenda: "core",
  policy: "engagement",
  format: "multilateral",
  reading: "lenient",
  cost: 0.15,
  willingness: 0.7,
  fallbackValue: 0.7,
  beta: 1,
  bidding: "nearest",
  deadline: 24,
});

/** The words that the options with words may be. */
export const choices = {
  agenda: ["core", "full"],
  policy: ["isolation", "engagement"],
  format: ["multilateral", "bilateral", "ultimatum"],
  reading: ["strict", "lenient"],
  bidding: ["nearest", "best-for-others", "least"],
} as const;
