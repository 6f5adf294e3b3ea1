import assert from 'node:assert/strict'
import { it } from 'node:test'
import { approves, electionStory } from '../../../test/support/election-story.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { encodeCanonical } from '../../core/record/canonical.ts'
import { encodeUtf8 } from '../../core/record/utf8.ts'
import { type NamedResult, recountDifference, resultNamedBy } from './recount-bundle.ts'

function closedVote() {
  const story = electionStory({ keys: 'method: approval\ntie: [agreement of the tied, lot]' })
  const ballots = [approves('ada'), approves('bo'), approves('bo')]
  const { state } = story.held(['ada', 'bo'], ballots).whenTimePasses('2026-03-15T00:00:00.000Z')
  const closed = state.elections.get(1)?.contests.get('')?.closed
  assert.ok(closed?.bundle !== undefined)
  const { at: _, ...event } = closed
  return { event, text: state.library.text(closed.bundle.digest) }
}

function namedIn(event: unknown): NamedResult {
  const bytes = encodeCanonical({ event })
  assert.ok(bytes.ok)
  const named = resultNamedBy(bytes.value)
  assert.ok(named !== undefined)
  return named
}

it('finds what an entry says of an election, and nothing in others', () => {
  const { event } = closedVote()
  assert.deepEqual(namedIn(event), { bundle: event.bundle?.digest, elected: ['bo'] })
  const other = encodeCanonical({ event: { type: 'CharterAdopted', charter: { digest: 'ab' } } })
  assert.equal(other.ok && resultNamedBy(other.value), undefined)
})

it('tells in what a bundle differs from the record, and from itself', () => {
  const { event, text } = closedVote()
  const named = namedIn(event)
  // The lot of tests has no salt, so that its value is the commitment's whole text; the rest is as in any record.
  const what = (bundle: string, result = named) => recountDifference(encodeUtf8(bundle), result, nodeCrypto)
  assert.equal(what(text), undefined)
  assert.equal(what(text, { ...named, elected: ['ada'] }), 'record')
  assert.equal(what(text.replace('"count":2', '"count":3')), 'ballots')
  assert.equal(what(text.replace('"elected":[1]', '"elected":[0]')), 'result')
  assert.equal(what('{'), 'form')
  assert.equal(what(text.replace('"form":', '"from":')), 'form')
})
