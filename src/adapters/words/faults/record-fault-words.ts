import type { RecountDifference } from '../../../app/verify/recount-bundle.ts'
import type { VerifyFault } from '../../../app/verify/verify-fault.ts'
import type { CanonicalFault } from '../../../core/record/record-fault.ts'

/** What is wrong with a record, with the place, in one sentence. */
export function recordFaultWords(fault: VerifyFault): string {
  switch (fault.code) {
    case 'VkeyMissing':
      return 'There is no verifier key beside the record: give one with --vkey.'
    case 'FileTooLarge':
      return `The file ${fault.path} is longer than the ${fault.most_bytes} bytes that it may have.`
    case 'PolicyWrong':
      return `The policy cannot be read${'line' in fault.cause ? `, line ${fault.cause.line}` : ''}: ${fault.cause.code}.`
    case 'LogNotInPolicy':
      return `The policy does not name the key of ${fault.origin}.`
    case 'QuorumUnmet':
      return fault.cosigned.length === 0
        ? 'The policy asks for witnesses, and none of them has cosigned.'
        : `The policy asks for more witnesses than have cosigned: ${fault.cosigned.join(', ')}.`
    case 'DocumentMissing':
      return `The document ${fault.digest}, which an entry names, is not there.`
    case 'DocumentChanged':
      return `The document ${fault.digest} was changed: it does not have that hash any more.`
    case 'ValueChanged':
      return `A sealed value or its salt was changed: it is not the one behind the commitment ${fault.commitment}.`
    case 'RecountDiffers':
      return `The bundle ${fault.digest} of an election, counted again, ${recountWords(fault.what)}.`
    case 'ValueNotNamed':
      return `There is a sealed value for the commitment ${fault.commitment}, and no entry makes it.`
    case 'KeysMalformed':
      return `keys, line ${fault.line}: a key was expected, and from the second on the entry and the handover to it.`
    case 'HandoverWrong':
      return `keys: the handover to the key that entry ${fault.entry} names is not signed as it should be. ${recordFaultWords(fault.cause)}`
    case 'HandoverOutside':
      return `keys: the handover to the key that entry ${fault.entry} names is of a time when the record had only ${fault.size} entries.`
    case 'HandoverEntryWrong':
      return `Entry ${fault.entry} (${fault.path}) does not name the key that keys says it names.`
    case 'EarlierRootWrong':
      return `The record did not grow from what it was: its first ${fault.size} entries have another root than the one that was signed for ${fault.size} entries. Keep both checkpoints: together they prove it.`
    case 'FileMissing':
      return `The file ${fault.path} is missing.`
    case 'EntryChanged':
      return `Entry ${fault.entry} was changed: its bytes (${fault.path}, from byte ${fault.offset_bytes}) are not those that were signed.`
    case 'TileChanged':
      return `The tile ${fault.path} was changed at byte ${fault.offset_bytes}: its hash of ${entries(fault.from, fault.until)} is not that of the entries.`
    case 'EntryOrTileChanged':
      return `Entry ${fault.entry} (${fault.path}) and its hash (${fault.tilePath}) disagree, and the checkpoint confirms neither.`
    case 'EntriesChanged':
      return `Among ${entries(fault.from, fault.until)} something was changed together with its hashes; ${fault.path} shows it.`
    case 'RootWrong':
      return `The ${fault.size} entries and their hashes agree with each other, but not with the root in ${fault.path}.`
    case 'EntryInvalid':
      return `Entry ${fault.entry} (${fault.path}) was signed as it is, but ${canonicalWords(fault.cause)}.`
    case 'BundleMalformed':
      return `The bundle ${fault.path} cannot be read from entry ${fault.entry} (byte ${fault.offset_bytes}) on: lengths and entries do not fit together.`
    case 'TileLengthWrong':
      return `The tile ${fault.path} has ${fault.length_bytes} bytes; ${fault.expected_bytes} were expected.`
    case 'SignatureWrong':
      return `checkpoint, line ${fault.line}: the signature of ${fault.name} does not fit the text. The checkpoint or its signature was changed.`
    case 'NoKnownSignature':
      return `checkpoint: no signature is by the log's key${fault.names.length === 0 ? '' : `; it is signed by ${fault.names.join(', ')}`}.`
    case 'NoteTooLarge':
      return 'checkpoint: it is larger than a signed note may be.'
    case 'NoteNotUtf8':
      return 'checkpoint: its bytes are not UTF-8.'
    case 'NoteHasControlCharacter':
      return `checkpoint, line ${fault.line}: there is a control character in it.`
    case 'NoteUnsigned':
      return 'checkpoint: no signature stands below its text.'
    case 'NoteHasTooManySignatures':
      return `checkpoint, line ${fault.line}: more signatures follow than are read.`
    case 'SignatureLineMalformed':
      return `checkpoint, line ${fault.line}: this is not a signature line.`
    case 'CheckpointMalformed':
      return `checkpoint, line ${fault.line}: an origin, a size and a root were expected, each on its line.`
    case 'OriginWrong':
      return `checkpoint, line 1: it is of ${fault.origin}, and the key is of ${fault.expected}.`
    case 'EmptyRootWrong':
      return 'checkpoint, line 3: this is not the root of an empty record.'
    case 'KeyMalformed':
      return 'The verifier key is not of the form name+id+key.'
    case 'KeyTypeUnknown':
      return `The verifier key is of type ${fault.type}, which is not known here.`
    case 'KeyIdWrong':
      return `The verifier key of ${fault.name} has an id that is not its own: it was changed or copied wrongly.`
    case 'PathMalformed':
      return `${fault.path} is not the path of a tile.`
    case 'ProofMalformed':
      return `The proof cannot be read at line ${fault.line}.`
    case 'IndexOutside':
      return `Entry ${fault.index} is not in a record of ${fault.size} entries.`
    case 'SizeShrank':
      return `The record had ${fault.oldSize} entries and has ${fault.newSize} now: some were removed.`
    case 'ProofLengthWrong':
      return `The proof has ${fault.hashes} hashes; ${fault.expected} were expected.`
    case 'ProofWrong':
      return 'The proof does not lead from the entry to the signed root.'
    case 'EntryTooLarge':
    case 'EntryNotUtf8':
    case 'EntryNotJson':
    case 'EntryHasLoneSurrogate':
    case 'EntryHasInexactNumber':
    case 'EntryNotCanonical':
      return `An entry is not as entries are written: ${canonicalWords(fault)}.`
  }
}

function canonicalWords(fault: CanonicalFault): string {
  switch (fault.code) {
    case 'EntryTooLarge':
      return 'it is longer than an entry may be'
    case 'EntryNotUtf8':
      return 'its bytes are not UTF-8'
    case 'EntryNotJson':
      return 'it is not JSON'
    case 'EntryHasLoneSurrogate':
      return 'it has half a character in it'
    case 'EntryHasInexactNumber':
      return `it has the number ${fault.number}, which is not whole or too large to be exact`
    case 'EntryNotCanonical':
      return `it is not in canonical form from byte ${fault.offset_bytes} on`
  }
}

function entries(from: number, until: number): string {
  return until === from + 1 ? `entry ${from}` : `entries ${from} to ${until - 1}`
}

export function recountWords(what: RecountDifference): string {
  switch (what) {
    case 'form':
      return 'cannot be read as one'
    case 'record':
      return 'elects others than the record says'
    case 'commitment':
      return 'draws its lot from another value than the one that was committed to'
    case 'ballots':
      return 'has other ballots than those from which its lot was drawn'
    case 'seed':
      return 'has another seed than its value and ballots make'
    case 'order':
      return 'has another order than its lot draws'
    case 'cast':
      return 'has another number of ballots than it says'
    case 'result':
      return 'comes to another result than it says'
  }
}
