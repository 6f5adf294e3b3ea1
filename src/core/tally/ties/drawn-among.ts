import type { Lot } from '../params/params.ts'

/** The tied in the order in which they were drawn; nothing where the lot was not drawn between all of them. */
export function drawnAmong(lot: Lot | undefined, among: readonly number[]): readonly number[] | undefined {
  const drawn = lot?.order.filter((candidate) => among.includes(candidate))
  return drawn?.length === among.length ? drawn : undefined
}
