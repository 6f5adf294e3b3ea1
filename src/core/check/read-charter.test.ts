import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { openDocument } from '../charter/reading/document.ts'
import type { Charter } from '../charter/structure/charter.ts'
import { readCharter } from './read-charter.ts'

const head = '---\ncharter: 1\ngroup: packaging\nname: Packaging Work Group\nunder: psf-board\n---\n'

const good = `${head}
# Packaging Work Group

Some words.

## Members

Who we are.

\`\`\`charter
seats:
  member:
    from: individual-members
    filled by: application
    asks: [who you are, what you bring]
    decided by: funding
    term: 12 months
    may leave: any time
  chair: { number: 1, from: member, filled by: election, may also hold: [member] }
  operations: { ex officio: psf-staff.director-of-operations }
\`\`\`

## Decisions

\`\`\`charter
rules:
  funding:
    voters: [member, operations]
    moved by: anyone
    options: { yes: "+1", mild yes: "+0", mild no: "-0", no: "-1" }
    passes: yes >= 2 and yes > mild no and no = 0
    open: 5 days
    closes early: when all have voted
\`\`\`

More words.

\`\`\`charter
powers:
  - may: grant
    by: funding
    up to: USD 10,000 per request
  - { may: admit member, by: funding }
reserved:
  - { may: grant, above: "USD 10,000", to: psf-board, with recommendation by: funding }
channels:
  - { kind: discourse, at: "https://forum.example.org/c/p", public: yes }
\`\`\`

## Decisions

\`\`\`charter
powers:
  - { may: resolve, by: any member, with: psf-staff }
\`\`\`
`

describe('readCharter', () => {
  const charter = readGood(good)

  it('reads who the group is', () => {
    const { language, group, name, under, zone } = charter
    assert.deepEqual([language, group, name, under, zone], [1, 'packaging', 'Packaging Work Group', 'psf-board', 'UTC'])
  })

  it('cuts the document into clauses with addresses of their own', () => {
    assert.deepEqual(
      charter.clauses.map(({ anchor }) => anchor),
      ['packaging-work-group', 'members', 'decisions', 'decisions-2'],
    )
    const [, members, decisions] = charter.clauses
    assert.equal(members?.prose, 'Who we are.')
    assert.equal(decisions?.prose, 'More words.')
    assert.equal(decisions?.blocks.length, 2)
    assert.deepEqual(members?.place, { line: 12, column: 1 })
  })

  it('says of every part which clause it stands in, and where', () => {
    const [grant, , resolve] = charter.powers
    assert.deepEqual(grant?.clause, { group: 'packaging', anchor: 'decisions', title: 'Decisions' })
    assert.equal(resolve?.clause.anchor, 'decisions-2')
    assert.deepEqual(charter.rules[0]?.place, { line: 33, column: 3 })
  })

  it('reads seats by all the ways in which they are filled', () => {
    const [member, chair, operations] = charter.seats
    assert.deepEqual(member?.filledBy, {
      kind: 'application',
      asks: ['who you are', 'what you bring'],
      decidedBy: [{ kind: 'rule', rule: { group: 'packaging', rule: 'funding' } }],
    })
    assert.deepEqual(member?.from, [{ group: 'individual-members', seat: 'member' }])
    assert.deepEqual(chair?.from, [{ group: 'packaging', seat: 'member' }])
    assert.deepEqual([member?.mayLeave, chair?.mayLeave], [true, false])
    assert.deepEqual(operations?.filledBy, {
      kind: 'ex officio',
      office: { group: 'psf-staff', seat: 'director-of-operations' },
    })
  })

  it('reads options with their labels, and amounts', () => {
    assert.deepEqual(
      charter.rules[0]?.options.map(({ label }) => label),
      ['+1', '+0', '-0', '-1'],
    )
    assert.deepEqual(charter.powers[0]?.upTo, { currency: 'USD', minor: 1_000_000 })
    assert.deepEqual(charter.reserved[0]?.recommendedBy, { group: 'packaging', rule: 'funding' })
  })

  it('reads the short forms of a rule: abstentions, reasons, and what it leaves unsaid', () => {
    const [rule] = readGood(
      document(`rules:
  consent:
    voters: member except subject
    options: [object, abstain]
    objection: needs a reason
    passes: object = 0
    open: 72 hours`),
    ).rules
    assert.deepEqual(
      rule?.options.map(({ abstains, needsReason }) => [abstains, needsReason]),
      [
        [false, true],
        [true, false],
      ],
    )
    assert.deepEqual([rule?.withoutSubject, rule?.closesEarly, rule?.recusal], [true, 'never', 'leaves the base'])
    assert.deepEqual(
      rule?.outcomes.map(({ name, is }) => [name, is]),
      [
        ['carried', 'carried'],
        ['lost', 'lost'],
      ],
    )
  })

  it('reads outcomes of a charter own making', () => {
    const [rule] = readGood(
      document(`rules:
  poll:
    voters: member
    options: [agree, neutral, disagree]
    scores: { agree: 1, disagree: -1 }
    outcomes:
      - accepted: score >= 3
        is: carried
      - vetoed: otherwise
        is: lost
    open: 1 week`),
    ).rules
    assert.deepEqual(
      rule?.outcomes.map(({ name, is }) => [name, is]),
      [
        ['accepted', 'carried'],
        ['vetoed', 'lost'],
      ],
    )
    assert.deepEqual(
      rule?.options.map(({ score }) => score),
      [1, 0, -1],
    )
  })
})

describe('what is found in a charter', () => {
  const cases: readonly (readonly [
    what: string,
    wrong: string,
    instead: string,
    found: string,
    suggestion?: string,
  ])[] = [
    ['an unknown rule', 'decided by: funding', 'decided by: fundign', '22:17 unknown-name', 'funding'],
    ['an unknown key', 'term: 12', 'trem: 12', '23:5 unknown-key', 'term'],
    ['an unknown voter', 'voters: [member,', 'voters: [membr,', '34:14 unknown-name', 'member'],
    ['a slip inside a condition', 'yes > mild no', 'yes > mild on', '37:32 unknown-name', 'mild no'],
    ['a bare share', 'no = 0', 'no < 10%', '37:49 share-without-base'],
    ['a duration that is none', 'open: 5 days', 'open: soon', '38:11 wrong-form'],
    ['a section of no such name', 'channels:', 'chanels:', '52:1 unknown-key', 'channels'],
    ['a day that is none', 'under: psf-board', 'under: psf-board\nfrom: 2025-02-30', '6:7 wrong-form'],
    [
      'an end before the beginning',
      'under: psf-board',
      'under: psf-board\nfrom: 2025-03-01\nto: 2025-02-01',
      '7:1 wrong-form',
    ],
    ['a key without a value', 'term: 12 months', 'term:', '23:5 empty-value'],
    ['an anchor', 'filled by: application', 'filled by: &a application', '20:19 yaml-feature'],
    ['a missing key', '    open: 5 days\n', '', '33:3 missing-key'],
    ['a zone that is none', 'under: psf-board', 'under: psf-board\nzone: Mars/Base', '6:7 wrong-form'],
    ['a zone that no clock reckons by', 'under: psf-board', 'under: psf-board\nzone: PST', '6:7 wrong-form'],
    ['a version to come', 'charter: 1', 'charter: 2', '2:10 wrong-form'],
    ['a rule that bears the name of a seat', '  funding:', '  member:\n    open: 1 day\n  funding:', '33:3 said-twice'],
  ]
  for (const [what, text, instead, found, suggestion] of cases) {
    it(`tells the place of ${what}`, () => {
      assert.ok(good.includes(text))
      const { charter, findings } = readCharter({ file: 'packaging.md', text: good.replace(text, instead) })
      const finding = findings.find((one) => `${one.place.line}:${one.place.column} ${one.code}` === found)
      assert.ok(finding !== undefined, JSON.stringify(findings))
      assert.equal(finding.suggestion, suggestion)
      assert.equal(charter === undefined, finding.severity === 'error')
    })
  }

  it('shows both places of a leaf that two blocks say', () => {
    const text = `${good}\n\`\`\`charter\nseats:\n  member:\n    term: 1 year\n\`\`\`\n`
    const [finding] = readCharter({ file: 'packaging.md', text }).findings
    assert.equal(finding?.code, 'said-twice')
    assert.equal(finding?.message, '"term" is said twice; first at line 23, column 5')
    assert.deepEqual(finding?.place, { line: 66, column: 5 })
  })

  it('takes the slug and the spaced name for one', () => {
    const text = document('seats:\n  board liaison: { filled by: election }\n  board-liaison: { filled by: election }')
    assert.deepEqual(codesOf(text), ['said-twice'])
  })

  it('gives places inside quoted and folded conditions', () => {
    const rule = (passes: string) =>
      document(`rules:\n  r:\n    voters: member\n    options: [yes]\n    open: 1 day\n    passes: ${passes}`)
    for (const passes of ['"yes > \\"\\x31\\" on"', '>-\n      yes > 0 and\n      on > 3', "'yes > 0 and on > 3'"]) {
      const text = rule(passes)
      const [finding] = readCharter({ file: 'a.md', text }).findings
      const offset =
        text
          .split('\n')
          .slice(0, (finding?.place.line ?? 1) - 1)
          .join('\n').length + (finding?.place.column ?? 0)
      assert.match(text.slice(offset), /^(on|\\")/)
    }
  })

  it('tells of a block that readers cannot see or that never ends', () => {
    assert.deepEqual(codesOf(`${head}\n# A\n<!--\n\`\`\`charter\nseats: {}\n\`\`\`\n-->\n`), ['hidden-block'])
    assert.deepEqual(codesOf(`${head}\n# A\n> \`\`\`charter\n> seats: {}\n> \`\`\`\n`), ['hidden-block'])
    assert.ok(codesOf(`${head}\n# A\n\`\`\`charter\nseats: {}\n`).includes('unclosed-block'))
  })

  it('tells of a rule without options', () => {
    const rule = 'rules:\n  r: { voters: member, options: {}, open: 1 day, passes: voters > 0 }'
    assert.deepEqual(codesOf(document(rule)), ['empty-value'])
  })

  it('takes no count of holders for the name of a group', () => {
    for (const by of ['2 of member', 'all members', 'majority of member']) {
      const text = document(`seats:\n  member: { filled by: roll }\npowers:\n  - { may: merge, by: ${by} }`)
      const [finding] = readCharter({ file: 'club.md', text }).findings
      assert.deepEqual([finding?.code, finding?.severity, finding?.suggestion], ['unknown-name', 'error', 'member'])
    }
  })

  it('says of a share in words how it is written', () => {
    const rule = 'rules:\n  r: { voters: member, options: [yes, no], open: one week, passes: yes > half of voters }'
    const { findings } = readCharter({
      file: 'club.md',
      text: document(`seats: { member: { filled by: roll } }\n${rule}`),
    })
    assert.match(findings[0]?.message ?? '', /as "yes > 1\/2 of voters"/)
  })

  it('says of a value with a comma in braces that it stands in quotes', () => {
    const text = document(
      'seats:\n  member: { filled by: roll, limit: at most 6 years consecutively, then 1 year out }',
    )
    const [finding] = readCharter({ file: 'club.md', text }).findings
    assert.match(finding?.message ?? '', /"then 1 year out" has no value; .*put that in quotes/)
  })

  it('leaves other fences alone', () => {
    assert.deepEqual(codesOf(`${head}\n# A\n~~~yaml\n\`\`\`charter\nseats: {}\n\`\`\`\n# No heading\n~~~\n`), [])
  })

  it('counts lines and columns the same with Windows line ends', () => {
    const text = good.replace('fundin', 'fundni')
    const places = (source: string) => readCharter({ file: 'a.md', text: source }).findings.map(({ place }) => place)
    assert.deepEqual(places(text.replaceAll('\n', '\r\n')), places(text))
    assert.ok(places(text).length > 0)
  })
})

describe('documents of any kind', () => {
  it('are answered and never thrown over', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), answers), { numRuns: 500 })
  })

  it('are answered when they hold a block of anything', () => {
    const pieces = fc.constantFrom(
      'a',
      ':',
      ' ',
      '\n',
      '- ',
      '[',
      '{',
      ']',
      '}',
      '"',
      "'",
      '&',
      '*',
      '!',
      '|',
      '>',
      '%',
      '#',
      '? ',
      '\t',
      '<<: ',
      '~',
      '---\n',
      'seats:',
      'rules:',
    )
    const blocks = fc.array(pieces, { maxLength: 80 }).map((list) => document(list.join('')))
    fc.assert(fc.property(blocks, answers), { numRuns: 1500 })
  })

  it('are answered when a good one was damaged', () => {
    const damage = fc.tuple(fc.nat(good.length), fc.nat(30), fc.string({ unit: 'grapheme', maxLength: 6 }))
    const damaged = fc
      .array(damage, { minLength: 1, maxLength: 4 })
      .map((list) =>
        list.reduce((text, [at, length, other]) => text.slice(0, at) + other + text.slice(at + length), good),
      )
    fc.assert(fc.property(damaged, answers), { numRuns: 1500 })
  })

  it('are answered in good time when they are built to take long', () => {
    const inBlocks = 60_000
    const hostile = [
      '['.repeat(inBlocks),
      '- '.repeat(inBlocks),
      `a: ${'{a: '.repeat(inBlocks / 4)}`,
      Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      `seats:\n${Array.from({ length: inBlocks / 20 }, (_, index) => `  s${index}: {x: y}`).join('\n')}`,
      `powers:\n${'  - {may: a, by: c}\n'.repeat(inBlocks / 20)}`,
      `"${'\\'.repeat(inBlocks)}`,
      '&a '.repeat(inBlocks / 4),
      '? '.repeat(inBlocks / 4),
      'a: "\n'.repeat(inBlocks / 8),
      `${'```\n```charter\na: [b]\n'.repeat(inBlocks / 20)}`,
      `${'a'.repeat(inBlocks)}: b`,
    ].map(document)
    const size = 200_000
    hostile.push(
      '# a\n'.repeat(size / 4),
      '<!--\n'.repeat(size / 5),
      '#'.repeat(size),
      '`'.repeat(size),
      `# ${'['.repeat(size)}`,
    )
    for (const text of hostile) {
      const start = performance.now()
      answers(text)
      const took_ms = performance.now() - start
      assert.ok(took_ms < 5000, `${took_ms} ms for ${text.slice(0, 120)}`)
    }
  })

  it('are refused when something in them cannot be seen, or turns a page round', () => {
    for (const sign of ['\\r\\nBcc: x', '\\0', '\\u202E', '\\u2028', '\\e[2J']) {
      assert.ok(codesOf(document(`seats: "${sign}"`)).includes('yaml-feature'), sign)
      assert.deepEqual(codesOf(named(`"A ${sign}"`)), ['yaml-feature'], sign)
    }
    assert.deepEqual(codesOf(named('"Two\\nlines"')), ['wrong-form'])
    assert.deepEqual(codesOf(named('x'.repeat(121))), ['wrong-form'])
    assert.deepEqual(codesOf(named('x'.repeat(120))), codesOf(good))
  })

  it('are refused when they are too large', () => {
    assert.deepEqual(codesOf('a'.repeat(1024 * 1024 + 1)), ['too-large'])
    const block = `\n\`\`\`charter\n${'# a line\n'.repeat(4_000)}\`\`\`\n`
    assert.ok(!codesOf(block).includes('too-large'))
    assert.deepEqual(codesOf(block.repeat(2)), ['too-large'])
    assert.ok(!codesOf('## One\n'.repeat(1_000)).includes('too-large'))
    assert.deepEqual(codesOf('## One\n'.repeat(1_001)), ['too-large'])
  })

  it('is refused where an election says more than the entry of its beginning can hold', () => {
    const asking = (questions: number) => {
      const asks = Array.from({ length: questions }, (_, number) => `'${number}${'"'.repeat(150)}'`).join(', ')
      const seats = 'seats: { member: { filled by: roll }, council: { number: 1, filled by: election } }'
      const election = `fills: council, voters: member, method: approval, phases: { vote: 1 week }, asks: [${asks}]`
      const front = '---\ncharter: 1\ngroup: club\nname: Club\n---\n\n# Club\n'
      const text = `${front}\n\`\`\`charter\n${seats}\nelections: { council: { ${election} } }\n\`\`\`\n`
      return readCharter({ file: 'club.md', text }).findings.filter(({ severity }) => severity === 'error')
    }
    assert.deepEqual(asking(50), [])
    assert.deepEqual(
      asking(150).map(({ code }) => code),
      ['too-large'],
    )
  })
})

function answers(text: string): void {
  const { charter, findings } = readCharter({ file: 'a.md', text })
  assert.equal(
    charter === undefined,
    findings.some(({ severity }) => severity === 'error'),
  )
  if (charter !== undefined) assert.deepEqual(countsOf(charter), writtenIn(text))
  const lines = text.split('\n')
  for (const { place } of findings) {
    assert.ok(place.line >= 1 && place.line <= lines.length, JSON.stringify(place))
    assert.ok(place.column >= 1 && place.column <= (lines[place.line - 1] ?? '').length + 1, JSON.stringify(place))
  }
}

/** A charter without errors has lost nothing that is written. */
function countsOf({ seats, rules, powers, gives, reserved, channels }: Charter): readonly number[] {
  return [seats, rules, powers, gives, reserved, channels].map(({ length }) => length)
}

function writtenIn(text: string): readonly number[] {
  const opened = openDocument({ file: 'a.md', text })
  assert.ok('sections' in opened)
  return ['seats', 'rules', 'powers', 'gives', 'reserved', 'channels'].map((key) => {
    const section = opened.sections.get(key)?.value
    return section?.kind === 'fields' ? section.fields.size : section?.kind === 'list' ? section.items.length : 0
  })
}

function document(block: string): string {
  return `${head}\n# A\n\n\`\`\`charter\n${block}\n\`\`\`\n`
}

function named(name: string): string {
  return good.replace(/^name: .*$/m, () => `name: ${name}`)
}

function codesOf(text: string): readonly string[] {
  return readCharter({ file: 'a.md', text }).findings.map(({ code }) => code)
}

function readGood(text: string) {
  const { charter, findings } = readCharter({ file: 'packaging.md', text })
  assert.ok(charter !== undefined, JSON.stringify(findings))
  return charter
}
