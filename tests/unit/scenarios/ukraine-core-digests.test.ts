import { expect, test } from "vitest";
import { digest } from "../../../src/kernel/index.ts";
import { ukraine } from "../../../src/scenarios/index.ts";
import { variants } from "./variants.ts";

/** Of the documents as they were before there was a second agenda: runs, logs and claims refer to them. */
const digests: Readonly<Record<string, string>> = {
  "isolation, multilateral, strict": "28c3643b85b68b3c58feeb74ef452d1e89189567758b0ba1b06f5f55d98fd1ce",
  "isolation, multilateral, lenient": "1f9d5d93ba828bd837ba4d2f098de7f8b19272ee440758a2d8cc72f8182525c6",
  "isolation, bilateral, strict": "be46cd8393700566b4784c09831344c8e9fe74c4d81dda43b7daef813f99f0e9",
  "isolation, bilateral, lenient": "c2b2f07f064f2d09b1d2b623dd32119a981c8b57857dc6c367992a7a0e236adf",
  "isolation, ultimatum, strict": "14214e6d93a054df3a1797eb4ac0bead3af320dbdc17f453ff8f8529554399bd",
  "isolation, ultimatum, lenient": "f406afc08546d80beaf666a9cbde351dd39709ffdc8f6f006ccd4e7dabe2fb66",
  "engagement, multilateral, strict": "fe246677cff699367bb660af5b8059904a5929540abecb0c50bdc44d9426117f",
  "engagement, multilateral, lenient": "121590c20f0bd0c3b6ccdf5e4cc8298b279d33c4237bc6667ef3583d458b0157",
  "engagement, bilateral, strict": "e8b394afd05c6b1be929519d0d6fb5b7ed4953760b32e22d8162196f7582ca78",
  "engagement, bilateral, lenient": "a7a4c97f8929b659f45d51ae8cdb4edd451bc1227b68f82961b4f5eb47ffd832",
  "engagement, ultimatum, strict": "b839675e1b2e30b2e3f29829222034361252d317408e3e796578613351ad2418",
  "engagement, ultimatum, lenient": "c8cd3c8926d970f7cdc90f004f4616bff90cf16059478168deb23ba40b3169b1",
};

test.each(variants)("the core document of $name is what it was", ({ name, scenario }) => {
  expect(digest(scenario)).toBe(digests[name]);
});

test("the core agenda is the default", () => {
  expect(ukraine({ agenda: "core" })).toEqual(ukraine());
});
