import type { Calendar, Holiday } from '../structure/calendar.ts'
import type { ExceptionalState } from '../structure/exceptional-state.ts'
import { anyOfWords } from './explain-deciding.ts'
import { momentWords } from './explain-moment.ts'
import { anyPowerByWords } from './explain-power-by.ts'
import { actionWords } from './explain-powers.ts'
import { stateWords } from './explain-state.ts'
import { dateWords, monthWord } from './explain-when.ts'
import { alone, listed, type Surroundings, sentence } from './explain-wording.ts'

/** What other rules hold while something lasts. */
export function explainException(exception: ExceptionalState, among: Surroundings = alone): readonly string[] {
  const own = exception.clause.group
  const { state, forbids, forbidsAll, allows, by, expires, confirmedBy, until, declaredBy } = exception
  const lead = `while ${stateWords(state, own, among)}`
  const but = allows === undefined || allows.length === 0 ? '' : `, except to ${listed(allows.map(actionWords), 'or')}`
  const confirmed = confirmedBy === undefined ? '' : `, unless ${anyOfWords(confirmedBy, own, among)} confirms it`
  return [
    ...(forbidsAll === true ? [sentence(`${lead}, nothing can be decided${but}`)] : []),
    ...(forbids.length === 0 ? [] : [sentence(`${lead}, nobody may ${listed(forbids.map(actionWords), 'or')}${but}`)]),
    ...(by === undefined ? [] : [sentence(`${lead}, ${anyPowerByWords(by, own, among)} decides what is necessary`)]),
    ...(expires ?? []).map(({ action, at }) =>
      sentence(`what is done meanwhile to ${actionWords(action)} ends ${momentWords(at, 'the end of it')}${confirmed}`),
    ),
    ...(declaredBy === undefined ? [] : [sentence(`${anyOfWords(declaredBy, own, among)} says when it begins`)]),
    ...(until === undefined ? [] : [sentence(`it ends at the latest ${momentWords(until, 'its beginning')}`)]),
  ]
}

export function explainCalendar({ holidays }: Calendar): readonly string[] {
  const days = holidays.map(holidayWords)
  const lead = 'business days are Monday to Friday'
  return [sentence(days.length === 0 ? lead : `${lead}, without ${listed(days)}`)]
}

function holidayWords(day: Holiday): string {
  switch (day.kind) {
    case 'date':
      return dateWords(day.date)
    case 'every year':
      return `${day.day} ${monthWord(day.month)} of every year`
  }
}
