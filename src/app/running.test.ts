import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallFolder, type TestClock, testClock, testPorts } from '../../test/support/test-ports.ts'
import { memoryStore } from '../adapters/store/memory/store.ts'
import type { Entry } from '../core/foundation/event.ts'
import type { Command } from './command.ts'
import { openHouse } from './house.ts'
import type { Ports, Store, Turn } from './ports.ts'
import type { RunningFoundation } from './running.ts'

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
const votes = (option: string): Command => ({ type: 'vote', motion: 1, option })

describe('acts on a running foundation', () => {
  it('share a commit when they come at once, and keep their order', async () => {
    const { small, appends } = await setUp()
    const done = await Promise.all([
      small.act({ act: 'a1', person: 'ada', command: moves }),
      small.act({ act: 'a2', person: 'bo', command: votes('yes') }),
      small.act({ act: 'a3', person: 'bo', command: votes('no') }),
    ])
    assert.deepEqual(
      done.map((answer) => answer.ok && answer.value.entries.map(({ entry }) => entry.event.type)),
      [['MotionOpened'], ['BallotCast'], ['BallotCast']],
    )
    assert.equal(appends(), 1)
    const { state } = await small.read()
    assert.deepEqual(state.motions.get(1)?.ballots, new Map([['bo', { option: 'no' }]]))
  })

  it('are refused when they were done before, with the entry, in the same commit and later', async () => {
    const { small } = await setUp()
    const ask = { act: 'same', person: 'ada', command: moves }
    const [first, second] = await Promise.all([small.act(ask), small.act(ask)])
    assert.ok(first.ok)
    const entry = first.value.entries[0]?.index
    assert.deepEqual(second, { ok: false, problem: { type: 'AlreadyDone', entry } })
    assert.deepEqual(await small.act(ask), { ok: false, problem: { type: 'AlreadyDone', entry } })
    assert.equal((await small.read()).state.motions.size, 1)
  })

  it('are refused at once when too many wait, and the others are done', async () => {
    const { small } = await setUp()
    const asked = Array.from({ length: 2_500 }, (_, number) =>
      small.act({ act: `act-${number}`, person: 'ada', command: number === 0 ? moves : votes('yes') }),
    )
    const answers = await Promise.all(asked)
    const busy = answers.filter((answer) => !answer.ok && answer.problem.type === 'Busy')
    assert.equal(busy.length, 500)
    assert.equal(answers.filter(({ ok }) => ok).length, 2_000)
    assert.ok((await small.act({ act: 'afterwards', person: 'bo', command: votes('yes') })).ok)
  })

  it('leave nothing behind when they are refused', async () => {
    const { small, store, appends } = await setUp()
    const before = await kept(store)
    const refused = await small.act({
      act: 'x',
      person: 'fay',
      command: { type: 'vote', motion: 1, option: 'yes', reason: 'Why' },
    })
    assert.ok(!refused.ok)
    assert.equal(appends(), 0)
    assert.deepEqual(await kept(store), before)
  })

  it('are told to who listens, until they stop', async () => {
    const { small } = await setUp()
    const heard: (readonly Entry[])[] = []
    const stop = small.listen((entries) => heard.push(entries))
    await small.act({ act: 'a1', person: 'ada', command: moves })
    stop()
    await small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    assert.deepEqual(
      heard.map((entries) => entries.map(({ event }) => event.type)),
      [['MotionOpened']],
    )
  })

  it('make one person of one address, however many introduce themselves at once', async () => {
    const { small } = await setUp()
    const introduce = (person: string) => {
      const command: Command = { type: 'introduce', person, name: 'Gus Sample', address: 'gus@example.org' }
      return small.act({ act: `introduce-${person}`, person, command })
    }
    const [first, ...others] = await Promise.all(['g1', 'g2', 'g3'].map(introduce))
    assert.ok(first?.ok)
    for (const other of [...others, await introduce('g4')]) {
      assert.deepEqual(other, { ok: false, problem: { type: 'AlreadyIntroduced', person: 'g1' } })
    }
    const { state, addresses } = await small.read()
    assert.equal(state.people.size, 7)
    assert.equal(addresses.get('gus@example.org'), 'g1')
  })
})

describe('a store that fails', () => {
  for (const [how, fail] of [
    ['throws before its turn', async () => Promise.reject(new Error('The disk is gone'))],
    [
      'cannot commit a turn',
      async (work: (turn: Turn) => Promise<unknown>, size: number) => {
        await work({ size, append: async () => {} })
        throw new Error('The disk is full')
      },
    ],
  ] as const) {
    it(`is told to all who wait when it ${how}; nothing is half done, and the next act works`, async () => {
      const { small, store, failNext } = await setUp()
      await small.act({ act: 'a1', person: 'ada', command: moves })
      const before = await kept(store)
      failNext(fail)
      const failed = await Promise.all([
        small.act({ act: 'a2', person: 'bo', command: { ...votes('yes'), reason: 'Tea' } as Command }),
        small.act({
          act: 'a3',
          person: 'gus',
          command: { type: 'introduce', person: 'gus', name: 'Gus', address: 'gus@example.org' },
        }),
      ])
      for (const answer of failed) assert.deepEqual(answer, { ok: false, problem: { type: 'Unavailable' } })
      assert.deepEqual(await kept(store), before)
      const { state, addresses } = await small.read()
      assert.deepEqual(state.motions.get(1)?.counts, { yes: 0, 'mild-yes': 0, 'mild-no': 0, no: 0 })
      assert.equal(addresses.has('gus@example.org'), false)
      const again = await small.act({ act: 'a2', person: 'bo', command: votes('yes') })
      assert.ok(again.ok)
      assert.equal(again.value.entries[0]?.index, before.entries.length)
      assert.deepEqual((await small.read()).state.motions.get(1)?.counts, {
        yes: 1,
        'mild-yes': 0,
        'mild-no': 0,
        no: 0,
      })
    })
  }

  it('finds an act that was kept although its commit was not acknowledged, when it is asked for again', async () => {
    const { small, store, failNext } = await setUp()
    failNext(async (work, size, append) => {
      await work({ size, append })
      throw new Error('the connection was lost')
    })
    const lost = await small.act({ act: 'a1', person: 'ada', command: moves })
    assert.deepEqual(lost, { ok: false, problem: { type: 'Unavailable' } })
    const entry = (await kept(store)).entries.length - 1
    const again = await small.act({ act: 'a1', person: 'ada', command: moves })
    assert.deepEqual(again, { ok: false, problem: { type: 'AlreadyDone', entry } })
    assert.equal((await small.read()).state.motions.size, 1)
  })

  it('is read again by who comes next, and the clock goes on once it is well', async () => {
    const { small, clock, failNext } = await setUp()
    await small.act({ act: 'a1', person: 'ada', command: moves })
    failNext(async () => Promise.reject(new Error('The disk is full')))
    clock.set(closing)
    await assert.rejects(small.read(), { message: /small cannot be read/ })
    assert.equal((await small.read()).state.motions.get(1)?.closed?.at, closing)
  })
})

describe('the clock of a running foundation', () => {
  it('never goes back in the record, even when the machine is set back', async () => {
    const { small, clock } = await setUp()
    await small.act({ act: 'a1', person: 'ada', command: moves })
    clock.set('2020-01-01T00:00:00.000Z')
    const vote = await small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    assert.ok(vote.ok)
    assert.equal(vote.value.entries[0]?.entry.at, opening)
    assert.equal((await small.read()).at, opening)
  })

  it('closes a vote at its time, before whoever asks next', async () => {
    const { small, clock } = await setUp()
    await small.act({ act: 'a1', person: 'ada', command: moves })
    clock.set(closing)
    const late = await small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    assert.deepEqual(late, { ok: false, problem: { type: 'VoteOver', motion: 1, closed: closing } })
    assert.equal((await small.read()).state.motions.get(1)?.closed?.why, 'time')
  })

  it('decides the same after a year of sleep as when it was looked at every day', async () => {
    const records = await Promise.all(
      [false, true].map(async (awake) => {
        const { small, clock, store } = await setUp()
        await small.act({ act: 'a1', person: 'ada', command: moves })
        await small.act({
          act: 'a2',
          person: 'fay',
          command: { type: 'apply', group: 'tools', seat: 'member', answers: [] },
        })
        if (awake) {
          for (let day = 1; day < 366; day += 1) {
            clock.set(new Date(Date.parse(opening) + day * 86_400_000).toISOString())
            await small.read()
          }
        }
        clock.set('2027-03-02T12:00:00.000Z')
        await small.read()
        const { entries } = await kept(store)
        return entries.slice(21).map((bytes) => withoutSecrets(bytes))
      }),
    )
    assert.deepEqual(records[0], records[1])
    assert.ok((records[0]?.length ?? 0) > 6)
  })

  it('wakes up by itself for what is due', async () => {
    const { small, clock, store } = await setUp()
    await small.act({ act: 'a1', person: 'ada', command: moves })
    const before = (await kept(store)).entries.length
    clock.set('2026-03-06T11:59:59.990Z')
    await small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    clock.set(closing)
    for (let tries = 0; tries < 500 && (await kept(store)).entries.length < before + 2; tries += 1) {
      await new Promise((resume) => setTimeout(resume, 10))
    }
    assert.equal((await kept(store)).entries.length, before + 2)
  })
})

describe('a restart', () => {
  it('gives the same state as the one that was left', async () => {
    const { small, ports, clock } = await setUp()
    await small.act({ act: 'a1', person: 'ada', command: moves })
    await small.act({ act: 'a2', person: 'bo', command: { type: 'vote', motion: 1, option: 'yes', reason: 'Tea' } })
    await small.act({
      act: 'a3',
      person: 'gus',
      command: { type: 'introduce', person: 'gus', name: 'Gus', address: 'gus@example.org' },
    })
    clock.set('2026-03-09T00:00:00.000Z')
    const left = await small.read()
    await small.close()
    const restarted = await (await openHouse(ports, authority)).foundation('small')?.read()
    assert.ok(restarted)
    const { library: _, ...before } = left.state
    const { library: __, ...after } = restarted.state
    assert.deepEqual(after, before)
    assert.deepEqual(restarted.values, left.values)
    assert.deepEqual(restarted.addresses, left.addresses)
  })

  it('ends what waits before it closes, and refuses what comes after', async () => {
    const { small } = await setUp()
    const asked = small.act({ act: 'a1', person: 'ada', command: moves })
    await small.close()
    assert.ok((await asked).ok)
    const late = await small.act({ act: 'a2', person: 'bo', command: votes('yes') })
    assert.deepEqual(late, { ok: false, problem: { type: 'Unavailable' } })
  })
})

/** Does with a turn what a failing store does. */
type Failure = (work: (turn: Turn) => Promise<unknown>, size: number, append: Turn['append']) => Promise<never>

interface SetUp {
  readonly small: RunningFoundation
  readonly ports: Ports
  readonly store: Store
  readonly clock: TestClock
  /** How often was something appended since the foundation was set up? */
  appends(): number
  failNext(how: Failure): void
}

describe('what is posted beside the record of a running foundation', () => {
  const told = (text: string) => ({ kind: 'told', key: 'ada', person: 'ada', text }) as const
  const reminder = {
    id: 'small/9/ada',
    foundation: 'small',
    kind: 'mail',
    due: opening,
    attempts: 0,
    letter: { to: 'ada@example.org', subject: 'Still open', text: '', html: '' },
  } as const

  it('is there with its letters when it was posted, and the record is as it was', async () => {
    const { small, store } = await setUp()
    const before = (await small.read()).state.size
    await small.post(async () => ({ drawer: { put: [told('once')] }, letters: [reminder] }))
    assert.deepEqual(await store.drawer.list('small', 'told'), [told('once')])
    assert.deepEqual(await store.outbox(closing, 9), [reminder])
    assert.equal((await small.read()).state.size, before)
  })

  it('is composed from the state in a turn of its own, after what was due', async () => {
    const { small, clock, store } = await setUp()
    await small.act({ act: 'a', person: 'ada', command: moves })
    clock.set(closing)
    let asked: Promise<unknown> | undefined
    await small.post(async ({ state }) => {
      asked = small.act({ act: 'b', person: 'ada', command: moves })
      return { drawer: { put: [told(`${state.open.size} open of ${state.motions.size}`)] } }
    })
    assert.equal((await store.drawer.get('small', 'told', 'ada'))?.text, '0 open of 1')
    await asked
    assert.equal((await small.read()).state.motions.size, 2)
  })

  it('leaves nothing where composing it fails, and acts that wait are done all the same', async () => {
    const { small, store } = await setUp()
    let asked: Promise<{ readonly ok: boolean }> | undefined
    const failing = small.post(async () => {
      asked = small.act({ act: 'a', person: 'ada', command: moves })
      throw new Error('the words are missing')
    })
    await assert.rejects(failing)
    assert.equal((await asked)?.ok, true)
    assert.deepEqual(await store.drawer.list('small', 'told'), [])
  })
})

async function setUp(): Promise<SetUp> {
  const store = memoryStore()
  const clock = testClock(opening)
  const failing: Failure[] = []
  let appends = 0
  const watched: Store = {
    ...store,
    async turn(name, work) {
      const fail = failing.shift()
      let failed: Promise<never> | undefined
      const done = await store.turn(name, async ({ size, append }) => {
        if (fail === undefined) {
          return work({
            size,
            append(batch) {
              appends += 1
              return append(batch)
            },
          })
        }
        failed = fail(work, size, append)
        // What it appends is kept although it fails.
        await failed.catch(() => {})
        return undefined
      })
      return done ?? (await (failed ?? Promise.reject(new Error('a turn has no outcome'))))
    },
  }
  const ports = testPorts({ store: watched, clock })
  const founded = await (await openHouse(ports, authority)).found(smallFolder())
  assert.ok(founded.ok, JSON.stringify(founded))
  return { small: founded.value, ports, store, clock, appends: () => appends, failNext: (how) => failing.push(how) }
}

async function kept(store: Store) {
  const [entries, documents, sealed, checkpoint] = await Promise.all([
    store.entries('small', 0, 10_000),
    store.documents('small'),
    store.sealed('small'),
    store.checkpoint('small'),
  ])
  return { entries, documents, sealed, checkpoint }
}

/** Salts differ between two foundations, and nothing else does. */
function withoutSecrets(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll(/"(?:answers|name|address)":"[0-9a-f]{64}"/g, '')
}
