import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import { months } from '../reading/parse-when.ts'
import type { EventRef, When } from '../structure/when.ts'
import { listed } from './explain-wording.ts'

/**
 * A moment in words, so that it stands after "not before", "from" or "until": "6 months later", "the next feature release",
 * "31 March 2027", "the later of 6 months after the close and the next feature release".
 * @param since what a moment without an event is counted from: "the close"
 */
export function explainWhen(when: When, since: string): string {
  switch (when.kind) {
    case 'after':
      return `${spokenDuration(when.length)} after ${since}`
    case 'date':
      return dateWords(when.date)
    case 'day of the year':
      return `the next ${when.day} ${monthWord(when.month)}`
    case 'event':
      return eventMoment(when)
    case 'later of':
    case 'earlier of': {
      const word = when.kind === 'later of' ? 'later' : 'earlier'
      const superlative = when.of.length > 2 ? (word === 'later' ? 'latest' : 'earliest') : word
      return `the ${superlative} of ${listed(when.of.map((part) => explainWhen(part, since)))}`
    }
  }
}

/** The names of the events that a moment hangs on. */
export function eventsOf(when: When): readonly Name[] {
  switch (when.kind) {
    case 'after':
    case 'date':
    case 'day of the year':
      return []
    case 'event':
      return when.event.kind === 'declared' ? [when.event.name] : []
    case 'later of':
    case 'earlier of':
      return when.of.flatMap(eventsOf)
  }
}

/** "31 March 2027". */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-')
  return `${Number(day)} ${monthWord(Number(month))} ${year}`
}

export function monthWord(month: number): string {
  return months[month - 1] ?? String(month)
}

function eventMoment({ event, after, before }: Extract<When, { kind: 'event' }>): string {
  const what = eventWords(event)
  if (after !== undefined) return `${spokenDuration(after)} after ${what}`
  return before === undefined ? what : `${spokenDuration(before)} before ${what}`
}

function eventWords(event: EventRef): string {
  switch (event.kind) {
    case 'declared':
      return `the next ${spoken(event.name)}`
    case 'election':
      return `the next election of ${spoken(event.of)}`
  }
}
