import type { Name } from '../../core/base/name.ts'

/** The foundation's record cannot be read or written now; readers get a 503 and may try again. The cause says why. */
export class Unreadable extends Error {
  constructor(foundation: Name, cause?: unknown) {
    super(`The record of ${foundation} cannot be read at present`, { cause })
  }
}

/** A foundation's key is missing or another one, or it must not go on: it can be read and nothing can be added. */
export class CannotSign extends Error {
  constructor(foundation: Name, cause: unknown) {
    super(`Nothing can be added to the record of ${foundation}`, { cause })
  }
}

/** A message with all that it came from, for whoever runs the server. */
export function causesOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  return cause.cause === undefined ? cause.message : `${cause.message}: ${causesOf(cause.cause)}`
}
