import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import type { Unchecked } from '../../../app/verify/unchecked.ts'
import type { VerifyFault } from '../../../app/verify/verify-fault.ts'
import { uncheckedWords } from './unchecked-words.ts'

/** Every code once, which the types see to. */
const faults: Readonly<Record<VerifyFault['code'], true>> = {
  EntryTooLarge: true,
  EntryNotUtf8: true,
  EntryNotJson: true,
  EntryHasLoneSurrogate: true,
  EntryHasInexactNumber: true,
  EntryNotCanonical: true,
  PathMalformed: true,
  KeyMalformed: true,
  KeyTypeUnknown: true,
  KeyIdWrong: true,
  NoteTooLarge: true,
  NoteNotUtf8: true,
  NoteHasControlCharacter: true,
  NoteUnsigned: true,
  NoteHasTooManySignatures: true,
  SignatureLineMalformed: true,
  SignatureWrong: true,
  NoKnownSignature: true,
  CheckpointMalformed: true,
  OriginWrong: true,
  EmptyRootWrong: true,
  ProofMalformed: true,
  IndexOutside: true,
  SizeShrank: true,
  ProofLengthWrong: true,
  ProofWrong: true,
  KeysMalformed: true,
  HandoverWrong: true,
  HandoverOutside: true,
  HandoverEntryWrong: true,
  EarlierRootWrong: true,
  FileMissing: true,
  FileTooLarge: true,
  TileLengthWrong: true,
  BundleMalformed: true,
  EntryChanged: true,
  TileChanged: true,
  EntryOrTileChanged: true,
  EntriesChanged: true,
  RootWrong: true,
  EntryInvalid: true,
  VkeyMissing: true,
  PolicyWrong: true,
  LogNotInPolicy: true,
  QuorumUnmet: true,
  DocumentMissing: true,
  DocumentChanged: true,
  ValueChanged: true,
  ValueNotNamed: true,
  RecountDiffers: true,
}

const leftOpen: Readonly<Record<Unchecked, true>> = {
  key: true,
  beside: true,
  witnesses: true,
  'witness keys': true,
  quorum: true,
  growth: true,
  rest: true,
  times: true,
  rules: true,
}

const document = readFileSync(join(import.meta.dirname, '../../../../docs/record-format.md'), 'utf8')

/** The first column of the table with this head. */
function codesUnder(head: string): readonly string[] {
  const [, table = ''] = document.split(`| ${head} |`)
  const [rows = ''] = table.split('\n\n')
  return [...rows.matchAll(/^\| `([^`]+)` \|/gm)].map(([, code = '']) => code)
}

describe('docs/record-format.md', () => {
  it('names every fault that a check can end with, and no other', () => {
    assert.deepEqual(codesUnder('code | means').toSorted(), Object.keys(faults).toSorted())
  })

  it('names everything that a check can leave open, each of which has its words', () => {
    assert.deepEqual(codesUnder('left open | is').toSorted(), Object.keys(leftOpen).toSorted())
    for (const code of [
      'key',
      'beside',
      'witnesses',
      'witness keys',
      'quorum',
      'growth',
      'rest',
      'times',
      'rules',
    ] as const)
      assert.match(uncheckedWords(code), /\.$/)
  })
})
