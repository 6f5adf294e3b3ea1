import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { heardLog, memoryKeys, smallFolder, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { FoundationFolder } from '../beginning.ts'
import type { Command } from '../command.ts'
import { openHouse } from '../house.ts'
import type { Keys, Store } from '../ports.ts'
import { causesOf } from './unreadable.ts'

const authority = 'localhost/record'
const opening = '2026-03-01T12:00:00.000Z'
const closing = '2026-03-06T12:00:00.000Z'
const moves: Command = {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
  text: '',
}
const unavailable = { ok: false, problem: { type: 'Unavailable' } }

describe('a foundation whose key is not there', () => {
  it('can be read, stands still, and says why to whoever runs the server', async () => {
    const { ports, clock } = await twoFoundations()
    const keys: Keys = {
      ...ports.keys,
      async signersOf(origin) {
        if (origin.endsWith('/one')) throw new Error('The key of one is missing')
        return ports.keys.signersOf(origin)
      },
    }
    clock.set(closing)
    const { log, warnings } = heardLog()
    const house = await openHouse({ ...ports, keys, log }, authority)
    const one = house.foundation('one')
    const read = await one?.read()
    assert.equal(read?.state.motions.get(1)?.closed, undefined)
    assert.deepEqual(await one?.act({ act: 'a2', person: 'bo', command: moves }), unavailable)
    assert.ok(await one?.read())
    assert.equal((await house.foundation('two')?.read())?.state.motions.get(1)?.closed?.at, closing)
    await house.close()
    assert.deepEqual(warnings, [
      'The foundation one cannot go on: Nothing can be added to the record of one: The key of one is missing',
    ])
  })

  it('takes no other key for it', async () => {
    const { ports } = await twoFoundations()
    const { log, warnings } = heardLog()
    const house = await openHouse({ ...ports, keys: memoryKeys(), log }, authority)
    const one = house.foundation('one')
    assert.deepEqual(await one?.act({ act: 'a2', person: 'bo', command: moves }), unavailable)
    assert.ok(await one?.read())
    assert.match(warnings.join(), /is not the one of its record/)
  })
})

describe('a foundation whose record is damaged', () => {
  for (const [what, spoilt, said] of [
    [
      'has lost its last entry',
      (store: Store) => entriesOfOne(store, (all) => all.slice(0, -1)),
      /has \d+ entries and/,
    ],
    ['holds another entry', (store: Store) => entriesOfOne(store, otherLast), /one/],
    ['has lost hashes', (store: Store) => ({ ...store, hashes: async () => [] }), /lacks hashes/],
  ] as const) {
    it(`that ${what} is told to who reads it, and the others go on`, async () => {
      const { ports } = await twoFoundations()
      const store = spoilt(ports.store)
      const house = await openHouse(
        { ...ports, store: { ...store, hashes: onlyOf('one', store, ports.store) } },
        authority,
      )
      const one = house.foundation('one')
      await assert.rejects(one?.read() ?? Promise.resolve(), (cause: unknown) => {
        assert.match(causesOf(cause), said)
        return true
      })
      assert.deepEqual(await one?.act({ act: 'a2', person: 'bo', command: moves }), unavailable)
      const two = house.foundation('two')
      assert.ok((await two?.act({ act: 'a2', person: 'bo', command: moves }))?.ok)
    })
  }
})

describe('a foundation whose record is an older copy', () => {
  it('is neither read nor written, and its message says how to go on', async () => {
    const { ports } = await twoFoundations()
    const signed = new Map<string, number>()
    const keys: Keys = {
      ...ports.keys,
      signed: async (origin) => {
        const size = signed.get(origin)
        return size === undefined ? undefined : { size }
      },
      noteSigned: (origin, size) => signed.set(origin, size),
    }
    const first = await openHouse({ ...ports, keys }, authority)
    await first.foundation('one')?.act({ act: 'a2', person: 'bo', command: moves })
    const size = (await ports.store.entries('one', 0, 1_000)).length
    assert.deepEqual([...signed.values()], [size])
    const good = await openHouse({ ...ports, keys }, authority)
    assert.ok(await good.foundation('one')?.read())

    signed.set('localhost/record/one', size + 1)
    const house = await openHouse({ ...ports, keys }, authority)
    const one = house.foundation('one')
    await assert.rejects(one?.read() ?? Promise.resolve(), (cause: unknown) => {
      assert.match(causesOf(cause), new RegExp(`has ${size} entries, and ${size + 1} were signed before`))
      assert.match(causesOf(cause), /remit restore --published/)
      return true
    })
    assert.deepEqual(await one?.act({ act: 'a3', person: 'bo', command: moves }), unavailable)
    assert.ok(await house.foundation('two')?.read())
  })

  it('is found out when it is put in place while a process has a later state in memory', async () => {
    const { ports } = await twoFoundations()
    const house = await openHouse(ports, authority)
    const one = house.foundation('one')
    await one?.read()
    const older: Store = {
      ...ports.store,
      turn: (name, work) => ports.store.turn(name, (turn) => work({ ...turn, size: turn.size - 1 })),
    }
    const { log, warnings } = heardLog()
    const again = await openHouse({ ...ports, store: older, log }, authority)
    const behind = again.foundation('one')
    await behind?.read()
    assert.deepEqual(await behind?.act({ act: 'a9', person: 'bo', command: moves }), unavailable)
    await behind?.close()
    assert.match(warnings.join(), /The store has \d+ entries of one, and had \d+ before/)
  })
})

/** Two foundations with an open vote each, closed again. */
async function twoFoundations() {
  const store = memoryStore()
  const clock = testClock(opening)
  const ports = testPorts({ store, clock })
  const house = await openHouse(ports, authority)
  for (const name of ['one', 'two']) {
    const founded = await house.found(named(name))
    assert.ok(founded.ok, JSON.stringify(founded))
    await founded.value.act({ act: 'a1', person: 'ada', command: moves })
  }
  await house.close()
  return { ports, clock }
}

function named(name: string): FoundationFolder {
  const files = smallFolder().files.map(({ file, text }) => ({
    file,
    text: text.replace('foundation: small', `foundation: ${name}`),
  }))
  return { files }
}

function entriesOfOne(store: Store, changed: (all: readonly Uint8Array[]) => readonly Uint8Array[]): Store {
  return {
    ...store,
    async entries(name, from, count) {
      if (name !== 'one') return store.entries(name, from, count)
      return changed(await store.entries(name, 0, 100_000)).slice(from, from + count)
    },
  }
}

/** Speaks of a motion that there is not. */
function otherLast(all: readonly Uint8Array[]): readonly Uint8Array[] {
  const last = new TextDecoder().decode(all.at(-1))
  const event = { type: 'BallotCast', motion: 99, voter: 'ada', option: 'yes' }
  return [...all.slice(0, -1), new TextEncoder().encode(JSON.stringify({ ...JSON.parse(last), event }))]
}

/** A store in which one foundation has other hashes, and the rest theirs. */
function onlyOf(damaged: string, spoilt: Store, whole: Store): Store['hashes'] {
  return (name, ...where) => (name === damaged ? spoilt : whole).hashes(name, ...where)
}
