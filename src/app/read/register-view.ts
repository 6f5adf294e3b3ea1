import type { Instant } from '../../core/base/instant.ts'
import { type Name, nameOf } from '../../core/base/name.ts'
import type { Register, RegisterLine } from '../../core/charter/powers/register.ts'
import type { RegisterFinding } from '../../core/charter/powers/register-findings.ts'
import { aboutPower, spokenAction, wholePath } from '../../core/charter/structure/action.ts'
import type { Recipient } from '../../core/charter/structure/recipient.ts'
import { daysOf } from '../../core/foundation/days.ts'
import type { Group } from '../../core/foundation/life/group.ts'
import { momentOf } from '../../core/foundation/moment-of.ts'
import { happenedIn } from '../../core/foundation/motions/after-close.ts'
import { isWaiting } from '../../core/foundation/motions/waiting.ts'
import { decidersNow, registerNow } from '../../core/foundation/powers/register-now.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { personRef, type Reader } from './reader.ts'
import type { PersonRef } from './views.ts'

/** One register over all charters: what there is, narrowed by what a reader asks for. */
export interface RegisterView {
  readonly asked: RegisterQuestion
  readonly lines: readonly RegisterLineView[]
  readonly findings: readonly (RegisterFinding & { readonly who?: PersonRef })[]
  /** The groups from the root down, each with how many lines it has of every kind. */
  readonly tree: readonly TreeRow[]
  readonly owed: readonly Owed[]
  /** What can be asked for. */
  readonly verbs: readonly Name[]
  readonly people: readonly PersonRef[]
}

/** By group, by whoever decides it now, by verb; nothing of them narrows nothing. */
export interface RegisterQuestion {
  readonly group?: string
  readonly person?: string
  readonly verb?: string
}

export interface RegisterLineView extends Omit<RegisterLine, 'withheld'> {
  readonly spoken: string
  /** Who decides it now, by each way; undefined where nobody can tell. */
  readonly people: readonly (readonly PersonRef[] | undefined)[]
  /** When it is to be looked at again whether it goes on. */
  readonly reviewDue?: Instant
  /** The reader may hand it on. */
  readonly handsOn?: true
}

export interface TreeRow {
  readonly group: Name
  readonly title: string
  /** How far below the root. */
  readonly depth: number
  readonly held: number
  readonly delegated: number
  readonly reserved: number
  readonly findings: number
}

/** Something that is still to come of what was done by powers. */
export interface Owed {
  readonly number: number
  readonly group: Name
  readonly title: string
  readonly what: 'account' | 'approval' | 'confirmation' | 'answer'
  readonly due?: Instant
  /** The time is over. */
  readonly missed?: true
  readonly to?: readonly Recipient[]
}

export function registerView(reader: Reader, asked: RegisterQuestion): RegisterView {
  const { state, at } = reader.snapshot
  const register = registerNow(state, at)
  const lines = register.lines.map((line) => lineView(reader, line))
  const isMeant = ({ group, action, people }: RegisterLineView) =>
    (asked.group === undefined || group === asked.group) &&
    (asked.verb === undefined || action.verb === asked.verb) &&
    (asked.person === undefined || people.some((held) => held?.some(({ id }) => id === asked.person)))
  const people = new Map(lines.flatMap((line) => line.people.flatMap((held = []) => held.map((one) => [one.id, one]))))
  return {
    asked,
    lines: lines.filter(isMeant),
    findings: register.findings
      .filter(({ group, action }) => {
        return (
          (asked.group === undefined || group === asked.group) &&
          (asked.verb === undefined || action.verb === asked.verb)
        )
      })
      .map((one) => (one.kind === 'hangs on one person' ? { ...one, who: personRef(reader, one.person) } : one)),
    tree: treeOf(state, register),
    owed: owedIn(state, at),
    verbs: [...new Set(register.lines.map(({ action }) => action.verb))].toSorted(),
    people: [...people.values()].toSorted((one, other) => (one.name ?? '').localeCompare(other.name ?? '')),
  }
}

/** What a query asks for; a field that is empty, or that is no name, asks for nothing. */
export function registerQuestion(
  query: { readonly [Key in keyof RegisterQuestion]: string | undefined },
): RegisterQuestion {
  const { group = '', person = '', verb = '' } = query
  return {
    ...(nameOf(group) !== undefined && { group }),
    ...(person !== '' && { person: person.slice(0, 80) }),
    ...(nameOf(verb) !== undefined && { verb }),
  }
}

function lineView(reader: Reader, { withheld: _, ...line }: RegisterLine): RegisterLineView {
  const { state, at } = reader.snapshot
  const people = line.deciders.map((decider) => {
    return decidersNow(state, decider, at)?.map((person) => personRef(reader, person))
  })
  const due = reviewDue(state, line)
  const isTheirs = line.deciders.some(
    ({ notDelegable }, place) => notDelegable !== true && people[place]?.some(({ id }) => id === reader.person),
  )
  return {
    ...line,
    spoken: spokenAction(line.action),
    people,
    ...(due !== undefined && { reviewDue: due }),
    ...(isTheirs && aboutPower(line.action) === undefined && { handsOn: true }),
  }
}

function reviewDue(state: FoundationState, { group, review }: Omit<RegisterLine, 'withheld'>): Instant | undefined {
  const since = state.groups.get(group)?.since
  if (review?.kind !== 'at' || since === undefined) return undefined
  return momentOf(review.when, since, happenedIn(state, group), daysOf(state, group))
}

function treeOf({ groups }: FoundationState, register: Register): readonly TreeRow[] {
  const active = [...groups.values()].filter(({ status }) => status === 'active')
  const rowsBelow = (above: Name | undefined, depth: number): readonly TreeRow[] =>
    active
      .filter(({ charter }) => charter.under === above)
      .flatMap((group) => [{ ...countsOf(group, register), depth }, ...rowsBelow(group.name, depth + 1)])
  return rowsBelow(undefined, 0)
}

function countsOf({ name: group, title, charter: { reserved } }: Group, register: Register): Omit<TreeRow, 'depth'> {
  const ours = register.lines.filter((line) => line.group === group && line.deciders.length > 0)
  const delegated = ours.filter((line) => line.delegated !== undefined).length
  const findings = register.findings.filter((finding) => finding.group === group).length
  return { group, title, held: ours.length - delegated, delegated, reserved: reserved.length, findings }
}

/** Accounts, approvals, confirmations and answers that somebody waits for, the first due first. */
function owedIn(state: FoundationState, at: Instant): readonly Owed[] {
  const accounts = [...state.accounts].flatMap(([number, { told, given, missed, due, to }]): readonly Owed[] => {
    if (told || given !== undefined) return []
    return [{ ...named(state, number), what: 'account', due, to, ...(missed !== undefined && { missed: true }) }]
  })
  const provisional = [...state.provisional].flatMap(([number, { why, until, ended }]): readonly Owed[] => {
    if (ended !== undefined) return []
    const what = why.kind === 'emergency' ? 'approval' : 'confirmation'
    return [{ ...named(state, number), what, ...(until !== undefined && { due: until }) }]
  })
  const brought = [
    ...[...state.open].flatMap((number) => state.motions.get(number)?.opened ?? []),
    ...[...state.proposals.values()].filter(({ phase }) => isWaiting(phase)).map(({ moved }) => moved),
  ].flatMap(({ motion, brought: asked }): readonly Owed[] => {
    if (asked?.answerBy === undefined) return []
    const due = asked.answerBy
    return [{ ...named(state, motion), what: 'answer', due, ...(due <= at && { missed: true }) }]
  })
  return [...accounts, ...provisional, ...brought].toSorted((one, other) =>
    (one.due ?? '~') < (other.due ?? '~') ? -1 : 1,
  )
}

function named(state: FoundationState, number: number): Pick<Owed, 'number' | 'group' | 'title'> {
  const motion = state.motions.get(number)
  const parts =
    motion?.opened ??
    state.proposals.get(number)?.moved ??
    state.courses.get(number)?.begun ??
    state.deeds.get(number)?.done
  if (parts === undefined) throw new Error(`There is no decision ${number} of which anything is owed`)
  const title = motion?.title ?? parts.title ?? spokenAction(parts.action)
  return { number, group: parts.group, title }
}

/** How a form asks for handing a power on: "delegate publish website". */
export function handingOn(action: RegisterLine['action']): string {
  return spokenAction({ verb: 'delegate', object: wholePath(action) })
}
