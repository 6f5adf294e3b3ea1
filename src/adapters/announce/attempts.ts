import type { Attempt } from '../../app/announcing/channel-port.ts'
import type { Answer } from './request.ts'

type Answered = Extract<Answer, { readonly kind: 'answered' }>

/**
 * What an answer means wherever HTTP alone says it (RFC 9110 15): what was not understood or allowed has not arrived and will not, a
 * server that is overloaded has not taken it, and one that failed may have.
 * @param read what this server's own answers mean; undefined where HTTP alone says it
 */
export function attemptOf(answer: Answer, read: (answered: Answered) => Attempt | undefined): Attempt {
  switch (answer.kind) {
    case 'not reached':
      return { kind: 'later', said: answer.said }
    case 'cut off':
      return { kind: 'in doubt', said: answer.said }
    case 'answered':
      return read(answer) ?? byStatus(answer)
  }
}

function byStatus(answered: Answered): Attempt {
  const { status } = answered
  const said = `HTTP ${status}${quoted(answered.body)}`
  if (status >= 200 && status < 300) return { kind: 'sent' }
  if (status >= 300 && status < 400) return { kind: 'refused', said: `HTTP ${status}: a redirect is not followed` }
  if (status === 408 || status === 425 || status === 429 || status === 503) {
    return { kind: 'later', said, ...waitIn(answered) }
  }
  if (status >= 400 && status < 500) return { kind: 'refused', said }
  return { kind: 'in doubt', said }
}

/** `Retry-After`, in seconds or as a date (RFC 9110 10.2.3). */
export function waitIn({ headers }: Pick<Answered, 'headers'>): { readonly wait_s?: number } {
  const text = headers['retry-after']
  if (typeof text !== 'string') return {}
  const wait_s = /^\d{1,9}(?:\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - Date.now()) / 1_000
  return Number.isFinite(wait_s) && wait_s > 0 ? { wait_s } : {}
}

/** What a server says, as one short line. */
export function quoted(body: string): string {
  const line = body.replace(/[\p{Cc}\s]+/gu, ' ').trim()
  return line === '' ? '' : `: ${line.length > 200 ? `${line.slice(0, 199)}…` : line}`
}

/** The address of a post as a server tells it; nothing that is none, or that would fill the record. */
export function urlIn(text: unknown): { readonly url?: string } {
  if (typeof text !== 'string' || text.length > 500 || !/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return {}
  return { url: new URL(text).href }
}

/** A body as JSON; undefined where it is none. */
export function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
