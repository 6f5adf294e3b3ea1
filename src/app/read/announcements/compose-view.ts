import type { Name } from '../../../core/base/name.ts'
import { nameOf } from '../../../core/base/name.ts'
import { targetOf } from '../../../core/charter/structure/channel-target.ts'
import type { Action } from '../../../core/charter/structure/charter.ts'
import type { ChannelPlace } from '../../../core/foundation/announcements/announcement-effect.ts'
import { isInForce } from '../../../core/foundation/life/in-force.ts'
import type { Refusal } from '../../../core/foundation/refusal.ts'
import { answerTo, foundationRef, groupRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import type { GroupRef } from './announcements-view.ts'

/** Where somebody writes an announcement. */
export interface ComposeView {
  readonly foundation: FoundationRef
  readonly group: GroupRef
  /** Those to which this reader may have something sent, alone or by a vote. */
  readonly channels: readonly (ChannelPlace & { readonly sends: boolean })[]
  /** Whether it is decided by the reader alone, to all channels at least. */
  readonly alone: boolean
  readonly corrects?: { readonly number: number; readonly title: string }
}

/** The groups for which the reader may announce something, to some of their channels at least. */
export function announcingGroups(reader: Reader): readonly GroupRef[] {
  const { state } = reader.snapshot
  return [...state.groups.values()]
    .filter((group) => isInForce(group) && actionsIn(reader, group.name).length > 0)
    .map(({ name }) => groupRef(state, name))
}

export function composeView(reader: Reader, group: Name, corrects?: number): ComposeView | undefined {
  const { state } = reader.snapshot
  const found = state.groups.get(group)
  if (found === undefined || !isInForce(found)) return undefined
  const actions = actionsIn(reader, group)
  const isReached = (kind: string) => actions.some(({ object }) => object === '' || object === (nameOf(kind) ?? kind))
  const corrected = corrects === undefined ? undefined : state.announcements.get(corrects)
  const answer = answerTo(reader, { type: 'move', group, action: everywhere })
  return {
    foundation: foundationRef(reader),
    group: groupRef(state, group),
    channels: found.charter.channels
      .filter(({ kind }) => isReached(kind))
      .map((channel) => ({
        kind: channel.kind,
        at: channel.at,
        public: channel.public,
        sends: targetOf(channel) !== undefined,
        ...(channel.language !== undefined && { language: channel.language }),
        ...(channel.category !== undefined && { category: channel.category }),
        ...(channel.visibility !== undefined && { visibility: channel.visibility }),
      })),
    alone: answer.ok && answer.value.moving?.kind === 'alone',
    ...(corrected?.group === group && { corrects: { number: corrected.number, title: corrected.title } }),
  }
}

/** Why a reader cannot announce anything for a group; undefined where they can, to one kind of channel at least. */
export function notToAnnounce(reader: Reader, group: Name): Refusal | undefined {
  if (actionsIn(reader, group).length > 0) return undefined
  const answer = answerTo(reader, { type: 'move', group, action: everywhere })
  return answer.ok ? undefined : answer.problem
}

/** The action by which a reader may announce to these channels: to all kinds, or to the one that they are of. */
export function actionFor(reader: Reader, group: Name, kinds: readonly string[]): Action {
  const objects = new Set(kinds.map((kind) => nameOf(kind) ?? kind))
  const [only, ...others] = [...objects]
  const actions = actionsIn(reader, group)
  const narrow = actions.find(({ object }) => object === only && others.length === 0)
  return actions.find(({ object }) => object === '') ?? narrow ?? everywhere
}

const everywhere: Action = { verb: 'announce', object: '' }

function actionsIn(reader: Reader, group: Name): readonly Action[] {
  const kinds = reader.snapshot.state.groups.get(group)?.charter.channels.map(({ kind }) => nameOf(kind) ?? kind) ?? []
  const actions = ['', ...new Set(kinds)].map((object) => ({ verb: 'announce', object }))
  return actions.filter((action) => answerTo(reader, { type: 'move', group, action }).ok)
}
