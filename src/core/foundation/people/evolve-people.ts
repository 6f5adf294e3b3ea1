import { type Instant, latest } from '../../base/instant.ts'
import type { Name } from '../../base/name.ts'
import type { Commitment, Entry, Event, PersonId } from '../event.ts'
import { metIn } from '../meetings/evolve-meeting.ts'
import type { MotionParts } from '../motions/motion-parts.ts'
import { personIn } from '../motions/person-in.ts'
import type { Decided } from '../powers/power-state.ts'
import type { FoundationState } from '../state.ts'
import { plainValue, tokenOf } from './facts/declared-value.ts'
import type { Activity } from './people-state.ts'

type Of<Type extends Event['type']> = Extract<Event, { readonly type: Type }>

export function declareFact(state: FoundationState, event: Of<'FactDeclared'>, at: Instant): void {
  const { person, fact, value, sealed, since } = event
  if (value !== undefined) noteSaid(state, fact, value, sealed)
  const known = state.facts.get(person) ?? new Map()
  state.facts.set(person, known)
  if (value === undefined) known.delete(fact)
  else known.set(fact, value)
  listIn(state.declarations, person).push({
    fact,
    at,
    ...(value !== undefined && { value }),
    ...(since !== undefined && { since }),
  })
}

export function relateValues(state: FoundationState, { fact, value, to, sealed = [] }: Of<'ValuesRelated'>): void {
  for (const one of to === undefined ? [value] : [value, to]) {
    noteSaid(
      state,
      fact,
      one,
      sealed.find((commitment) => tokenOf(commitment) === one),
    )
  }
  const related = state.related.get(fact) ?? new Map()
  state.related.set(fact, related)
  if (to === undefined) related.delete(plainValue(value))
  else related.set(plainValue(value), plainValue(to))
}

function noteSaid(state: FoundationState, fact: Name, value: string, sealed: Commitment | undefined): void {
  const said = state.said.get(fact) ?? new Map<string, Commitment | undefined>()
  state.said.set(fact, said)
  said.set(sealed === undefined ? plainValue(value) : value, sealed)
}

export function optIn(state: FoundationState, event: Of<'OptedIn' | 'OptedOut'>, at: Instant): void {
  const { type, group, roll, person } = event
  listIn(state.optIns, `${group}.${roll}`).push({ person, at, in: type === 'OptedIn' })
}

/** What took effect, as limits count it and later requests look back at it. */
export function decidedOf(
  {
    group,
    action,
    amount,
    applicant,
    matter,
    effect,
  }: Pick<MotionParts, 'group' | 'action' | 'amount' | 'applicant' | 'matter' | 'effect'>,
  mover: PersonId,
  at: Instant,
  motion?: number,
): Decided {
  return {
    group,
    action,
    applicant: applicant ?? personIn(effect) ?? mover,
    at,
    ...(amount !== undefined && { amount }),
    ...(matter !== undefined && { matter }),
    ...(motion !== undefined && { motion }),
    ...(effect.kind === 'award' && { request: effect.request }),
  }
}

/** Notes when somebody last did something in a group. */
export function noteActivity(state: FoundationState, { event, by, at }: Entry): void {
  const group = groupOfEvent(state, event)
  if (group === undefined) return
  if (by.kind === 'person') activityIn(state, group, by.person).acted = at
  if (event.type === 'BallotCast') {
    const activity = activityIn(state, group, event.voter)
    activity.voted = at
    activity.acted = at
  }
  const met = metIn(state, event)
  for (const person of met?.present ?? []) {
    const activity = activityIn(state, group, person)
    activity.met = latest(met?.on ?? at, activity.met ?? '')
    activity.acted = latest(met?.on ?? at, activity.acted ?? '')
  }
}

/** The group in which it happened: of a motion the one whose rule decides. */
export function groupOfEvent(state: FoundationState, event: Event): Name | undefined {
  // A charter is of its own group, whoever has decided it.
  if (event.type === 'CharterAdopted') return event.group
  if ('motion' in event && event.motion !== undefined) {
    const { motion } = event
    const rule = state.motions.get(motion)?.opened.rule ?? state.proposals.get(motion)?.moved.rule
    return rule?.clause.group ?? state.courses.get(motion)?.begun.group
  }
  return 'group' in event ? event.group : undefined
}

function activityIn(state: FoundationState, group: Name, person: PersonId): Activity {
  const people = state.activity.get(group) ?? new Map<PersonId, Activity>()
  state.activity.set(group, people)
  const activity = people.get(person) ?? {}
  people.set(person, activity)
  return activity
}

export function listIn<Key, Item>(map: Map<Key, Item[]>, key: Key): Item[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
