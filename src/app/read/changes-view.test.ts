import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testSite } from '../../../test/support/test-site.ts'
import { proposedChange } from './changes-view.ts'

describe('a change of a charter that somebody writes', () => {
  const written = async (more: string) => {
    const { small } = await testSite()
    const snapshot = await small.read()
    const digest = snapshot.state.groups.get('tools')?.digest ?? ''
    return proposedChange({ snapshot, person: undefined, signedIn: false }, 'tools', `${snapshot.text(digest)}${more}`)
  }
  const block = (yaml: string) => `\n## More\n\n\`\`\`charter\n${yaml}\n\`\`\`\n`

  it('is shown to visitors too, who may not propose it', async () => {
    const view = await written(block('seats:\n  helper: { filled by: own word }'))
    assert.equal(view?.permission.refusal?.type, 'NotSignedIn')
    assert.match(view?.changes.map(({ words }) => words).join('\n') ?? '', /helper/)
  })

  it('is none while it cannot be read, whoever looks', async () => {
    assert.equal(await written(block('seats:\n  helper: { filled by: elecshun }')), undefined)
    assert.equal(await written(block('seats: [')), undefined)
  })
})
