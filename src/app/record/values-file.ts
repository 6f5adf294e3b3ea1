import type { Readers, SealedValue } from '../ports.ts'

/**
 * Sealed values as a file, `values.json`: a JSON array of `{commitment, salt, value, readers}`, one a line, in the order
 * in which the record names them; commitment and salt in lower-case hex. Whoever reads it checks that each value is the
 * one to which an entry has committed.
 */
export function formatValues(values: readonly SealedValue[]): string {
  if (values.length === 0) return '[]\n'
  return `[\n${values.map(lineOf).join(',\n')}\n]\n`
}

function lineOf({ commitment, salt, value, readers }: SealedValue): string {
  return JSON.stringify({ commitment, salt: salt.toHex(), value, readers: readersOf(readers) })
}

/** Only what belongs there, in one order, so that the same values make the same bytes. */
function readersOf(readers: Readers): Readers {
  switch (readers.kind) {
    case 'public':
    case 'nobody':
      return { kind: readers.kind }
    case 'self':
      return { kind: 'self', person: readers.person }
    case 'group':
      return { kind: 'group', group: readers.group, person: readers.person }
  }
}

/** What `formatValues` writes, in any JSON form; undefined when anything in it is something else. */
export function parseValues(text: string): readonly SealedValue[] | undefined {
  const parsed = jsonOf(text)
  if (!Array.isArray(parsed)) return undefined
  const values = parsed.map(sealedIn)
  return values.every((value) => value !== undefined) ? values : undefined
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sealedIn(item: unknown): SealedValue | undefined {
  const { commitment, salt, value, readers } = fieldsOf(item)
  if (typeof commitment !== 'string' || !/^[0-9a-f]{64}$/.test(commitment)) return undefined
  if (typeof salt !== 'string' || !/^(?:[0-9a-f]{2})+$/.test(salt)) return undefined
  const readBy = knownReaders(readers)
  if (typeof value !== 'string' || !value.isWellFormed() || readBy === undefined) return undefined
  return { commitment, salt: Uint8Array.fromHex(salt), value, readers: readBy }
}

function knownReaders(item: unknown): Readers | undefined {
  const { kind, person, group } = fieldsOf(item)
  if (kind === 'public' || kind === 'nobody') return { kind }
  if (typeof person !== 'string' || person === '') return undefined
  if (kind === 'self') return { kind, person }
  return kind === 'group' && typeof group === 'string' ? { kind, group, person } : undefined
}

function fieldsOf(item: unknown): Readonly<Record<string, unknown>> {
  return typeof item === 'object' && item !== null ? { ...item } : {}
}
