import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folderAt, testPorts } from '../../../test/support/test-ports.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import { openHouse } from '../house.ts'
import type { OutboxItem, Ports, Store } from '../ports.ts'
import type { RunningFoundation } from '../running.ts'
import { extendCopy } from './extend-copy.ts'
import { foldCopy } from './fold-copy.ts'
import { copyInTurn, copyOf, type FoundationCopy, rootAt } from './foundation-copy.ts'
import { keepCopy } from './keep-copy.ts'
import { makePlace, placingOf, seenCheckpoint } from './restoring.ts'

const club = join(import.meta.dirname, '../../../test/faults/foundation/club')
const { sha256 } = nodeCrypto

async function lived(): Promise<{
  readonly ports: Ports
  readonly small: RunningFoundation
  readonly store: Store
  readonly early: FoundationCopy
  readonly late: FoundationCopy
}> {
  const ports = testPorts()
  const house = await openHouse(ports, 'example.org/record')
  const founded = await house.found(folderAt(club))
  assert.ok(founded.ok)
  const early = await copied(ports.store)
  const vote = { type: 'vote', motion: 1, option: 'yes', reason: 'It is time.' } as const
  for (const [n, person] of ['voter-1', 'voter-2', 'voter-3'].entries()) {
    assert.ok((await founded.value.act({ act: `act-${n}`, person, command: vote })).ok)
  }
  const late = await copied(ports.store)
  return { ports, small: founded.value, store: ports.store, early, late }
}

async function copied(store: Store): Promise<FoundationCopy> {
  const copy = await copyInTurn(store, 'club')
  assert.ok(copy)
  return copy
}

const placing = (copy: FoundationCopy, store: Store, ...seen: readonly FoundationCopy[]) =>
  placingOf(copy, {
    store,
    sha256,
    seen: seen.map(({ checkpoint }) => seenCheckpoint('the mirror', checkpoint)).filter((one) => one !== undefined),
  })

describe('a foundation that is copied into another store', () => {
  it('is the same there: entries, hashes, checkpoint, documents, values and state', async () => {
    const { late } = await lived()
    const store = memoryStore()
    assert.deepEqual(await placing(late, store), { ok: true, value: { kind: 'new' } })
    await makePlace(store, late)
    await keepCopy(store, late, 0)
    const again = await copied(store)
    assert.deepEqual(again.checkpoint, late.checkpoint)
    assert.deepEqual(await again.entries(0, 1_000), await late.entries(0, 1_000))
    assert.deepEqual(await rootAt(again, late.size, sha256), await rootAt(late, late.size, sha256))
    assert.deepEqual([again.documents, again.sealed], [late.documents, late.sealed])
    const { library: _, ...state } = (await foldCopy(again)).state
    const { library: __, ...before } = (await foldCopy(late)).state
    assert.deepEqual(state, before)
  })

  it('goes on where the store has its beginning, and there only', async () => {
    const { early, late } = await lived()
    const store = memoryStore()
    await makePlace(store, early)
    await keepCopy(store, early, 0)
    assert.deepEqual(await placing(late, store), { ok: true, value: { kind: 'continued', from: early.size } })
    await keepCopy(store, late, early.size)
    assert.deepEqual((await copied(store)).checkpoint, late.checkpoint)
    assert.deepEqual(await placing(late, store), { ok: true, value: { kind: 'there' } })
    await assert.rejects(keepCopy(store, late, early.size), /moved on/)
  })

  it('keeps there what the longer one only lacks, and erases there whom it has erased', async () => {
    const { ports, small, early, late } = await lived()
    const mirror = { ...late, sealed: late.sealed.filter(({ readers }) => readers.kind === 'public'), letters: [] }
    const store = memoryStore()
    await makePlace(store, early)
    await keepCopy(store, early, 0)
    await keepCopy(store, mirror, early.size)
    assert.equal((await store.sealed('club')).length, late.sealed.length)
    const command = { type: 'erase', person: 'voter-1' } as const
    assert.ok((await small.act({ act: 'erase', by: 'operator', command })).ok)
    const erased = await copied(ports.store)
    await keepCopy(store, erased, late.size)
    const values = async (from: Store) => (await from.sealed('club')).map(({ value }) => value).toSorted()
    assert.deepEqual(await values(store), await values(ports.store))
  })

  it('has its drawer there, but for the things of whoever was erased since', async () => {
    const { ports, small } = await lived()
    const thing = (person: string) => ({ kind: 'notices', key: person, person, text: person }) as const
    await small.post(async () => ({ drawer: { put: [thing('voter-1'), thing('voter-2')] } }))
    const before = await copied(ports.store)
    const store = memoryStore()
    await makePlace(store, before)
    await keepCopy(store, before, 0)
    assert.deepEqual(await store.drawer.list('club', 'notices'), [thing('voter-1'), thing('voter-2')])

    const command = { type: 'erase', person: 'voter-1' } as const
    assert.ok((await small.act({ act: 'erase', by: 'operator', command })).ok)
    const after = await copied(ports.store)
    const extended = await extendCopy(before, { ...after, things: [] }, sha256)
    assert.deepEqual(extended?.copy.things, [thing('voter-2')])
    await keepCopy(store, after, before.size)
    assert.deepEqual(await store.drawer.list('club', 'notices'), [thing('voter-2')])
  })

  it('is written to nobody, and of nobody, who was erased in what was published since', async () => {
    const { ports, small, late } = await lived()
    const letter = (id: string, to: string, text: string): OutboxItem => {
      const words = { subject: 'A vote', text, html: text }
      return {
        id,
        foundation: 'club',
        kind: 'mail',
        due: '2026-03-01T12:00:00.000Z',
        attempts: 0,
        letter: { to, ...words },
      }
    }
    const values = new Map(late.sealed.map(({ commitment, value }) => [commitment, value]))
    const { people } = (await small.read()).state
    const said = (field: 'name' | 'address') => values.get(people.get('voter-1')?.[field] ?? '') ?? assert.fail(field)
    const letters = [
      letter('to', said('address'), 'x'),
      letter('of', 'b@example.org', said('name')),
      letter('else', 'b@example.org', 'x'),
    ]
    assert.ok((await small.act({ act: 'erase', by: 'operator', command: { type: 'erase', person: 'voter-1' } })).ok)
    const extended = await extendCopy({ ...late, letters }, await copied(ports.store), sha256)
    assert.deepEqual(
      extended?.copy.letters.map(({ id }) => id),
      ['else'],
    )
  })

  it('never takes the place of a longer record, of another, or of what others have seen', async () => {
    const { store, early, late } = await lived()
    const problem = async (copy: FoundationCopy, target: Store, ...seen: FoundationCopy[]) => {
      const placed = await placing(copy, target, ...seen)
      return placed.ok ? undefined : placed.problem.code
    }
    const empty = memoryStore()
    assert.equal(await problem(early, store), 'TargetIsAhead')
    assert.equal(await problem(early, empty, late), 'SeenIsAhead')
    assert.equal(await problem(late, empty, early), undefined)
    const other = (await lived()).late
    const elsewhere = { ...other, stored: { ...other.stored, origin: 'example.net/record/club' } }
    assert.equal(await problem(elsewhere, store), 'NameTaken')
    assert.equal(await problem({ ...late, stored: { ...late.stored, name: 'guild' } }, store), 'OriginTaken')
    const forked = {
      ...late,
      hashes: async (level: number, from: number, count: number) => (await late.hashes(level, from, count)).map(sha256),
    }
    assert.equal(await problem(forked, store), 'TargetDiffers')
    assert.equal(await problem(forked, empty, late), 'SeenDiffers')
  })

  it('is nothing while its record is empty', async () => {
    const store = memoryStore()
    const stored = { name: 'club', origin: 'example.org/record/club', vkey: 'none' }
    await store.create(stored)
    assert.equal(await copyOf(store, stored), undefined)
  })
})
