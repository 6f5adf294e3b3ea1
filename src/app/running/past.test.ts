import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folderAt, smallFolder, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { evolve } from '../../core/foundation/evolve.ts'
import { emptyFoundation, type FoundationState } from '../../core/foundation/state.ts'
import { openHouse } from '../house.ts'
import type { Ports } from '../ports.ts'
import { parseTogether } from '../record/read-entries.ts'
import { openLibrary } from './library.ts'

const authority = 'localhost/record'
const opening = '2026-03-01T12:00:00.000Z'

describe('a foundation at a moment of its past', () => {
  it('is what the same fold gives when it is stopped there, at moments of the record and between', async () => {
    const ports = testPorts({ clock: testClock('2027-02-28T00:00:00.000Z') })
    const founded = await (await openHouse(ports, authority)).found(
      folderAt(join(import.meta.dirname, '../..', '..', 'foundations', 'django')),
    )
    assert.ok(founded.ok)
    const { entries, library } = await recordOf(ports, 'django')
    const moments = [...new Set(entries.map(({ at }) => at))]
    // Checking one moment costs as much as the record is long.
    const step = Math.ceil(moments.length / 40)
    for (const moment of moments.filter((_, place) => place % step === 0)) {
      for (const at of [moment, shifted(moment, -1), shifted(moment, 1)]) {
        const expected = emptyFoundation(library)
        for (const entry of entries) if (entry.at <= at) evolve(expected, entry)
        const snapshot = await founded.value.readAt(at)
        if (expected.size === 0) assert.equal(snapshot, undefined)
        else assert.deepEqual(bare(snapshot?.state), bare(expected))
      }
    }
  })

  it('has values as they are today, and changes nothing of today', async () => {
    const clock = testClock(opening)
    const ports = testPorts({ clock })
    const founded = await (await openHouse(ports, authority)).found(smallFolder())
    assert.ok(founded.ok)
    const small = founded.value
    const act = (act: string, person: string, command: Parameters<typeof small.act>[0]['command']) =>
      small.act({ act, person, command })
    clock.set('2026-03-02T12:00:00.000Z')
    const action = { verb: 'resolve', object: '' }
    await act('a1', 'ada', { type: 'move', group: 'tools', action, title: 'A kettle', text: 'It boils water.' })
    await act('a2', 'bo', { type: 'vote', motion: 1, option: 'yes' })
    clock.set('2026-03-03T12:00:00.000Z')
    await act('a3', 'cy', { type: 'vote', motion: 1, option: 'no' })
    await act('a4', 'fay', { type: 'erase', person: 'fay' })
    const before = (await small.read()).state.size

    const then = await small.readAt('2026-03-02T12:00:00.000Z')
    assert.equal(then?.at, '2026-03-02T12:00:00.000Z')
    const motion = then.state.motions.get(1)
    assert.deepEqual([motion?.counts.yes, motion?.counts.no], [1, 0])
    assert.equal(then.text(motion?.text?.digest ?? ''), 'It boils water.')
    const fay = then.state.people.get('fay')
    assert.equal(fay?.erased, undefined)
    assert.equal(then.values.has(fay?.name ?? ''), false)
    assert.equal(then.values.get(then.state.people.get('ada')?.name ?? '')?.value, 'Ada Sample')

    const now = await small.read()
    assert.equal(now.state.size, before)
    assert.equal(now.state.motions.get(1)?.counts.no, 1)
    assert.equal((await small.readAt('2026-03-03T12:00:00.000Z'))?.state, now.state)
    assert.equal(await small.readAt('2025-12-31T23:59:59.999Z'), undefined)
  })
})

async function recordOf({ store }: Ports, name: string) {
  const entries = parseTogether(await store.entries(name, 0, 100_000))
  return { entries, library: openLibrary(await store.documents(name)) }
}

function shifted(moment: string, by_ms: number): string {
  return new Date(Date.parse(moment) + by_ms).toISOString()
}

function bare(state: FoundationState | undefined): unknown {
  if (state === undefined) return undefined
  const { library: _, ...rest } = state
  return rest
}
