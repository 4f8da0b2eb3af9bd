/** How many cases a slow law tries where others try a thousand: more in a soak, fewer where lines are what counts. */
export const scaled = (runs: number): number => Math.max(1, Math.ceil((runs * Number(process.env.DETENTE_LAW_RUNS ?? 1000)) / 1000));
