/**
 * Words of somebody who may wish whoever reads them ill, as they are shown on a terminal: without what it takes for orders, and without
 * signs that are not seen and change what is.
 */
export function harmless(words: string): string {
  return words.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) => `\\u{${sign.codePointAt(0)?.toString(16)}}`)
}

/** A text with addresses in it, without their passwords: what a program prints is kept by others. */
export function withoutPasswords(text: string): string {
  return text.replace(/(\b[a-z]+:\/\/[^\s/:@]*):[^\s@]*@/gi, '$1:…@')
}
