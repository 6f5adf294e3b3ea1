import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Charter } from '../charter/structure/charter.ts'
import { readCharter } from './read-charter.ts'

const head = '---\ncharter: 1\ngroup: club\nname: Club\n---\n\n# Club\n'
const around = `
seats:
  member: { filled by: roll }
  council: { filled by: roll }
  chair: { filled by: roll }
  treasurer: { filled by: roll }
  administrator: { filled by: roll, for each: platform }
  alumni: { filled by: own word }
lists: { platform: [forum, chat], regions: { africa: Africa, south america: "South & Central America" } }
facts: { employer: name, region: { one of: regions }, mentor: yes or no, contributions: number }
rules:
  majority: { voters: member, options: [for, against], passes: for > against, open: 7 days }
`

const member = { group: 'club', seat: 'member' }
const council = { group: 'club', seat: 'council' }
const two = { kind: 'number', number: 2 }

describe('limits', () => {
  const said: readonly (readonly [string, unknown])[] = [
    ['at most 2 of council share employer', { kind: 'share a fact', most: two, of: [council], fact: 'employer' }],
    [
      'at most 1/3 of member and council have the same employer',
      {
        kind: 'share a fact',
        most: { kind: 'share', share: { numerator: 1, denominator: 3 }, written: '1/3' },
        of: [member, council],
        fact: 'employer',
      },
    ],
    ['no three of council share employer', { kind: 'share a fact', most: two, of: [council], fact: 'employer' }],
    [
      'at least 1 of member hold psf-board.director',
      {
        kind: 'hold a seat',
        bound: 'at least',
        amount: { kind: 'number', number: 1 },
        of: [member],
        seat: { group: 'psf-board', seat: 'director' },
      },
    ],
    [
      'at least 2 of member hold administrator, for each platform',
      {
        kind: 'hold a seat',
        bound: 'at least',
        amount: two,
        of: [member],
        seat: { group: 'club', seat: 'administrator' },
        forEach: 'platform',
      },
    ],
    [
      'no member holds administrator for every platform',
      {
        kind: 'of a list',
        who: member,
        seat: { group: 'club', seat: 'administrator' },
        list: 'platform',
        most: { kind: 'all but one' },
      },
    ],
    [
      'no member holds administrator for more than 1 platform',
      {
        kind: 'of a list',
        who: member,
        seat: { group: 'club', seat: 'administrator' },
        list: 'platform',
        most: { kind: 'number', number: 1 },
      },
    ],
    [
      'at least 1 of member in each region',
      { kind: 'in each value', bound: 'at least', amount: { kind: 'number', number: 1 }, of: [member], fact: 'region' },
    ],
    [
      'at most 50% of member in region south america',
      {
        kind: 'in each value',
        bound: 'at most',
        amount: { kind: 'share', share: { numerator: 1, denominator: 2 }, written: '50%' },
        of: [member],
        fact: 'region',
        value: 'south-america',
      },
    ],
    [
      'nobody holds chair and treasurer',
      {
        kind: 'not together',
        seats: [
          { group: 'club', seat: 'chair' },
          { group: 'club', seat: 'treasurer' },
        ],
        most: 1,
      },
    ],
    [
      'chair is not coc.liaison',
      {
        kind: 'not together',
        seats: [
          { group: 'club', seat: 'chair' },
          { group: 'coc', seat: 'liaison' },
        ],
        most: 1,
      },
    ],
    [
      'nobody holds more than 2 of chair, treasurer and council',
      {
        kind: 'not together',
        seats: [{ group: 'club', seat: 'chair' }, { group: 'club', seat: 'treasurer' }, council],
        most: 2,
      },
    ],
    ['at least 3 members', { kind: 'number', bound: 'at least', count: 3, of: [member] }],
  ]
  for (const [written, what] of said) {
    it(`say “${written}”`, () => {
      assert.deepEqual(limit(`"${written}"`)?.what, what)
    })
  }

  it('hold of those of whom a condition holds', () => {
    const { what } = limit('at least 1/4 of council where mentor and tenure >= 1 year') ?? {}
    assert.equal(what?.kind === 'meet a condition' && what.condition.kind, 'all')
  })

  it('hold only while something is so', () => {
    const { what, when } = limit('at most 1 of council share employer when council <= 5') ?? {}
    assert.equal(what?.kind, 'share a fact')
    assert.deepEqual(when?.kind === 'compare' && when.left, { kind: 'holders', of: council })
  })

  it('say what follows when one is broken', () => {
    const broken = limit(`
      limit: at most 1 of council share employer
      broken: [agreement within 2 weeks, remove by lot, repair within 30 days by majority, report to board, vote of majority, no vote]
      replaced within: 3 months`)
    assert.deepEqual(
      broken?.broken.map(({ kind }) => kind),
      ['agreement', 'remove by lot', 'repair', 'report', 'vote', 'no vote'],
    )
    const { limits } = read(`limits:
  - { limit: at most 2 of council share employer, broken: election of overlap }
elections:
  overlap: { fills: council, voters: member, method: plurality, seats: 1, tie: lot }
`)
    assert.deepEqual(limits?.[0]?.broken, [{ kind: 'election', of: 'overlap' }])
    assert.deepEqual(broken?.broken[3], { kind: 'report', to: [{ kind: 'group', group: 'board' }] })
    assert.deepEqual(
      limit('{ limit: at most 1 of council share employer, broken: report to everyone and chair }')?.broken,
      [{ kind: 'report', to: [{ kind: 'everyone' }, { kind: 'seat', seat: { group: 'club', seat: 'chair' } }] }],
    )
    assert.deepEqual(broken?.replacedWithin, { count: 3, unit: 'month' })
    assert.deepEqual(broken?.broken[2], {
      kind: 'repair',
      within: { count: 30, unit: 'day' },
      by: [{ kind: 'rule', rule: { group: 'club', rule: 'majority' } }],
    })
  })

  for (const [written, code, words] of [
    ['be nice', 'wrong-form', /a sentence such as/],
    ['at most 2 of council share emplyer', 'unknown-name', /"facts:"/],
    ['at least 2 of council share employer', 'wrong-form', /say nothing here/],
    ['at most 3/2 of council share employer', 'wrong-form', /a sentence such as/],
    ['at most 1/3 of council', 'wrong-form', /a share of some holders/],
    ['nobody holds chair', 'wrong-form', /two seats or more/],
    ['at least 2 of member hold administrator, for each planet', 'unknown-name', /"lists:"/],
    ['at least 1 of member in europe', 'wrong-form', /a fact and its value/],
    ['at most 1 of council share employer when council', 'wrong-condition', /compared with/],
    ['{ limit: nobody holds chair and treasurer, broken: shrug }', 'wrong-form', /"refuse"/],
    ['{ limit: nobody holds chair and treasurer, broken: repair soon }', 'wrong-form', /repair within/],
    ['{ broken: refuse }', 'missing-key', /"limit"/],
  ] as const) {
    it(`refuse “${written}”`, () => {
      const found = findings(`limits:\n  - ${written}\n`)
      assert.ok(
        found.some((one) => one.code === code && words.test(one.message)),
        JSON.stringify(found),
      )
    })
  }
})

describe('statuses', () => {
  it('begin with facts, and end in any of the ways that are said', () => {
    const [status] =
      read(`
statuses:
  inactive:
    of: member
    when: votes missed in a row >= 3 and not mentor
    judged: at the end of the year
    notice: 10 days
    answer within: 1 week
    takes effect: 1 January
    effect: [no vote, not eligible]
    ends: [2 attended, by their own word, after 6 months, "when votes cast in 1 month >= 1", by majority]
    vouched by: 2 of member
    counts from: the term
`).statuses ?? []
    assert.ok(status)
    assert.deepEqual(status.of, [member])
    assert.deepEqual(status.judged, { kind: 'end of the year' })
    assert.deepEqual(status.effects, [{ kind: 'no vote' }, { kind: 'not eligible' }])
    assert.deepEqual(
      status.ends.map(({ kind }) => kind),
      ['done', 'own word', 'after', 'when', 'decision'],
    )
    assert.deepEqual(status.ends[0], { kind: 'done', count: 2, what: 'meetings attended' })
    assert.deepEqual(status.vouchedBy, { count: 2, of: [member] })
    assert.equal(status.countsFrom, 'the term')
    assert.deepEqual(status.takesEffect, { kind: 'day of the year', month: 1, day: 1 })
  })

  it('stand under their seat as well, and under "status"', () => {
    const { statuses = [] } = read(`
status:
  slacker: { of: council, when: meetings missed in a row >= 2, effect: noted }
`)
    assert.deepEqual(statuses[0]?.effects, [{ kind: 'noted' }])
    const text = around.replace(
      'member: { filled by: roll }',
      'member: { filled by: roll, status: { away: { by own word: yes, effect: alumni } } }',
    )
    const own = readCharter({ file: 'club.md', text: `${head}\n\`\`\`charter\n${text}\`\`\`\n` }).charter?.statuses
    assert.deepEqual(
      own?.map(({ name, of, effects }) => [name, of, effects]),
      [['away', [member], [{ kind: 'becomes', seat: { group: 'club', seat: 'alumni' } }]]],
    )
  })

  for (const [written, code, words] of [
    ['{ of: member, effect: no vote }', 'missing-key', /does not say "when"/],
    ['{ when: mentor, effect: no vote }', 'missing-key', /"of"/],
    ['{ of: member, when: mentor }', 'missing-key', /"effect"/],
    ['{ of: member, when: mentor, effect: sulks }', 'wrong-form', /"no vote"/],
    ['{ of: member, when: mentor, effect: no vote, ends: whenever }', 'wrong-form', /by their own word/],
    ['{ of: member, when: mentor, effect: no vote, judged: now and then }', 'wrong-form', /always/],
    ['{ of: member, when: mentor, effect: no vote, counts from: birth }', 'wrong-form', /the seat/],
    ['{ of: member, when: votes > 3, effect: no vote }', 'unknown-name', /"votes"/],
  ] as const) {
    it(`refuse “${written}”`, () => {
      const found = findings(`statuses:\n  idle: ${written}\n`)
      assert.ok(
        found.some((one) => one.code === code && words.test(one.message)),
        JSON.stringify(found),
      )
    })
  }
})

describe('facts, lists, events and rolls', () => {
  it('say what a fact holds and who declares it', () => {
    const { facts = [] } = read('')
    assert.deepEqual(
      facts.map(({ name, kind, declaredBy }) => [name, kind, declaredBy.kind]),
      [
        ['employer', 'name', 'holder'],
        ['region', 'name', 'holder'],
        ['mentor', 'yes or no', 'holder'],
        ['contributions', 'number', 'holder'],
      ],
    )
    const text = around.replace(
      'employer: name',
      'employer: { declared by: [chair, treasurer], related: subsidiaries and 25% ownership count as one, valid for: 1 year, public: no }',
    )
    const [employer] =
      readCharter({ file: 'club.md', text: `${head}\n\`\`\`charter\n${text}\`\`\`\n` }).charter?.facts ?? []
    assert.deepEqual(employer?.related, {
      words: 'subsidiaries and 25% ownership',
      ownership: { numerator: 1, denominator: 4 },
    })
    assert.deepEqual([employer?.hidden, employer?.validFor], [true, { count: 1, unit: 'year' }])
  })

  it('say what counts as one with and without these words', () => {
    const wordsOf = (related: string) => {
      const text = around.replace('employer: name', `employer: { related: ${related} }`)
      const { charter } = readCharter({ file: 'club.md', text: `${head}\n\`\`\`charter\n${text}\`\`\`\n` })
      return charter?.facts?.[0]?.related?.words
    }
    assert.equal(wordsOf('subsidiaries'), 'subsidiaries')
    assert.equal(wordsOf('a parent counts as one'), 'a parent')
    assert.equal(wordsOf('count as one'), 'related ones')
  })

  it('say who records an event, or its day', () => {
    const { events = [] } = read('events: { release: chair, meeting: { on: 1 May } }\n')
    assert.deepEqual(events[0]?.recordedBy, [{ group: 'club', seat: 'chair' }])
    assert.deepEqual(events[1]?.on, { kind: 'day of the year', month: 5, day: 1 })
  })

  it('name entries of a list with and without labels', () => {
    const { lists = [] } = read('')
    assert.deepEqual(lists[1]?.entries[1], { name: 'south-america', label: 'South & Central America' })
  })

  it('say who stands on a roll, and rules name it', () => {
    const { rolls = [], rules } = read(`
rolls:
  electors:
    of: [member, council]
    who: opted in and contributions in 12 months >= 50
    affirmed: yearly
    closes: 2 weeks before the vote
    plus: [chair, approved exceptions by board]
    without: any seat of staff
  everybody: { of: anyone, closes: when nominations open }
`)
    const [electors, everybody] = rolls
    assert.deepEqual([electors?.optedIn, electors?.affirmed], [true, { count: 1, unit: 'year' }])
    assert.equal(electors?.who?.kind, 'compare')
    assert.deepEqual(electors?.closes, { what: 'vote', before: { count: 2, unit: 'week' } })
    assert.deepEqual(
      electors?.plus?.map(({ kind }) => kind),
      ['seat', 'approved'],
    )
    assert.deepEqual(electors?.without, [{ kind: 'any seat', group: 'staff' }])
    assert.deepEqual([everybody?.of, everybody?.closes], [[], { what: 'nominations' }])
    assert.equal(rules.length, 1)
    const { charter, findings: found } = readCharter({
      file: 'club.md',
      text: `${head}\n\`\`\`charter\nrolls: { electors: { of: other, who: opted in } }\nrules:\n  vote: { voters: electors, options: [for, against], passes: for > against, open: 1 week }\n\`\`\`\n`,
    })
    assert.deepEqual(charter?.rules[0]?.voters, [{ group: 'club', seat: 'electors' }])
    assert.deepEqual(
      found.filter(({ severity, code }) => severity === 'error' && code !== 'rule-not-used'),
      [],
    )
  })

  for (const [written, code, words] of [
    ['facts: { shoe: { kind: size } }', 'wrong-form', /"name" or/],
    ['facts: { shoe: { kind: number, related: all sizes count as one } }', 'wrong-form', /belongs to facts/],
    [`facts: { shoe: { related: ${'brands '.repeat(40)} } }`, 'wrong-form', /count as one/],
    ['facts: { shoe: { one of: shops } }', 'unknown-name', /"lists:"/],
    ['lists: { shop: [a, a] }', 'said-twice', /stands twice/],
    ['events: { party: { every: year } }', 'unknown-key', /recorded by/],
    ['events: { party: {} }', 'missing-key', /recorded by/],
    ['rolls: { voters: { who: opted in } }', 'missing-key', /"of"/],
    ['rolls: { voters: { of: member, affirmed: yearly } }', 'wrong-form', /opted in/],
    ['rolls: { voters: { of: member, closes: at noon } }', 'wrong-form', /before the vote/],
    ['rolls: { voters: { of: member, who: opted inn } }', 'unknown-name', /opted inn/],
  ] as const) {
    it(`refuse “${written}”`, () => {
      const text = `${head}\n\`\`\`charter\nseats: { member: { filled by: roll } }\n${written}\n\`\`\`\n`
      const found = readCharter({ file: 'club.md', text }).findings
      assert.ok(
        found.some((one) => one.code === code && words.test(one.message)),
        JSON.stringify(found),
      )
    })
  }
})

function limit(written: string) {
  return read(`limits:\n  - ${written}\n`).limits?.[0]
}

function read(block: string): Charter {
  const { charter, findings: found } = readCharter({ file: 'club.md', text: document(block) })
  assert.deepEqual(
    found.filter(({ severity, code }) => severity === 'error' && code !== 'rule-not-used'),
    [],
  )
  assert.ok(charter)
  return charter
}

function findings(block: string) {
  return readCharter({ file: 'club.md', text: document(block) }).findings
}

function document(block: string): string {
  return `${head}\n\`\`\`charter\n${around}${block}\n\`\`\`\n`
}
