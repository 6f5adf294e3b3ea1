import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf } from '../../../test/support/given.ts'
import { testPorts } from '../../../test/support/test-ports.ts'
import { memoryStore } from '../../adapters/store/memory/store.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { Command } from '../command.ts'
import { openHouse } from '../house.ts'
import type { OutboxItem, Ports, SealedValue, Store } from '../ports.ts'
import { checkpointSize } from '../record/checkpoint-size.ts'
import type { RunningFoundation } from '../running.ts'
import { tracesOf } from './traces.ts'

const club = charterOf(
  'club',
  `
facts:
  employer: { related: subsidiaries count as one }
  school: { public: no }
  excused: yes or no
seats:
  member: { filled by: application, decided by: vote }
  guest: { filled by: own word }
  expert: { filled by: appointment by member, eligible when: employer is kettles }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days, one ballot per: employer }
powers:
  - { may: resolve, by: vote }
`,
)

const founding = `founding: 1
foundation: small
name: Small Foundation
sample: no
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  cy: { name: Cy Sample, address: cy@example.org }
acts:
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, hold: club.member, holders: [ada, bo, cy] }
`

const files = [
  { file: 'club.md', text: club },
  { file: 'founding.yaml', text: founding },
]

async function setUp(given: Partial<Ports> = {}) {
  const store = given.store ?? memoryStore()
  const ports = testPorts({ ...given, store })
  const house = await openHouse(ports, 'localhost/record')
  const founded = await house.found({ files })
  assert.ok(founded.ok, JSON.stringify(founded))
  const small = founded.value
  let asked = 0
  const does = async (person: string, command: Command) => {
    asked += 1
    const done = await small.act({ act: `test-${asked}`, person, command })
    assert.ok(done.ok, JSON.stringify(done))
    return done.value.entries.map(({ entry }) => entry)
  }
  return { store, ports, house, small, does }
}

const declares = (fact: string, value: string): Command => ({ type: 'declare', fact, value })

async function entriesOf(small: RunningFoundation): Promise<readonly Entry[]> {
  const { state } = await small.read()
  const bytes = await small.files.entries(0, state.size)
  return bytes.map((each) => JSON.parse(new TextDecoder().decode(each)))
}

describe('a fact that somebody declares in their own words', () => {
  it('is sealed, and stands in the record as a token that all who say the same share', async () => {
    const { does, small } = await setUp()
    const [ada] = await does('ada', declares('employer', 'Teapot Works'))
    const [bo] = await does('bo', declares('employer', ' teapot  works '))
    const [cy] = await does('cy', declares('employer', 'Saucers'))
    assert.ok(
      ada?.event.type === 'FactDeclared' && bo?.event.type === 'FactDeclared' && cy?.event.type === 'FactDeclared',
    )
    assert.match(ada.event.value ?? '', /^~[0-9a-f]{32}$/)
    assert.equal(bo.event.value, ada.event.value)
    assert.equal(bo.event.sealed, ada.event.sealed)
    assert.notEqual(cy.event.value, ada.event.value)
    assert.equal(/teapot/i.test(JSON.stringify(await entriesOf(small))), false)
    await does('ada', { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'It', text: '' })
    assert.equal((await small.read()).state.motions.get(1)?.opened.electorate.size, 2)
  })

  it('can be said to belong to another by whoever has declared it', async () => {
    const { does, small } = await setUp()
    await does('ada', declares('employer', 'Teapot Works'))
    await does('bo', declares('employer', 'Saucers'))
    const [related] = await does('ada', { type: 'relate', fact: 'employer', value: 'Teapot works', to: 'saucers' })
    assert.ok(related?.event.type === 'ValuesRelated')
    assert.equal(related.event.sealed?.length, 2)
    await does('ada', { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'It', text: '' })
    assert.equal((await small.read()).state.motions.get(1)?.opened.electorate.size, 2)
  })

  it('stays plain where a charter names the value, and where it is yes or no', async () => {
    const { does } = await setUp()
    assert.deepEqual((await does('ada', declares('employer', 'Kettles')))[0]?.event, {
      type: 'FactDeclared',
      person: 'ada',
      fact: 'employer',
      value: 'Kettles',
    })
    assert.deepEqual((await does('ada', declares('excused', 'yes')))[0]?.event, {
      type: 'FactDeclared',
      person: 'ada',
      fact: 'excused',
      value: 'yes',
    })
  })

  it('is refused as it was said when it is no value', async () => {
    const { small } = await setUp()
    const done = await small.act({ act: 'long', person: 'ada', command: declares('employer', 'x'.repeat(201)) })
    assert.ok(!done.ok && done.problem.type === 'WrongValue')
  })
})

describe('erasing a person', () => {
  it('takes all that is sealed about them, wherever it stands in the record, and nothing of others', async () => {
    const { does, small, store } = await setUp()
    await does('ada', declares('employer', 'Teapot Works'))
    await does('bo', declares('employer', 'Saucers'))
    await does('ada', declares('employer', 'Saucers'))
    await does('ada', declares('school', 'The Old School'))
    await does('ada', { type: 'move', group: 'club', action: { verb: 'resolve', object: '' }, title: 'It', text: '' })
    await does('ada', { type: 'vote', motion: 1, option: 'for', reason: 'A reason of ada' })
    await does('cy', { type: 'vote', motion: 1, option: 'for', reason: 'A reason of cy' })
    const before = await store.sealed('small')
    const events = (await does('ada', { type: 'erase', person: 'ada' })).map(({ event }) => event)
    assert.deepEqual(events, [
      { type: 'SeatLeft', group: 'club', seat: 'member', person: 'ada', why: 'erased' },
      { type: 'PersonErased', person: 'ada' },
    ])
    const after = await store.sealed('small')
    const texts = (values: readonly SealedValue[]) => values.map(({ value }) => value)
    const gone = texts(before).filter((value) => !texts(after).includes(value))
    assert.deepEqual(gone.toSorted(), [
      'A reason of ada',
      'Ada Sample',
      'Teapot Works',
      'The Old School',
      'ada@example.org',
    ])
    const { values, addresses, state } = await small.read()
    assert.deepEqual(texts([...values.values()]).toSorted(), texts(after).toSorted())
    assert.equal(addresses.has('ada@example.org'), false)
    assert.equal(state.motions.get(1)?.counts.for, 2)
  })

  it('is found by the record alone', async () => {
    const { does, small, store } = await setUp()
    await does('ada', declares('employer', 'Teapot Works'))
    const traces = tracesOf(new Set(['ada']))
    for (const entry of await entriesOf(small)) traces.see(entry)
    const known = new Map((await store.sealed('small')).map(({ commitment, value }) => [commitment, value]))
    assert.deepEqual(
      traces
        .commitments()
        .map((one) => known.get(one))
        .toSorted(),
      ['Ada Sample', 'Teapot Works', 'ada@example.org'],
    )
  })

  it('is theirs and the operator’s to ask for, and they do nothing afterwards', async () => {
    const { does, small } = await setUp()
    const erase = { type: 'erase', person: 'ada' } as const
    const other = await small.act({ act: 'other', person: 'bo', command: erase })
    assert.ok(!other.ok && other.problem.type === 'OnlyOneself')
    const operator = await small.act({ act: 'operator', by: 'operator', command: erase })
    assert.ok(operator.ok)
    for (const command of [
      erase,
      declares('employer', 'Saucers'),
      { type: 'take', group: 'club', seat: 'guest' } as const,
    ]) {
      const done = await small.act({ act: JSON.stringify(command), person: 'ada', command })
      assert.ok(!done.ok && done.problem.type === 'WasErased', JSON.stringify(done))
    }
    await does('bo', { type: 'take', group: 'club', seat: 'guest' })
  })

  it('drops letters to them and letters that name them, and makes sign-in forget their address before and after', async () => {
    const forgotten: string[] = []
    const { small, store } = await setUp({ forget: async (address) => void forgotten.push(address) })
    const before = await store.checkpoint('small')
    assert.ok(before !== undefined)
    const letter = (id: string, to: string, text: string): OutboxItem => ({
      id,
      foundation: 'small',
      kind: 'mail',
      due: '2026-03-01T12:00:00.000Z',
      attempts: 0,
      letter: { to, subject: 'A vote', text, html: text },
    })
    const { state } = await small.read()
    await store.append({
      foundation: 'small',
      size: state.size,
      entries: [],
      hashes: [],
      checkpoint: before,
      documents: [],
      sealed: [],
      outbox: [
        letter('to', 'ada@example.org', 'A vote has opened.'),
        letter('names', 'bo@example.org', 'Moved by Ada Sample.'),
        letter('other', 'bo@example.org', 'Moved by Cy Sample.'),
      ],
    })
    const done = await small.act({ act: 'erase', person: 'ada', command: { type: 'erase', person: 'ada' } })
    assert.ok(done.ok)
    assert.deepEqual(
      (await store.outbox('2027-01-01T00:00:00.000Z', 10)).map(({ id }) => id),
      ['other'],
    )
    assert.deepEqual(forgotten, ['ada@example.org', 'ada@example.org'])
  })

  it('takes their things out of the drawer in the same commit, and none is put there afterwards', async () => {
    const { store, small, does } = await setUp()
    const thing = (person: string) => ({ kind: 'notices', key: person, person, text: `how ${person} is told` }) as const
    await small.post(async () => ({ drawer: { put: [thing('bo'), thing('cy')] } }))
    await does('bo', { type: 'erase', person: 'bo' })
    assert.deepEqual(await store.drawer.list('small', 'notices'), [thing('cy')])
    await small.post(async () => ({ drawer: { put: [thing('bo')] } }))
    assert.deepEqual(await store.drawer.list('small', 'notices'), [thing('cy')])
  })

  it('drops letters that name them and were written meanwhile', async () => {
    const store = memoryStore()
    let looks = 0
    const busy: Store = {
      ...store,
      async outbox(now, limit) {
        const found = await store.outbox(now, limit)
        looks += 1
        if (looks === 1) await late(store, 'Moved by Ada Sample.')
        return found
      },
    }
    const { does } = await setUp({ store: busy })
    await does('ada', { type: 'erase', person: 'ada' })
    assert.deepEqual(await store.outbox('2027-01-01T00:00:00.000Z', 10), [])
  })
})

/** A letter that waits, as if an act of somebody else had been worth it. */
async function late(store: Store, text: string): Promise<void> {
  const [checkpoint, last] = [await store.checkpoint('small'), checkpointSize(await store.checkpoint('small'))]
  assert.ok(checkpoint !== undefined)
  const letter = { to: 'bo@example.org', subject: 'A vote', text, html: text }
  const due = '2026-03-01T12:00:00.000Z'
  const nothing = { entries: [], hashes: [], documents: [], sealed: [] }
  const outbox: readonly OutboxItem[] = [{ id: 'late', foundation: 'small', kind: 'mail', due, attempts: 0, letter }]
  await store.append({ foundation: 'small', size: last, ...nothing, checkpoint, outbox })
}
