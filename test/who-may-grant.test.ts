import assert from 'node:assert/strict'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { root } from './rules/hundred.ts'
import { remit } from './support/remit.ts'

/** The scenario grants-at-the-limits.yaml plays the same amounts through the engine. */
describe('remit who-may grant', () => {
  const deciders = async (amount: string) => {
    const folder = join(root, 'foundations/python')
    const { out, code } = await remit('who-may', 'grant', '--amount', amount, '--in', folder, '--json')
    assert.equal(code, 0)
    return JSON.parse(out)
  }

  it('names the group at exactly its limit, as the engine lets it decide', async () => {
    const { deciders: own, reserved } = await deciders('USD 10,000')
    assert.deepEqual(
      own.map(({ group }: { readonly group: string }) => group),
      ['grants'],
    )
    assert.equal(reserved.length, 0)
  })

  it('names the board a cent above it, with the recommendation that the engine asks for', async () => {
    const { deciders: own, reserved } = await deciders('USD 10,000.01')
    assert.deepEqual(
      own.map(({ group }: { readonly group: string }) => group),
      ['psf-board'],
    )
    assert.partialDeepStrictEqual(reserved, [
      { group: 'grants', to: 'psf-board', recommendedBy: { group: 'grants', rule: 'grant' } },
    ])
  })
})
