import type { Name } from '../../../core/base/name.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { Charter, ClauseRef } from '../../../core/charter/structure/charter.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import type { MotionMoved, ProcedureBegun } from '../../../core/foundation/motions/motion-event.ts'
import type { MotionOpened } from '../../../core/foundation/motions/vote-event.ts'
import { type GroupState, groupState } from '../directory/group-state.ts'
import { subjectOf } from '../motion-views.ts'
import { personRef, type Reader } from '../reader.ts'
import type { MotionSubject, PersonRef } from '../views.ts'
import type { Searched } from './relevance.ts'

interface GroupRef {
  readonly name: Name
  readonly title: string
  readonly state: GroupState
}

/** What can be found, with what leads there. */
export type Findable =
  | { readonly kind: 'group'; readonly group: GroupRef }
  | { readonly kind: 'person'; readonly person: PersonRef }
  | { readonly kind: 'seat'; readonly group: GroupRef; readonly seat: Name; readonly clause: ClauseRef }
  | { readonly kind: 'power'; readonly group: GroupRef; readonly action: string; readonly clause: ClauseRef }
  | { readonly kind: 'decision'; readonly number: number; readonly group: GroupRef; readonly subject: MotionSubject }
  | {
      readonly kind: 'election'
      readonly number: number
      readonly group: GroupRef
      readonly fills: readonly Name[]
    }
  | { readonly kind: 'clause'; readonly group: GroupRef; readonly clause: ClauseRef }

export type SearchThing = Findable & { readonly searched: Searched }

/** Everything of a foundation that can be found, as this reader may see it. */
export function searchThings(reader: Reader): readonly SearchThing[] {
  const { state } = reader.snapshot
  return [
    ...[...state.groups.values()].flatMap((group) => thingsOf(group, refOf(reader, group))),
    ...[...state.people.keys()].flatMap((id) => personThing(personRef(reader, id))),
    ...decisions(reader),
    ...elections(reader),
  ]
}

function refOf(reader: Reader, group: Group): GroupRef {
  return { name: group.name, title: group.title, state: groupState(reader.snapshot.state, group) }
}

/** What stands under the charter's own title is found with the group. */
function thingsOf({ charter }: Group, group: GroupRef): readonly SearchThing[] {
  const [first] = charter.clauses
  return [
    {
      kind: 'group',
      group,
      searched: { title: group.title, text: first === undefined ? '' : plainText(first.prose), also: group.name },
    },
    ...charter.seats.map(({ name, clause }): SearchThing => {
      return { kind: 'seat', group, seat: name, clause, searched: { title: spoken(name), text: group.title } }
    }),
    ...powersOnce(charter).map(({ action, clause }): SearchThing => {
      const words = spokenAction(action)
      return { kind: 'power', group, action: words, clause, searched: { title: words, text: group.title } }
    }),
    ...charter.clauses
      .filter(({ title }) => title !== group.title)
      .map(({ anchor, title, prose }): SearchThing => {
        const clause = { group: charter.group, anchor, title }
        return { kind: 'clause', group, clause, searched: { title, text: plainText(prose) } }
      }),
  ]
}

/** A clause may give the same power twice, with another limit or by another way. */
function powersOnce({ powers }: Charter): Charter['powers'] {
  const keys = powers.map(({ action, clause }) => `${clause.anchor} ${spokenAction(action)}`)
  return powers.filter((_, place) => keys.indexOf(keys[place] ?? '') === place)
}

/** Whose name was erased is not found by it. */
function personThing(person: PersonRef): readonly SearchThing[] {
  const { name } = person
  return name === undefined ? [] : [{ kind: 'person', person, searched: { title: name, text: '' } }]
}

/** Motions, those that wait for their vote, and procedures: each by its number and by what it is about. */
function decisions(reader: Reader): readonly SearchThing[] {
  const { motions, proposals, courses, groups } = reader.snapshot.state
  const about = new Map<number, MotionOpened | MotionMoved | ProcedureBegun>([
    ...[...courses].map(([number, { begun }]) => [number, begun] as const),
    ...[...proposals].map(([number, { moved }]) => [number, moved] as const),
    ...[...motions].map(([number, { opened }]) => [number, opened] as const),
  ])
  return [...about].flatMap(([number, matter]): readonly SearchThing[] => {
    const subject = subjectOf(reader, matter)
    const of = groups.get(matter.group)
    if (of === undefined) return []
    const group = refOf(reader, of)
    const words = `${titleOf(subject)} ${spokenAction(matter.action)}`
    return [{ kind: 'decision', number, group, subject, searched: { title: words, text: `${number} ${group.title}` } }]
  })
}

/** Elections: each by its number, what it is of, and those who stood in it, as far as they still have a name. */
function elections(reader: Reader): readonly SearchThing[] {
  const { elections, groups } = reader.snapshot.state
  return [...elections].flatMap(([number, { begun, contests }]): readonly SearchThing[] => {
    const of = groups.get(begun.group)
    if (of === undefined) return []
    const group = refOf(reader, of)
    const fills = begun.rule.fills.map(({ seat }) => seat)
    const candidates = [...contests.values()].flatMap((contest) => [...contest.candidates.keys()])
    const names = candidates.flatMap((id) => personRef(reader, id).name ?? [])
    const title = [begun.rule.name, ...fills].map(spoken).join(' ')
    return [
      { kind: 'election', number, group, fills, searched: { title, text: [number, group.title, ...names].join(' ') } },
    ]
  })
}

function titleOf(subject: MotionSubject): string {
  const named = 'person' in subject ? (subject.person.name ?? '') : ''
  return 'title' in subject ? subject.title : named
}

/**
 * Markdown without its marks, near enough to be searched and quoted. What stands in brackets holds none, so that a text full of
 * them is read once and not once from each: every search reads what anybody drafts.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/^[ \t]*(?:[-*+>]|\d+\.|#+)[ \t]+/gm, '')
    .replace(/[*_`|]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
