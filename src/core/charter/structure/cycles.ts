/**
 * The cycles among things of which each points to one other at most, such as groups and the group they stand under:
 * each cycle once, beginning with its first member in the given order.
 */
export function cyclesIn<Thing>(
  things: Iterable<Thing>,
  next: (thing: Thing) => Thing | undefined,
): readonly (readonly Thing[])[] {
  const cycles: Thing[][] = []
  const done = new Set<Thing>()
  for (const start of things) {
    const path: Thing[] = []
    const indexOf = new Map<Thing, number>()
    for (let thing: Thing | undefined = start; thing !== undefined && !done.has(thing); thing = next(thing)) {
      const index = indexOf.get(thing)
      if (index !== undefined) {
        cycles.push(path.slice(index))
        break
      }
      indexOf.set(thing, path.length)
      path.push(thing)
    }
    for (const thing of path) done.add(thing)
  }
  return cycles
}
