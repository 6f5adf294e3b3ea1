/**
 * Everything that can be wrong with the bytes of a record: a code and the place. The words are the adapters'.
 * Lines are counted from 1 within the file; entries from 0 within the log; offsets in bytes from the start of the file.
 */
export type RecordFault =
  | CanonicalFault
  | PathFault
  | KeyFault
  | NoteFault
  | CheckpointFault
  | ProofFault
  | HandoverFault
  | LogFault

/** The bytes of one entry are not the canonical JSON of a value that an entry may hold. */
export type CanonicalFault =
  | { readonly code: 'EntryTooLarge' }
  | { readonly code: 'EntryNotUtf8' }
  | { readonly code: 'EntryNotJson' }
  | { readonly code: 'EntryHasLoneSurrogate' }
  | { readonly code: 'EntryHasInexactNumber'; readonly number: number }
  /** JSON, written in another way: other spaces, key order, number form, escapes, or a key twice. */
  | { readonly code: 'EntryNotCanonical'; readonly offset_bytes: number }

export type PathFault = { readonly code: 'PathMalformed'; readonly path: string }

export type KeyFault =
  | { readonly code: 'KeyMalformed' }
  | { readonly code: 'KeyTypeUnknown'; readonly type: number }
  /** The id in a vkey is not that of its name and public key. */
  | { readonly code: 'KeyIdWrong'; readonly name: string }

export type NoteFault =
  | { readonly code: 'NoteTooLarge' }
  | { readonly code: 'NoteNotUtf8' }
  | { readonly code: 'NoteHasControlCharacter'; readonly line: number }
  | { readonly code: 'NoteUnsigned' }
  | { readonly code: 'NoteHasTooManySignatures'; readonly line: number }
  | { readonly code: 'SignatureLineMalformed'; readonly line: number }
  | { readonly code: 'SignatureWrong'; readonly line: number; readonly name: string }
  | { readonly code: 'NoKnownSignature'; readonly names: readonly string[] }

export type CheckpointFault =
  | { readonly code: 'CheckpointMalformed'; readonly line: number }
  | { readonly code: 'OriginWrong'; readonly origin: string; readonly expected: string }
  | { readonly code: 'EmptyRootWrong' }

export type ProofFault =
  | { readonly code: 'ProofMalformed'; readonly line: number }
  | { readonly code: 'IndexOutside'; readonly index: number; readonly size: number }
  | { readonly code: 'SizeShrank'; readonly oldSize: number; readonly newSize: number }
  | { readonly code: 'ProofLengthWrong'; readonly hashes: number; readonly expected: number }
  /** The proof does not lead from the entry, or from the old root, to the root. */
  | { readonly code: 'ProofWrong' }

/** Faults of the file `keys`, by which whoever knows an old key of a log comes to know its newer ones. */
export type HandoverFault =
  | { readonly code: 'KeysMalformed'; readonly line: number }
  /** The handover to the key that this entry names is not a checkpoint of the log, or not signed by both keys. */
  | { readonly code: 'HandoverWrong'; readonly entry: number; readonly cause: NoteFault | CheckpointFault }
  /** The handover is of a time before the entry stood in the log. */
  | { readonly code: 'HandoverOutside'; readonly entry: number; readonly size: number }
  /** The entry is not the one that names the key. */
  | { readonly code: 'HandoverEntryWrong'; readonly path: string; readonly entry: number }

export type LogFault =
  | { readonly code: 'FileMissing'; readonly path: string }
  | {
      readonly code: 'TileLengthWrong'
      readonly path: string
      readonly length_bytes: number
      readonly expected_bytes: number
    }
  /** Lengths and entries of a bundle do not fit together, first seen at this entry. */
  | { readonly code: 'BundleMalformed'; readonly path: string; readonly entry: number; readonly offset_bytes: number }
  | { readonly code: 'EntryChanged'; readonly path: string; readonly entry: number; readonly offset_bytes: number }
  /** A hash of a tile is not that of the entries `from` up to, not at, `until`, which the checkpoint confirms. */
  | {
      readonly code: 'TileChanged'
      readonly path: string
      readonly offset_bytes: number
      readonly from: number
      readonly until: number
    }
  /** Entry and tile disagree, and the checkpoint confirms neither: something else was changed too. */
  | { readonly code: 'EntryOrTileChanged'; readonly path: string; readonly tilePath: string; readonly entry: number }
  /** Entries and their leaf hashes were changed together; the tile above them shows it. */
  | { readonly code: 'EntriesChanged'; readonly path: string; readonly from: number; readonly until: number }
  /** All files agree with each other and not with the signed root. */
  | { readonly code: 'RootWrong'; readonly path: string; readonly size: number }
  /** The log was signed with an entry that is not canonical JSON. */
  | { readonly code: 'EntryInvalid'; readonly path: string; readonly entry: number; readonly cause: CanonicalFault }
  /** The log does not begin with what it was when an earlier checkpoint of this size was signed: it was forked or rewritten. */
  | { readonly code: 'EarlierRootWrong'; readonly size: number }
