import type { NoteKey } from '../../core/record/note-key.ts'
import type { KnownBefore } from './trust.ts'

/** What verifying a record leaves open; the words are the adapters'. */
export type Unchecked =
  /** The key was taken from beside the record, where whoever forged one could forge the other. */
  | 'key'
  /** Documents and sealed values, which entries name by their hash, were not there to be looked at. */
  | 'beside'
  /** No witness has cosigned, so that others may have been shown another record. */
  | 'witnesses'
  /** Witnesses have cosigned, and it is the record that says who they are. */
  | 'witness keys'
  /** Fewer witnesses have cosigned than the record itself asks for. */
  | 'quorum'
  /** No earlier checkpoint was given from which the record would have to have grown. */
  | 'growth'
  /** Of a single proof: the other entries of the record. */
  | 'rest'
  /** Times are what the log says. */
  | 'times'
  /** Whether the charters allowed what the entries say. */
  | 'rules'

interface Found {
  readonly keyKnown: boolean
  readonly beside: boolean
  readonly cosigned: readonly NoteKey[]
  readonly isMet: boolean
}

export function uncheckedOf(
  { policy, since }: KnownBefore,
  { keyKnown, beside, cosigned, isMet }: Found,
): readonly Unchecked[] {
  const witnesses: readonly Unchecked[] =
    cosigned.length === 0 ? ['witnesses'] : policy === undefined ? ['witness keys'] : []
  return [
    ...(keyKnown ? [] : (['key'] as const)),
    ...(beside ? [] : (['beside'] as const)),
    ...witnesses,
    ...(isMet ? [] : (['quorum'] as const)),
    ...(since === undefined ? (['growth'] as const) : []),
    'times',
    'rules',
  ]
}
