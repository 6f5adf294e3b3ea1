import type { Amount } from './count-picture.ts'

/** An exact amount with the length by which it is drawn: "948", "2213.40359", "1/6". */
export function drawnAmount(text: string): Amount {
  const [numerator = '', denominator] = text.split('/')
  const length = denominator === undefined ? Number(numerator) : Number(numerator) / Number(denominator)
  if (!Number.isFinite(length)) throw new Error(`"${text}" is no amount that can be drawn`)
  return { length, text }
}

export function amountOf(count: number): Amount {
  return { length: count, text: String(count) }
}
