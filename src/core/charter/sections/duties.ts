import { type Duration, parseDuration } from '../../base/duration.ts'
import {
  durationIn,
  openPart,
  optional,
  type Part,
  type Reading,
  textIn,
  textsIn,
  wrong,
  yesNoIn,
} from '../reading/cursor.ts'
import { decidingsIn, wrongWords } from '../reading/forms.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'
import { isZone } from '../reading/zone.ts'
import type { Duty } from '../structure/duty.ts'
import { dueIn, dueKeys } from './due.ts'
import { entriesOf } from './entries.ts'
import { missedIn } from './missed.ts'
import { phraseIn, phrasesIn } from './phrases.ts'
import { powerBysIn } from './power-by.ts'
import { recipientsIn } from './recipients.ts'

const known = [
  ...dueKeys,
  'to',
  'by',
  'name',
  'open to',
  'public',
  'about',
  'numbers only',
  'at',
  'zone',
  'lasts',
  'notice',
  'reminder',
  'grace',
  'excused by',
] as const
export type Key = (typeof known)[number]

/** Reads `duties:`, what the group owes and when: reports, meetings, alerts, by whatever name. */
export function readDuties(reading: Reading, section: Tree | undefined): readonly Duty[] {
  return entriesOf(reading, section, 'duties', 'the duty', readDuty)
}

function readDuty(reading: Reading, name: string, field: Field): Duty | undefined {
  const what = `the duty "${shown(field.key)}"`
  const part = openPart<Key>(reading, field.value, { what, at: field.at }, { known, beginnings: ['missed '] })
  if (part === undefined) return undefined
  const due = dueIn(reading, part)
  const by = powerBysIn(reading, part.field('by'), `"by" of ${what}`)
  const excusedBy = optional(part, 'excused by', (tree, of) => decidingsIn(reading, tree, of))
  return {
    name,
    due,
    by,
    to: recipientsIn(reading, part.field('to'), `"to" of ${what}`),
    openTo: recipientsIn(reading, part.field('open to'), `"open to" of ${what}`),
    ...wordsIn(reading, part),
    ...timesIn(reading, part),
    missed: missedIn(reading, part),
    ...(excusedBy === undefined ? {} : { excusedBy }),
    clause: part.clause,
    place: part.place,
  }
}

function wordsIn(reading: Reading, part: Part<Key>): Pick<Duty, 'title' | 'public' | 'about' | 'numbersOnly'> {
  const title = optional(part, 'name', (tree, what) => textIn(reading, tree, what)?.text.trim())
  const isPublic = optional(part, 'public', (tree, what) => yesNoIn(reading, tree, what))
  const about = optional(part, 'about', (tree, what) => textsIn(reading, tree, what).map(({ text }) => text.trim()))
  const numbersOnly = optional(part, 'numbers only', (tree, what) => yesNoIn(reading, tree, what))
  return {
    ...(title === undefined ? {} : { title }),
    ...(isPublic === undefined ? {} : { public: isPublic }),
    about: about ?? [],
    ...(numbersOnly === true ? { numbersOnly } : {}),
  }
}

function timesIn(
  reading: Reading,
  part: Part<Key>,
): Pick<Duty, 'at' | 'zone' | 'lasts' | 'notice' | 'reminders' | 'grace'> {
  const at = optional(part, 'at', (tree, what) => timeOfDayIn(reading, tree, what))
  const zone = optional(part, 'zone', (tree, what) => zoneIn(reading, tree, what))
  const lasts = optional(part, 'lasts', (tree, what) => durationIn(reading, tree, what))
  const notice = optional(part, 'notice', (tree, what) => durationIn(reading, tree, what))
  const grace = optional(part, 'grace', (tree, what) => durationIn(reading, tree, what))
  return {
    ...(at === undefined ? {} : { at }),
    ...(zone === undefined ? {} : { zone }),
    ...(lasts === undefined ? {} : { lasts }),
    ...(notice === undefined ? {} : { notice }),
    reminders: remindersIn(reading, part.field('reminder'), `"reminder" of ${part.what}`),
    ...(grace === undefined ? {} : { grace }),
  }
}

/** "30 days before", "2 weeks", or a list of them. */
export function remindersIn(reading: Reading, tree: Tree | undefined, what: string): readonly Duration[] {
  if (tree === undefined) return []
  return phrasesIn(reading, tree, what, (_, words) => {
    const length = parseDuration(words.text.replace(/\s+before(?:\s.*)?$/i, ''))
    return length ?? wrongWords(reading, words, what, 'a length of time, as "7 days before"')
  })
}

function timeOfDayIn(reading: Reading, tree: Tree, what: string): string | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = node.text.trim()
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? text : wrong(reading, node, what, 'a time of day, as "18:00"')
}

function zoneIn(reading: Reading, tree: Tree, what: string): string | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const zone = node.text.trim()
  return isZone(zone) ? zone : wrong(reading, node, what, 'a time zone by its IANA name, as "Europe/Paris"')
}
