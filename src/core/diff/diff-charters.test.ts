import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readCharter } from '../check/read-charter.ts'
import type { Change, CharterDiff } from './change.ts'
import { diffFiles, diffFolders } from './read-versions.ts'

const seats = 'seats:\n  member: { filled by: roll }\n  chair: { number: 1, from: member, filled by: election }\n'
const rules = `rules:
  majority:
    voters: member
    options: [for, against, abstain]
    passes: for > 1/2 of voters
    open: 7 days
`
const powers =
  'powers:\n  - { may: resolve, by: majority }\n  - { may: publish website, by: any member, up to: "USD 500" }\n'

interface Parts {
  readonly seats?: string
  readonly rules?: string
  readonly powers?: string
  readonly more?: string
  readonly prose?: string
  readonly front?: string
}

function charter(parts: Parts = {}): string {
  const block = (yaml: string) => (yaml === '' ? '' : `\`\`\`charter\n${yaml}\`\`\`\n`)
  return `---
charter: 1
group: club
name: Club
under: board
${parts.front ?? ''}---

# Club

${parts.prose ?? 'We meet.'}

## Members

${block(parts.seats ?? seats)}
## Decisions

${block(parts.rules ?? rules)}
## Powers

${block(parts.powers ?? powers)}
${parts.more === undefined ? '' : block(parts.more)}`
}

function diff(before: string, after: string, around = new Map()): CharterDiff {
  const reading = diffFiles({ file: 'club.md', text: before }, { file: 'club.md', text: after }, around)
  assert.ok(reading.ok, JSON.stringify(reading))
  return reading
}

function changesOf(after: Parts, before: Parts = {}): readonly Change[] {
  return diff(charter(before), charter(after)).changes
}

function only(changes: readonly Change[]): Change {
  const [change, ...others] = changes
  assert.ok(change !== undefined && others.length === 0, JSON.stringify(changes, null, 1))
  return change
}

describe('what changes between two charters', () => {
  it('is nothing between two that are the same, nor where a clause moved or the layout is another', () => {
    assert.deepEqual(changesOf({}), [])
    assert.deepEqual(changesOf({ seats: '', powers: `${powers}${seats}` }), [])
    const spread = rules
      .replace('[for, against, abstain]', '[ for,\n      against, abstain ]')
      .replace('7 days', "'7 days'")
    assert.deepEqual(changesOf({ rules: spread }), [])
  })

  it('is a threshold, with the smallest vote that ends otherwise', () => {
    const change = only(changesOf({ rules: rules.replace('> 1/2', '>= 2/3') }))
    assert.deepEqual(
      [change.kind, change.section, change.name, change.key, change.before, change.after, change.substantive],
      ['changed', 'rules', 'majority', 'passes', 'for > 1/2 of voters', 'for >= 2/3 of voters', true],
    )
    assert.deepEqual(change.example, {
      voters: 5,
      votes: { for: 3, against: 2, abstain: 0 },
      before: 'carried',
      after: 'lost',
    })
    assert.match(
      change.words,
      /When 5 can vote and they say 3 times “for” and 2 times “against”, it was carried and is lost\.$/,
    )
  })

  it('shows no vote where every small one ends as before', () => {
    const change = only(
      changesOf({ rules: rules.replace('for > 1/2 of voters', 'for > against and for > 1/2 of voters') }),
    )
    assert.equal(change.example, undefined)
    assert.equal(change.kind, 'changed')
  })

  it('tries the number of voters that the charter fixes', () => {
    const council = seats.replace('{ filled by: roll }', '{ filled by: election, number: 7 }')
    const change = only(changesOf({ seats: council, rules: rules.replace('> 1/2', '>= 2/3') }, { seats: council }))
    assert.deepEqual([change.example?.voters, change.example?.votes.for], [7, 4])
  })

  it('is a key that came or went, beside what holds without it', () => {
    const early = only(changesOf({ rules: `${rules}    closes early: when certain\n` }))
    assert.deepEqual([early.before, early.after], ['never', 'when certain'])
    const open = only(changesOf({ rules: rules.replace('7 days', '10 days') }))
    assert.equal(open.words, 'The rule “majority”: “open” was 7 days and is 10 days.')
    assert.deepEqual(open.places, { before: { line: 28, column: 5 }, after: { line: 28, column: 5 } })
  })

  it('says who gains and who loses a vote', () => {
    const change = only(changesOf({ rules: rules.replace('voters: member', 'voters: [chair, board.director]') }))
    assert.deepEqual(change.gains, [
      { who: 'the chair', what: 'a vote in “majority”' },
      { who: 'the directors of the group “board”', what: 'a vote in “majority”' },
    ])
    assert.deepEqual(change.loses, [{ who: 'the members', what: 'a vote in “majority”' }])
    const subject = only(changesOf({ rules: rules.replace('voters: member', 'voters: member except subject') }))
    assert.deepEqual([subject.gains, subject.loses?.[0]?.who], [undefined, 'whoever the vote is about'])
    const conflicted = only(changesOf({ rules: rules.replace('voters: member', 'voters: member except conflicted') }))
    assert.deepEqual(conflicted.loses?.[0]?.who, 'whoever has declared a conflict of interest')
  })

  it('lets nobody lose with everybody what they keep, or gain what they have', () => {
    const anyone = rules.replace('voters: member', 'voters: anyone')
    const opened = only(changesOf({ rules: anyone }))
    assert.deepEqual([opened.gains?.[0]?.who, opened.loses], ['everybody but the members', undefined])
    const closed = only(changesOf({ rules }, { rules: anyone }))
    assert.deepEqual([closed.gains, closed.loses?.[0]?.who], [undefined, 'everybody but the members'])
  })

  it('says who loses a vote with a seat that has none any more', () => {
    const silent = only(changesOf({ seats: seats.replace('number: 1', 'number: 1, votes: no') }))
    assert.deepEqual(silent.loses, [{ who: 'whoever holds the seat “chair”', what: 'a vote by it' }])
  })

  it('says who gains and who loses a seat', () => {
    const gone = only(changesOf({ seats: 'seats:\n  member: { filled by: roll }\n' }))
    assert.deepEqual(
      [gone.kind, gone.name, gone.after, gone.loses],
      ['removed', 'chair', null, [{ who: 'members', what: 'a way to the seat “chair”' }]],
    )
    const two = only(changesOf({ seats: seats.replace('number: 1', 'number: 2') }))
    assert.deepEqual(two.gains, [{ who: 'the group', what: 'the seat “chair”, for two and not for one' }])
    const from = only(changesOf({ seats: seats.replace('from: member', 'from: board.director') }))
    assert.equal(from.gains?.[0]?.what, 'a way to the seat “chair”')
    assert.equal(from.loses?.[0]?.who, 'members')
  })

  it('says who gains and who loses a power, and how much of it', () => {
    const by = only(changesOf({ powers: powers.replace('any member', 'chair') }))
    assert.deepEqual(by.loses, [{ who: 'any member', what: 'the power to publish website, up to USD 500' }])
    const more = only(changesOf({ powers: powers.replace('USD 500', 'USD 900') }))
    assert.deepEqual(more.gains, [
      { who: 'any member', what: 'the power to publish website, up to USD 900 and not up to USD 500' },
    ])
    assert.equal(more.loses, undefined)
    const less = only(changesOf({ powers: powers.replace('by: any member', 'except: website/front, by: any member') }))
    assert.deepEqual(less.loses, [{ who: 'any member', what: 'the power to publish website/front' }])
    const gone = only(changesOf({ powers: 'powers:\n  - { may: resolve, by: majority }\n' }))
    assert.deepEqual([gone.kind, gone.name], ['removed', 'publish website'])
  })

  it('recognises a name that changed and nothing else, and follows it through the charter', () => {
    const renamed = (text: string) => text.replaceAll('majority', 'plain vote').replaceAll('chair', 'speaker')
    const changes = changesOf({ seats: renamed(seats), rules: renamed(rules), powers: renamed(powers) })
    assert.deepEqual(
      changes.map(({ kind, before, after, substantive }) => [kind, before, after, substantive]),
      [
        ['renamed', 'chair', 'speaker', false],
        ['renamed', 'majority', 'plain vote', false],
        ['wording', 'majority', 'plain vote', false],
      ],
    )
  })

  it('takes no name for another where two could be meant', () => {
    const two = `${seats}  clerk: { number: 1, from: member, filled by: election }\n`
    const other = two.replace('chair', 'speaker').replace('clerk', 'scribe')
    const kinds = changesOf({ seats: other }, { seats: two }).map(({ kind }) => kind)
    assert.deepEqual(kinds.toSorted(), ['added', 'added', 'removed', 'removed'])
  })

  it('calls another wording what it is', () => {
    const prose = only(changesOf({ prose: 'We meet often.' }))
    assert.deepEqual([prose.kind, prose.section, prose.substantive], ['wording', 'prose', false])
    const order = only(changesOf({ rules: rules.replace('for > 1/2 of voters', '(for > 1/2 of voters)') }))
    assert.deepEqual([order.kind, order.key, order.substantive], ['wording', 'passes', false])
    const week = only(changesOf({ rules: rules.replace('7 days', '1 week') }))
    assert.deepEqual([week.kind, week.before, week.after], ['wording', '7 days', '1 week'])
    const hours = only(changesOf({ rules: rules.replace('7 days', '168 hours') }))
    assert.equal(hours.kind, 'changed')
    const front = changesOf({ front: 'zone: Europe/Paris\n' })
    assert.deepEqual([only(front).key, only(front).substantive], ['zone', true])
  })

  it('tells of sections that this test does not know by their keys', () => {
    const life = (amended: string) => `life:\n  amended by: ${amended}\n`
    const change = only(changesOf({ more: life('chair') }, { more: life('board') }))
    assert.deepEqual(
      [change.section, change.key, change.before, change.after, change.substantive],
      ['life', 'amended by', 'board', 'chair', true],
    )
  })
})

describe('who must approve a change', () => {
  const open = { rules: rules.replace('7 days', '10 days') }
  const channel = 'channels:\n  - { kind: email, at: club@example.org, public: no }\n'

  it('is the body above where the charter does not say', () => {
    const [approval, ...others] = diff(charter(), charter(open)).approval
    assert.deepEqual([approval?.by, approval?.sections, others], ['the group “board”', ['rules'], []])
  })

  it('is whom the older charter names for the section, and not whom the newer one names', () => {
    const life = (amended: string) => `life:\n  amended by: ${amended}\n`
    const before = charter({ more: life('{ rules: board, else: chair }') })
    const after = charter({ ...open, prose: 'Else.', more: life('chair') })
    assert.deepEqual(
      diff(before, after).approval.map(({ by, sections }) => [by, sections]),
      [
        ['the group “board”', ['rules']],
        ['the chair', ['life', 'prose']],
      ],
    )
  })

  it('is nobody where nothing changes', () => {
    assert.deepEqual(diff(charter(), charter()).approval, [])
    assert.equal(diff(charter(), charter({ more: channel })).changes[0]?.substantive, false)
  })
})

describe('who depends on a change', () => {
  it('is told for seats and rules that other charters name', () => {
    const other = `---\ncharter: 1\ngroup: shop\nname: Shop\nunder: board\n---\n\n# Shop\n\n\`\`\`charter
seats:\n  keeper: { number: 1, from: club.chair, filled by: appointment of board }\npowers:\n  - { may: sell shirts, by: club.majority }\n\`\`\`\n`
    const shop = readCharter({ file: 'shop.md', text: other }).charter
    assert.ok(shop !== undefined)
    const around = new Map([['shop', shop]])
    const changed = diff(charter(), charter({ rules: rules.replace('7 days', '10 days') }), around)
    assert.deepEqual(
      changed.dependents.map(({ group, words }) => [group, words]),
      [['shop', 'the Shop, “powers”: names “majority” (Shop)']],
    )
    assert.deepEqual(diff(charter(), charter({ prose: 'Else.' }), around).dependents, [])
  })
})

describe('comparing what cannot be compared', () => {
  it('gives the errors of either version', () => {
    const broken = charter({ rules: rules.replace('open: 7 days', 'open: soon') })
    const reading = diffFiles({ file: 'a.md', text: charter() }, { file: 'b.md', text: broken })
    assert.ok(!reading.ok)
    assert.equal(reading.findings[0]?.file, 'b.md')
  })
})

describe('two folders', () => {
  const board = `---\ncharter: 1\ngroup: board\nname: Board\n---\n\n# Board\n\n\`\`\`charter
seats:\n  director: { number: 3, filled by: election }\n  member: { filled by: roll }\nrules:\n  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers:\n  - { may: resolve, by: vote }\n\`\`\`\n`
  const files = (club: string | undefined) => [
    { file: 'board.md', text: board },
    ...(club === undefined ? [] : [{ file: 'club.md', text: club }]),
  ]
  const own = charter({ powers: 'powers:\n  - { may: resolve, by: majority }\n' })

  it('are compared charter by charter', () => {
    const reading = diffFolders(files(own), files(own.replace('7 days', '9 days')))
    assert.ok(reading.ok, JSON.stringify(reading))
    assert.deepEqual(
      reading.changes.map(({ clause, key }) => [clause.group, key]),
      [['club', 'open']],
    )
    assert.equal(reading.approval[0]?.by, 'the Board')
  })

  it('tell of a charter that is new or gone, and whose it is to approve', () => {
    const reading = diffFolders(files(undefined), files(own))
    assert.ok(reading.ok, JSON.stringify(reading))
    assert.deepEqual(
      reading.changes.map(({ kind, section, name }) => [kind, section, name]),
      [['added', 'charter', 'Club']],
    )
    assert.equal(reading.approval[0]?.by, 'the Board')
  })
})
