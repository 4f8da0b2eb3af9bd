/**
 * What output never says: a forecast, a judgement of fairness, a word of one side. `instead` is what it says.
 *
 * The verdicts `frozen-conflict` and the disclaimer "not a forecast" are what the rules themselves ask for.
 */
export const avoided: readonly { readonly words: RegExp; readonly instead: string }[] = [
  { words: /\b(good|bad|fair|unfair|just|unjust) (outcome|deal|settlement|agreement|terms)\b/i, instead: "closer to X's ideal on issue Y" },
  { words: /\b(unfair|unjust)/i, instead: "closer to X's ideal on issue Y" },
  { words: /\b(Russia|Ukraine|Europe|(the )?United States|(the )?US) (will|must|should|shall)\b/i, instead: "in this run, X accepts" },
  { words: /\bwill (accept|agree|sign|refuse|reject|win|lose|end|succeed|fail)\b/i, instead: "in this run, X accepts" },
  { words: /\bpredict/i, instead: "share of simulated runs" },
  { words: /(?<!\bnot a )\bforecast/i, instead: "share of simulated runs" },
  { words: /\bprobability of\b|\blikely\b|\blikelihood/i, instead: "share of simulated runs" },
  { words: /\brealis|\bunrealis|\brealiz|\bunrealiz/i, instead: "within the stated red lines" },
  { words: /\b(the|new) regions\b|\bliberat|\bterroris/i, instead: "Donetsk, Luhansk, Kherson and Zaporizhzhia oblasts" },
  { words: /\bspecial (military )?operation/i, instead: "Russia's full-scale invasion" },
  { words: /\bsurrender|\bcapitulat/i, instead: "movement of N rungs from its ideal" },
  { words: /\bpeace(ful)?\b/i, instead: "agreement, ceasefire or settlement" },
  { words: /\bKiev|\bLugansk|\bZaporozh|\bKharkov|\bOdessa/, instead: "Kyiv, Luhansk, Zaporizhzhia" },
];
