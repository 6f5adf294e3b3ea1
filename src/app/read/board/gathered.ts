import type { PersonId } from '../../../core/foundation/event.ts'
import type { Coming, Prevention } from '../../../core/foundation/foresight/coming.ts'

/** The same thing of several people at one time, told once. */
export interface Gathered extends Coming {
  /** Whom it is about, where it is about people. */
  readonly people: readonly PersonId[]
}

export function gathered(coming: readonly Coming[]): readonly Gathered[] {
  const alike = Map.groupBy(coming, ({ at, group, what }) => JSON.stringify([at, group, whole(what)]))
  return [...alike.values()].flatMap((ones) => {
    const [first] = ones
    if (first === undefined) return []
    const people = ones.flatMap(({ what }) => ('person' in what ? [what.person] : []))
    return [{ ...first, what: together(first, ones), people: [...new Set(people)], prevent: merged(ones) }]
  })
}

/** What remains of it without the person. */
function whole(what: Coming['what']): object {
  if (what.kind === 'seat left') return { kind: what.kind, seat: what.seat, why: what.why }
  return what.kind === 'status' ? { kind: what.kind, status: what.status } : what
}

function together({ what }: Coming, ones: readonly Coming[]): Coming['what'] {
  if (what.kind !== 'seat left') return what
  return { ...what, alone: ones.flatMap((one) => (one.what.kind === 'seat left' ? one.what.alone : [])) }
}

/** One act of several people is one way. */
function merged(ones: readonly Coming[]): readonly Prevention[] {
  const ways = Map.groupBy(
    ones.flatMap(({ prevent }) => prevent),
    ({ act, from, anybody }) => JSON.stringify([{ ...act, person: undefined }, from, anybody]),
  )
  return [...ways.values()].flatMap((alike) => {
    const [first] = alike
    return first === undefined ? [] : [{ ...first, by: [...new Set(alike.flatMap(({ by }) => by))] }]
  })
}
