import assert from 'node:assert/strict'
import { describe, it, mock } from 'node:test'
import { smallFolder, type TestClock, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { FoundationFolder } from '../beginning.ts'
import type { Command } from '../command.ts'
import { type House, openHouse } from '../house.ts'
import type { Freezer, Ports } from '../ports.ts'
import { parseTogether } from '../record/read-entries.ts'
import type { RunningFoundation } from '../running.ts'

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

describe('foundations of one house', () => {
  it('come into memory when they are asked for, and no others do', async () => {
    const { ports, names } = await manyFoundations(20)
    const house = await openHouse(ports, authority)
    assert.deepEqual(house.names(), names)
    await house.foundation('f7')?.read()
    await house.foundation('f3')?.act({ act: 'a1', person: 'ada', command: moves })
    assert.deepEqual(inMemory(house), ['f3', 'f7'])
    await house.close()
  })

  it('leave the memory when nobody asks for a while, and come back as they were', async () => {
    const { ports } = await manyFoundations(2)
    const house = await openHouse(ports, authority, new Set(), { idle_ms: 30 })
    const f0 = foundationIn(house, 'f0')
    await f0.act({ act: 'a1', person: 'ada', command: moves })
    const { state: left } = await f0.read()
    await eventually(() => inMemory(house).length === 0)
    const { state: back } = await f0.read()
    assert.notEqual(back, left)
    assert.deepEqual({ ...back, library: undefined }, { ...left, library: undefined })
    await house.close()
  })

  it('stay while somebody listens', async () => {
    const { ports } = await manyFoundations(1)
    const house = await openHouse(ports, authority, new Set(), { idle_ms: 10 })
    const f0 = foundationIn(house, 'f0')
    const stop = f0.listen(() => {})
    await eventually(() => inMemory(house).length === 1)
    await new Promise((resume) => setTimeout(resume, 60))
    assert.deepEqual(inMemory(house), ['f0'])
    stop()
    await eventually(() => inMemory(house).length === 0)
    await house.close()
  })
})

describe('time in foundations that are not in memory', () => {
  it('closes a vote at its time after a start, and leaves those alone in which nothing is due', async () => {
    const { ports, clock } = await manyFoundations(10, ['f4'])
    clock.set(closing)
    const house = await openHouse(ports, authority)
    await eventually(async () => (await lastOf(ports, 'f4')).event.type === 'MotionClosed')
    assert.equal((await lastOf(ports, 'f4')).at, closing)
    assert.deepEqual(
      inMemory(house).filter((name) => name !== 'f4'),
      [],
    )
    await eventually(() => inMemory(house).length === 0)
    await house.close()
  })

  it('is looked at again and again', async () => {
    const { ports, clock } = await manyFoundations(3, ['f1'])
    mock.timers.enable({ apis: ['setTimeout'] })
    try {
      const house = await openHouse(ports, authority)
      await settled()
      clock.set(closing)
      mock.timers.tick(30_000)
      await settled()
      assert.equal((await lastOf(ports, 'f1')).event.type, 'MotionClosed')
      await house.close()
    } finally {
      mock.timers.reset()
    }
  })

  it('is asked for once of each foundation by new code, which may see another time than the old', async () => {
    const { ports } = await manyFoundations(5, ['f1'])
    const { store } = ports
    const changed: Ports = { ...ports, freezer: freezerOf('new code') }
    assert.equal((await store.wakesBy(opening, 'new code')).length, 5)
    const sizes = () => Promise.all(['f0', 'f1'].map(async (name) => (await store.entries(name, 0, 1_000)).length))
    const before = await sizes()
    const house = await openHouse(changed, authority)
    await eventually(async () => (await store.wakesBy(opening, 'new code')).length === 0)
    assert.deepEqual(await sizes(), before)
    await eventually(() => inMemory(house).length === 0)
    assert.deepEqual(await store.wakesBy(closing, 'new code'), ['f1'])
    await house.close()
  })

  it('is looked at in the same reading of the record for which somebody else asks meanwhile', async () => {
    const { ports } = await manyFoundations(1)
    let loads = 0
    const meter: Ports['meter'] = {
      note(measure) {
        if (measure.what === 'load') loads += 1
      },
    }
    const house = await openHouse({ ...ports, meter, freezer: freezerOf('new code') }, authority)
    for (let asked = 0; asked < 5; asked += 1) await foundationIn(house, 'f0').read()
    await eventually(async () => (await ports.store.wakesBy(opening, 'new code')).length === 0)
    await foundationIn(house, 'f0').read()
    assert.equal(loads, 1)
    await house.close()
  })
})

async function manyFoundations(count: number, voting: readonly string[] = []) {
  const store = memoryStore()
  const clock: TestClock = testClock(opening)
  const ports = testPorts({ store, clock })
  const house = await openHouse(ports, authority)
  const names = Array.from({ length: count }, (_, place) => `f${place}`)
  for (const name of names) {
    const founded = await house.found(named(name))
    assert.ok(founded.ok, JSON.stringify(founded))
    if (voting.includes(name)) await founded.value.act({ act: 'a1', person: 'ada', command: moves })
  }
  await house.close()
  return { ports, clock, names: names.toSorted() }
}

function named(name: string): FoundationFolder {
  const files = smallFolder().files.map(({ file, text }) => ({
    file,
    text: text.replace('foundation: small', `foundation: ${name}`),
  }))
  return { files }
}

function inMemory(house: House): readonly string[] {
  return house.names().filter((name) => house.foundation(name)?.status().size !== undefined)
}

function foundationIn(house: House, name: string): RunningFoundation {
  const foundation = house.foundation(name)
  assert.ok(foundation)
  return foundation
}

async function lastOf({ store }: Ports, name: string): Promise<Entry> {
  const entry = parseTogether(await store.entries(name, 0, 10_000)).at(-1)
  assert.ok(entry)
  return entry
}

function freezerOf(version: string): Freezer {
  return { version, freeze: () => new Uint8Array(1), thaw: () => undefined }
}

async function eventually(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500 && !(await isSo()); tries += 1) await new Promise((resume) => setTimeout(resume, 10))
  assert.ok(await isSo())
}

/** Until what was begun in the background has ended: nothing in it waits for time. */
async function settled(): Promise<void> {
  for (let turns = 0; turns < 300; turns += 1) await new Promise((resume) => setImmediate(resume))
}
