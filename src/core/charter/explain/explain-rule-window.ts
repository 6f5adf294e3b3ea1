import { spokenDuration, spokenRange } from '../../base/duration.ts'
import type { ClosesEarly, Rule } from '../structure/rule.ts'
import { anySeatWords, plainWords } from './explain-bodies.ts'
import { explainCondition } from './explain-condition.ts'
import { numberWord, type Surroundings, sentence } from './explain-wording.ts'

/** How long the vote is open, and what moves its end. */
export function windowSentences(rule: Rule, among: Surroundings): readonly string[] {
  const { endsAt, extended, decidedWithin, standsStill, edited, hold, options, clause } = rule
  const { withdrawnBy, correctedBy } = rule
  return [
    sentence(window(rule)),
    ...(endsAt === undefined ? [] : [ends[endsAt]]),
    ...(extended === undefined
      ? []
      : [
          sentence(
            `at the close it is extended by ${spokenDuration(extended.by)} when ${explainCondition(extended.while, options, { own: clause.group, among })}, ${timesWords(extended.most)} at most`,
          ),
        ]),
    ...(decidedWithin === undefined
      ? []
      : [
          sentence(`whatever prolongs it, it closes at the latest ${spokenDuration(decidedWithin)} after it was moved`),
        ]),
    ...(standsStill === undefined
      ? []
      : [sentence(`the clock can be stopped while ${plainWords(standsStill)}, and goes on where it was`)]),
    ...(hold === undefined
      ? []
      : [
          sentence(
            `${anySeatWords(hold.by, clause.group, among)} may stop the clock, for ${spokenDuration(hold.most)} in all`,
          ),
        ]),
    ...(edited === undefined ? [] : [onEdit[edited]]),
    ...(withdrawnBy === undefined
      ? []
      : [sentence(`${anySeatWords(withdrawnBy, clause.group, among)} may withdraw it up to the close`)]),
    ...(correctedBy === undefined
      ? []
      : [
          sentence(
            `${anySeatWords(correctedBy, clause.group, among)} may put its title or text right, and the vote goes on`,
          ),
        ]),
  ]
}

function window({ open, openRange, atMeeting, closesEarly }: Rule): string {
  if (atMeeting === true) {
    return `opened and closed at a meeting, at the latest after ${spokenDuration(open)}${early[closesEarly]}`
  }
  if (openRange !== undefined) {
    const [{ least, most }, length] = [openRange, spokenDuration(open)]
    const usual =
      most === undefined && least !== undefined && spokenDuration(least) === length
        ? ', and no longer unless the mover says so'
        : least === undefined && most !== undefined && spokenDuration(most) === length
          ? ', the whole of it unless the mover says otherwise'
          : `, ${length} unless the mover says otherwise`
    return `open for ${spokenRange(openRange)}${usual}${early[closesEarly]}`
  }
  if (closesEarly === 'never') return `open for the whole of ${spokenDuration(open)}`
  return `open for ${spokenDuration(open)}${early[closesEarly]}`
}

const early: Readonly<Record<ClosesEarly, string>> = {
  never: '',
  'when all have voted': ', or until all have voted',
  'when certain': ', or until the outcome is certain',
  'when carried': ', or until the votes that carry it are cast',
}

const ends: Readonly<Record<NonNullable<Rule['endsAt']>, string>> = {
  'end of the day': 'It closes at the end of the last day.',
  'end of the day anywhere on earth': 'It closes when the last day has ended anywhere on earth.',
}

const onEdit: Readonly<Record<NonNullable<Rule['edited']>, string>> = {
  'restart, votes void': 'When the text is changed, the time begins anew and the votes cast are void.',
  'restart, votes kept': 'When the text is changed, the time begins anew and the votes cast stand.',
  'goes on': 'When the text is changed, the vote goes on.',
}

function timesWords(count: number): string {
  return count === 1 ? 'once' : count === 2 ? 'twice' : `${numberWord(count)} times`
}
