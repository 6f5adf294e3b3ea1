import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bare, readSections } from '../../../../test/support/read-sections.ts'
import type { MoneyRules, RequestRules } from '../structure/money-rules.ts'

const usd = (minor: number) => ({ currency: 'USD', minor })
const weeks = (count: number) => ({ count, unit: 'week' })
const board = { kind: 'group', group: 'board' }

describe('money', () => {
  it('has a year with its budget, in each of its forms', () => {
    const whole = { from: { month: 4, day: 1 }, budget: usd(3_000_000) }
    assert.deepEqual(bare(money('year: { from: 1 April, budget: "USD 30,000" }').year), whole)
    assert.deepEqual(bare(money('year: 1 April, budget: "USD 30,000"').year), whole)
    assert.deepEqual(bare(money('budget: USD 500').year), { from: { month: 1, day: 1 }, budget: usd(50_000) })
    assert.equal(money('year: { from: 1 April, carried over: no }').year?.carriedOver, false)
  })

  it('has lines and funds', () => {
    const { lines, funds } = money(
      'lines: { swag: USD 500, travel: { amount: USD 5000 per year, by: [chair, vote], increased by: board, indexed to: CPI every year } }, funds: { sponsors: raised, fellows: { for: the fellows, held by: board, amount: USD 9 } }',
    )
    assert.deepEqual(
      lines.map(({ name, amount, by, increasedBy, indexed }) => [
        name,
        amount,
        by.length,
        increasedBy?.length,
        indexed?.to,
      ]),
      [
        ['swag', usd(50_000), 0, undefined, undefined],
        ['travel', usd(500_000), 2, 1, 'CPI'],
      ],
    )
    assert.deepEqual(bare(funds), [
      { name: 'sponsors', kind: 'raised' },
      { name: 'fellows', kind: 'restricted', for: 'the fellows', heldBy: 'board', amount: usd(900) },
    ])
  })

  it('says who pays, who sees and who raises', () => {
    const read = money(
      'currency: USD, indexed to: CPI every 2 years, increased by: board, payments by: "2 of chair, co-chair", shown to: { spending: everyone, contracts: board }',
    )
    assert.deepEqual(read.indexed, { to: 'CPI', every: { count: 2, unit: 'year' } })
    assert.deepEqual(read.increasedBy, [board])
    assert.deepEqual([read.payments?.people, read.payments?.of.map(({ seat }) => seat)], [2, ['chair', 'co-chair']])
    assert.deepEqual(read.shown, [
      { what: 'spending', to: [{ kind: 'everyone' }] },
      { what: 'contracts', to: [board] },
    ])
    const apart = money('payments by: { people: 3, of: chair, above: "USD 1,000" }').payments
    assert.deepEqual([apart?.people, apart?.above], [3, usd(100_000)])
  })
})

describe('requests for money', () => {
  it('have their content, their limits and their clocks', () => {
    const read = requests(
      'from: member, decided by: [vote, board], asks: [what for], itemised: yes, covered: [rooms], not covered: [swag, alcohol], may be granted in part: yes, other sources shown: yes, tied to: event, up to: "USD 10,000 per request, USD 50 per head", lead time: "at least 6 weeks, 12 weeks advised", discussion: "at most 10 business days, then vote", decided within: 8 weeks, stands still while: waiting for applicant, closed without answer after: 6 weeks, public: yes',
    )
    assert.deepEqual(
      bare({ ...read, from: 0, decidedBy: read.decidedBy?.length, limits: read.limits.map(({ per }) => per) }),
      {
        from: 0,
        decidedBy: 2,
        asks: ['what for'],
        itemised: true,
        covered: ['rooms'],
        notCovered: ['swag', 'alcohol'],
        inPart: true,
        otherSources: true,
        tiedTo: 'event',
        limits: [['request'], ['head']],
        leadTime: { least: weeks(6), advised: weeks(12) },
        discussion: { most: { count: 10, unit: 'business day' } },
        decidedWithin: weeks(8),
        standsStill: ['waiting-for-applicant'],
        closedAfter: weeks(6),
        public: true,
      },
    )
  })

  it('need the reports of earlier awards', () => {
    const past = (text: string) => requests(`past reports: ${text}`).pastReports
    const years = { count: 3, unit: 'year' }
    assert.deepEqual(past('yes'), { of: ['applicant'] })
    assert.deepEqual(past('within 3 years'), { within: years, of: ['applicant'] })
    assert.deepEqual(past('of applicant or event within 3 years'), { within: years, of: ['applicant', 'event'] })
    assert.deepEqual(past('within 3 years of the applicant or the event'), {
      within: years,
      of: ['applicant', 'event'],
    })
    assert.deepEqual(past('{ within: 3 years, of: [organisation] }'), { within: years, of: ['organisation'] })
  })

  it('may need somebody who speaks for them', () => {
    const member = { group: 'club', seat: 'member' }
    assert.deepEqual(requests('champion: yes').champion, { needed: true, of: [] })
    assert.deepEqual(requests('champion: advised').champion, { needed: false, of: [] })
    assert.deepEqual(requests('champion: of member').champion, { needed: true, of: [member] })
    assert.deepEqual(requests('champion: "advised, of member"').champion, { needed: false, of: [member] })
    assert.equal(requests('champion: no').champion, undefined)
  })

  it('may go a shorter way, in bands, and be paid in parts', () => {
    const { fastTrack, bands, paid, report, gate } = requests(
      'fast track: { up to: "USD 2,500", if: amount <= 110% of previous amount, granted within: 3 years, by: fast track }, bands: [{ up to: USD 9, by: chair }, { by: vote }], paid: [50% before, 1/2 after the report], report: within 60 days of event, gate: lead time >= 6 weeks',
    )
    assert.deepEqual(
      [fastTrack?.upTo.length, fastTrack?.onlyIf?.kind, fastTrack?.grantedWithin],
      [1, 'compare', { count: 3, unit: 'year' }],
    )
    assert.deepEqual([bands?.length, gate?.kind], [2, 'compare'])
    assert.deepEqual(
      paid?.map(({ written, when }) => [written, when]),
      [
        ['50%', 'before'],
        ['1/2', 'after the report'],
      ],
    )
    assert.deepEqual(report, { within: { count: 60, unit: 'day' }, of: { kind: 'known', what: 'event' } })
    assert.deepEqual(requests('paid: after the event').paid?.[0]?.when, 'after')
  })
})

describe('money that cannot be read', () => {
  for (const [yaml, expected] of [
    ['year: { from: 31 February }', /^wrong-form: "from" of the year of money/],
    ['year: { from: 1 April, budget: USD 5 }, budget: USD 6', /^said-twice: The budget/],
    ['currency: dollars', /^wrong-form: "currency" of money/],
    ['lines: { travel: much }', /^wrong-form: The line "travel"/],
    ['lines: { travel: { amount: USD 5, by: chairs } }', /^unknown-name: .*"chairs"/],
    ['funds: { sponsors: borrowed }', /^wrong-form: The fund "sponsors"/],
    ['shown to: everyone', /^wrong-form: "shown to" says who sees what/],
    ['payments by: everybody', /^wrong-form: "payments by" of money/],
    ['payments by: { of: chair }', /^missing-key: .*"people"/],
    ['requests: { paid: [50% before] }', /^wrong-form: "paid".*100%/],
    ['requests: { paid: [half before] }', /^wrong-form: "paid"/],
    ['requests: { past reports: of anybody }', /^wrong-form: "past reports"/],
    ['requests: { tied to: moon }', /^wrong-form: "tied to"/],
    ['requests: { report: 3 days before event }', /^wrong-form: "report"/],
    ['requests: { fast track: { up to: USD 5 } }', /^missing-key: "fast track".*"by"/],
    ['requests: { gate: "amount < 5" }', /^wrong-condition: /],
    ['requests: { itemized: yes }', /^unknown-key: .*"itemized"/],
  ] as const) {
    it(`refuses ${yaml}`, () => assert.match(readSections(`money: { ${yaml} }`).findings[0] ?? '', expected))
  }
})

function money(yaml: string): MoneyRules {
  const { charter, findings } = readSections(`money: { ${yaml} }`)
  assert.deepEqual(findings, [])
  assert.ok(charter.money)
  return charter.money
}

function requests(yaml: string): RequestRules {
  const read = money(`requests: { ${yaml} }`).requests
  assert.ok(read)
  return read
}
