import { sha256 } from "@noble/hashes/sha2.js";
import { canonicalJson } from "./canonical.ts";
import { utf8 } from "./unicode.ts";

/**
 * The digest of plain data: SHA-256 over the UTF-8 of its {@link canonicalJson}, as 64 lower-case hexadecimal digits.
 *
 * @throws {@link DetenteError} where the value has no canonical JSON.
 *
 * Sources: FIPS 180-4; RFC 8785.
 *
 * @example
 * ```ts
 * digest({}); // "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"
 * ```
 */
export function digest(value: unknown): string {
  const bytes = sha256(utf8(canonicalJson(value)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
