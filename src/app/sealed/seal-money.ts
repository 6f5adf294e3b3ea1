import type { Name } from '../../core/base/name.ts'
import type { Recipient } from '../../core/charter/structure/recipient.ts'
import type { Act } from '../../core/foundation/act.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Readers, SealedValue } from '../ports.ts'

/**
 * What is personal about money is sealed for whoever says it; only here is it known whom the charter shows it to. Values of other
 * acts stay as they are.
 */
export function sealedForReaders(
  state: FoundationState,
  act: Act,
  sealed: readonly SealedValue[],
): readonly SealedValue[] {
  if (act.type === 'note received') return widened(state, act.group, [[act.giver, 'givers']], sealed)
  if (act.type !== 'ask for payment') return sealed
  const group = state.promises.get(act.promise)?.group
  if (group === undefined) return sealed
  return widened(
    state,
    group,
    [
      [act.payeeName, 'payees'],
      [act.contract, 'contracts'],
    ],
    sealed,
  )
}

type What = 'givers' | 'payees' | 'contracts'

function widened(
  state: FoundationState,
  group: Name,
  values: readonly (readonly [string | undefined, What])[],
  sealed: readonly SealedValue[],
): readonly SealedValue[] {
  return sealed.map((value) => {
    const what = values.find(([commitment]) => commitment === value.commitment)?.[1]
    if (what === undefined || value.readers.kind !== 'self') return value
    return { ...value, readers: readersOf(state, group, what, value.readers.person) }
  })
}

/** Charters say it in their own words; without any of them the group itself sees it, and whoever said it. */
const calledSo: Readonly<Record<What, RegExp>> = {
  givers: /\b(?:who gave|givers?|donors?|sponsors?)\b/,
  payees: /\b(?:who is paid|payees?|who was paid)\b/,
  contracts: /\bcontracts?\b/,
}

/** Whom the charter shows it to: everybody, one group, or the group in which a seat is. */
export function readersOf(state: FoundationState, group: Name, what: What, person: string): Readers {
  const { money, channels = [] } = state.groups.get(group)?.charter ?? {}
  const shown = money?.shown ?? []
  const to = shown.find((one) => calledSo[what].test(one.what.toLowerCase()))?.to ?? []
  const isPublic = (one: Recipient) =>
    one.kind === 'everyone' ||
    (one.kind === 'channel' && channels.some((channel) => channel.kind === one.channel && channel.public))
  return to.some(isPublic) ? { kind: 'public' } : { kind: 'group', group: groupAmong(to) ?? group, person }
}

function groupAmong(to: readonly Recipient[]): Name | undefined {
  for (const one of to) {
    if (one.kind === 'group') return one.group
    if (one.kind === 'seat') return one.seat.group
  }
  return undefined
}
