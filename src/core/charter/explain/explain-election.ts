import { spokenDuration, spokenRange } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { Election, Phase, Trigger } from '../structure/election.ts'
import { capSentences } from './explain-cap.ts'
import { allOfWords, anyOfWords, decidingWords } from './explain-deciding.ts'
import { dayWords, everyWords, remindersWords } from './explain-duty.ts'
import { electingSentences, seatWords, thresholdWords } from './explain-electing.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { momentWords } from './explain-moment.ts'
import { recallSentences } from './explain-recall.ts'
import { alone, holdersWords, listed, numberWord, type Surroundings, sentence } from './explain-wording.ts'

/** An election in sentences: what it fills, who votes, how it is counted, when it is held, and what stands after the count. */
export function explainElection(election: Election, among: Surroundings = alone): readonly string[] {
  const own = election.clause.group
  const { fills, electorates, balance, cap, recalls } = election
  return [
    sentence(`it fills ${listed(fills.map((seat) => holdersWords(seat, own, among)))}${seatWords(election)}`),
    ...electingSentences(election, own, among),
    ...electorates.flatMap((one) => [
      sentence(`the electorate ${spoken(one.name)} fills${seatWords(one).replace(/^: /, ' ')}`),
      ...electingSentences(one, own, among),
    ]),
    ...(balance === undefined
      ? []
      : [
          sentence(
            `${spoken(balance.of)} has as many seats as ${spoken(balance.over)}, or at most ${numberWord(balance.most)} more`,
          ),
        ]),
    ...calendarSentences(election, own, among),
    ...(cap === undefined ? [] : capSentences(cap)),
    ...stageSentences(election, own, among),
    ...judgementSentences(election, own, among),
    ...recalls.flatMap((recall) => recallSentences(recall, among)),
  ]
}

function calendarSentences(election: Election, own: Name, among: Surroundings): readonly string[] {
  const { every, on, heldWhen, calledBy, runBy, whole } = election
  const day = on === undefined ? '' : ` ${onWords(on)}`
  return [
    ...(every === undefined && day === ''
      ? []
      : [sentence(`it is held${every === undefined ? '' : ` ${everyWords(every)}`}${day}`)]),
    ...(heldWhen.length === 0
      ? []
      : [
          sentence(
            `it is${every === undefined && on === undefined ? '' : ' also'} held ${listed(
              heldWhen.map((one) => triggerWords(one, own, among)),
              'or',
            )}`,
          ),
        ]),
    ...(calledBy === undefined ? [] : [sentence(`${anyOfWords(calledBy, own, among)} may call it`)]),
    ...(runBy === undefined ? [] : [sentence(`it is run by ${anyOfWords(runBy, own, among)}`)]),
    ...(whole === undefined ? [] : wholeSentences(whole, own, among)),
  ]
}

function onWords(on: NonNullable<Election['on']>): string {
  switch (on.kind) {
    case 'weekday':
    case 'day of the month':
      return `on ${dayWords(on)}`
    case 'day of the year':
      return `on ${dayWords({ kind: 'day of the year', month: on.month, day: on.day })}`
    case 'after':
    case 'date':
    case 'event':
    case 'later of':
    case 'earlier of':
      return momentWords(on, 'the last one')
  }
}

function triggerWords(trigger: Trigger, own: Name, among: Surroundings): string {
  switch (trigger.kind) {
    case 'condition':
      return `when ${explainFactCondition(trigger.condition, own, among)}`
    case 'when':
      return momentWords(trigger.when, 'the last one')
    case 'decision':
      return `when ${decidingWords(trigger.by, own, among)} decides so`
    case 'petition':
      return `on a petition of ${thresholdWords(trigger.needs)}`
  }
}

function wholeSentences(
  { when, cohorts, clockRestarts }: NonNullable<Election['whole']>,
  own: Name,
  among: Surroundings,
): readonly string[] {
  const causes =
    when.length === 0
      ? ''
      : ` ${listed(
          when.map((one) => triggerWords(one, own, among)),
          'or',
        )}`
  const terms = cohorts.map(({ seats, term }) => `${numberWord(seats)} for ${spokenDuration(term)}`)
  return [
    sentence(
      `all seats are elected at once${causes}${terms.length === 0 ? '' : `: ${listed(terms)}, the strongest first`}`,
    ),
    ...(clockRestarts === true ? ['The calendar of elections then begins anew.'] : []),
  ]
}

function stageSentences(election: Election, own: Name, among: Surroundings): readonly string[] {
  const { phases, qualification, reminders, asks } = election
  return [
    ...(phases.length === 0
      ? []
      : [sentence(`${phases.length === 1 ? 'its one phase is' : 'its phases are'} ${listed(phases.map(phaseWords))}`)]),
    ...(qualification === undefined
      ? []
      : [
          sentence(
            `nominees are judged first by ${allOfWords(qualification.by, own, among)}${qualification.needs === undefined ? '' : `, each needing ${thresholdWords(qualification.needs)}`}${qualification.quorum === undefined ? '' : `, with ${thresholdWords(qualification.quorum)} taking part`}${qualification.within === undefined ? '' : `, within ${spokenDuration(qualification.within)}`}`,
          ),
        ]),
    ...(asks.length === 0 ? [] : [sentence(`candidates answer: ${asks.join('; ')}`)]),
    ...(reminders.length === 0 ? [] : [sentence(`voters are reminded ${remindersWords(reminders)} the close`)]),
  ]
}

function phaseWords({ name, length }: Phase): string {
  return `${spoken(name)} of ${spokenRange(length)}`
}

function judgementSentences(election: Election, own: Name, among: Surroundings): readonly string[] {
  const { certifiedBy, ratifiedBy, advisory, challenge, published } = election
  const appointed = advisory?.appointedBy
  return [
    ...(certifiedBy === undefined ? [] : [sentence(`${anyOfWords(certifiedBy, own, among)} certifies the result`)]),
    ...(ratifiedBy === undefined ? [] : [sentence(`${allOfWords(ratifiedBy, own, among)} ratifies it`)]),
    ...(advisory === undefined
      ? []
      : [
          sentence(
            `the result advises${appointed === undefined ? '' : `; ${decidingWords(appointed, own, among)} appoints`}`,
          ),
        ]),
    ...(challenge === undefined
      ? []
      : [
          sentence(
            `it can be challenged within ${spokenDuration(challenge.within)}${challenge.to === undefined ? '' : `, before ${decidingWords(challenge.to, own, among)}`}`,
          ),
        ]),
    ...(published.length === 0 ? [] : [sentence(`published: ${listed(published)}`)]),
  ]
}
