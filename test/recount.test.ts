// `remit count` on the bundle of an election that Remit ran: the same from the ballots to the seats, without the server.

import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { canonicalJson } from '../src/core/base/canonical-json.ts'
import { electionStory, ranks, voteCloses } from './support/election-story.ts'
import { digest } from './support/given.ts'
import { remit } from './support/remit.ts'

const names: Readonly<Record<string, string>> = { ada: 'Ada Sample', bo: 'Bo Specimen', cy: 'Cy Example' }

function heldElection() {
  const story = electionStory({ keys: 'method: Scottish STV\ntie: lot', seats: 2 })
  const ballots = [ranks('ada', 'bo'), ranks('ada', 'cy'), ranks('bo'), ranks('cy', 'bo'), ranks('ada')]
  const { state } = story.held(Object.keys(names), ballots).whenTimePasses(voteCloses)
  const closed = state.elections.get(1)?.contests.get('')?.closed
  assert.ok(closed?.bundle !== undefined && closed.result.kind === 'elected')
  return { text: state.library.text(closed.bundle.digest), closed, elected: closed.result.elected }
}

function fileOf(data: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'remit-recount-')), 'bundle.json')
  writeFileSync(path, JSON.stringify(data))
  return path
}

describe('remit count, of a bundle', () => {
  it('comes to the seats that the record gives, and to the digest that it holds', async () => {
    const { text, closed, elected } = heldElection()
    const { code, out } = await remit('count', fileOf(JSON.parse(text)), '--json')
    assert.equal(code, 0)
    const { recount } = JSON.parse(out)
    assert.deepEqual(recount.seats, elected)
    assert.equal(recount.agrees, true)
    assert.equal(recount.digest, closed.bundle?.digest)
  })

  it('says names where the file has them, of which the digest knows nothing', async () => {
    const { text, closed, elected } = heldElection()
    const { code, out } = await remit('count', fileOf({ ...JSON.parse(text), names }))
    assert.equal(code, 0)
    for (const person of elected) assert.ok(out.includes(names[person] ?? person), out)
    assert.ok(out.includes(`Digest in the record ${closed.bundle?.digest}`), out)
    assert.match(out, /Counted again, it comes to what it says/)
  })

  it('says who would follow whoever leaves, by the same ballots', async () => {
    const { text, elected } = heldElection()
    const data = { ...JSON.parse(text), names }
    const [first = '', second = ''] = elected
    const third = Object.keys(names).find((person) => !elected.includes(person)) ?? ''
    const { code, out } = await remit('count', fileOf(data), '--count-back', names[first] ?? '', '--json')
    assert.equal(code, 0)
    assert.partialDeepStrictEqual(JSON.parse(out).countBack, {
      left: [names[first]],
      sitting: [names[second]],
      successors: [names[third]],
    })
  })

  it('exits with 1 and says what does not hold, where one ballot was changed', async () => {
    const data = JSON.parse(heldElection().text)
    data.ballots[0].ranking = [[2]]
    const { code, err } = await remit('count', fileOf(data))
    assert.equal(code, 1)
    assert.match(err, /has other ballots than those from which its lot was drawn/)
  })

  it('takes no other rule than its own', async () => {
    const { code, err } = await remit('count', fileOf(JSON.parse(heldElection().text)), '--method', 'irv')
    assert.equal(code, 2)
    assert.match(err, /says itself how it is counted; leave --method out/)
  })

  it('refuses one that is torn, with its place', async () => {
    const data = JSON.parse(heldElection().text)
    const { code, err } = await remit('count', fileOf({ ...data, held: { ...data.held, cast: 'five' } }))
    assert.equal(code, 2)
    assert.match(err, /held\.cast/)
  })

  it('draws its pictures', async () => {
    const path = fileOf(JSON.parse(heldElection().text))
    assert.equal((await remit('count', path, '--svg', `${path}.svg`)).code, 0)
  })

  it('has the digest of its canonical form', () => {
    const { text, closed } = heldElection()
    assert.equal(digest(canonicalJson(JSON.parse(text))), closed.bundle?.digest)
  })
})
