import { type Name, nameOf } from '../../core/base/name.ts'
import type { Entry } from '../../core/foundation/event.ts'
import type { GrantRequest } from '../../core/foundation/money/requests/grant-request.ts'
import type { Course } from '../../core/foundation/motions/course-state.ts'
import type { Because } from '../../core/foundation/motions/motion-event.ts'
import type { Motion, Proposal } from '../../core/foundation/motions/motion-state.ts'
import type { Account, Deed, Provisional } from '../../core/foundation/powers/power-state.ts'
import type { FoundationState } from '../../core/foundation/state.ts'

/**
 * How a scenario speaks of a decision: by the name that a step gave it, by its number, or as "last", the one that came last. What
 * other bodies were asked about it stands behind a dot: "first.ratification", "change.council", "first.appeal".
 */
export interface DecisionName {
  readonly base: Name | number
  readonly part?: Name
  readonly written: string
}

/** A motion from its vote on, one that waits for its vote, a procedure, what a seat did alone and must account for, or a request for money. */
export type Decision = (
  | { readonly kind: 'motion'; readonly motion: Motion }
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'course'; readonly course: Course }
  | { readonly kind: 'deed'; readonly deed: Deed }
  | { readonly kind: 'request'; readonly request: GrantRequest }
) & { readonly number: number; readonly account?: Account; readonly provisional?: Provisional }

/** The decision that is meant, when its base is one of those that have a name by then. */
export function decisionCalled(text: string, known: ReadonlySet<Name>): DecisionName | undefined {
  const written = text.trim()
  const dot = written.indexOf('.')
  const [first, second] = dot === -1 ? [written, undefined] : [written.slice(0, dot), written.slice(dot + 1)]
  const part = second === undefined ? undefined : nameOf(second)
  if (second !== undefined && part === undefined) return undefined
  const base = /^\d{1,6}$/.test(first) ? Number(first) : nameOf(first)
  if (base === undefined || (typeof base === 'string' && base !== 'last' && !known.has(base))) return undefined
  return { base, written, ...(part === undefined ? {} : { part }) }
}

/** The number of the decision that came last; elections and consultations have numbers of the same series. */
export function lastDecision({
  numbers,
  elections,
  consultations,
}: Pick<FoundationState, 'numbers' | 'elections' | 'consultations'>): number {
  let number = numbers
  while (elections.has(number) || consultations.has(number)) number -= 1
  return number
}

/** The number of the decision or the request that came about first of all that is told. */
export function numberOpened(entries: readonly Pick<Entry, 'event'>[]): number | undefined {
  const numbers = entries.map(({ event }) => {
    if (event.type === 'RequestMade') return event.request
    return 'motion' in event ? event.motion : undefined
  })
  return numbers.find((number) => number !== undefined)
}

export function decisionNumbered(state: FoundationState, number: number): Decision | undefined {
  const account = state.accounts.get(number)
  const provisional = state.provisional.get(number)
  const all = { number, ...(account !== undefined && { account }), ...(provisional !== undefined && { provisional }) }
  const motion = state.motions.get(number)
  if (motion !== undefined) return { kind: 'motion', motion, ...all }
  const proposal = state.proposals.get(number)
  if (proposal !== undefined) return { kind: 'proposal', proposal, ...all }
  const course = state.courses.get(number)
  if (course !== undefined) return { kind: 'course', course, ...all }
  const request = state.requests.get(number)
  if (request !== undefined) return { kind: 'request', request, ...all }
  const deed = state.deeds.get(number)
  return deed === undefined ? undefined : { kind: 'deed', deed, ...all }
}

/** The last of what a decision brought before others that answers to the word: of a request its `vote`; a stage, why they were asked, their group or rule. */
export function partOf(state: FoundationState, whole: number, word: Name): Decision | undefined {
  const put = state.requests.get(whole)?.put.at(-1)
  if (put !== undefined) {
    return word === 'vote' ? decisionNumbered(state, put.motion) : partOf(state, put.motion, word)
  }
  for (let number = state.numbers; number > whole; number -= 1) {
    const decision = decisionNumbered(state, number)
    if (decision?.kind !== 'motion' && decision?.kind !== 'proposal') continue
    const { because, group, rule } = decision.kind === 'motion' ? decision.motion.opened : decision.proposal.moved
    if (because?.of !== whole) continue
    if ([because.kind, group, rule.name, stageOf(state, because)].includes(word)) return decision
  }
  return undefined
}

function stageOf(state: FoundationState, because: Because): Name | undefined {
  if (because.kind !== 'stage') return undefined
  return state.courses.get(because.of)?.begun.procedure.stages[because.stage]?.name
}
