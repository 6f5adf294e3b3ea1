import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'

const pages = new URL('../docs/findings/', import.meta.url).href
const broken = readFileSync('test/broken/kettle.md', 'utf8')
const sound = `---
charter: 1
group: kettle
name: Kettle Committee
---

# Kettle Committee

\`\`\`charter
seats:
  member: { filled by: application, asks: [why tea], decided by: tea vote }
rules:
  tea vote: { voters: member, options: [for, against], passes: for > 1/2 of voters, open: 7 days }
\`\`\`
`

describe('remit check --format', () => {
  it('gives SARIF 2.1.0 with places, pages and fixes', async () => {
    const { out, code } = await remit('check', 'test/broken', '--format', 'sarif')
    assert.equal(code, 1)
    const log: unknown = JSON.parse(out)
    assertSarif(log)
    golden('cli/check-broken.sarif', out.replaceAll(pages, 'docs/findings/'))
  })

  it('gives annotations that GitHub shows beside the line', async () => {
    const { out } = await remit('check', 'test/broken', '--format', 'github')
    golden('cli/check-broken.github.txt', out)
  })

  it('refuses a form that it does not know', async () => {
    const { err } = await remit('check', 'test/broken', '--format', 'xml')
    assert.match(err, /Allowed choices are text, json, sarif, github/)
  })
})

describe('remit check on files', () => {
  let folder: string
  let file: string

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'remit-check-'))
    file = join(folder, 'kettle.md')
  })

  after(() => rmSync(folder, { recursive: true }))

  describe('--fix', () => {
    it('shows what it would write and writes nothing with --dry-run', async () => {
      writeFileSync(file, broken)
      const { out, code } = await remit('check', file, '--fix', '--dry-run')
      assert.equal(code, 1)
      assert.equal(readFileSync(file, 'utf8'), broken)
      golden('cli/check-fix-dry-run.txt', out.replaceAll(folder, 'kettle'))
    })

    it('writes it, tells it, and finds nothing more to fix', async () => {
      writeFileSync(file, broken)
      const first = await remit('check', file, '--fix')
      golden('cli/check-fix.txt', first.out.replaceAll(folder, 'kettle'))
      const text = readFileSync(file, 'utf8')
      const second = await remit('check', file, '--fix')
      assert.equal(readFileSync(file, 'utf8'), text)
      assert.doesNotMatch(second.out, /fixed/)
    })

    it('keeps what is printed for machines apart from what was written', async () => {
      writeFileSync(file, broken)
      const { out, err } = await remit('check', file, '--fix', '--format', 'json')
      assert.doesNotThrow(() => JSON.parse(out))
      assert.match(err, /kettle\.md:\d+:\d+: fixed: /)
    })

    it('is asked for before a dry run', async () => {
      assert.equal((await remit('check', file, '--dry-run')).code, 2)
    })
  })

  describe('--base', () => {
    const git = (...words: readonly string[]) => execFileSync('git', ['-C', folder, ...words], { stdio: 'pipe' })

    before(() => {
      git('init', '--quiet')
      git('config', 'user.name', 'Kettle')
      git('config', 'user.email', 'kettle@example.org')
    })

    it('tells what is new since a revision, by file and by folder', async () => {
      writeFileSync(file, sound.replace('for > 1/2 of voters', 'for > 1/2'))
      git('add', '.')
      git('commit', '--quiet', '--message', 'Begin')
      writeFileSync(file, sound.replace('for > 1/2 of voters', 'for > 1/2').replace('open:', 'opne:'))
      for (const path of [file, folder]) {
        const { out, code } = await remit('check', path, '--base', 'HEAD', '--format', 'github')
        assert.match(out, /^::error file=[^\n]*title=remit unknown-key::[^\n]*\n$/)
        assert.equal(code, 1)
      }
    })

    it('finds nothing new where only places have moved', async () => {
      writeFileSync(file, sound.replace('for > 1/2 of voters', 'for > 1/2').replace('# Kettle', '\n\n# Kettle'))
      const { out, code } = await remit('check', file, '--base', 'HEAD')
      assert.deepEqual([out, code], ['1 file checked: nothing found.\n', 0])
    })

    it('tells what the change takes away and who must approve', async () => {
      const older = mkdtempSync(join(tmpdir(), 'remit-older-'))
      writeFileSync(
        join(older, 'kettle.md'),
        sound.replace('seats:', 'seats:\n  steward: { number: 1, filled by: election }'),
      )
      writeFileSync(file, sound)
      const text = await remit('check', file, '--base', older)
      const json = await remit('check', file, '--base', older, '--json')
      const github = await remit('check', file, '--base', older, '--format', 'github')
      rmSync(older, { recursive: true })
      golden('cli/check-base.txt', text.out.replaceAll(folder, 'kettle'))
      assert.equal(text.code, 0)
      assert.match(json.out, /"approval": \[\n {4}\{/)
      assert.match(github.out, /^::notice title=remit::/m)
    })

    it('takes a folder for a revision', async () => {
      const older = mkdtempSync(join(tmpdir(), 'remit-older-'))
      writeFileSync(join(older, 'kettle.md'), sound)
      writeFileSync(file, sound.replace('7 days', '7 dayz'))
      const { out } = await remit('check', file, '--base', older, '--json')
      rmSync(older, { recursive: true })
      assert.match(out, /7 dayz/)
    })

    it('takes all that is found for new in a file that was not there', async () => {
      const other = join(folder, 'pot.md')
      writeFileSync(other, broken.replaceAll('kettle', 'pot'))
      const { code } = await remit('check', other, '--base', 'HEAD')
      rmSync(other)
      assert.equal(code, 1)
    })

    it('asks for a folder where a day chooses between versions', async () => {
      assert.equal((await remit('check', file, '--at', '2027-03-31')).code, 2)
      assert.equal((await remit('check', folder, '--at', 'soon')).code, 2)
      assert.notEqual((await remit('check', folder, '--at', '2027-03-31')).code, 2)
    })

    it('refuses what is neither, and an option of git in place of a revision', async () => {
      for (const base of ['nowhere', '--output=kettle']) {
        assert.equal((await remit('check', file, `--base=${base}`)).code, 2)
      }
    })
  })
})

/** What the schema of SARIF 2.1.0 asks of the parts that are written: names, kinds and bounds. */
function assertSarif(log: unknown): void {
  const { version, $schema, runs } = fieldsOf(log)
  assert.equal(version, '2.1.0')
  assert.match(String($schema), /sarif-2\.1\.0\.json$/)
  for (const run of listOf(runs)) {
    const { tool, results, columnKind } = fieldsOf(run)
    assert.equal(columnKind, 'utf16CodeUnits')
    const { name, rules } = fieldsOf(fieldsOf(tool).driver)
    assert.equal(name, 'remit')
    const ids = listOf(rules).map((rule) => {
      const { id, helpUri } = fieldsOf(rule)
      assert.ok(URL.canParse(String(helpUri)))
      return id
    })
    assert.equal(new Set(ids).size, ids.length)
    for (const result of listOf(results)) assertResult(fieldsOf(result), ids)
  }
}

function assertResult(result: Readonly<Record<string, unknown>>, ids: readonly unknown[]): void {
  const { ruleId, ruleIndex, level, message, locations, fixes = [] } = result
  assert.equal(ids[Number(ruleIndex)], ruleId)
  assert.ok(['error', 'warning', 'note'].includes(String(level)))
  assert.ok(String(fieldsOf(message).text).length > 0)
  for (const location of listOf(locations)) {
    const { artifactLocation, region } = fieldsOf(fieldsOf(location).physicalLocation)
    assert.match(String(fieldsOf(artifactLocation).uri), /^[A-Za-z0-9._~/%-]+$/)
    const { startLine, startColumn } = fieldsOf(region)
    assert.ok(Number(startLine) >= 1 && Number(startColumn) >= 1)
  }
  for (const fix of listOf(fixes)) {
    const changes = listOf(fieldsOf(fix).artifactChanges)
    assert.ok(changes.length > 0)
    for (const change of changes) {
      for (const replacement of listOf(fieldsOf(change).replacements)) {
        const { charOffset, charLength } = fieldsOf(fieldsOf(replacement).deletedRegion)
        assert.ok(Number(charOffset) >= 0 && Number(charLength) >= 0)
      }
    }
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value))
  return Object.fromEntries(Object.entries(value))
}

function listOf(value: unknown): readonly unknown[] {
  assert.ok(Array.isArray(value))
  return value
}
