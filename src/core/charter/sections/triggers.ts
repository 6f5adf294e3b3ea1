import { parseDuration } from '../../base/duration.ts'
import { factConditionNamed } from '../conditions/parse-fact-condition.ts'
import { openPart, optional, type Reading, type Words, yesNoIn } from '../reading/cursor.ts'
import { whenNamed, wrongWords } from '../reading/forms.ts'
import { decidingNamed } from '../reading/names.ts'
import { parseWhen } from '../reading/parse-when.ts'
import type { Tree } from '../reading/yaml-tree.ts'
import type { Trigger, Whole } from '../structure/election.ts'
import { phrasesIn } from './phrases.ts'
import { parseThreshold } from './thresholds.ts'

/** "elected council < 3", "1 week after the next major series", "by council", "petition of 1/3 of voters"; any one of a list. */
export function triggersIn(reading: Reading, tree: Tree, what: string): readonly Trigger[] {
  return phrasesIn(reading, tree, what, triggerNamed)
}

function triggerNamed(reading: Reading, words: Words, what: string): Trigger | undefined {
  const [lead, verb = ''] = /^(by|decision of|decided by|petition(?: of| by)?)\s+(?:the\s+)?/i.exec(words.text) ?? []
  if (lead !== undefined) {
    const rest = { text: words.text.slice(lead.length), at: () => words.at() + lead.length }
    if (/^petition/i.test(verb)) return petitionOf(reading, rest, what)
    const by = decidingNamed(reading, rest, what)
    return by === undefined ? undefined : { kind: 'decision', by }
  }
  if (isMoment(words.text)) {
    const when = whenNamed(reading, words, what)
    return when === undefined ? undefined : { kind: 'when', when }
  }
  const condition = factConditionNamed(reading, words, what)
  return condition === undefined ? undefined : { kind: 'condition', condition }
}

function petitionOf(reading: Reading, words: Words, what: string): Trigger | undefined {
  const needs = parseThreshold(words.text)
  if (needs === undefined)
    return wrongWords(reading, words, what, '"petition of" a share or a number: "petition of 1/3 of voters"')
  return { kind: 'petition', needs }
}

/** A single word could be a fact as well; what is compared is a condition. */
function isMoment(text: string): boolean {
  return !/[<>=]/.test(text) && parseWhen(text) !== undefined
}

const known = ['held when', 'cohorts', 'clock restarts'] as const

/** "{ held when: council < 3, cohorts: [2 for 2 years, 3 for 1 year], clock restarts: yes }". */
export function wholeIn(reading: Reading, tree: Tree, what: string): Whole | undefined {
  const part = openPart(reading, tree, { what, at: tree.at }, { known })
  if (part === undefined) return undefined
  const when = optional(part, 'held when', (value, of) => triggersIn(reading, value, of))
  const cohorts = optional(part, 'cohorts', (value, of) => cohortsIn(reading, value, of))
  const restarts = optional(part, 'clock restarts', (value, of) => yesNoIn(reading, value, of))
  return { when: when ?? [], cohorts: cohorts ?? [], ...(restarts === true ? { clockRestarts: true } : {}) }
}

/** "2 for 2 years", as many as there are cohorts; the first seats go to the strongest. */
function cohortsIn(reading: Reading, tree: Tree, what: string): Whole['cohorts'] {
  return phrasesIn(reading, tree, what, (_, words) => {
    const [, seats = '', length = ''] = /^(\d{1,4}) (?:seats? )?for (.+)$/i.exec(words.text) ?? []
    const term = parseDuration(length)
    if (term === undefined || Number(seats) === 0) {
      return wrongWords(reading, words, what, 'seats and their term, as "2 for 2 years"')
    }
    return { seats: Number(seats), term }
  })
}
