import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { Contested, ContestResult, DrawnFrom } from '../../../core/foundation/elections/election-event.ts'
import type { ContestRun, ElectionRun } from '../../../core/foundation/elections/election-state.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import { factText } from '../fact-views.ts'
import { personRef, type Reader } from '../reader.ts'
import type { PersonRef } from '../views.ts'

/** What came of a contest. It is made of what the record has after the close, and of nothing else. */
export interface ContestResultView {
  readonly closed: Instant
  readonly cast: number
  /** Of so many on the roll. */
  readonly voters: number
  readonly result: ResultView
  /** The document with ballots and count, by its digest; none where nobody had to vote. */
  readonly bundle?: string
  readonly lot?: DrawnFrom
}

export type ResultView =
  | {
      readonly kind: 'elected'
      readonly elected: readonly ElectedView[]
      readonly others: readonly PersonRef[]
      /** Without what they share, where this reader is not to see it. */
      readonly passedOver: readonly { readonly person: PersonRef; readonly shares?: string }[]
      readonly how: 'count' | 'unopposed' | 'lot'
    }
  | {
      readonly kind: 'tied'
      readonly sure: readonly PersonRef[]
      readonly among: readonly PersonRef[]
      readonly places: number
      readonly step: number
      readonly until: Instant
      /** A cap has them ask each other, whose they all are. */
      readonly cap?: true
    }
  | Extract<
      ContestResult,
      { readonly kind: 'no quorum' | 'default option' | 'no candidates' | 'rerun' | 'not counted' }
    >

export interface ElectedView {
  readonly person: PersonRef
  readonly seat: Name
  readonly cohort?: Name
  /** When the term ends, once the seat is taken, or where it is known before. */
  readonly until?: Instant
  readonly hasSeat: boolean
}

export function contestResultView(
  reader: Reader,
  { begun }: ElectionRun,
  { contested, voters }: ContestRun,
  { at, cast, bundle, lot, result }: NonNullable<ContestRun['closed']>,
): ContestResultView {
  return {
    closed: at,
    cast,
    voters: voters.size,
    result: resultView(reader, begun, contested, result),
    ...(bundle !== undefined && { bundle: bundle.digest }),
    ...(lot !== undefined && { lot }),
  }
}

function resultView(
  reader: Reader,
  { election, rule }: ElectionRun['begun'],
  contested: Contested,
  result: ContestResult,
): ResultView {
  const refs = (people: readonly PersonId[]) => people.map((person) => personRef(reader, person))
  switch (result.kind) {
    case 'elected':
      return {
        kind: 'elected',
        how: result.how,
        elected: electedViews(reader, election, contested, result.elected),
        others: refs(result.others),
        passedOver: (result.passedOver ?? []).map(({ person, shares }) => {
          const said = rule.cap === undefined ? shares : factText(reader, rule.cap.share, shares, person)
          return { person: personRef(reader, person), ...(said !== undefined && { shares: said }) }
        }),
      }
    case 'tied': {
      const { sure, among, ...asked } = result
      return { ...asked, sure: refs(sure), among: refs(among) }
    }
    case 'no quorum':
    case 'default option':
    case 'no candidates':
    case 'rerun':
    case 'not counted':
      return result
  }
}

/** Places are filled in their order, the strongest first; whoever has the seat by now has the term that stands in the record. */
function electedViews(
  reader: Reader,
  election: number,
  { places }: Contested,
  elected: readonly PersonId[],
): readonly ElectedView[] {
  const { state } = reader.snapshot
  const each = places.flatMap((place) => Array.from({ length: place.number }, () => place))
  return elected.flatMap((person, index) => {
    const place = each[index]
    if (place === undefined) return []
    const { seat, cohort, until: planned } = place
    const holdings = state.groups.get(seat.group)?.holdings.get(seat.seat) ?? []
    const taken = holdings.findLast((one) => one.person === person && one.election === election)
    const until = taken?.until ?? planned
    return [
      {
        person: personRef(reader, person),
        seat: seat.seat,
        ...(cohort !== undefined && { cohort }),
        ...(until !== undefined && { until }),
        hasSeat: taken !== undefined,
      },
    ]
  })
}
