import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { approves, electionStory, ranks, scores } from '../../../../../test/support/election-story.ts'
import { digest } from '../../../../../test/support/given.ts'
import { readBundle } from '../../../tally/bundle/read-bundle.ts'
import { recount } from '../../../tally/bundle/recount.ts'
import { writeBundle } from '../../../tally/bundle/write-bundle.ts'
import type { BallotContent } from '../election-act.ts'

const people = ['ada', 'bo', 'cy', 'di']

/** What voters can say about these candidates, by the kind of ballot. */
const kinds = {
  approvals: fc.subarray(people).map((approved) => approves(...approved)),
  one: fc.constantFrom(...people).map((one) => approves(one)),
  ranking: fc.shuffledSubarray(people).map((order) => ranks(...order)),
  scores: fc
    .uniqueArray(fc.tuple(fc.constantFrom(...people), fc.integer({ min: 0, max: 5 })), { selector: ([one]) => one })
    .map((given) => scores(Object.fromEntries(given))),
} satisfies Record<string, fc.Arbitrary<BallotContent>>

const methods: readonly (readonly [string, keyof typeof kinds])[] = [
  ['plurality', 'one'],
  ['approval', 'approvals'],
  ['AV', 'approvals'],
  ['sequential PAV', 'approvals'],
  ['sequential Phragmen', 'approvals'],
  ['equal shares', 'approvals'],
  ['score', 'scores'],
  ['STAR', 'scores'],
  ['bloc STAR', 'scores'],
  ['STAR PR', 'scores'],
  ['IRV', 'ranking'],
  ['Scottish STV', 'ranking'],
  ['Meek STV', 'ranking'],
  ['Warren', 'ranking'],
  ['Schulze', 'ranking'],
  ['ranked pairs', 'ranking'],
  ['minimax', 'ranking'],
  ['Copeland', 'ranking'],
  ['Condorcet IRV', 'ranking'],
]

function bundleOf(method: string, ballots: readonly BallotContent[]) {
  const several = !['IRV', 'STAR', 'plurality'].includes(method)
  const story = electionStory({ keys: `method: ${method}\ntie: [head to head, lot]`, seats: several ? 2 : 1 })
  const { state } = story.held(people, ballots).whenTimePasses('2026-03-15T00:00:00.000Z')
  const closed = state.elections.get(1)?.contests.get('')?.closed
  assert.ok(closed?.bundle !== undefined)
  return { text: state.library.text(closed.bundle.digest), closed }
}

describe('the bundle of an election', () => {
  for (const [method, kind] of methods) {
    it(`comes to the recorded result when it is counted again: ${method}`, () => {
      fc.assert(
        fc.property(fc.array(kinds[kind], { maxLength: 5 }), (ballots) => {
          const { text, closed } = bundleOf(method, ballots)
          const bundle = readBundle(JSON.parse(text))
          assert.ok(bundle.ok, JSON.stringify(bundle))
          assert.equal(writeBundle(bundle.value), text)
          const recounted = recount(bundle.value, { digest, commitmentTo: (value) => digest(value) })
          assert.ok(recounted.ok, JSON.stringify(recounted))
          assert.deepEqual(recounted.value.differs, [])
          const { composed } = recounted.value
          assert.ok(composed.kind === 'elected' && closed.result.kind === 'elected')
          assert.deepEqual(
            composed.elected.map((candidate) => bundle.value.file.candidates[candidate]),
            closed.result.elected,
          )
        }),
        { numRuns: 8 },
      )
    })
  }

  it('has the same bytes in whatever order ballots came, and whoever cast them', () => {
    const ballots = [ranks('ada', 'bo'), ranks('bo'), ranks('cy', 'di', 'ada'), ranks('bo'), ranks()]
    const first = bundleOf('Schulze', ballots)
    fc.assert(
      fc.property(fc.shuffledSubarray(ballots, { minLength: ballots.length }), (shuffled) =>
        assert.equal(bundleOf('Schulze', shuffled).text, first.text),
      ),
      { numRuns: 8 },
    )
  })

  it('tells when something in it was changed', () => {
    const { text } = bundleOf('approval', [approves('ada'), approves('bo'), approves('bo', 'cy')])
    const changed = (from: string, to: string) => {
      const bundle = readBundle(JSON.parse(text.replace(from, to)))
      assert.ok(bundle.ok)
      const recounted = recount(bundle.value, { digest, commitmentTo: (value) => digest(value) })
      return recounted.ok && recounted.value.differs
    }
    assert.deepEqual(changed('"count":1', '"count":2'), ['ballots', 'cast', 'result'])
    assert.deepEqual(changed('"value":"a secret"', '"value":"another"'), ['commitment', 'seed'])
    assert.deepEqual(changed('"cast":3', '"cast":4'), ['cast'])
  })

  it('names nobody who voted', () => {
    const { text } = bundleOf('approval', [approves('ada'), approves('bo')])
    assert.equal(/"el"|person |unit /.test(text), false)
  })
})
