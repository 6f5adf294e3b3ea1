import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { folderAt, smallFolder, testClock, testPorts } from '../../test/support/test-ports.ts'
import { memoryStore } from '../adapters/store/memory/store.ts'
import { openHouse } from './house.ts'
import type { Store } from './ports.ts'

const authority = 'localhost/record'
const foundations = join(import.meta.dirname, '..', '..', 'foundations')

describe('setting up a foundation', () => {
  it('acts out its founding file into a record that starts', async () => {
    const house = await openHouse(testPorts(), authority)
    const founded = await house.found(smallFolder())
    assert.ok(founded.ok)
    assert.deepEqual(house.names(), ['small'])
    const { state } = await founded.value.read()
    assert.deepEqual(state.founded, { name: 'small', title: 'Small Foundation', sample: true })
    assert.deepEqual([state.people.size, state.groups.size], [6, 3])
  })

  it('is refused a second time, and leaves the first as it is', async () => {
    const ports = testPorts()
    const house = await openHouse(ports, authority)
    await house.found(smallFolder())
    const before = await ports.store.checkpoint('small')
    assert.deepEqual(await house.found(smallFolder()), { ok: false, problem: { type: 'name taken', name: 'small' } })
    assert.deepEqual(await ports.store.checkpoint('small'), before)
    assert.ok(await house.foundation('small')?.read())
  })

  it('is refused under a name that an address of the site begins with', async () => {
    const house = await openHouse(testPorts(), authority, new Set(['small']))
    assert.deepEqual(await house.found(smallFolder()), { ok: false, problem: { type: 'name reserved', name: 'small' } })
    assert.deepEqual(house.names(), [])
  })

  it('can be done again when the process ended in the middle of it', async () => {
    const store = memoryStore()
    const failing: Store = { ...store, append: () => Promise.reject(new Error('The process ends here')) }
    const keys = testPorts().keys
    const interrupted = await openHouse(testPorts({ store: failing, keys }), authority)
    await assert.rejects(interrupted.found(smallFolder()))
    const house = await openHouse(testPorts({ store, keys }), authority)
    assert.deepEqual(house.names(), [])
    const founded = await house.found(smallFolder())
    assert.ok(founded.ok, JSON.stringify(founded))
    assert.equal((await founded.value.read()).state.people.size, 6)
  })

  it('is refused with the place of what is wrong', async () => {
    const house = await openHouse(testPorts(), authority)
    const broken = (from: string, to: string) => ({
      files: smallFolder().files.map(({ file, text }) => ({ file, text: text.replace(from, to) })),
    })
    const unknown = await house.found(broken('passes: for > 1/2 of cast', 'passes: four > 1/2 of cast'))
    assert.ok(!unknown.ok && unknown.problem.type === 'charters have errors')
    const [finding] = unknown.problem.findings
    assert.equal(finding?.file, 'board.md')
    assert.deepEqual(await house.found({ files: [] }), { ok: false, problem: { type: 'no founding file' } })
    assert.deepEqual(house.names(), [])
  })

  for (const name of ['python', 'django']) {
    for (const today of ['2026-03-31T23:59:59.999Z', '2028-02-29T00:00:00.000Z', '2030-11-15T08:30:00.000Z']) {
      it(`sets up the ${name} sample on ${today.slice(0, 10)} without a refusal`, async () => {
        const house = await openHouse(testPorts({ clock: testClock(today) }), authority)
        const founded = await house.found(folderAt(join(foundations, name)))
        assert.ok(founded.ok, JSON.stringify(founded))
        const { state } = await founded.value.read()
        assert.ok(state.last <= today)
      })
    }
  }

  it('keeps the ballots of a vote that is open in the box, where they wait for the others', async () => {
    const clock = testClock('2026-03-01T12:00:00.000Z')
    const house = await openHouse(testPorts({ clock }), authority)
    const founded = await house.found(folderAt(join(foundations, 'python')))
    assert.ok(founded.ok, JSON.stringify(founded))
    const python = founded.value
    const { state } = await python.read()
    const [over, open] = [...state.elections.values()]
    assert.partialDeepStrictEqual(over, { begun: { rule: { name: 'organisers' } }, ended: { how: 'filled' } })
    assert.partialDeepStrictEqual(open, { begun: { rule: { name: 'voice' } }, ended: undefined })
    const election = open?.begun.election ?? assert.fail()
    assert.equal(await python.ballots.count({ election }), 3)
    const scores = [{ choice: 'zofia-przyklad', score: 5 }]
    const cast = await python.act({
      act: 'late',
      person: 'ada-sample',
      command: { type: 'cast ballot', election, ballot: { kind: 'scores', scores } },
    })
    assert.ok(cast.ok, JSON.stringify(cast))
    clock.set('2026-03-09T12:00:00.000Z')
    assert.equal((await python.read()).state.elections.get(election)?.contests.get('')?.closed?.cast, 4)
  })
})
