import { messageOf } from '../../core/base/message-of.ts'

/**
 * The store cannot be opened, read or written. Nothing of what was asked for has happened; what was kept before still is.
 * The message says what to do when there is something to do.
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure'
}

/** Does it, and tells whatever is thrown as a failure of the store: "Cannot append to python: database or disk is full". */
export function storing<Value>(what: string, work: () => Value): Value {
  try {
    return work()
  } catch (cause) {
    if (cause instanceof StoreFailure) throw cause
    throw new StoreFailure(`Cannot ${what}: ${said(cause)}`, { cause })
  }
}

/** The same for what comes later. */
export async function storingLater<Value>(what: string, work: Promise<Value>): Promise<Value> {
  try {
    return await work
  } catch (cause) {
    return storing(what, () => {
      throw cause
    })
  }
}

/** A host with several addresses fails with what each of them said. */
function said(cause: unknown): string {
  if (cause instanceof AggregateError && cause.message === '') return cause.errors.map(said).join('; ')
  return messageOf(cause)
}
