// A vote as its voters see it, through the forms of the real site, under the rule of the packaging work group: at least two
// +1, more +1 than −0, no −1; five days or until all seven have voted.

import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { instantOf } from '../src/core/base/instant.ts'
import { type TestServer, testServer } from './support/test-server.ts'
import { type Visitor, visitor } from './support/visitor.ts'

const six_days_ms = 6 * 24 * 60 * 60 * 1_000

describe('a vote on the site', () => {
  let server: TestServer
  let ahead_ms = 0

  before(async () => {
    server = await testServer('foundations', { clock: { now: () => instantOf(Date.now() + ahead_ms) } })
  })
  after(() => server.close())

  it('tells at each step what the outcome would be, whether it can still change, and what is missing', async () => {
    const zofia = await enteredAs('zofia-przyklad')
    const page = await move(zofia)
    assert.equal(await standing(page), 'Would be lost. Two +1 carry it. None of the seven has voted yet.')

    await vote(page, zofia, '+1')
    assert.equal(await standing(page), 'Would be lost. One more +1 carries it. One of seven has voted.')

    const amina = await enteredAs('amina-mithal')
    await vote(page, amina, '+1')
    assert.equal(await standing(page), 'Would be carried. Not certain: one −1 would stop it. Two of seven have voted.')

    await vote(page, amina, '-1')
    assert.equal(
      await standing(page),
      'Lost, whatever the other five do. A vote that was cast may still be changed.',
      'a vote that is changed is counted once',
    )
    assert.match(await amina.read(page), /You have voted −1\. You can change it until the vote closes/)

    await vote(page, amina, '-0')
    const bartholomew = await enteredAs('bartholomew-specimen')
    await bartholomew.send({
      on: page,
      to: `${page}/recuse`,
      fields: { sure: 'yes', reason: 'It is about my package' },
    })
    assert.equal(
      await standing(page),
      'Would be lost. One more +1 carries it. Two of seven have voted; one has recused themselves.',
    )
    assert.match(await bartholomew.read(page), /recused<\/span><p class="reason typed">It is about my package/)
    await assert.rejects(vote(page, bartholomew, '+1'), /answered with 409/)

    for (const person of ['sunita-udaharan', 'hanako-mihon', 'piet-voorbeeld'])
      await vote(page, await enteredAs(person), '+1')
    assert.match(await standing(page), /^Would be carried\. Not certain: .*; one has recused themselves\.$/)
    await vote(page, await enteredAs('min-jun-bogi'), '+0')
    assert.match(await standing(page), /^Carried .*, when all had voted\.$/)
  })

  it('closes at its time by the clock, and takes no vote afterwards', async () => {
    const [zofia, sunita] = [await enteredAs('zofia-przyklad'), await enteredAs('sunita-udaharan')]
    const page = await move(zofia)
    await vote(page, zofia, '+1')
    await vote(page, sunita, '+1')

    ahead_ms = six_days_ms
    await assert.rejects(vote(page, sunita, '-1'), /answered with 409/)
    assert.match(await standing(page), /^Carried .*, /)
    assert.doesNotMatch(await sunita.read(page), new RegExp(`action="${page}/vote"`))
  })

  async function enteredAs(person: string): Promise<Visitor> {
    const one = visitor(server.url)
    await one.send({ on: '/sign-in', to: '/sign-in/sample', fields: { foundation: 'python', person } })
    return one
  }

  /** What a visitor reads of where the vote stands. */
  async function standing(page: string): Promise<string> {
    const text = await visitor(server.url).read(page)
    const [, verdict] = /<p class="verdict">(.*?)<\/p>/.exec(text) ?? []
    assert.ok(verdict !== undefined, text)
    return verdict.replaceAll(/<[^>]+>/g, '')
  }
})

function move(one: Visitor): Promise<string> {
  const fields = { action: 'resolve', title: 'Tea for everybody', text: 'A kettle is bought.', amount: '' }
  return one.send({ on: '/python/groups/packaging/move?action=resolve', fields })
}

/** Also where the page offers no form for it. */
async function vote(page: string, one: Visitor, option: string): Promise<void> {
  await one.send({ on: page, to: `${page}/vote`, fields: { act: crypto.randomUUID(), option, reason: '' } })
}
