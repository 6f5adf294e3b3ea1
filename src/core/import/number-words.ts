/** Numbers and lengths of time as prose writes them: "twelve-month", "a year", "48 hours". */

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  sixty: 60,
  ninety: 90,
}

/** Parts of regular expressions; a number without "a" and "an", which stand everywhere. */
export const numberPattern = `(?:\\d{1,4}|${Object.keys(numbers)
  .filter((word) => word.length > 2)
  .join('|')})`
export const lengthPattern = `(?:${numberPattern}|an?)[-\\s]+(?:business[-\\s]|working[-\\s]|calendar[-\\s])?(?:hour|day|week|month|quarter|year)s?`

export function numberIn(word: string): number | undefined {
  const known = numbers[word.toLowerCase()]
  return known ?? (/^\d{1,4}$/.test(word) ? Number(word) : undefined)
}

/** "12 months" for "twelve-month"; undefined where there is no length. */
export function lengthIn(text: string): string | undefined {
  const match = new RegExp(
    `\\b(${numberPattern}|an?)[-\\s]+(business|working|calendar)?[-\\s]*(hour|day|week|month|quarter|year)s?\\b`,
    'i',
  ).exec(text)
  if (match === null) return undefined
  const [, word = '', manner = '', unit = ''] = match
  const count = numberIn(word)
  if (count === undefined || count === 0) return undefined
  const business = /business|working/i.test(manner) ? 'business ' : ''
  return `${count} ${business}${unit.toLowerCase()}${count === 1 ? '' : 's'}`
}

const adverbs: Readonly<Record<string, string>> = {
  weekly: 'week',
  fortnightly: '2 weeks',
  monthly: 'month',
  quarterly: 'quarter',
  annually: 'year',
  annual: 'year',
  yearly: 'year',
}

/** How often: "month" for "monthly" and "every month", "2 weeks" for "every two weeks"; undefined where it is not said. */
export function periodIn(text: string): { readonly period: string; readonly index: number } | undefined {
  const adverb = /\b(weekly|fortnightly|monthly|quarterly|annually|annual|yearly)\b/i.exec(text)
  const each = new RegExp(
    `\\b(?:every|each|once an?|once per|once every|per)\\s+(?:(${numberPattern}|other)\\s+)?(day|week|month|quarter|year)s?\\b`,
    'i',
  ).exec(text)
  if (each !== null && (adverb === null || each.index < adverb.index)) {
    const [, word, unit = ''] = each
    const count = word === undefined ? 1 : word.toLowerCase() === 'other' ? 2 : numberIn(word)
    if (count === undefined) return undefined
    const name = unit.toLowerCase()
    return { period: count === 1 ? name : `${count} ${name}s`, index: each.index }
  }
  const period = adverb === null ? undefined : adverbs[(adverb[1] ?? '').toLowerCase()]
  return adverb === null || period === undefined ? undefined : { period, index: adverb.index }
}
