import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readFoundation } from '../../check/read-foundation.ts'
import { dependantsOf } from './dependants.ts'

const charter = (group: string, block: string, under = 'board') =>
  `---\ncharter: 1\ngroup: ${group}\nname: ${group}\n${group === 'board' ? '' : `under: ${under}\n`}---\n\n# ${group}\n\n\`\`\`charter\n${block}\n\`\`\`\n`

const vote = 'options: [for, against], passes: for > against, open: 7 days'
const { charters } = readFoundation([
  {
    file: 'board.md',
    text: charter(
      'board',
      `seats:\n  director: { filled by: roll }\nrules:\n  board vote: { voters: director, ${vote} }\n  other: { voters: director, ${vote} }\npowers:\n  - { may: resolve, by: board vote }`,
    ),
  },
  {
    file: 'tools.md',
    text: charter(
      'tools',
      'seats:\n  member: { filled by: application, decided by: board.board vote }\npowers:\n  - { may: resolve, by: board.board vote }',
    ),
  },
  {
    file: 'helpers.md',
    text: charter(
      'helpers',
      'seats:\n  helper: { filled by: roll }\nrules:\n  proposal: { as: "board.board vote, follows", voters: helper }\npowers:\n  - { may: resolve, by: proposal }',
    ),
  },
])

describe('dependantsOf', () => {
  it('names each group that decides by the rule once, and who follows it by what they call it', () => {
    assert.deepEqual(dependantsOf(charters, { group: 'board', rule: 'board-vote' }), [
      { group: 'tools', how: 'decides' },
      { group: 'helpers', how: 'follows', name: 'proposal' },
    ])
  })

  it('names neither the group of the rule itself nor anybody for a rule that nobody else uses', () => {
    assert.deepEqual(dependantsOf(charters, { group: 'board', rule: 'other' }), [])
  })
})
