import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { MethodName } from '../../tally/method-names.ts'
import type {
  Electing,
  Nomination,
  Support,
  Threshold,
  TieBreak,
  Voters,
  WithoutQuorum,
} from '../structure/election.ts'
import { anyOfWords, decidingWords, heldSeatWords } from './explain-deciding.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { figures, holdersWords, listed, numberWord, type Surroundings, sentence } from './explain-wording.ts'

/** Who votes, how it is counted, who can stand, and what a ballot is. */
export function electingSentences(electing: Electing, own: Name, among: Surroundings): readonly string[] {
  return [
    ...(electing.voters === undefined ? [] : votersSentences(electing.voters, own, among)),
    ...countSentences(electing, own, among),
    ...candidateSentences(electing, own, among),
    ...ballotSentences(electing),
  ]
}

/** ": five seats, in cohorts of two and three". */
export function seatWords({ seats }: Pick<Electing, 'seats'>): string {
  if (seats === undefined) return ''
  const { number, cohorts, inTurn = [] } = seats
  const split =
    cohorts.length > 0
      ? `, in cohorts of ${listed(cohorts.map(numberWord))}, the longest terms to the strongest`
      : inTurn.length > 0
        ? `, ${listed(inTurn.map(numberWord))} in turn`
        : ''
  return `: ${number === 1 ? 'one seat' : `${numberWord(number)} seats`}${split}`
}

export function votersSentences(voters: Voters, own: Name, among: Surroundings): readonly string[] {
  const { of, anyone, optedIn, onlyIf, approvedBy, asOf } = voters
  const who = anyone === true ? 'everyone' : listed(of.map((seat) => holdersWords(seat, own, among)))
  const opted = optedIn === true ? ' who asked for a ballot' : ''
  const only = onlyIf === undefined ? '' : `, only if ${explainFactCondition(onlyIf, own, among)}`
  return [
    sentence(`${who}${opted} ${anyone === true ? 'votes' : 'vote'}${only}`),
    ...(approvedBy === undefined ? [] : [sentence(`${anyOfWords(approvedBy, own, among)} may let others vote`)]),
    ...(asOf === undefined ? [] : [sentence(`who can vote is settled when the ${spoken(asOf)} phase begins`)]),
  ]
}

/** "at least 50% of the voters", "more than 1/2 of the ballots cast", "at least 20". */
export function thresholdWords({ relation, amount }: Threshold): string {
  const lead = relation === '>=' ? 'at least' : 'more than'
  if (amount.kind === 'count') return `${lead} ${figures(amount.count)}`
  const bases = { voters: 'the voters', cast: 'the ballots cast', seats: 'the seats' } as const
  return `${lead} ${amount.written} of ${bases[amount.of]}`
}

function countSentences(electing: Electing, own: Name, among: Surroundings): readonly string[] {
  const { method, quorum, withoutQuorum, electedWhen, tie, unopposed, term } = electing
  const options = Object.entries(method?.options ?? {}).map(([key, value]) => `${spoken(key)} ${spoken(value)}`)
  return [
    ...(method === undefined
      ? []
      : [
          sentence(
            method.name === 'lot'
              ? 'who is elected is drawn by lot among the candidates'
              : `it is counted by ${methodWords[method.name]}${options.length === 0 ? '' : ` (${listed(options)})`}`,
          ),
        ]),
    ...(electedWhen === undefined ? [] : [sentence(`whoever is elected needs ${thresholdWords(electedWhen)}`)]),
    ...(quorum === undefined ? [] : [sentence(`it counts when ${thresholdWords(quorum)} have voted`)]),
    ...(withoutQuorum === undefined ? [] : [sentence(`without that ${withoutQuorumWords(withoutQuorum, own, among)}`)]),
    ...(tie.length === 0
      ? []
      : [
          sentence(
            `a tie is broken by ${listed(
              tie.map((step) => tieWords(step, own, among)),
              'or',
            ).replace(/ or (?=[^ ]+$)/, ', then ')}`,
          ),
        ]),
    ...(unopposed === undefined
      ? []
      : [unopposed === 'elected' ? 'Who is unopposed is elected.' : 'Who is unopposed is voted on all the same.']),
    ...(term === undefined ? [] : [sentence(`a term is ${spokenDuration(term)}`)]),
  ]
}

const methodWords: Readonly<Record<MethodName, string>> = {
  lot: 'lot',
  plurality: 'plurality',
  'limited-approval': 'limited approval',
  approval: 'approval',
  score: 'score',
  star: 'STAR',
  'bloc-star': 'Bloc STAR',
  'star-pr': 'STAR-PR, allocated score',
  irv: 'instant run-off',
  stv: 'the single transferable vote',
  schulze: 'the method of Schulze',
  'ranked-pairs': 'ranked pairs',
  minimax: 'minimax',
  copeland: 'the method of Copeland',
  'condorcet-irv': 'Condorcet with instant run-off',
  debian: 'Debian’s method',
  'approval-committee': 'approval for a committee',
  'pb-greedy': 'approvals within the budget, the most approved first',
  'pb-equal-shares': 'equal shares of the budget',
}

function withoutQuorumWords(without: WithoutQuorum, own: Name, among: Surroundings): string {
  switch (without.kind) {
    case 'rerun':
      return 'it is held again'
    case 'void':
      return 'nobody is elected'
    case 'extended':
      return `it stays open ${spokenDuration(without.by)} longer`
    case 'refer':
      return `whether it is held again is asked of ${decidingWords(without.to, own, among)}`
  }
}

function tieWords(step: TieBreak, own: Name, among: Surroundings): string {
  switch (step.kind) {
    case 'casting vote':
      return `the casting vote of ${decidingWords(step.of, own, among)}`
    case 'the elected decide':
      return 'those who are elected without doubt'
    case 'earlier round':
      return 'the last round at which they differed'
    case 'head to head':
      return 'the ballots between them'
    case 'agreement of the tied':
    case 'lot':
    case 'longest service':
    case 'shortest service':
      return step.kind
    case 'rerun':
      return 'a vote between them'
  }
}

function candidateSentences(electing: Electing, own: Name, among: Surroundings): readonly string[] {
  const { nominated, seconded, eligible, eligibleIf, barred, barredIf } = electing
  const holders = (seats: Electing['eligible']) => listed(seats.map((seat) => holdersWords(seat, own, among)))
  return [
    ...(nominated.length === 0
      ? []
      : [
          sentence(
            `candidates are named by ${listed(
              nominated.map((one) => nominationWords(one, own, among)),
              'or',
            )}`,
          ),
        ]),
    ...(seconded === undefined ? [] : [sentence(`each is backed by ${supportWords(seconded, own, among)}`)]),
    ...(eligible.length === 0 ? [] : [sentence(`only ${holders(eligible)} can stand`)]),
    ...(eligibleIf === undefined
      ? []
      : [sentence(`who stands must meet: ${explainFactCondition(eligibleIf, own, among)}`)]),
    ...(barred.length === 0
      ? []
      : [
          sentence(
            `whoever holds ${listed(
              barred.map((held) => heldSeatWords(held, own, among)),
              'or',
            )} cannot be elected`,
          ),
        ]),
    ...(barredIf === undefined
      ? []
      : [sentence(`nobody can be elected of whom this is so: ${explainFactCondition(barredIf, own, among)}`)]),
  ]
}

function nominationWords(nomination: Nomination, own: Name, among: Surroundings): string {
  switch (nomination.kind) {
    case 'self':
      return 'themselves'
    case 'anyone':
      return 'anyone'
    case 'another':
      return 'somebody else'
    case 'by': {
      const { by, count } = nomination
      if (count === 1) return decidingWords(by, own, among)
      const who = by.kind === 'seat' ? holdersWords(by.seat, own, among) : decidingWords(by, own, among)
      return `${numberWord(count)} of ${who}`
    }
  }
}

/** "three voters, each with another employer". */
export function supportWords({ count, of, different }: Support, own: Name, among: Surroundings): string {
  const whom = of === 'voters' ? 'the voters' : listed(of.map((seat) => holdersWords(seat, own, among)))
  const spread = different === undefined ? '' : `, each with another ${spoken(different)}`
  return `${numberWord(count)} of ${whom}${spread}`
}

function ballotSentences(electing: Electing): readonly string[] {
  const { choices, defaultOption, order, secret, votesStay, proxies, ballotPer } = electing
  const most = choices?.most === 'seats' ? 'as many names as there are seats' : `${choices?.most} names`
  return [
    ...(choices === undefined
      ? []
      : [
          sentence(
            `a ballot has at most ${most}${choices.least === undefined ? '' : `, and at least ${choices.least}`}`,
          ),
        ]),
    ...(defaultOption === undefined
      ? []
      : [
          sentence(
            `“${defaultOption.name}” stands on the ballot${defaultOption.wins === undefined ? '' : `; when it wins, ${defaultOption.wins === 'rerun' ? 'the election is held again' : 'the seat stays vacant'}`}`,
          ),
        ]),
    ...(order === undefined ? [] : [sentence(`candidates stand in ${orderWords[order]} order`)]),
    ...(secret === undefined ? [] : [secret ? 'Ballots are secret.' : 'Ballots are open.']),
    ...(votesStay === undefined
      ? []
      : [
          votesStay
            ? 'A ballot that is cast stays as it is.'
            : 'A ballot may be changed until the close; the last one counts.',
        ]),
    ...(proxies === undefined
      ? []
      : [
          proxies === 0
            ? 'Nobody votes for another.'
            : proxies === 'any number'
              ? 'One may vote for any number of others who ask for it.'
              : sentence(`one may vote for ${numberWord(proxies)} others at most`),
        ]),
    ...(ballotPer === undefined ? [] : [sentence(`there is one ballot for each ${spoken(ballotPer)}`)]),
  ]
}

const orderWords = { random: 'a random', alphabetical: 'alphabetical', 'as nominated': 'their nominations’' } as const
