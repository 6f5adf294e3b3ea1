import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { everyRule, readBlock } from '../../../../test/support/every-rule.ts'
import type { Rule } from '../structure/rule.ts'
import { ruleKeys } from './rules/keys.ts'

const seats = `seats:
  member: { filled by: roll }
  chair: { filled by: roll, number: 1 }
events:
  feature release: { recorded by: chair }
facts:
  employer: { declared by: holder }
`
const plain = {
  voters: 'member',
  options: '[for, against, abstain]',
  passes: 'for > against',
  open: '7 days',
}

describe('readRules', () => {
  it('reads a charter that says every key without a finding', () => {
    const { charter, findings } = readBlock(everyRule)
    assert.deepEqual(findings, [])
    assert.equal(charter.rules.length, 8)
    for (const key of ruleKeys) assert.match(everyRule, new RegExp(`^ {4}${key}:`, 'm'), key)
  })

  const member = { group: 'club', seat: 'member' }
  const chair = { group: 'club', seat: 'chair' }
  const day = (count: number) => ({ count, unit: 'day' }) as const
  const week = (count: number) => ({ count, unit: 'week' }) as const
  const forms: readonly (readonly [key: string, value: string, of: keyof Rule, is: unknown])[] = [
    ['voters', 'anyone', 'voters', []],
    ['voters', 'anyone', 'anyoneVotes', true],
    ['voters', 'any member', 'voters', [member]],
    ['voters', 'board', 'voters', [{ group: 'board', seat: 'member' }]],
    ['voters', 'member except subject', 'withoutSubject', true],
    ['voters', 'member except chair', 'without', [{ kind: 'seat', seat: chair }]],
    ['voters', '"member except conflicted, mover"', 'without', [{ kind: 'conflicted' }, { kind: 'mover' }]],
    ['one ballot per', 'employer', 'ballotPer', 'employer'],
    ['moved by', 'anyone', 'movedBy', 'anyone'],
    ['moved by', '[member, any chair]', 'movedBy', [member, chair]],
    ['at most', '2 open', 'mostOpen', 2],
    ['seconded by', '1 other within 7 days', 'seconded', { count: 1, within: day(7) }],
    ['seconded by', '2 of anyone within 1 week', 'seconded', { count: 2, by: 'anyone', within: week(1) }],
    [
      'seconded by',
      '2 of member or chair within 1 week',
      'seconded',
      { count: 2, by: [member, chair], within: week(1) },
    ],
    [
      'seconded by',
      '3 of voters from different employer within 2 weeks',
      'seconded',
      { count: 3, different: 'employer', within: week(2) },
    ],
    ['advice', 'of chair within 2 weeks', 'advice', { of: [{ kind: 'seat', seat: chair }], within: week(2) }],
    [
      'advice',
      '{ of: [board], within: 2 weeks }',
      'advice',
      { of: [{ kind: 'group', group: 'board' }], within: week(2) },
    ],
    ['consultation', '4 weeks', 'consultation', week(4)],
    ['discussion', '2 weeks', 'discussion', { least: week(2), most: week(2) }],
    ['discussion', 'at most 10 business days', 'discussion', { most: { count: 10, unit: 'business day' } }],
    ['notice', '10 to 60 days', 'notice', { least: day(10), most: day(60) }],
    ['hearing', '5 days before the vote', 'hearing', day(5)],
    ['ballot', 'approval', 'ballot', { kind: 'approval' }],
    ['ballot', 'approval of at most 2', 'ballot', { kind: 'approval', most: 2 }],
    ['ballot', 'choice', 'ballot', undefined],
    ['without quorum', 'void', 'quorum', undefined],
    ['tie', '[casting vote of chair, lot]', 'tie', [{ kind: 'casting vote', of: chair }, { kind: 'lot' }]],
    ['tie', 'lost', 'tie', [{ kind: 'lost' }]],
    ['recusal', 'counts as abstain', 'recusal', 'counts as abstain'],
    ['vacant count as', 'against', 'vacantCountAs', 'against'],
    ['missing count as', 'abstain', 'missingCountAs', 'abstain'],
    ['open', 'at least 72 hours', 'openRange', { least: { count: 72, unit: 'hour' } }],
    ['open', '7 to 14 days', 'open', day(7)],
    ['open', '"7 to 14 days, usually 10 days"', 'open', day(10)],
    ['open', '"7 to 14 days, usually 10 days"', 'openRange', { least: day(7), most: day(14) }],
    ['open', 'at most 60 days', 'open', day(60)],
    ['open', 'at a meeting', 'atMeeting', true],
    ['open', 'at a meeting of at most 3 hours', 'open', { count: 3, unit: 'hour' }],
    ['ends', 'anywhere on earth', 'endsAt', 'end of the day anywhere on earth'],
    ['decided within', '2 weeks', 'decidedWithin', week(2)],
    ['closes early', 'when carried', 'closesEarly', 'when carried'],
    ['stands still while', '[waiting for applicant]', 'standsStill', ['waiting-for-applicant']],
    ['edited', 'restart, votes kept', 'edited', 'restart, votes kept'],
    ['hold', 'by chair or member at most 2 weeks', 'hold', { by: [chair, member], most: week(2) }],
    ['hold', '{ by: [chair], at most: 2 weeks }', 'hold', { by: [chair], most: week(2) }],
    ['votes', 'stay', 'votesStay', true],
    ['votes', 'may be changed', 'votesStay', undefined],
    ['ballots', 'hidden until the close', 'ballots', 'hidden until the close'],
    ['proxies', 'at most 1', 'proxies', { most: 1 }],
    ['proxies', 'at most 2 of member', 'proxies', { most: 2, from: [member] }],
    ['undecided', 'nothing', 'undecided', { kind: 'nothing' }],
    ['undecided', 'refer to board', 'undecided', { kind: 'refer', to: { kind: 'group', group: 'board' } }],
    [
      'undecided',
      'refer to board.directors',
      'undecided',
      { kind: 'refer', to: { kind: 'rule', rule: { group: 'board', rule: 'directors' } } },
    ],
    ['takes effect', 'at the close', 'takesEffect', undefined],
    ['takes effect', '2 weeks after the close', 'takesEffect', { kind: 'after', length: week(2) }],
    ['takes effect', '1 April', 'takesEffect', { kind: 'day of the year', month: 4, day: 1 }],
    ['ratified by', 'chair', 'ratifiedBy', [{ kind: 'seat', seat: chair }]],
    [
      'appeal',
      'to board within 3 weeks by member',
      'appeal',
      { to: { kind: 'group', group: 'board' }, within: week(3), by: [member] },
    ],
    [
      'appeal',
      'to board within 3 weeks by member if carried or lost',
      'appeal',
      { to: { kind: 'group', group: 'board' }, within: week(3), against: 'either', by: [member] },
    ],
    [
      'appeal',
      'to board within 3 weeks if carried',
      'appeal',
      { to: { kind: 'group', group: 'board' }, within: week(3) },
    ],
    [
      'after lost',
      'mover not again before 1 year',
      'after',
      [
        {
          outcome: 'lost',
          then: { kind: 'mover not before', when: { kind: 'after', length: { count: 1, unit: 'year' } } },
        },
      ],
    ],
    [
      'after lost three times',
      'election of member within 1 month',
      'after',
      [{ outcome: 'lost', times: 3, then: { kind: 'election', of: 'member', within: { count: 1, unit: 'month' } } }],
    ],
  ]
  for (const [key, value, of, is] of forms) {
    it(`reads "${key}: ${value}" as ${of}`, () => {
      const { rule, findings } = readOne({ [key]: value })
      if (key === 'without quorum') assert.deepEqual(codesOf(findings), ['missing-key'])
      else assert.deepEqual(findings, [])
      assert.deepEqual(rule?.[of], is)
    })
  }

  const wrong: readonly (readonly [key: string, value: string, code: string])[] = [
    ['voters', 'member except membr', 'unknown-name'],
    ['voters', '[anyone, member]', 'wrong-form'],
    ['one ballot per', 'employr', 'unknown-name'],
    ['at most', '2', 'wrong-form'],
    ['at most', '0 open', 'wrong-form'],
    ['seconded by', '1 other', 'wrong-form'],
    ['seconded by', '0 others within 7 days', 'wrong-form'],
    ['seconded by', '2 of member from different height within 1 week', 'unknown-name'],
    ['petition', '5% of voters', 'wrong-form'],
    ['petition', '5% within 1 week', 'share-without-base'],
    ['petition', 'for >= 2 within 1 week', 'unknown-name'],
    ['advice', 'of chair', 'wrong-form'],
    ['consultation', 'a while', 'wrong-form'],
    ['discussion', '3 to 1 weeks', 'wrong-form'],
    ['open', '"1 to 2 weeks, usually 3 weeks"', 'wrong-form'],
    ['hearing', 'soon', 'wrong-form'],
    ['ballot', 'approval of at most 0', 'wrong-form'],
    ['standard', 'further discussion', 'wrong-form'],
    ['abstaining', 'present', 'unknown-name'],
    ['quorum', '1/2', 'share-without-base'],
    ['quorum', 'halves', 'unknown-name'],
    ['without quorum', 'whatever', 'wrong-form'],
    ['tie', 'coin', 'wrong-form'],
    ['vacant count as', 'maybe', 'wrong-form'],
    ['open', '14 to 7 days', 'wrong-form'],
    ['open', 'at a meeting of at most', 'wrong-form'],
    ['ends', 'noon', 'wrong-form'],
    ['extended', '1 week', 'wrong-form'],
    ['extended', '1 week while cast < 3, at most 0 times', 'wrong-form'],
    ['extended', '1 week while csat < 3', 'unknown-name'],
    ['edited', 'restart', 'wrong-form'],
    ['hold', 'by chair', 'wrong-form'],
    ['proxies', 'at most 0', 'wrong-form'],
    ['undecided', 'board', 'wrong-form'],
    ['after vetoed', 'refer to chair', 'unknown-name'],
    ['after lost', 'sulk', 'wrong-form'],
    ['after lost', 'not again before the next moon', 'unknown-name'],
    ['after lost', 'election of moons', 'unknown-name'],
    ['after lost 0 times', 'refer to chair', 'wrong-form'],
    ['takes effect', 'whenever, really', 'wrong-form'],
    ['appeal', 'to board', 'wrong-form'],
    ['afterwards', 'refer to chair', 'unknown-key'],
    ['objection', 'needs a reason', 'unknown-name'],
    ['scores', '{ for: 0.1234567 }', 'wrong-form'],
  ]
  for (const [key, value, code] of wrong) {
    it(`tells what is wrong with "${key}: ${value}"`, () => {
      assert.deepEqual([...new Set(codesOf(readOne({ [key]: value }).findings))], [code])
    })
  }

  it('counts a quorum that is no condition in the votes cast, or in those present', () => {
    const quorumOf = (quorum: string) => readOne({ quorum }).rule?.quorum?.needs
    assert.deepEqual(quorumOf('5'), readOne({ quorum: 'cast >= 5' }).rule?.quorum?.needs)
    assert.deepEqual(
      quorumOf('at least 2/3 of voters'),
      readOne({ quorum: 'cast >= 2/3 of voters' }).rule?.quorum?.needs,
    )
    assert.deepEqual(quorumOf('2/3 of voters present'), quorumOf('present >= 2/3 of voters'))
  })

  it('refers what lacks its quorum', () => {
    const { rule } = readOne({ quorum: '5', 'without quorum': 'refer to chair' })
    assert.equal(rule?.quorum?.without, 'undecided')
    assert.deepEqual(rule?.undecided, { kind: 'refer', to: { kind: 'seat', seat: chair } })
  })

  it('lets a petition be signed by seats, or by the voters', () => {
    const petition = (value: string) => readOne({ petition: value }).rule?.petition
    assert.deepEqual(petition('10 of member within 2 weeks')?.by, [member])
    assert.equal(petition('10 of voters within 2 weeks')?.by, undefined)
    assert.deepEqual(
      petition('5% of voters within 1 week')?.needs,
      petition('signed >= 5% of voters within 1 week')?.needs,
    )
  })

  it('makes one condition of a table, and keeps its rows for the words', () => {
    const rows =
      '\n      - { when: cast < 3, never: yes }\n      - { when: cast <= 5, needs: for > 3 * against }\n      - { needs: for > against }'
    const { rule, findings } = readOne({ passes: rows })
    assert.deepEqual(findings, [])
    assert.deepEqual(
      rule?.table?.map(({ does }) => (typeof does === 'string' ? does : does.kind)),
      ['lost', 'compare', 'compare'],
    )
    const [carried] = rule?.outcomes ?? []
    assert.equal(carried?.when.kind, 'all')
  })

  const tables: readonly (readonly [rows: string, code: string])[] = [
    ['[{ needs: for > 1 }, { needs: for > 2 }]', 'wrong-form'],
    ['[{ never: yes }]', 'wrong-form'],
    ['[{ when: cast > 1 }]', 'missing-key'],
    ['[{ when: cast > 1, never: yes, always: yes }]', 'wrong-form'],
    ['[]', 'empty-value'],
  ]
  for (const [rows, code] of tables) {
    it(`refuses the table ${rows}`, () => assert.deepEqual(codesOf(readOne({ passes: rows }).findings), [code]))
  }

  it('takes the winner of a ranking for the outcome', () => {
    const { rule, findings } = readRulesOf(
      '  r:\n    voters: member\n    ballot: ranking\n    options: [a, b]\n    standard: further discussion\n    open: 1 week',
    )
    assert.deepEqual(findings, [])
    assert.deepEqual(
      rule?.outcomes.map(({ name, is }) => [name, is]),
      [
        ['a', 'carried'],
        ['b', 'carried'],
        ['further-discussion', 'lost'],
      ],
    )
    assert.deepEqual(rule?.options.at(-1)?.name, 'further-discussion')
  })
})

describe('a rule that is another form of one of its charter', () => {
  const base = `  poll:
    voters: member except subject
    options: [yes, no]
    scores: { yes: 1, no: -1 }
    passes: score >= 2
    open: 7 to 14 days
    after lost: refer to chair
    quorum: 3
`
  it('says itself what counts its own options, and is none before it does', () => {
    const poll =
      '  poll: { voters: member, options: [yes, no], passes: yes > no, open: 1 day, extended: 2 days while yes < 3 }\n'
    const other = '  other: { as: poll, options: [for, against], passes: for > against'
    const { charter } = readBlock(`${seats}rules:\n${poll}${other} }\n`)
    assert.deepEqual(
      charter.rules.map(({ name }) => name),
      ['poll'],
    )
    const said = readBlock(`${seats}rules:\n${poll}${other}, extended: 1 day while for < 2 }\n`)
    assert.deepEqual(said.findings, [])
  })

  it('has all that it does not say otherwise', () => {
    const { charter, findings } = readBlock(
      `${seats}rules:\n${base}  other: { as: poll, open: 3 days, voters: chair }\n`,
    )
    const [poll, other] = charter.rules
    assert.deepEqual(findings, [])
    assert.ok(poll !== undefined && other !== undefined)
    const { openRange, ...left } = poll
    const { name, place, voters, withoutSubject, open, formOf } = other
    assert.deepEqual(other, { ...left, name, place, voters, withoutSubject, open, formOf })
    assert.deepEqual(
      [name, voters[0]?.seat, withoutSubject, open],
      ['other', 'chair', false, { count: 3, unit: 'day' }],
    )
    assert.deepEqual(formOf, { group: 'club', rule: 'poll' })
    assert.ok(openRange)
  })

  it('asks of options another majority by how they begin, and takes all of it anew', () => {
    const ranking = `rules:\n  r:\n    voters: member\n    ballot: ranking\n    options: proposed\n    standard: stay\n    open: 1 week\n    majority per option: { overrule: 2:1, change constitution: 3:1, else: 3:2 }\n  plain: { as: r, majority per option: 1:1 }\n`
    const { charter, findings } = readBlock(`${seats}${ranking}`)
    assert.deepEqual(findings, [])
    const [own, plain] = charter.rules.map(({ ballot }) => (ballot?.kind === 'ranking' ? ballot : undefined))
    assert.deepEqual(own?.ratio, { numerator: 3, denominator: 2 })
    assert.deepEqual(
      own?.ratios?.map(({ begins, ratio }) => [begins, ratio.numerator]),
      [
        ['overrule', 2],
        ['change-constitution', 3],
      ],
    )
    assert.deepEqual([plain?.ratio?.numerator, plain?.ratios], [1, undefined])
  })

  it('goes nowhere without a quorum where it says so, whatever the other one says', () => {
    const referring = base.replace('quorum: 3', 'quorum: 3\n    without quorum: refer to chair')
    const undecidedIn = (keys: string) =>
      readBlock(`${seats}rules:\n${referring}  other: { as: poll${keys} }\n`).charter.rules[1]?.undecided?.kind
    assert.equal(undecidedIn(''), 'refer')
    assert.equal(undecidedIn(', without quorum: void'), undefined)
    assert.equal(undecidedIn(', without quorum: void, undecided: nothing'), 'nothing')
  })

  it('keeps the options with their scores, and may score them anew', () => {
    const { charter } = readBlock(`${seats}rules:\n${base}  other: { as: poll, scores: { no: -2 } }\n`)
    assert.deepEqual(
      charter.rules[1]?.options.map(({ score }) => score),
      [1, -2],
    )
  })

  it('carries under another condition', () => {
    const { charter, findings } = readBlock(`${seats}rules:\n${base}  other: { as: poll with score >= 4 }\n`)
    assert.deepEqual(findings, [])
    const when = charter.rules[1]?.outcomes[0]?.when
    assert.deepEqual(when?.kind === 'compare' ? when.right : undefined, {
      kind: 'number',
      value: { numerator: 4, denominator: 1 },
    })
  })

  it('puts what it is given in the place of a parameter', () => {
    const { charter, findings } = readBlock(
      `${seats}rules:\n  policy(p):\n    voters: member\n    options: [yes, no]\n    passes: yes >= p of cast\n    open: 1 day\n  other: { as: policy(2/3) }\n`,
    )
    assert.deepEqual(findings, [])
    const [policy, other] = charter.rules
    assert.deepEqual([policy?.parameter, other?.parameter, other?.argument], ['p', undefined, '2/3'])
    const when = other?.outcomes[0]?.when
    assert.equal(when?.kind === 'compare' && when.right.kind === 'share' ? when.right.written : undefined, '2/3')
  })

  const slips: readonly (readonly [rules: string, code: string])[] = [
    ['  a: { as: b }\n  b: { as: a }\n', 'wrong-form'],
    ['  a: { as: a }\n', 'wrong-form'],
    ['  a: { as: nobody }\n', 'unknown-name'],
    ['  a: { as: board.directors }\n', 'wrong-form'],
    [`${base}  a: { as: "poll, follows" }\n`, 'wrong-form'],
    [`${base}  a: { as: poll(2/3) }\n`, 'wrong-form'],
    [`${base}  a: { as: poll with yess >= 4 }\n`, 'unknown-name'],
    [`${base}  a: { as: poll, options: [for, against] }\n`, 'missing-key'],
    [
      '  a: { voters: member, options: [y, n], passes: y > n, open: 1 day, quorum: y >= 3 }\n  b: { as: a, options: [for, against], passes: for > against }\n',
      'unknown-name',
    ],
    [
      '  a: { voters: member, options: [y, n], passes: y > n, open: 1 day, extended: 2 days while y < 3 }\n  b: { as: a, options: [for, against], passes: for > against }\n',
      'unknown-name',
    ],
    [
      '  a: { voters: member, options: [y, n], passes: y > n, open: 1 day, missing count as: n }\n  b: { as: a, options: [for, against], passes: for > against }\n',
      'unknown-name',
    ],
    ['  a: { as: "board.directors, pinned", opne: 1 day }\n', 'unknown-key'],
    ['  a: { as: "board.directors, pinned", open: soon }\n', 'wrong-form'],
    ['  p(q): { voters: member, options: [y], passes: y > q, open: 1 day }\n  a: { as: p }\n', 'wrong-form'],
    ['  p(q): { voters: member, options: [y], passes: y > q, open: 1 day }\n  p: { as: p(1) }\n', 'said-twice'],
  ]
  for (const [rules, code] of slips) {
    it(`tells ${code} of ${JSON.stringify(rules.split('\n').at(-2))}`, () => {
      assert.ok(codesOf(readBlock(`${seats}rules:\n${rules}`).findings).includes(code))
    })
  }
})

describe('rules of any kind', () => {
  const lines = everyRule.split('\n')
  const words = [
    '',
    'x',
    '{',
    '[',
    '}',
    ']',
    '"',
    ': ',
    ' with ',
    '(',
    ')',
    'at most',
    'within',
    '99999999999',
    'of of',
    '\u0000',
  ]

  it('are answered when lines of good ones are taken out, moved or damaged', () => {
    const damage = fc.array(
      fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1), fc.nat(40), fc.constantFrom(...words)),
      { minLength: 1, maxLength: 6 },
    )
    fc.assert(
      fc.property(damage, (changes) => {
        const damaged = [...lines]
        for (const [from, to, column, word] of changes) {
          const line = damaged[from] ?? ''
          damaged[from] = `${line.slice(0, column)}${word}${line.slice(column + word.length)}`
          damaged.splice(to, 0, damaged[from] ?? '')
        }
        const { charter } = readBlock(damaged.join('\n'))
        assert.ok(charter.rules.length >= 0)
      }),
      { numRuns: 300 },
    )
  })
})

function readOne(keys: Readonly<Record<string, string>>) {
  const said = Object.entries({ ...plain, ...keys })
  return readRulesOf(`  r:\n${said.map(([key, value]) => `    ${key}: ${value}`).join('\n')}`)
}

function readRulesOf(rules: string) {
  const { charter, findings } = readBlock(`${seats}rules:\n${rules}\n`)
  return { rule: charter.rules[0], findings }
}

function codesOf(findings: readonly { readonly code: string }[]): readonly string[] {
  return findings.map(({ code }) => code)
}
