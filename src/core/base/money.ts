/** An amount in the smallest unit of its currency: USD 10,000 is { currency: "USD", minor: 1000000 }. */
export interface Money {
  readonly currency: string
  readonly minor: number
}

/** How many decimal places the minor unit of a currency has, by ISO 4217. */
export function placesOf(currency: string): number {
  return otherPlaces[currency] ?? 2
}

/** Those of ISO 4217, list one, that have not two. */
const otherPlaces: Readonly<Record<string, number>> = {
  ...{ BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0 },
  ...{ VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0 },
  ...{ BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3, CLF: 4, UYW: 4 },
}

/** Reads "USD 10,000" and "EUR 12.50"; undefined for any other form and for amounts that are not exact in minor units. */
export function parseMoney(text: string): Money | undefined {
  const match = /^([A-Z]{3}) (\d{1,3}(?:,\d{3})*|\d+)(?:\.(\d+))?$/.exec(text.trim())
  if (match === null) return undefined
  const [, currency = '', whole = '', cents = ''] = match
  const places = placesOf(currency)
  if (cents.length > places) return undefined
  const minor = Number(whole.replaceAll(',', '') + cents.padEnd(places, '0'))
  return Number.isSafeInteger(minor) ? { currency, minor } : undefined
}

/** What amounts add up to, in the smallest unit, written out: a sum can have more digits than a number keeps. */
export interface Sum {
  readonly currency: string
  readonly minor: string
}

/** "USD 10,000", "USD 10,000.01": the form that parseMoney reads. */
export function spokenMoney(amount: Money | Sum): string {
  const { whole, cents } = partsOf(amount)
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amount.currency} ${grouped}${/[1-9]/.test(cents) ? `.${cents}` : ''}`
}

/** "10000.00", with all places of the currency and nothing else: for programs that count. */
export function decimalOf(amount: Money | Sum): string {
  const { whole, cents } = partsOf(amount)
  return cents === '' ? whole : `${whole}.${cents}`
}

function partsOf({ currency, minor }: Money | Sum): { readonly whole: string; readonly cents: string } {
  const places = placesOf(currency)
  const digits = String(minor).padStart(places + 1, '0')
  return { whole: digits.slice(0, digits.length - places), cents: digits.slice(digits.length - places) }
}
