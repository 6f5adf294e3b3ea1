import type { MoveView } from '../../app/read/views.ts'

/** Moves that are decided in one way, together. */
export function movesByWay(moves: readonly MoveView[]): readonly (readonly [MoveView, ...MoveView[]])[] {
  const groups = new Map<string, [MoveView, ...MoveView[]]>()
  for (const candidate of moves) {
    const { by } = candidate
    const key = JSON.stringify(keyOf(by))
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [candidate])
    else known.push(candidate)
  }
  return [...groups.values()]
}

function keyOf(by: MoveView['by']): readonly unknown[] {
  switch (by.kind) {
    case 'alone':
      return [by.seat]
    case 'together':
      return [by.seats]
    case 'vote':
      return [by.rule.clause.group, by.rule.name, by.procedure]
  }
}
