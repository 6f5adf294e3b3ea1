import type { Duration } from '../../base/duration.ts'
import type { Election, Threshold } from '../../charter/structure/election.ts'
import type { Rule } from '../../charter/structure/rule.ts'
import { thresholdCondition } from './threshold-condition.ts'

/** How long signatures for an election are gathered. */
const gathering: Duration = { count: 30, unit: 'day' }

/** Signatures that bring an election about: a vote of those who elect with one option, which is over as soon as enough have signed. */
export function petitionRule({ name, clause, place, voters, electorates }: Election, needs: Threshold): Rule {
  const electing = electorates.length === 0 ? [voters] : electorates.map((one) => one.voters ?? voters)
  const of = electing.flatMap((one) => one?.of ?? [])
  const anyone = electing.some((one) => one?.anyone === true)
  return {
    name: `petition-for-${name}`,
    clause,
    place,
    voters: of,
    ...(anyone && { anyoneVotes: true }),
    withoutSubject: false,
    options: [{ name: 'sign', label: 'sign', score: 0, abstains: false, needsReason: false }],
    outcomes: [
      { name: 'carried', is: 'carried', when: thresholdCondition(needs, { kind: 'option', option: 'sign' }) },
      { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
    ],
    open: gathering,
    closesEarly: 'when carried',
    // Shares of the voters are of all who could sign.
    recusal: 'forbidden',
  }
}
