import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../support/golden.ts'
import { remit } from '../support/remit.ts'

const release = 'test/announce/release.md'
const club = ['--group', 'club', '--in', 'test/announce/folder'] as const

describe('remit announce --dry-run', () => {
  it('shows what each channel of the charter would get, and what it promises', async () => {
    const { out, code } = await remit('announce', release, '--dry-run', ...club)
    assert.equal(code, 0)
    golden('cli/announce.txt', out)
  })

  it('gives the same as JSON, of one channel where it is named', async () => {
    const at = 'https://social.example.org/@lanterns'
    const { out, code } = await remit('announce', release, '--dry-run', ...club, '--channel', at, '--json')
    assert.equal(code, 0)
    const { title, channels } = JSON.parse(out)
    assert.equal(title, 'Lanterns for the winter')
    assert.partialDeepStrictEqual(channels, [{ kind: 'mastodon', at, isSetUp: false, post: { cut: true, most: 500 } }])
    assert.equal(channels.length, 1)
  })

  it('takes another title where one is given, and leaves the text whole', async () => {
    const { out } = await remit('announce', release, '--dry-run', ...club, '--title', 'Lamps', '--json')
    const { title, text } = JSON.parse(out)
    assert.deepEqual([title, text.startsWith('# Lanterns for the winter')], ['Lamps', true])
  })

  it('sends nothing, and says who announces instead', async () => {
    const { out, err, code } = await remit('announce', release, ...club)
    assert.deepEqual([out.trim(), code], ['', 2])
    assert.match(err, /nothing is sent from here/)
  })

  it('says what it does not find', async () => {
    const refused = async (...words: readonly string[]) => {
      const { err, code } = await remit('announce', ...words, '--dry-run')
      assert.equal(code, 2)
      return err.trim()
    }
    assert.equal(await refused('nowhere.md', ...club), 'remit announce: nowhere.md: there is no such file')
    assert.equal(
      await refused(release, '--group', 'clib', '--in', 'test/announce/folder'),
      'remit announce: there is no group “clib”; did you mean “club”?',
    )
    assert.equal(
      await refused(release, ...club, '--channel', 'x@example.org'),
      'remit announce: the charter lists no channel “x@example.org”',
    )
    assert.equal(
      await refused('test/announce/folder/founding.yaml', ...club),
      'remit announce: test/announce/folder/founding.yaml begins with no heading; say with --title what it is called',
    )
  })
})
