import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { addressOf, targetOf } from './channel-target.ts'

describe('where a channel’s announcements go', () => {
  it('is what each kind’s own address says', () => {
    for (const kind of ['mail', 'discourse', 'slack', 'discord', 'mastodon', 'webhook'] as const) {
      assert.equal(targetOf({ kind, at: addressOf[kind] })?.kind, kind)
      assert.equal(targetOf({ kind, at: kind === 'mail' ? 'https://example.org/' : 'a@example.org' }), undefined, kind)
    }
    assert.deepEqual(targetOf({ kind: 'email', at: 'a@example.org' }), { kind: 'mail', to: 'a@example.org' })
  })

  it('is nowhere for kinds that people are only pointed to', () => {
    assert.equal(targetOf({ kind: 'forum', at: addressOf.discourse }), undefined)
  })

  const forum = { kind: 'discourse', site: 'https://forum.example.org' }
  for (const [at, category] of [
    ['https://forum.example.org/', undefined],
    ['https://forum.example.org/c/packages', undefined],
    ['https://forum.example.org/c/packages/12', 12],
    ['https://forum.example.org/c/users/packages/34/l/latest', 34],
  ] as const) {
    it(`is ${category === undefined ? 'no category' : `the category ${category}`} of a forum at ${at}`, () => {
      assert.deepEqual(targetOf({ kind: 'discourse', at }), { ...forum, ...(category !== undefined && { category }) })
      assert.deepEqual(targetOf({ kind: 'discourse', at, category: 5 }), { ...forum, category: 5 })
    })
  }

  it('is nowhere that holds a password, which everybody would read in the charter', () => {
    assert.equal(targetOf({ kind: 'webhook', at: 'https://me:secret@hooks.example.org/' }), undefined)
  })

  it('is a channel in a chat, never the chat as a whole', () => {
    assert.equal(targetOf({ kind: 'slack', at: 'https://example.slack.com/' }), undefined)
    assert.equal(targetOf({ kind: 'discord', at: 'https://discord.gg/abc' }), undefined)
    assert.equal(targetOf({ kind: 'mastodon', at: 'https://social.example.org/' }), undefined)
    const client = 'https://app.slack.com/client/T0123ABCD/C0123ABCDEF'
    assert.deepEqual(targetOf({ kind: 'slack', at: client }), { kind: 'slack', channel: 'C0123ABCDEF' })
  })
})
