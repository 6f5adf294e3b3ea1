// A real server that is asked to end while everybody votes: what was answered is kept, and it ends well and in time.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../support/free-port.ts'
import { seeded } from '../support/seeded.ts'
import { type ServerPlace, startServerProcess } from '../support/server-process.ts'
import { readVerified } from './published-record.ts'
import { voter } from './voter.ts'

const foundations = join(import.meta.dirname, 'foundation')
const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const

describe('a server that is asked to end', () => {
  let place: ServerPlace
  let machines: string

  before(async () => {
    const port = await freePort()
    const other = await freePort()
    machines = `http://127.0.0.1:${other}`
    place = {
      port,
      data: mkdtempSync(join(tmpdir(), 'remit-stop-')),
      environment: { REMIT_LOG: 'text', REMIT_METRICS: `127.0.0.1:${other}`, REMIT_STOP_NOTICE_SECONDS: '1' },
      quiet: true,
    }
  })
  after(() => rmSync(place.data, { recursive: true, force: true }))

  it('says first that it is not ready, loses nothing, ends pages that follow a vote, and exits with 0', {
    timeout: 120_000,
  }, async () => {
    const url = `http://localhost:${place.port}`
    const server = startServerProcess(place, foundations)
    await server.ready
    const box = { url, foundation: 'club', motion: 1, options }
    const voters = Array.from({ length: 12 }, (_, number) => voter(`voter-${number + 1}`, box, seeded(number)))
    await Promise.all(voters.map((one) => one.signIn()))
    assert.equal((await fetch(`${url}/-/ready`)).status, 200)
    const following = await fetch(`${url}/club/decisions/1/live`)
    const voting = Promise.all(voters.map((one) => one.voteUntilGone()))
    await sleep(500)

    const exposition = await (await fetch(`${machines}/metrics`)).text()
    assert.match(exposition, /^remit_live_listeners 1$/m)
    assert.match(exposition, /^remit_acts_total\{outcome="done"\} [1-9]/m)

    const stopped = server.stop()
    await sleep(300)
    const notReady = await fetch(`${machines}/-/ready`)
    assert.deepEqual([notReady.status, await notReady.text()], [503, 'not ready: stopping\n'])
    assert.equal((await fetch(`${machines}/-/live`)).status, 200)
    await following.text()
    await voting
    assert.equal(await stopped, 0)
    assert.match(server.printed(), /remit: stopped after \d+ ms/)

    const again = startServerProcess(place, foundations)
    await again.ready
    const acts = Map.groupBy(await readVerified(`${url}/record/club`), ({ act }) => act)
    const acknowledged = voters.flatMap((one) => [...one.acknowledged])
    assert.ok(acknowledged.length > 12, 'hardly anybody voted')
    for (const act of acknowledged) assert.equal(acts.get(act)?.length, 1, act)
    await again.kill()
  })
})
