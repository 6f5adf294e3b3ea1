import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { systemClock } from '../src/adapters/clock/system-clock.ts'
import { keyFiles } from '../src/adapters/crypto/key-files.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { systemChance } from '../src/adapters/crypto/system-chance.ts'
import { openSqliteStore } from '../src/adapters/store/sqlite/store.ts'
import { type House, openHouse } from '../src/app/house.ts'
import { isHeld } from '../src/core/foundation/seats/seats.ts'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'
import { folderAt } from './support/test-ports.ts'

const table = `name,email,company,team,role,since,until,status
Dee Director,dee@example.org,,Village Board,director,2020-01-01,,
Ada Sample,ada@example.org,Kettles Ltd,kettles,members,2024-05-01,,
Ada Sample,ada@example.org,Kettles Ltd,kettles,chair,2024-06-01,2199-05-31,
Bo Prov,,,kettles,member,2023,,
Bo Prov,,,kettles,chair,2021-01-01,2022-12-31,former
Cy Muster,cy@example.org,,spoons,member,2024,,
Di Misal,di@example.org,,kettles,treasurer,2024,,
Emre Misal,,,kettles,chair,,,former
`

describe('people and seats of a roster', () => {
  let data: string
  const file = () => join(data, 'seats.csv')
  const asked = (...more: readonly string[]) => remit('import-people', 'village', file(), '--data', data, ...more)

  before(async () => {
    data = mkdtempSync(join(tmpdir(), 'remit-rosters-'))
    writeFileSync(file(), table)
    const house = await opened(data)
    const founded = await house.found(folderAt(join(import.meta.dirname, 'rosters/village')))
    assert.ok(founded.ok, JSON.stringify(founded))
    await house.close()
  })
  after(() => rmSync(data, { recursive: true }))

  it('are compared first, and nothing is done', async () => {
    const { code, out, err } = await asked()
    golden('cli/import-people.txt', `${out}${err}`.replaceAll(file(), 'seats.csv'))
    assert.equal(code, 1)
    assert.equal(await size(data), 4)
  })

  it('are not taken while questions are open', async () => {
    const { code, err } = await asked('--yes')
    assert.equal(code, 1)
    assert.match(err, /Nothing was done, since questions are open/)
    assert.equal(await size(data), 4)
  })

  it('become acts of the record, with the days that the roster tells, marked as written down later', async () => {
    const answers = [
      'group spoons=leave out',
      'seat kettles/treasurer=leave out',
      'days kettles.chair emre misal=2020-01-01 to 2020-12-31',
    ]
    const { code, err } = await asked('--yes', ...answers.flatMap((answer) => ['--answer', answer]))
    assert.equal(code, 0, err)
    assert.match(err, /Done: entries 4 to \d+ of the record say so/)
    const house = await opened(data)
    const snapshot = await house.foundation('village')?.read()
    assert.ok(snapshot !== undefined)
    const { state, values, addresses } = snapshot
    const nameOf = (person: string) => values.get(state.people.get(person)?.name ?? '')?.value
    const holdings = state.groups.get('kettles')?.holdings
    const told = (seat: string) =>
      (holdings?.get(seat) ?? []).map((holding) => [
        nameOf(holding.person),
        holding.since.slice(0, 10),
        isHeld(holding, snapshot.at),
        holding.backfilled?.on,
      ])
    assert.deepEqual(told('member'), [
      ['Bo Prov', '2023-01-01', true, '2023-01-01'],
      ['Ada Sample', '2024-05-01', true, '2024-05-01'],
    ])
    assert.deepEqual(told('chair'), [
      ['Emre Misal', '2020-01-01', false, '2020-01-01'],
      ['Bo Prov', '2021-01-01', false, '2021-01-01'],
      ['Ada Sample', '2024-06-01', true, '2024-06-01'],
    ])
    // Whoever sits on has gone on from term to term, and the one that runs ends as the charter says.
    const [bo] = holdings?.get('member') ?? []
    assert.match(bo?.until ?? '', /-01-01T00:00:00\.000Z$/)
    assert.ok((bo?.until ?? '') > snapshot.at)
    assert.equal(nameOf(addresses.get('ada@example.org') ?? ''), 'Ada Sample')
    assert.deepEqual([...addresses.keys()].toSorted(), ['ada@example.org', 'dee@example.org'])
    await house.close()
  })

  it('are not taken twice: the same roster again has nothing new', async () => {
    const before = await size(data)
    const { code, out, err } = await asked('--yes', '--skip-open')
    assert.equal(out.trim(), '')
    assert.match(err, /There was nothing to do/)
    assert.equal(code, 1, 'its questions are still open')
    assert.equal(await size(data), before)
  })

  it('give an address to who came without one, by a later roster that has it', async () => {
    const later = join(data, 'later.csv')
    writeFileSync(later, 'name,email,team,role\nBo Prov,bo@example.org,kettles,member\n')
    const { code, out } = await remit('import-people', 'village', later, '--data', data, '--yes')
    assert.equal(code, 0)
    assert.match(out, /Bo Prov gets an address/)
    assert.match(out, /only here: Ada Sample is member of kettles/)
  })

  it('are refused where a group has begun to decide by itself', async () => {
    const house = await opened(data)
    const snapshot = await house.foundation('village')?.read()
    const ada = snapshot?.addresses.get('ada@example.org') ?? ''
    const moved = await house.foundation('village')?.act({
      act: 'mend',
      person: ada,
      command: { type: 'move', group: 'kettles', action: { verb: 'mend', object: 'kettle' }, title: 'Mend', text: '' },
    })
    assert.ok(moved?.ok, JSON.stringify(moved))
    await house.close()
    const later = join(data, 'later.csv')
    writeFileSync(later, 'name,team,role\nEve Uzorak,kettles,member\n')
    const { code, err } = await remit('import-people', 'village', later, '--data', data, '--yes')
    assert.equal(code, 1)
    assert.match(err, /decided? here since/)
  })

  it('need an answer that can be read, files that are there, and a foundation', async () => {
    assert.match((await asked('--answer', 'nonsense')).err, /“nonsense” is no answer/)
    assert.match((await remit('import-people', 'village', 'nowhere.csv', '--data', data)).err, /there is no such file/)
    assert.match((await remit('import-people', 'city', file(), '--data', data)).err, /There is no foundation city/)
  })
})

async function size(data: string): Promise<number> {
  const store = await openSqliteStore(join(data, 'remit.sqlite'))
  const entries = await store.entries('village', 0, 1000)
  await store.close()
  return entries.length
}

async function opened(data: string): Promise<House> {
  const store = await openSqliteStore(join(data, 'remit.sqlite'))
  const keys = keyFiles(join(data, 'keys'))
  return openHouse(
    { store, clock: systemClock, chance: systemChance, crypto: nodeCrypto, keys, log: { tell: () => {} } },
    'localhost/record',
  )
}
