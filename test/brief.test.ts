import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'

const charter = 'test/brief/packaging.md'

describe('the charter that shows what the language must be', () => {
  it('has no errors', async () => {
    const { out, code } = await remit('check', charter, '--json')
    assert.equal(code, 0)
    const { findings }: { readonly findings: readonly { readonly severity: string }[] } = JSON.parse(out)
    assert.deepEqual(
      findings.filter(({ severity }) => severity === 'error'),
      [],
    )
  })

  it('is explained', async () => {
    golden('explain/brief.txt', (await remit('explain', charter)).out)
  })

  for (const [rule, votes, outcome, fewest] of [
    ['funding', ['yes=2'], 'carried', { carried: 0, lost: 1 }],
    ['funding', ['yes=1'], 'lost', { carried: 1, lost: 0 }],
    ['funding', ['yes=2', 'mild no=2'], 'lost', { carried: 1, lost: 0 }],
    ['funding', ['yes=6', 'no=1'], 'lost', { lost: 0 }],
    ['majority of members', ['for=4'], 'carried', { carried: 0 }],
    ['majority of members', ['for=3', 'against=3'], 'lost', { carried: 1, lost: 0 }],
    ['council poll', ['agree=3'], 'accepted', { accepted: 0, 'no action': 1, vetoed: 4 }],
    ['council poll', ['agree=2', 'neutral=5'], 'no action', { 'no action': 0 }],
    ['council poll', ['disagree=1', 'neutral=6'], 'vetoed', { vetoed: 0 }],
    ['grant', ['aye=2', 'abstain=0'], 'lost', { carried: 1, lost: 0 }],
    ['grant', ['aye=2', 'abstain=1'], 'carried', { carried: 0 }],
    ['grant', ['abstain=7'], 'lost', { lost: 0 }],
    ['lazy consensus', [], 'carried', { carried: 0, lost: 1 }],
    ['removal', ['for=5'], 'carried', { carried: 0 }],
    ['removal', ['for=4', 'against=2'], 'lost', { carried: 1, lost: 0 }],
  ] as const) {
    it(`comes to “${outcome}” by “${rule}” with ${votes.join(', ') || 'no vote'} of seven`, async () => {
      const { out, code } = await remit('simulate', charter, rule, '--voters', '7', ...votes, '--json')
      assert.equal(code, 0)
      const simulated: { readonly outcome: string; readonly fewest: unknown } = JSON.parse(out)
      assert.deepEqual([simulated.outcome, simulated.fewest], [outcome, fewest])
    })
  }
})
