import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { bare, readSections } from '../../../../test/support/read-sections.ts'
import { type MethodName, methodNames } from '../../tally/method-names.ts'
import { methodAliases } from '../structure/election-method.ts'

const member = { group: 'club', seat: 'member' }
const board = { kind: 'group', group: 'board' }

describe('elections: who votes and how it is counted', () => {
  it('are voted on by seats, by who opted in, by anyone, and under conditions', () => {
    const voters = (text: string) => bare(election(`voters: ${text}`, '').voters)
    assert.deepEqual(voters('member'), { of: [member] })
    assert.deepEqual(voters('member who opted in'), { of: [member], optedIn: true })
    assert.deepEqual(voters('anyone'), { of: [], anyone: true })
    assert.deepEqual(
      bare(
        election('voters: { of: [member, board.director], opted in: yes, approved by: board, as of: nominations }', '')
          .voters,
      ),
      { of: [member, { group: 'board', seat: 'director' }], optedIn: true, approvedBy: [board], asOf: 'nominations' },
    )
    assert.equal(election('voters: { of: member, only if: tenure >= 3 months }', '').voters?.onlyIf?.kind, 'compare')
  })

  it('have seats, in cohorts and in turn', () => {
    assert.deepEqual(election('seats: 5').seats, { number: 5, cohorts: [] })
    assert.deepEqual(election('seats: "5, in cohorts of 2 and 3"').seats, { number: 5, cohorts: [2, 3] })
    assert.deepEqual(election('seats: "7, in turn 3 and 4"').seats, { number: 7, cohorts: [], inTurn: [3, 4] })
    assert.deepEqual(election('seats: { number: 5, cohorts: [2, 3] }').seats, { number: 5, cohorts: [2, 3] })
  })

  for (const name of methodNames) {
    it(`are counted by ${name}`, () => assert.equal(methodOf(name.replaceAll('-', ' ')), name))
  }

  it('know methods by their other names, with what these say', () => {
    for (const [alias, { name }] of Object.entries(methodAliases))
      assert.equal(methodOf(alias.replaceAll('-', ' ')), name)
    assert.deepEqual(election('method: STV (Scottish)', 'voters: member').method, {
      name: 'stv',
      options: { rule: 'scottish' },
    })
    assert.deepEqual(
      election('method: { name: STV, rule: meek, quota: droop exact, decimals: 9 }', 'voters: member').method,
      {
        name: 'stv',
        options: { rule: 'meek', quota: 'droop-exact', decimals: '9' },
      },
    )
  })

  it('have a quorum and thresholds of what they say', () => {
    const quorum = (text: string) => election(`quorum: ${text}`).quorum
    const share = (written: string, numerator: number, denominator: number, of: string) => ({
      kind: 'share',
      share: { numerator, denominator },
      written,
      of,
    })
    assert.deepEqual(quorum('50% of voters'), { relation: '>=', amount: share('50%', 1, 2, 'voters') })
    assert.deepEqual(quorum('more than 1/3 of the voters'), { relation: '>', amount: share('1/3', 1, 3, 'voters') })
    assert.deepEqual(quorum('"cast >= 2/3 of seats"'), { relation: '>=', amount: share('2/3', 2, 3, 'seats') })
    assert.deepEqual(quorum('20'), { relation: '>=', amount: { kind: 'count', count: 20 } })
    assert.deepEqual(election('elected when: more than 50% of cast').electedWhen?.relation, '>')
  })

  it('say what happens without a quorum, in a tie and unopposed', () => {
    const without = (text: string) => election(`without quorum: ${text}`).withoutQuorum
    assert.deepEqual(without('rerun'), { kind: 'rerun' })
    assert.deepEqual(without('extended by 1 week'), { kind: 'extended', by: { count: 1, unit: 'week' } })
    assert.deepEqual(without('refer to board'), { kind: 'refer', to: board })
    assert.deepEqual(
      election('tie: [agreement of the tied, the elected decide, casting vote of chair, lot], unopposed: elected').tie,
      [
        { kind: 'agreement of the tied' },
        { kind: 'the elected decide' },
        { kind: 'casting vote', of: { kind: 'seat', seat: { group: 'club', seat: 'chair' } } },
        { kind: 'lot' },
      ],
    )
  })

  it('are drawn by lot, and then nobody votes', () => {
    const { charter, findings } = readSections(
      'elections: { jury: { fills: chair, method: sortition, phases: { nominations: 1 week, draw: 1 day } } }',
    )
    assert.deepEqual([findings, charter.elections?.[0]?.method?.name], [[], 'lot'])
  })

  it('have a ballot', () => {
    const read = election(
      'choices: 1 to 3, default option: { name: None of the above, wins: rerun }, order: random, secret: yes, votes: stay, proxies: at most 1, one ballot per: employer',
    )
    assert.deepEqual(
      [read.choices, read.defaultOption, read.order, read.secret, read.votesStay, read.proxies, read.ballotPer],
      [{ least: 1, most: 3 }, { name: 'None of the above', wins: 'rerun' }, 'random', true, true, 1, 'employer'],
    )
    assert.deepEqual(election('choices: at most seats').choices, { most: 'seats' })
    assert.deepEqual(election('default option: Reopen nominations').defaultOption, { name: 'Reopen nominations' })
    assert.equal(election('proxies: none').proxies, 0)
    assert.equal(election('proxies: any number').proxies, 'any number')
    assert.equal(election('votes: may be changed').votesStay, false)
  })
})

describe('elections: who stands, when, and what follows', () => {
  it('have candidates who are named, backed, eligible and barred', () => {
    const read = election(
      'nominated by: [self, another, anyone, 2 of member], seconded by: 3 of voters from 3 different employers, eligible: member, eligible if: tenure >= 3 months, barred: [board, moderation.director, any seat of moderation], barred if: holds board.director',
    )
    assert.deepEqual(
      read.nominated.map((one) => [one.kind, one.kind === 'by' && one.count]),
      [
        ['self', false],
        ['another', false],
        ['anyone', false],
        ['by', 2],
      ],
    )
    assert.deepEqual(read.seconded, { count: 3, of: 'voters', different: 'employer' })
    assert.deepEqual(read.barred, [
      { kind: 'seat', seat: { group: 'board', seat: 'member' } },
      { kind: 'seat', seat: { group: 'moderation', seat: 'director' } },
      { kind: 'any seat', group: 'moderation' },
    ])
    assert.deepEqual([read.eligibleIf?.kind, read.barredIf?.kind], ['compare', 'holds'])
    assert.deepEqual(
      election('nominated by: [any board.director, 2 of board]').nominated.map((one) => one.kind === 'by' && one.by),
      ['director', 'member'].map((seat) => ({ kind: 'seat', seat: { group: 'board', seat } })),
    )
    assert.deepEqual(election('endorsed by: 2 members').seconded, { count: 2, of: [member] })
    assert.deepEqual(election('endorsed by: 1 other').seconded, { count: 1, of: 'voters' })
  })

  it('are held by the calendar, by what happens, by decision and on petition', () => {
    const read = election(
      'every: year, on: 1 March, held when: [elected council < 3, 1 week after the next incident, by vote, decision of board, petition of 1/3 of voters], called by: board, run by: chair, reminder: 3 days before',
    )
    assert.deepEqual(
      [read.every, read.on],
      [
        { count: 1, unit: 'year' },
        { kind: 'day of the year', month: 3, day: 1 },
      ],
    )
    assert.deepEqual(
      read.heldWhen.map(({ kind }) => kind),
      ['condition', 'when', 'decision', 'decision', 'petition'],
    )
    assert.equal(election('on: 1 week after the next incident').on?.kind, 'event')
  })

  it('have phases in their order', () => {
    const { phases } = election('phases: { roll: 2 weeks, nominations: at most 2 weeks, vote: 1 to 2 weeks }')
    assert.deepEqual(
      phases.map(({ name, length }) => [name, length.least?.count, length.most?.count]),
      [
        ['roll', 2, 2],
        ['nominations', undefined, 2],
        ['vote', 1, 2],
      ],
    )
    assert.equal(election('phases: [{ roll: 1 week }, { vote: 1 week }]').phases.length, 2)
  })

  it('have caps, by number, share and size, with their repair', () => {
    const { cap } = election(
      'cap: { at most: 2, share: employer, related: count as one, repair: [disqualify the lower, requalify if seats stay empty, by-election], within: 3 months }',
    )
    assert.deepEqual(cap, {
      most: [{ most: { kind: 'count', count: 2 } }],
      share: 'employer',
      related: 'count as one',
      over: 'the whole body',
      repair: ['disqualify the lower', 'requalify if seats stay empty', 'by-election'],
      within: { count: 3, unit: 'month' },
    })
    assert.deepEqual(
      election('cap: { at most: [1 of 5 or fewer, 2 of 6 or more], share: employer, over: those elected }').cap?.most,
      [
        { most: { kind: 'count', count: 1 }, sizeMost: 5 },
        { most: { kind: 'count', count: 2 }, sizeLeast: 6 },
      ],
    )
    assert.deepEqual(election('cap: { at most: 1/3 of seats, share: employer }').cap?.most, [
      { most: { kind: 'share', share: { numerator: 1, denominator: 3 }, written: '1/3' } },
    ])
  })

  it('are judged before and after', () => {
    const read = election(
      'qualification: { by: [board, vote], needs: more than 50% of cast, quorum: 1/2 of voters, within: 2 weeks }, certified by: board, ratified by: [board, moderation], advisory: yes, appointed by: board.resolution, challenge: 1 week to board, published: [result, roll size], asks: [Why]',
    )
    assert.deepEqual([read.qualification?.by.length, read.qualification?.needs?.relation], [2, '>'])
    assert.deepEqual([read.certifiedBy, read.ratifiedBy?.length], [[board], 2])
    assert.equal(read.advisory?.appointedBy?.kind, 'rule')
    assert.deepEqual(read.challenge, { within: { count: 1, unit: 'week' }, to: board })
    assert.deepEqual(election('challenge: { within: 1 week, to: board }').challenge, read.challenge)
    assert.deepEqual(election('challenge: to board within 1 week').challenge, read.challenge)
    assert.deepEqual(read.published, ['result', 'roll size'])
  })

  it('can elect all at once', () => {
    const { whole } = election(
      'whole: { held when: council < 3, cohorts: [2 for 2 years, 3 for 1 year], clock restarts: yes }',
    )
    assert.deepEqual(whole?.cohorts, [
      { seats: 2, term: { count: 2, unit: 'year' } },
      { seats: 3, term: { count: 1, unit: 'year' } },
    ])
    assert.deepEqual([whole?.when.length, whole?.clockRestarts], [1, true])
  })

  it('can be undone by a recall or a vote of no confidence', () => {
    const { recalls } = election(
      'no confidence: { of: one, called by: moderation, overruled by: board, seconded by: 1 other within 1 week, feedback: 2 weeks, voters: member, needs: 2/3 of voters, open: 2 weeks, then: election of council, caller barred: 1 year, removed barred: 2 years }, recall: [{ petition: 1/3 of voters, found by: board, rectify: 2 weeks, by: vote, then: [removed, vacancy] }]',
    )
    const [recall, noConfidence] = recalls
    assert.deepEqual([recall?.name, noConfidence?.name], ['recall', 'no-confidence'])
    assert.deepEqual(bare(noConfidence?.seconded), { count: 1, of: 'voters', within: { count: 1, unit: 'week' } })
    assert.deepEqual(noConfidence?.effects, [{ kind: 'election', of: 'council' }])
    assert.deepEqual(
      [noConfidence?.of, noConfidence?.needs?.amount.kind, noConfidence?.open?.count],
      ['one', 'share', 2],
    )
    assert.deepEqual([noConfidence?.callerBarred?.count, noConfidence?.removedBarred?.count], [1, 2])
    assert.deepEqual(recall?.effects, [{ kind: 'removed' }, { kind: 'vacancy' }])
    assert.deepEqual([recall?.foundBy, recall?.rectify?.unit, recall?.by?.kind], [[board], 'week', 'rule'])
    assert.deepEqual(election('recall: { found by: board }').recalls[0]?.effects, [{ kind: 'removed' }])
  })

  it('can have several electorates, each with words of its own', () => {
    const read = election(
      'electorates: { union: { voters: member, seats: 3 }, directors: { voters: board.director, seats: 3, method: plurality, term: 3 years } }, balance: { of: union, over: directors, at most: 1 }',
      'method: Scottish STV',
    )
    assert.deepEqual(
      read.electorates.map(({ name, seats, method }) => [name, seats?.number, method?.name]),
      [
        ['union', 3, undefined],
        ['directors', 3, 'plurality'],
      ],
    )
    assert.deepEqual(read.balance, { of: 'union', over: 'directors', most: 1 })
  })
})

describe('elections that cannot be read', () => {
  for (const [yaml, expected] of [
    ['fills: council', /^missing-key: .*"voters"/],
    ['fills: council, voters: member', /^missing-key: .*"method"/],
    ['voters: member, method: approval', /^missing-key: .*"fills"/],
    [
      'fills: council, method: approval, electorates: { a: { seats: 2 } }',
      /^missing-key: .*nor for each of its electorates/,
    ],
    ['seats: "5, in cohorts of 2 and 2"', /^wrong-form: The cohorts.*come to 4/],
    ['seats: some', /^wrong-form: "seats"/],
    ['method: majority', /^wrong-form: "method".*plurality/],
    ['method: { name: stv, rule: fast }', /^wrong-form: "rule" of "method"/],
    [
      'method: { name: schulze, rule: scottish }',
      /^wrong-form: "rule" of "method" of the election "council" is "scottish", which schulze does not have/,
    ],
    [
      'method: { name: stv, rule: pav }',
      /^wrong-form: "rule" of "method" of the election "council" is "pav", which stv does not have/,
    ],
    [
      'method: { name: STAR, max score: many }',
      /^wrong-form: "max score" of "method" of the election "council" is a number/,
    ],
    ['method: { name: stv, speed: fast }', /^unknown-key: .*"speed"/],
    ['voters: members', /^unknown-name: "voters"/],
    ['quorum: 50%', /^share-without-base: "quorum".*50% of voters/],
    ['quorum: most', /^wrong-form: "quorum"/],
    ['without quorum: sigh', /^wrong-form: "without quorum"/],
    ['tie: [coin]', /^wrong-form: "tie"/],
    ['phases: { nominations: 1 week }', /^missing-key: .*"vote"/],
    ['phases: 2 weeks', /^wrong-form: "phases"/],
    ['cap: { at most: 2, share: employr }', /^unknown-name: .*"employr".*"facts:"/],
    ['cap: { at most: few, share: employer }', /^wrong-form: "at most" of "cap"/],
    ['cap: { at most: 2, share: employer, repair: [hope] }', /^wrong-form: "repair"/],
    ['choices: none', /^wrong-form: "choices"/],
    ['choices: 3 to 1', /^wrong-form: "choices"/],
    ['seconded by: 3 of voters from 2 different employer', /^wrong-form: .*the two numbers are the same/],
    ['seconded by: 1 other, endorsed by: 2 others', /^said-twice: /],
    ['appointed by: board', /^wrong-form: "appointed by".*"advisory: yes"/],
    ['no confidence: { called by: member }', /^missing-key: .*"needs"/],
    ['recall: { by: vote, then: election of nobody }', /^unknown-name: .*"nobody"/],
    ['electorates: { a: { voters: member } }', /^missing-key: The electorate "a" does not say "seats"/],
    ['balance: { of: a, over: b, at most: 1 }', /^unknown-name: .*no electorate/],
    ['held when: [petition of many]', /^wrong-form: "held when"/],
    ['held when: [council < many]', /^(?:unknown-name|wrong-condition): /],
    ['challenge: soon', /^wrong-form: "challenge"/],
    ['published: [gossip]', /^wrong-form: "published"/],
    ['votrs: member', /^unknown-key: .*"votrs"/],
  ] as const) {
    it(`refuses ${yaml}`, () => {
      const whole = /^(?:fills|voters: member, method)/.test(yaml)
      const rest = whole
        ? yaml
        : `fills: council, ${/^voters/.test(yaml) ? '' : 'voters: member, '}${/^method/.test(yaml) ? '' : 'method: approval, '}${yaml}`
      const { findings } = readSections(`elections: { council: { ${rest} } }`)
      assert.match(findings.join('\n'), new RegExp(expected.source, 'm'))
    })
  }
})

function methodOf(text: string): MethodName | undefined {
  return election(`method: ${text}`, 'voters: member').method?.name
}

function election(yaml: string, rest = 'voters: member, method: approval') {
  const needs = rest === '' ? 'method: approval' : rest
  const { charter, findings } = readSections(`elections: { council: { fills: council, ${needs}, ${yaml} } }`)
  assert.deepEqual(findings, [])
  const [read] = charter.elections ?? []
  assert.ok(read)
  return read
}
