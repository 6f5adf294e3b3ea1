import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Proves that a form was made here for this holder: an HMAC-SHA256 over the session's id, or over the random value of
 * the cookie that a visitor without a session carries. It changes with every sign-in because the session's id does.
 * Source: OWASP Cross-Site Request Forgery Prevention, "Signed double-submit cookie".
 * @param secret at least 32 random bytes, never shown
 * @returns 43 characters of base64url
 */
export function csrfToken(secret: Uint8Array, holder: string): string {
  return digest(secret, holder).toString('base64url')
}

/** False for nobody's form: who has neither a session nor a visitor's cookie was not given one. */
export function csrfValid(secret: Uint8Array, token: string, holder: string): boolean {
  if (holder === '' || !form.test(token)) return false
  return timingSafeEqual(Buffer.from(token), Buffer.from(csrfToken(secret, holder)))
}

/** Checked first because bytes of unlike length cannot be compared. */
const form = /^[\w-]{43}$/

/** The purpose stands before the holder, so that the secret can serve other purposes without one passing for another. */
function digest(secret: Uint8Array, holder: string): Buffer {
  return createHmac('sha256', secret).update(`remit form\0${holder}`).digest()
}
