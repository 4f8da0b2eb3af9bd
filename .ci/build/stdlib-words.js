/**
 * The two words of a float, for all functions of @stdlib that take one apart: each reads what it wrote before another writes.
 * @stdlib's own packages bring a view each, and polyfills of typed arrays that every runtime has.
 */
export const FLOAT64_VIEW = new Float64Array(1);
export const UINT32_VIEW = new Uint32Array(FLOAT64_VIEW.buffer);
export const HIGH = new Uint8Array(Uint16Array.of(1).buffer)[0]; // 1 where the lower byte comes first
export const LOW = 1 - HIGH;
