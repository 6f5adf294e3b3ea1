import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { inspect } from 'node:util'
import { type TestClock, testClock, testPorts, votingFolder } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import { openSqliteStore } from '../../adapters/store/sqlite/store.ts'
import { readBundle } from '../../core/tally/bundle/read-bundle.ts'
import type { Command } from '../command.ts'
import { openHouse } from '../house.ts'
import type { LogEvent } from '../log.ts'
import { copyInTurn } from '../move/foundation-copy.ts'
import { keepCopy } from '../move/keep-copy.ts'
import type { Batch, Ports, Store } from '../ports.ts'
import type { ActRequest } from '../running/acting.ts'
import type { RunningFoundation } from '../running.ts'

const authority = 'localhost/record'
const nominations = '2026-04-02T00:00:00.000Z'
const voting = '2026-04-16T00:00:00.000Z'
const closing = '2026-04-22T00:00:00.000Z'

const approves = (...approved: readonly string[]): Command => ({
  type: 'cast ballot',
  election: 1,
  ballot: { kind: 'approvals', approved },
})

describe('a ballot', () => {
  it('is kept in the box alone, without whose it is, and comes into no entry', async () => {
    const { small, store, clock } = await openVote()
    const before = (await small.read()).state.size
    clock.set(voting)
    const cast = await act(small, 'cy', approves('ada'))
    assert.deepEqual(cast, { ok: true, value: { entries: [] } })
    const { state } = await small.read()
    assert.equal((await store.entries('small', before, 100)).length, state.size - before)
    const [thing, ...others] = await store.drawer.list('small', 'ballot')
    assert.match(thing?.key ?? '', /^1\/\/[0-9a-f]{64}$/)
    assert.equal(thing?.person, undefined)
    assert.deepEqual(others, [])
    assert.equal(await small.ballots.count({ election: 1 }), 1)
    assert.equal(await small.ballots.own({ election: 1 }, 'person cy'), '{"approved":["ada"],"kind":"approvals"}')
    assert.equal(await small.ballots.hasVoted({ election: 1 }, 'person di'), false)
  })

  it('takes the place of the one before, and of one in the same commit', async () => {
    const { small, store, clock } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    await Promise.all([act(small, 'cy', approves('bo')), act(small, 'cy', approves('ada', 'bo'))])
    const [thing, ...others] = await store.drawer.list('small', 'ballot')
    assert.equal(thing?.text, '{"approved":["ada","bo"],"kind":"approvals"}')
    assert.deepEqual(others, [])
  })

  it('stays where the charter says so, also against one in the same commit', async () => {
    const { small, clock } = await openVote('votes: stay')
    clock.set(voting)
    const [first, second] = await Promise.all([act(small, 'cy', approves('ada')), act(small, 'cy', approves('bo'))])
    assert.ok(first.ok)
    assert.partialDeepStrictEqual(second, { ok: false, problem: { type: 'BallotStays', election: 1 } })
    assert.partialDeepStrictEqual(await act(small, 'cy', approves('bo')), { problem: { type: 'BallotStays' } })
  })

  it('is refused at the very moment of the close, and from whoever is not on the roll', async () => {
    const { small, clock } = await openVote()
    clock.set(voting)
    assert.partialDeepStrictEqual(await act(small, 'fay', approves('ada')), { problem: { type: 'NotOnRoll' } })
    clock.set(closing)
    assert.partialDeepStrictEqual(await act(small, 'cy', approves('ada')), { ok: false })
    assert.equal((await small.read()).state.elections.get(1)?.contests.get('')?.closed?.cast, 0)
  })

  it('leaves no trace before the close, in the record or beside it, in the state or in what is logged', async () => {
    const { small, store, ports, clock, told } = await openVote()
    clock.set(voting)
    await small.read()
    const before = await kept(store)
    await act(small, 'cy', approves('bo'))
    await act(small, 'cy', approves('ada'))
    await small.rehearse({ act: 'tried', person: 'di', command: approves('ada', 'bo') })
    const after = await kept(store)
    const { state, values } = await small.read()
    assert.equal(after.entries.length, before.entries.length)
    const frozen = inspect(
      { ...after, values, state: { ...state, library: undefined } },
      { depth: 30, maxArrayLength: null },
    )
    const [ballot] = await ports.store.drawer.list('small', 'ballot')
    const [key] = await ports.store.drawer.list('small', 'ballot key')
    for (const secret of ['approved', ballot?.key.slice(3) ?? '-', key?.text ?? '-']) {
      assert.equal(frozen.includes(secret), false, `${secret} is told`)
      assert.equal(JSON.stringify(told).includes(secret), false, `${secret} is logged`)
    }
  })

  it('is refused when it names somebody else, somebody twice, or what fills a page', async () => {
    const { small, clock } = await openVote()
    clock.set(voting)
    const why = async (command: Command) => {
      const answer = await act(small, 'cy', command)
      return !answer.ok && answer.problem.type === 'WrongBallot' ? answer.problem.why : undefined
    }
    assert.deepEqual(await why(approves('fay')), { kind: 'not on the ballot', choice: 'fay' })
    assert.deepEqual(await why(approves('ada', 'ada')), { kind: 'named twice', choice: 'ada' })
    assert.deepEqual(await why(approves('x'.repeat(100_000))), { kind: 'not on the ballot', choice: 'x'.repeat(100) })
    const ranking: Command = { type: 'cast ballot', election: 1, ballot: { kind: 'ranking', ranking: [['ada']] } }
    assert.deepEqual(await why(ranking), { kind: 'not this kind', needs: 'approvals' })
  })
})

describe('the box', () => {
  it('is emptied in the commit that counts it, with its key, and the files are scrubbed after it', async () => {
    const { small, store, clock, batches, scrubs } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    await act(small, 'di', approves('ada', 'bo'))
    const before = scrubs()
    clock.set(closing)
    const { state, text } = await small.read()
    const closed = state.elections.get(1)?.contests.get('')?.closed
    assert.partialDeepStrictEqual(closed?.result, { kind: 'elected', elected: ['ada'] })
    const bundle = readBundle(JSON.parse(text(closed?.bundle?.digest ?? '')))
    assert.ok(bundle.ok)
    assert.equal(bundle.value.held.cast, 2)
    assert.deepEqual(await store.drawer.list('small', 'ballot'), [])
    assert.deepEqual(await store.drawer.list('small', 'ballot key'), [])
    const commit = batches.at(-1)
    assert.ok((commit?.entries.length ?? 0) > 0)
    assert.equal(commit?.drawer?.take?.length, 3)
    assert.equal(scrubs(), before + 1)
  })

  it('leaves no byte of itself in a data file once it was counted, by whichever process', async (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'remit-box-'))
    test.after(() => rmSync(folder, { recursive: true }))
    const path = join(folder, 'remit.db')
    const sqlite = await openSqliteStore(path)
    const { small, store, ports, clock } = await openVote('', sqlite)
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    await act(small, 'di', approves('ada', 'bo'))
    const things = [
      ...(await store.drawer.list('small', 'ballot')),
      ...(await store.drawer.list('small', 'ballot key')),
    ]
    // Another process takes the file over, and counts.
    await sqlite.close()
    const again = await openSqliteStore(path)
    const there = (await openHouse({ ...ports, store: again }, authority)).foundation('small')
    clock.set(closing)
    const snapshot = await there?.read()
    assert.equal(snapshot?.state.elections.get(1)?.contests.get('')?.closed?.cast, 2)
    await there?.close()
    await again.close()
    const bytes = Buffer.concat(
      ['', '-wal'].map((end) => `${path}${end}`).flatMap((file) => (existsSync(file) ? [readFileSync(file)] : [])),
    )
    assert.ok(bytes.includes('"remit election 1"'))
    for (const { kind, key, text } of things) {
      const secret = kind === 'ballot' ? key.slice(3) : text
      assert.equal(bytes.includes(secret), false, `${kind} is there`)
    }
    assert.equal(bytes.includes('"kind":"approvals"'), false)
  })

  it('is emptied uncounted, and the files are scrubbed, when the election is called off', async () => {
    const { small, store, clock, scrubs } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    const before = scrubs()
    const retires = { verb: 'retire', object: 'group' }
    await act(small, 'ada', { type: 'move', group: 'council', action: retires, title: 'Enough', text: '' })
    const [motion] = (await small.read()).state.open
    assert.ok(motion !== undefined)
    for (const person of ['ada', 'bo', 'cy']) await act(small, person, { type: 'vote', motion, option: 'for' })
    const { state } = await small.read()
    assert.equal(state.elections.get(1)?.ended?.how, 'called off')
    assert.deepEqual(await store.drawer.list('small', 'ballot'), [])
    assert.deepEqual(await store.drawer.list('small', 'ballot key'), [])
    assert.equal(scrubs(), before + 1)
  })

  it('is as it was when the commit of the close fails, and is counted the next time', async () => {
    const { small, store, clock, failNext } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    clock.set(closing)
    failNext()
    await assert.rejects(small.read())
    assert.equal((await store.drawer.list('small', 'ballot')).length, 1)
    assert.equal((await small.read()).state.elections.get(1)?.contests.get('')?.closed?.cast, 1)
  })

  it('keeps no ballot of which nobody was told that it is kept', async () => {
    const { small, store, clock, failNext } = await openVote()
    clock.set(voting)
    await small.read()
    failNext()
    assert.partialDeepStrictEqual(await act(small, 'cy', approves('ada')), { problem: { type: 'Unavailable' } })
    assert.deepEqual(await store.drawer.list('small', 'ballot'), [])
  })

  it('loses the ballot of whoever is erased while the vote is open, and no other', async () => {
    const { small, clock } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    await act(small, 'di', approves('bo'))
    const erased = await small.act({ act: 'erase', by: 'operator', command: { type: 'erase', person: 'di' } })
    assert.ok(erased.ok, JSON.stringify(erased))
    assert.equal(await small.ballots.count({ election: 1 }), 1)
    clock.set(closing)
    assert.equal((await small.read()).state.elections.get(1)?.contests.get('')?.closed?.cast, 1)
  })

  it('is one for all processes, and is counted once, whoever looks first', async () => {
    const shared = memoryStore()
    const { small, clock, ports } = await openVote('', shared)
    const there = await (await openHouse({ ...ports, store: shared.another() }, authority)).foundation('small')
    assert.ok(there !== undefined)
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    await act(there, 'di', approves('ada'))
    await act(there, 'cy', approves('bo'))
    clock.set(closing)
    const [left, right] = await Promise.all([small.read(), there.read()])
    assert.equal(left.state.size, right.state.size)
    assert.equal(left.state.elections.get(1)?.contests.get('')?.closed?.cast, 2)
  })

  it('goes with a copy of the foundation; where it does not, all vote again rather than none be counted', async () => {
    const { small, store, ports, clock } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    const copy = await copyInTurn(store, 'small')
    assert.ok(copy !== undefined)
    const moved = async (things: typeof copy.things) => {
      const other = memoryStore()
      assert.ok((await other.create(copy.stored)).ok)
      await keepCopy(other, { ...copy, things }, 0)
      const there = await (await openHouse({ ...ports, store: other }, authority)).foundation('small')
      assert.ok(there !== undefined)
      return there
    }
    const [whole, without] = [await moved(copy.things), await moved([])]
    assert.partialDeepStrictEqual(await act(without, 'di', approves('ada')), { problem: { type: 'BallotsLost' } })
    clock.set(closing)
    assert.equal((await whole.read()).state.elections.get(1)?.contests.get('')?.closed?.cast, 1)
    const { state } = await without.read()
    assert.deepEqual(state.elections.get(1)?.contests.get('')?.closed?.result, { kind: 'rerun', why: 'ballots lost' })
    assert.equal(state.elections.get(1)?.ended?.how, 'rerun')
  })

  it('is emptied of what was counted elsewhere, when a copy goes on from there', async () => {
    const { small, store, clock } = await openVote()
    clock.set(voting)
    await act(small, 'cy', approves('ada'))
    const early = await copyInTurn(store, 'small')
    assert.ok(early !== undefined)
    const other = memoryStore()
    await other.create(early.stored)
    await keepCopy(other, early, 0)
    clock.set(closing)
    await small.read()
    const late = await copyInTurn(store, 'small')
    assert.ok(late !== undefined)
    await keepCopy(other, late, early.size)
    assert.deepEqual(await other.drawer.list('small', 'ballot'), [])
    assert.deepEqual(await other.drawer.list('small', 'ballot key'), [])
  })
})

async function kept(store: Store) {
  const [entries, documents, sealed, outbox] = await Promise.all([
    store.entries('small', 0, 10_000),
    store.documents('small'),
    store.sealed('small'),
    store.outbox('2100-01-01T00:00:00.000Z', 1_000),
  ])
  return { entries: entries.map((bytes) => new TextDecoder().decode(bytes)), documents, sealed, outbox }
}

let acts = 0

function act(small: RunningFoundation, person: string, command: Command) {
  acts += 1
  const request: ActRequest = { act: `act-${acts}`, person, command }
  return small.act(request)
}

interface OpenVote {
  readonly small: RunningFoundation
  readonly ports: Ports
  readonly store: Store
  readonly clock: TestClock
  readonly batches: readonly Batch[]
  readonly scrubs: () => number
  /** What whoever runs the server is told. */
  readonly told: readonly LogEvent[]
  /** The next append fails. */
  readonly failNext: () => void
}

/** A vote between ada and bo, that opens on 15 April and closes on the 22nd. */
async function openVote(keys = '', store: Store = memoryStore()): Promise<OpenVote> {
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const batches: Batch[] = []
  let scrubs = 0
  let fails = false
  const watched: Store = {
    ...store,
    turn: (name, work) =>
      store.turn(name, ({ size, append }) =>
        work({
          size,
          append: async (batch) => {
            if (fails) {
              fails = false
              throw new Error('the disk is full')
            }
            batches.push(batch)
            await append(batch)
          },
        }),
      ),
    async scrub() {
      scrubs += 1
      await store.scrub()
    },
  }
  const told: LogEvent[] = []
  const ports = testPorts({ store: watched, clock, log: { tell: (event) => told.push(event) } })
  const founded = await (await openHouse(ports, authority)).found(votingFolder(keys))
  assert.ok(founded.ok, JSON.stringify(founded))
  const small = founded.value
  clock.set(nominations)
  for (const candidate of ['ada', 'bo']) {
    const answer = await act(small, candidate, { type: 'nominate', election: 1, candidate })
    assert.ok(answer.ok, JSON.stringify(answer))
  }
  const failNext = () => {
    fails = true
  }
  return { small, ports, store, clock, batches, scrubs: () => scrubs, told, failNext }
}
