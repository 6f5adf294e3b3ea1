import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readCharter } from '../../../check/read-charter.ts'
import { actionOf, askedAs, objectsAskedFor } from './asked-action.ts'

describe('what is asked for', () => {
  const asking = { group: 'tools', object: '', amount: { currency: 'USD', minor: 100 }, items: [] }

  it('is a grant where the group grants, whatever it funds besides', () => {
    const charter = giving('grant', 'fund servers')
    assert.deepEqual(actionOf(askedAs(charter, asking)), { verb: 'grant', object: '' })
    assert.deepEqual(objectsAskedFor(charter), [])
    assert.deepEqual(objectsAskedFor(giving('grant travel', 'grant rooms')), ['travel', 'rooms'])
  })

  it('is what the group funds where it grants nothing, which needs no choice when it is one thing', () => {
    const one = giving('fund servers')
    assert.deepEqual(actionOf(askedAs(one, asking)), { verb: 'fund', object: 'servers' })
    assert.deepEqual(objectsAskedFor(one), [])
    const two = giving('fund servers', 'fund tools')
    assert.deepEqual(actionOf(askedAs(two, { ...asking, object: 'tools' })), { verb: 'fund', object: 'tools' })
    assert.deepEqual(objectsAskedFor(two), ['servers', 'tools'])
  })
})

function giving(...powers: readonly string[]) {
  const lines = powers.map((action) => `  - { may: ${action}, by: any member }`).join('\n')
  const text = `---\ncharter: 1\ngroup: tools\nname: Tools\n---\n\n# Tools\n\n\`\`\`charter\nseats:\n  member: { filled by: appointment of tools }\npowers:\n${lines}\n\`\`\`\n`
  const { charter } = readCharter({ file: 'tools.md', text })
  if (charter === undefined) throw new Error('A charter of a test can be read')
  return charter
}
