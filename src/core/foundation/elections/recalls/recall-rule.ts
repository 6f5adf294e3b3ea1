import type { Duration } from '../../../base/duration.ts'
import type { Name } from '../../../base/name.ts'
import type { SeatRef } from '../../../charter/structure/charter.ts'
import type { Threshold, Voters } from '../../../charter/structure/election.ts'
import { type RecallIn, votersOfRecall } from '../../../charter/structure/recalls-in.ts'
import type { Condition, Expression, Petition, Rule } from '../../../charter/structure/rule.ts'

/** How long seconds and signatures are gathered, where the charter does not say. */
export const gathering: Duration = { count: 30, unit: 'day' }

/** The vote of a recall that says itself who votes and how many it takes; undefined where another rule decides it, or no vote does. */
export function ruleOfRecall(named: RecallIn): Rule | undefined {
  const { recall, election, called } = named
  const { by, needs = recall.foundBy === undefined ? recall.petition : undefined, clause, place } = recall
  const voters = votersOfRecall(named)
  if (by !== undefined || needs === undefined || voters.length === 0) return undefined
  const isSigned = recall.needs === undefined
  const [ends, keeps] = endsAndKeeps(recall.name)
  return {
    name: called,
    clause,
    place,
    voters: seatsOf(voters),
    ...(voters.some(({ anyone }) => anyone === true) && { anyoneVotes: true }),
    ...(voters.some(saysMore) && { electors: { group: clause.group, election: election.name, voters } }),
    withoutSubject: false,
    // Where signatures are enough, nobody votes for anything else.
    options: isSigned ? [option(ends)] : [option(ends), option(keeps), { ...option('abstain'), abstains: true }],
    outcomes: [
      { name: 'carried', is: 'carried', when: met(needs, { kind: 'option', option: ends }) },
      { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
    ],
    open: recall.open ?? lengthOfVote(election.phases) ?? (isSigned ? gathering : { count: 2, unit: 'week' }),
    closesEarly: isSigned ? 'when carried' : 'never',
    // Shares of the voters are of all who could vote.
    recusal: 'forbidden',
  }
}

function saysMore({ optedIn, onlyIf }: Voters): boolean {
  return optedIn === true || onlyIf !== undefined
}

/** "1/3 of voters" of signatures, measured against those who elect. */
export function petitionOf(named: RecallIn): Petition | undefined {
  const { petition } = named.recall
  const seats = seatsOf(votersOfRecall(named))
  if (petition === undefined) return undefined
  const signed: Expression = { kind: 'base', base: 'signed' }
  return { needs: met(petition, signed), by: seats, of: seats, within: gathering }
}

export function seatsOf(voters: ReturnType<typeof votersOfRecall>): readonly SeatRef[] {
  return voters.flatMap(({ of }) => of)
}

function endsAndKeeps(name: Name): readonly [Name, Name] {
  return name === 'recall' ? ['recall', 'keep'] : ['no-confidence', 'confidence']
}

function option(name: Name): Rule['options'][number] {
  return { name, label: name.replaceAll('-', ' '), score: 0, abstains: false, needsReason: false }
}

function met({ relation, amount }: Threshold, left: Expression): Condition {
  return { kind: 'compare', relation, left, right: amountOf(amount) }
}

function amountOf(amount: Threshold['amount']): Expression {
  if (amount.kind === 'count') return { kind: 'number', value: { numerator: amount.count, denominator: 1 } }
  const { share, written, of } = amount
  return { kind: 'share', share, written, of: { kind: 'base', base: of === 'voters' ? 'electorate' : of } }
}

function lengthOfVote(phases: RecallIn['election']['phases']): Duration | undefined {
  const length = phases.find(({ name }) => name === 'vote')?.length
  return length?.least ?? length?.most
}
