import { type Duration, type Range, spokenDuration, spokenRange } from '../../base/duration.ts'
import { spoken } from '../../base/name.ts'
import type { Petition, Rule, Seconding } from '../structure/rule.ts'
import { anySeatWords, bodyWords } from './explain-bodies.ts'
import { explainCondition } from './explain-condition.ts'
import { holdersWords, listed, numberWord, type Surroundings, sentence } from './explain-wording.ts'

/** Who brings a vote about, and what comes before it opens. */
export function startSentences(rule: Rule, among: Surroundings): readonly string[] {
  const { mostOpen, seconded, petition, advice, consultation, discussion, notice, hearing, clause } = rule
  const own = clause.group
  return [
    sentence(`${moversWords(rule, among)} may open a vote`),
    ...(mostOpen === undefined ? [] : [sentence(`nobody may have more than ${numberWord(mostOpen)} open at a time`)]),
    ...(seconded === undefined ? [] : [sentence(secondingWords(seconded, rule, among))]),
    ...(petition === undefined ? [] : [sentence(petitionWords(petition, rule, among))]),
    ...(advice === undefined
      ? []
      : [
          sentence(
            `before it opens, ${listed(advice.of.map((body) => bodyWords(body, own, among)))} may advise within ${spokenDuration(advice.within)}; the answer does not bind`,
          ),
        ]),
    ...(consultation === undefined ? [] : [sentence(consultationWords(consultation))]),
    ...(discussion === undefined ? [] : [sentence(discussionWords(discussion))]),
    ...(notice === undefined ? [] : [sentence(`it is announced ${spokenRange(notice)} before it opens`)]),
    ...(hearing === undefined
      ? []
      : [sentence(`the person whom it is about is heard at least ${spokenDuration(hearing)} before it opens`)]),
  ]
}

function moversWords({ movedBy, voters, anyoneVotes, clause }: Rule, among: Surroundings): string {
  if (movedBy === 'anyone' || (movedBy === undefined && anyoneVotes === true)) return 'anyone'
  return anySeatWords(movedBy ?? voters, clause.group, among)
}

function secondingWords({ count, by, different, within }: Seconding, rule: Rule, among: Surroundings): string {
  const who =
    by === undefined
      ? `of those who may open one`
      : by === 'anyone'
        ? 'people'
        : `among ${listed(by.map((seat) => holdersWords(seat, rule.clause.group, among)))}`
  const others = count === 1 ? 'one other' : `${numberWord(count)} others`
  const apart = different === undefined ? '' : `, each of another ${spoken(different)} than the rest`
  return `it opens when ${others} ${who} ${count === 1 ? 'has' : 'have'} seconded it within ${spokenDuration(within)}${apart}`
}

function petitionWords({ needs, by, within }: Petition, rule: Rule, among: Surroundings): string {
  const who = by === undefined ? '' : `; ${anySeatWords(by, rule.clause.group, among)} may sign`
  // The base of a petition is frozen when it begins, and not at the opening of the vote.
  const enough = explainCondition(needs, [], { own: rule.clause.group, among }).replaceAll('at the opening', 'then')
  return `it opens when, within ${spokenDuration(within)} of its beginning, ${enough}${who}`
}

function consultationWords(least: Duration): string {
  return `before it opens, everybody has been asked about its text for at least ${spokenDuration(least)}, each point is disposed of, and a summary is published; whoever keeps it then opens it`
}

function discussionWords(range: Range): string {
  const { least, most } = range
  const isExact = least?.unit === most?.unit && least?.count === most?.count
  const whole = isExact && most !== undefined ? spokenDuration(most) : spokenRange(range)
  return `it is discussed for ${whole}, and then opens by itself${isExact || least === most ? '' : ', earlier where the mover says so'}`
}
