import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { CountsFrom, Judged, Status, StatusEffect, StatusEnd } from '../structure/status.ts'
import { anyOfWords, holdersOf, sponsorWords } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { explainWhen } from './explain-when.ts'
import {
  alone,
  holderNoun,
  listed,
  numberWord,
  quoted,
  type Surroundings,
  sentence,
  withArticle,
} from './explain-wording.ts'

/** A status in sentences: who gets it when, what it does, and how it ends. */
export function explainStatus(status: Status, among: Surroundings = alone): readonly string[] {
  const { name, of, when, judged, effects, ends, vouchedBy, countsFrom, clause } = status
  const own = clause.group
  const who = listed(
    of.map((seat) => holdersOf(seat, own, among)),
    'or',
  )
  const begins = when === undefined ? '' : ` when ${explainFactCondition(when, own, among)}`
  const ways = endingWords(ends, when !== undefined && effects.every(isLasting), own, among)
  return [
    sentence(`${who} are ${quoted(spoken(name))}${begins}${judgedWords(judged)}${givers(status, among)}`),
    ...before(status),
    sentence(`whoever is ${quoted(spoken(name))} ${listed(effects.map((effect) => effectWords(effect, own, among)))}`),
    ...ways.map(sentence),
    ...(vouchedBy === undefined
      ? []
      : [sentence(`to come back, ${sponsorWords(vouchedBy, own, among)} must speak for them`)]),
    ...(when === undefined ? [] : [sentence(countsWords[countsFrom])]),
  ]
}

/** What ends the seat does not last. */
function isLasting({ kind }: StatusEffect): boolean {
  return kind !== 'leaves' && kind !== 'becomes'
}

function givers({ by, byOwnWord, when, clause }: Status, among: Surroundings): string {
  if (by !== undefined)
    return `${when === undefined ? ' ' : ', and only '}by decision of ${anyOfWords(by, clause.group, among)}`
  return byOwnWord === true ? `${when === undefined ? ' ' : ', or '}by their own word` : ''
}

function before({ notice, answerWithin, takesEffect }: Status): readonly string[] {
  return [
    ...(answerWithin === undefined
      ? []
      : [
          sentence(
            `they are asked first, and it begins only when they do not answer within ${spokenDuration(answerWithin)}`,
          ),
        ]),
    ...(notice === undefined
      ? []
      : [
          sentence(`they are told ${spokenDuration(notice)} before; it does not begin if that is no longer so by then`),
        ]),
    ...(takesEffect === undefined ? [] : [sentence(`it takes effect at ${explainWhen(takesEffect, 'that')}`)]),
  ]
}

function judgedWords(judged: Judged): string {
  switch (judged.kind) {
    case 'always':
      return ''
    case 'end of the year':
    case 'end of the term':
      return `, as seen at the ${judged.kind}`
    case 'every':
      return `, as seen every ${judged.length.count === 1 ? judged.length.unit : spokenDuration(judged.length)}`
  }
}

function effectWords(effect: StatusEffect, own: Name, among: Surroundings): string {
  switch (effect.kind) {
    case 'no vote':
      return 'has no vote'
    case 'leaves':
      return 'leaves the seat'
    case 'asked to leave':
      return 'is asked to step down'
    case 'becomes':
      return `leaves the seat and becomes ${withArticle(holderNoun(effect.seat.seat))}${effect.seat.group === own ? '' : ` of ${among.get(effect.seat.group)?.name ?? quoted(spoken(effect.seat.group))}`}`
    case 'not eligible':
      return 'cannot be chosen for the seat again'
    case 'no powers':
      return 'cannot use the powers of the seat'
    case 'noted':
      return 'is shown as that, and nothing else follows'
  }
}

function endingWords(
  ends: readonly StatusEnd[],
  hasCondition: boolean,
  own: Name,
  among: Surroundings,
): readonly string[] {
  if (ends.length === 0) return hasCondition ? ['it lasts as long as that is so'] : []
  return [
    `it ends ${listed(
      ends.map((end) => endWords(end, own, among)),
      'or',
    )}`,
  ]
}

function endWords(end: StatusEnd, own: Name, among: Surroundings): string {
  switch (end.kind) {
    case 'own word':
      return 'by their own word'
    case 'after':
      return `after ${spokenDuration(end.length)}`
    case 'done':
      return `once they have ${doneWords[end.what]} ${numberWord(end.count)} ${end.count === 1 ? thingOf[end.what] : `${thingOf[end.what]}s`}`
    case 'when':
      return `when ${explainFactCondition(end.condition, own, among)}`
    case 'decision':
      return `by decision of ${anyOfWords(end.by, own, among)}`
  }
}

const doneWords = { 'meetings attended': 'been at', 'votes cast': 'taken part in', 'reports filed': 'filed' } as const
const thingOf = { 'meetings attended': 'meeting', 'votes cast': 'vote', 'reports filed': 'report' } as const

const countsWords: Readonly<Record<CountsFrom, string>> = {
  'the seat': 'counting begins when somebody takes the seat',
  'the term': 'counting begins anew with each term',
  'the year': 'counting begins anew with each year',
  'the last election': 'counting begins anew with each election',
  'the end of the status': 'counting begins anew when the status has ended',
}
