import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newSigner, smallFolder, type TestClock, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { Command } from '../command.ts'
import { type House, openHouse } from '../house.ts'
import type { Keys, Ports, Signer } from '../ports.ts'
import type { RunningFoundation } from '../running.ts'
import { vkeyOf } from './ledger.ts'

const authority = 'localhost/record'
const opening = '2026-03-01T12:00:00.000Z'
const closing = '2026-03-06T12:00:00.000Z'

const moves: Command = {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
  text: 'It boils water.',
}
const votes = (option: string): Command => ({ type: 'vote', motion: 1, option, reason: `Because ${option}` })

describe('several processes over one store', () => {
  it('decide by what the others have appended, and refuse what was done elsewhere', async () => {
    const [one, other] = await twoProcesses()
    assert.ok((await one.small.act({ act: 'a1', person: 'ada', command: moves })).ok)
    const vote = await other.small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    assert.ok(vote.ok, JSON.stringify(vote))
    const again = await one.small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    assert.deepEqual(again, { ok: false, problem: { type: 'AlreadyDone', entry: vote.value.entries[0]?.index } })
  })

  it('show at once what was acknowledged by another, with its texts and reasons', async () => {
    const [one, other] = await twoProcesses()
    await other.small.read()
    await one.small.act({ act: 'a1', person: 'ada', command: moves })
    await one.small.act({ act: 'a2', person: 'bo', command: votes('no') })
    const { state, values, text } = await other.small.read()
    const motion = state.motions.get(1)
    assert.deepEqual(motion?.counts, { yes: 0, 'mild-yes': 0, 'mild-no': 0, no: 1 })
    assert.equal(values.get(motion?.ballots.get('bo')?.reason ?? '')?.value, 'Because no')
    assert.equal(text(motion?.text?.digest ?? ''), 'It boils water.')
  })

  it('know at once who was introduced through another', async () => {
    const [one, other] = await twoProcesses()
    await other.small.read()
    const introduce = (process: Process, person: string) => {
      const command: Command = { type: 'introduce', person, name: 'Gus Sample', address: 'gus@example.org' }
      return process.small.act({ act: `introduce-${person}`, person, command })
    }
    assert.ok((await introduce(one, 'g1')).ok)
    assert.deepEqual(await introduce(other, 'g2'), {
      ok: false,
      problem: { type: 'AlreadyIntroduced', person: 'g1' },
    })
    assert.equal((await other.small.read()).addresses.get('gus@example.org'), 'g1')
  })

  it('close a vote once, whoever looks first, and end in the same state', async () => {
    const [one, other] = await twoProcesses()
    await one.small.act({ act: 'a1', person: 'ada', command: moves })
    await other.small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    one.clock.set(closing)
    other.clock.set(closing)
    const [left, right] = await Promise.all([one.small.read(), other.small.read()])
    assert.equal(left.state.motions.get(1)?.closed?.at, closing)
    assert.equal(left.state.size, right.state.size)
    const { library: _, ...here } = left.state
    const { library: __, ...there } = right.state
    assert.deepEqual(here, there)
  })

  it('tell their listeners of what another has appended', async () => {
    const [one, other] = await twoProcesses()
    await other.small.read()
    const heard: Entry[] = []
    other.small.listen((entries) => heard.push(...entries))
    await one.small.act({ act: 'a1', person: 'ada', command: moves })
    await eventually(() => heard.length > 0)
    assert.deepEqual(
      heard.map(({ event }) => event.type),
      ['MotionOpened'],
    )
  })

  it('carry out every act once, in one order, when many act through both at once', async () => {
    const [one, other] = await twoProcesses()
    await one.small.act({ act: 'a1', person: 'ada', command: moves })
    const acts = Array.from({ length: 200 }, (_, number) => {
      const process = number % 2 === 0 ? one : other
      const ask = { act: `vote-${number >> 1}`, person: 'bo', command: votes(number % 3 === 0 ? 'yes' : 'no') }
      return process.small.act(ask)
    })
    const answers = await Promise.all(acts)
    const places = answers.flatMap((answer) => (answer.ok ? answer.value.entries.map(({ index }) => index) : []))
    assert.equal(places.length, 100)
    assert.equal(new Set(places).size, 100)
    assert.deepEqual((await one.small.read()).state.motions, (await other.small.read()).state.motions)
  })

  it('sign with the key that another has gone over to, or not at all where it is not held', async () => {
    const store = memoryStore()
    const signers = [newSigner(), newSigner()] as const
    const held = (...own: readonly Signer[]): Keys => ({
      signerOf: async () => own.at(-1) ?? signers[0],
      signersOf: async () => own,
    })
    const ports = testPorts({ store })
    const first = await openHouse({ ...ports, keys: held(signers[0]) }, authority)
    const founded = await first.found(smallFolder())
    assert.ok(founded.ok)
    const open = async (keys: Keys) => {
      const small = (await openHouse({ ...ports, store: store.another(), keys }, authority)).foundation('small')
      assert.ok(small)
      return small
    }
    const changing = await open(held(signers[1], signers[0]))
    let late: readonly Signer[] = [signers[0]]
    const knowing = await open({ ...held(), signersOf: async () => late })
    assert.ok((await founded.value.act({ act: 'a1', person: 'ada', command: moves })).ok)
    assert.ok((await knowing.act({ act: 'a2', person: 'bo', command: votes('no') })).ok)

    const vkey = vkeyOf(founded.value.files.stored.origin, signers[1], ports.crypto)
    const changed = await changing.act({ act: 'c', by: 'operator', command: { type: 'change key', vkey } })
    assert.ok(changed.ok, JSON.stringify(changed))
    const signatures = async () => new TextDecoder().decode(await store.checkpoint('small')).match(/^— /gm)?.length
    assert.equal(await signatures(), 2)
    late = [...signers]
    assert.ok((await knowing.act({ act: 'a3', person: 'bo', command: votes('yes') })).ok)
    assert.equal(await signatures(), 2)
    const left = await founded.value.act({ act: 'a4', person: 'cy', command: votes('yes') })
    assert.deepEqual(left, { ok: false, problem: { type: 'Unavailable' } })
    assert.equal((await founded.value.read()).state.vkey, vkey)
  })

  it('find a foundation that another has set up, and refuse its name', async () => {
    const store = memoryStore()
    const ports = testPorts({ store })
    const another: Ports = { ...ports, store: store.another() }
    const [one, other] = [await openHouse(ports, authority), await openHouse(another, authority)]
    assert.ok((await one.found(smallFolder())).ok)
    assert.deepEqual(await other.found(smallFolder()), { ok: false, problem: { type: 'name taken', name: 'small' } })
    assert.equal((await other.foundation('small')?.read())?.state.people.size, 6)
  })

  it('set up a foundation once when both do it at once', async () => {
    const store = memoryStore()
    const ports = testPorts({ store })
    const houses = [await openHouse(ports, authority), await openHouse({ ...ports, store: store.another() }, authority)]
    const founded = await Promise.all(houses.map((house) => house.found(smallFolder())))
    assert.deepEqual(founded.map(({ ok }) => ok).toSorted(), [false, true])
    for (const house of houses) assert.equal((await house.foundation('small')?.read())?.state.people.size, 6)
  })
})

interface Process {
  readonly house: House
  readonly small: RunningFoundation
  readonly clock: TestClock
}

async function twoProcesses(): Promise<readonly [Process, Process]> {
  const store = memoryStore()
  const clock = testClock(opening)
  const ports = testPorts({ store, clock })
  const house = await openHouse(ports, authority)
  const founded = await house.found(smallFolder())
  assert.ok(founded.ok, JSON.stringify(founded))
  const anotherClock = testClock(opening)
  const other = await openHouse({ ...ports, store: store.another(), clock: anotherClock }, authority)
  const small = other.foundation('small')
  assert.ok(small)
  return [
    { house, small: founded.value, clock },
    { house: other, small, clock: anotherClock },
  ]
}

async function eventually(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !isSo(); tries += 1) await new Promise((resume) => setTimeout(resume, 10))
  assert.ok(isSo())
}
