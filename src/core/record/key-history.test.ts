import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import {
  changedAt,
  entries,
  handoverOf,
  handoverSize,
  keysWith,
  newKey,
  oldKey,
  strangerKey,
} from '../../../test/tamper/made-record.ts'
import { crypto, sha256 } from '../../../test/vectors/record/vectors.ts'
import { followKeys, formatKeyHistory, type KeyHistory, namesKey, parseKeyHistory } from './key-history.ts'
import { formatVkey } from './note-key.ts'
import { encodeUtf8 } from './utf8.ts'

const handover = handoverOf(entries)
const history: KeyHistory = { first: oldKey.key, changes: [{ key: newKey.key, entry: changedAt, handover }] }

describe('the keys of a log', () => {
  it('read back as they were written', () => {
    assert.deepEqual(parseKeyHistory(sha256, formatKeyHistory(history)), { ok: true, value: history })
    const alone = { first: oldKey.key, changes: [] }
    assert.deepEqual(parseKeyHistory(sha256, formatKeyHistory(alone)), { ok: true, value: alone })
  })

  it('have one form, and the line is told that has another', () => {
    const text = new TextDecoder().decode(keysWith(handover))
    const lineOf = (altered: string) => {
      const parsed = parseKeyHistory(sha256, encodeUtf8(altered))
      return parsed.ok ? 'read' : parsed.problem
    }
    const malformed = (line: number) => ({ code: 'KeysMalformed', line })
    assert.deepEqual(lineOf(''), malformed(1))
    assert.deepEqual(lineOf(text.slice(0, -1)), malformed(2))
    assert.deepEqual(lineOf(text.replace('key ', 'key  ')), malformed(1))
    assert.deepEqual(lineOf(text.replace(` ${changedAt} `, ` 0${changedAt} `)), malformed(2))
    assert.deepEqual(lineOf(`${text}\n`), malformed(3))
  })

  it('are followed from the one that is known, with what the log must hold for the others', () => {
    const followed = followKeys(crypto, history, oldKey.key)
    assert.ok(followed.ok)
    const [first, second] = followed.value
    assert.deepEqual(first, { key: oldKey.key, promises: [] })
    assert.deepEqual(
      second?.promises.map(({ vkey, entry, size }) => ({ vkey, entry, size })),
      [{ vkey: formatVkey(newKey.key), entry: changedAt, size: handoverSize }],
    )
  })

  it('lead nowhere from the last one, nor from one that is none of them', () => {
    for (const { key } of [newKey, strangerKey])
      assert.deepEqual(followKeys(crypto, history, key), { ok: true, value: [{ key, promises: [] }] })
  })

  it('are named by an event of their own', () => {
    assert.ok(namesKey(entries[changedAt] ?? assert.fail(), formatVkey(newKey.key)))
    assert.ok(!namesKey(entries[changedAt] ?? assert.fail(), formatVkey(oldKey.key)))
    assert.ok(!namesKey(entries[0] ?? assert.fail(), formatVkey(newKey.key)))
    assert.ok(!namesKey(encodeUtf8('not JSON'), formatVkey(newKey.key)))
  })
})
