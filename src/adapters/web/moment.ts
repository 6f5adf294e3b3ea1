import type { Instant } from '../../core/base/instant.ts'
import { dayWords, distanceWords, momentWords } from '../words/date-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html } from './html.ts'

/** A moment in UTC with the zone named; a script shows it in the reader's own zone. */
export function momentTime(instant: Instant, frame: Frame): Html {
  return html`<time datetime="${instant}" data-show="moment">${momentWords(instant, frame.locale)}</time>`
}

export function dayTime(instant: Instant, frame: Frame): Html {
  return html`<time datetime="${instant}">${dayWords(instant, frame.locale)}</time>`
}

/** A date as it is, of no zone: "2026-03-01". */
export function dateTime(date: string, frame: Frame): Html {
  return html`<time datetime="${date}">${dayWords(`${date}T00:00:00.000Z`, frame.locale)}</time>`
}

/** "in 3 days", with the moment itself for those who need it. */
export function distanceTime(instant: Instant, frame: Frame): Html {
  return html`<time datetime="${instant}" title="${momentWords(instant, frame.locale)}">${distanceWords(frame.now, instant, frame.locale)}</time>`
}
