// What can be tried of the image and the unit without an engine for containers and without systemd as the first process.

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, it } from 'node:test'
import { readConfiguration, unknownNames } from '../src/adapters/config/environment.ts'
import { freePort } from './support/free-port.ts'
import { startServerProcess } from './support/server-process.ts'

const root = join(import.meta.dirname, '..')
const dockerfile = readFileSync(join(root, 'deploy/Dockerfile'), 'utf8')
const unit = readFileSync(join(root, 'deploy/remit.service'), 'utf8')
const copied = Array.from(dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm), ([, words = '']) =>
  words.split(' ').slice(0, -1),
).flat()

describe('the image', () => {
  it('copies what is there and what is not kept from it', () => {
    assert.ok(copied.length > 5)
    const let_through = new Set(
      Array.from(readFileSync(join(root, '.dockerignore'), 'utf8').matchAll(/^!(.+)$/gm), ([, path = '']) => path),
    )
    for (const path of copied) {
      assert.ok(existsSync(join(root, path)), path)
      assert.ok(let_through.has(path), `${path} is kept from the image`)
    }
  })

  it('has in it all that a server needs, without what serves development', { timeout: 120_000 }, async () => {
    // Not below this folder, where Node would find what is missing in ours.
    const image = mkdtempSync(join(tmpdir(), 'remit-image-'))
    const data = mkdtempSync(join(tmpdir(), 'remit-deploy-'))
    try {
      for (const path of copied) cpSync(join(root, path), join(image, path), { recursive: true })
      for (const path of packagesWithoutDevelopment()) linkTree(join(root, path), join(image, path))
      const port = await freePort()
      const server = startServerProcess({ port, data, root: image, quiet: true })
      await server.ready
      const charter = await fetch(`http://localhost:${port}/python/groups/packaging/charter`)
      assert.equal(charter.status, 200)
      assert.equal(await server.stop(), 0)
    } finally {
      rmSync(image, { recursive: true, force: true })
      rmSync(data, { recursive: true, force: true })
    }
  })

  it('is not run by root, and keeps its data in a volume that is the runner’s', () => {
    const lines = dockerfile.split('\n')
    assert.ok(lines.indexOf('USER node') > lines.findIndex((line) => line.startsWith('RUN mkdir /data && chown node')))
    assert.ok(lines.includes('VOLUME /data'))
  })
})

describe('the unit', () => {
  it('is one that systemd understands', (test) => {
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', join(root, 'deploy/remit.service')], {
      encoding: 'utf8',
    })
    if (verified.error !== undefined) return test.skip('systemd-analyze is not here')
    // Where the program is to be is the operator's to say.
    const complaints = verified.stderr
      .split('\n')
      .filter((line) => line.includes('remit.service') && !line.includes('is not executable'))
    assert.deepEqual(complaints, [])
  })

  it('waits for a stop for longer than a stop may take', () => {
    const read = readConfiguration({})
    assert.ok(read.ok)
    const [, waits_s] = /^TimeoutStopSec=(\d+)$/m.exec(unit) ?? []
    assert.ok(Number(waits_s) > read.value.stop_s + read.value.stopNotice_s)
  })
})

describe('what either sets in the environment', () => {
  it('is known', () => {
    const set = [dockerfile, unit].flatMap((text) =>
      Array.from(text.matchAll(/^(?:ENV |Environment=)(.+)$/gm), ([, words = '']) => words.split(' ')).flat(),
    )
    const environment = Object.fromEntries(set.map((pair) => pair.split('=', 2)))
    assert.ok(set.length > 2)
    assert.deepEqual(unknownNames(environment), [])
    assert.equal(readConfiguration(environment).ok, true)
  })
})

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>
}

/** What `npm ci --omit=dev` would install. */
function packagesWithoutDevelopment(): readonly string[] {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path]) => path)
    .filter((path) => existsSync(join(root, path)))
}

function linkTree(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    // Packages inside a package are listed by themselves.
    if (name.startsWith('node_modules') || !statSync(join(from, name)).isFile()) continue
    mkdirSync(dirname(join(to, name)), { recursive: true })
    place(join(from, name), join(to, name))
  }
}

/** A second name for the file, or a copy of it where that is on another disk. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to)
  }
}
