import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { smallFolder, type TestClock, testClock, testPorts } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { FoundationFolder } from '../beginning.ts'
import type { Command } from '../command.ts'
import { openHouse } from '../house.ts'
import type { Occasion } from '../occasions.ts'
import type { Batch, Correspondent, OutboxItem, Store } from '../ports.ts'
import type { RunningFoundation } from '../running.ts'
import { wishesThing } from './drawn-wishes.ts'
import type { Frequency } from './notice-kind.ts'
import { postRound } from './post-round.ts'
import { usualWishes } from './wishes.ts'

const opening = '2026-03-01T12:00:00.000Z'
const afterwards = '2026-03-07T12:00:00.000Z'
const tools = ['ada', 'bo', 'cy', 'di', 'el']

const moves: Command = {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'A kettle',
  text: '',
}
const applies: Command = { type: 'apply', group: 'tools', seat: 'member', answers: [{ asked: 'who', answer: 'Fay' }] }
const votes = (option: string): Command => ({ type: 'vote', motion: 1, option })

describe('letters about votes', () => {
  it('go to everybody who may vote, whoever moved it among them, in the commit of the opening', async () => {
    const { act, batches } = await setUp()
    await act('ada', moves)
    assert.deepEqual(
      batches.map(({ entries, outbox }) => [entries.length, outbox.map(told)]),
      [[1, tools.map((person) => `${person}@example.org: vote opened 1`)]],
    )
  })

  it('are due at once, and known by the entry and the person', async () => {
    const { act, batches, size } = await setUp()
    const entry = await size()
    await act('ada', moves)
    assert.deepEqual(
      batches[0]?.outbox.map(({ id, due, attempts }) => [id, due, attempts]),
      tools.map((person) => [`small/${entry}/${person}`, opening, 0]),
    )
  })

  it('tell whoever applied of the decision and of the seat that it gave, and nobody of single votes', async () => {
    const { act, batches, written } = await setUp()
    await act('fay', applies)
    for (const person of tools) await act(person, votes('yes'))
    const letters = batches.map(({ outbox }) => outbox.map(told))
    assert.deepEqual(letters.slice(1), [[], [], [], [], ['fay@example.org: decision closed 1']])
    const last = written.at(-1)
    assert.ok(last?.kind === 'decision closed')
    assert.deepEqual([last.closed.is, last.taken?.person, last.subjectName], ['carried', 'fay', 'Fay Sample'])
  })

  it('tell whoever moved of a decision that the clock brought, dated when it was due', async () => {
    const { act, small, clock, batches, written } = await setUp()
    await act('bo', moves)
    clock.set(afterwards)
    await small.read()
    assert.deepEqual(batches[1]?.outbox.map(told), ['bo@example.org: decision closed 1'])
    assert.equal(batches[1]?.outbox[0]?.due, afterwards)
    const last = written.at(-1)
    assert.ok(last?.kind === 'decision closed')
    assert.equal(last.at, '2026-03-06T12:00:00.000Z')
  })

  it('call nobody to a vote that was over in the same commit', async () => {
    const { small, batches } = await setUp()
    await Promise.all([
      small.act({ act: 'a', person: 'ada', command: moves }),
      ...tools.map((person) => small.act({ act: person, person, command: votes('yes') })),
    ])
    assert.deepEqual(
      batches.map(({ outbox }) => outbox.map(told)),
      [['ada@example.org: decision closed 1']],
    )
  })

  it('reach who introduced themselves in the same commit', async () => {
    const { small, batches } = await setUp()
    const introduce: Command = { type: 'introduce', person: 'gus', name: 'Gus Sample', address: 'gus@example.net' }
    await Promise.all([
      small.act({ act: 'i', person: 'gus', command: introduce }),
      small.act({ act: 'a', person: 'gus', command: { ...moves, title: 'Tea' } }),
      ...tools.map((person) => small.act({ act: person, person, command: votes('no') })),
    ])
    assert.deepEqual(batches[0]?.outbox.map(told), ['gus@example.net: decision closed 1'])
  })

  it('are kept once when the commit fails and the act is asked for again', async () => {
    const { small, store, failNext } = await setUp()
    const ask = { act: 'same', person: 'ada', command: moves }
    failNext()
    const failed = await small.act(ask)
    assert.deepEqual(failed, { ok: false, problem: { type: 'Unavailable' } })
    assert.deepEqual(await store.outbox(afterwards, 99), [])
    assert.ok((await small.act(ask)).ok)
    assert.ok(!(await small.act(ask)).ok)
    assert.equal((await store.outbox(afterwards, 99)).length, tools.length)
  })

  it('are not written for a sample, whose people are invented', async () => {
    const { act, written } = await setUp({ folder: smallFolder() })
    await act('ada', moves)
    assert.deepEqual(written, [])
  })

  it('are not written about what happened at the founding', async () => {
    const { store, written } = await setUp({
      folder: founding(
        (text) => `${text}  - { on: 2026-02-28, move: tools, person: ada, action: resolve, title: Tea, text: Tea. }\n`,
      ),
    })
    assert.deepEqual(written, [])
    assert.deepEqual(await store.outbox(afterwards, 99), [])
  })

  it('are not written where nobody writes letters', async () => {
    const { act, batches } = await setUp({ silent: true })
    await act('ada', moves)
    assert.deepEqual(
      batches.map(({ outbox }) => outbox),
      [[]],
    )
  })

  it('go to those alone who want them at once; the digests of others are owed them, and who wants none is owed nothing', async () => {
    const { act, batches, small } = await setUp()
    const how = (person: string, often: Frequency) =>
      wishesThing(person, { ...usualWishes, chosen: { 'vote opened': often } })
    await small.post(async () => ({ drawer: { put: [how('ada', 'daily'), how('bo', 'weekly'), how('cy', 'never')] } }))
    batches.length = 0
    await act('ada', moves)
    assert.deepEqual(batches[0]?.outbox.map(told), ['di@example.org: vote opened 1', 'el@example.org: vote opened 1'])
    assert.deepEqual(
      batches[0]?.drawer?.put.map(({ kind, person }) => [kind, person]),
      [
        ['owed', 'ada'],
        ['owed', 'bo'],
      ],
    )
  })

  it('about what happened more than a day ago are owed, so that nobody is flooded by all that came meanwhile', async () => {
    const { act, small, clock, batches } = await setUp()
    await act('bo', moves)
    clock.set('2026-03-20T12:00:00.000Z')
    await small.read()
    assert.deepEqual(batches[1]?.outbox, [])
    assert.deepEqual(
      batches[1]?.drawer?.put.map(({ kind, person }) => [kind, person]),
      [['owed', 'bo']],
    )
  })

  it('beyond fifty a day are owed to each, and told together within minutes, whoever moves however much', async () => {
    const { act, small, store, clock, batches } = await setUp()
    for (let number = 0; number < 60; number += 1) await act('ada', { ...moves, title: `Kettle ${number}` })
    const letters = batches.flatMap(({ outbox }) => outbox.map(({ letter }) => letter.to))
    assert.equal(letters.filter((to) => to === 'bo@example.org').length, 50)
    assert.equal((await store.drawer.list('small', 'owed')).length, 10 * tools.length)
    batches.length = 0
    await postRound('small', small, {
      store,
      correspondent: {
        letter: () => () => ({ subject: 'alone', text: '', html: '' }),
        digest: ({ why, awaiting }) => ({ subject: `${why}: ${awaiting.length}`, text: '', html: '' }),
      },
    })
    assert.deepEqual([...new Set(batches[0]?.outbox.map(({ letter }) => letter.subject))], ['late: 10'])
    assert.equal(batches[0]?.outbox.length, tools.length)
    assert.deepEqual(await store.drawer.list('small', 'owed'), [])
    clock.set('2026-03-02T12:00:00.000Z')
    await act('ada', { ...moves, title: 'Tomorrow' })
    assert.equal(batches.at(-1)?.outbox.length, tools.length)
  })

  it('tell whom it concerns of what else happens, and nobody of what they did themselves', async () => {
    const { act, batches } = await setUp()
    await act('bo', { type: 'step down', group: 'tools', seat: 'member' })
    assert.deepEqual(batches[0]?.outbox, [])
  })

  it('are put into words once for a roll of any size', async () => {
    const count = 3_000
    const people = Array.from({ length: count }, (_, number) => `p-${number}`)
    const { act, batches, written } = await setUp({
      folder: founding((text) =>
        text
          .replace(
            'acts:\n',
            `${people.map((key) => `  ${key}: { name: ${key}, address: ${key}@example.org }`).join('\n')}\nacts:\n`,
          )
          .concat(`  - { on: 2026-01-01, hold: tools.member, holders: [${people.join(', ')}] }\n`),
      ),
    })
    await act('ada', moves)
    assert.equal(batches[0]?.outbox.length, count + tools.length)
    assert.equal(written.length, 1)
    assert.equal(new Set(batches[0]?.outbox.map(({ letter }) => letter.to)).size, count + tools.length)
  })
})

interface SetUp {
  readonly small: RunningFoundation
  readonly store: Store
  readonly clock: TestClock
  /** What was appended since the foundation was set up. */
  readonly batches: Batch[]
  /** What the correspondent was asked to put into words. */
  readonly written: readonly Occasion[]
  act(person: string, command: Command): Promise<void>
  size(): Promise<number>
  failNext(): void
}

/** The small foundation as one of real people. */
async function setUp({
  folder = founding((text) => text),
  silent = false,
}: {
  readonly folder?: FoundationFolder
  readonly silent?: boolean
} = {}): Promise<SetUp> {
  const store = memoryStore()
  const clock = testClock(opening)
  const batches: Batch[] = []
  const written: Occasion[] = []
  let failing = false
  const correspondent: Correspondent = {
    letter(occasion) {
      written.push(occasion)
      const about =
        occasion.kind === 'happened' ? occasion.happened.event.type : `${occasion.kind} ${occasion.opened.motion}`
      return () => ({ subject: about, text: '', html: '' })
    },
    digest: () => assert.fail('no letter of several things comes from an entry'),
  }
  const watched: Store = {
    ...store,
    turn: (name, work) =>
      store.turn(name, ({ size, append }) =>
        work({
          size,
          async append(batch) {
            if (failing) {
              failing = false
              throw new Error('The disk is full')
            }
            batches.push(batch)
            return append(batch)
          },
        }),
      ),
  }
  const ports = testPorts({ store: watched, clock, ...(!silent && { correspondent }) })
  const founded = await (await openHouse(ports, 'localhost/record')).found(folder)
  assert.ok(founded.ok, JSON.stringify(founded))
  batches.length = 0
  const small = founded.value
  return {
    small,
    store,
    clock,
    batches,
    written,
    async act(person, command) {
      const done = await small.act({ act: crypto.randomUUID(), person, command })
      assert.ok(done.ok, JSON.stringify(done))
    },
    size: async () => (await small.read()).state.size,
    failNext() {
      failing = true
    },
  }
}

function founding(changed: (text: string) => string): FoundationFolder {
  const files = smallFolder().files.map(({ file, text }) =>
    file === 'founding.yaml' ? { file, text: changed(text.replace('sample: yes', 'sample: no')) } : { file, text },
  )
  return { files }
}

function told({ letter }: OutboxItem): string {
  return `${letter.to}: ${letter.subject}`
}
