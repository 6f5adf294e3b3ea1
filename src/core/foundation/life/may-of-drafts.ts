import { ok, type Result, refuse } from '../../base/result.ts'
import type { ClauseRef } from '../../charter/structure/charter.ts'
import type { Actor, Event, PersonId } from '../event.ts'
import { isErased } from '../people/erasing.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import type { LifeAct } from './life-act.ts'
import { wrongVersion } from './life-request.ts'
import { mayOffer, mayTakeBackOffer } from './offers.ts'

/** So many groups may one person want at a time, so that a flood of drafts hides nobody's. */
export const mostDrafts = 5

/** An act about a draft without all that it says; every `LifeAct` is one. Without a charter: whether somebody may draft it at all. */
export type LifeRequest =
  | ({ readonly type: 'draft' } & Pick<Extract<LifeAct, { readonly type: 'draft' }>, 'group'> &
      Partial<Extract<LifeAct, { readonly type: 'draft' }>>)
  | Exclude<LifeAct, { readonly type: 'draft' }>

type May = Result<{ readonly clause?: ClauseRef }, Refusal>

export function mayOfLife(state: FoundationState, person: PersonId, request: LifeRequest): May {
  switch (request.type) {
    case 'draft':
      return mayDraft(state, person, request)
    case 'drop draft': {
      const problem = notTheirs(state, person, request.group)
      return problem === undefined ? ok({}) : refuse(problem)
    }
    case 'offer':
      return mayOffer(state, person, request)
    case 'take back offer':
      return mayTakeBackOffer(state, person, request)
  }
}

function mayDraft(
  state: FoundationState,
  person: PersonId,
  { group: name, charter: document, name: title = name }: Extract<LifeRequest, { readonly type: 'draft' }>,
): May {
  const group = state.groups.get(name)
  const isNew = group === undefined || group.status === 'dissolved'
  if (group !== undefined && group.status !== 'draft' && !isNew) {
    return refuse({ type: 'GroupExists', group: name, status: group.status })
  }
  const problem = isNew ? tooMany(state, person) : notTheirs(state, person, name)
  if (problem !== undefined) return refuse(problem)
  if (document === undefined) return ok({})
  const wrong = wrongVersion(state, { name, status: 'draft' }, { name: title, document })
  return wrong === undefined ? ok({}) : refuse(wrong)
}

function tooMany(state: FoundationState, person: PersonId): Refusal | undefined {
  const own = [...state.groups.values()].filter(({ status, life }) => status === 'draft' && life.drafter === person)
  return own.length < mostDrafts ? undefined : { type: 'TooManyDrafts', most: mostDrafts }
}

/** A draft whose drafter nobody knows any more is anybody's to take up; one of the founding is nobody's. */
function notTheirs(state: FoundationState, person: PersonId, name: string): Refusal | undefined {
  const group = state.groups.get(name)
  if (group === undefined) return { type: 'UnknownGroup', group: name }
  if (group.status !== 'draft') return { type: 'NotADraft', group: name }
  const { drafter } = group.life
  if (drafter === person || (drafter !== undefined && isErased(state, drafter))) return undefined
  return { type: 'OnlyTheDrafter', group: name, ...(drafter !== undefined && { drafter }) }
}

/** What an act about a draft that its actor may do comes to. */
export function lifeEvents(state: FoundationState, act: LifeAct, actor: Actor | undefined): readonly Event[] {
  if (act.type === 'draft') {
    const { group, charter } = act
    return [{ type: 'CharterDrafted', group, name: state.library.charter(charter.digest).name, charter }]
  }
  if (actor?.kind !== 'person') throw new Error('Authorised as a person without being one')
  const { person } = actor
  switch (act.type) {
    case 'drop draft':
      return [{ type: 'DraftDropped', group: act.group }]
    case 'offer':
      return [{ type: 'SeatOffered', group: act.group, seat: act.seat, person }]
    case 'take back offer':
      return [{ type: 'OfferTakenBack', group: act.group, seat: act.seat, person }]
  }
}
