import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { accountAt, announcingFolder, forumAt, hookAt, listAt } from '../../../test/support/announcing-folder.ts'
import { testPorts } from '../../../test/support/test-ports.ts'
import { openHouse } from '../house.ts'
import { announce } from './announce.ts'

describe('a text that something else has made', () => {
  it('is announced to all channels to which anything is sent, once', async () => {
    const small = await running()
    const asked = { group: 'club', title: 'A report', text: 'All is well.', person: 'ada', act: 'report-1' }
    assert.ok((await announce(small, asked)).ok)
    const again = await announce(small, asked)
    assert.equal(again.ok ? 'done' : again.problem.type, 'AlreadyDone')
    const { state } = await small.read()
    assert.deepEqual(
      state.announcements.get(1)?.deliveries.map(({ channel }) => channel.at),
      [forumAt, listAt, hookAt, accountAt],
    )
  })

  it('is refused to whom the charter does not let announce', async () => {
    const asked = { group: 'club', title: 'A report', text: 'All is well.', person: 'fay', act: 'report-1' }
    assert.equal((await announce(await running(), asked)).ok, false)
  })
})

async function running() {
  const house = await openHouse(testPorts(), 'localhost/record')
  const found = await house.found(announcingFolder())
  assert.ok(found.ok)
  return found.value
}
