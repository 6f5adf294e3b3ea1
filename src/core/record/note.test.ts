import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  altered,
  crypto,
  keyOf,
  log,
  logSeed,
  signAsLog,
  signerOf,
  vector,
  witness,
} from '../../../test/vectors/record/vectors.ts'
import { encodeBase64 } from './base64.ts'
import { cosign, openNote, parseNote, signNote } from './note.ts'
import type { NoteKey } from './note-key.ts'
import { encodeUtf8 } from './utf8.ts'

const text = 'example.org/log\n1\nfirst\n'
const note = signNote(text, log, signAsLog)
const noteText = new TextDecoder().decode(note)
const stranger = signatureLines(1)

describe('a signed note', () => {
  it('opens with the key that signed it', () => {
    assert.deepEqual(openNote(crypto, note, [log]), {
      ok: true,
      value: { text, signers: [{ key: log, time_s: undefined }], ignored: 0 },
    })
  })

  it('is split at its last blank line, so that the text may have others', () => {
    const poem = 'one\n\ntwo\n\n\nthree\n'
    const opened = openNote(crypto, signNote(poem, log, signAsLog), [log])
    assert.ok(opened.ok)
    assert.equal(opened.value.text, poem)
  })

  it('ignores keys that are not known, even under a known name or id', () => {
    const sameName = `— ${log.name} ${encodeBase64(new Uint8Array(68))}\n`
    const sameId = `— elsewhere.example ${encodeBase64(Uint8Array.from([...log.id, ...new Uint8Array(64)]))}\n`
    const opened = openNote(crypto, encodeUtf8(noteText + stranger + sameName + sameId), [log])
    assert.ok(opened.ok)
    assert.equal(opened.value.ignored, 3)
    assert.equal(opened.value.signers.length, 1)
  })

  it('is refused when no known key signed it', () => {
    assert.deepEqual(openNote(crypto, note, [witness]), {
      ok: false,
      problem: { code: 'NoKnownSignature', names: [log.name] },
    })
    assert.ok(!openNote(crypto, note, []).ok)
  })

  it('is refused when a known key is claimed wrongly, even beside a right signature', () => {
    const forged = `— ${log.name} ${encodeBase64(Uint8Array.from([...log.id, ...new Uint8Array(64)]))}\n`
    const short = `— ${log.name} ${encodeBase64(Uint8Array.from([...log.id, ...new Uint8Array(63)]))}\n`
    for (const line of [forged, short]) {
      const problem = { code: 'SignatureWrong', line: 6, name: log.name }
      assert.deepEqual(openNote(crypto, encodeUtf8(noteText + line), [log]), { ok: false, problem })
    }
  })

  it('counts a key once however often it signed', () => {
    const [line = ''] = noteText.split('\n').filter((each) => each.startsWith('—'))
    const opened = openNote(crypto, encodeUtf8(`${noteText}${line}\n`), [log])
    assert.ok(opened.ok)
    assert.equal(opened.value.signers.length, 1)
  })

  it('takes a hundred signatures and no more', () => {
    assert.ok(openNote(crypto, encodeUtf8(noteText + signatureLines(99)), [log]).ok)
    const problem = { code: 'NoteHasTooManySignatures', line: 105 }
    assert.deepEqual(openNote(crypto, encodeUtf8(noteText + signatureLines(100)), [log]), { ok: false, problem })
  })

  it('has no control character but newline', () => {
    for (const character of ['\r', '\t', '\0', '\u001f']) {
      const problem = { code: 'NoteHasControlCharacter', line: 3 }
      assert.deepEqual(parseNote(encodeUtf8(noteText.replace('first', `fi${character}rst`))), { ok: false, problem })
    }
  })

  it('is refused with the line when it is not of the form', () => {
    const problem = (bytes: Uint8Array | string) => {
      const parsed = parseNote(typeof bytes === 'string' ? encodeUtf8(bytes) : bytes)
      return parsed.ok ? 'read' : parsed.problem
    }
    const malformed = (line: number) => ({ code: 'SignatureLineMalformed', line })
    assert.deepEqual(problem(''), { code: 'NoteUnsigned' })
    assert.deepEqual(problem(text), { code: 'NoteUnsigned' })
    assert.deepEqual(problem(`${text}\n`), { code: 'NoteUnsigned' })
    assert.deepEqual(problem(Uint8Array.of(0xff)), { code: 'NoteNotUtf8' })
    assert.deepEqual(problem(new Uint8Array(1_000_001)), { code: 'NoteTooLarge' })
    assert.deepEqual(problem(noteText.slice(0, -1)), malformed(5))
    assert.deepEqual(problem(`${noteText}x\n`), malformed(6))
    assert.deepEqual(problem(noteText.replace('— ', '- ')), malformed(5))
    assert.deepEqual(problem(noteText.replace('— ', '—  ')), malformed(5))
    assert.deepEqual(problem(noteText.replace('=\n', '\n')), malformed(5))
    assert.deepEqual(problem(`${text}\n— a AAAAAA==\n`), malformed(5))
    assert.deepEqual(problem(`${text}\n— a+b AAAAAAA=\n`), malformed(5))
  })

  it('is refused when any byte of it is altered', () => {
    fc.assert(
      fc.property(fc.nat(note.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        assert.ok(!openNote(crypto, altered(note, at, by), [log]).ok)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a cosignature', () => {
  const own = keyOf('witness.example/mine', 'cosignature/v1', logSeed)
  const line = cosign(text, own, 1_795_000_000, signerOf(logSeed))

  it('is opened with the time at which the witness saw the note', () => {
    const opened = openNote(crypto, encodeUtf8(noteText + line), [log, own])
    assert.ok(opened.ok)
    assert.deepEqual(opened.value.signers, [signed(log, undefined), signed(own, 1_795_000_000)])
  })

  it('of another witness opens as the vectors have it', () => {
    const opened = openNote(crypto, vector('log-300/checkpoint'), [log, witness])
    assert.ok(opened.ok)
    assert.deepEqual(opened.value.signers, [signed(log, undefined), signed(witness, 0x6b013536)])
  })

  it('is refused when its time is altered', () => {
    const bytes = vector('log-300/checkpoint')
    const at = new TextDecoder().decode(bytes).lastIndexOf('ABrATU2')
    const place = encodeUtf8(new TextDecoder().decode(bytes).slice(0, at)).length + 5
    const problem = { code: 'SignatureWrong', line: 6, name: witness.name }
    assert.deepEqual(openNote(crypto, altered(bytes, place), [log, witness]), { ok: false, problem })
    assert.ok(openNote(crypto, altered(bytes, place), [log]).ok)
  })

  it('is no signature of the log: the same key signs other bytes', () => {
    const asLog = keyOf(own.name, 'ed25519', logSeed)
    assert.ok(!openNote(crypto, encodeUtf8(`${text}\n${line}`), [asLog]).ok)
  })
})

function signed(key: NoteKey, time_s: number | undefined) {
  return { key, time_s }
}

function signatureLines(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `— stranger.example/${n} ${encodeBase64(Uint8Array.of(1, 2, 3, 4, n))}\n`,
  ).join('')
}
