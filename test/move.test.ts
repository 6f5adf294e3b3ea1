// Backup, restore, export and import as an operator does them: the built command line on real folders, beside a real server.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { after, before, describe, it, type TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { openSqliteReading } from '../src/adapters/store/sqlite/reading.ts'
import { foldCopy } from '../src/app/move/fold-copy.ts'
import { copyOf, type FoundationCopy } from '../src/app/move/foundation-copy.ts'
import { voter } from './faults/voter.ts'
import { freePort } from './support/free-port.ts'
import { startPostgres } from './support/postgres.ts'
import { seeded } from './support/seeded.ts'
import { type ServerPlace, type ServerProcess, startServerProcess } from './support/server-process.ts'

const root = join(import.meta.dirname, '..')
const club = join(import.meta.dirname, 'faults/foundation')

function remit(...words: readonly string[]) {
  return remitWith({ REMIT_DATABASE_URL: undefined }, words)
}

function remitWith(more: NodeJS.ProcessEnv, words: readonly string[]) {
  const env = { ...process.env, ...more }
  const run = spawnSync(process.execPath, [join(root, 'bin/remit.js'), ...words], { encoding: 'utf8', env })
  return { code: run.status, said: run.stdout + run.stderr }
}

function done(...words: readonly string[]): string {
  const { code, said } = remit(...words)
  assert.equal(code, 0, said)
  return said
}

function refused(code: 1 | 2, says: RegExp, ...words: readonly string[]): void {
  const ran = remit(...words)
  assert.equal(ran.code, code, ran.said)
  assert.match(ran.said, says)
}

/** Every file below a folder with its bytes. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return new Map(
    found
      .map((one) => join(one.parentPath, one.name))
      .toSorted()
      .map((path) => [relative(folder, path), readFileSync(path, 'latin1')]),
  )
}

async function stateIn(data: string, name: string) {
  const reading = await openSqliteReading(join(data, 'remit.sqlite'))
  const stored = (await reading.foundations()).find((one) => one.name === name)
  const copy = stored && (await copyOf(reading, stored))
  assert.ok(copy)
  const { library: _, ...state } = (await foldCopy(copy)).state
  await reading.close()
  return { state, checkpoint: copy.checkpoint, documents: byDigest(copy), sealed: copy.sealed }
}

/** A record names documents in an order of its own; that in which they came is nobody's business. */
function byDigest({ documents }: FoundationCopy) {
  return documents.toSorted((left, right) => left.digest.localeCompare(right.digest))
}

describe('a foundation that moves', () => {
  let folder: string
  let place: ServerPlace
  let server: ServerProcess | undefined
  const at = (...parts: readonly string[]) => join(folder, ...parts)

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-move-'))
    place = { port: await freePort(), data: at('data') }
    server = startServerProcess(place)
    await server.ready
    for (const name of ['python', 'django']) done('export', name, '--data', at('data'), '--to', at(name))
  })
  after(async () => {
    await server?.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const name of ['python', 'django']) {
    it(`builds ${name} again from an exported folder, with the same state and byte for byte the same record`, async () => {
      const home = at(`home-${name}`)
      assert.match(done('import-foundation', at(name), '--data', home), /without its private key/)
      assert.deepEqual(await stateIn(home, name), await stateIn(at('data'), name))
      done('export', name, '--data', home, '--to', at(`${name}-again`))
      assert.deepEqual(filesIn(at(`${name}-again`)), filesIn(at(name)))
      assert.match(done('verify', at(`${name}-again`)), /sealed values checked: \d\d/)
      assert.match(done('import-foundation', at(name), '--data', home), /there already/)
    })
  }

  it('is published in the same files that its data folder holds, but for what not everybody may read', () => {
    const url = `http://localhost:${place.port}`
    done('export', 'python', '--url', url, '--to', at('published'))
    done('export', 'python', '--data', at('data'), '--public', '--to', at('public'))
    assert.deepEqual(filesIn(at('published')), filesIn(at('public')))
    const all = [...filesIn(at('public')).values()].join('')
    assert.doesNotMatch(all, /@example\.org/)
    assert.match([...filesIn(at('python')).values()].join(''), /@example\.org/)
    done('import-foundation', at('published'), '--data', at('home-published'))
    refused(1, /NotThere/, 'export', 'nobody', '--data', at('data'), '--to', at('nothing'))
    refused(
      2,
      /FileMissing|reached|404|checkpoint/,
      'export',
      'python',
      '--url',
      'http://localhost:1',
      '--to',
      at('nothing'),
    )
    assert.equal(existsSync(at('nothing')), false)
  })

  it('is read by people: tables, decisions with their reasons, charters', () => {
    const [head, first] = readFileSync(at('python/seats.csv'), 'utf8').split('\n')
    assert.equal(head, 'group,seat,person,name,held now,since,until,ended,why,decision,by office')
    assert.match(first ?? '', /^psf-board,director,ada-sample,Ada Sample,yes,/)
    assert.match(readFileSync(at('python/decisions/3.md'), 'utf8'), /I teach at one of the three schools\./)
    assert.equal(JSON.parse(readFileSync(at('python/decisions.json'), 'utf8'))[2].is, 'carried')
    const charter = readFileSync(join(root, 'foundations/python/packaging.md'), 'utf8')
    assert.equal(readFileSync(at('python/charters/packaging.md'), 'utf8'), charter)
    assert.match(readFileSync(at('python/README.md'), 'utf8'), /values that not everybody may read/)
    assert.equal(statSync(at('python')).mode & 0o777, 0o700)
  })

  it('makes the files that it made before, and reads those', async () => {
    const golden = join(root, 'test/golden/exported/club')
    done('import-foundation', golden, '--data', at('home-golden'))
    done('export', 'club', '--data', at('home-golden'), '--to', at('club'))
    if (process.env.REMIT_BLESS !== undefined) {
      rmSync(golden, { recursive: true })
      cpSync(at('club'), golden, { recursive: true })
    }
    assert.deepEqual(filesIn(at('club')), filesIn(golden))
  })

  it('is not imported where anything in the folder is not as it was signed', () => {
    const changed = (path: string, change: (file: string) => void) => {
      rmSync(at('changed'), { recursive: true, force: true })
      cpSync(at('python'), at('changed'), { recursive: true })
      change(at('changed', path))
    }
    const says = (code: 1 | 2, fault: RegExp) => {
      refused(code, fault, 'import-foundation', at('changed'), '--data', at('home-changed'))
    }
    const document = readdirSync(at('python/documents'))[0] ?? ''
    // A bundle of 256 entries is a file, one of fewer stands in a folder: https://c2sp.org/tlog-tiles.
    const firstBundle = (folder: string): string => {
      const [first = ''] = readdirSync(at('python', folder)).toSorted()
      const path = join(folder, first)
      return first.endsWith('.p') ? join(path, readdirSync(at('python', path))[0] ?? '') : path
    }
    const bundle = firstBundle('record/tile/entries')
    const flip = (path: string) => {
      const bytes = readFileSync(path)
      bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1
      writeFileSync(path, bytes)
    }
    changed(bundle, flip)
    says(1, /EntryChanged/)
    changed('record/checkpoint', flip)
    says(1, /SignatureWrong|SignatureLineMalformed/)
    changed('record/checkpoint', (path) => rmSync(path))
    says(1, /FileMissing/)
    changed(`documents/${document}`, (path) => appendFileSync(path, ' '))
    says(1, /DocumentChanged/)
    changed(`documents/${document}`, (path) => rmSync(path))
    says(1, /DocumentMissing/)
    changed(`documents/${document}`, (path) => {
      rmSync(path)
      symlinkSync('/etc/hostname', path)
    })
    says(1, /DocumentChanged|DocumentMissing/)
    changed('values.json', (path) => writeFileSync(path, readFileSync(path, 'utf8').replace('"value":"', '"value":"x')))
    says(1, /ValueChanged/)
    changed('values.json', (path) => {
      const values = JSON.parse(readFileSync(path, 'utf8'))
      writeFileSync(path, JSON.stringify([{ ...values[0], commitment: '../../../etc/passwd' }]))
    })
    says(2, /not a file of sealed values/)
    assert.equal(existsSync(at('home-changed')), false, 'nothing was made')
  })

  it('is not imported over another record, nor with the key of another', () => {
    done('import-foundation', at('django'), '--data', at('home-taken'))
    const keys = readdirSync(at('data/keys')).filter((file) => file.endsWith('.pem'))
    const key = (name: string) => at('data/keys', keys.find((file) => file.includes(name)) ?? '')
    const python = ['import-foundation', at('python'), '--data', at('home-taken'), '--key']
    refused(1, /KeyOfAnother/, ...python, key('django'))
    assert.doesNotMatch(done(...python, key('python')), /without its private key/)
    assert.equal(
      statSync(at('home-taken/keys', keys.find((file) => file.includes('python')) ?? '')).mode & 0o777,
      0o600,
    )
  })

  it('writes over nothing, follows no link, and leaves nothing half done', () => {
    refused(2, /there already/, 'export', 'python', '--data', at('data'), '--to', at('django'))
    mkdirSync(at('empty'))
    done('export', 'python', '--data', at('data'), '--to', at('empty'))
    symlinkSync(at('elsewhere'), at('link'))
    mkdirSync(at('elsewhere'))
    refused(2, /there already/, 'export', 'python', '--data', at('data'), '--to', at('link'))
    refused(2, /there already/, 'backup', '--data', at('data'), '--to', at('python/README.md'))
    refused(2, /no data file/, 'backup', '--data', at('nowhere'), '--to', at('nothing.sqlite'))
    refused(2, /some other program|not a database|no data file/, 'restore', at('python/README.md'), '--data', at('r'))
    assert.deepEqual(readdirSync(at('elsewhere')), [])
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('.draft')),
      [],
    )
  })

  it('leaves nothing where nothing may be written, or the disk is full', (test) => {
    const small = smallDisk(test, at('small'))
    if (small === undefined) return
    refused(2, /full|no space|ENOSPC/i, 'backup', '--data', at('data'), '--to', join(small, 'b.sqlite'))
    refused(2, /full|no space|ENOSPC/i, 'export', 'python', '--data', at('data'), '--to', join(small, 'python'))
    assert.deepEqual(readdirSync(small), [])
    chmodSync(small, 0o500)
    if (process.getuid?.() !== 0)
      refused(2, /EACCES|permission/i, 'backup', '--data', at('data'), '--to', join(small, 'b.sqlite'))
  })
})

/** A disk of 64 kB; undefined, with the reason told, where none may be made. */
function smallDisk(test: TestContext, place: string): string | undefined {
  mkdirSync(place)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', place])
  if (mounted.status !== 0) {
    test.skip('this system lets us mount no small disk')
    return undefined
  }
  test.after(() => {
    spawnSync('umount', [place])
  })
  return place
}

describe('a backup of a server that goes on', () => {
  let folder: string
  let place: ServerPlace
  let server: ServerProcess
  const at = (...parts: readonly string[]) => join(folder, ...parts)
  const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'remit-backup-'))
    place = { port: await freePort(), data: at('data') }
    server = startServerProcess(place, club)
    await server.ready
  })
  after(async () => {
    await server.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  it('verifies, and has every act that was acknowledged before it began', async (test) => {
    const box = { url: `http://localhost:${place.port}`, foundation: 'club', motion: 1, options }
    const voters = Array.from({ length: 8 }, (_, n) => voter(`voter-${n + 1}`, box, seeded(n)))
    await Promise.all(voters.map((one) => one.signIn()))
    const voting = Promise.all(voters.map((one) => one.voteUntilGone()))
    await sleep(500)
    const before_it = voters.flatMap(({ acknowledged }) => [...acknowledged])
    const said = await inBackground('backup', '--data', at('data'), '--to', at('first.sqlite'), '--with-keys')
    assert.match(said, /club: [\d,]+ entries, each verified/)
    const during = voters.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0) - before_it.length
    await sleep(200)
    await server.kill()
    await voting
    assert.match(done('erase', 'club', 'voter-20', '--data', at('data'), '--yes'), /./)
    assert.ok(before_it.length > 0 && during > 0, 'nobody voted before or during the backup')
    const acts = await actsIn(at('first.sqlite'))
    assert.deepEqual(
      before_it.filter((act) => !acts.has(act)),
      [],
    )
    assert.equal(statSync(at('first.sqlite')).mode & 0o777, 0o600)
    assert.deepEqual(
      readdirSync(folder)
        .filter((name) => name.startsWith('first') || name.includes('draft'))
        .toSorted(),
      ['first.sqlite', 'first.sqlite.keys'],
    )
    test.diagnostic(`${before_it.length} acts before the backup and ${during} during it`)
  })

  it('is not restored to less than what is there, or what was published', () => {
    refused(1, /TargetIsAhead/, 'restore', at('first.sqlite'), '--data', at('data'))
    done('export', 'club', '--data', at('data'), '--public', '--to', at('mirror'))
    const checkpoint = at('mirror/record/checkpoint')
    refused(
      1,
      /entr(?:y|ies) [\d,]+ .*missing[\s\S]*SeenIsAhead/,
      'restore',
      at('first.sqlite'),
      '--data',
      at('new'),
      '--published',
      checkpoint,
    )
    assert.match(
      done('restore', at('first.sqlite'), '--data', at('unmade'), '--published', at('mirror'), '--dry-run'),
      /would be restored/,
    )
    assert.equal(existsSync(at('unmade')), false)
  })

  it('goes on from a mirror of what was published, without a fork', async () => {
    const said = done('restore', at('first.sqlite'), '--data', at('new'), '--published', at('mirror'))
    assert.match(said, /✓ restored {2}club\n.*\n {2}\d+ of them from what was published after the backup/)
    done('restore', at('first.sqlite'), '--data', at('old'))
    const [now, lost] = [await stateIn(at('new'), 'club'), await stateIn(at('data'), 'club')]
    assert.deepEqual(now.checkpoint, lost.checkpoint)
    assert.deepEqual(now.state, lost.state)
    const named = (sealed: typeof now.sealed) => sealed.some(({ value }) => /voter-20|Voter 20/.test(value))
    assert.equal(named((await stateIn(at('old'), 'club')).sealed), true, 'the backup is from before')
    assert.equal(named(now.sealed), false, 'what was erased after the backup came back with it')
    assert.match(done('restore', at('first.sqlite'), '--data', at('new'), '--published', at('mirror')), /there already/)
    done('backup', '--data', at('new'), '--to', at('second.sqlite'))
    assert.match(done('restore', at('second.sqlite'), '--data', at('old')), /✓ continued {2}club/)
    assert.equal(named((await stateIn(at('old'), 'club')).sealed), false)
  })

  it('lets a server go on that has lost its data file, and not from an older one', async () => {
    const lost = filesIn(at('data/keys'))
    for (const end of ['', '-wal', '-shm']) rmSync(at(`data/remit.sqlite${end}`), { force: true })
    refused(1, /SeenIsAhead/, 'restore', at('first.sqlite'), '--data', at('data'))
    const said = done('restore', at('first.sqlite'), '--data', at('data'), '--published', at('mirror'))
    assert.doesNotMatch(said, /private key/)
    assert.deepEqual(new Set(filesIn(at('data/keys')).keys()), new Set(lost.keys()))
    server = startServerProcess(place, club)
    await server.ready
    const answer = await fetch(`http://localhost:${place.port}/club/decisions/1`)
    assert.equal(answer.status, 200)
    await server.kill()
  })

  it('takes the history of its keys along', () => {
    const first = readFileSync(at('mirror/record/vkey'), 'utf8').trim()
    done('rotate-key', 'club', '--data', at('data'))
    done('export', 'club', '--data', at('data'), '--to', at('rotated'))
    assert.notEqual(readFileSync(at('rotated/record/vkey'), 'utf8').trim(), first)
    assert.match(done('verify', at('rotated'), '--vkey', first), /✓ verified/)
    done('import-foundation', at('rotated'), '--data', at('home-rotated'))
    done('export', 'club', '--data', at('home-rotated'), '--to', at('rotated-again'))
    assert.deepEqual(filesIn(at('rotated-again')), filesIn(at('rotated')))
    const said = done('restore', at('first.sqlite'), '--data', at('by-old-key'), '--published', at('rotated'))
    assert.match(said, /of them from what was published after the backup/)
  })

  it('is not restored where the record is another, and names what it does not have', () => {
    const other = at('other')
    const run = spawnSync(process.execPath, ['--input-type=module-typescript', '-'], {
      input: foundedAnew(other),
      encoding: 'utf8',
      cwd: root,
    })
    assert.equal(run.status, 0, run.stderr)
    refused(1, /NameTaken/, 'restore', at('first.sqlite'), '--data', other)
    refused(1, /NotThere/, 'restore', at('first.sqlite'), '--data', at('x'), '--foundation', 'nobody')
    writeFileSync(at('rubbish'), 'nothing')
    refused(2, /no checkpoint/, 'restore', at('first.sqlite'), '--data', at('x'), '--published', at('rubbish'))
  })
})

describe('a foundation that moves between SQLite and PostgreSQL', () => {
  it('is the same in either, by way of a backup', { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'remit-stores-'))
    const postgres = await startPostgres({ fsync: false })
    try {
      const at = (...parts: readonly string[]) => join(folder, ...parts)
      const exported = join(root, 'test/golden/exported/club')
      const env = { REMIT_DATA: at('keys-alone'), REMIT_DATABASE_URL: await postgres.newDatabase() }
      const there = (...words: readonly string[]) => {
        const { code, said } = remitWith(env, words)
        assert.equal(code, 0, said)
        return said
      }
      done('import-foundation', exported, '--data', at('sqlite'))
      done('backup', '--data', at('sqlite'), '--to', at('from-sqlite.sqlite'))
      assert.match(there('restore', at('from-sqlite.sqlite')), /✓ restored {2}club/)
      assert.match(there('import-foundation', exported), /✓ there already {2}club/)
      there('export', 'club', '--to', at('exported'))
      assert.deepEqual(filesIn(at('exported')), filesIn(exported))
      assert.match(there('backup', '--to', at('from-postgres.sqlite')), /club: 48 entries, each verified/)
      done('restore', at('from-postgres.sqlite'), '--data', at('home'))
      assert.deepEqual(await stateIn(at('home'), 'club'), await stateIn(at('sqlite'), 'club'))
    } finally {
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

/** Beside this process, which votes meanwhile. */
async function inBackground(...words: readonly string[]): Promise<string> {
  const { spawn } = await import('node:child_process')
  const child = spawn(process.execPath, [join(root, 'bin/remit.js'), ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  const code = await new Promise((resolve) => child.on('close', resolve))
  assert.equal(code, 0, said)
  return said
}

async function actsIn(backup: string): Promise<ReadonlySet<string>> {
  const reading = await openSqliteReading(backup)
  const entries = await reading.entries('club', 0, 1_000_000)
  await reading.close()
  return new Set(entries.map((bytes): string => JSON.parse(new TextDecoder().decode(bytes)).act))
}

/** Another record of the same name: set up elsewhere. */
function foundedAnew(data: string): string {
  return `
    import { mkdirSync } from 'node:fs'
    import { openSqliteStore } from './src/adapters/store/sqlite/store.ts'
    import { openHouse } from './src/app/house.ts'
    import { folderAt, testPorts } from './test/support/test-ports.ts'
    mkdirSync(${JSON.stringify(data)})
    const store = await openSqliteStore(${JSON.stringify(join(data, 'remit.sqlite'))})
    const house = await openHouse(testPorts({ store }), 'example.net/record')
    const founded = await house.found(folderAt(${JSON.stringify(join(club, 'club'))}))
    if (!founded.ok) throw new Error(JSON.stringify(founded))
    await house.close()`
}
