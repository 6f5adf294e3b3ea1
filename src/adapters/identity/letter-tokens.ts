import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LetterToken, LetterTokens } from '../../app/notices/letter-token.ts'
import { chosenKinds } from '../../app/notices/notice-kind.ts'
import { readOneClick } from '../../app/notices/one-click.ts'
import type { Clock } from '../../app/ports.ts'
import { epochOf } from '../../core/base/instant.ts'

const lasts_ms = 60 * 24 * 60 * 60 * 1000
const longest_token = 1_000

/** @param secret at least 32 random bytes, never shown, and the same in all processes of a site */
export function letterTokens(secret: Uint8Array, clock: Clock): LetterTokens {
  const sign = (body: string) => createHmac('sha256', secret).update(`remit letter\0${body}`).digest()
  const written = (token: LetterToken) => {
    const body = Buffer.from(JSON.stringify(token)).toString('base64url')
    return `${body}.${sign(body).toString('base64url')}`
  }
  return {
    forAct: ({ foundation, person }, act) =>
      written({ does: 'act', foundation, person, act, until: epochOf(clock.now()) + lasts_ms }),
    forStop: ({ foundation, person }, kind) => written({ does: 'stop', foundation, person, kind }),
    read(token) {
      const [, body = '', signature = ''] = token.length > longest_token ? [] : (form.exec(token) ?? [])
      // As text: four signatures of this length stand for the same bytes, and each would be a link of its own.
      if (body === '' || !timingSafeEqual(Buffer.from(signature), Buffer.from(sign(body).toString('base64url'))))
        return undefined
      const said = tokenIn(body)
      return said?.does === 'act' && said.until < epochOf(clock.now()) ? undefined : said
    },
  }
}

/** Checked first because texts of unlike length cannot be compared: 43 characters are the 32 bytes of a signature. */
const form = /^([\w-]+)\.([\w-]{43})$/

function tokenIn(body: string): LetterToken | undefined {
  const { does, foundation, person, act, until, kind }: Partial<Record<string, unknown>> = JSON.parse(
    Buffer.from(body, 'base64url').toString(),
  )
  if (typeof foundation !== 'string' || typeof person !== 'string') return undefined
  if (does === 'stop') {
    const stopped = [...chosenKinds, 'all' as const].find((known) => known === kind)
    return stopped && { does, foundation, person, kind: stopped }
  }
  const read = readOneClick(act)
  if (does !== 'act' || read === undefined || typeof until !== 'number') return undefined
  return { does, foundation, person, act: read, until }
}
