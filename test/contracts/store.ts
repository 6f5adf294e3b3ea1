import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { DeliveryItem } from '../../src/app/announcing/deliveries.ts'
import { type DrawerThing, drawerKinds } from '../../src/app/drawer.ts'
import {
  type Batch,
  givenUp,
  type OutboxItem,
  type SealedValue,
  type Store,
  type StoredFoundation,
  type StoredSnapshot,
  type Turn,
} from '../../src/app/ports.ts'

/** Where a store lives for one test. */
export interface StorePlace {
  /** Opens the store; again after `close` to see what it has kept. */
  open(): Promise<Store>
  remove(): Promise<void>
}

/** What every store does, whatever it is made of. `keeps` says whether it remembers when it is opened again. */
export function storeContract(
  name: string,
  { place, keeps }: { place: () => Promise<StorePlace>; keeps: boolean },
): void {
  describe(`${name}, as every store`, () => {
    let here: StorePlace
    let store: Store

    beforeEach(async () => {
      here = await place()
      store = await here.open()
      await store.create(python)
      await store.create(django)
    })

    afterEach(async () => {
      await store.close()
      await here.remove()
    })

    describe('foundations', () => {
      it('are listed in the order in which they were set up', async () => {
        assert.deepEqual(await store.foundations(), [python, django])
      })

      it('have names of their own', async () => {
        const again = await store.create({ ...python, origin: 'example.org/other', vkey: 'other' })
        assert.deepEqual(again, { ok: false, problem: 'name taken' })
        assert.deepEqual(await store.foundations(), [python, django])
      })

      it('have origins of their own, because one origin is one record', async () => {
        await assert.rejects(store.create({ ...python, name: 'twin' }))
        assert.deepEqual(await store.foundations(), [python, django])
      })

      it('begin empty', async () => {
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
      })

      it('know nothing of each other', async () => {
        await store.append(batchOf('python', 0, texts('only here'), { documents: [charter], sealed: [address] }))
        assert.deepEqual(await everythingOf(store, 'django'), nothing)
        assert.deepEqual(await store.append(batchOf('django', 0, texts('there'))), done)
        assert.deepEqual(await store.entries('python', 0, 10), texts('only here'))
        assert.deepEqual(await store.entries('django', 0, 10), texts('there'))
      })

      it('that nobody set up hold nothing and take nothing', async () => {
        assert.deepEqual(await everythingOf(store, 'nobody'), nothing)
        await assert.rejects(store.append(batchOf('nobody', 0, texts('x'))))
      })
    })

    describe('entries', () => {
      it('come back in order, byte for byte', async () => {
        const first = [...texts('{"a":1}', 'snow ☃ and 𝄞', ''), new Uint8Array([0, 255, 10, 0])]
        assert.deepEqual(await store.append(batchOf('python', 0, first)), done)
        assert.deepEqual(await store.append(batchOf('python', 4, texts('five'))), done)
        assert.deepEqual(await store.entries('python', 0, 10), [...first, ...texts('five')])
      })

      it('are read in chunks that end with the record', async () => {
        const all = texts(...Array.from({ length: 300 }, (_, n) => `entry ${n}`))
        await store.append(batchOf('python', 0, all))
        for (const [from, count] of [
          [0, 0],
          [0, 1],
          [0, 256],
          [255, 2],
          [256, 256],
          [299, 1],
          [299, 5],
        ] as const) {
          assert.deepEqual(
            await store.entries('python', from, count),
            all.slice(from, from + count),
            `${from}+${count}`,
          )
        }
        assert.deepEqual(await store.entries('python', 300, 1), [])
        assert.deepEqual(await store.entries('python', 7, Number.MAX_SAFE_INTEGER), all.slice(7))
      })

      it('may have 65,535 bytes and no more', async () => {
        const largest = new Uint8Array(65_535).fill(120)
        assert.deepEqual(await store.append(batchOf('python', 0, [largest])), done)
        assert.deepEqual(await store.entries('python', 0, 1), [largest])
        await assert.rejects(store.append(batchOf('python', 1, [new Uint8Array(65_536)])))
        assert.equal((await store.entries('python', 0, 9)).length, 1)
      })

      it('may come by the thousand', async () => {
        const all = texts(...Array.from({ length: 5_000 }, (_, n) => `{"n":${n}}`))
        assert.deepEqual(await store.append(batchOf('python', 0, all)), done)
        assert.deepEqual(await store.entries('python', 0, 6_000), all)
      })

      it('do not change with the arrays that they came in or went out by', async () => {
        const bytes = new TextEncoder().encode('as it was')
        await store.append(batchOf('python', 0, [bytes]))
        bytes.fill(0)
        ;(await store.entries('python', 0, 1))[0]?.fill(0)
        assert.deepEqual(await store.entries('python', 0, 1), texts('as it was'))
      })
    })

    describe('an append', () => {
      it('is refused where the record has moved on, and leaves nothing', async () => {
        await store.append(batchOf('python', 0, texts('first')))
        const before = await everythingOf(store, 'python')
        for (const size of [0, 2]) {
          const late = batchOf('python', size, texts('late'), {
            documents: [charter],
            sealed: [address],
            outbox: [letter('a')],
          })
          assert.deepEqual(await store.append(late), { ok: false, problem: 'record has moved on' })
        }
        assert.deepEqual(await everythingOf(store, 'python'), before)
        assert.deepEqual(await store.outbox(lateOn, 9), [])
      })

      it('is won by one of two writers who begin at the same place', async () => {
        const answers = await Promise.all([
          store.append(batchOf('python', 0, texts('one'))),
          store.append(batchOf('python', 0, texts('other'))),
        ])
        assert.equal(answers.filter(({ ok }) => ok).length, 1)
        assert.equal((await store.entries('python', 0, 9)).length, 1)
      })

      it('gives every one of many writers a place of its own when each looks again', async () => {
        await Promise.all(Array.from({ length: 8 }, (_, n) => appendWhenFree(store, `writer ${n}`)))
        const kept = (await store.entries('python', 0, 99)).map((bytes) => new TextDecoder().decode(bytes))
        assert.deepEqual(
          kept.toSorted(),
          Array.from({ length: 8 }, (_, n) => `writer ${n}`),
        )
      })

      it('is kept as a whole or not at all', async () => {
        const twice = [letter('same'), letter('same')]
        const torn = batchOf('python', 0, texts('x'), { documents: [charter], sealed: [address], outbox: twice })
        await assert.rejects(store.append(torn))
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
        assert.deepEqual(await store.outbox(lateOn, 9), [])
        assert.deepEqual(await store.append(batchOf('python', 0, texts('after'))), done)
      })

      it('takes no checkpoint of another size', async () => {
        const wrong = { ...batchOf('python', 0, texts('x')), checkpoint: checkpointFor('python', 2) }
        await assert.rejects(store.append(wrong))
        await assert.rejects(store.append({ ...wrong, checkpoint: new Uint8Array() }))
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
      })

      it('takes no hashes that leave a gap, a leaf out or an odd length', async () => {
        const good = batchOf('python', 0, texts('x', 'y'))
        const hashes = [hashOf(0), hashOf(1)]
        for (const wrong of [
          [],
          [{ level: 0, from: 1, hashes }],
          [{ level: 0, from: 0, hashes: [hashOf(0)] }],
          [
            { level: 0, from: 0, hashes },
            { level: 1, from: 3, hashes: [hashOf(0)] },
          ],
          [{ level: 0, from: 0, hashes: [hashOf(0), new Uint8Array(31)] }],
        ]) {
          await assert.rejects(store.append({ ...good, hashes: wrong }))
        }
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
      })

      it('may bring no entries, and then only the checkpoint that is there', async () => {
        assert.deepEqual(await store.append(batchOf('python', 0, [], { documents: [charter] })), done)
        assert.equal(await store.checkpoint('python'), undefined)
        await store.append(batchOf('python', 0, texts('x')))
        assert.deepEqual(await store.append(batchOf('python', 1, [], { sealed: [address] })), done)
        const fork = { ...batchOf('python', 1, []), checkpoint: checkpointFor('python', 1, 'another root') }
        await assert.rejects(store.append(fork))
        assert.deepEqual(await store.checkpoint('python'), checkpointFor('python', 1))
        assert.deepEqual(await store.sealed('python'), [address])
      })
    })

    it('gives the last checkpoint, as it was signed', async () => {
      await store.append(batchOf('python', 0, texts('a', 'b')))
      assert.deepEqual(await store.checkpoint('python'), checkpointFor('python', 2))
      await store.append(batchOf('python', 2, texts('c')))
      assert.deepEqual(await store.checkpoint('python'), checkpointFor('python', 3))
    })

    it('gives ranges of the hashes of each level', async () => {
      const leaves = Array.from({ length: 300 }, (_, n) => hashOf(n))
      const levels = [
        { level: 0, from: 0, hashes: leaves },
        { level: 1, from: 0, hashes: [hashOf(1000)] },
      ]
      await store.append({ ...batchOf('python', 0, leaves), hashes: levels })
      assert.deepEqual(await store.hashes('python', 0, 250, 10), leaves.slice(250, 260))
      assert.deepEqual(await store.hashes('python', 0, 295, 10), leaves.slice(295))
      assert.deepEqual(await store.hashes('python', 0, 300, 10), [])
      assert.deepEqual(await store.hashes('python', 1, 0, 256), [hashOf(1000)])
      assert.deepEqual(await store.hashes('python', 2, 0, 256), [])
    })

    describe('documents', () => {
      it('are kept once for each digest, in the order in which they came', async () => {
        await store.append(batchOf('python', 0, texts('x'), { documents: [charter, minutes, charter] }))
        await store.append(batchOf('python', 1, texts('y'), { documents: [minutes] }))
        assert.deepEqual(await store.documents('python'), [charter, minutes])
      })

      it('may be large and in any script', async () => {
        const large = { digest: 'c'.repeat(64), text: `${'Satzung Привет 章程 👩🏽‍💻\u0000\r\n'.repeat(40_000)}end` }
        await store.append(batchOf('python', 0, texts('x'), { documents: [large] }))
        assert.deepEqual(await store.documents('python'), [large])
      })
    })

    describe('sealed values', () => {
      it('keep every kind of reader and every byte of the salt', async () => {
        const salt = Uint8Array.from({ length: 256 }, (_, n) => n)
        const values: readonly SealedValue[] = [
          { commitment: '1'.repeat(64), salt, value: 'Zoë 𝄞 \u0000', readers: { kind: 'public' } },
          { commitment: '4'.repeat(64), salt, value: 'what a lot is drawn from', readers: { kind: 'nobody' } },
          { commitment: '2'.repeat(64), salt: new Uint8Array(16), value: '', readers: { kind: 'self', person: 'p-1' } },
          {
            commitment: '3'.repeat(64),
            salt: new Uint8Array(),
            value: 'a@example.org',
            readers: { kind: 'group', group: 'board', person: 'p-2' },
          },
        ]
        await store.append(batchOf('python', 0, texts('x'), { sealed: values }))
        assert.deepEqual(await store.sealed('python'), values)
      })

      it('are kept once for each commitment', async () => {
        await store.append(batchOf('python', 0, texts('x'), { sealed: [address, address] }))
        assert.deepEqual(await store.sealed('python'), [address])
      })
    })

    describe('the outbox', () => {
      const send = (...items: readonly OutboxItem[]) =>
        store.append(batchOf('python', 0, texts('x'), { outbox: items }))
      const waiting = async (now: string, limit = 9) => (await store.outbox(now, limit)).map(({ id }) => id)

      it('gives whole letters', async () => {
        const stoppable = { ...letter('b').letter, unsubscribe: 'https://remit.example/letters/abc' }
        await send(letter('a'), { ...letter('b'), letter: stoppable })
        assert.deepEqual(await store.outbox(lateOn, 9), [letter('a'), { ...letter('b'), letter: stoppable }])
      })

      it('gives what is due, the oldest first, and of one moment in the order of writing', async () => {
        await send(letter('later', day(3)), letter('z', day(1)), letter('a', day(1)), letter('m', day(2)))
        assert.deepEqual(await waiting(day(1)), ['z', 'a'])
        assert.deepEqual(await waiting(day(9)), ['z', 'a', 'm', 'later'])
        assert.deepEqual(await waiting(day(9), 2), ['z', 'a'])
        assert.deepEqual(await waiting('2026-01-01T00:00:00.000Z'), [])
      })

      it('forgets what was sent', async () => {
        await send(letter('a'), letter('b'))
        await store.settle('a', { sent: true })
        assert.deepEqual(await waiting(lateOn), ['b'])
        await store.settle('a', { sent: true })
        assert.deepEqual(await waiting(lateOn), ['b'])
      })

      it('gives what could not be sent again at its time, behind what was due before', async () => {
        await send(letter('a', day(1)), letter('b', day(2)))
        await store.settle('a', { sent: false, retryAt: day(3), error: 'connection refused' })
        assert.deepEqual(await waiting(day(2)), ['b'])
        assert.deepEqual(await waiting(day(3)), ['b', 'a'])
        await store.settle('a', { sent: false, retryAt: day(4), error: 'connection refused' })
        assert.deepEqual((await store.outbox(day(4), 9))[1], { ...letter('a', day(4)), attempts: 2 })
      })

      it('counts those that wait, and those that were given up', async () => {
        assert.deepEqual(await store.letters(), { waiting: 0, givenUp: 0 })
        await send(letter('a'), letter('b'), letter('c', day(9)))
        await store.settle('b', { sent: false, retryAt: givenUp, error: 'nobody has that address' })
        assert.deepEqual(await store.letters(), { waiting: 2, givenUp: 1 })
        await store.settle('a', { sent: true })
        assert.deepEqual(await store.letters(), { waiting: 1, givenUp: 1 })
      })

      it('holds the letters of all foundations', async () => {
        await send(letter('a', day(2)))
        const other = { ...letter('b', day(1)), foundation: 'django' }
        await store.append(batchOf('django', 0, texts('x'), { outbox: [other] }))
        assert.deepEqual(await store.outbox(lateOn, 9), [other, letter('a', day(2))])
      })
    })

    describe('the deliveries of announcements', () => {
      const delivery = (announcement: number, channel = 0, due = day(1)): DeliveryItem => ({
        foundation: 'python',
        announcement,
        channel,
        due,
        attempts: 0,
      })
      const leave = (...deliveries: readonly DeliveryItem[]) =>
        store.append(batchOf('python', 0, texts('x'), { deliveries }))

      it('are given from the moment at which they are due, the earliest first', async () => {
        await leave(delivery(2, 1, day(2)), delivery(1, 1, day(1)), delivery(1, 0, day(1)), delivery(3, 0, day(3)))
        assert.deepEqual(await store.deliveries.due('2026-02-01T00:00:00.000Z', 9), [])
        const both = [delivery(1, 0), delivery(1, 1), delivery(2, 1, day(2))]
        assert.deepEqual(await store.deliveries.due(day(2), 9), both)
        assert.deepEqual(await store.deliveries.due(day(2), 1), both.slice(0, 1))
        assert.equal(await store.deliveries.count(), 4)
      })

      it('remember since when a request may be under way, and when the first one was', async () => {
        await leave(delivery(1))
        await store.deliveries.begin(delivery(1), day(1))
        const begun = { ...delivery(1), first: day(1), begun: day(1) }
        assert.deepEqual(await store.deliveries.of('python'), [begun])
        await store.deliveries.begin(delivery(1), day(2))
        assert.deepEqual(await store.deliveries.of('python'), [{ ...begun, begun: day(2) }])
      })

      it('wait for the next attempt, which knows whether the last may have arrived', async () => {
        await leave(delivery(1))
        await store.deliveries.begin(delivery(1), day(1))
        await store.deliveries.postpone(delivery(1), { retryAt: day(3), error: 'reset', inDoubt: true })
        const doubtful = { ...delivery(1, 0, day(3)), attempts: 1, first: day(1), begun: day(1), error: 'reset' }
        assert.deepEqual(await store.deliveries.of('python'), [doubtful])
        await store.deliveries.postpone(delivery(1), { retryAt: day(4), error: 'busy', inDoubt: false })
        const { begun: _, ...sure } = { ...doubtful, due: day(4), attempts: 2, error: 'busy' }
        assert.deepEqual(await store.deliveries.of('python'), [sure])
        assert.deepEqual(await store.deliveries.due(day(3), 9), [])
      })

      it('begin anew when they are asked for again', async () => {
        await leave(delivery(1), delivery(2))
        await store.deliveries.begin(delivery(1), day(1))
        await store.deliveries.postpone(delivery(1), { retryAt: day(3), error: 'reset', inDoubt: true })
        await store.append(batchOf('python', 1, texts('y'), { deliveries: [delivery(1, 0, day(5))] }))
        assert.deepEqual(await store.deliveries.of('python'), [delivery(1, 0, day(5)), delivery(2)])
      })

      it('are gone once they are removed, and what is not there is not changed', async () => {
        await leave(delivery(1), delivery(1, 1))
        await store.deliveries.remove(delivery(1))
        await store.deliveries.remove(delivery(1))
        await store.deliveries.begin(delivery(1), day(1))
        await store.deliveries.postpone(delivery(1), { retryAt: day(3), error: 'reset', inDoubt: true })
        assert.deepEqual(await store.deliveries.of('python'), [delivery(1, 1)])
      })

      it('are kept with their entries or not at all, and each foundation has its own', async () => {
        const twice = batchOf('python', 0, texts('x'), {
          deliveries: [delivery(1)],
          outbox: [letter('a'), letter('a')],
        })
        await assert.rejects(store.append(twice))
        assert.equal(await store.deliveries.count(), 0)
        const other = { ...delivery(1), foundation: 'django' }
        await store.append(batchOf('django', 0, texts('x'), { deliveries: [other] }))
        await leave(delivery(1))
        assert.deepEqual(await store.deliveries.due(day(1), 9), [other, delivery(1)])
        assert.deepEqual(await store.deliveries.of('django'), [other])
      })
    })

    describe('the drawer', () => {
      const put = (...things: readonly DrawerThing[]) =>
        store.append(batchOf('python', 0, [], { drawer: { put: things } }))

      it('keeps a thing of each kind under its key, in any script, with whose it is', async () => {
        const things = drawerKinds.map((kind, n) => ({ ...thing(kind, 'key', `Zoë 𝄞 \u0000 ${n}`), person: `p-${n}` }))
        await put(...things, { kind: 'round', key: "o'clock", text: '' })
        for (const one of things) assert.deepEqual(await store.drawer.get('python', one.kind, one.key), one)
        assert.deepEqual(await store.drawer.get('python', 'round', "o'clock"), thing('round', "o'clock", ''))
      })

      it('has nothing under another key, another kind or in another foundation', async () => {
        await put(thing('token', 'a', 'x'))
        assert.equal(await store.drawer.get('python', 'token', 'b'), undefined)
        assert.equal(await store.drawer.get('python', 'told', 'a'), undefined)
        assert.equal(await store.drawer.get('django', 'token', 'a'), undefined)
        assert.equal(await store.drawer.get('nobody', 'token', 'a'), undefined)
        assert.deepEqual(await store.drawer.list('django', 'token'), [])
      })

      it('lists a kind in the order of the keys, of all or of one person', async () => {
        const [one, other, none] = [
          { ...thing('owed', 'b', '1'), person: 'p-1' },
          { ...thing('owed', 'a', '2'), person: 'p-2' },
          thing('owed', 'B', '3'),
        ]
        await put(one, other, none, { ...thing('told', 'c', '4'), person: 'p-1' })
        assert.deepEqual(await store.drawer.list('python', 'owed'), [none, other, one])
        assert.deepEqual(await store.drawer.list('python', 'owed', 'p-1'), [one])
        assert.deepEqual(await store.drawer.list('python', 'owed', 'p-9'), [])
      })

      it('puts one thing in the place of another, and takes things away', async () => {
        await put({ ...thing('told', 'a', 'before'), person: 'p-1' }, thing('told', 'b', 'stays'))
        await put(thing('told', 'a', 'after'))
        assert.deepEqual(await store.drawer.list('python', 'told'), [
          thing('told', 'a', 'after'),
          thing('told', 'b', 'stays'),
        ])
        const take = [
          { kind: 'told', key: 'a' },
          { kind: 'told', key: 'never' },
          { kind: 'owed', key: 'b' },
        ] as const
        await store.append(batchOf('python', 0, [], { drawer: { put: [], take } }))
        assert.deepEqual(await store.drawer.list('python', 'told'), [thing('told', 'b', 'stays')])
      })

      it('counts the things of a kind whose keys begin alike', async () => {
        await put(thing('ballot', '1//a', ''), thing('ballot', '1//b', ''), thing('ballot', '11//a', ''))
        await put(thing('ballot', '1/_/a', ''), thing('ballot key', '1//', ''))
        assert.equal(await store.drawer.count('python', 'ballot', '1//'), 2)
        assert.equal(await store.drawer.count('python', 'ballot', '1/_/'), 1)
        assert.equal(await store.drawer.count('python', 'ballot', ''), 4)
        assert.equal(await store.drawer.count('django', 'ballot', '1//'), 0)
      })

      it('keeps ballots that came one after another, some of them twice, and takes them', async () => {
        const ballots = ['m', 'c', 'x', 'a', 'c'].map((key, n) => thing('ballot', `1//${key}`, `ballot ${n}`))
        for (const ballot of ballots) await put(ballot)
        const [m, , x, a, c] = ballots
        assert.deepEqual(await store.drawer.list('python', 'ballot'), [a, c, m, x])
        const take = ballots.map(({ kind, key }) => ({ kind, key }))
        await store.append(batchOf('python', 0, [], { drawer: { put: [], take } }))
        assert.deepEqual(await store.drawer.list('python', 'ballot'), [])
      })

      it('puts what a batch both takes and puts', async () => {
        await put(thing('told', 'a', 'before'))
        const drawer = { put: [thing('told', 'a', 'after')], take: [{ kind: 'told', key: 'a' }] } as const
        await store.append(batchOf('python', 0, [], { drawer }))
        assert.deepEqual(await store.drawer.get('python', 'told', 'a'), thing('told', 'a', 'after'))
      })

      it('changes together with letters and entries, or not at all', async () => {
        const drawer = { put: [thing('told', 'a', 'told')] }
        const twice = batchOf('python', 0, texts('x'), { drawer, outbox: [letter('same'), letter('same')] })
        await assert.rejects(store.append(twice))
        assert.equal(await store.drawer.get('python', 'told', 'a'), undefined)
        await store.append(batchOf('python', 0, texts('x'), { drawer, outbox: [letter('once')] }))
        assert.deepEqual(await store.drawer.list('python', 'told'), drawer.put)
        assert.deepEqual(await store.outbox(lateOn, 9), [letter('once')])
      })

      it('forgets what is of a person, what the same batch brings too, in this foundation alone', async () => {
        const theirs = { ...thing('notices', 'p-1', 'weekly'), person: 'p-1' }
        const others = { ...thing('notices', 'p-2', 'daily'), person: 'p-2' }
        await put(theirs, others, thing('round', 'letters', 'nobody'))
        await store.append(batchOf('django', 0, [], { drawer: { put: [theirs] } }))
        const late = { ...thing('owed', 'p-1/9', '9'), person: 'p-1' }
        await store.append(batchOf('python', 0, texts('x'), { drawer: { put: [late] }, forgotten: ['p-1'] }))
        const left = await Promise.all(drawerKinds.map((kind) => store.drawer.list('python', kind)))
        assert.deepEqual(left.flat(), [others, thing('round', 'letters', 'nobody')])
        assert.deepEqual(await store.drawer.list('django', 'notices'), [theirs])
        await store.scrub()
        assert.deepEqual(await store.drawer.list('python', 'notices'), [others])
      })
    })

    describe('a turn', () => {
      it('knows how long the record is, and what it appends is there when it is over', async () => {
        await store.append(batchOf('python', 0, texts('first')))
        const answer = await store.turn('python', async ({ size, append }) => {
          await append(batchOf('python', size, texts('second')))
          return `after ${size}`
        })
        assert.equal(answer, 'after 1')
        assert.deepEqual(await store.entries('python', 0, 9), texts('first', 'second'))
      })

      it('may append nothing', async () => {
        assert.equal(await store.turn('python', async ({ size }) => size), 0)
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
      })

      it('comes after the one before, which may take its time', async () => {
        const order: string[] = []
        const first = store.turn('python', async ({ size, append }) => {
          order.push('one begins')
          await pause(20)
          await append(batchOf('python', size, texts('one')))
          order.push('one ends')
        })
        const second = store.turn('python', async ({ size, append }) => {
          order.push(`other begins after ${size}`)
          await append(batchOf('python', size, texts('other')))
        })
        await Promise.all([first, second])
        assert.deepEqual(order, ['one begins', 'one ends', 'other begins after 1'])
        assert.deepEqual(await store.entries('python', 0, 9), texts('one', 'other'))
      })

      it('of one foundation does not wait for that of another', async () => {
        const waiting = Promise.withResolvers<void>()
        const held = store.turn('python', () => waiting.promise)
        await store.turn('django', ({ append }) => append(batchOf('django', 0, texts('there'))))
        waiting.resolve()
        await held
        assert.deepEqual(await store.entries('django', 0, 9), texts('there'))
      })

      it('keeps an append of its own accord waiting', async () => {
        const turn = store.turn('python', async ({ append }) => {
          await pause(20)
          await append(batchOf('python', 0, texts('in turn')))
        })
        assert.deepEqual(await store.append(batchOf('python', 0, texts('late'))), {
          ok: false,
          problem: 'record has moved on',
        })
        await turn
        assert.deepEqual(await store.entries('python', 0, 9), texts('in turn'))
      })

      it('whose work fails leaves nothing, though it has appended, and the next one goes on', async () => {
        const failing = store.turn('python', async ({ append }) => {
          await append(
            batchOf('python', 0, texts('x'), { documents: [charter], sealed: [address], outbox: [letter('a')] }),
          )
          throw new TypeError('the work went wrong')
        })
        await assert.rejects(failing, { name: 'TypeError', message: 'the work went wrong' })
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
        assert.deepEqual(await store.outbox(lateOn, 9), [])
        assert.deepEqual(await store.append(batchOf('python', 0, texts('after'))), done)
      })

      it('whose batch the store does not take leaves nothing', async () => {
        const wrong = { ...batchOf('python', 0, texts('x'), { documents: [charter] }), checkpoint: new Uint8Array() }
        await assert.rejects(store.turn('python', ({ append }) => append(wrong)))
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
      })

      it('appends once, at its own place, of its own foundation, and not when it is over', async () => {
        const wrong = (work: (turn: Turn) => Promise<void>) => assert.rejects(store.turn('python', work))
        await wrong(({ append }) => append(batchOf('python', 1, texts('x'))))
        await wrong(({ append }) => append(batchOf('django', 0, texts('x'))))
        await wrong(async ({ append }) => {
          await append(batchOf('python', 0, texts('x')))
          await append(batchOf('python', 0, texts('y')))
        })
        const over = await store.turn('python', async (turn) => turn)
        await assert.rejects(over.append(batchOf('python', 0, texts('x'))))
        assert.deepEqual(await everythingOf(store, 'python'), nothing)
      })

      it('reads what was kept before it', async () => {
        await store.append(batchOf('python', 0, texts('first'), { documents: [charter] }))
        const seen = await store.turn('python', async ({ size }) => [
          await store.entries('python', 0, size),
          await store.documents('python'),
        ])
        assert.deepEqual(seen, [texts('first'), [charter]])
      })

      it('is not to be had of a foundation that nobody set up', async () => {
        await assert.rejects(store.turn('nobody', async () => {}))
      })
    })

    describe('what came with batches that began at a size or later', () => {
      it('can be read alone', async () => {
        await store.append(batchOf('python', 0, texts('a'), { documents: [charter], sealed: [address] }))
        await store.append(batchOf('python', 1, texts('b', 'c'), { documents: [charter, minutes], sealed: [phone] }))
        assert.deepEqual(await store.documents('python', 0), [charter, minutes])
        assert.deepEqual(await store.documents('python', 1), [minutes])
        assert.deepEqual(await store.documents('python', 2), [])
        assert.deepEqual(await store.sealed('python', 0), [address, phone])
        assert.deepEqual(await store.sealed('python', 1), [phone])
        assert.deepEqual(await store.sealed('python', 2), [])
      })

      it('includes what came without entries at that size', async () => {
        await store.append(batchOf('python', 0, texts('a')))
        await store.append(batchOf('python', 1, [], { documents: [charter], sealed: [address] }))
        assert.deepEqual(await store.documents('python', 1), [charter])
        assert.deepEqual(await store.sealed('python', 1), [address])
      })
    })

    describe('erasing', () => {
      it('deletes sealed values in the commit that says so, of this foundation alone', async () => {
        await store.append(batchOf('python', 0, texts('a'), { sealed: [address, phone] }))
        await store.append(batchOf('django', 0, texts('a'), { sealed: [address] }))
        const erasure = batchOf('python', 1, texts('erased'), { erased: [address.commitment, '9'.repeat(64)] })
        assert.deepEqual(await store.append(erasure), done)
        assert.deepEqual(await store.sealed('python'), [phone])
        assert.deepEqual(await store.sealed('django'), [address])
      })

      it('takes what the same batch brings', async () => {
        await store.append(batchOf('python', 0, texts('a'), { sealed: [address], erased: [address.commitment] }))
        assert.deepEqual(await store.sealed('python'), [])
      })

      it('does not come about when its batch fails', async () => {
        await store.append(batchOf('python', 0, texts('a'), { sealed: [address], outbox: [letter('a')] }))
        const beside = { erased: [address.commitment], silenced: [letter('a').letter.to] }
        const wrong = { ...batchOf('python', 1, texts('b'), beside), checkpoint: new Uint8Array() }
        await assert.rejects(store.append(wrong))
        assert.deepEqual(await store.sealed('python'), [address])
        assert.deepEqual(await store.outbox(lateOn, 9), [letter('a')])
      })

      it('silences letters to an address, the new ones too, of this foundation alone', async () => {
        const other = { ...letter('b'), letter: { ...letter('b').letter, to: 'other@example.org' } }
        await store.append(batchOf('python', 0, texts('x'), { outbox: [letter('a'), other] }))
        const elsewhere = { ...letter('c'), foundation: 'django' }
        await store.append(batchOf('django', 0, texts('x'), { outbox: [elsewhere] }))
        const silencing = { outbox: [letter('d')], silenced: [letter('a').letter.to] }
        await store.append(batchOf('python', 1, texts('y'), silencing))
        assert.deepEqual(await store.outbox(lateOn, 9), [other, elsewhere])
      })

      it('is done with when the store was scrubbed, and everything else is still there', async () => {
        await store.append(batchOf('python', 0, texts('a'), { sealed: [address, phone], outbox: [letter('a')] }))
        await store.append(batchOf('python', 1, texts('b'), { erased: [address.commitment] }))
        const before = [await everythingOf(store, 'python'), await store.outbox(lateOn, 9)]
        await store.scrub()
        assert.deepEqual([await everythingOf(store, 'python'), await store.outbox(lateOn, 9)], before)
        assert.deepEqual(await store.append(batchOf('python', 2, texts('c'))), done)
      })
    })

    describe('a cosigned checkpoint', () => {
      const cosigned = (size: number, witness: string) =>
        new Uint8Array([...checkpointFor('python', size), ...new TextEncoder().encode(`— ${witness} signature\n`)])

      it('is kept as it was cosigned, beside the signed one', async () => {
        await store.append(batchOf('python', 0, texts('a', 'b')))
        assert.equal(await store.cosigned('python'), undefined)
        await store.keepCosigned('python', 1, cosigned(1, 'w1'))
        assert.deepEqual(await store.cosigned('python'), cosigned(1, 'w1'))
        assert.deepEqual(await store.checkpoint('python'), checkpointFor('python', 2))
        assert.equal(await store.cosigned('django'), undefined)
      })

      it('gives way to a newer one, and to one of its size that more have cosigned, never to an older one', async () => {
        await store.append(batchOf('python', 0, texts('a', 'b', 'c')))
        await store.keepCosigned('python', 2, cosigned(2, 'w1'))
        await store.keepCosigned('python', 1, cosigned(1, 'w1'))
        assert.deepEqual(await store.cosigned('python'), cosigned(2, 'w1'))
        await store.keepCosigned('python', 2, cosigned(2, 'w2'))
        assert.deepEqual(await store.cosigned('python'), cosigned(2, 'w2'))
        await store.keepCosigned('python', 3, cosigned(3, 'w1'))
        assert.deepEqual(await store.cosigned('python'), cosigned(3, 'w1'))
      })

      it('is not taken for another size than its own, nor of a foundation that nobody set up', async () => {
        await assert.rejects(store.keepCosigned('python', 2, cosigned(1, 'w1')))
        await assert.rejects(store.keepCosigned('nobody', 1, cosigned(1, 'w1')))
        assert.equal(await store.cosigned('python'), undefined)
      })
    })

    describe('a snapshot', () => {
      const small = snapshotOf(3, 1_000)
      const large = snapshotOf(9, 9 * 1024 * 1024 + 1)

      it('is kept with its version, size and root, however large', async () => {
        assert.equal(await store.snapshot('python'), undefined)
        for (const snapshot of [small, large, snapshotOf(4, 0), snapshotOf(8, 4 * 1024 * 1024)]) {
          await store.keepSnapshot('python', snapshot)
          const kept = await store.snapshot('python')
          assert.deepEqual({ ...kept, bytes: undefined }, { ...snapshot, bytes: undefined })
          assert.ok(Buffer.from(kept?.bytes ?? []).equals(snapshot.bytes), `of ${snapshot.bytes.length} bytes`)
        }
        assert.equal(await store.snapshot('django'), undefined)
      })

      it('is gone when it is dropped, and another may follow', async () => {
        await store.keepSnapshot('python', large)
        await store.keepSnapshot('django', small)
        await store.dropSnapshot('python')
        await store.dropSnapshot('python')
        assert.equal(await store.snapshot('python'), undefined)
        assert.deepEqual(await store.snapshot('django'), small)
        await store.keepSnapshot('python', small)
        assert.deepEqual(await store.snapshot('python'), small)
      })

      it('is never a mixture of two that are kept at once', async () => {
        await Promise.all([store.keepSnapshot('python', large), store.keepSnapshot('python', small)])
        const kept = await store.snapshot('python')
        assert.ok(kept?.size === large.size || kept?.size === small.size)
        const whole = kept.size === large.size ? large : small
        assert.ok(Buffer.from(kept.bytes).equals(whole.bytes))
      })

      it('does not hold an act up, nor is it kept of a foundation that nobody set up', async () => {
        const keeping = store.keepSnapshot('python', large)
        assert.deepEqual(await store.append(batchOf('python', 0, texts('meanwhile'))), done)
        await keeping
        await assert.rejects(store.keepSnapshot('nobody', small))
      })
    })

    describe('when time brings something about', () => {
      it('is known of every foundation that has said so by this version of the code', async () => {
        await store.append(batchOf('python', 0, texts('x'), { wakes: { version: 'v1', at: day(3) } }))
        await store.append(batchOf('django', 0, texts('x'), { wakes: { version: 'v1' } }))
        assert.deepEqual(await store.wakesBy(day(2), 'v1'), [])
        assert.deepEqual(await store.wakesBy(day(3), 'v1'), ['python'])
        assert.deepEqual(await store.wakesBy(day(4), 'v1'), ['python'])
      })

      it('is to be asked anew where another version has said it, or none', async () => {
        assert.deepEqual(await store.wakesBy(day(1), 'v1'), ['python', 'django'])
        await store.append(batchOf('django', 0, texts('x'), { wakes: { version: 'v1' } }))
        assert.deepEqual(await store.wakesBy(day(1), 'v1'), ['python'])
        assert.deepEqual(await store.wakesBy(day(1), 'v2'), ['python', 'django'])
      })

      it('stays as it was said until it is said again', async () => {
        await store.append(batchOf('django', 0, texts('x'), { wakes: { version: 'v1' } }))
        await store.append(batchOf('python', 0, texts('x'), { wakes: { version: 'v1', at: day(3) } }))
        await store.append(batchOf('python', 1, texts('y')))
        assert.deepEqual(await store.wakesBy(day(3), 'v1'), ['python'])
        await store.append(batchOf('python', 2, texts('z'), { wakes: { version: 'v1' } }))
        assert.deepEqual(await store.wakesBy(day(9), 'v1'), [])
      })
    })

    it('changes the verifier key of a foundation with the batch that says so', async () => {
      await store.append(batchOf('python', 0, texts('new key'), { vkey: 'python+3+C' }))
      assert.deepEqual(await store.foundations(), [{ ...python, vkey: 'python+3+C' }, django])
    })

    it('can be asked whether it is ready, and is not when it is closed', async () => {
      await store.ready()
      if (!keeps) return
      await store.close()
      await assert.rejects(store.ready())
      store = await here.open()
    })

    if (keeps) {
      it('keeps everything when it is closed and opened again', async () => {
        const drawer = { put: [{ ...thing('notices', 'p-1', 'weekly'), person: 'p-1' }] }
        const full = {
          documents: [charter, minutes],
          sealed: [address],
          outbox: [letter('a')],
          vkey: 'python+4+D',
          drawer,
          deliveries: [{ foundation: 'python', announcement: 1, channel: 0, due: day(1), attempts: 0 }],
        }
        await store.append(batchOf('python', 0, texts('one', 'two'), { ...full, wakes: { version: 'v1' } }))
        await store.settle('a', { sent: false, retryAt: day(5), error: 'greylisted' })
        await store.keepCosigned('python', 2, checkpointFor('python', 2))
        await store.keepSnapshot('python', snapshotOf(2, 5_000_000))
        const everything = async () => [
          await everythingOf(store, 'python'),
          await store.outbox(lateOn, 9),
          await store.foundations(),
          await store.cosigned('python'),
          await store.snapshot('python'),
          await store.wakesBy(lateOn, 'v1'),
          await store.drawer.list('python', 'notices'),
          await store.deliveries.of('python'),
        ]
        const before = await everything()
        await store.close()
        store = await here.open()
        assert.deepEqual(await everything(), before)
        assert.deepEqual(await store.append(batchOf('python', 2, texts('three'))), done)
      })
    }
  })
}

/** A batch that a store takes: any hashes, and a checkpoint that nobody signed, for the right size. */
export function batchOf(
  foundation: string,
  size: number,
  entries: readonly Uint8Array[],
  beside: Partial<Omit<Batch, 'foundation' | 'size' | 'entries' | 'hashes' | 'checkpoint'>> = {},
): Batch {
  const hashes = [{ level: 0, from: size, hashes: entries.map((_, place) => hashOf(size + place)) }]
  const checkpoint = checkpointFor(foundation, size + entries.length)
  return { foundation, size, entries, hashes, checkpoint, documents: [], sealed: [], outbox: [], ...beside }
}

export function texts(...entries: readonly string[]): readonly Uint8Array[] {
  return entries.map((entry) => new TextEncoder().encode(entry))
}

export const python: StoredFoundation = { name: 'python', origin: 'example.org/record/python', vkey: 'python+1+A' }

const django: StoredFoundation = { name: 'django', origin: 'example.org/record/django', vkey: 'django+2+B' }
const charter = { digest: 'b'.repeat(64), text: '# Board\n' }
const minutes = { digest: 'a'.repeat(64), text: 'Minutes of 8 March' }
const address: SealedValue = {
  commitment: 'd'.repeat(64),
  salt: new Uint8Array(16).fill(7),
  value: 'sample.person@example.org',
  readers: { kind: 'self', person: 'sample-person' },
}
const phone: SealedValue = {
  commitment: 'e'.repeat(64),
  salt: new Uint8Array(16).fill(9),
  value: '+00 555 0100',
  readers: { kind: 'group', group: 'board', person: 'sample-person' },
}
const done = { ok: true, value: undefined }
const nothing = { entries: [], hashes: [], checkpoint: undefined, documents: [], sealed: [] }
const lateOn = '2027-01-01T00:00:00.000Z'

function snapshotOf(size: number, length: number): StoredSnapshot {
  const bytes = new Uint8Array(length)
  for (let n = 0; n < length; n += 97) bytes[n] = (n * size) % 251
  return { version: `version of ${size}`, size, root: new Uint8Array(32).fill(size), bytes }
}

function thing(kind: DrawerThing['kind'], key: string, text: string): DrawerThing {
  return { kind, key, text }
}

function letter(id: string, due = day(1)): OutboxItem {
  const to = 'Sample Person <sample.person@example.org>'
  const text = { to, subject: `Letter ${id} ✉`, text: 'Dear Sample,\n', html: '<p>Dear Sample,</p>' }
  return { id, foundation: 'python', kind: 'mail', due, attempts: 0, letter: text }
}

function day(of_march: number): string {
  return `2026-03-0${of_march}T00:00:00.000Z`
}

function checkpointFor(foundation: string, size: number, root = 'root'): Uint8Array {
  return new TextEncoder().encode(`example.org/record/${foundation}\n${size}\n${root}\n\n— ${foundation} signature\n`)
}

function hashOf(n: number): Uint8Array {
  const hash = new Uint8Array(32)
  new DataView(hash.buffer).setUint32(0, n)
  return hash
}

async function everythingOf(store: Store, foundation: string) {
  return {
    entries: await store.entries(foundation, 0, 100_000),
    hashes: await store.hashes(foundation, 0, 0, 100_000),
    checkpoint: await store.checkpoint(foundation),
    documents: await store.documents(foundation),
    sealed: await store.sealed(foundation),
  }
}

async function appendWhenFree(store: Store, text: string): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const { length } = await store.entries('python', 0, 100)
    const answer = await store.append(batchOf('python', length, texts(text)))
    if (answer.ok) return
  }
  assert.fail(`${text} found no place`)
}
