import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { passTime } from '../../../test/support/given.ts'
import { livedReader } from '../../../test/support/lived-foundation.ts'
import {
  folderAt,
  livelyFolder,
  memoryKeys,
  newSigner,
  testClock,
  testPorts,
} from '../../../test/support/test-ports.ts'
import { v8Freezer } from '../../adapters/freezer/v8-freezer.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { Entry } from '../../core/foundation/event.ts'
import { evolve } from '../../core/foundation/evolve.ts'
import type { Library } from '../../core/foundation/library.ts'
import { emptyFoundation, type FoundationState } from '../../core/foundation/state.ts'
import type { FoundationFolder } from '../beginning.ts'
import type { Command } from '../command.ts'
import { openHouse } from '../house.ts'
import type { Ports, StoredSnapshot } from '../ports.ts'
import { parseTogether } from '../record/read-entries.ts'
import { vkeyOf } from './ledger.ts'
import { type OpenLibrary, openLibrary } from './library.ts'
import { freezeState, thawState } from './snapshot.ts'

const authority = 'localhost/record'
const opening = '2026-03-01T12:00:00.000Z'
const freezer = v8Freezer()
const foundations = join(import.meta.dirname, '../..', '..', 'foundations')

describe('a snapshot of a state', () => {
  for (const name of ['python', 'django']) {
    it(`and the entries after it come to the same as the whole record of the ${name} sample, wherever it was taken`, async () => {
      const record = await recordOf(folderAt(join(foundations, name)), '2027-11-15T08:30:00.000Z')
      // Checking one place costs as much as the record is long.
      const step = Math.ceil(record.entries.length / 15)
      for (let cut = 0; cut <= record.entries.length; cut += step) checkCut(record, cut)
    })
  }

  it('and the entries after it come to the same as the whole record, whatever was asked for', async () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true })
    await fc.assert(
      fc.asyncProperty(
        fc.array(ask, { minLength: 30, maxLength: 80 }),
        fc.array(place, { minLength: 3 }),
        async (asked, cuts) => {
          const record = await recordOf(livelyFolder(), opening, asked)
          for (const cut of cuts) checkCut(record, Math.round(cut * record.entries.length))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('of a foundation that has lived through everything goes on as that does', () => {
    const { state } = livedReader().snapshot
    const thawed = thawState(freezeState(state, freezer), state.library, freezer)
    assert.deepEqual(thawed, state)
    assert.deepEqual(futureOf(thawed), futureOf(state))
  })
})

describe('a start', () => {
  it('goes on from the snapshot that was left at the close, and folds only what came after it', async () => {
    const { ports, thawed } = counting()
    const first = await openHouse(ports, authority)
    const founded = await first.found(livelyFolder())
    assert.ok(founded.ok)
    await live(founded.value.act, 1_100)
    const { state: left, values } = await founded.value.read()
    await first.close()
    const snapshot = await ports.store.snapshot('small')
    assert.equal(snapshot?.size, left.size)

    const again = (await openHouse(ports, authority)).foundation('small')
    await again?.act({ act: 'afterwards', person: 'ada', command: { type: 'vote', motion: 1, option: 'yes' } })
    const restarted = await again?.read()
    assert.equal(thawed(), 1)
    assert.equal(restarted?.state.size, left.size + 1)
    assert.deepEqual(restarted?.values, values)
    const { entries, documents } = await kept(ports)
    assert.deepEqual(withoutLibrary(restarted.state), withoutLibrary(folded(entries, openLibrary(documents))))
  })

  it('takes a snapshot of a record that has changed its key, too', async () => {
    const { ports, thawed } = counting()
    const keys = memoryKeys()
    const second = newSigner()
    const both = async (origin: string) => [second, await keys.signerOf(origin, 'kept')]
    const first = await openHouse({ ...ports, keys: { ...keys, signersOf: both } }, authority)
    const founded = await first.found(livelyFolder())
    assert.ok(founded.ok)
    const vkey = vkeyOf(founded.value.files.stored.origin, second, ports.crypto)
    assert.ok((await founded.value.act({ act: 'c', by: 'operator', command: { type: 'change key', vkey } })).ok)
    await live(founded.value.act, 1_000)
    await first.close()
    const again = await (await openHouse(ports, authority)).foundation('small')?.read()
    assert.equal(thawed(), 1)
    assert.equal(again?.state.vkey, vkey)
  })

  for (const [what, spoil] of [
    ['of another version of the code', (good) => ({ ...good, version: 'another' })],
    ['of another record', (good) => ({ ...good, root: good.root.toReversed() })],
    ['of more than the record has', (good) => ({ ...good, size: good.size + 1 })],
    ['that is damaged', (good) => ({ ...good, bytes: good.bytes.slice(0, 1_000) })],
    ['that is something else', (good) => ({ ...good, bytes: freezer.freeze(new Map([['state', 1]])) })],
    ['that says to be of another size', (good) => ({ ...good, bytes: freezer.freeze(emptyState()) })],
  ] satisfies readonly (readonly [string, (good: StoredSnapshot) => StoredSnapshot])[]) {
    it(`folds the whole record rather than take a snapshot ${what}`, async () => {
      const { ports } = counting()
      const first = await openHouse(ports, authority)
      const founded = await first.found(livelyFolder())
      assert.ok(founded.ok)
      await live(founded.value.act, 1_000)
      const { state: left } = await founded.value.read()
      await first.close()
      const snapshot = await ports.store.snapshot('small')
      assert.ok(snapshot)
      await ports.store.keepSnapshot('small', spoil(snapshot))
      const again = await (await openHouse(ports, authority)).foundation('small')?.read()
      assert.ok(again)
      assert.deepEqual(withoutLibrary(again.state), withoutLibrary(left))
    })
  }

  it('finds no sealed value in a snapshot', async () => {
    const { ports } = counting()
    const house = await openHouse(ports, authority)
    const founded = await house.found(livelyFolder())
    assert.ok(founded.ok)
    await live(founded.value.act, 1_000)
    await house.close()
    const { bytes = new Uint8Array() } = (await ports.store.snapshot('small')) ?? {}
    assert.ok(bytes.length > 10_000)
    for (const value of ['Ada Sample', 'ada@example.org', 'A secret reason']) {
      for (const encoding of ['utf8', 'utf16le'] as const) {
        assert.equal(Buffer.from(bytes).includes(Buffer.from(value, encoding)), false, value)
      }
    }
  })
})

interface Record {
  readonly entries: readonly Entry[]
  readonly library: OpenLibrary
}

interface Asked {
  readonly person: string
  readonly wait_ms: number
  readonly command: Command
}

const people = fc.constantFrom('ada', 'bo', 'cy', 'di')
const motion = fc.integer({ min: 1, max: 4 })
const ask: fc.Arbitrary<Asked> = fc.record({
  person: people,
  wait_ms: fc.oneof(
    { weight: 14, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 * 86_400_000 }) },
  ),
  command: fc.oneof(
    fc
      .record({
        group: fc.constantFrom('lively', 'lively', 'tools', 'helpers'),
        object: fc.constantFrom('', '', 'slowly', 'order', 'alone'),
      })
      .map(({ group, object }): Command => {
        const length = group === 'lively' ? ({ length: { count: 6, unit: 'day' } } as const) : {}
        const action = { verb: 'resolve', object: group === 'lively' ? object : '' }
        return { type: 'move', group, action, title: 'A matter', text: 'It says', ...length }
      }),
    fc
      .record({
        motion,
        option: fc.constantFrom('for', 'against', 'yes', 'no'),
        reason: fc.constant('A secret reason'),
      })
      .map((vote): Command => ({ type: 'vote', ...vote })),
    fc
      .record({ type: fc.constantFrom('second', 'sign', 'open', 'close', 'pause', 'resume'), motion })
      .map((act): Command => act),
    fc.record({ motion, person: people }).map((there): Command => ({ type: 'present', ...there })),
    fc.record({ motion, to: people }).map((proxy): Command => ({ type: 'proxy', ...proxy })),
    fc.constant<Command>({ type: 'step down', group: 'lively', seat: 'member' }),
    fc.constant<Command>({ type: 'apply', group: 'tools', seat: 'member', answers: [] }),
  ),
})

/** The record of a foundation that was set up then, in which this was asked for. */
async function recordOf(folder: FoundationFolder, start: string, asked: readonly Asked[] = []): Promise<Record> {
  const clock = testClock(start)
  const ports = testPorts({ clock })
  const founded = await (await openHouse(ports, authority)).found(folder)
  assert.ok(founded.ok, JSON.stringify(founded))
  for (const [place, { person, command, wait_ms }] of asked.entries()) {
    clock.set(new Date(Date.parse(clock.now()) + wait_ms).toISOString())
    await founded.value.act({ act: `act-${place}`, person, command })
  }
  const { name } = founded.value.files.stored
  const entries = parseTogether(await ports.store.entries(name, 0, 100_000))
  return { entries, library: openLibrary(await ports.store.documents(name)) }
}

function checkCut({ entries, library }: Record, cut: number): void {
  const whole = folded(entries, library)
  const before = folded(entries.slice(0, cut), library)
  const thawed = thawState(freezeState(before, freezer), library, freezer)
  assert.deepEqual(thawed, before)
  for (const entry of entries.slice(cut)) evolve(thawed, entry)
  assert.deepEqual(thawed, whole)
  assert.deepEqual(futureOf(thawed), futureOf(whole))
}

function folded(entries: readonly Entry[], library: Library): FoundationState {
  const state = emptyFoundation(library)
  for (const entry of entries) evolve(state, entry)
  return state
}

/** What time alone brings about in the next year or two. */
function futureOf(state: FoundationState): readonly Entry[] {
  return passTime(state, `${Number(state.last.slice(0, 4)) + 2}-01-01T00:00:00.000Z`)
}

/** Many votes on one motion. */
async function live(
  act: (request: { act: string; person: string; command: Command }) => Promise<unknown>,
  count: number,
) {
  const command: Command = {
    type: 'move',
    group: 'tools',
    action: { verb: 'resolve', object: '' },
    title: 'A kettle',
    text: 'It boils water.',
  }
  await act({ act: 'begin', person: 'ada', command })
  const votes = Array.from({ length: count }, (_, place) =>
    act({
      act: `vote-${place}`,
      person: place % 2 === 0 ? 'ada' : 'bo',
      command: { type: 'vote', motion: 1, option: place % 3 === 0 ? 'yes' : 'no', reason: 'A secret reason' },
    }),
  )
  await Promise.all(votes)
}

function counting(): { readonly ports: Ports; thawed(): number } {
  let count = 0
  const counted = {
    ...freezer,
    thaw(bytes: Uint8Array) {
      count += 1
      return freezer.thaw(bytes)
    },
  }
  return {
    ports: testPorts({ store: memoryStore(), clock: testClock(opening), freezer: counted }),
    thawed: () => count,
  }
}

async function kept({ store }: Ports) {
  const [bytes, documents] = [await store.entries('small', 0, 100_000), await store.documents('small')]
  return { entries: parseTogether(bytes), documents }
}

function emptyState() {
  const { library: _, ...state } = emptyFoundation(openLibrary([]))
  return state
}

function withoutLibrary({ library: _, ...state }: FoundationState): unknown {
  return state
}
