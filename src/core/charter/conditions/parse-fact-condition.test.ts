import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { reportOn } from '../reading/report.ts'
import type { FactKind } from '../structure/fact.ts'
import type { FactCondition } from '../structure/fact-condition.ts'
import type { About } from '../structure/measure.ts'
import { factConditionNamed } from './parse-fact-condition.ts'

const facts = new Map<string, FactKind>([
  ['employer', 'name'],
  ['region', 'name'],
  ['active', 'yes or no'],
  ['contributions', 'number'],
  ['joined-on', 'date'],
])

describe('factConditionNamed', () => {
  it('compares what Remit measures with numbers, shares and times', () => {
    assert.deepEqual(read('votes missed in a row >= 3'), {
      kind: 'compare',
      relation: '>=',
      left: { kind: 'measure', measure: 'votes missed in a row' },
      right: { kind: 'number', value: { numerator: 3, denominator: 1 } },
    })
    const share = read('share of votes in the year < 2/3')
    assert.deepEqual(share?.kind === 'compare' && [share.left, share.right], [
      { kind: 'measure', measure: 'share of votes', in: { kind: 'year' } },
      { kind: 'share', value: { numerator: 2, denominator: 3 }, written: '2/3' },
    ])
  })

  it('asks of names, numbers and dates whether they are known', () => {
    for (const fact of ['employer', 'contributions', 'joined-on']) {
      assert.deepEqual(read(`${fact} is known`), { kind: 'is so', fact })
      assert.deepEqual(read(`${fact} is not known`), { kind: 'not', condition: { kind: 'is so', fact } })
    }
  })

  it('takes the longest name, so that a count in a row is not a count', () => {
    assert.equal(sides('votes missed in 1 year > 2').left.kind, 'measure')
    assert.deepEqual(sides('votes missed in 1 year > 2').left, {
      kind: 'measure',
      measure: 'votes missed',
      in: { kind: 'last', length: { count: 1, unit: 'year' } },
    })
  })

  it('reads days without answer as a time', () => {
    assert.deepEqual(sides('days without answer > 7').right, { kind: 'time', length: { count: 7, unit: 'day' } })
    assert.deepEqual(sides('time without answer > 7 days').right, { kind: 'time', length: { count: 7, unit: 'day' } })
  })

  it('counts the holders of seats, of this charter and of others', () => {
    assert.deepEqual(sides('member < 3').left, { kind: 'holders', of: { group: 'club', seat: 'member' } })
    assert.deepEqual(sides('psf-board.director < 3').left, {
      kind: 'holders',
      of: { group: 'psf-board', seat: 'director' },
    })
    assert.deepEqual(sides('elected council member < 3').left, {
      kind: 'holders',
      of: { group: 'club', seat: 'council-member' },
      elected: true,
    })
    assert.equal(sides('vacant council member >= 2').left.kind, 'difference')
    assert.deepEqual(sides('member < 1/2 of seats of council member').right.kind, 'part')
  })

  it('counts holders in the plural as well', () => {
    assert.deepEqual(sides('members < 3').left, { kind: 'holders', of: { group: 'club', seat: 'member' } })
  })

  it('reads amounts, products and sums', () => {
    assert.deepEqual(sides('amount <= USD 2,500').right, { kind: 'money', amount: { currency: 'USD', minor: 250_000 } })
    assert.deepEqual(sides('amount <= 1.10 * previous amount').right, {
      kind: 'product',
      factor: { numerator: 11, denominator: 10 },
      of: { kind: 'measure', measure: 'previous amount' },
    })
    assert.equal(sides('member + council member >= 9').left.kind, 'sum')
  })

  it('reads facts by what they hold', () => {
    assert.deepEqual(read('active'), { kind: 'is so', fact: 'active' })
    assert.deepEqual(read('active = no'), { kind: 'not', condition: { kind: 'is so', fact: 'active' } })
    assert.deepEqual(read('region in {africa, north america}'), {
      kind: 'is one of',
      fact: 'region',
      values: ['africa', 'north-america'],
    })
    assert.deepEqual(read('region is not europe'), {
      kind: 'not',
      condition: { kind: 'is one of', fact: 'region', values: ['europe'] },
    })
    assert.deepEqual(sides('contributions in 12 months >= 50').left, {
      kind: 'fact',
      fact: 'contributions',
      in: { kind: 'last', length: { count: 12, unit: 'month' } },
    })
    assert.deepEqual(sides('joined on < 2025-01-01').right, { kind: 'date', date: '2025-01-01' })
    assert.deepEqual(sides('time since contributions <= 12 months').left, { kind: 'time since', fact: 'contributions' })
    assert.equal(sides('active in 1 year >= 2').left.kind, 'fact')
  })

  it('reads who holds, held, was removed and was named', () => {
    assert.deepEqual(read('active for 3 months or nominated by individual-members'), {
      kind: 'any',
      of: [
        { kind: 'for', condition: { kind: 'is so', fact: 'active' }, length: { count: 3, unit: 'month' } },
        { kind: 'nominated by', by: [{ group: 'individual-members', seat: 'member' }] },
      ],
    })
    assert.deepEqual(read('not holds any seat of staff and not removed from member within 1 year'), {
      kind: 'all',
      of: [
        { kind: 'not', condition: { kind: 'holds', seat: { kind: 'any seat', group: 'staff' } } },
        {
          kind: 'not',
          condition: {
            kind: 'was removed from',
            seat: { kind: 'seat', seat: { group: 'club', seat: 'member' } },
            within: { count: 1, unit: 'year' },
          },
        },
      ],
    })
    assert.deepEqual(sides('tenure as council member >= 6 months').left, {
      kind: 'measure',
      measure: 'tenure',
      as: { group: 'club', seat: 'council-member' },
    })
  })

  it('counts since a status began', () => {
    assert.deepEqual(sides('meetings missed since slacker >= 1').left, {
      kind: 'measure',
      measure: 'meetings missed',
      in: { kind: 'since status', status: 'slacker' },
    })
  })

  it('holds for a time only where every part of it does', () => {
    assert.equal(read('(member < 3 or council member < 2) for at least 6 months')?.kind, 'for')
    assert.deepEqual(read('slacker and meetings missed in a row >= 3')?.kind, 'all')
  })

  for (const [text, code, words] of [
    ['member', 'wrong-condition', /what it is compared with/],
    ['meetings missed since monday >= 1', 'wrong-condition', /"the last election" or a status/],
    ['tenure >= 6', 'wrong-condition', /A length of time is compared with A number|A length of time is compared/],
    ['share of votes >= 60', 'wrong-condition', /A share is compared/],
    ['member < 1/2', 'share-without-base', /does not say of what/],
    ['votes mised > 2', 'unknown-name', /votes mised/],
    ['member < 3 or', 'wrong-condition', /missing/],
    ['(member < 3', 'wrong-condition', /"\)" is missing/],
    ['member < 3 member', 'wrong-condition', /should end/],
    ['active > 3', 'wrong-condition', /should end/],
    ['employer', 'wrong-condition', /holds a name/],
    ['tenure in 1 year > 2 months', 'wrong-condition', /not counted within/],
    ['member * member > 2', 'not-linear', /by a number only/],
    ['member / 0 > 2', 'wrong-condition', /divided by 0/],
    ['amount > USD 5 + 3 days', 'wrong-condition', /counts the same thing/],
    ['member < 3 for a while', 'wrong-condition', /length of time/],
    ['region in africa', 'wrong-condition', /in braces/],
    ['x'.repeat(1001), 'wrong-condition', /at most 1000/],
    [`${'('.repeat(60)}active${')'.repeat(60)}`, 'wrong-condition', /nested too deeply/],
    [`${'not '.repeat(60)}active`, 'wrong-condition', /nested too deeply/],
  ] as const) {
    it(`refuses “${text.slice(0, 40)}”`, () => {
      const [first] = findings(text)
      assert.equal(first?.code, code, JSON.stringify(first))
      assert.match(first.message, words)
    })
  }

  it('offers the nearest name', () => {
    assert.equal(findings('votes mised > 2')[0]?.suggestion, 'votes missed')
  })

  it('refuses measures of a request where conditions are about a person', () => {
    assert.match(findings('amount > USD 5', ['person'])[0]?.message ?? '', /about a request for money; here/)
    assert.deepEqual(findings('amount > USD 5', ['group', 'request']), [])
  })

  it('never throws', () => {
    const pieces =
      'member,(,),and,or,not,<,>=,3,1/2,of,in,{,},for,3 days,USD 5,active,region,is,since,time,*,-,ü,§'.split(',')
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string()), { maxLength: 30 }), (parts) => {
        const text = parts.join(' ')
        const { condition, found } = reading(text)
        assert.ok(condition !== undefined || found.length > 0)
      }),
    )
  })
})

function read(text: string): FactCondition | undefined {
  const { condition, found } = reading(text)
  assert.deepEqual(found, [])
  return condition
}

function sides(text: string) {
  const condition = read(text)
  assert.ok(condition?.kind === 'compare')
  return condition
}

function findings(text: string, about?: readonly About[]) {
  return reading(text, about).found
}

function reading(text: string, about?: readonly About[]) {
  const report = reportOn({ file: 'club.md', text })
  const own = {
    seats: new Set(['member', 'council-member']),
    rules: new Set<string>(),
    others: new Map([['statuses', new Set(['slacker'])]]),
    facts,
  }
  const words = { text: text.trim(), at: () => 0 }
  const condition = factConditionNamed({ report, group: 'club', clauses: [], names: { own } }, words, 'this', about)
  return { condition, found: report.findings }
}
