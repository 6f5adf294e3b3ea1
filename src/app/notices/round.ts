import { earliest, type Instant } from '../../core/base/instant.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Voted } from '../elections/voted.ts'
import type { Occasion } from '../occasions.ts'
import { type Awaiting, awaitingAll } from './awaiting.ts'
import { comingReminders } from './awaiting-in-seats.ts'
import { nextLapse } from './awaiting-on-rolls.ts'
import type { NoticeDigest } from './notice-digest.ts'
import { noticeOf, reminderOf } from './notice-kind.ts'
import { remindersFor } from './reminders.ts'
import type { Told } from './told.ts'
import { frequencyOf, lastDigest, nextDigest, usualWishes, type Wishes } from './wishes.ts'

/** What is known when somebody looks whether letters are due that no entry brings about. */
export interface RoundSource {
  readonly state: FoundationState
  readonly at: Instant
  readonly wishes: ReadonlyMap<PersonId, Wishes>
  readonly told: ReadonlyMap<PersonId, Told>
  readonly owed: ReadonlyMap<PersonId, readonly Owed[]>
  readonly voted: Voted
}

/** Something that happened and of which a person is yet to be told. */
export interface Owed {
  /** Its key in the drawer. */
  readonly key: string
  readonly occasion: Occasion
  readonly at: Instant
  /** It was old when it was written down: it is told as soon as may be, and not in a letter of its own. */
  readonly late: boolean
}

/** One person's letter, and what is known of them afterwards. */
export interface Turned {
  readonly person: PersonId
  readonly told?: Told
  /** Of what was owed, what they are told now, and what is no news any more. */
  readonly settled: readonly string[]
  readonly letter?: Pick<NoticeDigest, 'why' | 'happened'> & { readonly awaiting: readonly Awaiting[] }
}

export interface Round {
  readonly people: readonly Turned[]
  /** When to look again, if nothing happens before. */
  readonly next?: Instant
}

/**
 * Who is told what at a moment, beside what entries bring about: reminders of what somebody has not done, and digests. One letter
 * a person at most, with all of it; what was due while nobody looked is told once, as far as it still holds.
 */
export function roundOf(source: RoundSource): Round {
  const awaits = awaitingAll(source.state, source.at, source.voted)
  const people = new Set([...awaits.keys(), ...source.owed.keys(), ...source.told.keys()])
  const turned = [...people].map((person) => turnOf(person, awaits.get(person) ?? [], source))
  const moments = [
    ...comingReminders(source.state, source.at),
    ...nextLapse(source.state, source.at),
    ...[...people].flatMap((person) => comingOf(person, awaits.get(person) ?? [], source)),
  ].filter((moment) => moment > source.at)
  const [first, ...others] = moments
  return {
    people: turned.filter(
      ({ told, settled, letter }) => told !== undefined || settled.length > 0 || letter !== undefined,
    ),
    ...(first !== undefined && { next: earliest(first, ...others) }),
  }
}

const everies = ['daily', 'weekly'] as const

function turnOf(person: PersonId, items: readonly Awaiting[], source: RoundSource): Turned {
  const { at } = source
  const wishes = source.wishes.get(person) ?? usualWishes
  const told = toldUpTo(source.told.get(person) ?? { reminded: {} }, at)
  const owed = source.owed.get(person) ?? []
  const due = items.filter((item) => isReminded(item, told, at))

  const urgent = due.filter((item) => often(wishes, reminderOf(item)) === 'at once')
  const late = owed.filter((one) => one.late && frequencyOf(wishes, one.occasion.notice) === 'at once')
  const digests = everies
    .map((every) => digestOf(every, { items, owed, wishes, told, at }))
    .filter(({ isNews }) => isNews)

  const stopped = owed.filter(({ occasion }) => frequencyOf(wishes, occasion.notice) === 'never')
  const settled = [...stopped, ...late, ...digests.flatMap((digest) => digest.owed)].map(({ key }) => key)
  const now = [...new Set([...late, ...digests.flatMap((digest) => digest.owed)])].map(({ occasion }) => occasion)
  // A call to a vote is told as what awaits them, and not at all once they have voted or it is over.
  const happened = now.filter((occasion) => !isCall(occasion))
  const awaiting = items.filter(
    (item) =>
      urgent.includes(item) ||
      digests.some((digest) => digest.items.includes(item)) ||
      now.some((occasion) => callsTo(occasion, item)),
  )

  const after = toldAfter(told, { items, due, at, everies: digests.map(({ every }) => every), wishes })
  const isEmpty = happened.length === 0 && awaiting.length === 0
  return {
    person,
    settled,
    ...(JSON.stringify(after) !== JSON.stringify(told) && { told: after }),
    ...(!isEmpty && { letter: { why: whyOf(late.length > 0, urgent, digests), happened, awaiting } }),
  }
}

/** What was told at a moment that is yet to come was told by a clock that was wrong: nobody is left untold until then. */
function toldUpTo({ reminded, daily, weekly }: Told, at: Instant): Told {
  return {
    reminded: Object.fromEntries(Object.entries(reminded).filter(([, moment]) => moment <= at)),
    ...(daily !== undefined && daily <= at && { daily }),
    ...(weekly !== undefined && weekly <= at && { weekly }),
  }
}

function isReminded(item: Awaiting, { reminded }: Told, at: Instant): boolean {
  const last = remindersFor(item).findLast((moment) => moment <= at)
  return last !== undefined && last > (reminded[item.key] ?? '')
}

interface Mail {
  readonly items: readonly Awaiting[]
  readonly owed: readonly Owed[]
  readonly wishes: Wishes
  readonly told: Told
  readonly at: Instant
}

/** What somebody is told each day or week: all of it once something in it is new since the last time. */
function digestOf(every: 'daily' | 'weekly', { items, owed, wishes, told, at }: Mail) {
  const slot = lastDigest(wishes, every, at)
  const last = told[every] ?? ''
  const isSince = (moment: Instant) => moment > last && moment <= slot
  const due = owed.filter((one) => frequencyOf(wishes, one.occasion.notice) === every && one.at <= slot)
  const theirs = items.filter(
    (item) => often(wishes, noticeOf(item)) === every || often(wishes, reminderOf(item)) === every,
  )
  const isNew = (item: Awaiting) =>
    (often(wishes, noticeOf(item)) === every && isSince(item.since)) ||
    (often(wishes, reminderOf(item)) === every && remindersFor(item).some(isSince))
  return { every, isNews: slot > last && (due.length > 0 || theirs.some(isNew)), owed: due, items: theirs }
}

function often(wishes: Wishes, kind: ReturnType<typeof noticeOf>): ReturnType<typeof frequencyOf> {
  return kind === undefined ? 'never' : frequencyOf(wishes, kind)
}

function isCall(occasion: Occasion): boolean {
  return (
    occasion.kind === 'vote opened' ||
    (occasion.kind === 'happened' && occasion.happened.event.type === 'BallotsOpened')
  )
}

function callsTo(occasion: Occasion, item: Awaiting): boolean {
  switch (occasion.kind) {
    case 'vote opened':
      return item.kind === 'vote' && item.motion === occasion.opened.motion
    case 'happened': {
      const { event } = occasion.happened
      return event.type === 'BallotsOpened' && item.kind === 'ballot' && item.election === event.election
    }
    case 'decision closed':
      return false
  }
}

function whyOf(
  isLate: boolean,
  urgent: readonly Awaiting[],
  digests: readonly { readonly every: 'daily' | 'weekly' }[],
): NoticeDigest['why'] {
  if (isLate) return 'late'
  return digests.length === 0 || urgent.length > 0 ? 'reminder' : (digests[0]?.every ?? 'daily')
}

function toldAfter(
  told: Told,
  {
    items,
    due,
    at,
    everies: sent,
    wishes,
  }: {
    readonly items: readonly Awaiting[]
    readonly due: readonly Awaiting[]
    readonly at: Instant
    readonly everies: readonly ('daily' | 'weekly')[]
    readonly wishes: Wishes
  },
): Told {
  const remembered = items.flatMap((item) => {
    const moment = due.includes(item) ? at : told.reminded[item.key]
    return moment === undefined ? [] : [[item.key, moment] as const]
  })
  const slots = Object.fromEntries(sent.map((every) => [every, lastDigest(wishes, every, at)]))
  return { ...told, reminded: Object.fromEntries(remembered), ...slots }
}

/** When somebody may have to be told something next. */
function comingOf(
  person: PersonId,
  items: readonly Awaiting[],
  { wishes: all, owed, at }: RoundSource,
): readonly Instant[] {
  const wishes = all.get(person) ?? usualWishes
  const waits = owed.get(person) ?? []
  const digests = everies.filter(
    (every) =>
      waits.some(({ occasion }) => frequencyOf(wishes, occasion.notice) === every) ||
      items.some((item) => often(wishes, noticeOf(item)) === every || often(wishes, reminderOf(item)) === every),
  )
  return [...items.flatMap(remindersFor), ...digests.map((every) => nextDigest(wishes, every, at))]
}
