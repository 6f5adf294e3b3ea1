// A claim that nothing is sent twice is worth what was killed: a real server, real channels that remember what they have seen as
// the real ones do, and SIGKILL between the post that stands there and the note of it here.

import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { keyFiles } from '../../src/adapters/crypto/key-files.ts'
import type { FoundationFolder } from '../../src/app/beginning.ts'
import { openHouse } from '../../src/app/house.ts'
import { instantOf } from '../../src/core/base/instant.ts'
import { openStore } from '../../src/main/open-store.ts'
import { configured } from '../support/configured.ts'
import { freePort } from '../support/free-port.ts'
import { charterOf } from '../support/given.ts'
import { type ServerPlace, startServerProcess } from '../support/server-process.ts'
import { testClock, testPorts } from '../support/test-ports.ts'
import { type ChannelsThere, channelsThere, type Place, places } from './channels-there.ts'

const hour_ms = 60 * 60_000
const minutes_ms = 5 * 60_000
const longest_wait_ms = 60_000

describe('a server that is killed between the post in a channel and the note of it', () => {
  let there: ChannelsThere
  let place: ServerPlace
  let skew: string

  before(async () => {
    there = await channelsThere()
    const data = mkdtempSync(join(tmpdir(), 'remit-announcing-'))
    mkdirSync(join(data, 'none'))
    skew = join(data, 'skew')
    writeFileSync(skew, '0')
    place = {
      port: await freePort(),
      data,
      quiet: true,
      environment: {
        REMIT_CHANNELS: JSON.stringify(accesses(there.url)),
        REMIT_CHANNELS_LOCAL: '1',
        NODE_OPTIONS: `--import=${join(import.meta.dirname, 'skewed-clock.ts')}`,
        SKEW_FILE: skew,
      },
    }
    await announceAnHourAgo(place, there.url)
  })
  after(async () => {
    await there.close()
    rmSync(place.data, { recursive: true, force: true })
  })

  it('has it stand once in each of them, and tells where nobody can know', { timeout: 300_000 }, async () => {
    const killed: Place[] = []
    let told: readonly Standing[] = []
    // Once for each channel, and once to the end.
    for (let start = 0; start <= places.length; start += 1) {
      writeFileSync(skew, String(start * minutes_ms))
      const server = startServerProcess(place, join(place.data, 'none'))
      there.onPosted((posted, times) => {
        if (times > 1) return 'answers'
        killed.push(posted)
        void server.kill()
        return 'says nothing'
      })
      await server.ready
      if (start < places.length) await server.ended
      else {
        told = await settled(place)
        await server.kill()
      }
    }
    assert.deepEqual(killed.toSorted(), places.toSorted())
    for (const [name, posts] of Object.entries(there.standing)) assert.equal(posts.length, 1, `${name} has it twice`)
    assert.deepEqual(there.asked, { discord: 1, webhook: 2, mastodon: 2, discourse: 1 })
    assert.partialDeepStrictEqual(told, [
      { is: 'given up', why: 'unknown whether sent' },
      { is: 'sent' },
      { is: 'sent', url: 'https://social.example.org/@club/1' },
      { is: 'sent', url: `${there.url}/t/hello/1` },
    ])
  })
})

/** Where each is, as a charter says it. */
function addresses(url: string): Readonly<Record<Place, string>> {
  return {
    discord: `${url}/channels/81384788765712384/381870553235193857`,
    webhook: `${url}/hooks/club`,
    mastodon: `${url}/@club`,
    discourse: `${url}/c/club/7`,
  }
}

function accesses(url: string) {
  const at = addresses(url)
  return [
    { foundation: 'small', kind: 'discord', at: at.discord, hook: `${url}/api/webhooks/1/key` },
    { foundation: 'small', kind: 'webhook', at: at.webhook, secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw' },
    { foundation: 'small', kind: 'mastodon', at: at.mastodon, token: 'token' },
    { foundation: 'small', kind: 'discourse', at: at.discourse, key: 'key', username: 'remit' },
  ]
}

/** What a site did an hour before this one is started on its data. */
async function announceAnHourAgo({ port, data }: ServerPlace, url: string): Promise<void> {
  const configuration = configured({ PORT: String(port), REMIT_DATA: data })
  const opened = await openStore(configuration)
  await opened.closeSessions()
  const clock = testClock(instantOf(Date.now() - hour_ms))
  const ports = testPorts({ store: opened.store, keys: keyFiles(configuration.keys), clock })
  const house = await openHouse(ports, `${new URL(configuration.url).host}/record`)
  const found = await house.found(folder(url))
  assert.ok(found.ok, JSON.stringify(found))
  const done = await found.value.act({
    person: 'ada',
    act: 'announced',
    command: {
      type: 'move',
      group: 'club',
      action: { verb: 'announce', object: '' },
      title: 'Hello',
      text: 'We are here.',
      announcing: { channels: Object.values(addresses(url)) },
    },
  })
  assert.ok(done.ok, JSON.stringify(done))
  await house.close()
}

function folder(url: string): FoundationFolder {
  const channels = Object.entries(addresses(url)).map(([kind, at]) => `  - { kind: ${kind}, at: "${at}", public: yes }`)
  const text = charterOf(
    'club',
    `seats:
  chair: { number: 1, filled by: election }
powers:
  - { may: announce, by: chair }
channels:
${channels.join('\n')}`,
  )
  const founding = `founding: 1
foundation: small
name: Small
sample: no
people:
  ada: { name: Ada Sample, address: ada@example.org }
acts:
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, hold: club.chair, holders: [ada] }
`
  return {
    files: [
      { file: 'club.md', text },
      { file: 'founding.yaml', text: founding },
    ],
  }
}

/** What the record says of each channel, once none is on its way any more. */
async function settled({ port }: ServerPlace): Promise<readonly Standing[]> {
  const until_ms = Date.now() + longest_wait_ms
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/small/announcements/1.json`)
    const { deliveries }: { readonly deliveries: readonly Standing[] } = JSON.parse(await answer.text())
    if (deliveries.every(({ is }) => is !== 'on its way')) return deliveries
    assert.ok(Date.now() < until_ms, `still on its way: ${JSON.stringify(deliveries)}`)
    await sleep(200)
  }
}

interface Standing {
  readonly is: string
  readonly why?: string
  readonly url?: string
}
