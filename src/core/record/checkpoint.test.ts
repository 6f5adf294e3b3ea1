import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  crypto,
  keyOf,
  log,
  sha256,
  signAsLog,
  vector,
  vectorText,
  witness,
} from '../../../test/vectors/record/vectors.ts'
import { formatCheckpoint, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts'
import { emptyRoot } from './merkle.ts'
import { signNote } from './note.ts'

const text = 'record.example.org/log\n3\n5+CjokTJVlFOtt6R+qWML+0KN1h6OAZVNrQw7LCiW4M=\n'
const origin = log.name

describe('a checkpoint', () => {
  it('is the one of the worked example, signature and all', () => {
    const parsed = parseCheckpoint(text)
    assert.ok(parsed.ok)
    assert.equal(formatCheckpoint(parsed.value), text)
    const file = new TextDecoder().decode(signCheckpoint(parsed.value, log, signAsLog))
    assert.ok(vectorText('worked-example-size3.txt').includes(file))
  })

  it('opens with the log key, and with a witness that cosigned', () => {
    const opened = openCheckpoint(crypto, vector('log-300/checkpoint'), { log, witnesses: [witness] })
    assert.ok(opened.ok)
    assert.equal(opened.value.checkpoint.size, 300)
    assert.deepEqual(
      opened.value.signers.map(({ key }) => key),
      [log, witness],
    )
    const alone = openCheckpoint(crypto, vector('log-300/checkpoint'), { log })
    assert.ok(alone.ok)
    assert.equal(alone.value.ignored, 1)
  })

  it('is refused without the signature of the log itself', () => {
    const other = keyOf('other.example/log', 'ed25519', '00'.repeat(32))
    const opened = openCheckpoint(crypto, vector('log-300/checkpoint'), { log: other, witnesses: [witness] })
    assert.deepEqual(opened, { ok: false, problem: { code: 'NoKnownSignature', names: [witness.name] } })
  })

  it('is refused when signed for another origin', () => {
    const note = signNote(text.replace('org/log', 'org/lot'), log, signAsLog)
    const problem = { code: 'OriginWrong', origin: 'record.example.org/lot', expected: origin }
    assert.deepEqual(openCheckpoint(crypto, note, { log }), { ok: false, problem })
  })

  it('of an empty log has the empty root', () => {
    const empty = { origin, size: 0, root: emptyRoot(sha256) }
    assert.ok(openCheckpoint(crypto, signCheckpoint(empty, log, signAsLog), { log }).ok)
    const wrong = signCheckpoint({ ...empty, root: new Uint8Array(32) }, log, signAsLog)
    assert.deepEqual(openCheckpoint(crypto, wrong, { log }), { ok: false, problem: { code: 'EmptyRootWrong' } })
  })

  it('has three lines of one form each', () => {
    const line = (altered: string) => {
      const parsed = parseCheckpoint(altered)
      return parsed.ok ? 'read' : parsed.problem
    }
    const malformed = (line: number) => ({ code: 'CheckpointMalformed', line })
    assert.deepEqual(line(''), malformed(1))
    for (const size of ['', '03', '+3', '-1', '3.0', '3 ', '9007199254740992', '٣']) {
      assert.deepEqual(line(text.replace('\n3\n', `\n${size}\n`)), malformed(2), size)
    }
    // The last digit before the padding has two bits to spare: another text for the same root.
    assert.deepEqual(line(text.replace('W4M=', 'W4N=')), malformed(3))
    assert.deepEqual(line(text.replace('W4M=', 'W4M')), malformed(3))
    assert.deepEqual(line(text.replace('5+Cj', '')), malformed(3))
    assert.deepEqual(line(text.slice(0, -1)), malformed(4))
    assert.deepEqual(line(`${text}\nextension\n`), malformed(4))
    assert.deepEqual(line(`${text}extension\n\n`), malformed(5))
  })

  it('may have lines of other logs below the root, which say nothing', () => {
    assert.deepEqual(parseCheckpoint(`${text}extension\nanother one\n`), parseCheckpoint(text))
  })

  it('is not signed with the key of another log', () => {
    const checkpoint = { origin: 'other.example/log', size: 0, root: emptyRoot(sha256) }
    assert.throws(() => signCheckpoint(checkpoint, log, signAsLog), /cannot sign for other\.example/)
  })
})
