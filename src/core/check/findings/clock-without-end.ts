import { spoken } from '../../base/name.ts'
import type { CharterCheck } from './check.ts'

/** A clock that may stand still, or a phase that may go on, as long as somebody wishes: nothing sets it an end. */
export const clockWithoutEnd: CharterCheck = ({ rules, elections = [], money }, find) => {
  for (const { name, standsStill, decidedWithin, openRange, atMeeting, place } of rules) {
    if (decidedWithin !== undefined) continue
    const what = `a vote by "${spoken(name)}"`
    if (standsStill !== undefined && standsStill.length > 0) {
      find('clock-without-end', place, `Nothing ends the time for which the clock of ${what} may stand still`, {
        suggestion: 'decided within: 3 months',
      })
    }
    if (openRange !== undefined && openRange.most === undefined && atMeeting !== true) {
      find(
        'clock-without-end',
        place,
        `Whoever moves it may keep ${what} open as long as they wish; say the most as well`,
      )
    }
  }
  for (const { name, phases, place } of elections) {
    for (const phase of phases) {
      if (phase.length.most !== undefined) continue
      const message = `The phase "${spoken(phase.name)}" of the election "${spoken(name)}" has no end; say its most as well`
      find('clock-without-end', place, message)
    }
  }
  const requests = money?.requests
  if (requests === undefined || requests.standsStill.length === 0) return
  if (requests.closedAfter !== undefined || requests.decidedWithin !== undefined) return
  find('clock-without-end', requests.place, 'Nothing ends the time for which the clock of a request may stand still', {
    suggestion: 'closed without answer after: 6 weeks',
  })
}
