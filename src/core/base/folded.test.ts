import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { folded } from './folded.ts'

describe('a text folded for search', () => {
  for (const [written, found] of [
    ['Élise Exemplaire', 'elise exemplaire'],
    ['E\u0301LISE', 'elise'],
    ['Zofia Przykład-Łoś', 'zofia przyklad los'],
    ['Aylin Örnek, ISTANBUL', 'aylin ornek istanbul'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['website/www: “publish”', 'website www publish'],
    ['ﬁnance №', 'finance no'],
    ['مُثَال', 'مثال'],
    ['  ', ''],
  ] as const) {
    it(`is without accents and case: ${written}`, () => assert.equal(folded(written), found))
  }

  it('keeps letters apart that only look alike without their marks', () => {
    assert.notEqual(folded('が'), folded('か'))
    assert.notEqual(folded('हिन्दी'), folded('हन्द'))
  })

  it('is the same when it is folded again', () => {
    for (const text of ['Ǆ ΐ ŉ', 'İstanbul', '見本 花子', '보기 민준']) assert.equal(folded(folded(text)), folded(text))
  })
})
