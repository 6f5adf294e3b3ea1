// What the calendar of two hundred groups over two years costs beside writing the same answer as JSON from memory. The aim is three times.

import { calendarItems } from '../src/app/read/calendar/calendar-items.ts'
import type { Reader } from '../src/app/read/reader.ts'
import { charterOf, foundationOf } from '../test/support/given.ts'
import { median } from './median.ts'

export interface CalendarMeasure {
  readonly items: number
  readonly bytes: number
  readonly remit_ms: number
  readonly json_ms: number
}

const groups = 200
const rounds = 9
const at = '2026-01-20T00:00:00.000Z'
const span = { from: at, until: '2028-01-20T00:00:00.000Z' }
const zones = ['Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'UTC']

/** Groups as charters have them: a meeting a month across summer time, office hours every two weeks, an annual meeting, reports, and a chair with a term. */
function manyGroups(): Reader {
  const names = Array.from({ length: groups }, (_, place) => `group-${place + 1}`)
  const charters = names.map((name, place): readonly [string, string] => [
    name,
    charterOf(
      name,
      `
seats:
  chair: { filled by: own word, number: 1, term: 12 months }
  member: { filled by: own word }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
duties:
  meeting: { every: month, on: first Monday, at: "18:00", lasts: 2 hours, zone: ${zones[place % zones.length]} }
  office hours: { every: 2 weeks, on: Thursday, at: "12:00", open to: everyone }
  annual meeting: { every: year, on: 5 December }
  report: { every: quarter }
`,
      place === 0 ? undefined : 'group-1',
    ),
  ])
  const { state } = foundationOf(
    Object.fromEntries(charters),
    Object.fromEntries(names.map((name) => [`${name}.chair`, ['ada']])),
  ).begin()
  const snapshot = { state, values: new Map(), addresses: new Map(), text: () => '', document: () => undefined, at }
  return { snapshot, person: undefined, signedIn: false }
}

export function measureCalendar(): CalendarMeasure {
  const reader = manyGroups()
  const all = [...reader.snapshot.state.groups.values()]
  const items = calendarItems(reader, all, span)
  const text = JSON.stringify(items)
  const [remit, json]: [number[], number[]] = [[], []]
  for (let round = 0; round <= rounds; round += 1) {
    remit.push(timed_ms(() => JSON.stringify(calendarItems(reader, all, span))))
    json.push(timed_ms(() => JSON.stringify(items)))
  }
  return { items: items.length, bytes: text.length, remit_ms: median(remit.slice(1)), json_ms: median(json.slice(1)) }
}

function timed_ms(work: () => unknown): number {
  const from = performance.now()
  work()
  return performance.now() - from
}

if (import.meta.main) console.log(measureCalendar())
