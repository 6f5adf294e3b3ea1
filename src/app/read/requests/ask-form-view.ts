import type { Name } from '../../../core/base/name.ts'
import type { Ceiling } from '../../../core/charter/structure/ceiling.ts'
import type { ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { LeadTime } from '../../../core/charter/structure/power.ts'
import { askedAs, objectsAskedFor } from '../../../core/foundation/money/requests/asked-action.ts'
import { mayAsk } from '../../../core/foundation/money/requests/may-ask.ts'
import type { MoneyAsked } from '../../../core/foundation/money/requests/request-act.ts'
import type { Warning } from '../../../core/foundation/money/requests/request-event.ts'
import { partsAsked } from '../../../core/foundation/money/requests/request-parts.ts'
import type { RequestPart, RequestRefusal } from '../../../core/foundation/money/requests/request-refusal.ts'
import { requestRulesOf } from '../../../core/foundation/money/requests/request-rules.ts'
import { warningsOf } from '../../../core/foundation/money/requests/warnings.ts'
import type { Refusal } from '../../../core/foundation/refusal.ts'
import { acting } from '../../../core/foundation/seats/seats.ts'
import { foundationRef, groupRef, personRef, type Reader, sealedText } from '../reader.ts'
import type { FoundationRef, PersonRef } from '../views.ts'

/** What the form needs in which somebody asks a group for money: only what its charter counts by. */
export interface AskFormView {
  readonly foundation: FoundationRef
  readonly group: { readonly name: Name; readonly title: string }
  readonly clause: ClauseRef
  readonly currency?: string
  readonly parts: readonly RequestPart[]
  readonly asks: readonly string[]
  /** Kinds of grants that the charter tells apart: "travel". */
  readonly objects: readonly string[]
  readonly limits: readonly Ceiling[]
  readonly leadTime?: LeadTime
  readonly covered: readonly string[]
  readonly notCovered: readonly string[]
  /** Who may speak for it; nobody where the charter knows no champions. */
  readonly champions: readonly PersonRef[]
  readonly isPublic: boolean
  /** What the reader has kept before, as it was kept. */
  readonly draft?: string
}

export function askFormView(reader: Reader, name: Name): AskFormView | undefined {
  const { state, at } = reader.snapshot
  const charter = state.groups.get(name)?.charter
  const { money } = charter ?? {}
  const rules = money?.requests
  if (charter === undefined || money === undefined || rules === undefined) return undefined
  const kept = reader.person === undefined ? undefined : state.requestDrafts.get(`${name} ${reader.person}`)
  const draft = kept === undefined ? undefined : sealedText(reader, kept.draft)
  const champions = (rules.champion?.of ?? []).flatMap((seat) => acting(state, seat, at).map(({ person }) => person))
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, name),
    clause: rules.clause,
    ...(money.currency !== undefined && { currency: money.currency }),
    parts: partsAsked(rules),
    asks: rules.asks,
    objects: objectsAskedFor(charter),
    limits: rules.limits,
    ...(rules.leadTime !== undefined && { leadTime: rules.leadTime }),
    covered: rules.covered,
    notCovered: rules.notCovered,
    champions: [...new Set(champions)].filter((id) => id !== reader.person).map((id) => personRef(reader, id)),
    isPublic: rules.public !== false,
    ...(draft !== undefined && { draft }),
  }
}

/** What would become of a request if it were made now. */
export interface RequestPreview {
  readonly refusal?: Refusal | RequestRefusal
  readonly warnings: readonly Warning[]
}

export function requestPreview(reader: Reader, asking: MoneyAsked): RequestPreview {
  const { state, at } = reader.snapshot
  const { person } = reader
  if (person === undefined) return { refusal: { type: 'NotIntroduced' }, warnings: [] }
  const may = mayAsk(state, person, asking, at)
  if (!may.ok) return { refusal: may.problem, warnings: [] }
  const there = requestRulesOf(state, asking.group)
  if (!there.ok) return { refusal: there.problem, warnings: [] }
  const { rules, charter } = there.value
  const asked = {
    asking: askedAs(charter, asking),
    applicant: person,
    amount: asking.amount,
    made: at,
    noFastTrack: false,
  }
  return { warnings: warningsOf(state, rules, asked, at) }
}
