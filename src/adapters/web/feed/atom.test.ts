import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { atom } from './atom.ts'

describe('a feed', () => {
  const updated = '2026-03-01T12:00:00.000Z'
  const feed = (title: string) =>
    atom({
      id: 'https://example.org/f/reports',
      title,
      url: 'https://example.org/f/reports',
      self: 'https://example.org/f/reports.atom',
      updated,
      entries: [
        {
          id: 'https://example.org/f/1',
          title,
          url: 'https://example.org/f/1',
          updated,
          content: { type: 'text', text: `${title}\n` },
        },
      ],
    })

  it('has all that RFC 4287 asks for', () => {
    const text = feed('Reports')
    for (const part of [
      '<id>',
      '<title>',
      '<updated>',
      '<author><name>',
      'rel="self"',
      'rel="alternate"',
      '<content type="text">',
    ]) {
      assert.ok(text.includes(part), part)
    }
  })

  it('escapes what is markup and leaves out what XML cannot hold', () => {
    const text = feed('A & B <script> \u0000"')
    assert.ok(text.includes('<title>A &amp; B &lt;script&gt; &quot;</title>'))
    assert.ok(!text.includes('\u0000'))
  })
})
