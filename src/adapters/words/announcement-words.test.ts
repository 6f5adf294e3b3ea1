import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import { type stages, voted, votingReader } from '../../../test/support/voting-foundation.ts'
import { electionView } from '../../app/read/elections/election-view.ts'
import { announcementWords } from './announcement-words.ts'

const url = 'https://remit.example.org/small/elections/1'

function announced(stage: keyof typeof stages, typed?: (text: string) => string): string {
  const view = electionView(votingReader(stage, undefined, typed), voted.council)
  assert.ok(view !== undefined)
  return announcementWords({ title: 'Guild of Makers: councillor', view, url }, 'en')
}

describe('what is sent around about an election', () => {
  it('tells how far it is, and who was elected once it is closed', () => {
    const stagesTold = ['roll', 'nominations', 'questions', 'vote', 'closed', 'over'] as const
    golden('words/announcements.txt', stagesTold.map((stage) => `== ${stage}\n\n${announced(stage)}`).join('\n'))
  })

  it('tells nothing of how people vote before the close', () => {
    for (const stage of ['roll', 'nominations', 'questions', 'vote'] as const) {
      assert.doesNotMatch(announced(stage), /Elected|voters voted/)
    }
  })

  it('has one message that fits where 300 letters do, however long names are', () => {
    const [, short = ''] = announced('over', (text) => text.repeat(20)).split('In one message:\n\n')
    assert.ok([...short.trim()].length <= 300, short)
    assert.ok(short.trim().endsWith(url))
  })
})
