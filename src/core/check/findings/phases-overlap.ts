import { spokenDuration } from '../../base/duration.ts'
import { spoken } from '../../base/name.ts'
import type { CharterCheck } from './check.ts'
import { isSurelyLonger } from './window-does-not-fit.ts'

/** An election that begins anew before the one before it can be over, or a duty whose time runs into the next. */
export const phasesOverlap: CharterCheck = ({ elections = [], duties = [] }, find) => {
  for (const { name, every, phases, place } of elections) {
    const lengths = phases.map(({ length }) => length.least)
    if (every === undefined || !isSurelyLonger(lengths, every)) continue
    const message = `The phases of the election "${spoken(name)}" take longer than the ${spokenDuration(every)} after which the next one begins`
    find('phases-overlap', place, message)
  }
  for (const { name, due, grace, place } of duties) {
    for (const each of due) {
      if (each.kind !== 'every' || grace === undefined || !isSurelyLonger([grace], each.period)) continue
      const message = `"${spoken(name)}" is due every ${spokenDuration(each.period)} and may come ${spokenDuration(grace)} late, after the next is due`
      find('phases-overlap', place, message)
    }
  }
}
