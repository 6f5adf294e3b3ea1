import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { mailAddress } from './mail-address.ts'

describe('a mail address', () => {
  it('is trimmed and in lower case', () => {
    assert.equal(mailAddress('  Ada.Sample+Votes@Example.ORG \n'), 'ada.sample+votes@example.org')
  })

  it('may have hyphens, digits, underscores and several labels', () => {
    assert.equal(mailAddress('a_b-1@mail-2.example.co.uk'), 'a_b-1@mail-2.example.co.uk')
  })

  const refused = {
    nothing: '',
    'no at sign': 'ada.example.org',
    'two at signs': 'ada@sample@example.org',
    'a domain without a dot': 'ada@localhost',
    'a list': 'ada@example.org,ben@example.org',
    'a name beside it': 'Ada <ada@example.org>',
    'a space inside': 'ada sample@example.org',
    'a line break inside': 'ada@example.org\r\nBcc: ben@example.org',
    'a zero byte': 'ada\0@example.org',
    'a quoted local part': '"ada sample"@example.org',
    'an address literal': 'ada@[127.0.0.1]',
    'letters that look like others': 'аda@example.org',
    'a local part over 64': `${'a'.repeat(65)}@example.org`,
    'more than 254 characters': `ada@${'a.'.repeat(130)}org`,
  }
  for (const [what, typed] of Object.entries(refused)) {
    it(`is not ${what}`, () => assert.equal(mailAddress(typed), undefined))
  }

  it('takes long nonsense quickly', () => {
    assert.equal(mailAddress('a.'.repeat(500_000)), undefined)
    assert.equal(mailAddress(`a@${'a-'.repeat(250)}`), undefined)
  })

  it('stays as it is when read again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string()), (typed) => {
        const address = mailAddress(typed)
        if (address === undefined) return
        assert.equal(mailAddress(address), address)
        assert.match(address, /^[\x21-\x7e]{3,254}$/)
        assert.equal(address.split('@').length, 2)
      }),
    )
  })
})
