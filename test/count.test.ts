// `remit count` as people and programs run it.

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { electionNames, electionText } from './support/elections.ts'
import { remit } from './support/remit.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-count-'))
const known = (name: string) => `test/vectors/elections/${name}.json`

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const fruit = file('fruit.csv', 'count,Apple,Birch,Cherry\n4,1,2,\n2,2,1,3\n1,,2,1\n')

describe('remit count', () => {
  for (const name of electionNames) {
    it(`finds the known result: ${name}`, async () => {
      const { code, err } = await remit('count', known(name), '--check')
      assert.equal(code, 0, err)
    })
  }

  it('exits with 1 and says what differs from the known result', async () => {
    const data = JSON.parse(electionText('made-irv-skips-passed'))
    data.expected.elected = ['Ash']
    const { code, out } = await remit('count', file('wrong.json', JSON.stringify(data)), '--check')
    assert.equal(code, 1)
    assert.match(out, /^elected: expected \["Ash"\], got \["Birch"\]$/m)
  })

  it('prints the whole count as JSON, with names, the same on every run', async () => {
    const { out, code } = await remit('count', fruit, '--method', 'irv', '--json')
    assert.equal(code, 0)
    const answer = JSON.parse(out)
    assert.deepEqual(Object.keys(answer).slice(0, 4), ['elected', 'rounds', 'ties', 'digest'])
    assert.deepEqual(answer.elected, ['Apple'])
    assert.deepEqual([answer.ballots.cast, answer.ballots.distinct], [7, 3])
    assert.equal((await remit('count', fruit, '--method', 'irv', '--json')).out, out)
  })

  it('gives a digest of the ballots that sort and sha256sum repeat', async () => {
    const lines = (await remit('count', fruit, '--method', 'irv', '--to', 'lines')).out
    assert.equal(lines, '0>1 4\n1>0>2 2\n2>1 1\n')
    const { ballots } = JSON.parse((await remit('count', fruit, '--method', 'irv', '--json')).out)
    assert.equal(ballots.digest, createHash('sha256').update(lines).digest('hex'))
  })

  it('counts the same ballots of another format to the same bytes', async () => {
    const counted = (await remit('count', fruit, '--method', 'schulze', '--json')).out
    for (const format of ['blt', 'abif', 'preflib', 'cvr', 'uniform']) {
      const { out, code, err } = await remit('count', fruit, '--method', 'schulze', '--to', format)
      assert.equal(code, 0, err)
      const converted = file(`fruit.${format}`, out)
      const again = await remit('count', converted, '--format', format, '--method', 'schulze', '--json')
      assert.equal(JSON.parse(again.out).digest, JSON.parse(counted).digest, format)
    }
  })

  it('counts again without whoever left, and says who follows', async () => {
    const back = await remit('count', fruit, '--method', 'irv', '--count-back', 'Apple', '--json')
    assert.equal(back.code, 0)
    const { elected, countBack } = JSON.parse(back.out)
    assert.deepEqual(elected, ['Apple'])
    const { left, sitting, successors, again } = countBack
    assert.deepEqual({ left, sitting, successors }, { left: ['Apple'], sitting: [], successors: ['Birch'] })
    assert.deepEqual([again.elected, again.withdrawn], [['Birch'], ['Apple']])
    const { out } = await remit('count', fruit, '--method', 'irv', '--count-back', 'Apple,Birch')
    assert.match(out, /^Follows: Cherry\.$/m)
  })

  it('has a place fall vacant only of somebody who was elected, and knows who stood', async () => {
    const back = (name: string) => remit('count', fruit, '--method', 'irv', '--count-back', name)
    const [other, unknown] = [await back('Birch'), await back('Aple')]
    assert.deepEqual([other.code, unknown.code], [2, 2])
    assert.match(other.err, /none of them was elected/)
    assert.match(unknown.err, /“Aple” is no candidate; did you mean “Apple”\?/)
  })

  it('takes two ballots for one that name the same as equal in another order', async () => {
    const abif = file('equal.abif', '1: zoe=amy>bob\n2: amy=zoe>bob\n')
    assert.equal((await remit('count', abif, '--to', 'lines')).out, '0=2>1 3\n')
  })

  it('leaves a tie open where no lot was drawn, and draws it from a seed', async () => {
    const tied = file('tied.csv', 'Apple,Birch\n1,\n,1\n')
    const open = await remit('count', tied, '--method', 'plurality')
    assert.equal(open.code, 3)
    assert.match(open.out, /Apple and Birch are tied to be elected/)
    const drawn = await remit('count', tied, '--method', 'plurality', '--seed', 'the numbers of 8 March', '--json')
    assert.equal(drawn.code, 0)
    const { elected, ties } = JSON.parse(drawn.out)
    const numbers = ['Apple', 'Birch'].map((name) =>
      createHash('sha256').update(`the numbers of 8 March\n${name}`).digest('hex'),
    )
    const first = (numbers[0] ?? '') < (numbers[1] ?? '') ? 'Apple' : 'Birch'
    assert.deepEqual(elected, [first])
    assert.equal(ties[0].by, 'lot')
  })

  it('writes pictures', async () => {
    const path = join(folder, 'count.svg')
    assert.equal((await remit('count', known('edinburgh-2017-ward13-leith'), '--svg', path)).code, 0)
    assert.match(readFileSync(path, 'utf8'), /^<svg[\s\S]*Adam MCVEY[\s\S]*<\/svg>\s*$/)
  })

  const refusals: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a file that is not there', ['nowhere.blt'], /nowhere\.blt: there is no such file/],
    ['a method that nobody knows', [fruit, '--method', 'shulze'], /did you mean “schulze”/],
    ['no method', [fruit], /“method” is not said/],
    ['no seats of a method for several', [fruit, '--method', 'stv'], /“seats” is not said/],
    [
      'a word of no vocabulary',
      [fruit, '--method', 'irv', '--option', 'qota=1'],
      /params\.qota: .*did you mean “quota”/,
    ],
    [
      'a value of no vocabulary',
      [fruit, '--method', 'irv', '--option', 'overvote=exhaust'],
      /params\.overvote: .*did you mean “exhausts”/,
    ],
    ['an option without a value', [fruit, '--method', 'irv', '--option', 'quota'], /key=value/],
    ['a lot with somebody twice', [fruit, '--method', 'irv', '--option', 'lot.order=0,0'], /params\.lot\.order/],
    ['a bad line', [file('bad.csv', 'A,B\n1,2\n1,x\n'), '--method', 'irv'], /bad\.csv:3:3: “x” is not a rank/],
    [
      'a bad ballot',
      [file('bad.blt', '2 1\n1 3 0\n0\n"A"\n"B"\n'), '--method', 'irv'],
      /bad\.blt:2:\d+: “3” is not a candidate/,
    ],
    ['a format that nobody knows', [fruit, '--format', 'xls'], /“xls” is no format/],
    [
      'a format that would lose something',
      [file('over.csv', 'rank 1,rank 2\nA,overvote\n'), '--method', 'irv', '--to', 'blt'],
      /overvotes, which would be lost/,
    ],
    ['a check without a known result', [fruit, '--method', 'irv', '--check'], /expects no result/],
    ['ballots of another kind', [known('rbvote-schulze'), '--method', 'star'], /star counts scores/],
  ]
  for (const [what, words, message] of refusals) {
    it(`refuses ${what}`, async () => {
      const { code, err } = await remit('count', ...words)
      assert.match(err, message)
      assert.equal(code, 2)
    })
  }
})
