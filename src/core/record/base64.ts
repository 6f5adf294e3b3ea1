// Written out because browsers got Uint8Array.fromBase64 only in 2025, and atob accepts spaces and stray bits.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const valueOfDigit: ReadonlyMap<string, number> = new Map([...alphabet].map((digit, value) => [digit, value]))

/** Standard base64 with padding: https://www.rfc-editor.org/rfc/rfc4648.html#section-4 */
export function encodeBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3)
    const bits = (first << 16) | (second << 8) | third
    const digits = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63)).join('')
    const missing = Math.max(0, at + 3 - bytes.length)
    text += digits.slice(0, 4 - missing) + '='.repeat(missing)
  }
  return text
}

/** The bytes whose encoding is exactly this text; undefined when there are none, as with stray bits or no padding. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0) return undefined
  const digits = text.replace(/={1,2}$/, '')
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (const digit of digits) {
    const value = valueOfDigit.get(digit)
    if (value === undefined) return undefined
    bits = ((bits << 6) | value) & 0xffff
    held += 6
    if (held >= 8) {
      held -= 8
      bytes[at] = (bits >> held) & 255
      at += 1
    }
  }
  return encodeBase64(bytes) === text ? bytes : undefined
}
