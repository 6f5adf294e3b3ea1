import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { memoryKeys, smallFolder, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { Command } from '../command.ts'
import { type House, openHouse } from '../house.ts'
import type { Correspondent, Store } from '../ports.ts'
import type { RunningFoundation } from '../running.ts'
import { wishesThing } from './drawn-wishes.ts'
import type { NoticeDigest } from './notice-digest.ts'
import { noticeRounds } from './notice-rounds.ts'
import { postRound } from './post-round.ts'
import { usualWishes } from './wishes.ts'

const opening = '2026-03-01T12:00:00.000Z'
const halfway = '2026-03-04T00:00:00.000Z'
const late_on = '2027-01-01T00:00:00.000Z'
const voters = ['ada', 'bo', 'cy', 'di', 'el']
const moves: Command = {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
  text: '',
}
const votes: Command = { type: 'vote', motion: 1, option: 'yes' }

/** Says to whom a letter goes and what stands in it. */
const correspondent: Correspondent = {
  letter: () => () => ({ subject: 'at once', text: '', html: '' }),
  digest: ({ person, why, awaiting, happened }: NoticeDigest) => {
    const things = [...awaiting.map(({ item }) => item.key), ...happened.map(({ kind }) => kind)]
    return { subject: `${person} ${why}: ${things.join(', ')}`, text: '', html: '' }
  },
}

describe('a round of letters', () => {
  it('reminds those who have not voted, in the commit that notes it, and nobody twice', async () => {
    const { small, clock, round, letters } = await setUp()
    await act(small, 'bo', votes)
    clock.set(halfway)
    assert.equal(await round(), '2026-03-05T12:00:00.000Z')
    const expected = ['ada', 'cy', 'di', 'el'].map((person) => `${person} reminder: vote 1`)
    assert.deepEqual(await letters(), expected)
    await round()
    assert.deepEqual(await letters(), expected)
  })

  it('reminds nobody twice whose letter was sent already, nor after a restart', async () => {
    const { store, clock, round, letters, again } = await setUp()
    clock.set(halfway)
    await round()
    for (const { id } of await store.outbox(late_on, 99)) await store.settle(id, { sent: true })
    await round()
    await again(async (small) => void (await postRound('small', small, { store, correspondent })))
    assert.deepEqual(await letters(), [])
  })

  it('reminds once where two processes look at once', async () => {
    const { store, clock, small, letters, again } = await setUp()
    clock.set(halfway)
    await again(async (other, second) => {
      await Promise.all([
        postRound('small', small, { store, correspondent }),
        postRound('small', other, { store: second, correspondent }),
      ])
    })
    assert.equal((await letters()).length, voters.length)
  })

  it('keeps neither letters nor what it noted when the commit fails, and does both the next time', async () => {
    const { clock, round, letters, failNext, store } = await setUp()
    clock.set(halfway)
    failNext()
    await assert.rejects(round())
    assert.deepEqual([await letters(), await store.drawer.list('small', 'told')], [[], []])
    await round()
    assert.equal((await letters()).length, voters.length)
  })

  it('does not remind whoever votes while it waits for its turn', async () => {
    const { small, clock, round, letters } = await setUp()
    clock.set(halfway)
    const asked = voters.slice(1).map((person) => act(small, person, votes))
    await Promise.all([...asked, round()])
    assert.deepEqual(await letters(), ['ada reminder: vote 1'])
  })

  it('tells in one letter what came while no server ran, as far as it still holds', async () => {
    const { small, clock, round, letters } = await setUp()
    clock.set('2026-03-02T12:00:00.000Z')
    await act(small, 'bo', { ...moves, title: 'A pot' })
    clock.set('2026-03-20T12:00:00.000Z')
    await small.read()
    await round()
    assert.deepEqual(await letters(), ['ada late: decision closed', 'bo late: decision closed'])
  })

  it('gives a digest what was owed it, and takes that away', async () => {
    const { small, store, clock, round, letters } = await setUp()
    const wishes = wishesThing('bo', { ...usualWishes, chosen: { 'vote opened': 'daily', reminder: 'never' } })
    await small.post(async () => ({ drawer: { put: [wishes] } }))
    await act(small, 'ada', { ...moves, title: 'A pot' })
    assert.equal((await store.drawer.list('small', 'owed')).length, 1)
    clock.set('2026-03-02T08:00:00.000Z')
    await round()
    assert.deepEqual(await letters(), ['bo daily: vote 1, vote 2'])
    assert.deepEqual(await store.drawer.list('small', 'owed'), [])
  })

  it('writes nobody who was erased, and keeps nothing of them', async () => {
    const { small, store, clock, round, letters } = await setUp()
    clock.set(halfway)
    await round()
    await act(small, 'cy', { type: 'erase', person: 'cy' })
    assert.ok(!(await letters()).some((subject) => subject.startsWith('cy')))
    assert.ok((await store.drawer.list('small', 'told')).every(({ person }) => person !== 'cy'))
    clock.set('2026-03-05T12:00:00.000Z')
    await round()
    assert.ok(!(await letters()).some((subject) => subject.startsWith('cy')))
  })

  it('writes nobody of a sample', async () => {
    const { clock, round, letters } = await setUp({ sample: true })
    clock.set(halfway)
    await round()
    assert.deepEqual(await letters(), [])
  })
})

describe('what looks for letters that are due', () => {
  it('looks where something has happened or the time has come, and else leaves a foundation asleep', async () => {
    const { house, store, clock, letters } = await setUp()
    let asked = 0
    const watched: House = {
      ...house,
      foundation: (name) => {
        const running = house.foundation(name)
        return (
          running && {
            ...running,
            post: (compose) => {
              asked += 1
              return running.post(compose)
            },
          }
        )
      },
    }
    const log = { tell: () => assert.fail('nothing goes wrong') }
    const rounds = noticeRounds({ house: watched, store, clock, correspondent, log, pause_ms: 3_600_000 })
    await rounds.look()
    await rounds.look()
    assert.equal(asked, 1)
    clock.set(halfway)
    await rounds.look()
    assert.equal((await letters()).length, voters.length)
    await rounds.stop()

    const after = noticeRounds({ house: watched, store, clock, correspondent, log, pause_ms: 3_600_000 })
    const before = asked
    await after.look()
    assert.equal(asked, before)
    await after.stop()
  })
})

async function act(small: RunningFoundation, person: string, command: Command): Promise<void> {
  const done = await small.act({ act: crypto.randomUUID(), person, command })
  assert.ok(done.ok, JSON.stringify(done))
}

/** The small foundation, which is no sample, with a vote open. */
async function setUp({ sample = false } = {}) {
  const store = memoryStore()
  const clock = testClock(opening)
  const keys = memoryKeys()
  let failing = false
  const watched: Store = {
    ...store,
    turn: (name, work) =>
      store.turn(name, (turn) =>
        work({
          ...turn,
          async append(batch) {
            await turn.append(batch)
            if (failing) {
              failing = false
              throw new Error('The disk is full')
            }
          },
        }),
      ),
  }
  const ports = testPorts({ store: watched, clock, keys, correspondent })
  const house = await openHouse(ports, 'localhost/record')
  const files = smallFolder().files.map(({ file, text }) => ({
    file,
    text: sample ? text : text.replace('sample: yes', 'sample: no'),
  }))
  const founded = await house.found({ files })
  assert.ok(founded.ok, JSON.stringify(founded))
  const small = founded.value
  await act(small, 'ada', moves)
  return {
    house,
    store,
    clock,
    small,
    round: () => postRound('small', small, { store: watched, correspondent }),
    /** What waits, but for letters that an entry has brought. */
    letters: async () =>
      (await store.outbox(late_on, 99)).map(({ letter }) => letter.subject).filter((subject) => subject !== 'at once'),
    failNext() {
      failing = true
    },
    /** Another process on the same store. */
    async again(work: (small: RunningFoundation, store: Store) => Promise<void>) {
      const second = store.another()
      const other = await openHouse(testPorts({ store: second, clock, keys, correspondent }), 'localhost/record')
      const running = other.foundation('small')
      assert.ok(running)
      await work(running, second)
      await running.close()
    },
  }
}
