/** How much an import reads before it refuses; every refusal names the limit. */
export const importLimits = Object.freeze({
  /** Characters of one text: a published domain has some thousands. */
  characters: 1_048_576,
  /** Elements of one XML text, or values of one JSON text. */
  nodes: 100_000,
  /** Elements within elements, or containers within containers. */
  depth: 64,
  /** Profiles of one import. */
  profiles: 1000,
  /** Issues of one domain. */
  issues: 1000,
  /** Options of an issue that is a range of numbers. */
  numbers: 10_000,
  /** Problems and warnings listed. */
  findings: 100,
});
