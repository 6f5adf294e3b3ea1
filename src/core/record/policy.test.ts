import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { keyOf, log, sha256, vector, vectorText, witness } from '../../../test/vectors/record/vectors.ts'
import { formatVkey } from './note-key.ts'
import { formatPolicy, type Policy, parsePolicy, quorumMet } from './policy.ts'
import { encodeUtf8 } from './utf8.ts'

const seeds = Array.from({ length: 5 }, (_, n) => `${n + 1}`.repeat(64))
const keys = seeds.map((seed, n) => keyOf(`w${n + 1}.example.org`, 'cosignature/v1', seed))
const vkeys = keys.map(formatVkey)
const logLine = `log ${formatVkey(log)}`

const twoLevels = `# Who cosigns us
${logLine} https://record.example.org/log

witness X1 ${vkeys[0]} https://x1.example.org/witness
\twitness  X2 ${vkeys[1]}
witness X3 ${vkeys[2]}
group X 2 X1 X2 X3
witness Y1 ${vkeys[3]}
witness Y2 ${vkeys[4]}
group Y any Y1 Y2
group both all X Y
quorum both`

describe('a policy', () => {
  it('of the vectors names one log, one witness, and asks for it', () => {
    const policy = read(vectorText('policy'))
    assert.deepEqual(policy, {
      logs: [{ key: log }],
      witnesses: [{ name: 'w1', key: witness }],
      groups: [],
      quorum: 'w1',
    })
    assert.deepEqual(encodeUtf8(formatPolicy(policy)), vector('policy'))
    assert.equal(quorumMet(policy, [witness]), true)
    assert.equal(quorumMet(policy, [log]), false)
  })

  it('counts groups of groups', () => {
    const policy = read(twoLevels)
    const met = (...numbers: readonly number[]) =>
      quorumMet(
        policy,
        numbers.flatMap((n) => keys[n - 1] ?? []),
      )
    assert.deepEqual([met(1, 2, 4), met(2, 3, 5), met(1, 2, 3, 4, 5)], [true, true, true])
    assert.deepEqual([met(), met(1, 2, 3), met(1, 4, 5), met(1, 1, 4)], [false, false, false, false])
  })

  it('without a quorum is met by nobody’s cosignature', () => {
    const policy = read('quorum none\n')
    assert.deepEqual(policy, { logs: [], witnesses: [], groups: [], quorum: undefined })
    assert.equal(quorumMet(policy, []), true)
  })

  it('does not take another key for a witness because it has its name', () => {
    const policy = read(`witness w ${vkeys[0]}\nquorum w\n`)
    assert.equal(quorumMet(policy, [keyOf('w1.example.org', 'cosignature/v1', 'a'.repeat(64))]), false)
  })

  it('is written so that reading it gives the same again', () => {
    const policy = read(twoLevels)
    assert.deepEqual(read(formatPolicy(policy)), policy)
  })
})

describe('a policy is refused with the line', () => {
  const w1 = `witness w1 ${vkeys[0]}\n`
  const cases: readonly (readonly [string, string, object])[] = [
    ['when nothing says how many witnesses are enough', w1, { code: 'PolicyQuorumMissing' }],
    ['when two lines do', 'quorum none\nquorum none\n', { code: 'PolicyTooMany', line: 2, word: 'quorum' }],
    ['when a line begins with an unknown word', 'witnes w\n', { code: 'PolicyWordUnknown', line: 1, word: 'witnes' }],
    ['when a line has too few words', 'witness w\n', { code: 'PolicyLineMalformed', line: 1, word: 'witness' }],
    ['when a line has too many words', `${logLine} a b\n`, { code: 'PolicyLineMalformed', line: 1, word: 'log' }],
    ['when a group has no members', 'group g all\n', { code: 'PolicyLineMalformed', line: 1, word: 'group' }],
    ['when a key is none', 'witness w what\n', { code: 'PolicyKeyWrong', line: 1, cause: { code: 'KeyMalformed' } }],
    [
      'when a log’s key is given for a witness',
      `witness w ${formatVkey(log)}\n`,
      { code: 'PolicyKeyKindWrong', line: 1, expected: 'cosignature/v1' },
    ],
    ['when a log is there twice', `${logLine}\n${logLine}\n`, { code: 'PolicyKeyTwice', line: 2, name: log.name }],
    [
      'when two witnesses have one public key, under whatever names',
      `${w1}witness w2 ${formatVkey(keyOf('other.example.org', 'cosignature/v1', seeds[0] ?? ''))}\n`,
      { code: 'PolicyKeyTwice', line: 2, name: 'w2' },
    ],
    ['when a name is given twice', `${w1}group w1 all w1\n`, { code: 'PolicyNameTaken', line: 2, name: 'w1' }],
    ['when a witness is called none', `witness none ${vkeys[0]}\n`, { code: 'PolicyNameTaken', line: 1, name: 'none' }],
    [
      'when a group comes before its members',
      `group g all w1\n${w1}`,
      { code: 'PolicyNameUnknown', line: 1, name: 'w1' },
    ],
    ['when none is a member', `${w1}group g all none\n`, { code: 'PolicyNameUnknown', line: 2, name: 'none' }],
    ['when the quorum is nobody', `${w1}quorum w2\n`, { code: 'PolicyNameUnknown', line: 2, name: 'w2' }],
    ['when a member is there twice', `${w1}group g any w1 w1\n`, { code: 'PolicyMemberTwice', line: 2, name: 'w1' }],
    [
      'when a witness is in two groups',
      `${w1}group g any w1\ngroup h any w1\n`,
      { code: 'PolicyMemberTwice', line: 3, name: 'w1' },
    ],
    ['when too many are asked for', `${w1}group g 2 w1\n`, { code: 'PolicyThresholdWrong', line: 2, members: 1 }],
    [
      'when none of a group are asked for',
      `${w1}group g 0 w1\n`,
      { code: 'PolicyThresholdWrong', line: 2, members: 1 },
    ],
    ['when a number has leading zeros', `${w1}group g 01 w1\n`, { code: 'PolicyThresholdWrong', line: 2, members: 1 }],
    ['when it has Windows line ends', `${w1.trim()}\r\n`, { code: 'PolicyHasControlCharacter', line: 1 }],
  ]
  for (const [when, text, fault] of cases) {
    it(when, () => assert.deepEqual(parsePolicy(sha256, encodeUtf8(text)), { ok: false, problem: fault }))
  }

  it('when it is not UTF-8, or longer than anybody writes', () => {
    assert.deepEqual(parsePolicy(sha256, Uint8Array.of(0xff)), { ok: false, problem: { code: 'PolicyNotUtf8' } })
    const large = encodeUtf8('#'.repeat(100_001))
    assert.deepEqual(parsePolicy(sha256, large), { ok: false, problem: { code: 'PolicyTooLarge' } })
  })
})

describe('over any policy', () => {
  it('one more cosignature never unmakes a quorum, and all of them always make it', () => {
    fc.assert(
      fc.property(policies, fc.subarray(keys), fc.nat(keys.length - 1), (policy, signers, more) => {
        const another = keys[more]
        assert.ok(another !== undefined)
        if (quorumMet(policy, signers)) assert.ok(quorumMet(policy, [...signers, another]))
        assert.ok(quorumMet(policy, keys))
        assert.deepEqual(read(formatPolicy(policy)), policy)
      }),
    )
  })

  it('any bytes are read or refused, and never throw', () => {
    const words = fc.constantFrom(
      'log',
      'witness',
      'group',
      'quorum',
      'none',
      'w',
      'all',
      '1',
      '\n',
      ' ',
      vkeys[0] ?? '',
    )
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        parsePolicy(sha256, encodeUtf8(parts.join(' ')))
      }),
    )
  })
})

/** All five witnesses, in one or two groups, with any thresholds. */
const policies: fc.Arbitrary<Policy> = fc
  .record({ cut: fc.integer({ min: 1, max: 4 }), first: fc.nat(), second: fc.nat(), upper: fc.constantFrom(1, 2) })
  .map(({ cut, first, second, upper }) => {
    const witnesses = keys.map((key, n) => ({ name: `w${n}`, key }))
    const names = witnesses.map(({ name }) => name)
    const [left, right] = [names.slice(0, cut), names.slice(cut)]
    const groups = [
      { name: 'left', threshold: 1 + (first % left.length), members: left },
      { name: 'right', threshold: 1 + (second % right.length), members: right },
      { name: 'both', threshold: upper, members: ['left', 'right'] },
    ]
    return { logs: [], witnesses, groups, quorum: 'both' }
  })

function read(text: string): Policy {
  const policy = parsePolicy(sha256, encodeUtf8(text))
  assert.ok(policy.ok, JSON.stringify(policy))
  return policy.value
}
