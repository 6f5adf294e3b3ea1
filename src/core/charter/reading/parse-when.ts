import { type Duration, parseDuration } from '../../base/duration.ts'
import { type Name, nameOf } from '../../base/name.ts'
import type { EventRef, When } from '../structure/when.ts'

/**
 * Reads a moment: "6 months", "2 weeks after the close", "next feature release", "1 week before the next feature release",
 * "1 month after election of council", "2027-03-31", "1 January", "the later of 6 months and the next feature release".
 *
 * @returns undefined for anything else; whether an event is declared is for the caller to see
 */
export function parseWhen(text: string): When | undefined {
  return text.length > longest ? undefined : whenOf(plain(text), 0)
}

/** The day of the year that "1 January" or "30 June" names; 29 February is no day of every year. */
export function parseDayOfYear(text: string): { readonly month: number; readonly day: number } | undefined {
  const match = /^(\d{1,2}) ([a-z]+)$/.exec(plain(text))
  const month = months.findIndex((name) => name.toLowerCase() === match?.[2]) + 1
  const day = Number(match?.[1])
  return month > 0 && day >= 1 && day <= (daysOf[month - 1] ?? 0) ? { month, day } : undefined
}

/** "2027-03-31", where there is such a day. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const moment = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text)
}

export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const
const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const longest = 400
const deepest = 4

function whenOf(text: string, depth: number): When | undefined {
  const choice = /^(?:the )?(later|earlier) of (.+)$/.exec(text)
  if (choice !== null && depth < deepest) {
    const kind = choice[1] === 'later' ? 'later of' : 'earlier of'
    const of = partsOf(choice[2] ?? '').map((part) => whenOf(part, depth + 1))
    const known = of.filter((when) => when !== undefined)
    return known.length === of.length && of.length > 1 ? { kind, of: known } : undefined
  }
  if (isDate(text)) return { kind: 'date', date: text }
  const day = parseDayOfYear(text)
  if (day !== undefined) return { kind: 'day of the year', ...day }
  return afterWhat(text)
}

function afterWhat(text: string): When | undefined {
  const [, length, side, what] = /^(.+?) (after|before|from) (.+)$/.exec(text) ?? []
  if (length === undefined || what === undefined) {
    const plainLength = parseDuration(text)
    if (plainLength !== undefined) return { kind: 'after', length: plainLength }
    const event = eventOf(text)
    return event === undefined ? undefined : { kind: 'event', event }
  }
  const duration = parseDuration(length)
  if (duration === undefined) return undefined
  if (side !== 'before' && isTheThing(what)) return { kind: 'after', length: duration }
  return atEvent(duration, side === 'before' ? 'before' : 'after', what)
}

function atEvent(duration: Duration, side: 'before' | 'after', what: string): When | undefined {
  const event = eventOf(what)
  return event === undefined ? undefined : { kind: 'event', event, [side]: duration }
}

/** What a moment without an event is counted from anyway. */
function isTheThing(what: string): boolean {
  return ['the close', 'the decision', 'then', 'now'].includes(what)
}

function eventOf(text: string): EventRef | undefined {
  const election = /^(?:the )?(?:next )?election of (?:the )?(.+)$/.exec(text)
  const of = election === null ? undefined : nameOf(election[1] ?? '')
  if (of !== undefined) return { kind: 'election', of }
  const name = eventName(text)
  return name === undefined ? undefined : { kind: 'declared', name }
}

function eventName(text: string): Name | undefined {
  return nameOf(text.replace(/^the /, '').replace(/^next /, ''))
}

/** "6 months, 30 days and the next feature release"; an "and" inside a nested choice belongs to that one. */
function partsOf(text: string): readonly string[] {
  const nested = /^(.+?)(?:,| and) ((?:the )?(?:later|earlier) of .+)$/.exec(text)
  if (nested !== null) return [...partsOf(nested[1] ?? ''), nested[2] ?? '']
  return text
    .split(/, and |, | and /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ')
}
