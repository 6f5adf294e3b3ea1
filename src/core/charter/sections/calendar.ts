import { openPart, type Reading, type Words } from '../reading/cursor.ts'
import { wrongWords } from '../reading/forms.ts'
import { isDate, parseDayOfYear } from '../reading/parse-when.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Calendar, Holiday } from '../structure/calendar.ts'
import { phrasesIn } from './phrases.ts'

/** Reads `calendar:`, the days that are no business days. */
export function readCalendar(reading: Reading, section: Tree | undefined): Calendar | undefined {
  if (section === undefined) return undefined
  const part = openPart(reading, section, { what: 'the calendar', at: section.at }, { known: ['holidays'] as const })
  const tree = part?.required('holidays')
  if (part === undefined || tree === undefined) return undefined
  const holidays = phrasesIn(reading, tree, '"holidays" of the calendar', holidayNamed)
  return { holidays, clause: part.clause, place: part.place }
}

function holidayNamed(reading: Reading, words: Words, what: string): Holiday | undefined {
  if (isDate(words.text)) return { kind: 'date', date: words.text }
  const day = parseDayOfYear(words.text)
  if (day !== undefined) return { kind: 'every year', ...day }
  return wrongWords(reading, words, what, 'a day, as "1 January" or "2026-12-25"')
}
