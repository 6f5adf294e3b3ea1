import { z } from '@hono/zod-openapi'
import { wholeNumber } from './parameters.ts'

export const most_in_a_list = 200

/** Which part of a list is asked for. What is in a list stays in its place as the record grows, so that a cursor stays good. */
export const listQuery = z.object({
  after: z.string().max(200).optional().describe('The `next` of the part before.'),
  limit: wholeNumber(1, most_in_a_list).default(50).describe('How many at most.'),
  order: z.enum(['oldest', 'newest']).default('oldest').describe('Which come first.'),
})
export type ListQuery = z.infer<typeof listQuery>

export interface ListPart<Item> {
  readonly items: readonly Item[]
  readonly next: string | undefined
}

/**
 * A part of a list that only grows at its end.
 *
 * @param all in the order in which they came, each with a key of its own
 * @param isAsked which of them are asked for; a cursor stays good when its item is not asked for any more
 * @returns undefined where nothing in the list has the key of the cursor
 */
export function partOf<Item>(
  all: readonly Item[],
  key: (item: Item) => string | number,
  { after, limit, order }: ListQuery,
  isAsked: (item: Item) => boolean = () => true,
): ListPart<Item> | undefined {
  const ordered = order === 'oldest' ? all : all.toReversed()
  const before = after === undefined ? -1 : ordered.findIndex((item) => String(key(item)) === after)
  if (after !== undefined && before === -1) return undefined
  const following = ordered.slice(before + 1).filter(isAsked)
  const items = following.slice(0, limit)
  const last = items.at(-1)
  return { items, next: items.length === following.length || last === undefined ? undefined : String(key(last)) }
}
