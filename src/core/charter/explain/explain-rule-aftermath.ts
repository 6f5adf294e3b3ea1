import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { Appeal, Consequence, FollowUp, Rule } from '../structure/rule.ts'
import { anySeatWords, bodyWords } from './explain-bodies.ts'
import { explainWhen } from './explain-when.ts'
import { listed, numberWord, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** What follows the decision. */
export function aftermathSentences(rule: Rule, among: Surroundings): readonly string[] {
  const { undecided, after = [], takesEffect, ratifiedBy, appeal, clause } = rule
  const own = clause.group
  const meanwhile = rule.effectMeanwhile === true
  return [
    ...(undecided === undefined ? [] : [undecidedWords(undecided, own, among)]),
    ...after.map((consequence) => sentence(consequenceWords(consequence, own, among))),
    ...(ratifiedBy === undefined
      ? []
      : [
          sentence(
            `what is carried ${meanwhile ? 'stays in effect' : 'takes effect'} only when ${listed(ratifiedBy.map((body) => bodyWords(body, own, among)))} ${ratifiedBy.length === 1 ? 'has' : 'have'} ratified it${ratifiedBy.length === 1 ? '' : ', one after the other'}`,
          ),
        ]),
    ...(takesEffect === undefined
      ? []
      : [sentence(`what is carried takes effect at the earliest ${explainWhen(takesEffect, 'the close')}`)]),
    ...(appeal === undefined
      ? []
      : [
          sentence(
            `${appeal.by === undefined ? 'anyone' : anySeatWords(appeal.by, own, among)} may appeal to ${bodyWords(appeal.to, own, among)} within ${spokenDuration(appeal.within)} of the close${againstWords(appeal)}`,
          ),
        ]),
    ...(meanwhile ? ['Meanwhile it is in effect, and is undone when it does not stay.'] : []),
  ]
}

function againstWords({ against }: Appeal): string {
  if (against === undefined) return ''
  return against === 'lost'
    ? ' when the motion is lost; upheld, it takes effect after all'
    : ', whether it is carried or lost; upheld, the appeal turns it round'
}

function undecidedWords(followUp: FollowUp, own: Name, among: Surroundings): string {
  switch (followUp.kind) {
    case 'refer':
      return sentence(`when nothing is decided, it goes to ${bodyWords(followUp.to, own, among)}`)
    case 'nothing':
      return 'When nothing is decided, nothing follows.'
  }
}

function consequenceWords({ outcome, times, then }: Consequence, own: Name, among: Surroundings): string {
  const since =
    times === undefined
      ? `after ${quoted(spoken(outcome))}`
      : `once it was ${quoted(spoken(outcome))} ${timesWords(times)}`
  switch (then.kind) {
    case 'not again before': {
      const unless =
        then.unlessMovedBy === undefined ? '' : `, unless ${anySeatWords(then.unlessMovedBy, own, among)} moves it`
      return `${since}, the same matter cannot be moved again before ${explainWhen(then.when, 'the close')}${unless}`
    }
    case 'mover not before':
      return `${since}, whoever moved it cannot move anything under this rule before ${explainWhen(then.when, 'the close')}`
    case 'refer':
      return `${since}, it goes to ${bodyWords(then.to, own, among)}`
    case 'election':
      return `${since}, an election of ${spoken(then.of)} begins${then.within === undefined ? '' : ` within ${spokenDuration(then.within)}`}`
  }
}

function timesWords(count: number): string {
  return count === 2 ? 'twice' : `${numberWord(count)} times`
}
