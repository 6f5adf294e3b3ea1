import { type Name, spoken } from '../../base/name.ts'
import type { BallotForm, Exclusion, Option, Rule } from '../structure/rule.ts'
import { takesProposed } from '../structure/winner.ts'
import { anySeatWords } from './explain-bodies.ts'
import { ballotWords, doesVote } from './explain-count.ts'
import {
  anyHolderWords,
  hasOneHolderAt,
  holdersWords,
  listed,
  numberWord,
  type Surroundings,
  sentence,
} from './explain-wording.ts'

/** Who votes, for how many, what they mark, and who sees it. */
export function ballotSentences(rule: Rule, among: Surroundings): readonly string[] {
  const { ballotPer, proxies, options, ballot, votesStay, ballots, clause } = rule
  return [
    sentence(whoVotes(rule, among)),
    ...(ballotPer === undefined
      ? []
      : [sentence(`those who share their ${spoken(ballotPer)} have one ballot together`)]),
    ...(proxies === undefined ? [] : [sentence(proxyWords(proxies, clause.group, among))]),
    ...(takesProposed(rule) && options.length === 0
      ? ['The options are those that the motion proposes.']
      : [sentence(marks(options, ballot, takesProposed(rule)))]),
    ...reasons(options),
    ...abstentions(options),
    ...(votesStay === true ? ['A vote that was cast cannot be changed.'] : []),
    ...(ballots === undefined ? [] : [secrecy[ballots]]),
  ]
}

const secrecy: Readonly<Record<NonNullable<Rule['ballots']>, string>> = {
  'hidden until the close': 'Who voted how is seen after the close.',
  secret: 'Who voted how is never shown; that they voted is.',
}

function whoVotes({ voters, anyoneVotes, clause, withoutSubject, without = [] }: Rule, among: Surroundings): string {
  const excepted = [
    ...(withoutSubject ? ['the person whom the vote is about'] : []),
    ...without.map((exclusion) => exclusionWords(exclusion, clause.group, among)),
  ]
  const except = excepted.length === 0 ? '' : `, except ${listed(excepted)}`
  if (anyoneVotes === true) return `anyone votes${except}`
  const [first] = voters
  if (first === undefined) return 'nobody votes'
  const who = listed(voters.map((seat) => holdersWords(seat, clause.group, among)))
  return `${who} ${voters.length === 1 && hasOneHolderAt(first, among) ? 'votes' : 'vote'}${except}`
}

/** Who has no vote: "whoever moved it". */
export function exclusionWords(exclusion: Exclusion, own: Name, among: Surroundings): string {
  switch (exclusion.kind) {
    case 'conflicted':
      return 'whoever has declared a conflict of interest'
    case 'mover':
      return 'whoever moved it'
    case 'seat':
      return anyHolderWords(exclusion.seat, own, among)
  }
}

function proxyWords({ most, from }: NonNullable<Rule['proxies']>, own: Name, among: Surroundings): string {
  const who = from === undefined ? 'one person' : anySeatWords(from, own, among)
  return `${who} may vote for ${most === 1 ? 'one other' : `${numberWord(most)} others`} at most`
}

function marks(options: readonly Option[], form: BallotForm | undefined, proposed: boolean): string {
  const own = options.map(({ label }) => ballotWords(label))
  const those = form === undefined ? 'one of those that the motion proposes' : 'those that the motion proposes'
  const labels = proposed ? [those, ...own] : own
  const [only] = labels
  if (form?.kind === 'ranking') {
    const more = proposed ? ' and those that the motion proposes' : ''
    return `a vote ranks ${listed(own)}${more}, ties and gaps allowed; what is not ranked stands below all that is`
  }
  if (form?.kind === 'approval') {
    const most = form.most === undefined ? 'any number of' : `at most ${numberWord(form.most)} of`
    return `a vote approves ${most} ${listed(labels)}${scoring(options)}`
  }
  if (labels.length === 1 && only !== undefined) return `the only vote there is to cast is ${only}${scoring(options)}`
  return `a vote is ${listed(labels, 'or')}${scoring(options)}`
}

/** Labels that are figures and count as much as they say are added up without another word. */
function scoring(options: readonly Option[]): string {
  const scored = options.filter(({ score }) => score !== 0)
  if (scored.length === 0) return ''
  if (options.every(({ label, score }) => Number(label) === score)) return '; the score is their sum'
  const each = scored.map(({ label, score }) => `${ballotWords(label)} counts ${signed(score)}`)
  return `; in the score ${listed(each)}`
}

function signed(score: number): string {
  const size = Math.abs(score)
  const words = Number.isInteger(size) ? numberWord(size) : String(size)
  return score < 0 ? `minus ${words}` : words
}

function reasons(options: readonly Option[]): readonly string[] {
  const needing = options.filter(({ needsReason }) => needsReason).map(({ name }) => name)
  return needing.length === 0 ? [] : [sentence(`whoever ${doesVote(needing, options)} gives a reason`)]
}

/** Only those that do not say by their name that they abstain. */
function abstentions(options: readonly Option[]): readonly string[] {
  const others = options.filter(({ name, abstains }) => abstains && name !== 'abstain')
  if (others.length === 0) return []
  return [
    sentence(
      `whoever votes ${listed(
        others.map(({ label }) => ballotWords(label)),
        'or',
      )} abstains`,
    ),
  ]
}
