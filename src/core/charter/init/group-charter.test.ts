import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFoundation } from '../../check/read-foundation.ts'
import { askedBelow } from './asked-below.ts'
import { groupCharter } from './group-charter.ts'
import { decidingWays, type GroupPlan, joiningWays, planTerms, reportTimes } from './group-plan.ts'

const board = {
  file: 'board.md',
  text: `---
charter: 1
group: board
name: The Board
---

# The Board

Answers for the rest.

## Seats

\`\`\`charter
seats: { director: { number: 3, filled by: election, cohorts: [1, 2], term: 2 years, vacancy: by-election } }
rules: { resolution: { voters: director, options: [for, against], passes: for > 1/2 of voters, recusal: leaves the base, open: 7 days } }
powers: [{ may: resolve, by: resolution }]
gives: [{ to: maps, may: publish website/maps }, { to: maps, may: spend, up to: "USD 500 per request" }]
life:
  groups below:
    must state: [scope, chair, co-chair, board liaison, members, budget, communication, reporting, how we say goodbye]
    needs: chair = 1 and co-chair = 1 and board liaison >= 1 and member >= 4
\`\`\`
`,
}

const plain: GroupPlan = {
  group: 'maps',
  name: 'Maps "and more" Group',
  under: 'board',
  purpose: 'Draws maps.',
  joining: 'application',
  asks: ['why you wish to join'],
  least: 3,
  term: '12 months',
  offices: [{ seat: 'chair', number: 1, filledBy: 'members' }],
  deciding: 'majority',
  powers: [{ verb: 'publish', object: 'website/maps' }],
  spends: { currency: 'USD', minor: 50_000 },
  reports: 'quarter',
  channels: [{ kind: 'forum', at: 'https://forum.example.org/maps', public: true }],
  stated: [],
  headings: {},
}

function checked(plan: GroupPlan) {
  const { charters, findings } = readFoundation([board, { file: 'maps.md', text: groupCharter(plan) }])
  const told = findings.filter(({ file }) => file === 'maps.md').filter(({ severity }) => severity !== 'advice')
  return { charter: charters.get('maps'), told: told.map(({ message }) => message) }
}

describe('the charter of a plan', () => {
  for (const joining of joiningWays) {
    for (const deciding of decidingWays) {
      it(`is accepted by the check: ${joining}, ${deciding}`, () => {
        for (const term of planTerms) {
          for (const reports of reportTimes) {
            const { charter, told } = checked({ ...plain, joining, deciding, term, reports })
            assert.deepEqual(told, [])
            assert.equal(charter?.name, plain.name)
          }
        }
      })
    }
  }

  it('is accepted with as little as can be said', () => {
    const bare = { ...plain, asks: [], least: 1, offices: [], powers: [], reports: 'none', channels: [] } as const
    const { spends: _, ...plan } = bare
    assert.deepEqual(checked(plan).told, [])
  })

  it('leaves its open seats in the prose', () => {
    const text = groupCharter(plain)
    assert.match(text, /- Chair: You\?\n- Member: You\? You\? You\?\n/)
  })

  it('is the plan: its seats, its powers, its way to decide', () => {
    const { charter } = checked(plain)
    assert.deepEqual(
      charter?.seats.map(({ name, minimum, number }) => [name, minimum, number]),
      [
        ['member', 3, undefined],
        ['chair', undefined, 1],
      ],
    )
    assert.deepEqual(
      charter?.powers.map(({ action: { verb, object } }) => `${verb} ${object}`.trim()),
      ['admit member', 'resolve', 'publish website/maps', 'spend'],
    )
    assert.equal(charter?.channels[0]?.public, true)
    assert.ok(charter?.life?.needsAtAdoption !== undefined)
  })

  it('says what the group above asks for, under its words', () => {
    const below = readFoundation([board, { file: 'maps.md', text: groupCharter(plain) }]).charters.get('board')?.life
      ?.groupsBelow
    assert.ok(below)
    const asked = askedBelow(below)
    assert.deepEqual(asked, {
      offices: [
        { seat: 'chair', number: 1, filledBy: 'members' },
        { seat: 'co-chair', number: 1, filledBy: 'members' },
        { seat: 'board-liaison', number: 1, filledBy: 'above' },
      ],
      members: 4,
      headings: {
        purpose: 'scope',
        members: 'members',
        powers: 'budget',
        channels: 'communication',
        reports: 'reporting',
      },
      others: ['how we say goodbye'],
    })
    const { offices, headings } = asked
    const stated = [{ about: 'how we say goodbye', text: 'With cake.' }]
    const { charter, told } = checked({ ...plain, offices, headings, stated, least: 4 })
    assert.deepEqual(told, [])
    const titles = charter?.clauses.map(({ title }) => title.toLowerCase()) ?? []
    for (const item of below.mustState) assert.ok(titles.includes(item), `${item} in ${titles.join(', ')}`)
  })
})
