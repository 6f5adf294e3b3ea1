import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../test/support/given.ts'
import type { Act } from '../../core/foundation/act.ts'
import { awaiting, awaitingAll } from './awaiting.ts'

const club = charterOf(
  'club',
  `
seats:
  chair: { filled by: own word, number: 1 }
  member: { filled by: own word }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: approve minutes, by: vote }
duties:
  meeting: { every: month, on: first Monday, at: "18:00", lasts: 2 hours }
  office hours: { every: month, on: first Tuesday, at: "12:00", open to: everyone, by: chair }
`,
)
const foundation = foundationOf({ club }, { 'club.chair': ['ada'], 'club.member': ['bo', 'cy'] })
const february = { group: 'club', meeting: 'meeting', date: '2026-02-02' } as const
const february_begins = '2026-02-02T18:00:00.000Z'
const evening = '2026-02-02T21:00:00.000Z'
const does = (by: string, at: string, act: Act): Told => ({ by, at, act })
const item = does('bo', '2026-01-20T00:00:00.000Z', { type: 'add agenda item', ...february, title: 'The roof' })
const attends = does('bo', '2026-02-02T18:30:00.000Z', { type: 'attend meeting', ...february })
const noted = does('ada', '2026-02-02T20:30:00.000Z', { type: 'note attendance', ...february, present: ['bo'] })
const text = { digest: 'd', bytes: 1, type: 'text/markdown' } as const
const written = does('ada', '2026-02-02T20:45:00.000Z', { type: 'write minutes', ...february, text })

function awaits(person: string, at: string, ...past: readonly Told[]) {
  const { state } = foundation.given(...past).whenTimePasses(at)
  return awaiting(state, person, at).filter((item) => 'meeting' in item)
}
const kinds = (...asked: Parameters<typeof awaits>) => awaits(...asked).map(({ kind }) => kind)

describe('what awaits whoever keeps a meeting', () => {
  it('is its agenda from a week before it, until something stands on it', () => {
    assert.deepEqual(kinds('ada', '2026-01-26T17:59:00.000Z'), [])
    assert.partialDeepStrictEqual(awaits('ada', '2026-01-26T18:01:00.000Z'), [
      { kind: 'agenda', meeting: february, since: '2026-01-26T18:00:00.000Z', by: february_begins },
    ])
    assert.deepEqual(kinds('bo', '2026-01-27T00:00:00.000Z'), [])
    assert.deepEqual(kinds('ada', '2026-01-27T00:00:00.000Z', item), [])
  })

  it('is who was there and the minutes once it is over, each until it is done', () => {
    assert.deepEqual(kinds('ada', '2026-02-02T19:00:00.000Z', item), [])
    assert.partialDeepStrictEqual(awaits('ada', evening, item, attends), [
      { kind: 'attendance', since: '2026-02-02T20:00:00.000Z', by: '2026-02-09T20:00:00.000Z' },
      { kind: 'minutes', since: '2026-02-02T20:00:00.000Z' },
    ])
    assert.deepEqual(kinds('ada', evening, item, attends, noted), ['minutes'])
    assert.deepEqual(kinds('ada', evening, item, attends, noted, written), [])
  })

  it('is nothing of a meeting at which nobody was, once that is known', () => {
    assert.deepEqual(kinds('ada', '2026-02-10T00:00:00.000Z', item), [])
  })
})

describe('minutes', () => {
  it('await whoever may approve them, until they have brought that to the vote', () => {
    const at = '2026-02-02T22:00:00.000Z'
    assert.deepEqual(kinds('bo', at, attends, noted, written), ['approve minutes'])
    assert.deepEqual(kinds('ada', at, attends, noted, written), [])
    const approves = does('bo', evening, { type: 'approve minutes', ...february })
    assert.deepEqual(kinds('cy', at, attends, noted, written, approves), [])
  })
})

describe('office hours', () => {
  it('ask nobody for an agenda or minutes', () => {
    const { state } = foundation.given(item, attends, noted, written).whenTimePasses('2026-02-06T00:00:00.000Z')
    const all = [...awaitingAll(state, '2026-02-06T00:00:00.000Z').values()].flat()
    assert.deepEqual(
      all.filter((one) => 'meeting' in one && one.meeting.meeting === 'office-hours'),
      [],
    )
  })
})
