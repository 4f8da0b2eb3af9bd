const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/**
 * Whether `text` is well-formed UTF-16, that is, has no lone surrogate, and so has a UTF-8 form.
 *
 * `String.prototype.isWellFormed` without its need of ES2024. Never throws.
 *
 * @example
 * ```ts
 * isWellFormed("détente 🕊"); // true
 * isWellFormed("\uD83D"); // false
 * ```
 */
export const isWellFormed = (text: string): boolean => !LONE_SURROGATE.test(text);

/**
 * The UTF-8 bytes of `text` (RFC 3629), where `TextEncoder` may not exist, as in QuickJS.
 *
 * `text` is to be well-formed ({@link isWellFormed}); a lone surrogate becomes U+FFFD, as `TextEncoder` has it. Never throws.
 *
 * @example
 * ```ts
 * utf8("é"); // Uint8Array [0xc3, 0xa9]
 * ```
 */
export function utf8(text: string): Uint8Array {
  // No UTF-16 code unit takes more than three bytes; a surrogate pair, two units, takes four.
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const character of text) {
    const scalar = character.codePointAt(0) ?? 0;
    const code = scalar >= 0xd800 && scalar <= 0xdfff ? 0xfffd : scalar;
    if (code < 0x80) {
      bytes[length++] = code;
      continue;
    }
    if (code < 0x800) {
      bytes[length++] = 0xc0 | (code >> 6);
    } else {
      if (code < 0x10000) {
        bytes[length++] = 0xe0 | (code >> 12);
      } else {
        bytes[length++] = 0xf0 | (code >> 18);
        bytes[length++] = 0x80 | ((code >> 12) & 0x3f);
      }
      bytes[length++] = 0x80 | ((code >> 6) & 0x3f);
    }
    bytes[length++] = 0x80 | (code & 0x3f);
  }
  return bytes.subarray(0, length);
}
