// Two foundations on two servers, each with a witness of its own in a process of its own, cosign each other over real
// sockets, while witnesses are killed, stopped and come back.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { nodeTerminal } from '../src/adapters/cli/node-terminal.ts'
import { nodeCrypto } from '../src/adapters/crypto/node-crypto.ts'
import { openCheckpoint } from '../src/core/record/checkpoint.ts'
import { type NoteKey, parseVkey } from '../src/core/record/note-key.ts'
import { parsePolicy } from '../src/core/record/policy.ts'
import { type RunningServer, startServer } from '../src/main/server.ts'
import { configured } from './support/configured.ts'
import { freePort } from './support/free-port.ts'
import { smallFolder } from './support/test-ports.ts'
import { startWitnessProcess, type WitnessPlace, type WitnessProcess } from './support/witness-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'remit-witnesses-'))

describe('two foundations', () => {
  const sites: Site[] = []
  const places: WitnessPlace[] = []
  const witnesses: WitnessProcess[] = []

  before(async () => {
    for (const name of ['north', 'south']) sites.push(await openSite(name))
    const logs = await Promise.all(
      sites.map(async ({ url, name }) => (await textAt(`${url}/record/${name}/vkey`)).trim()),
    )
    for (const name of ['wit-north', 'wit-south']) {
      const place = { data: join(folder, name), port: await freePort(), name: `${name}.example.org`, logs }
      places.push(place)
      witnesses.push(await startWitnessProcess(place))
    }
    const lines = witnesses.map(({ policyLine }) => policyLine)
    writeFileSync(join(folder, 'policy'), `${lines.join('\n')}\ngroup both any wit-north wit-south\nquorum both\n`)
    for (const site of sites) await site.restart({ REMIT_WITNESSES: join(folder, 'policy') })
  })

  after(async () => {
    await Promise.allSettled(sites.map(({ close }) => close()))
    await Promise.allSettled(witnesses.map((witness) => witness.kill()))
    rmSync(folder, { recursive: true, force: true })
  })

  it('have each other’s records cosigned, and publish the cosignatures and the policy that asks for them', async () => {
    for (const site of sites) {
      await cosignedBy(site, ['wit-north.example.org', 'wit-south.example.org'])
      const policy = parsePolicy(nodeCrypto.sha256, await bytesAt(`${site.url}/record/${site.name}/policy`))
      assert.ok(policy.ok)
      assert.equal(policy.value.logs.length, 1)
      assert.deepEqual(
        policy.value.witnesses.map(({ name }) => name),
        ['wit-north', 'wit-south'],
      )
      const proof = await textAt(`${site.url}/record/${site.name}/entries/0.tlog-proof`)
      assert.equal(proof.match(/^— wit-/gm)?.length, 2)
    }
  })

  it('say on the page of the record who has cosigned it and when', async () => {
    const [site] = sites
    assert.ok(site !== undefined)
    const page = await textAt(`${site.url}/${site.name}/record`)
    assert.match(page, /These have seen the record only grow/)
    assert.match(page, /title="wit-north\.example\.org"/)
  })

  it('start again by what they have kept, and so does a witness that was killed', async () => {
    const [site] = sites
    const [place, other] = places
    assert.ok(site !== undefined && place !== undefined && other !== undefined)
    await witnesses[0]?.kill()
    await site.restart({ REMIT_WITNESSES: join(folder, 'policy') })
    await cosignedBy(site, ['wit-north.example.org', 'wit-south.example.org'])
    witnesses[0] = await startWitnessProcess(place)
    const page = await textAt(`http://localhost:${place.port}/`)
    assert.equal(page.match(/cosigned with \d+ entries/g)?.length, 2)
  })

  it('do not get a cosignature for another record under the same key', async () => {
    const [site] = sites
    const [place] = places
    assert.ok(site !== undefined && place !== undefined)
    const checkpoint = await textAt(`${site.url}/record/${site.name}/checkpoint`)
    const answer = await fetch(`http://localhost:${place.port}/add-checkpoint`, {
      method: 'POST',
      body: `old 0\n\n${checkpoint}`,
    })
    assert.equal(answer.status, 409)
    assert.equal(`${(await answer.text()).trim()}`, checkpoint.split('\n')[1])
  })

  it('share no witness’s folder between two processes, and a witness stops when it is told to', async () => {
    const [place] = places
    assert.ok(place !== undefined)
    await assert.rejects(startWitnessProcess({ ...place, port: await freePort() }), /ended with 1/)
    assert.equal(await witnesses[0]?.stop(), 0)
  })
})

interface Site {
  readonly name: string
  readonly url: string
  restart(environment: Readonly<Record<string, string>>): Promise<void>
  close(): Promise<void>
}

async function openSite(name: string): Promise<Site> {
  const [data, foundations] = [join(folder, name, 'data'), join(folder, name, 'foundations')]
  mkdirSync(data, { recursive: true })
  mkdirSync(join(foundations, name), { recursive: true })
  for (const { file, text } of smallFolder().files)
    writeFileSync(join(foundations, name, file), text.replace('foundation: small', `foundation: ${name}`))
  const terminal = { ...nodeTerminal({}), out: () => {}, err: () => {} }
  const port = await freePort()
  const start = (environment: Readonly<Record<string, string>>): Promise<RunningServer> =>
    startServer(configured({ PORT: String(port), REMIT_DATA: data, ...environment }), { terminal, foundations })
  let server = await start({})
  return {
    name,
    url: server.url,
    async restart(environment) {
      await server.close()
      server = await start(environment)
    },
    close: async () => {
      await server.close()
    },
  }
}

/** Waits for a checkpoint with valid cosignatures of all these. */
async function cosignedBy({ url, name }: Site, names: readonly string[]): Promise<void> {
  const log = keyOf((await textAt(`${url}/record/${name}/vkey`)).trim())
  const policy = parsePolicy(nodeCrypto.sha256, await bytesAt(`${url}/record/${name}/policy`))
  assert.ok(policy.ok)
  const witnesses = policy.value.witnesses.map(({ key }) => key)
  for (let tries = 0; tries < 200; tries += 1) {
    const opened = openCheckpoint(nodeCrypto, await bytesAt(`${url}/record/${name}/checkpoint`), { log, witnesses })
    assert.ok(opened.ok)
    const signers = opened.value.signers.map(({ key }) => key.name)
    if (names.every((one) => signers.includes(one))) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  assert.fail(`${name} was not cosigned by ${names.join(' and ')}`)
}

function keyOf(vkey: string): NoteKey {
  const key = parseVkey(nodeCrypto.sha256, vkey)
  assert.ok(key.ok)
  return key.value
}

async function textAt(url: string): Promise<string> {
  const answer = await fetch(url)
  assert.equal(answer.status, 200, url)
  return await answer.text()
}

async function bytesAt(url: string): Promise<Uint8Array> {
  return new TextEncoder().encode(await textAt(url))
}
