import assert from 'node:assert/strict'
import { beforeEach, describe, it } from 'node:test'
import { livelyFolder } from '../../../test/support/test-ports.ts'
import { type TestSite, testSite } from '../../../test/support/test-site.ts'

describe('forms for more than a vote', () => {
  let site: TestSite
  beforeEach(async () => {
    site = await testSite({ folder: livelyFolder() })
    await post('ada', '/small/groups/lively/move', { action: 'resolve', title: 'Tea', text: 'A first text.' })
  })

  /** The page that follows. */
  async function post(by: string, path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const { cookie, csrf } = site.signIn(`${by}@example.org`)
    const body = new URLSearchParams({ csrf, act: crypto.randomUUID(), ...fields })
    const answer = await site.ask(path, { method: 'POST', headers: { cookie }, body })
    assert.equal(answer.status, 303, await answer.text())
    return read(by, answer.headers.get('location') ?? '')
  }

  async function read(by: string, path: string): Promise<string> {
    const { cookie } = site.signIn(`${by}@example.org`)
    return (await site.ask(path, { headers: { cookie } })).text()
  }

  async function refusalOf(by: string, path: string, fields: Readonly<Record<string, string>>): Promise<string> {
    const { cookie, csrf } = site.signIn(`${by}@example.org`)
    const body = new URLSearchParams({ csrf, act: crypto.randomUUID(), ...fields })
    const answer = await site.ask(path, { method: 'POST', headers: { cookie }, body })
    assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status}`)
    return answer.text()
  }

  it('change the text of a motion, and void its votes where the rule says so', async () => {
    await post('bo', '/small/decisions/1/vote', { option: '+1' })
    const page = await post('ada', '/small/decisions/1/text', { text: 'A second text.' })
    assert.match(page, /A second text\./)
    assert.match(page, /None of the three has voted yet/)
    assert.match(await read('ada', '/small/decisions/1'), /Change the text/)
    assert.doesNotMatch(await read('bo', '/small/decisions/1'), /Change the text/)
  })

  it('give a proxy, by which somebody else votes, and take it back', async () => {
    assert.match(await post('cy', '/small/decisions/1/proxy', { to: 'bo' }), /Bo Sample has your proxy/)
    assert.match(await read('bo', '/small/decisions/1'), /<option value="cy">Cy Sample<\/option>/)
    assert.match(await post('bo', '/small/decisions/1/vote', { option: '+1', for: 'cy' }), /One of three has voted/)
    await post('cy', '/small/decisions/1/proxy', { to: '' })
    const refused = await refusalOf('bo', '/small/decisions/1/vote', { option: '-1', for: 'cy' })
    assert.match(refused, /<h1>/)
    assert.doesNotMatch(await read('bo', '/small/decisions/1'), /Whose vote it is/)
  })

  it('leave a vote before it opens, and show who has', async () => {
    await post('ada', '/small/groups/lively/move', { action: 'resolve slowly', title: 'Cake' })
    const page = await post('bo', '/small/decisions/2/recuse', { sure: 'yes' })
    assert.match(page, /Out of the vote, for a conflict of interest<\/h3><ul><li><a[^>]*>Bo Sample/)
    assert.doesNotMatch(page, /Declare it and stay out/)
  })

  it('propose options, which voters then rank', async () => {
    const proposed = 'Green tea\r\nBlack tea\r\n'
    const page = await post('ada', '/small/groups/lively/move', { action: 'resolve order', title: 'Which', proposed })
    assert.match(page, /The options: green tea, black tea, further discussion/)
    const voted = await post('bo', '/small/decisions/2/vote', { ranking: 'black tea > green tea = further discussion' })
    assert.match(voted, /You have voted black tea &gt; green tea = further discussion/)
  })

  it('choose how long a vote is open, within what the rule allows', async () => {
    const timed = { action: 'resolve', title: 'Later' }
    await post('ada', '/small/groups/lively/move', { ...timed, length: '8 days' })
    const { state } = await site.small.read()
    assert.equal(state.motions.get(2)?.opened.closes, '2026-03-09T12:00:00.000Z')
    assert.match(await refusalOf('ada', '/small/groups/lively/move', { ...timed, length: '3 weeks' }), /<h1>/)
    assert.match(await refusalOf('ada', '/small/groups/lively/move', { ...timed, length: 'soon' }), /as in 10 days/)
  })

  it('do by a seat alone what needs no vote, and offer it to no one else', async () => {
    assert.match(await read('ada', '/small/groups/lively'), /Decide “resolve alone”/)
    const page = await post('ada', '/small/groups/lively/move', { action: 'resolve alone', title: 'Buy stamps' })
    assert.match(page, /Lively Group/)
    assert.match(await read('ada', '/small/record'), /Buy stamps/)
    assert.match(
      await read('bo', '/small/groups/lively'),
      /resolve alone<\/span> <span class="soft">\(not open to you\)/,
    )
  })

  it('say a fact of oneself, which only they can change and everybody reads, and take it back', async () => {
    const page = await post('bo', '/small/facts', { fact: 'employer', value: 'Example Works' })
    assert.match(page, /value="Example Works"/)
    const seen = await read('ada', '/small/people/bo')
    assert.match(seen, /<dd class="typed">Example Works/)
    assert.doesNotMatch(seen, /action="\/small\/facts"/)
    const without = await post('bo', '/small/facts', { fact: 'employer', value: 'Example Works', none: 'yes' })
    assert.doesNotMatch(without, /value="Example Works"/)
    assert.doesNotMatch(await read('ada', '/small/people/bo'), /Example Works/)
  })

  it('record an event of the charter, where one may', async () => {
    assert.match(await post('ada', '/small/groups/lively/events/release', { sure: 'yes' }), /last on <time/)
    assert.doesNotMatch(await read('bo', '/small/groups/lively'), /What you may record/)
    assert.match(await refusalOf('bo', '/small/groups/lively/events/release', { sure: 'yes' }), /<h1>/)
  })

  it('hand a power on, use it, and take it back', async () => {
    const lively = '/small/groups/lively/move'
    const asked = await read('ada', `${lively}?action=delegate+resolve+alone`)
    assert.match(asked, /<option value="lively.member">[^<]*whoever is member/)
    const handed = {
      action: 'delegate resolve alone',
      title: 'While I am away',
      to: 'lively.member',
      until: '2027-01-01',
    }
    await refusalOf('bo', lively, { action: 'resolve alone', title: 'Cake' })
    await post('ada', lively, handed)
    assert.match(await read('bo', '/small/powers?verb=resolve'), /delegation 1/)
    await post('bo', lively, { action: 'resolve alone', title: 'Cake' })
    await refusalOf('bo', lively, { ...handed, action: 'withdraw resolve alone' })
    assert.match(await read('ada', `${lively}?action=withdraw+resolve+alone`), /<option value="lively.member">/)
    await post('ada', lively, { action: 'withdraw resolve alone', title: 'I am back', to: 'lively.member' })
    await refusalOf('bo', lively, { action: 'resolve alone', title: 'More cake' })
  })

  it('say what is wrong with how far a power is handed on', async () => {
    const fields = { action: 'delegate resolve alone', title: 'Away', to: 'lively.member' }
    assert.match(
      await refusalOf('ada', '/small/groups/lively/move', { ...fields, most: 'a little' }),
      /Write an amount or a number/,
    )
    assert.match(await refusalOf('ada', '/small/groups/lively/move', { ...fields, until: 'soon' }), /<h2>/)
    const bare = await refusalOf('ada', '/small/groups/lively/move', { ...fields, to: '' })
    assert.match(bare, /the group or the seat must be named/)
  })

  it('give the account of what was done alone, once', async () => {
    const page = await post('ada', '/small/groups/lively/move', { action: 'resolve loudly', title: 'A party' })
    assert.match(page, /<h1>A party<\/h1>/)
    assert.match(page, /Give the account/)
    assert.match(await read('cy', '/small/powers'), /An account to everyone: <a href="\/small\/decisions\/2">A party/)
    assert.match(await post('ada', '/small/decisions/2/account', { text: 'It was *loud*.' }), /It was <em>loud<\/em>/)
    await refusalOf('ada', '/small/decisions/2/account', { text: 'Louder.' })
    assert.doesNotMatch(await read('cy', '/small/powers'), /A party/)
  })

  it('put a title and a text right, and show what stood there', async () => {
    await post('bo', '/small/decisions/1/vote', { option: '+1' })
    const corrected = { title: 'Tea for all', text: 'A first text, with tea.' }
    await refusalOf('bo', '/small/decisions/1/correct', corrected)
    const page = await post('ada', '/small/decisions/1/correct', corrected)
    assert.match(page, /<h1>Tea for all<\/h1>/)
    assert.match(page, /<del>Tea<\/del> <ins>Tea for all<\/ins>/)
    assert.match(page, /<del>A first text\.<\/del>[\s\S]*<ins>A first text, with tea\.<\/ins>/)
    assert.match(page, /One of three has voted/)
    for (let time = 1; time <= 21; time += 1) {
      await post('ada', '/small/decisions/1/correct', { title: `Tea ${time}`, text: corrected.text })
    }
    const later = await read('ada', '/small/decisions/1')
    assert.equal(later.match(/<del>Tea/g)?.length, 20)
    assert.match(later, /<del>Tea 20<\/del> <ins>Tea 21<\/ins>/)
  })
})
