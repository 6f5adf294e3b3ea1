import { parseDuration } from '../../base/duration.ts'
import { type Name, nameOf } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import { factConditionIn } from '../conditions/parse-fact-condition.ts'
import {
  durationIn,
  oneOf,
  openPart,
  optional,
  type Part,
  type Reading,
  textIn,
  textsIn,
  wholeNumberIn,
  wordsOf,
  wrong,
} from '../reading/cursor.ts'
import { decidingsIn, seatIn, seatsIn } from '../reading/forms.ts'
import { otherNamed, seatNamed } from '../reading/names.ts'
import { said, saidAny } from '../reading/said.ts'
import { type Field, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Seat } from '../structure/seat.ts'
import { sponsorsNamed } from './appointers.ts'
import { cohortsIn } from './cohorts.ts'
import { confirmationIn, probationIn } from './confirmations.ts'
import { entriesOf } from './entries.ts'
import { readFillings, tellUseless } from './fillings.ts'
import { alternatesIn, barsIn, waitingsIn } from './seat-bars.ts'
import { remindersIn, renewalIn, termIn, termLimitsIn } from './seat-terms.ts'
import { vacancyIn } from './vacancies.ts'

export const seatKeys = [
  'filled by',
  'ex officio',
  'from',
  'eligible when',
  'asks',
  'decided by',
  'proposed by',
  'sponsored by',
  'ratified by',
  'number',
  'minimum',
  'for each',
  'joint holders',
  'cohorts',
  'first split',
  'term',
  'holds over',
  'limit',
  'renewal',
  'reminder',
  'confirmed',
  'probation',
  'may also hold',
  'may not also hold',
  'barred',
  'again',
  'may leave',
  'removed by',
  'vacancy',
  'fills within',
  'interim',
  'alternates',
  'afterwards',
  'accesses',
  'votes',
  'status',
  'statuses',
] as const
export type Key = (typeof seatKeys)[number]

interface SeatPart extends Part<Key> {
  readonly seat: Name
}

/** Reads `seats:`, what a person can hold in the group. Seats that cannot be read are left out, with findings. */
export function readSeats(reading: Reading, section: Tree | undefined): readonly Seat[] {
  return entriesOf(reading, section, 'seats', 'the seat', readSeat)
}

function readSeat(reading: Reading, name: Name, field: Field): Seat | undefined {
  const what = `the seat "${shown(field.key)}"`
  const opened = openPart<Key>(reading, field.value, { what, at: field.at }, { known: seatKeys })
  if (opened === undefined) return undefined
  const part: SeatPart = { ...opened, seat: name }
  if (part.field('ex officio') !== undefined) refuseOfOffice(reading, part)
  const fillings = readFillings(reading, part)
  const rest = {
    from: optional(part, 'from', (tree, of) => seatsIn(reading, tree, of)) ?? [],
    ...coming(reading, part),
    ...size(reading, part),
    ...lasting(reading, part),
    ...beside(reading, part),
    ...going(reading, part),
  }
  const [filledBy, ...alsoFilledBy] = fillings ?? []
  if (filledBy === undefined) return undefined
  const { clause, alsoIn, place } = part
  const where = { clause, ...saidAny(alsoIn, (alsoIn) => ({ alsoIn })), place }
  return { name, ...where, filledBy, ...saidAny(alsoFilledBy, (ways) => ({ alsoFilledBy: ways })), ...rest }
}

/** What says nothing of a seat that comes with another office. */
const ofOwnSeats = [
  'from',
  'eligible when',
  'term',
  'renewal',
  'reminder',
  'confirmed',
  'cohorts',
  'limit',
  'probation',
  'may leave',
  'removed by',
  'vacancy',
] as const

function refuseOfOffice(reading: Reading, part: SeatPart): void {
  for (const key of ofOwnSeats) {
    const tree = part.field(key)
    if (tree !== undefined) tellUseless(reading, part, tree, key)
  }
}

/** How one comes to hold it, beside the way in which it is filled. */
function coming(reading: Reading, part: SeatPart): Pick<Seat, 'eligible' | 'sponsors' | 'ratifiedBy'> {
  const eligible = optional(part, 'eligible when', (tree, of) =>
    factConditionIn(reading, tree, of, ['person', 'group']),
  )
  const sponsors = optional(part, 'sponsored by', (tree, of) => {
    const node = textIn(reading, tree, of)
    return node === undefined ? undefined : sponsorsNamed(reading, wordsOf(reading.report, node), of)
  })
  const ratifiedBy = optional(part, 'ratified by', (tree, of) => decidingsIn(reading, tree, of)) ?? []
  return {
    ...said(eligible, (condition) => ({ eligible: condition })),
    ...said(sponsors, (some) => ({ sponsors: some })),
    ...saidAny(ratifiedBy, (bodies) => ({ ratifiedBy: bodies })),
  }
}

function size(
  reading: Reading,
  part: SeatPart,
): Pick<Seat, 'number' | 'minimum' | 'forEach' | 'jointHolders' | 'cohorts' | 'noVote' | 'alternates'> {
  const { what } = part
  const numbers = optional(part, 'number', (tree) => numberIn(reading, tree, `the number of ${what}`)) ?? {}
  const least = optional(part, 'minimum', (tree) => wholeNumberIn(reading, tree, `the minimum of ${what}`, 0))
  const forEach = optional(part, 'for each', (tree, of) => {
    const node = textIn(reading, tree, of)
    return node === undefined ? undefined : otherNamed(reading, wordsOf(reading.report, node), of, 'lists')
  })
  const joint = optional(part, 'joint holders', (tree, of) =>
    tree.kind === 'text' && normalKey(tree.text) === 'yes' ? 2 : wholeNumberIn(reading, tree, of, 2),
  )
  const cohorts = cohortsIn(reading, part, numbers.number)
  const votes = optional(part, 'votes', (tree, of) => oneOf(reading, tree, of, ['yes', 'no']))
  const alternates = optional(part, 'alternates', (tree, of) => alternatesIn(reading, tree, of))
  const number = numbers.number ?? cohorts?.cohorts.reduce((sum, cohort) => sum + cohort.number, 0)
  return {
    ...said(number, (most) => ({ number: most })),
    ...said(least ?? numbers.minimum, (minimum) => ({ minimum })),
    ...said(forEach, (list) => ({ forEach: list })),
    ...said(joint, (jointHolders) => ({ jointHolders })),
    ...said(cohorts, (some) => ({ cohorts: some })),
    ...(votes === 'no' ? { noVote: true } : {}),
    ...said(alternates, (some) => ({ alternates: some })),
  }
}

/** "5", "3 to 7", "at least 3", "at most 7", "any". */
function numberIn(reading: Reading, tree: Tree, what: string): Pick<Seat, 'number' | 'minimum'> | undefined {
  if (tree.kind !== 'text') return said(wholeNumberIn(reading, tree, what, 1), (number) => ({ number }))
  const plain = normalKey(tree.text)
  if (plain === 'any' || plain === 'any number') return {}
  const [, least = '', most = ''] = /^(\d{1,6}) to (\d{1,6})$/.exec(plain) ?? []
  if (least !== '' && Number(least) <= Number(most) && Number(most) > 0) {
    return { minimum: Number(least), number: Number(most) }
  }
  const [, bound, written] = /^at (least|most) (\d{1,6})$/.exec(plain) ?? []
  if (bound === 'least') return { minimum: Number(written) }
  if (bound === 'most' && Number(written) > 0) return { number: Number(written) }
  return said(wholeNumberIn(reading, tree, what, 1), (number) => ({ number }))
}

function lasting(
  reading: Reading,
  part: SeatPart,
): Pick<Seat, 'term' | 'termBy' | 'holdsOver' | 'limits' | 'renewal' | 'reminders' | 'confirmed' | 'probation'> {
  const holdsOver = optional(part, 'holds over', (tree, of) => oneOf(reading, tree, of, ['yes', 'no'])) === 'yes'
  const limits = optional(part, 'limit', (tree, of) => termLimitsIn(reading, tree, of)) ?? []
  const reminders = optional(part, 'reminder', (tree, of) => remindersIn(reading, tree, of)) ?? []
  return {
    ...optional(part, 'term', (tree) => termIn(reading, tree, part.what)),
    ...(holdsOver ? { holdsOver: true } : {}),
    ...saidAny(limits, (some) => ({ limits: some })),
    ...said(
      optional(part, 'renewal', (tree, of) => renewalIn(reading, tree, of)),
      (renewal) => ({ renewal }),
    ),
    ...saidAny(reminders, (some) => ({ reminders: some })),
    ...said(
      optional(part, 'confirmed', (tree, of) => confirmationIn(reading, tree, of)),
      (confirmed) => ({ confirmed }),
    ),
    ...said(
      optional(part, 'probation', (tree, of) => probationIn(reading, tree, of)),
      (probation) => ({ probation }),
    ),
  }
}

/** What else its holders may and may not hold. */
function beside(
  reading: Reading,
  part: SeatPart,
): Pick<Seat, 'mayAlsoHold' | 'mayAlsoHoldElsewhere' | 'barred' | 'again'> {
  const own: Name[] = []
  const elsewhere = optional(part, 'may also hold', (tree, of) => othersIn(reading, tree, of, own)) ?? []
  const bars = (['barred', 'may not also hold'] as const).flatMap(
    (key) => optional(part, key, (tree, of) => barsIn(reading, tree, of)) ?? [],
  )
  const again = optional(part, 'again', (tree, of) => waitingsIn(reading, tree, of)) ?? []
  return {
    mayAlsoHold: own,
    ...saidAny(elsewhere, (seats) => ({ mayAlsoHoldElsewhere: seats })),
    ...saidAny(bars, (barred) => ({ barred })),
    ...saidAny(again, (waits) => ({ again: waits })),
  }
}

function othersIn(reading: Reading, tree: Tree, what: string, own: Name[]): Seat['mayAlsoHoldElsewhere'] {
  const { report, names } = reading
  return textsIn(reading, tree, what).flatMap((node) => {
    const words = wordsOf(report, node)
    if (words.text.includes('.')) return seatNamed(reading, words, what) ?? []
    const name = nameOf(words.text)
    if (name === undefined) {
      wrong(reading, node, what, 'a name of letters, digits and spaces, at most 80')
    } else if (names.own.seats.has(name)) {
      own.push(name)
    } else {
      const suggestion = report.full() ? undefined : nearest(name, names.own.seats)
      const message = `${what} names "${shown(node.text)}", which is no seat of this group`
      report.find('unknown-name', words.at(), message, { suggestion })
    }
    return []
  })
}

function going(
  reading: Reading,
  part: SeatPart,
): Pick<
  Seat,
  'mayLeave' | 'leaveNotice' | 'removedBy' | 'vacancy' | 'fillsWithin' | 'interim' | 'afterwards' | 'accesses'
> {
  const removedBy = optional(part, 'removed by', (tree, of) => decidingsIn(reading, tree, of)) ?? []
  const vacancy = optional(part, 'vacancy', (tree, of) => vacancyIn(reading, tree, of)) ?? []
  const fillsWithin = optional(part, 'fills within', (tree, of) => durationIn(reading, tree, of))
  const interim = optional(part, 'interim', (tree, of) => seatIn(reading, tree, of))
  const afterwards = optional(part, 'afterwards', (tree, of) => seatIn(reading, tree, of))
  const accesses = optional(part, 'accesses', (tree, of) => accessesIn(reading, tree, of)) ?? []
  return {
    ...(optional(part, 'may leave', (tree, of) => leaveIn(reading, tree, of)) ?? { mayLeave: false }),
    ...saidAny(removedBy, (bodies) => ({ removedBy: bodies })),
    ...saidAny(vacancy, (steps) => ({ vacancy: steps })),
    ...said(fillsWithin, (length) => ({ fillsWithin: length })),
    ...said(interim, (seat) => ({ interim: seat })),
    ...said(afterwards, (seat) => ({ afterwards: seat })),
    ...saidAny(accesses, (some) => ({ accesses: some })),
  }
}

/** "forum administrator", "domain registrar": in the charter's own words, each once. */
function accessesIn(reading: Reading, tree: Tree, what: string): readonly string[] {
  return [...new Set(textsIn(reading, tree, what).map(({ text }) => text.trim().replace(/\s+/g, ' ')))]
}

/** "any time", "after notice of 30 days", "no". */
function leaveIn(reading: Reading, tree: Tree, what: string): Pick<Seat, 'mayLeave' | 'leaveNotice'> | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  const plain = normalKey(node.text)
  if (plain === 'any time' || plain === 'yes') return { mayLeave: true }
  if (plain === 'no') return { mayLeave: false }
  const leaveNotice = parseDuration(/^(?:after|with) (?:a )?notice of (.+)$/.exec(plain)?.[1] ?? '')
  if (leaveNotice !== undefined) return { mayLeave: true, leaveNotice }
  return wrong(reading, node, what, '"any time", "after notice of 30 days" or "no"', nearest(plain, ['any time']))
}
