import assert from 'node:assert/strict'
import { afterEach, beforeEach, describe, it } from 'node:test'
import type { Batch, OutboxItem, SealedValue, Store, StoredFoundation } from '../../src/app/ports.ts'

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
        await send(letter('a'))
        assert.deepEqual(await store.outbox(lateOn, 9), [letter('a')])
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

      it('holds the letters of all foundations', async () => {
        await send(letter('a', day(2)))
        const other = { ...letter('b', day(1)), foundation: 'django' }
        await store.append(batchOf('django', 0, texts('x'), { outbox: [other] }))
        assert.deepEqual(await store.outbox(lateOn, 9), [other, letter('a', day(2))])
      })
    })

    if (keeps) {
      it('keeps everything when it is closed and opened again', async () => {
        const full = { documents: [charter, minutes], sealed: [address], outbox: [letter('a')] }
        await store.append(batchOf('python', 0, texts('one', 'two'), full))
        await store.settle('a', { sent: false, retryAt: day(5), error: 'greylisted' })
        const before = [await everythingOf(store, 'python'), await store.outbox(lateOn, 9), await store.foundations()]
        await store.close()
        store = await here.open()
        const after = [await everythingOf(store, 'python'), await store.outbox(lateOn, 9), await store.foundations()]
        assert.deepEqual(after, before)
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
  beside: Partial<Pick<Batch, 'documents' | 'sealed' | 'outbox'>> = {},
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
const done = { ok: true, value: undefined }
const nothing = { entries: [], hashes: [], checkpoint: undefined, documents: [], sealed: [] }
const lateOn = '2027-01-01T00:00:00.000Z'

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
