import type { LogEvent } from '../../app/log.ts'
import type { toldCause } from './scrub.ts'

export type ToldEvent = LogEvent extends infer Event
  ? Event extends LogEvent
    ? Omit<Event, 'cause'> & { readonly cause?: ReturnType<typeof toldCause>; readonly held?: number }
    : never
  : never

/** One sentence; the stack of a defect stands below it. */
export function textLine(told: ToldEvent): string {
  const stack = told.event === 'request-failed' && told.cause?.stack !== undefined ? `\n${told.cause.stack}` : ''
  const held = told.held === undefined ? '' : ` (and ${told.held} more like it)`
  return `remit: ${sentence(told)}${held}${stack}`
}

function sentence(told: ToldEvent): string {
  const why = told.cause === undefined ? '' : `: ${told.cause.message}`
  switch (told.event) {
    case 'started':
      return `answering at ${told.url} with ${told.foundations} foundations in ${told.store}.`
    case 'stopping':
      return `stopping within ${told.within_s} seconds; what was acknowledged is kept.`
    case 'stopped':
      return `stopped after ${told.took_ms} ms.`
    case 'cut-off':
      return `stopped without waiting any longer for ${told.step}.`
    case 'unknown-variable':
      return `${told.variable} is not known, and has no effect.`
    case 'request':
      return `${told.method} ${told.route} ${told.status} in ${told.duration_ms} ms`
    case 'request-failed':
      return `a request for ${told.route} failed${why}`
    case 'letter-not-sent':
      return `letter ${told.letter} could not be sent in attempt ${told.attempt}; the next one is at ${told.retryAt}${why}`
    case 'letter-given-up':
      return `letter ${told.letter} is given up after attempt ${told.attempt}${why}`
    case 'outbox-unreadable':
      return `the outbox cannot be read${why}`
    case 'announcement-not-sent':
      return `an announcement could not be sent to a channel of the kind ${told.kind} in attempt ${told.attempt}; the next one is at ${told.retryAt}`
    case 'announcement-given-up':
      return `an announcement to a channel of the kind ${told.kind} is given up: ${told.why}`
    case 'announcements-unreadable':
      return `announcements cannot be sent${why}`
    case 'sign-in-letter-not-sent':
      return `a sign-in letter could not be sent${why}`
    case 'sign-in-engine':
      return `sign-in, ${told.level}: ${told.message}`
    case 'witness':
      return told.message
    case 'warning':
      return told.cause?.kind === 'string' ? told.cause.message : `${told.cause?.kind ?? 'Warning'}${why}`
  }
}
