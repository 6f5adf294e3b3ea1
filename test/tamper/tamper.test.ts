// Changes every kind of byte, order, size, key and signature of a record, and expects the code of what was changed, through
// the command line: from a folder, from an address, from an exported folder, from a data file, and of a single proof.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, before, describe, it } from 'node:test'
import { openSqliteStore } from '../../src/adapters/store/sqlite/store.ts'
import { encodeBundle } from '../../src/core/record/bundle.ts'
import { joinBytes } from '../../src/core/record/bytes.ts'
import { emptyEdge, grow } from '../../src/core/record/growth.ts'
import { leafHash } from '../../src/core/record/merkle.ts'
import { signNote } from '../../src/core/record/note.ts'
import { formatVkey } from '../../src/core/record/note-key.ts'
import { encodeUtf8 } from '../../src/core/record/utf8.ts'
import { remit } from '../support/remit.ts'
import { altered, sha256 } from '../vectors/record/vectors.ts'
import {
  canonical,
  changedAt,
  checkpointOf,
  cosigned,
  documents,
  entries,
  exportedFiles,
  type Files,
  filesOf,
  handoverOf,
  handoverSize,
  keptSize,
  keysWith,
  linesOf,
  madeFiles,
  newKey,
  oldKey,
  origin,
  proof,
  proofIndex,
  rootOf,
  serve,
  size,
  strangerKey,
  textFor,
  values,
  witnesses,
} from './made-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-tamper-'))
after(() => rmSync(folder, { recursive: true }))

const oldVkey = formatVkey(oldKey.key)
const newVkey = formatVkey(newKey.key)
const bundle0 = 'tile/entries/000'
const lastBundle = 'tile/entries/002.p/8'
const tile0 = 'tile/0/000'
const topTile = 'tile/1/000.p/2'

function fileOf(files: Files, path: string): Uint8Array {
  return files.get(path) ?? assert.fail(path)
}

function placed(files: Files): string {
  const place = mkdtempSync(join(folder, 'files-'))
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(place, path)), { recursive: true })
    writeFileSync(join(place, path), bytes)
  }
  return place
}

/** The code with which a record is refused; `verified` when it is not. */
async function codeOf(record: string, ...options: readonly string[]): Promise<string> {
  const { out, err, code } = await remit('verify', record, ...options, '--json')
  assert.notEqual(code, 2, err)
  const [answer]: readonly { readonly ok: boolean; readonly fault?: { readonly code: string } }[] = JSON.parse(out)
  assert.equal(code, answer?.ok ? 0 : 1)
  return answer?.fault?.code ?? 'verified'
}

async function fromEverywhere(files: Files, code: string, ...options: readonly string[]): Promise<void> {
  const place = placed(files)
  assert.equal(await codeOf(place, ...options), code, 'from a folder')
  const { url, close } = await serve(files)
  try {
    assert.equal(await codeOf(url, ...options), code, 'from an address')
  } finally {
    close()
  }
}

function withFile(path: string, change: (bytes: Uint8Array) => Uint8Array | undefined, files = madeFiles): Files {
  const changed = change(fileOf(files, path))
  const others = [...files].filter(([each]) => each !== path)
  return new Map(changed === undefined ? others : [...others, [path, changed]])
}

const flip = (bytes: Uint8Array) => altered(bytes, Math.floor(bytes.length / 2))
const cut = (bytes: Uint8Array) => bytes.slice(0, -1)
const extend = (bytes: Uint8Array) => joinBytes([bytes, Uint8Array.of(0)])
const gone = () => undefined
const bundleOf = (list: readonly Uint8Array[]) => () => encodeBundle(list)
const signed = (text: string, holder = newKey) => cosigned(signNote(text, holder.key, holder.sign))
const root = rootOf(entries)
const first = entries.slice(0, 256)
const last = entries.slice(512)
const changedEntries = entries.with(7, canonical({ said: 'something else' }))
/** Everything but the checkpoint made anew, as far as this place of the tree. */
const rewritten = (paths: readonly string[]) => {
  const made = filesOf(changedEntries)
  return new Map([...madeFiles].map(([path, bytes]) => [path, paths.includes(path) ? fileOf(made, path) : bytes]))
}

describe('a record as it was made', () => {
  it('verifies from everywhere, with the key of now, with the old key, and with a kept checkpoint', async () => {
    const kept = join(folder, 'kept')
    writeFileSync(kept, checkpointOf(entries, keptSize, oldKey))
    await fromEverywhere(madeFiles, 'verified')
    await fromEverywhere(madeFiles, 'verified', '--vkey', oldVkey)
    await fromEverywhere(madeFiles, 'verified', '--vkey', oldVkey, '--since', kept)
    assert.equal(await codeOf(placed(exportedFiles(madeFiles))), 'verified')
  })

  it('tells what was found beside it, who cosigned, and what was not checked', async () => {
    const { out } = await remit('verify', placed(exportedFiles(madeFiles)), '--json')
    const [{ beside, cosigned: by, unchecked }] = JSON.parse(out)
    assert.deepEqual(beside, { documents: 2, values: 4, absentValues: 1 })
    assert.deepEqual(by[0], { name: 'witness.example.net/w0', time_s: 1_790_000_000 })
    assert.deepEqual(unchecked, ['key', 'witness keys', 'growth', 'times', 'rules'])
  })
})

describe('a file of a record that was changed', () => {
  const cases: readonly (readonly [string, Files, string])[] = [
    ['a bit of an entry', withFile(bundle0, flip), 'EntryChanged'],
    ['a bit of a leaf hash', withFile(tile0, flip), 'TileChanged'],
    ['a bit of a hash above', withFile(topTile, flip), 'TileChanged'],
    ['a bit of the checkpoint’s text', withFile('checkpoint', (bytes) => altered(bytes, 3)), 'SignatureWrong'],
    ['the end of a bundle', withFile(bundle0, cut), 'BundleMalformed'],
    ['the end of a tile', withFile(tile0, cut), 'TileLengthWrong'],
    ['the end of a tile above', withFile(topTile, cut), 'TileLengthWrong'],
    ['the end of the checkpoint', withFile('checkpoint', cut), 'SignatureLineMalformed'],
    ['the end of the vkey', withFile('vkey', (bytes) => bytes.slice(0, -3)), 'KeyMalformed'],
    [
      'a digit in the id of the vkey',
      withFile('vkey', (bytes) => altered(bytes, origin.length + 1, bytes[origin.length + 1] === 0x39 ? -1 : 1)),
      'KeyIdWrong',
    ],
    ['a byte after a bundle', withFile(bundle0, extend), 'BundleMalformed'],
    ['a byte after a full tile', withFile(tile0, extend), 'FileTooLarge'],
    ['a byte after a partial tile', withFile(topTile, extend), 'FileTooLarge'],
    ['a byte after the checkpoint', withFile('checkpoint', extend), 'NoteHasControlCharacter'],
    [
      'a line after the checkpoint',
      withFile('checkpoint', (bytes) => joinBytes([bytes, encodeUtf8('— nobody\n')])),
      'SignatureLineMalformed',
    ],
    ['a checkpoint of a megabyte', withFile('checkpoint', () => new Uint8Array(1_000_001)), 'FileTooLarge'],
    ['a checkpoint that is not UTF-8', withFile('checkpoint', (bytes) => altered(bytes, 3, 0x80)), 'NoteNotUtf8'],
    ['a checkpoint without signatures', withFile('checkpoint', () => encodeUtf8(textFor(size, root))), 'NoteUnsigned'],
    [
      'a hundred and one signatures',
      withFile('checkpoint', (bytes) =>
        joinBytes([
          encodeUtf8(`${textFor(size, root)}\n`),
          ...Array.from({ length: 101 }, () => linesOf(checkpointOf(entries, size, newKey))),
          bytes.slice(0, 0),
        ]),
      ),
      'NoteHasTooManySignatures',
    ],
    ...[bundle0, lastBundle, tile0, topTile, 'checkpoint'].map(
      (path) => [`${path} that is not there`, withFile(path, gone), 'FileMissing'] as const,
    ),
    ['no vkey', withFile('vkey', gone), 'VkeyMissing'],
    ['a policy with a word of its own', withFile('policy', () => encodeUtf8('believe me\n')), 'PolicyWrong'],
  ]
  for (const [what, files, code] of cases) it(`${what}: ${code}`, () => fromEverywhere(files, code))
})

describe('entries in another order or number', () => {
  const swapped = [first[1] ?? assert.fail(), first[0] ?? assert.fail(), ...first.slice(2)]
  const cases: readonly (readonly [string, Files, string])[] = [
    ['two that changed places', withFile(bundle0, bundleOf(swapped)), 'EntryChanged'],
    [
      'two of different bundles that changed places',
      withFile(
        lastBundle,
        bundleOf([first[3] ?? assert.fail(), ...last.slice(1)]),
        withFile(bundle0, bundleOf(first.with(3, last[0] ?? assert.fail()))),
      ),
      'EntryChanged',
    ],
    ['one that was dropped', withFile(bundle0, bundleOf(first.slice(1))), 'BundleMalformed'],
    ['one that stands twice', withFile(bundle0, bundleOf([...first.slice(0, 1), ...first])), 'BundleMalformed'],
    [
      'one that stands in the place of the next',
      withFile(lastBundle, bundleOf([...last.slice(0, 1), ...last.slice(0, 1), ...last.slice(2)])),
      'EntryChanged',
    ],
    ['one that was changed with its leaf hash', rewritten([bundle0, tile0]), 'EntriesChanged'],
    ['one that was changed with all its hashes', rewritten([bundle0, tile0, topTile]), 'RootWrong'],
    [
      'one that was changed, and another’s leaf hash',
      withFile('tile/0/002.p/8', flip, withFile(bundle0, flip)),
      'EntryOrTileChanged',
    ],
    ['one that was signed and is not canonical', filesOf(entries.with(9, encodeUtf8('{"a": 1}'))), 'EntryInvalid'],
  ]
  for (const [what, files, code] of cases) it(`${what}: ${code}`, () => fromEverywhere(files, code))
})

describe('a checkpoint that is not the record’s', () => {
  const put = (checkpoint: Uint8Array) => withFile('checkpoint', () => checkpoint)
  const cases: readonly (readonly [string, Files, string])[] = [
    // With the files of more entries than it speaks for, its own partial tiles are not there.
    ['an older one', put(checkpointOf(entries, 519, newKey)), 'FileMissing'],
    ['one entry more', put(signed(textFor(size + 1, root))), 'FileMissing'],
    ['one entry fewer', put(signed(textFor(size - 1, root))), 'FileMissing'],
    ['the root of another size', put(signed(textFor(size, rootOf(entries.slice(0, -1))))), 'RootWrong'],
    ['no entries, and a root', put(signed(textFor(0, root))), 'EmptyRootWrong'],
    [
      'another log’s, by its key',
      put(
        signNote(textFor(size, root, 'other.example.org'), { ...newKey.key, name: 'other.example.org' }, newKey.sign),
      ),
      'NoKnownSignature',
    ],
    ['another origin', put(signed(textFor(size, root, 'other.example.org'))), 'OriginWrong'],
    ['an unknown key', put(signed(textFor(size, root), strangerKey)), 'NoKnownSignature'],
    [
      'a signature of something else',
      put(joinBytes([encodeUtf8(`${textFor(size, root)}\n`), linesOf(checkpointOf(entries, 1, newKey))])),
      'SignatureWrong',
    ],
    ['a size with a zero before it', put(signed(textFor(size, root).replace('520', '0520'))), 'CheckpointMalformed'],
    ['no root', put(signed(`${origin}\n520\n`)), 'CheckpointMalformed'],
  ]
  for (const [what, files, code] of cases) it(`${what}: ${code}`, () => fromEverywhere(files, code, '--vkey', newVkey))
})

describe('a record that means ill', () => {
  it('gives it no orders', async () => {
    const wicked = withFile('checkpoint', () => signed(textFor(size, root, 'red\u009b31m\u202e')))
    const { out, code } = await remit('verify', placed(wicked), '--vkey', newVkey)
    assert.equal(code, 1)
    assert.match(out, /it is of red\\u\{9b\}31m\\u\{202e\}, and/)
  })

  it('is not read on where a file does not end', async (test) => {
    if (process.platform === 'win32') return test.skip('there is no such device')
    const place = placed(madeFiles)
    rmSync(join(place, 'checkpoint'))
    symlinkSync('/dev/zero', join(place, 'checkpoint'))
    assert.equal(await codeOf(place), 'FileTooLarge')
  })

  it('is not told with the password of where it is', async () => {
    const { err, code } = await remit('verify', 'http://remit:hidden@127.0.0.1:1/record/made')
    assert.equal(code, 2)
    assert.match(err, /http:\/\/remit:…@127/)
    assert.doesNotMatch(err, /hidden/)
  })
})

describe('a cosignature that is not one', () => {
  const checkpoint = checkpointOf(entries, size, newKey)
  const policy = join(folder, 'policy')
  before(() => writeFileSync(policy, fileOf(madeFiles, 'policy')))
  const put = (bytes: Uint8Array) => withFile('checkpoint', () => bytes)
  const line = linesOf(cosigned(checkpointOf(entries, size - 1, newKey), witnesses.slice(0, 1)))
  const ofOtherSize = new TextDecoder().decode(line).split('\n').at(-2) ?? ''
  const otherTime = (bytes: Uint8Array) => {
    const text = new TextDecoder().decode(bytes)
    const lines = text.split('\n')
    const own = lines.at(-2) ?? ''
    const base64 = Buffer.from(own.split(' ').at(-1) ?? '', 'base64')
    base64[11] = (base64[11] ?? 0) ^ 1
    return encodeUtf8(
      [...lines.slice(0, -2), `${own.slice(0, own.lastIndexOf(' '))} ${base64.toString('base64')}`, ''].join('\n'),
    )
  }
  const strangers = witnesses.map(({ key }) => ({ key, sign: strangerKey.sign }))
  const cases: readonly (readonly [string, Files, string])[] = [
    ['of another time', put(otherTime(cosigned(checkpoint))), 'SignatureWrong'],
    ['of another size', put(joinBytes([checkpoint, encodeUtf8(`${ofOtherSize}\n`)])), 'SignatureWrong'],
    ['by another key in the name of a witness', put(cosigned(checkpoint, strangers)), 'SignatureWrong'],
    ['of nobody: the policy is not met', put(checkpoint), 'QuorumUnmet'],
    ['of one of two: the policy is not met', put(cosigned(checkpoint, witnesses.slice(0, 1))), 'QuorumUnmet'],
    [
      'of the same witness twice',
      put(cosigned(checkpoint, [...witnesses.slice(0, 1), ...witnesses.slice(0, 1)])),
      'QuorumUnmet',
    ],
  ]
  for (const [what, files, code] of cases) it(`${what}: ${code}`, () => fromEverywhere(files, code, '--policy', policy))

  it('is no reason to refuse where only the record asks for it, and is said', async () => {
    const { out, code } = await remit('verify', placed(put(checkpoint)))
    assert.equal(code, 0)
    assert.match(out, /not checked: that enough witnesses have cosigned/)
  })

  it('does not help a log that the policy does not know', () =>
    fromEverywhere(madeFiles, 'LogNotInPolicy', '--policy', policy, '--vkey', formatVkey(strangerKey.key)))
})

describe('a handover that is forged', () => {
  const keys = (bytes: Uint8Array) => withFile('keys', () => bytes)
  const forged = entries.with(
    changedAt,
    canonical({ event: { type: 'KeyChanged', vkey: formatVkey(strangerKey.key) } }),
  )
  const cases: readonly (readonly [string, Files, string])[] = [
    ['no file of keys', withFile('keys', gone), 'NoKnownSignature'],
    ['keys that cannot be read', keys(encodeUtf8('key\n')), 'KeysMalformed'],
    ['keys with something after them', withFile('keys', extend), 'KeysMalformed'],
    ['signed by the old key alone', keys(keysWith(handoverOf(entries, handoverSize, [oldKey]))), 'HandoverWrong'],
    ['signed by the new key alone', keys(keysWith(handoverOf(entries, handoverSize, [newKey]))), 'HandoverWrong'],
    [
      'signed by a stranger in place of the old key',
      keys(keysWith(handoverOf(entries, handoverSize, [strangerKey, newKey]))),
      'HandoverWrong',
    ],
    ['from before the entry', keys(keysWith(handoverOf(entries, changedAt))), 'HandoverOutside'],
    ['with another entry', keys(keysWith(handoverOf(entries), changedAt - 1)), 'HandoverEntryWrong'],
    ['of a record in which the entry names another key', filesOf(forged), 'HandoverEntryWrong'],
    ['of another record', keys(keysWith(handoverOf(changedEntries))), 'EarlierRootWrong'],
    ['of a record that was longer', keys(keysWith(handoverOf([...entries, canonical(1)], size + 1))), 'SizeShrank'],
  ]
  for (const [what, files, code] of cases) it(`${what}: ${code}`, () => fromEverywhere(files, code, '--vkey', oldVkey))

  it('does not help a key that it does not lead from', () =>
    fromEverywhere(madeFiles, 'NoKnownSignature', '--vkey', formatVkey(strangerKey.key)))
})

describe('a record that did not grow from what it was', () => {
  const kept = (bytes: Uint8Array) => {
    const path = join(mkdtempSync(join(folder, 'kept-')), 'checkpoint')
    writeFileSync(path, bytes)
    return ['--since', path, '--vkey', newVkey] as const
  }
  it('is found by whoever kept a checkpoint, of any size', async () => {
    await fromEverywhere(filesOf(changedEntries), 'EarlierRootWrong', ...kept(checkpointOf(entries, keptSize, newKey)))
    await fromEverywhere(filesOf(changedEntries), 'EarlierRootWrong', ...kept(checkpointOf(entries, 8, newKey)))
    await fromEverywhere(filesOf(changedEntries), 'EarlierRootWrong', ...kept(checkpointOf(entries, size, newKey)))
    await fromEverywhere(filesOf(changedEntries), 'verified', ...kept(checkpointOf(entries, 7, newKey)))
  })
  it('is found when it had more entries', () =>
    fromEverywhere(filesOf(entries.slice(0, 400)), 'SizeShrank', ...kept(checkpointOf(entries, size, newKey))))
  it('is not judged by a checkpoint of nobody', () =>
    fromEverywhere(madeFiles, 'NoKnownSignature', ...kept(checkpointOf(entries, 8, strangerKey))))
  it('is not judged by a checkpoint that was changed', () =>
    fromEverywhere(madeFiles, 'SignatureWrong', ...kept(altered(checkpointOf(entries, 8, newKey), 2))))
})

describe('what stands beside an exported record', () => {
  const exported = exportedFiles(madeFiles)
  const document = [...exported.keys()].find((path) => path.endsWith('.md')) ?? assert.fail()
  const roll =
    [...exported.keys()].find((path) => path.startsWith('documents/') && path.endsWith('.json')) ?? assert.fail()
  const inValues = (from: string, to: string) =>
    withFile('values.json', (bytes) => encodeUtf8(new TextDecoder().decode(bytes).replace(from, to)), exported)
  const [one = assert.fail(), other = assert.fail()] = values
  const cases: readonly (readonly [string, Files, string])[] = [
    ['a document that was changed', withFile(document, flip, exported), 'DocumentChanged'],
    ['a document that has an end', withFile(roll, extend, exported), 'DocumentChanged'],
    ['a document that is not there', withFile(roll, gone, exported), 'DocumentMissing'],
    ['a value that was changed', inValues('a name that', 'a game that'), 'ValueChanged'],
    ['a salt that was changed', inValues(one.salt.toHex(), other.salt.toHex()), 'ValueChanged'],
    ['a value of another commitment', inValues(one.commitment, other.commitment), 'ValueChanged'],
    ['an entry of its record', withFile(`record/${bundle0}`, flip, exported), 'EntryChanged'],
  ]
  for (const [what, files, code] of cases)
    it(`${what}: ${code}`, async () => assert.equal(await codeOf(placed(files)), code))

  it('a value to which no entry commits: ValueNotNamed', async () => {
    const salt = '00'.repeat(16)
    const commitment = sha256(joinBytes([Uint8Array.fromHex(salt), encodeUtf8('new')])).toHex()
    const text = JSON.stringify([{ commitment, salt, value: 'new', readers: { kind: 'public' } }])
    assert.equal(await codeOf(placed(withFile('values.json', () => encodeUtf8(text), exported))), 'ValueNotNamed')
  })
})

describe('a proof that was changed', () => {
  const entry = entries[proofIndex] ?? assert.fail()
  const text = new TextDecoder().decode(proof)
  const lines = text.split('\n')
  const edit = (change: (lines: string[]) => void) => {
    const copy = [...lines]
    change(copy)
    return encodeUtf8(copy.join('\n'))
  }
  const cases: readonly (readonly [string, Uint8Array, Uint8Array, string])[] = [
    ['not at all', proof, entry, 'verified'],
    [
      'a hash',
      edit((all) => all.splice(2, 1, `${all[2]?.startsWith('A') ? 'B' : 'A'}${all[2]?.slice(1)}`)),
      entry,
      'ProofWrong',
    ],
    ['a hash removed', edit((all) => all.splice(2, 1)), entry, 'ProofLengthWrong'],
    ['a hash added', edit((all) => all.splice(2, 0, all[2] ?? '')), entry, 'ProofLengthWrong'],
    [
      'two hashes that changed places',
      edit((all) => all.splice(2, 2, all[3] ?? '', all[2] ?? '')),
      entry,
      'ProofWrong',
    ],
    ['a hash that is none', edit((all) => all.splice(2, 1, 'AAAA')), entry, 'ProofMalformed'],
    ['another index', edit((all) => all.splice(1, 1, `index ${proofIndex + 1}`)), entry, 'ProofWrong'],
    [
      'an index with a zero before it',
      edit((all) => all.splice(1, 1, `index 0${proofIndex}`)),
      entry,
      'ProofMalformed',
    ],
    ['an index outside', edit((all) => all.splice(1, 1, `index ${size}`)), entry, 'IndexOutside'],
    ['another version', edit((all) => all.splice(0, 1, 'c2sp.org/tlog-proof@v2')), entry, 'ProofMalformed'],
    ['another entry', proof, entries[proofIndex + 1] ?? assert.fail(), 'ProofWrong'],
    ['a bit of the entry', proof, flip(entry), 'ProofWrong'],
    ['the checkpoint', altered(proof, text.indexOf('\n\n') + 4), entry, 'SignatureWrong'],
    ['its end', proof.slice(0, -1), entry, 'SignatureLineMalformed'],
    ['all after its hashes', encodeUtf8(text.slice(0, text.indexOf('\n\n'))), entry, 'ProofMalformed'],
  ]
  for (const [what, bytes, bytesOfEntry, code] of cases) {
    it(`${what}: ${code}`, async () => {
      const place = placed(
        new Map([
          ['entry.json', bytesOfEntry],
          ['entry.tlog-proof', bytes],
          ['policy', fileOf(madeFiles, 'policy')],
        ]),
      )
      const options = ['--entry', join(place, 'entry.json')] as const
      assert.equal(await codeOf(join(place, 'entry.tlog-proof'), ...options, '--vkey', newVkey), code)
      assert.equal(await codeOf(join(place, 'entry.tlog-proof'), ...options, '--policy', join(place, 'policy')), code)
    })
  }

  it('is not asked without a key that is known, or without the entry', async () => {
    const place = placed(
      new Map([
        ['entry.json', entry],
        ['entry.tlog-proof', proof],
      ]),
    )
    const path = join(place, 'entry.tlog-proof')
    assert.equal((await remit('verify', path, '--entry', join(place, 'entry.json'))).code, 2)
    assert.equal((await remit('verify', path, '--vkey', newVkey)).code, 2)
  })
})

describe('a data file that was changed by SQL', () => {
  const path = join(folder, 'made.sqlite')
  before(async () => {
    const store = await openSqliteStore(path)
    await store.create({ name: 'made', origin, vkey: newVkey })
    const grown = grow(
      sha256,
      emptyEdge,
      entries.map((each) => leafHash(sha256, each)),
    )
    const stored = documents.map((text) => ({ digest: sha256(encodeUtf8(text)).toHex(), text }))
    const appended = await store.append({
      foundation: 'made',
      size: 0,
      entries,
      hashes: grown.stored,
      checkpoint: checkpointOf(entries, size, newKey),
      documents: stored,
      sealed: values,
      outbox: [],
    })
    assert.ok(appended.ok)
    await store.close()
  })

  const cases: readonly (readonly [string, string])[] = [
    [
      'UPDATE entry SET bytes = CAST(replace(CAST(bytes AS TEXT), \'"n":7\', \'"n":8\') AS BLOB) WHERE n = 7',
      'EntryChanged',
    ],
    ["UPDATE entry SET bytes = CAST('{\n}' AS BLOB) WHERE n = 7", 'EntryChanged'],
    ['UPDATE entry SET bytes = zeroblob(0) WHERE n = 512', 'EntryChanged'],
    ['DELETE FROM entry WHERE n = 519', 'BundleMalformed'],
    ['DELETE FROM entry WHERE n = 3', 'BundleMalformed'],
    ['DELETE FROM entry WHERE n >= 512', 'FileMissing'],
    ['UPDATE entry SET n = n + 1000 WHERE n = 4', 'BundleMalformed'],
    ['UPDATE hash SET hash = zeroblob(32) WHERE level = 0 AND n = 300', 'TileChanged'],
    ['UPDATE hash SET hash = zeroblob(32) WHERE level = 1 AND n = 1', 'TileChanged'],
    ['DELETE FROM hash WHERE level = 1 AND n = 1', 'TileLengthWrong'],
    ['DELETE FROM hash WHERE level = 1', 'FileMissing'],
    ["UPDATE checkpoint SET bytes = CAST(replace(CAST(bytes AS TEXT), '520', '519') AS BLOB)", 'SignatureWrong'],
    ['DELETE FROM checkpoint', 'FileMissing'],
    [`UPDATE foundation SET vkey = '${formatVkey(strangerKey.key)}'`, 'NoKnownSignature'],
    ["UPDATE document SET text = text || ' '", 'DocumentChanged'],
    ["DELETE FROM document WHERE text LIKE '%roll%'", 'DocumentMissing'],
    ["UPDATE sealed SET value = 'another'", 'ValueChanged'],
    ['UPDATE sealed SET salt = zeroblob(16)', 'ValueChanged'],
    ['UPDATE sealed SET commitment = hex(zeroblob(32)) WHERE id = 1', 'ValueChanged'],
    ['DELETE FROM sealed', 'verified'],
  ]
  for (const [sql, code] of cases) {
    it(`${sql}: ${code}`, async () => {
      const copy = join(mkdtempSync(join(folder, 'data-')), 'remit.sqlite')
      const original = new DatabaseSync(path)
      original.exec(`VACUUM INTO '${copy}'`)
      original.close()
      const database = new DatabaseSync(copy)
      database.exec(sql)
      database.close()
      assert.equal(await codeOf(copy), code)
      assert.equal(await codeOf(dirname(copy)), code)
    })
  }
})
