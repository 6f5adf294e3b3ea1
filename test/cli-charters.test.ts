// The verbs that write, compare and make charters, on real files in a folder of their own.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { golden } from './support/golden.ts'
import { remit } from './support/remit.ts'

let folder: string

before(() => {
  folder = mkdtempSync(join(tmpdir(), 'remit-charters-'))
})

after(() => rmSync(folder, { recursive: true }))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function withoutFolder(text: string): string {
  return text.replaceAll(folder, '…')
}

describe('remit format', () => {
  const untidy = '# A\n\n```charter\nrules:\n    b: {open: 1 day, voters: a}   # why\n```\n'
  const tidy = '# A\n\n```charter\nrules:\n  b: { voters: a, open: 1 day } # why\n```\n'

  it('writes a file in the one way, and leaves it the second time', async () => {
    const path = file('a.md', untidy)
    const first = await remit('format', path)
    assert.deepEqual([readFileSync(path, 'utf8'), first.code], [tidy, 0])
    const second = await remit('format', path)
    assert.deepEqual([second.out, second.code], ['0 of 1 written otherwise.\n', 0])
  })

  it('writes nothing with --check, and exits with 1', async () => {
    const path = file('a.md', untidy)
    const { out, code } = await remit('format', '--check', path)
    assert.equal(code, 1)
    assert.equal(withoutFolder(out), '…/a.md: would be written otherwise\n1 of 1 would be written otherwise.\n')
    assert.equal(readFileSync(path, 'utf8'), untidy)
  })

  it('leaves a block that it cannot read, and says where', async () => {
    const path = file('b.md', '# B\n\n```charter\nseats: [\n```\n')
    const { err, code } = await remit('format', path)
    assert.equal(code, 1)
    assert.match(err, /b\.md:5:1: left as it is: .* \[not-yaml\]/)
  })

  it('reads from the standard input and prints to the standard output', () => {
    const run = spawnSync(process.execPath, ['bin/remit.js', 'format', '--stdin'], { input: untidy, encoding: 'utf8' })
    assert.deepEqual([run.stdout, run.status], [tidy, 0])
  })

  it('says what it did as JSON, and that a path is missing', async () => {
    const { out } = await remit('format', '--json', file('a.md', untidy))
    assert.partialDeepStrictEqual(JSON.parse(out), { files: [{ changed: true, left: [] }] })
    assert.equal((await remit('format', join(folder, 'nowhere.md'))).code, 2)
  })
})

describe('remit diff', () => {
  const [old, now] = ['test/versions/before/club.md', 'test/versions/after/club.md']

  it('says what changes, who gains and loses, and who must approve', async () => {
    const { out, code } = await remit('diff', old, now)
    assert.equal(code, 1)
    golden('cli/diff.txt', out)
  })

  it('gives the same as JSON', async () => {
    const { out, code } = await remit('diff', old, now, '--json')
    assert.equal(code, 1)
    golden('cli/diff.json', out)
  })

  it('exits with 0 where nothing changes, for files as for folders', async () => {
    assert.deepEqual(await remit('diff', old, old), { out: 'Nothing changes.\n', err: '\n', code: 0 })
    assert.equal((await remit('diff', 'foundations/python', 'foundations/python')).code, 0)
    assert.equal((await remit('diff', 'test/versions/before', 'test/versions/after')).code, 1)
  })

  it('compares with the version of a day', async () => {
    const text = readFileSync(old, 'utf8')
    const dated = (from: string, open: string) =>
      text.replace('---\n\n', `from: ${from}\n---\n\n`).replace('7 days', open)
    file('club@2024-01-01.md', dated('2024-01-01', '5 days'))
    const latest = file('club@2025-01-01.md', dated('2025-01-01', '9 days'))
    const { out } = await remit('diff', '--at', '2024-06-01', latest)
    assert.match(out, /“open” was 5 days and is 9 days/)
    assert.equal((await remit('diff', '--at', '2023-06-01', latest)).code, 2)
    const { out: explained } = await remit('explain', latest, '--rule', 'majority', '--at', '2024-06-01')
    assert.match(explained, /5 days/)
  })

  it('says why it cannot compare, and exits with 2', async () => {
    for (const words of [
      [old],
      [old, 'test/versions/nowhere.md'],
      [old, 'test/versions/after'],
      [old, 'test/broken/kettle.md'],
      ['--base', 'no-such-revision', old],
      ['--at', 'today', old],
    ]) {
      const { code, err, out } = await remit('diff', ...words)
      assert.equal(code, 2, words.join(' '))
      assert.ok(`${err}${out}`.trim() !== '', words.join(' '))
    }
  })
})

describe('remit import', () => {
  const prose = 'test/prose/seed-library.md'

  it('prints the charter and asks on the side of errors, with file, line and column', async () => {
    const { out, err, code } = await remit('import', prose, '--under', 'board', '--in', 'test/prose')
    assert.equal(code, 1)
    assert.match(out, /^---\ncharter: 1\ngroup: seed-library\n/)
    golden('cli/import.txt', err)
  })

  it('writes to a file that the check accepts, and over none', async () => {
    const path = join(folder, 'map-room.md')
    const words = ['import', 'test/prose/map-room.md', '--under', 'board', '--out', path]
    assert.equal((await remit(...words)).code, 1)
    assert.equal((await remit('check', path)).code, 0)
    const again = await remit(...words)
    assert.deepEqual(
      [again.code, withoutFolder(again.err)],
      [2, 'remit import: …/map-room.md is there already; --force writes over it\n'],
    )
    assert.equal((await remit(...words, '--force')).code, 1)
  })

  it('gives questions and people as JSON', async () => {
    const { out } = await remit('import', 'test/prose/map-room.md', '--json')
    assert.partialDeepStrictEqual(JSON.parse(out), {
      group: 'map-room',
      people: [{ name: 'Ada Sample', seat: 'chair', place: { line: 11, column: 10 } }],
    })
  })

  it('refuses what is a charter already, and what is not there', async () => {
    assert.equal((await remit('import', 'foundations/python/packaging.md')).code, 2)
    assert.equal((await remit('import', 'test/prose/nowhere.md')).code, 2)
  })
})

describe('remit init', () => {
  it('writes a foundation and its groups, which the check accepts', async () => {
    const root = join(folder, 'new')
    const under = ['--under', 'example-foundation']
    assert.equal((await remit('init', root, '--kind', 'foundation', '--name', 'Example Foundation')).code, 0)
    for (const kind of ['working-group', 'committee', 'council']) {
      const { code } = await remit('init', join(root, `${kind}s.md`), '--kind', kind, '--name', `A ${kind}`, ...under)
      assert.equal(code, 0)
    }
    const { out, code } = await remit('check', root)
    assert.equal(code, 0, out)
    assert.doesNotMatch(out, /error|warning/)
    for (const kind of ['working-group', 'committee', 'council'])
      golden(`init/${kind}.md`, readFileSync(join(root, `${kind}s.md`), 'utf8'))
    golden('init/foundation.md', readFileSync(join(root, 'example-foundation.md'), 'utf8'))
    assert.match(readFileSync(join(root, 'councils.md'), 'utf8'), /You\?/)
  })

  it('is formatted as the formatter would', async () => {
    assert.equal((await remit('format', '--check', join(folder, 'new'))).code, 0)
  })

  it('writes over nothing, and nothing at all with --dry-run', async () => {
    const path = join(folder, 'dry.md')
    const words = ['init', path, '--kind', 'council', '--name', 'Dry Council']
    const { out, code } = await remit(...words, '--dry-run')
    assert.deepEqual([code, existsSync(path)], [0, false])
    assert.match(out, /# Dry Council/)
    assert.equal((await remit(...words)).code, 0)
    assert.equal((await remit(...words)).code, 2)
    assert.equal((await remit(...words, '--force')).code, 0)
  })

  it('asks for what is missing only where somebody is there', async () => {
    const { code, err } = await remit('init', join(folder, 'mute.md'))
    assert.deepEqual([code, err], [2, 'remit init: say its name with --name\n'])
  })
})

describe('a day that is none', () => {
  for (const words of [
    ['explain', 'foundations/python/grants.md', '--at', '2025-02-30'],
    ['check', 'foundations/python', '--at', '2025-13-01'],
    ['diff', '--at', '2025-02-30', 'foundations/python'],
    ['who-may', 'grant', '--in', 'foundations/python', '--at', 'yesterday'],
    ['simulate', 'foundations/python/grants.md', 'grant', '--at', '2025-02-30'],
  ]) {
    it(`is refused by ${words[0]}`, async () => {
      const { err, code } = await remit(...words)
      assert.equal(code, 2)
      assert.match(err, /is not a date, as in 20/)
    })
  }
})

describe('remit who-may', () => {
  it('tells of every power who holds it and by which chain, and what does not add up', async () => {
    const { out, code } = await remit('who-may', '--register', '--in', 'test/rules/django-groups')
    assert.equal(code, 0)
    assert.match(out, /^The Operations Team: “pay services”, by any member up to USD 500 per request \(Decisions\)\.$/m)
    assert.match(
      out,
      /^ {2}The Operations Team uses the power, in “Decisions”; the Board gives it, in “What groups may do”/m,
    )
    const { err, code: without } = await remit('who-may', '--in', 'test/rules/django-groups')
    assert.equal(without, 2)
    assert.match(err, /ask for all with --register/)
  })

  it('answers where a power is not held, and says why it is not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'remit-who-may-'))
    const charter = (group: string, under: string) => `---
charter: 1
group: ${group}
name: ${group}
${under}---

# Us

\`\`\`charter
seats: { member: { filled by: invitation } }
rules: { vote: { voters: member, options: [for, against], passes: for > against, open: 7 days } }
powers: [{ may: ${group === 'board' ? 'resolve' : 'publish website'}, by: vote }]
\`\`\`
`
    writeFileSync(join(folder, 'board.md'), charter('board', ''))
    writeFileSync(join(folder, 'club.md'), charter('club', 'under: board\n'))
    assert.equal((await remit('check', folder)).code, 1)
    const { out, code } = await remit('who-may', 'publish website', '--in', folder, '--json')
    rmSync(folder, { recursive: true, force: true })
    assert.equal(code, 0)
    const told: {
      readonly deciders: readonly { readonly group: string }[]
      readonly withheld: readonly { readonly group: string; readonly because: { readonly kind: string } }[]
    } = JSON.parse(out)
    assert.deepEqual(
      told.deciders.map(({ group }) => group),
      ['board'],
    )
    assert.equal(told.withheld[0]?.group, 'club')
    assert.match(JSON.stringify(told.withheld[0]), /no gift/)
  })
})

describe('a charter with errors', () => {
  for (const words of [
    ['explain', 'test/broken/kettle.md', '--json'],
    ['who-may', 'grant', '--in', 'test/broken', '--json'],
    ['simulate', 'test/broken/kettle.md', 'tee vote', '--json'],
    ['diff', 'test/broken/kettle.md', 'test/broken/kettle.md', '--json'],
  ]) {
    it(`leaves the output of ${words[0]} to its answer`, async () => {
      const { out, err, code } = await remit(...words)
      assert.notEqual(code, 0)
      assert.equal(out.trim(), '')
      assert.match(err, /kettle\.md:25:19: error: /)
    })
  }
})

describe('remit explain --rule', () => {
  const council = 'foundations/django/steering-council.md'

  it('says one rule, and one of its outcomes', async () => {
    const { out, code } = await remit('explain', council, '--rule', 'council poll', '--outcome', 'vetoed')
    assert.equal(code, 0)
    golden('cli/explain-outcome.txt', out)
  })

  it('may be left out where no heading is called like the rule', async () => {
    const { out, code } = await remit('explain', council, 'Council poll', '--outcome', 'vetoed')
    assert.equal(code, 0)
    golden('cli/explain-outcome.txt', out)
  })

  it('offers the nearest rule, and knows no outcome without a rule', async () => {
    assert.match((await remit('explain', council, '--rule', 'council pol')).err, /did you mean “council poll”\?/)
    assert.equal((await remit('explain', council, '--outcome', 'vetoed')).code, 2)
    assert.equal((await remit('explain', council, '--rule', 'council poll', '--outcome', 'x')).code, 2)
  })
})

describe('remit completion', () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    it(`names every verb and option for ${shell}`, async () => {
      const { out, code } = await remit('completion', shell)
      const { out: help } = await remit('--help')
      const verbs = Array.from(help.matchAll(/^ {2}([a-z-]+) .*(?:\[options\]|<)/gm), ([, verb = '']) => verb)
      assert.ok(verbs.length > 8)
      for (const verb of verbs.filter((name) => name !== 'help')) assert.ok(out.includes(verb), verb)
      for (const option of ['json', 'base', 'dry-run', 'under']) assert.ok(out.includes(option), option)
      assert.equal(code, undefined)
    })
  }

  it('completes a verb, an option and the value of one in bash', async () => {
    const { out } = await remit('completion', 'bash')
    copyFileSync('/dev/null', join(folder, 'empty'))
    const words = (line: string, at: number) =>
      spawnSync('bash', ['-c', `${out}\nCOMP_WORDS=(${line}); COMP_CWORD=${at}; _remit; echo "\${COMPREPLY[@]}"`], {
        encoding: 'utf8',
      }).stdout.trim()
    assert.equal(words('remit dif', 1), 'diff')
    assert.equal(words('remit diff --ba', 2), '--base')
    assert.equal(words('remit init --kind cou', 3), 'council')
    assert.equal(words('remit completion zs', 2), 'zsh')
  })
})
