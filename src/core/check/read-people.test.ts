import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Charter } from '../charter/structure/charter.ts'
import { readCharter } from './read-charter.ts'

const head = '---\ncharter: 1\ngroup: club\nname: Club\n---\n\n# Club\n'
const rules = `
rules:
  majority: { voters: member, options: [for, against], passes: for > against, open: 7 days }
`
const around = `
lists: { platform: [forum, chat], regions: [africa, asia] }
facts:
  employer: { declared by: holder, related: subsidiaries and 25% ownership count as one }
  region: { one of: regions }
  active: yes or no
  contributions: { kind: number, declared by: evidence }
events: { feature release: { recorded by: member } }
elections: { council: { fills: council, voters: member, method: approval } }
rolls: { electors: { of: member, who: opted in } }
${rules}`

describe('seats', () => {
  const filled: readonly (readonly [string, unknown])[] = [
    ['election', { kind: 'election' }],
    ['election of council', { kind: 'election', election: 'council' }],
    ['roll electors', { kind: 'roll', roll: 'electors' }],
    ['appointment of board', { kind: 'appointment', by: [{ kind: 'group', group: 'board' }] }],
    [
      'appointment of staff.manager and staff.director',
      {
        kind: 'appointment',
        by: [
          { kind: 'seat', seat: { group: 'staff', seat: 'manager' } },
          { kind: 'seat', seat: { group: 'staff', seat: 'director' } },
        ],
      },
    ],
    [
      '{ appointment of: [member, board] }',
      {
        kind: 'appointment',
        by: [
          { kind: 'seat', seat: { group: 'club', seat: 'member' } },
          { kind: 'group', group: 'board' },
        ],
      },
    ],
    [
      'appointment by board.directors',
      { kind: 'appointment', by: [{ kind: 'rule', rule: { group: 'board', rule: 'directors' } }] },
    ],
    ['invitation of any member', { kind: 'invitation', by: [{ group: 'club', seat: 'member' }] }],
    ['invitation of 2 of member', { kind: 'invitation', by: [{ group: 'club', seat: 'member' }], count: 2 }],
    ['invitation', { kind: 'invitation', by: [{ group: 'club', seat: 'tried' }] }],
    ['ex officio of board.chair', { kind: 'ex officio', office: { group: 'board', seat: 'chair' } }],
    [
      '{ ex officio: [board.chair, board.secretary] }',
      {
        kind: 'ex officio',
        office: { group: 'board', seat: 'chair' },
        orOffices: [{ group: 'board', seat: 'secretary' }],
      },
    ],
    ['own word', { kind: 'own word' }],
  ]
  for (const [written, filling] of filled) {
    it(`are filled by “${written}”`, () => {
      assert.deepEqual(
        seat(`{ filled by: ${written.includes(',') && !written.startsWith('{') ? `"${written}"` : written} }`).filledBy,
        filling,
      )
    })
  }

  it('are decided by any one of a list', () => {
    const { filledBy } = seat('{ filled by: application, decided by: [majority, board, any member] }')
    assert.deepEqual(filledBy.kind === 'application' && filledBy.decidedBy, [
      { kind: 'rule', rule: { group: 'club', rule: 'majority' } },
      { kind: 'group', group: 'board' },
      { kind: 'seat', seat: { group: 'club', seat: 'member' } },
    ])
  })

  it('are filled in several ways, and proposed by an election', () => {
    const tried = seat('{ filled by: [application, invitation of any member], decided by: majority }')
    assert.deepEqual(
      tried.alsoFilledBy?.map(({ kind }) => kind),
      ['invitation'],
    )
    const { filledBy } = seat('{ filled by: appointment of board, proposed by: election of council }')
    assert.deepEqual(filledBy.kind === 'appointment' && filledBy.proposedBy, { kind: 'election', election: 'council' })
  })

  const keys: readonly (readonly [string, string, unknown])[] = [
    ['term: 12 months', 'term', { count: 12, unit: 'month' }],
    [
      'term: 1 April to 31 March',
      'termBy',
      { kind: 'calendar', begins: { month: 4, day: 1 }, length: { count: 1, unit: 'year' } },
    ],
    [
      'term: 2 years from 1 April',
      'termBy',
      { kind: 'calendar', begins: { month: 4, day: 1 }, length: { count: 2, unit: 'year' } },
    ],
    [
      'term: 1 January to 31 December',
      'termBy',
      { kind: 'calendar', begins: { month: 1, day: 1 }, length: { count: 1, unit: 'year' } },
    ],
    [
      'term: 1 September to 30 June',
      'termBy',
      { kind: 'season', begins: { month: 9, day: 1 }, ends: { month: 6, day: 30 } },
    ],
    [
      'term: until the next feature release',
      'termBy',
      { kind: 'until', when: { kind: 'event', event: { kind: 'declared', name: 'feature-release' } } },
    ],
    [
      'term: until election of council',
      'termBy',
      { kind: 'until', when: { kind: 'event', event: { kind: 'election', of: 'council' } } },
    ],
    ['limit: at most 2 consecutive terms', 'limits', [{ most: { terms: 2 }, over: 'consecutive' }]],
    [
      'limit: "at most 6 years consecutively, then 1 year out"',
      'limits',
      [{ most: { time: { count: 6, unit: 'year' } }, over: 'consecutive', thenOut: { count: 1, unit: 'year' } }],
    ],
    [
      'limit: [at most 3 of the last 4 years, at most 3 terms ever]',
      'limits',
      [
        { most: { time: { count: 3, unit: 'year' } }, over: { last: { count: 4, unit: 'year' } } },
        { most: { terms: 3 }, over: 'ever' },
      ],
    ],
    [
      'limit: at most 2 terms in the last 5 years',
      'limits',
      [{ most: { terms: 2 }, over: { last: { count: 5, unit: 'year' } } }],
    ],
    ['renewal: opt in', 'renewal', { kind: 'opt in' }],
    [
      'renewal: by vote of majority',
      'renewal',
      { kind: 'by vote', by: [{ kind: 'rule', rule: { group: 'club', rule: 'majority' } }] },
    ],
    ['renewal: by election', 'renewal', { kind: 'by election' }],
    [
      'reminder: [30 days before, 1 week before]',
      'reminders',
      [
        { count: 30, unit: 'day' },
        { count: 1, unit: 'week' },
      ],
    ],
    [
      'confirmed: { every: year, in: January, answer within: 7 days, without answer: leaves }',
      'confirmed',
      { every: { count: 1, unit: 'year' }, month: 1, within: { count: 7, unit: 'day' }, without: { kind: 'leaves' } },
    ],
    [
      'confirmed: { after: election of council, answer within: 2 weeks, without answer: away }',
      'confirmed',
      {
        after: { kind: 'election', of: 'council' },
        within: { count: 2, unit: 'week' },
        without: { kind: 'status', status: 'away' },
      },
    ],
    ['probation: 6 months', 'probation', { lasts: { count: 6, unit: 'month' } }],
    [
      'probation: { lasts: 3 months, then: by vote of majority, votes: no }',
      'probation',
      {
        lasts: { count: 3, unit: 'month' },
        endedBy: [{ kind: 'rule', rule: { group: 'club', rule: 'majority' } }],
        noVote: true,
      },
    ],
    ['number: 3 to 7', 'minimum', 3],
    ['number: at most 7', 'number', 7],
    ['for each: platform', 'forEach', 'platform'],
    ['joint holders: 2', 'jointHolders', 2],
    [
      'cohorts: { A: 2, B: 3 }',
      'cohorts',
      {
        cohorts: [
          { name: 'a', number: 2 },
          { name: 'b', number: 3 },
        ],
        firstSplit: 'longest terms to the strongest',
      },
    ],
    ['cohorts: [2, 3]', 'number', 5],
    ['votes: no', 'noVote', true],
    ['holds over: yes', 'holdsOver', true],
    ['may leave: after notice of 30 days', 'leaveNotice', { count: 30, unit: 'day' }],
    [
      'removed by: [majority, board]',
      'removedBy',
      [
        { kind: 'rule', rule: { group: 'club', rule: 'majority' } },
        { kind: 'group', group: 'board' },
      ],
    ],
    [
      'barred: [any seat of staff, steering-council.member]',
      'barred',
      [
        { seat: { kind: 'any seat', group: 'staff' }, effect: 'refuse' },
        { seat: { kind: 'seat', seat: { group: 'steering-council', seat: 'member' } }, effect: 'refuse' },
      ],
    ],
    [
      'barred: { seats: member, then: ends the other }',
      'barred',
      [{ seat: { kind: 'seat', seat: { group: 'club', seat: 'member' } }, effect: 'ends the other' }],
    ],
    [
      'may not also hold: member',
      'barred',
      [{ seat: { kind: 'seat', seat: { group: 'club', seat: 'member' } }, effect: 'refuse' }],
    ],
    ['may also hold: board.director', 'mayAlsoHoldElsewhere', [{ group: 'board', seat: 'director' }]],
    [
      'again: { after removal: 1 year }',
      'again',
      [{ after: 'removal', when: { kind: 'after', length: { count: 1, unit: 'year' } } }],
    ],
    [
      'sponsored by: 3 of member from different employer',
      'sponsors',
      { count: 3, of: [{ group: 'club', seat: 'member' }], different: 'employer' },
    ],
    ['ratified by: board', 'ratifiedBy', [{ kind: 'group', group: 'board' }]],
    ['fills within: 3 months', 'fillsWithin', { count: 3, unit: 'month' }],
    ['interim: staff.manager', 'interim', { group: 'staff', seat: 'manager' }],
    ['afterwards: member', 'afterwards', { group: 'club', seat: 'member' }],
    ['alternates: 1 each', 'alternates', { number: 1 }],
    [
      'alternates: { number: 2, named by: holder, from: member }',
      'alternates',
      { number: 2, from: [{ group: 'club', seat: 'member' }] },
    ],
    [
      'vacancy: [next in line at most 1, count-back, appointment of board within 1 month, by-election with roll of last election, chair of other, as filled]',
      'vacancy',
      [
        { how: { kind: 'next in line', most: 1 } },
        { how: { kind: 'count-back' } },
        { how: { kind: 'appointment', by: [{ kind: 'group', group: 'board' }] }, within: { count: 1, unit: 'month' } },
        { how: { kind: 'by-election', roll: 'last' } },
        { how: { kind: 'holder', of: { group: 'other', seat: 'chair' } } },
        { how: { kind: 'as filled' } },
      ],
    ],
    [
      'vacancy: [stays vacant if less than 6 months remain, appointment of board from the same region within 1 month until the next election]',
      'vacancy',
      [
        { how: { kind: 'stays vacant' }, ifLessThan: { count: 6, unit: 'month' } },
        {
          how: { kind: 'appointment', by: [{ kind: 'group', group: 'board' }] },
          same: 'region',
          within: { count: 1, unit: 'month' },
          until: 'the next election',
        },
      ],
    ],
    [
      'vacancy: [next in line if more than 1 year remains, stays vacant]',
      'vacancy',
      [{ how: { kind: 'next in line' }, ifMoreThan: { count: 1, unit: 'year' } }, { how: { kind: 'stays vacant' } }],
    ],
  ]
  for (const [written, key, value] of keys) {
    it(`say “${written}”`, () => {
      const read = seat(`{ filled by: roll, ${written} }`)
      assert.deepEqual(Object.entries(read).find(([name]) => name === key)?.[1], value)
    })
  }

  it('say who is eligible', () => {
    const { eligible } = seat(
      '{ filled by: own word, eligible when: active for 3 months or nominated by individual-members }',
    )
    assert.equal(eligible?.kind, 'any')
  })

  for (const [written, code, words] of [
    ['filled by: application', 'missing-key', /"decided by"/],
    ['filled by: lottery', 'wrong-form', /"appointment of …"/],
    ['filled by: roll of nobodies', 'unknown-name', /"rolls:"/],
    ['filled by: roll, asks: why', 'wrong-form', /belongs to seats filled by application/],
    ['filled by: roll, proposed by: board', 'wrong-form', /belongs to seats filled by appointment/],
    ['ex officio: board.chair, term: 1 year', 'wrong-form', /says nothing/],
    ['ex officio: board.chair, filled by: roll', 'wrong-form', /says nothing/],
    ['filled by: roll, term: soon', 'wrong-form', /The term of/],
    ['filled by: roll, term: until the revolution', 'unknown-name', /"events:"/],
    ['filled by: roll, limit: at most 2', 'wrong-form', /consecutive terms/],
    ['filled by: roll, vacancy: next in line if 12 months remain', 'wrong-form', /"if less than 6 months remain"/],
    ['filled by: roll, limit: at most 2 terms', 'wrong-form', /consecutive terms/],
    ['filled by: roll, renewal: perhaps', 'wrong-form', /"opt in"/],
    ['filled by: roll, reminder: soon', 'wrong-form', /30 days before/],
    [
      'filled by: roll, confirmed: { answer within: 7 days, without answer: leaves }',
      'missing-key',
      /when holders are asked/,
    ],
    ['filled by: roll, confirmed: { every: year, without answer: leaves }', 'missing-key', /"answer within"/],
    ['filled by: roll, number: 7 to 3', 'wrong-form', /whole number/],
    ['filled by: roll, number: 0', 'wrong-form', /from 1/],
    ['filled by: roll, number: 4, cohorts: [2, 3]', 'wrong-form', /5 seats together/],
    ['filled by: roll, cohorts: [5]', 'wrong-form', /at least two/],
    ['filled by: roll, first split: by lot', 'wrong-form', /no "cohorts"/],
    ['filled by: roll, for each: planet', 'unknown-name', /"lists:"/],
    ['filled by: roll, vacancy: ask around!', 'wrong-form', /next in line/],
    ['filled by: roll, vacancy: appointment of board within a while', 'wrong-form', /length of time/],
    ['filled by: roll, barred: { seat: member }', 'unknown-key', /no key "seat"/],
    ['filled by: roll, again: { after lunch: 1 year }', 'unknown-key', /after removal/],
    ['filled by: roll, sponsored by: many', 'wrong-form', /number of holders/],
    ['filled by: roll, may leave: never', 'wrong-form', /any time/],
    ['filled by: roll, votes: maybe', 'wrong-form', /"yes" or "no"/],
    ['filled by: roll, eligible when: amount > USD 5', 'wrong-condition', /about a request/],
    ['filled by: roll, removed by: board.chair and board.clerk', 'wrong-form', /together write a rule/],
    ['filled by: roll, termm: 1 year', 'unknown-key', /termm/],
  ] as const) {
    it(`refuse “${written}”`, () => {
      const found = findings(`seats:\n  tried: { ${written} }\n`)
      assert.ok(
        found.some((one) => one.code === code && words.test(one.message)),
        JSON.stringify(found),
      )
    })
  }
})

function seat(text: string) {
  const { seats } = read(
    `${around}seats:\n  member: { filled by: roll, status: { away: { by own word: yes, effect: no vote } } }\n  council: { filled by: election }\n  tried: ${text}\n`,
  )
  const tried = seats.find(({ name }) => name === 'tried')
  assert.ok(tried)
  return tried
}

function read(block: string): Charter {
  const { charter, findings: found } = readCharter({
    file: 'club.md',
    text: `${head}\n\`\`\`charter\n${block}\`\`\`\n`,
  })
  assert.deepEqual(
    found.filter(({ severity, code }) => severity === 'error' && code !== 'rule-not-used'),
    [],
  )
  assert.ok(charter)
  return charter
}

function findings(block: string) {
  return readCharter({
    file: 'club.md',
    text: `${head}\n\`\`\`charter\n${around}  ${block}\`\`\`\n`.replace('  seats:', 'seats:'),
  }).findings
}
