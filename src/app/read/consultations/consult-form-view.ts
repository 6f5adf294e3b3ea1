import type { Name } from '../../../core/base/name.ts'
import type { Charter } from '../../../core/charter/structure/charter.ts'
import { subjectOfMatter } from '../../../core/foundation/consultations/asked-about.ts'
import type { AskedFor } from '../../../core/foundation/consultations/consultation-act.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import { overlapping } from '../founding/overlapping.ts'
import { foundationRef, groupRef, permission, type Reader } from '../reader.ts'
import type { FoundationRef, Permission } from '../views.ts'

/** What the form needs in which somebody asks everybody. */
export interface ConsultFormView {
  readonly foundation: FoundationRef
  readonly of: AskedFor | { readonly kind: 'power'; readonly group: Name; readonly action: string }
  readonly group: { readonly name: Name; readonly title: string }
  /** What the matter is called. */
  readonly title: string
  /** Groups whose remits meet the charter that is asked about. */
  readonly suggested: readonly { readonly name: Name; readonly title: string }[]
  readonly permission: Permission
}

export function consultFormView(reader: Reader, of: ConsultFormView['of']): ConsultFormView | undefined {
  const { state } = reader.snapshot
  const foundation = foundationRef(reader)
  if (of.kind === 'power') {
    if (!state.groups.has(of.group)) return undefined
    const group = groupRef(state, of.group)
    return { foundation, of, group, title: '', suggested: [], permission: {} }
  }
  const matter =
    of.kind === 'matter' ? (state.proposals.get(of.motion) ?? state.courses.get(of.motion)) : state.groups.get(of.group)
  if (matter === undefined) return undefined
  const said = 'moved' in matter ? matter.moved : 'begun' in matter ? matter.begun : undefined
  const group = groupRef(state, said?.group ?? ('name' in matter ? matter.name : ''))
  return {
    foundation,
    of,
    group,
    title: said === undefined ? group.title : (said.title ?? ''),
    suggested: askedAbout(reader, of),
    permission: permission(reader, { type: 'consult', of }),
  }
}

/** Who must be asked about a charter: groups that have a power of it already, or the group above. */
function askedAbout(reader: Reader, of: AskedFor): ConsultFormView['suggested'] {
  const { state } = reader.snapshot
  const about = subjectOfMatter(state, of)
  if (about.kind !== 'draft' || about.charterOf === undefined) return []
  const charter = state.library.charter(about.document.digest)
  const others = [...state.groups.values()].filter((group) => isInForce(group) && group.name !== charter.group)
  const meets = overlapping(
    { words: '', actions: actionsIn(charter) },
    others.map((group) => ({ words: '', actions: actionsIn(group.charter) })),
  )
  return others
    .filter(({ name }, index) => meets[index] !== undefined || name === charter.under)
    .map(({ name }) => groupRef(state, name))
}

function actionsIn({ powers }: Charter) {
  return powers.map(({ action }) => action)
}
