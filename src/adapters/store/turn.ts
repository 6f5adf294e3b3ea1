import type { Batch, Store, Turn } from '../../app/ports.ts'
import type { Name } from '../../core/base/name.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { StoreFailure } from './store-failure.ts'

/** Turns of one foundation that wait in this process; a caller that gets this far ahead of the disk is a defect. */
const most_waiting = 1_000

/** Queues by name: what is asked for under one name is done one after another, in the order of asking. */
export type Queues = <Value>(name: Name, work: () => Promise<Value>) => Promise<Value>

export function queues(): Queues {
  const lines = new Map<Name, { last: Promise<unknown>; waiting: number }>()
  return async (name, work) => {
    const line = lines.get(name) ?? { last: Promise.resolve(), waiting: 0 }
    if (line.waiting >= most_waiting)
      throw new StoreFailure(`Cannot take a turn of ${name}: ${most_waiting} wait already`)
    lines.set(name, line)
    line.waiting += 1
    const done = line.last.then(work)
    // Whoever comes next waits for the end of this one, not for its success.
    line.last = done.catch(() => {})
    try {
      return await done
    } finally {
      line.waiting -= 1
      if (line.waiting === 0) lines.delete(name)
    }
  }
}

/**
 * Does the work of a turn and holds what it appends, so that work which fails after it has appended leaves nothing: the
 * store writes the batch when the work has succeeded.
 */
export async function takeTurn<Value>(
  foundation: Name,
  size: number,
  work: (turn: Turn) => Promise<Value>,
): Promise<{ readonly value: Value; readonly batch: Batch | undefined }> {
  let batch: Batch | undefined
  let over = false
  const turn: Turn = {
    size,
    async append(given) {
      if (over) throw new StoreFailure(`Cannot append to ${foundation}: the turn is over`)
      if (batch !== undefined) throw new StoreFailure(`Cannot append to ${foundation} twice in one turn`)
      if (given.foundation !== foundation)
        throw new StoreFailure(`Cannot append to ${given.foundation} in a turn of ${foundation}`)
      if (given.size !== size)
        throw new StoreFailure(`Cannot append to ${foundation}: the batch is for ${given.size} entries, not ${size}`)
      batch = given
    },
  }
  try {
    const value = await work(turn)
    return { value, batch }
  } finally {
    over = true
  }
}

export function appendInTurn(turn: Store['turn'], batch: Batch): Promise<Result<void, 'record has moved on'>> {
  return turn(batch.foundation, async ({ size, append }) => {
    if (size !== batch.size) return refuse('record has moved on')
    await append(batch)
    return ok(undefined)
  })
}
