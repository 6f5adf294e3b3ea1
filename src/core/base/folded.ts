/**
 * A text as a search compares it: without accents and case, its words apart by single spaces. "Élise Exemplaire-Łoś" is "elise
 * exemplaire los". Marks that make other letters, as in Japanese and Hindi, stay.
 */
export function folded(text: string): string {
  return (
    text
      .normalize('NFKD')
      // Accents of Latin, Greek and Cyrillic letters, and the vowels that Arabic and Hebrew may leave out.
      .replace(/[\u0300-\u036f\u064b-\u0652\u05b0-\u05bc]/g, '')
      // Upper case first: "ß" is "SS" there, and both forms of a small sigma are one.
      .toUpperCase()
      .toLowerCase()
      .replace(/[øłđħŧæœðþıς]/g, (letter) => plain[letter] ?? letter)
      .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
      .trim()
  )
}

/** Letters that Unicode takes apart into no others, as keyboards without them write them. */
const plain: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
}
