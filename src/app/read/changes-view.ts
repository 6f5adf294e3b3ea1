import type { Name } from '../../core/base/name.ts'
import { openDocument, readDocument } from '../../core/charter/reading/document.ts'
import { approvalWords } from '../../core/diff/approval.ts'
import { diffCharters, type ReadVersion } from '../../core/diff/diff-charters.ts'
import { activeCharters } from '../../core/foundation/active.ts'
import type { Effect } from '../../core/foundation/effect.ts'
import type { Digest } from '../../core/foundation/event.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import { withDocuments } from '../running/library.ts'
import { permission, type Reader } from './reader.ts'
import type { Permission } from './views.ts'

/** What a version of a charter changes, in words and by meaning, and who has to agree. */
export interface ChangesView {
  readonly group: Name
  readonly changes: readonly { readonly words: string; readonly substantive: boolean }[]
  /** Nobody, where the charter lets all of it be changed without a vote. */
  readonly approvals: readonly string[]
}

/** A change that somebody has written and not proposed, with whether they may. */
export interface ProposedView extends ChangesView {
  readonly permission: Permission
}

/** What would change if this were the charter; undefined where it cannot be read as one. */
export function proposedChange(reader: Reader, group: Name, written: string): ProposedView | undefined {
  const known = reader.snapshot.state.groups.get(group)
  const opened = openDocument({ file: `${group}.md`, text: written })
  if (known === undefined || !('sections' in opened)) return undefined
  // Before anybody is told that they may not: what a visitor has written may have slips as well.
  if (readDocument(opened) === undefined || opened.report.hasErrors()) return undefined
  const state = withText(reader.snapshot.state, written)
  const own = { ...reader, snapshot: { ...reader.snapshot, state } }
  const document = { digest: inHand, bytes: new TextEncoder().encode(written).length, type: 'text/markdown' } as const
  const asked = {
    type: 'move',
    group,
    action: { verb: 'amend', object: 'charter' },
    charter: { name: opened.name, document },
  } as const
  const allowed = permission(own, asked)
  if (allowed.refusal?.type === 'CharterHasErrors') return undefined
  return { ...changesBetween(state, group, known.digest, inHand), permission: allowed }
}

/** What a decision changes in a charter; undefined where it changes none. */
export function changesOfEffect({ snapshot }: Reader, effect: Effect): ChangesView | undefined {
  if (effect.kind !== 'amend') return undefined
  const { group, of, charter } = effect
  return changesBetween(snapshot.state, group, of, charter.digest)
}

function changesBetween(state: FoundationState, group: Name, before: Digest, after: Digest): ChangesView {
  const among = activeCharters(state)
  const version = (digest: Digest): ReadVersion => {
    const document = openDocument({ file: `${group}.md`, text: state.library.text(digest) })
    if (!('sections' in document)) throw new Error(`The charter ${digest} of ${group} is too large to be compared`)
    return { charter: state.library.charter(digest), document, among }
  }
  const { changes, approval } = diffCharters(version(before), version(after))
  return {
    group,
    changes: changes.map(({ words, substantive }) => ({ words, substantive })),
    approvals: approval.map(approvalWords),
  }
}

/** Stands for a text that is not kept: no digest is like it. */
const inHand = 'in hand'

function withText(state: FoundationState, text: string): FoundationState {
  return { ...state, library: withDocuments(state.library, [{ digest: inHand, text }]) }
}
