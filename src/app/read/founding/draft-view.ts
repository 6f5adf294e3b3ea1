import { type Name, nameOf } from '../../../core/base/name.ts'
import { explainCharter } from '../../../core/charter/explain/explain.ts'
import type { Charter } from '../../../core/charter/structure/charter.ts'
import type { Seat } from '../../../core/charter/structure/seat.ts'
import { type CharterText, type CheckedDraft, draftChecker } from '../../../core/check/check-draft.ts'
import { readFoundation } from '../../../core/check/read-foundation.ts'
import type { Group } from '../../../core/foundation/life/group.ts'
import { chairFirst } from '../directory/seated-people.ts'
import type { DraftCheckers } from '../edit-view.ts'
import { foundationRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'

/** The draft of a charter for a group that there is not yet, as its drafter sees it before it is kept. */
export interface DraftView {
  readonly foundation: FoundationRef
  readonly written: string
  /** What the draft takes the place of: an older version of itself, or nothing. */
  readonly current: CharterText
  /** The charters in force, which it is checked against. */
  readonly others: readonly CharterText[]
  readonly checked: CheckedDraft
  /** What it says of itself; undefined where it cannot be read. */
  readonly group?: { readonly name: Name; readonly title: string }
  /** Seats that somebody may say they would take. */
  readonly seats: readonly Name[]
  /** Each clause with what its blocks come to; none where it cannot be read. */
  readonly clauses: readonly DraftClause[]
}

export interface DraftClause {
  readonly title: string
  /** Markdown, without the blocks. */
  readonly prose: string
  readonly sentences: readonly string[]
}

export function draftView(reader: Reader, written: string, checkers: DraftCheckers = draftChecker): DraftView {
  const { state, text } = reader.snapshot
  const textOf = ({ name, digest }: Group): CharterText => ({ file: `${name}.md`, text: text(digest) })
  const named = groupNamedIn(written)
  const draft = named === undefined ? undefined : state.groups.get(named)
  const current = draft?.status === 'draft' ? textOf(draft) : { file: `${named ?? 'draft'}.md`, text: '' }
  const others = [...state.groups.values()].filter(({ status }) => status === 'active').map(textOf)
  const all = [...others, { file: current.file, text: written }]
  const charters = readFoundation(all).charters
  const charter = named === undefined ? undefined : charters.get(named)
  return {
    foundation: foundationRef(reader),
    written,
    current,
    others,
    checked: checkers(others, current)(written),
    ...(charter !== undefined && { group: { name: charter.group, title: charter.name } }),
    seats: chairFirst(charter?.seats ?? [])
      .filter(isTakenByOffering)
      .map(({ name }) => name),
    clauses: charter === undefined ? [] : clausesOf(charter, charters),
  }
}

function clausesOf(charter: Charter, among: ReadonlyMap<Name, Charter>): readonly DraftClause[] {
  const explained = new Map(explainCharter(charter, undefined, among).map((one) => [one.clause.anchor, one.sentences]))
  return charter.clauses.map(({ anchor, title, prose }) => ({ title, prose, sentences: explained.get(anchor) ?? [] }))
}

/** What is kept of a draft: the group that it names, and its title. Undefined while it has errors of its own. */
export function keptDraft({ group, checked }: DraftView): { readonly name: Name; readonly title: string } | undefined {
  return checked.own.some(({ severity }) => severity === 'error') ? undefined : group
}

/** From its front matter, before anything else of it is read. */
function groupNamedIn(text: string): Name | undefined {
  const [, front = ''] = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text) ?? []
  const [, group = ''] = /^group:[ \t]*["']?(.*?)["']?[ \t]*$/m.exec(front) ?? []
  return nameOf(group)
}

function isTakenByOffering({ filledBy }: Seat): boolean {
  return filledBy.kind !== 'ex officio' && !(filledBy.kind === 'roll' && filledBy.roll !== undefined)
}
