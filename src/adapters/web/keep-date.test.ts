import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keepDate } from './keep-date.ts'

const former = { written: '2026-03-01', at: '2026-03-01T23:59:59.999Z', isDay: true }
const kept = (page: string) => keepDate(page, former)

describe('a page of a former day', () => {
  it('leads to other pages as they were then', () => {
    for (const path of [
      '/small',
      '/small/groups/tools',
      '/small/groups/tools/charter',
      '/small/decisions/3',
      '/small/record/7',
    ])
      assert.equal(kept(`<a href="${path}">`), `<a href="${path}?at=2026-03-01">`)
  })

  it('keeps what an address asks for beside, and the place in the page', () => {
    assert.equal(kept('<a href="/small/powers?may=spend">'), '<a href="/small/powers?may=spend&amp;at=2026-03-01">')
    assert.equal(
      kept('<a href="/small/groups/tools/charter#votes">'),
      '<a href="/small/groups/tools/charter?at=2026-03-01#votes">',
    )
  })

  it('leads everywhere else as ever', () => {
    for (const link of [
      '<a href="/">',
      '<a href="/sign-in?back=/small">',
      '<a href="/record/small/checkpoint">',
      '<link href="/assets/1/remit.css">',
      '<a href="https://example.org/small">',
      '<a href="#main">',
      '<a data-now href="/small">',
    ])
      assert.equal(kept(link), link)
  })

  it('asks of that day what a form of it asks', () => {
    const asked = kept('<form class="ask" method="get" action="/small/powers">')
    assert.equal(
      asked,
      '<form class="ask" method="get" action="/small/powers"><input type="hidden" name="at" value="2026-03-01">',
    )
    const other = '<form data-now class="former-form" method="get" action="/small">'
    assert.equal(kept(other), other)
  })
})
