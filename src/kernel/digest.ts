import { _SHA256 as Sha256 } from "@noble/hashes/sha2.js";
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
export const digest = (value: unknown): string => Array.from(new Sha256().update(utf8(canonicalJson(value))).digest(), hex).join("");

/** The class below the package's `sha256`: it does the work, without the checks of options that nobody gives. */
const hex = (byte: number): string => byte.toString(16).padStart(2, "0");
