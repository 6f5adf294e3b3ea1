import { spoken } from '../base/name.ts'
import type { Charter, ClauseRef } from './charter.ts'
import { explainChannel, explainGift, explainPower, explainReservation } from './explain-powers.ts'
import { explainRule } from './explain-rule.ts'
import { explainSeat } from './explain-seat.ts'
import { alone, quoted, type Surroundings } from './explain-wording.ts'

export interface ExplainedClause {
  readonly clause: ClauseRef
  /** What the clause's blocks say, part by part in the order in which Remit reads them. */
  readonly parts: readonly ExplainedPart[]
  /** The sentences of all parts. */
  readonly sentences: readonly string[]
}

export interface ExplainedPart {
  /** "Seat “member”", "Rule “vote of five days”", "Powers". */
  readonly title: string
  readonly sentences: readonly string[]
}

/**
 * What a charter carries out, in plain sentences by clause, made from the structure: clauses of prose alone are left out.
 * @param anchor only this clause
 * @param among the other charters of the foundation, for the names of groups
 */
export function explainCharter(
  charter: Charter,
  anchor?: string,
  among: Surroundings = alone,
): readonly ExplainedClause[] {
  const known: Surroundings = new Map([...among, [charter.group, charter]])
  return charter.clauses
    .filter((clause) => anchor === undefined || clause.anchor === anchor)
    .map(({ anchor: of, title }) => {
      const parts = partsOf(charter, of, known)
      return {
        clause: { group: charter.group, anchor: of, title },
        parts,
        sentences: parts.flatMap(({ sentences }) => sentences),
      }
    })
    .filter(({ parts }) => parts.length > 0)
}

function partsOf(charter: Charter, anchor: string, among: Surroundings): readonly ExplainedPart[] {
  const here = ({ clause }: { readonly clause: ClauseRef }) => clause.anchor === anchor
  const parts: readonly ExplainedPart[] = [
    ...charter.seats
      .filter(here)
      .map((seat) => ({ title: `Seat ${quoted(spoken(seat.name))}`, sentences: explainSeat(seat, among) })),
    ...charter.rules
      .filter(here)
      .map((rule) => ({ title: `Rule ${quoted(spoken(rule.name))}`, sentences: explainRule(rule, among) })),
    { title: 'Powers', sentences: charter.powers.filter(here).map((power) => explainPower(power, among)) },
    { title: 'Given on', sentences: charter.gives.filter(here).map((gift) => explainGift(gift, among)) },
    { title: 'Reserved', sentences: charter.reserved.filter(here).map((line) => explainReservation(line, among)) },
    { title: 'Channels', sentences: charter.channels.filter(here).map(explainChannel) },
  ]
  return parts.filter(({ sentences }) => sentences.length > 0)
}
