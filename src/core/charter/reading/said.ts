/** What is not said leaves no trace, so that a part is as small as what it says: to be spread into it. */
export function said<Value, Part>(value: Value | undefined, part: (value: Value) => Part): Part | undefined {
  return value === undefined ? undefined : part(value)
}

/** The same for a list, which says nothing when it is empty. */
export function saidAny<Item, Part>(items: readonly Item[], part: (items: readonly Item[]) => Part): Part | undefined {
  return items.length === 0 ? undefined : part(items)
}
