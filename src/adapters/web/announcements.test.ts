import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { announcingFolder, forumAt, hookAt, listAt } from '../../../test/support/announcing-folder.ts'
import { testClock, testPorts } from '../../../test/support/test-ports.ts'
import { site as origin, type Reader, testSite } from '../../../test/support/test-site.ts'
import type { GivenUp } from '../../core/foundation/announcements/announcement-state.ts'

const page = '/small/announcements'

describe('announcements on the site', () => {
  it('are none at first, and the page says how they come about', async () => {
    const site = await opened()
    assert.match(await site.text(page), /Nothing has been announced/)
    assert.match(await site.text(`${page}/feed.atom`), /<feed xmlns="http:\/\/www.w3.org\/2005\/Atom">/)
    assert.equal((await site.ask(`${page}/1`)).status, 404)
  })

  it('are looked at before they are sent: exactly what each channel gets', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    const form = await site.text(`${page}/new?group=club`, reader)
    assert.match(form, /type="checkbox" name="channels" value="https:\/\/forum.example.org\/c\/club\/7" checked/)
    assert.match(form, /people are pointed to it, and nothing is sent there/)
    const size = await site.size()
    const looked = await site.send(`${page}/new`, { ...hello, look: 'yes' }, reader)
    assert.equal(looked.status, 200)
    const html = await looked.text()
    assert.match(html, /What each channel gets/)
    assert.match(html, /http:\/\/localhost:3000\/small\/announcements\/1/)
    assert.match(html, /not set up on this server/)
    assert.equal(await site.size(), size)
  })

  it('wait ten minutes, in which whoever made them withdraws them by one button', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    const sent = await site.send(`${page}/new`, hello, reader)
    assert.equal(sent.headers.get('location'), `${page}/1`)
    assert.match(await site.text(`${page}/1`, reader), /Withdraw it/)
    assert.doesNotMatch(await site.text(`${page}/1`), /Withdraw it/)
    await site.send(`${page}/1/acts`, { do: 'withdraw', reason: 'A slip.' }, reader)
    assert.match(await site.text(`${page}/1`), /withdrew it before it went\. “A slip\.”/)
    assert.doesNotMatch(await site.text(`${page}/feed.atom`), /<entry>/)
  })

  it('stand on the page and in the feed once they have gone, and as JSON', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    await site.send(`${page}/new`, { ...hello, title: 'Tea & <cake>' }, reader)
    site.clock.set('2026-03-01T12:10:00.000Z')
    assert.match(await site.text(page), /Tea &amp; &lt;cake&gt;/)
    const feed = await site.text(`${page}/feed.atom`)
    assert.match(feed, /<title>Tea &amp; &lt;cake&gt;<\/title>/)
    assert.match(feed, /<id>http:\/\/localhost:3000\/small\/announcements\/1<\/id>/)
    const { deliveries } = JSON.parse(await site.text(`${page}/1.json`))
    assert.deepEqual(
      deliveries.map(({ is }: { is: string }) => is),
      ['on its way', 'on its way', 'on its way'],
    )
    assert.match(await site.text(`${page}/1`, reader), /Put it right/)
  })

  it('that did not arrive are shown to those who may see to them, with what they can do', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    await site.send(`${page}/new`, hello, reader)
    site.clock.set('2026-03-01T12:10:00.000Z')
    await site.small.read()
    await site.giveUp(1, 'unknown whether sent')
    const theirs = await site.text(`${page}/deliveries`, reader)
    assert.match(theirs, /Look there first/)
    assert.match(theirs, /Send it again/)
    assert.match(await site.text(`${page}/deliveries`), /Everything has arrived/)
    await site.send(`${page}/1/acts`, { do: 'seen', channel: '1' }, reader)
    assert.match(await site.text(`${page}/1`), /seen there by a person/)
  })

  it('that did not arrive stand on the desk of whoever may announce, who sends them once more by one click', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    await site.send(`${page}/new`, hello, reader)
    site.clock.set('2026-03-01T12:10:00.000Z')
    await site.small.read()
    await site.giveUp(0, 'not reached')
    await site.giveUp(1, 'unknown whether sent')
    const desk = await site.text('/me', reader)
    assert.match(desk, /See to what did not reach https:\/\/forum\.example\.org\/c\/club\/7: “Hello”/)
    assert.match(desk, /See to what did not reach club@example\.org: “Hello”/)
    assert.equal(desk.match(/>Send it again<\/button>/g)?.length, 1)
    assert.doesNotMatch(await site.text('/me', site.signIn('bo@example.org')), /See to what did not reach/)
    const click = JSON.stringify({ type: 'retry delivery', announcement: 1, channel: 0 })
    await site.send('/small/one-click', { click, back: '/me' }, reader)
    assert.doesNotMatch(await site.text('/me', reader), /did not reach https:/)
    assert.match(await site.text(`${page}/1`), /on its way/)
  })

  it('are decided by a vote where the charter has it so', async () => {
    const site = await opened()
    const reader = site.signIn('bo@example.org')
    const form = await site.text(`${page}/new?group=club`, reader)
    assert.doesNotMatch(form, /value="club@example.org"/)
    const fields = { ...hello, channels: ['https://social.example.org/@club'] }
    const sent = await site.send(`${page}/new`, fields, reader)
    assert.equal(sent.headers.get('location'), '/small/decisions/1')
    assert.match(await site.text('/small/decisions/1'), /Its title and text stand on the site ten minutes later/)
  })

  it('are proposed of a consultation, and then stand with it, with their group and in its feed', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    const asking = { group: 'club', action: 'consult', title: 'Tea?', about: 'question', open: '2 weeks' }
    const begun = await site.send('/small/consultations/new', asking, reader)
    const asked = begun.headers.get('location') ?? ''
    const number = asked.slice(asked.lastIndexOf('/') + 1)
    assert.match(
      await site.text(asked, reader),
      new RegExp(`href="${page}/new\\?group=club&amp;consultation=${number}"`),
    )
    assert.doesNotMatch(await site.text(asked), /Announce this consultation/)

    const form = await site.text(`${page}/new?group=club&consultation=${number}`, reader)
    assert.match(form, /value="Consultation: Tea\?"/)
    assert.match(form, new RegExp(`name="of" value="consultation ${number}"`))
    const sent = await site.send(`${page}/new`, { ...hello, of: `consultation ${number}` }, reader)
    assert.equal(sent.headers.get('location'), `${page}/1`)

    site.clock.set('2026-03-01T12:10:00.000Z')
    await site.small.read()
    assert.match(await site.text(`${page}/1`), new RegExp(`About consultation ${number}`))
    for (const path of [asked, '/small/groups/club']) {
      assert.match(await site.text(path), /<a href="\/small\/announcements\/1">Hello<\/a>/)
    }
    assert.match(await site.text('/small/announcements/feed.atom?group=club'), /<title>Hello<\/title>/)
    assert.doesNotMatch(await site.text('/small/announcements/feed.atom?group=other'), /<title>Hello<\/title>/)
  })

  it('tell of nothing that is not there', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    assert.doesNotMatch(await site.text(`${page}/new?group=club&consultation=9`, reader), /name="of"/)
    const sent = await site.send(`${page}/new`, { ...hello, of: 'consultation 9' }, reader)
    assert.notEqual(sent.status, 303)
  })

  it('are nobody’s to write whom no charter lets', async () => {
    const site = await opened()
    const reader = site.signIn('fay@example.org')
    assert.match(await site.text(`${page}/new`, reader), /No charter lets you announce anything/)
    assert.equal((await site.ask(`${page}/new?group=club`, reader)).status, 403)
    assert.equal((await site.send(`${page}/new`, hello, reader)).status, 403)
  })

  it('keep what was typed where something is wrong with it', async () => {
    const site = await opened()
    const reader = site.signIn('ada@example.org')
    const sent = await site.send(`${page}/new`, { ...hello, title: '' }, reader)
    assert.equal(sent.status, 422)
    assert.match(await sent.text(), /We are \*\*here\*\*\./)
  })
})

const hello = { group: 'club', title: 'Hello', text: 'We are **here**.', channels: [forumAt, listAt, hookAt] }

async function opened() {
  const clock = testClock('2026-03-01T12:00:00.000Z')
  const site = await testSite({ folder: announcingFolder(), ports: testPorts({ clock }) })
  const ask = (path: string, reader?: Reader) =>
    site.ask(path, reader === undefined ? {} : { headers: { cookie: reader.cookie } })
  return {
    ...site,
    clock,
    ask,
    async giveUp(channel: number, why: GivenUp) {
      const command = { type: 'note delivery', announcement: 1, channel, result: { kind: 'given up', why } } as const
      assert.ok((await site.small.act({ by: 'operator', act: `noted ${channel}`, command })).ok)
    },
    text: async (path: string, reader?: Reader) => (await ask(path, reader)).text(),
    /** As the form on the page is sent by a browser. */
    send(path: string, fields: Readonly<Record<string, string | readonly string[]>>, reader: Reader) {
      const body = new URLSearchParams({ csrf: reader.csrf, act: crypto.randomUUID() })
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
      const headers = { cookie: reader.cookie, origin, 'sec-fetch-site': 'same-origin' }
      return site.ask(path, { method: 'POST', body, headers })
    },
  }
}
