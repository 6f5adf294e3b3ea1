import { type Duration, minutesIn, spokenDuration } from '../../base/duration.ts'
import { spoken } from '../../base/name.ts'
import type { Charter, Place } from '../../charter/structure/charter.ts'
import type { CharterCheck } from './check.ts'

/** A time that cannot hold what has to happen in it, however the calendar falls. */
export const windowDoesNotFit: CharterCheck = (charter, find) => {
  const tell = (place: Place, message: string) => find('window-does-not-fit', place, message)
  checkRules(charter, tell)
  checkReminders(charter, tell)
  checkHolidays(charter, tell)
}

type Tell = (place: Place, message: string) => void

function checkRules({ rules, elections = [] }: Charter, tell: Tell): void {
  for (const {
    name,
    decidedWithin,
    consultation,
    discussion,
    notice,
    hearing,
    open,
    openRange,
    after = [],
    place,
  } of rules) {
    const what = `"${spoken(name)}"`
    const steps = [discussion?.least, notice?.least, openRange === undefined ? open : openRange.least]
    if (decidedWithin !== undefined && isSurelyLonger(steps, decidedWithin)) {
      const parts = steps.filter((step) => step !== undefined).map(spokenDuration)
      tell(
        place,
        `A vote by ${what} takes at least ${parts.join(' and ')}, and is to be decided within ${spokenDuration(decidedWithin)}`,
      )
    }
    const asked = [consultation, openRange === undefined ? open : openRange.least]
    if (consultation !== undefined && decidedWithin !== undefined && isSurelyLonger(asked, decidedWithin)) {
      const parts = asked.filter((step) => step !== undefined).map(spokenDuration)
      tell(
        place,
        `A consultation and a vote by ${what} take at least ${parts.join(' and ')}, and it is to be decided within ${spokenDuration(decidedWithin)}`,
      )
    }
    if (hearing !== undefined && notice?.most !== undefined && isSurelyLonger([hearing], notice.most)) {
      tell(
        place,
        `The hearing of ${what} is ${spokenDuration(hearing)} before the vote, and the notice is ${spokenDuration(notice.most)} at most`,
      )
    }
    for (const { then } of after) {
      if (then.kind !== 'election' || then.within === undefined) continue
      const election = elections.find((candidate) => candidate.name === then.of)
      const phases = election?.phases.map(({ length }) => length.least) ?? []
      if (!isSurelyLonger(phases, then.within)) continue
      tell(
        place,
        `An election of "${spoken(then.of)}" is to follow within ${spokenDuration(then.within)}, and its phases take longer`,
      )
    }
  }
}

function checkReminders({ seats }: Charter, tell: Tell): void {
  for (const { name, term, reminders = [], place } of seats) {
    for (const reminder of reminders) {
      if (term === undefined || !isSurelyLonger([reminder], term)) continue
      tell(
        place,
        `The reminder ${spokenDuration(reminder)} before the end of a term of "${spoken(name)}" comes before the term begins`,
      )
    }
  }
}

/** Business days never come where every day of the year is a holiday. */
function checkHolidays({ calendar, rules }: Charter, tell: Tell): void {
  const days = new Set(
    calendar?.holidays.flatMap((day) => (day.kind === 'every year' ? [`${day.month}-${day.day}`] : [])) ?? [],
  )
  if (days.size < 366) return
  for (const { name, open, place } of rules) {
    if (open.unit === 'business day') tell(place, `The window of "${spoken(name)}" never ends: every day is a holiday`)
  }
}

/** Longer together in every calendar, even where the window is as long as it can be. */
export function isSurelyLonger(steps: readonly (Duration | undefined)[], window: Duration): boolean {
  const least = steps.reduce((sum, step) => sum + (step === undefined ? 0 : minutesIn(step).least), 0)
  return least > minutesIn(window).most
}
