import { type Instant, startOfDate } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import { ok, type Result, refuse } from '../../base/result.ts'
import type { Charter, ClauseRef } from '../../charter/structure/charter.ts'
import type { Fact } from '../../charter/structure/fact.ts'
import type { PeopleAct } from '../act.ts'
import { activeGroup } from '../active.ts'
import { daysOf } from '../days.ts'
import { mayAskForBallot } from '../elections/roll/may-ask-for-ballot.ts'
import type { PersonId } from '../event.ts'
import type { Refusal } from '../refusal.ts'
import type { Way } from '../rule-of.ts'
import { mayConfirm } from '../seats/confirmation.ts'
import { mayRenew } from '../seats/renewal.ts'
import { holds } from '../seats/seats.ts'
import type { FoundationState } from '../state.ts'
import { mayWithStatus } from '../statuses/status-acts.ts'
import { absent } from './erasing.ts'
import { isValue } from './facts/condition-now.ts'
import { declaredValue, factKind, plainValue } from './facts/declared-value.ts'
import { parseRatio } from './facts/ratio.ts'
import { mayAskForRoll } from './roll-exceptions.ts'

/** An act about people, without all that it says. Every `PeopleAct` is one. */
export type PeopleRequest =
  | {
      readonly type: 'declare'
      readonly fact: Name
      readonly value?: string
      readonly person?: PersonId
      readonly since?: string
    }
  | { readonly type: 'relate'; readonly fact: Name; readonly value?: string; readonly to?: string }
  | Exclude<PeopleAct, { readonly type: 'declare' | 'relate' }>

type May = Result<{ readonly clause: ClauseRef; readonly way?: Way }, Refusal>

/** Whether somebody may say something of themselves, or of others where the charter has them do so. */
export function mayOfPeople(state: FoundationState, person: PersonId, request: PeopleRequest, at: Instant): May {
  switch (request.type) {
    case 'declare':
      return mayDeclare(state, person, request, at)
    case 'relate':
      return mayRelate(state, person, request, at)
    case 'opt in':
    case 'opt out':
      return mayOptIn(state, request, at)
    case 'renew':
      return mayRenew(state, person, request, at)
    case 'confirm':
      return mayConfirm(state, person, request, at)
    case 'ask for roll':
      return mayAskForRoll(state, person, request, at)
    case 'take status':
    case 'end status':
    case 'answer':
    case 'vouch':
      return mayWithStatus(state, person, request, at)
  }
}

type Of<Type extends PeopleRequest['type']> = Extract<PeopleRequest, { readonly type: Type }>

/** What a charter in force asks about people, each says of themselves, or the seats that it names say of them. */
function mayDeclare(state: FoundationState, person: PersonId, request: Of<'declare'>, at: Instant): May {
  const { fact: name, value } = request
  const kind = factKind(state, name)
  if (kind === undefined) return refuse({ type: 'UnknownFact', fact: name })
  const { fact, group } = kind
  const { clause, declaredBy } = fact
  const of = request.person ?? person
  const isOne =
    declaredBy.kind === 'seats' ? declaredBy.seats.some((seat) => holds(state, person, seat, at)) : of === person
  if (!isOne) return refuse({ type: 'NotOwnFact', fact: name, clause })
  const problem = absent(state, of)
  if (problem !== undefined) return refuse(problem)
  const charter = state.groups.get(group)?.charter
  if (value !== undefined && !isOfKind(fact, value, charter)) return refuse(wrongValue(fact, charter))
  const { since } = request
  const isLater = since !== undefined && !(isADate(since) && startOfDate(since, daysOf(state, group)) <= at)
  return isLater ? refuse({ type: 'NoSuchDay', fact: name, since, clause }) : ok({ clause })
}

const longest = 200

/** Whether a value is neither nothing nor too long to be said. */
export function fits(value: string): boolean {
  const text = value.trim()
  return text !== '' && text.length <= longest
}

function isOfKind(fact: Fact, value: string, charter: Charter | undefined): boolean {
  const text = value.trim()
  if (!fits(text)) return false
  switch (fact.kind) {
    case 'name': {
      const values = valuesOf(fact, charter)
      return values === undefined || values.some((one) => isValue(text, one))
    }
    case 'yes or no':
      return text === 'yes' || text === 'no'
    case 'number':
      return parseRatio(text) !== undefined
    case 'date':
      return isADate(text)
  }
}

/** "2026-03-31"; 30 February is none, though a date can be read from it. */
function isADate(text: string): boolean {
  const time_ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time_ms) && new Date(time_ms).toISOString().startsWith(text)
}

function valuesOf({ values }: Fact, charter: Charter | undefined): readonly Name[] | undefined {
  switch (values?.kind) {
    case undefined:
      return undefined
    case 'these':
      return values.names
    case 'list':
      return charter?.lists?.find(({ name }) => name === values.list)?.entries.map(({ name }) => name)
  }
}

function wrongValue(fact: Fact, charter: Charter | undefined): Refusal {
  const { name, kind, clause } = fact
  const values = valuesOf(fact, charter)
  return { type: 'WrongValue', fact: name, kind, ...(values !== undefined && { values }), clause }
}

/** Whoever has declared one of two values says that they belong together; or who declares the fact of others. */
function mayRelate(state: FoundationState, person: PersonId, request: Of<'relate'>, at: Instant): May {
  const { fact: name, value, to } = request
  const kind = factKind(state, name)
  if (kind === undefined) return refuse({ type: 'UnknownFact', fact: name })
  const { clause, related, declaredBy } = kind.fact
  if (related === undefined) return refuse({ type: 'NothingRelated', fact: name, clause })
  if (declaredBy.kind === 'seats' && declaredBy.seats.some((seat) => holds(state, person, seat, at)))
    return ok({ clause })
  const own = declaredValue(state, person, name, at)
  const isOwn = own !== undefined && [value, to].some((one) => one === undefined || plainValue(one) === plainValue(own))
  return isOwn ? ok({ clause }) : refuse({ type: 'MayNotRelate', fact: name, clause })
}

function mayOptIn(state: FoundationState, { group: name, roll: called }: Of<'opt in' | 'opt out'>, at: Instant): May {
  const group = activeGroup(state, name)
  if (!group.ok) return group
  const roll = group.value.charter.rolls?.find((candidate) => candidate.name === called)
  // An election has a roll of its own name, onto which one asks for a ballot.
  if (roll === undefined) return mayAskForBallot(state, name, called, at)
  const { clause, optedIn } = roll
  return optedIn === true ? ok({ clause }) : refuse({ type: 'NoOptingIn', group: name, roll: called, clause })
}
