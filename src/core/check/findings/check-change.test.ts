import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFoundation } from '../read-foundation.ts'
import { checkChange, type Live } from './check-change.ts'

const seats = `seats:
  member: { number: 5, filled by: election }
  steward: { number: 1, filled by: election }
duties:
  report: { every: month, to: everyone }
powers:
  - { may: publish website, by: any member }`
const nobody: Live = { holdings: [], motions: [], duties: [] }

describe('checkChange', () => {
  it('finds nothing where the same is said in another order and place', () => {
    const moved = seats.replace('seats:\n', '\n\nseats:\n')
    assert.deepEqual(told(seats, moved), [])
  })

  it('warns of a seat that goes, and of fewer seats, where it is not known who holds them', () => {
    assert.deepEqual(told(seats, without(seats, 'steward')), [
      'warning: This version has no seat "steward" any more; whoever holds it loses it',
    ])
    assert.deepEqual(told(seats, seats.replace('number: 5', 'number: 4')), [
      'warning: There are 4 seats of "member" now, and there were 5; say who goes when more are held',
    ])
    assert.deepEqual(told(seats, seats.replace('number: 5', 'number: 6')), [])
  })

  it('knows in a foundation that runs whether anybody holds them', () => {
    const holding = (seat: string, holders: number): Live => ({
      ...nobody,
      holdings: [{ group: 'kettle', seat, holders }],
    })
    const fewer = seats.replace('number: 5', 'number: 4')
    assert.deepEqual(told(seats, fewer, holding('member', 4)), [])
    assert.deepEqual(told(seats, fewer, holding('member', 5)), [
      'error: There are 4 seats of "member" now, and there were 5; 5 people hold it',
    ])
    assert.deepEqual(told(seats, without(seats, 'steward'), holding('steward', 0)), [])
    assert.deepEqual(told(seats, without(seats, 'steward'), holding('steward', 1)), [
      'error: This version has no seat "steward" any more, and one person holds it',
    ])
  })

  it('tells of a vote that is open about a seat that goes', () => {
    const live: Live = {
      ...nobody,
      holdings: [{ group: 'kettle', seat: 'steward', holders: 0 }],
      motions: [{ group: 'kettle', number: 7, seat: 'steward' }],
    }
    assert.deepEqual(told(seats, without(seats, 'steward'), live), [
      'error: Vote 7 is open and is about the seat "steward", which this version does not have',
    ])
  })

  it('tells of a duty of which something is owed, and of a power that nobody has any more', () => {
    const less = seats
      .replace('duties:\n  report: { every: month, to: everyone }\n', '')
      .replace('publish website', 'publish blog')
    const owed = 'This version has no duty "report" any more; what is owed by it is owed no longer'
    const gone =
      'warning: Nobody holds "publish website" any more: it was in the charter of "kettle", and no charter names it now'
    assert.deepEqual(told(seats, less), [`warning: ${owed}`, gone])
    assert.deepEqual(told(seats, less, nobody), [gone])
    assert.deepEqual(told(seats, less, { ...nobody, duties: [{ group: 'kettle', duty: 'report' }] }), [
      `error: ${owed}`,
      gone,
    ])
  })

  it('tells who follows a rule that changes, and who keeps it as it was', () => {
    const board = (base: string) => `seats:
  member: { number: 5, filled by: election }
rules:
  board vote: { voters: member, options: [for, against], passes: for > 1/2 of ${base}, open: 7 days }`
    const pot = `---\ncharter: 1\ngroup: pot\nname: Pot\nunder: kettle\n---\n\n# Pot\n\n\`\`\`charter\nrules:
  ours: { as: "kettle.board vote, follows" }
  kept: { as: "kettle.board vote, pinned" }
powers:
  - { may: resolve, by: ours }
  - { may: publish website, by: kept }\n\`\`\`\n`
    const both = (base: string) => read(board(base), [{ file: 'pot.md', text: pot }])
    const change = { before: both('voters'), after: both('cast') }
    assert.deepEqual(
      checkChange(change, (group) => `${group}.md`).map(({ message, file, place }) => [message, file, place.line]),
      [
        [
          '"board vote" changes, and others depend on it: "ours" of "pot" follows it; "kept" of "pot" keeps it as it was',
          'kettle.md',
          13,
        ],
      ],
    )
    assert.deepEqual(
      checkChange({ before: both('cast'), after: both('cast') }, (group) => `${group}.md`),
      [],
    )
  })

  it('tells nothing of a group whose charter is kept nowhere', () => {
    const change = { before: read(seats), after: read(without(seats, 'steward')) }
    assert.deepEqual(
      checkChange(change, () => undefined),
      [],
    )
  })
})

function told(before: string, after: string, live?: Live): readonly string[] {
  const change = { before: read(before), after: read(after), ...(live === undefined ? {} : { live }) }
  return checkChange(change, (group) => `${group}.md`).map(({ severity, message }) => `${severity}: ${message}`)
}

function read(block: string, others: readonly { readonly file: string; readonly text: string }[] = []) {
  const text = `---\ncharter: 1\ngroup: kettle\nname: Kettle\n---\n\n# Kettle\n\n\`\`\`charter\n${block}\n\`\`\`\n`
  return readFoundation([{ file: 'kettle.md', text }, ...others]).charters
}

function without(block: string, seat: string): string {
  return block
    .split('\n')
    .filter((line) => !line.startsWith(`  ${seat}:`))
    .join('\n')
}
