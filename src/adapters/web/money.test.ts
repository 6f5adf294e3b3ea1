import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf } from '../../../test/support/given.ts'
import { testClock, testPorts } from '../../../test/support/test-ports.ts'
import { testSite } from '../../../test/support/test-site.ts'

const plain = `
seats: { director: { filled by: roll, number: 2 } }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days }
powers: [{ may: spend, by: vote }]
`
const money = `money:
  currency: USD
  year: { from: 1 January, budget: "USD 50,000" }
  lines:
    events: "USD 20,000.01"
  funds:
    travel: { kind: restricted, amount: "USD 300" }
`
const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
acts:
  - { on: 2026-01-01, adopt: board }
  - { on: 2026-01-01, hold: board.director, holders: [ada] }
`

describe('the page of the money of a group', () => {
  it('shows the budget, its lines and its funds to everybody', async () => {
    const { text } = await lived(plain + money)
    const shown = await text('/small/groups/board/money')
    for (const said of ['Money of', 'USD 50,000', 'USD 20,000.01', 'USD 300', 'beside the lines'])
      assert.ok(shown.includes(said), said)
    assert.match(shown, /Nothing has been promised yet/)
    const { years, funds } = JSON.parse(await text('/small/groups/board/money.json'))
    assert.deepEqual(
      years[0].shares.map(({ line, total, promised, paid }: Record<string, unknown>) => [line, total, promised, paid]),
      [
        [undefined, 5_000_000, 0, 0],
        ['events', 2_000_001, 0, 0],
      ],
    )
    assert.equal(funds[0].left, 30_000)
  })

  it('says how it fills where there is nothing, and knows no group that is not there', async () => {
    const { text, ask } = await lived(plain)
    const shown = await text('/small/groups/board/money')
    assert.match(shown, /No year of a budget has begun here/)
    assert.match(shown, /The charter names no fund/)
    assert.equal((await ask('/small/groups/nobody/money')).status, 404)
  })

  it('is reached from the reports of the group', async () => {
    const { text } = await lived(plain)
    assert.match(await text('/small/groups/board/reports'), /href="\/small\/groups\/board\/money"/)
  })
})

async function lived(board: string) {
  const folder = {
    files: [
      { file: 'board.md', text: charterOf('board', board) },
      { file: 'founding.yaml', text: founding },
    ],
  }
  const { ask } = await testSite({ ports: testPorts({ clock: testClock('2026-03-02T12:00:00.000Z') }), folder })
  const text = async (path: string) => {
    const answer = await ask(path)
    assert.equal(answer.status, 200, path)
    return answer.text()
  }
  return { ask, text }
}
