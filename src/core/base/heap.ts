/** A binary heap: the smallest item first, items that compare equal in the order in which they came. Changed in place. */
export interface Heap<Item> {
  readonly items: { readonly item: Item; readonly order: number }[]
  pushed: number
}

export type Smaller<Item> = (left: Item, right: Item) => boolean

export function emptyHeap<Item>(): Heap<Item> {
  return { items: [], pushed: 0 }
}

export function smallest<Item>(heap: Heap<Item>): Item | undefined {
  return heap.items[0]?.item
}

export function push<Item>(heap: Heap<Item>, item: Item, smaller: Smaller<Item>): void {
  const { items } = heap
  const added = { item, order: heap.pushed }
  heap.pushed += 1
  let at = items.length
  items.push(added)
  while (at > 0) {
    const parent = (at - 1) >> 1
    const above = items[parent]
    if (above === undefined || !precedes(added, above, smaller)) break
    items[at] = above
    at = parent
  }
  items[at] = added
}

export function pop<Item>(heap: Heap<Item>, smaller: Smaller<Item>): Item | undefined {
  const { items } = heap
  const first = items[0]
  const last = items.pop()
  if (first === undefined || last === undefined) return undefined
  if (first === last) return first.item
  let at = 0
  for (;;) {
    const child = smallerChild(items, at, smaller)
    const below = items[child]
    if (below === undefined || !precedes(below, last, smaller)) break
    items[at] = below
    at = child
  }
  items[at] = last
  return first.item
}

interface Placed<Item> {
  readonly item: Item
  readonly order: number
}

function smallerChild<Item>(items: readonly Placed<Item>[], at: number, smaller: Smaller<Item>): number {
  const left = 2 * at + 1
  const [one, other] = [items[left], items[left + 1]]
  return one !== undefined && other !== undefined && precedes(other, one, smaller) ? left + 1 : left
}

function precedes<Item>(left: Placed<Item>, right: Placed<Item>, smaller: Smaller<Item>): boolean {
  if (smaller(left.item, right.item)) return true
  return !smaller(right.item, left.item) && left.order < right.order
}
