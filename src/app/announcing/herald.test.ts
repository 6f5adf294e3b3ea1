import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { announcingFolder, forumAt, hookAt, listAt } from '../../../test/support/announcing-folder.ts'
import { testClock, testPorts } from '../../../test/support/test-ports.ts'
import { type MemoryStore, memoryStore } from '../../adapters/store/memory/store.ts'
import { epochOf, instantOf } from '../../core/base/instant.ts'
import type { DeliveryState } from '../../core/foundation/announcements/announcement-state.ts'
import { openHouse } from '../house.ts'
import type { Attempt, ChannelPort, Found, InDoubt, Sending } from './channel-port.ts'
import { type Herald, herald } from './herald.ts'

const nine = '2026-03-01T09:00:00.000Z'
const gone = '2026-03-01T09:10:00.000Z'

describe('an announcement that has gone', () => {
  it('is sent to each of its channels once, and the record says where it stands', async () => {
    const { deliveries, requests, look } = await setUp()
    await look()
    await look()
    assert.deepEqual(requests.map(({ channel }) => channel.at).toSorted(), [forumAt, hookAt, listAt].toSorted())
    const [forum, list] = await deliveries()
    assert.partialDeepStrictEqual(forum, { result: { kind: 'sent', url: 'https://forum.example.org/t/1' } })
    assert.partialDeepStrictEqual(list, { result: { kind: 'sent' } })
  })

  it('says nothing of where it stands in a channel that not everybody sees', async () => {
    const { deliveries, look } = await setUp()
    await look()
    const [, list] = await deliveries()
    assert.deepEqual(list?.kind === 'result' && list.result, { kind: 'sent' })
  })

  it('is not sent before its moment, nor when it was withdrawn', async () => {
    const { requests, look, act } = await setUp({ now: nine })
    await look()
    assert.equal(requests.length, 0)
    await act({ type: 'withdraw announcement', announcement: 1 })
    await look(gone)
    assert.equal(requests.length, 0)
  })

  it('is tried again later where nothing has arrived, as late as the server asks', async () => {
    const { deliveries, requests, look, at, plan } = await setUp({ channels: [forumAt] })
    plan({ kind: 'later', said: 'busy', wait_s: 600 })
    await look()
    await look(at(599))
    assert.equal(requests.length, 1)
    await look(at(600))
    assert.equal(requests.length, 2)
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { kind: 'sent' } })
  })

  it('is given up after four days, and sent once more when somebody asks for it', async () => {
    const { deliveries, requests, look, at, act, plan } = await setUp({ channels: [forumAt] })
    plan(...Array.from({ length: 26 }, (): Attempt => ({ kind: 'later', said: 'connection refused' })))
    for (let day = 0; day < 6 * 24 * 60; day += 30) await look(at(day * 60))
    assert.equal(requests.length, 26)
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { kind: 'given up', why: 'not reached' } })
    await act({ type: 'retry delivery', announcement: 1, channel: 0 })
    await look()
    assert.equal(requests.length, 27)
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { kind: 'sent' } })
  })

  it('is given up at once where it was refused', async () => {
    const { deliveries, look, plan, store } = await setUp({ channels: [forumAt] })
    plan({ kind: 'refused', said: 'Title is too short' })
    await look()
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { kind: 'given up', why: 'refused' } })
    assert.equal(await store.deliveries.count(), 0)
  })

  it('is given up where this server has no access', async () => {
    const { deliveries, look, requests } = await setUp({ channels: [forumAt], isSetUp: false })
    await look()
    assert.equal(requests.length, 0)
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { kind: 'given up', why: 'not set up' } })
  })

  it('is sent by one of several processes', async () => {
    const { requests, store, herald: another } = await setUp({ channels: [forumAt] })
    const second = another(store.another())
    const first = another(store)
    await Promise.all([first.look(), second.look()])
    await Promise.all([first.look(), second.look()])
    assert.equal(requests.length, 1)
  })

  it('is not sent any more once somebody has closed it', async () => {
    const { requests, look, at, act, plan, deliveries } = await setUp({ channels: [forumAt] })
    plan({ kind: 'later', said: 'busy' })
    await look()
    await act({ type: 'close delivery', announcement: 1, channel: 0, as: 'dropped' })
    await look(at(3_600))
    assert.equal(requests.length, 1)
    assert.partialDeepStrictEqual((await deliveries())[0], { kind: 'closed', as: 'dropped', by: 'ada' })
  })
})

describe('an announcement of which nobody knows whether it arrived', () => {
  const cut: Attempt = { kind: 'in doubt', said: 'socket hang up' }

  it('is not sent again where nothing tells repetitions: a person looks', async () => {
    const { requests, look, plan, deliveries } = await setUp({ channels: [listAt] })
    plan(cut)
    await look()
    assert.equal(requests.length, 1)
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { why: 'unknown whether sent' } })
  })

  it('is sent again under the same identifier where the server knows it', async () => {
    const { requests, look, at, plan } = await setUp({ channels: [hookAt] })
    plan(cut)
    await look()
    await look(at(60))
    assert.deepEqual(
      requests.map(({ id }) => id),
      ['small/1/0', 'small/1/0'],
    )
  })

  it('is not sent again once the server has forgotten the identifier', async () => {
    const inDoubt: InDoubt = { kind: 'same key', within_ms: 3_000_000 }
    const { requests, look, at, plan, deliveries } = await setUp({ channels: [hookAt], inDoubt })
    plan(cut, { ...cut }, { ...cut }, { ...cut }, { ...cut }, { ...cut }, { ...cut })
    for (let minute = 0; minute < 180; minute += 1) await look(at(minute * 60))
    assert.ok(requests.length > 1)
    assert.ok(requests.every(({ now }) => epochOf(now) - epochOf(gone) <= 3_000_000))
    assert.partialDeepStrictEqual((await deliveries())[0], { result: { why: 'unknown whether sent' } })
  })

  it('is looked for where that can be asked, and sent again only when it is not there', async () => {
    const { requests, look, at, plan, find, deliveries } = await setUp({ channels: [forumAt] })
    plan(cut)
    find({ kind: 'not told', said: 'HTTP 500' }, { kind: 'there', url: 'https://forum.example.org/t/9' })
    await look()
    await look(at(120))
    await look(at(600))
    assert.equal(requests.length, 1)
    const expected = { result: { kind: 'sent', url: 'https://forum.example.org/t/9' } }
    assert.partialDeepStrictEqual((await deliveries())[0], expected)
  })

  it('is in doubt too when its process was killed in the middle', async () => {
    for (const [channel, expected] of [
      [listAt, 1],
      [hookAt, 2],
    ] as const) {
      const { requests, plan, store, herald: another, at, clock } = await setUp({ channels: [channel] })
      // The process is gone while the server works on the request: it never comes to the end of it.
      plan('never ends')
      const killed = another(store)
      void killed.look()
      while (requests.length === 0) await new Promise((resolve) => setImmediate(resolve))
      clock.set(at(300))
      await another(store).look()
      assert.equal(requests.length, expected, channel)
    }
  })
})

describe('whatever servers answer, and whenever a process is killed', () => {
  const outcome = fc.constantFrom<Attempt | 'never ends'>(
    { kind: 'sent' },
    { kind: 'later', said: 'busy' },
    { kind: 'in doubt', said: 'reset' },
    { kind: 'refused', said: 'no' },
    'never ends',
  )

  it('no channel without a way to tell repetitions gets an announcement that may be there already', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(outcome, { maxLength: 8 }), async (outcomes) => {
        const { requests, plan, store, herald: another, at, clock, deliveries } = await setUp({ channels: [listAt] })
        plan(...outcomes)
        for (let step = 0; step < 14; step += 1) {
          clock.set(at(step * 86_400))
          const before = requests.length
          const looking = another(store).look()
          // Killed where a request never ends, else the round is waited for.
          const hangs = new Promise<void>((resolve) => {
            const watch = setInterval(() => {
              if (requests.length > before && outcomes[requests.length - 1] === 'never ends') done()
            }, 1)
            const done = () => {
              clearInterval(watch)
              resolve()
            }
            void looking.then(done)
          })
          await hangs
        }
        const mayHaveArrived = outcomes
          .slice(0, requests.length)
          .filter((one) => one === 'never ends' || one.kind === 'sent' || one.kind === 'in doubt')
        assert.ok(mayHaveArrived.length + (requests.length > outcomes.length ? 1 : 0) <= 1)
        const [state] = await deliveries()
        assert.equal(state?.kind, 'result')
      }),
      { numRuns: 25 },
    )
  })
})

interface Wanted {
  readonly channels?: readonly string[]
  readonly now?: string
  readonly isSetUp?: boolean
  readonly inDoubt?: InDoubt
}

async function setUp({ channels = [forumAt, listAt, hookAt], now = gone, isSetUp = true, inDoubt }: Wanted = {}) {
  const store: MemoryStore = memoryStore()
  const clock = testClock(nine)
  const ports = testPorts({ store, clock })
  const house = await openHouse(ports, 'localhost/record')
  const found = await house.found(announcingFolder())
  assert.ok(found.ok, JSON.stringify(found))
  const small = found.value
  let acts = 0
  const act = async (command: Parameters<typeof small.act>[0]['command']) => {
    acts += 1
    const done = await small.act({ person: 'ada', act: `act-${acts}`, command })
    assert.ok(done.ok, JSON.stringify(done))
  }
  await act({
    type: 'move',
    group: 'club',
    action: { verb: 'announce', object: '' },
    title: 'Hello',
    text: 'We are here.',
    announcing: { channels },
  })
  const requests: Sending[] = []
  const plans: (Attempt | 'never ends')[] = []
  const finds: Found[] = []
  const doubts: Readonly<Record<string, InDoubt>> = {
    [forumAt]: { kind: 'look up' },
    [listAt]: { kind: 'a person' },
    [hookAt]: { kind: 'same key' },
  }
  const port: ChannelPort = {
    compose: ({ text }) => ({ text, cut: false, most: 500, length: text.length, fields: {} }),
    isSetUp: () => isSetUp,
    inDoubt: ({ at }) => inDoubt ?? doubts[at] ?? { kind: 'a person' },
    async send(sending) {
      requests.push(sending)
      const planned = plans.shift() ?? { kind: 'sent', url: `https://forum.example.org/t/${requests.length}` }
      return planned === 'never ends' ? new Promise(() => {}) : planned
    },
    find: async () => finds.shift() ?? { kind: 'not there' },
  }
  const heraldOn = (on: MemoryStore): Herald => {
    const linkTo = (foundation: string, number: number) =>
      `https://remit.example.org/${foundation}/announcements/${number}`
    const options = { house, store: on, channels: port, linkTo, clock, chance: ports.chance, log: ports.log }
    return herald({ ...options, pause_ms: 1_000_000 })
  }
  const one = heraldOn(store)
  clock.set(now)
  // The clock lets it go.
  await small.read()
  return {
    store,
    clock,
    requests,
    act,
    herald: heraldOn,
    plan: (...planned: readonly (Attempt | 'never ends')[]) => void plans.push(...planned),
    find: (...found: readonly Found[]) => void finds.push(...found),
    at: (s: number) => instantOf(epochOf(gone) + s * 1_000),
    async look(moment?: string) {
      if (moment !== undefined) clock.set(moment)
      await small.read()
      await one.look()
    },
    async deliveries(): Promise<readonly DeliveryState[]> {
      const { state } = await small.read()
      return (state.announcements.get(1)?.deliveries ?? []).map((delivery) => delivery.state)
    },
  }
}
