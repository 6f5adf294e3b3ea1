import type { Duration } from '../../../base/duration.ts'
import type { Election, Threshold } from '../../../charter/structure/election.ts'
import type { Condition, Quorum, Rule } from '../../../charter/structure/rule.ts'
import { outcomesOfWinner } from '../../../charter/structure/winner.ts'

/**
 * The vote that an election among those whom a limit concerns comes to: each of them an option, and whoever has most votes is elected.
 * Undefined where more than one is elected, by another method than plurality, or in secret.
 */
export function ruleOfElection(election: Election): Rule | undefined {
  const { name, clause, place, method, voters, seats, quorum, tie, electedWhen, votesStay, secret } = election
  const open = lengthOfVote(election)
  const isPlain = method?.name === 'plurality' && (seats?.number ?? 1) === 1 && secret !== true
  if (!isPlain || voters === undefined || open === undefined) return undefined
  const winner = { proposed: true, ...(electedWhen !== undefined && { needs: needsOf(electedWhen) }) }
  return {
    name,
    clause,
    place,
    voters: voters.of,
    ...(voters.anyone === true && { anyoneVotes: true }),
    withoutSubject: false,
    options: [],
    winner,
    outcomes: outcomesOfWinner([], winner),
    ...(quorum !== undefined && { quorum: quorumOf(election, quorum) }),
    ...(tie.some(({ kind }) => kind === 'lot') && { tie: [{ kind: 'lot' }] }),
    open,
    closesEarly: 'never',
    ...(votesStay === true && { votesStay }),
    recusal: 'leaves the base',
  }
}

function lengthOfVote({ phases }: Election): Duration | undefined {
  const length = phases.find(({ name }) => name === 'vote')?.length
  return length?.least ?? length?.most
}

function quorumOf({ withoutQuorum }: Election, quorum: Threshold): Quorum {
  const { relation, than } = needsOf(quorum)
  const needs: Condition = { kind: 'compare', relation, left: { kind: 'base', base: 'cast' }, right: than }
  return { needs, without: withoutQuorum?.kind === 'extended' ? 'extend' : 'undecided' }
}

function needsOf({ relation, amount }: Threshold): NonNullable<NonNullable<Rule['winner']>['needs']> {
  if (amount.kind === 'count') {
    return { relation, than: { kind: 'number', value: { numerator: amount.count, denominator: 1 } } }
  }
  const { share, written, of } = amount
  return { relation, than: { kind: 'share', share, written, of: { kind: 'base', base: of } } }
}
