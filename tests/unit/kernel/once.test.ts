import { describe, expect, it } from "vitest";
import { once } from "../../../src/kernel/index.ts";

describe("once", () => {
  it.each([7, undefined])("makes %s when it is first asked for, and keeps it", (value) => {
    let made = 0;
    const kept = once(() => (made++, value));
    expect(made).toBe(0);
    expect([kept(), kept()]).toEqual([value, value]);
    expect(made).toBe(1);
  });
});
