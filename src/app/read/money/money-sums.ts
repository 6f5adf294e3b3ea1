import type { Instant } from '../../../core/base/instant.ts'
import type { Sum } from '../../../core/base/money.ts'
import type { MoneyRow } from './money-rows.ts'
import type { WhichYear } from './money-years.ts'

/** What rows come to in one currency. */
export interface MoneySums {
  readonly total: Sum
  readonly promised: Sum
  readonly paid: Sum
  readonly left: Sum
}

/** What a year comes to. */
export interface YearSums {
  readonly year: string
  readonly sums: MoneySums
}

/** Of rows in one currency. A sum can have more digits than a number keeps. */
export function sumsOf(currency: string, rows: readonly MoneyRow[]): MoneySums {
  const sum = (part: (row: MoneyRow) => number | undefined): Sum => ({
    currency,
    minor: String(rows.reduce((all, row) => all + BigInt(part(row) ?? 0), 0n)),
  })
  return {
    total: sum(({ total }) => total),
    promised: sum(({ promised }) => promised),
    paid: sum(({ paid }) => paid),
    left: sum(({ left }) => left),
  }
}

/** Of the years that are meant; where no year is said, of the one that runs at the moment. What is of no year is always meant. */
export function isOfYear({ year }: Pick<MoneyRow, 'year'>, which: WhichYear, at: Instant): boolean {
  if (year === undefined || which === 'all') return true
  return which === undefined ? year.from <= at && at < year.until : year.year === which
}

/** The latest first. */
export function yearNamesIn(rows: readonly MoneyRow[]): readonly string[] {
  const names = new Set(rows.flatMap(({ year }) => (year === undefined ? [] : [year.year])))
  return [...names].toSorted().toReversed()
}

/** What the rows of each year come to, the latest first. */
export function perYear(currency: string, rows: readonly MoneyRow[]): readonly YearSums[] {
  return yearNamesIn(rows).map((year) => ({
    year,
    sums: sumsOf(
      currency,
      rows.filter((row) => row.year?.year === year),
    ),
  }))
}
