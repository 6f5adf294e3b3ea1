import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { hidden, spendingSite } from '../../../test/support/spending-foundation.ts'
import { textIn } from '../../../test/support/text-in.ts'

const group = '/small/groups/club/money'
const rows = [
  'fair,2026,2026-01-01,2026-12-31,line,halls,EUR,1500.00,750.25,0.00,749.75',
  'fair,2026,2026-01-01,2026-12-31,beside lines,,EUR,500.00,0.00,0.00,500.00',
  'board,2026,2026-01-01,2026-12-31,powers,,USD,,42.00,0.00,',
  'club,2026,2026-04-01,2027-03-31,line,travel,USD,3000.00,0.00,0.00,3000.00',
  'club,2026,2026-04-01,2027-03-31,line,swag,USD,1000.01,999.99,0.00,0.02',
  'club,2026,2026-04-01,2027-03-31,beside lines,,USD,5999.99,2450.00,0.00,3549.99',
]
const library = 'club,,,,fund,library,USD,750.50,300.00,0.00,450.50'
const head = 'group,year,first day,last day,kind,purpose,currency,there is,promised,paid,left'
const csv = (...lines: readonly string[]) => [head, ...lines, ''].join('\r\n')

describe('the money of a foundation', () => {
  it('adds up each currency for itself, with the way to each group', async () => {
    const { read } = await lived()
    const shown = textIn(await read('/small/money'))
    assert.match(shown, /fair 2026 halls EUR 1,500 EUR 750\.25 EUR 0 EUR 749\.75/)
    assert.match(shown, /Together EUR 2,000 EUR 750\.25 EUR 0 EUR 1,249\.75/)
    assert.match(shown, /board 2026 within the limits of powers no limit USD 42 USD 0 no limit/)
    assert.match(shown, /Together USD 10,000 USD 3,491\.99 USD 0 USD 6,550\.01/)
    assert.match(shown, /club fund: library USD 750\.50 USD 300 USD 0 USD 450\.50/)
    assert.match(await read('/small/money'), /href="\/small\/groups\/club\/money"/)
    assert.match(await read('/small'), /href="\/small\/money"/)
  })

  it('is the same in a file for a spreadsheet, of a year, of the one that runs, or of all', async () => {
    const { read } = await lived()
    assert.equal(await read('/small/money.csv'), csv(...rows, library))
    assert.equal(await read('/small/money.csv?year=2026'), csv(...rows, library))
    assert.equal(await read('/small/money.csv?year=1999'), csv(library))
    const all = await read('/small/money.csv?year=all')
    for (const line of [...rows, library]) assert.ok(all.includes(line), line)
    assert.match(all, /club,2025,2025-04-01,2026-03-31,line,travel,USD,3000\.00,1200\.00,500\.00,1800\.00/)
  })

  it('is shown as it was, with the year that ran then', async () => {
    const { read } = await lived()
    const then = await read('/small/money?at=2026-02-10')
    assert.match(textIn(then), /club 2025 travel USD 3,000 USD 1,200 USD 500 USD 1,800/)
    assert.match(then, /href="\/small\/money\?year=2025&amp;at=2026-02-10"/)
    assert.match(then, /href="\/small\/groups\/club\/money\?at=2026-02-10"/)
    assert.doesNotMatch(then, /\.csv|halls.*750\.25/)
  })
})

describe('the money of a group', () => {
  it('shows each year with its lines, and what decisions promised in it', async () => {
    const { read } = await lived()
    const now = textIn(await read(group))
    assert.match(now, /swag USD 1,000\.01 USD 999\.99 USD 0 USD 0\.02/)
    assert.match(now, /Together USD 10,000 USD 3,449\.99 USD 0 USD 6,550\.01/)
    assert.match(now, /6 11 April 2026 spend printing USD 2,500 USD 0 USD 50 USD 2,450/)
    assert.match(now, /2025 USD 10,000 USD 1,200 USD 500 USD 8,800/)
    const before = textIn(await read(`${group}?year=2025`))
    assert.match(before, /travel USD 3,000 USD 1,200 USD 500 USD 1,800/)
    assert.match(before, /1 2 February 2026 spend travel USD 1,200 USD 500 USD 0 USD 700/)
    assert.doesNotMatch(before, /spend printing/)
    assert.match(textIn(await read(`${group}?year=1999`)), /There is nothing of this year/)
  })

  it('shows each payment and where it stands', async () => {
    const { read } = await lived()
    const shown = textIn(await read(group))
    assert.match(shown, /1 1 USD 500 3 February 2026 paid on 5 February 2026/)
    assert.match(shown, /2 6 USD 2,000 12 April 2026 1 of 2 have approved/)
    assert.match(shown, /3 5 USD 100 13 April 2026 withdrawn/)
  })

  it('has files of its sums and of its promises', async () => {
    const { read } = await lived()
    assert.equal(await read(`${group}.csv`), csv(...rows.slice(3), library))
    assert.equal(
      await read('/small/groups/club/promises.csv?year=2026'),
      [
        'decision,decided,verb,object,drawn on,currency,amount,paid,given back,open',
        '6,2026-04-11T12:00:00.000Z,spend,printing,budget,USD,2500.00,0.00,50.00,2450.00',
        '5,2026-04-10T12:00:00.000Z,spend,swag,swag,USD,999.99,0.00,0.00,999.99',
        '',
      ].join('\r\n'),
    )
  })

  it('is reached from each decision that promised some, with what is paid of it', async () => {
    const { read } = await lived()
    const shown = await read('/small/decisions/1')
    assert.match(shown, /href="\/small\/promises\/1"/)
    assert.match(
      textIn(shown),
      /Promised: USD 1,200 Paid: USD 500 To be paid: USD 700 Payment 1: USD 500, paid on 5 February 2026/,
    )
    assert.match(await read(`${group}?year=all`), /<tr id="promise-1">/)
  })
})

describe('what is sealed of money', () => {
  it('is in no page, data or file that everybody reads', async () => {
    const { read, small, reported } = await lived()
    const { size } = (await small.read()).state
    const paths = [
      ...['/small/money', group, '/small/decisions/1', '/small/record'].flatMap((path) => [path, `${path}.json`]),
      ...['/small/money.csv?year=all', `${group}.csv?year=all`, '/small/groups/club/promises.csv'],
      ...['/api/v1/small/money?year=all', '/api/v1/small/groups/club/money', '/api/v1/small/promises'],
      ...['/api/v1/small/payments', '/record/small/values.json'],
      ...Array.from({ length: size }, (_, index) => `/small/record/${index}.json`),
    ]
    for (const path of paths) {
      const shown = await read(path)
      for (const value of Object.values(hidden)) assert.equal(shown.includes(value), false, `${value} at ${path}`)
    }
    assert.deepEqual(reported, [])
    const all = [...(await small.read()).values.values()].map(({ value }) => value)
    for (const value of Object.values(hidden)) assert.ok(all.includes(value), `${value} is kept`)
  })
})

async function lived() {
  const { ask, small, reported } = await spendingSite()
  const read = async (path: string) => {
    const answer = await ask(path)
    assert.equal(answer.status, 200, path)
    return answer.text()
  }
  return { read, small, reported }
}
