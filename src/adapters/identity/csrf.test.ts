import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { csrfToken, csrfValid } from './csrf.ts'

const secret = randomBytes(32)

describe('the token of a form', () => {
  it('is valid for the holder it was made for', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (holder) => {
        const token = csrfToken(secret, holder)
        assert.match(token, /^[\w-]{43}$/)
        assert.equal(csrfValid(secret, token, holder), true)
      }),
    )
  })

  it('is not valid for another holder', () => {
    assert.equal(csrfValid(secret, csrfToken(secret, 'session-1'), 'session-2'), false)
  })

  it('is not valid under another secret', () => {
    assert.equal(csrfValid(randomBytes(32), csrfToken(secret, 'session-1'), 'session-1'), false)
  })

  it('is never valid for nobody', () => {
    assert.equal(csrfValid(secret, csrfToken(secret, ''), ''), false)
  })

  it('is not valid when anything of it is changed', () => {
    const token = csrfToken(secret, 'session-1')
    fc.assert(
      fc.property(fc.nat(42), fc.string({ minLength: 1, maxLength: 1 }), (place, character) => {
        const changed = token.slice(0, place) + character + token.slice(place + 1)
        assert.equal(csrfValid(secret, changed, 'session-1'), changed === token)
      }),
    )
  })

  it('is refused, not a defect, whatever is sent in its place', () => {
    const sent = fc.oneof(fc.string(), fc.string({ unit: 'binary', minLength: 43, maxLength: 43 }))
    fc.assert(fc.property(sent, (token) => assert.equal(csrfValid(secret, token, 'session-1'), false)))
  })
})
