import type { Name } from '../../base/name.ts'
import type { Effect } from '../effect.ts'
import type { DocumentRef } from '../event.ts'
import type { FoundationState } from '../state.ts'
import type { AskedAbout, AskedFor } from './consultation-act.ts'
import type { Subject } from './consultation-event.ts'

/** What people are asked about, with the version that a text has now. */
export function subjectAsked(state: FoundationState, about: AskedAbout): Subject {
  switch (about.kind) {
    case 'charter':
      return charterNow(state, about.group)
    case 'text':
      return { kind: 'draft', document: about.document }
    case 'question':
    case 'roll':
      return about
  }
}

/** A matter as it stands before its decision: the charter or the text that it brings, else the matter itself. */
export function subjectOfMatter(state: FoundationState, of: AskedFor): Subject {
  if (of.kind === 'draft') return charterNow(state, of.group)
  const proposal = state.proposals.get(of.motion)
  const known = proposal?.moved ?? state.courses.get(of.motion)?.begun
  const charter = known === undefined ? undefined : charterIn(known.effect)
  if (charter !== undefined) return charter
  const text = proposal === undefined ? known?.text : proposal.text
  if (text !== undefined) return { kind: 'draft', document: text }
  return { kind: 'question', options: known !== undefined && 'proposed' in known ? (known.proposed ?? []) : [] }
}

function charterIn(effect: Effect): Subject | undefined {
  if (effect.kind !== 'adopt' && effect.kind !== 'amend') return undefined
  return { kind: 'draft', document: effect.charter, charterOf: effect.group }
}

function charterNow(state: FoundationState, name: Name): Subject {
  const group = state.groups.get(name)
  if (group === undefined) throw new Error(`There is no group ${name} whose charter could be asked about`)
  return { kind: 'draft', document: charterDocument(state, group.digest), charterOf: name }
}

function charterDocument(state: FoundationState, digest: string): DocumentRef {
  const bytes = new TextEncoder().encode(state.library.text(digest)).length
  return { digest, bytes, type: 'text/markdown' }
}
