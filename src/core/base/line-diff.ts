/**
 * The lines that differ, as `diff` marks them, each hunk behind the number of its first line. Made for small changes: after
 * a difference the nearest pair of lines that agree again is looked for.
 */
export function lineDiff(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const lines: string[] = []
  let [at, to] = [0, 0]
  while (at < old.length || to < now.length) {
    if (at < old.length && to < now.length && old[at] === now[to]) {
      at += 1
      to += 1
      continue
    }
    const [gone, come] = nextAgreement(old, now, at, to)
    lines.push(`@@ line ${at + 1}`)
    for (const line of old.slice(at, at + gone)) lines.push(`-${line}`)
    for (const line of now.slice(to, to + come)) lines.push(`+${line}`)
    at += gone
    to += come
  }
  return lines
}

/** As far ahead as agreement is looked for; beyond, all the rest counts as changed. */
const farthest = 200

function nextAgreement(
  old: readonly string[],
  now: readonly string[],
  at: number,
  to: number,
): readonly [number, number] {
  for (let distance = 1; distance <= farthest; distance += 1) {
    for (let gone = 0; gone <= distance; gone += 1) {
      const come = distance - gone
      const line = old[at + gone]
      if (line !== undefined && line === now[to + come]) return [gone, come]
    }
  }
  return [old.length - at, now.length - to]
}
