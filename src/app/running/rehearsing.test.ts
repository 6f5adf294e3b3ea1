import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testSite } from '../../../test/support/test-site.ts'
import type { Command } from '../command.ts'

const move: Command = {
  type: 'move',
  group: 'tools',
  action: { verb: 'resolve', object: '' },
  title: 'Tea',
  text: 'For all.',
}

describe('an act that is rehearsed', () => {
  it('gets the receipt that the act itself would get, and changes nothing', async () => {
    const { small } = await testSite()
    const request = { act: 'once', person: 'ada', command: move }
    const before = await small.read()
    const [size, documents] = [before.state.size, before.document('nothing')]
    const rehearsed = await small.rehearse(request)
    assert.equal((await small.read()).state.size, size)
    assert.equal(documents, undefined)
    assert.deepEqual(await small.act(request), rehearsed)
  })

  it('is refused as the act itself would be', async () => {
    const { small } = await testSite()
    const request = {
      act: 'once',
      person: 'fay',
      command: { type: 'step down', group: 'tools', seat: 'member' },
    } as const
    const refused = await small.rehearse(request)
    assert.equal(refused.ok, false)
    assert.deepEqual(await small.act(request), refused)
  })

  it('leaves what it says in one’s own words nowhere', async () => {
    const { small } = await testSite()
    await small.rehearse({ act: 'once', person: 'ada', command: { ...move, text: 'A secret of the rehearsal.' } })
    const { values } = await small.read()
    assert.ok([...values.values()].every(({ value }) => !value.includes('secret')))
  })
})
