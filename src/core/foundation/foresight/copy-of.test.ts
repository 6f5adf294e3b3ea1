import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clockTools } from '../../../../test/support/given.ts'
import { livedReader } from '../../../../test/support/lived-foundation.ts'
import { evolve } from '../evolve.ts'
import type { FoundationState } from '../state.ts'
import { nextDue } from '../tick.ts'
import { copyOf } from './copy-of.ts'

/** Everything of a state but its documents, which are functions. */
function plain({ library: _, ...state }: FoundationState): object {
  return structuredClone(state)
}

describe('the copy of a state that has lived', () => {
  const { state } = livedReader().snapshot

  it('is the same', () => {
    assert.deepEqual(plain(copyOf(state).state), plain(state))
  })

  it('leaves what it was made from as it was, whatever is folded into it', () => {
    const before = plain(state)
    const { state: copy, library } = copyOf(state)
    const kinds = new Set<string>()
    for (let due = nextDue(copy, '2029-01-01T00:00:00.000Z', clockTools); due !== undefined; ) {
      for (const { digest, text } of due.documents) library.addRoll(digest, text)
      for (const entry of due.entries) {
        kinds.add(entry.event.type)
        evolve(copy, entry)
      }
      due = nextDue(copy, '2029-01-01T00:00:00.000Z', clockTools)
    }
    assert.ok(
      ['MotionOpened', 'MotionClosed', 'SeatLeft'].every((kind) => kinds.has(kind)),
      [...kinds].join(),
    )
    assert.deepEqual(plain(state), before)
  })

  it('keeps what stands in two places one thing', () => {
    const { state: copy } = copyOf(state)
    const held = [...copy.groups.values()].flatMap(({ holdings }) => [...holdings.values()].flat())
    const waited = copy.deadlines.items.flatMap(({ item }) => ('holding' in item ? [item.holding] : []))
    assert.ok(waited.length > 0)
    assert.ok(waited.every((holding) => held.includes(holding)))
    assert.ok(
      !waited.some((holding) =>
        state.deadlines.items.some(({ item }) => 'holding' in item && item.holding === holding),
      ),
    )
  })
})
