import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'

describe('remit', () => {
  it('says what it can do, with an example for every verb', async () => {
    const verbs = [
      'check',
      'explain',
      'who-may',
      'simulate',
      'try',
      'announce',
      'foresee',
      'diff',
      'format',
      'import',
      'init',
      'verify',
      'serve',
      'demo',
      'completion',
    ]
    const helps = [await remit('--help'), ...(await Promise.all(verbs.map((verb) => remit(verb, '--help'))))]
    for (const { out } of helps) assert.match(out, /Examples?:\n {2}remit /)
    golden('cli/help.txt', helps.map(({ out }) => out).join('\n────\n\n'))
  })
})

describe('remit check', () => {
  it('finds no error in the samples', async () => {
    const { out, code } = await remit('check', 'foundations/python', 'foundations/django')
    assert.equal(code, 0)
    golden('cli/check-samples.txt', out)
  })

  it('shows what is wrong with its place, and the nearest name', async () => {
    const { out, code } = await remit('check', 'test/broken')
    assert.equal(code, 1)
    assert.match(out, /test\/broken\/kettle\.md:\d+:\d+: error: /)
    golden('cli/check-broken.txt', out)
  })

  it('gives the same as JSON', async () => {
    const { out, code } = await remit('check', 'test/broken', '--json')
    assert.equal(code, 1)
    golden('cli/check-broken.json', out)
  })

  it('says which path is missing, and exits otherwise than for findings', async () => {
    const { err, code } = await remit('check', 'foundations/nowhere')
    assert.deepEqual([err, code], ['remit check: foundations/nowhere: there is no such file or folder\n', 2])
  })
})

describe('remit explain', () => {
  it('says a clause in plain words', async () => {
    const { out, code } = await remit('explain', 'foundations/python/packaging.md', 'how we decide')
    assert.equal(code, 0)
    golden('cli/explain-clause.txt', out)
  })

  it('offers the nearest clause when there is none of that name', async () => {
    const { err, code } = await remit('explain', 'foundations/python/packaging.md', 'how we decid')
    assert.equal(code, 2)
    assert.match(err, /did you mean “How we decide”\?/)
  })
})

describe('remit who-may', () => {
  const inPython = ['--in', 'foundations/python']

  it('answers with the chain of clauses, at the limit and a cent above it', async () => {
    const at = await remit('who-may', 'grant', '--amount', 'USD 10,000', ...inPython)
    const above = await remit('who-may', 'grant', '--amount', 'USD 10,000.01', ...inPython)
    golden('cli/who-may-grant.txt', `${at.out}\n────\n\n${above.out}`)
  })

  it('asks no draft', async () => {
    const { out } = await remit('who-may', 'admit member', '--in', 'foundations/django')
    assert.doesNotMatch(out, /Package Maintainers/)
  })

  it('gives the same as JSON, and refuses what is no action or no amount', async () => {
    const { out } = await remit('who-may', 'grant', '--json', ...inPython)
    const answer: unknown = JSON.parse(out)
    assert.partialDeepStrictEqual(answer, {
      deciders: [{ group: 'grants', upTo: { currency: 'USD', minor: 1_000_000 } }],
    })
    assert.equal((await remit('who-may', '!', ...inPython)).code, 2)
    assert.equal((await remit('who-may', 'grant', '--amount', 'a lot', ...inPython)).code, 2)
  })
})

describe('remit foresee', () => {
  it('tells what breaks in a foundation that is left alone, by when, and who can prevent it', async () => {
    const { out, code } = await remit('foresee', 'foundations/django', '--at', '2027-03-01', '--days', '130')
    assert.equal(code, 1)
    golden('cli/foresee.txt', out)
  })

  it('gives the same as JSON', async () => {
    const { out } = await remit('foresee', 'foundations/django', '--at', '2027-03-01', '--days', '130', '--json')
    const { coming }: { readonly coming: readonly { readonly at: string }[] } = JSON.parse(out)
    assert.ok(coming.length > 0)
    assert.deepEqual(
      coming.map(({ at }) => at),
      coming.map(({ at }) => at).toSorted(),
    )
  })

  it('refuses what is no folder, no date and no number of days', async () => {
    assert.equal((await remit('foresee', 'foundations/nowhere')).code, 2)
    assert.equal((await remit('foresee', 'foundations/django', '--at', 'soon')).code, 2)
    assert.equal((await remit('foresee', 'foundations/django', '--days', 'many')).code, 2)
    assert.equal((await remit('foresee', 'foundations/django/website.md')).code, 2)
  })
})

describe('remit verify', () => {
  let folder: string
  const files = [
    'checkpoint',
    'vkey',
    'tile/0/000',
    'tile/0/001.p/44',
    'tile/1/000.p/1',
    'tile/entries/000',
    'tile/entries/001.p/44',
  ]

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-verify-'))
  })

  after(() => rmSync(folder, { recursive: true }))

  const source = 'test/vectors/record/log-300'

  function copyWith(change: (path: string, bytes: Buffer) => Buffer): void {
    for (const path of files) {
      const from = path === 'vkey' ? 'test/vectors/record/vkey' : `${source}/${path}`
      mkdirSync(join(folder, path, '..'), { recursive: true })
      writeFileSync(join(folder, path), change(path, readFileSync(from)))
    }
  }

  it('accepts a record that is as it was signed, and says what it did not check', async () => {
    copyWith((_, bytes) => bytes)
    const { out, code } = await remit('verify', folder)
    assert.equal(code, 0)
    golden('cli/verify.txt', out.replaceAll(folder, 'record'))
  })

  for (const path of files.filter((file) => file !== 'vkey')) {
    it(`finds one changed byte in ${path} and names the place`, async () => {
      copyWith((file, bytes) => (file === path ? flipped(bytes, 7) : bytes))
      const { out, code } = await remit('verify', folder)
      assert.equal(code, 1)
      assert.match(out, path === 'checkpoint' ? /checkpoint, line \d/ : new RegExp(path.replaceAll('.', '\\.')))
    })
  }

  it('does not take a record signed with another key than the one that is known', async () => {
    copyWith((_, bytes) => bytes)
    const other = 'record.example.org/log+e2ff3702+Af3wkqiQ3qjucQCT0X5Ac28MKcid7cxsjs9NYAh9LoOH'
    const { code } = await remit('verify', folder, '--vkey', `${other.slice(0, -1)}I`)
    assert.equal(code, 1)
  })

  it('says when there is nothing to check', async () => {
    assert.equal((await remit('verify', join(folder, 'nowhere'))).code, 2)
    assert.equal((await remit('verify', 'http://127.0.0.1:9/record/none')).code, 2)
  })
})

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
