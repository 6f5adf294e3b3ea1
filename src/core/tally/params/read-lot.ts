import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Fault } from '../fault.ts'
import type { Lot } from './params.ts'
import { type Around, candidate, distinct, expected, isObject, listOf, unknown, words } from './values.ts'

/**
 * `order` is the list of candidates itself, or the ids as they were drawn, of all or of those who came to be tied; `elect`, `exclude` and `transfer` say
 * from which end.
 */
export function readLot(value: unknown, at: string, around: Around): Result<Lot, Fault> {
  if (!isObject(value)) return expected('Object', value, at)
  const stray = Object.keys(value).find((key) => !keys.includes(key))
  if (stray !== undefined) return refuse(atPath(`${at}.${stray}`, unknown(stray, keys)))
  const order = readOrder(value.order, `${at}.order`, around)
  if (!order.ok) return order
  const takes: { [Purpose in (typeof purposes)[number]]?: 'first' | 'last' } = {}
  for (const purpose of purposes) {
    if (value[purpose] === undefined) continue
    const end = words(['first', 'last'] as const)(value[purpose], `${at}.${purpose}`, around)
    if (!end.ok) return end
    takes[purpose] = end.value
  }
  return ok({ order: order.value, ...takes })
}

const purposes = ['elect', 'exclude', 'transfer'] as const
const keys: readonly string[] = ['order', ...purposes]

function readOrder(value: unknown, at: string, around: Around): Result<readonly number[], Fault> {
  if (value === undefined) return refuse(atPath(at, { type: 'Missing', what: 'order' }))
  if (value === 'candidates') return ok([...around.candidates.keys()])
  const order = distinct(listOf(candidate))(value, at, around)
  if (!order.ok) return order
  const withdrawn = around.withdrawn?.filter((one) => !order.value.includes(one)) ?? []
  return ok([...order.value, ...withdrawn.toSorted((one, other) => one - other)])
}
