// A claim about a crash is worth what was crashed: a real server, real sockets, a real data file or database, SIGKILL. The short
// form runs with the other tests; REMIT_KILLS=50 is the full one, which `.ci/run` asks for. The seed is printed;
// REMIT_SEED repeats its choices, as far as a machine's timing can be repeated.

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Entry } from '../../src/core/foundation/event.ts'
import { freePort } from '../support/free-port.ts'
import { type PostgresServer, startPostgres } from '../support/postgres.ts'
import { type Seeded, seeded } from '../support/seeded.ts'
import { type ServerPlace, type ServerProcess, startServerProcess } from '../support/server-process.ts'
import { readVerified } from './published-record.ts'
import { type Voter, voter } from './voter.ts'

const kills = Number(process.env.REMIT_KILLS ?? 3)
const seed = Number(process.env.REMIT_SEED ?? Date.now() % 1_000_000)
const clients = 20
const longest_round_ms = 1_500
/** A start is killed at any moment up to some time after it is done. */
const longest_start_ms = 1_200
const options = ['yes', 'mild-yes', 'mild-no', 'no'] as const
const foundations = join(import.meta.dirname, 'foundation')

for (const database of ['SQLite', 'PostgreSQL'] as const) {
  describe(`a server on ${database} that is killed while ${clients} clients vote (${kills} kills, REMIT_SEED=${seed})`, () => {
    serverIsKilled(database)
  })
}

function serverIsKilled(database: 'SQLite' | 'PostgreSQL'): void {
  const chance = seeded(seed)
  let place: ServerPlace
  let server: ServerProcess | undefined
  let postgres: PostgresServer | undefined

  before(async () => {
    place = { port: await freePort(), data: mkdtempSync(join(tmpdir(), 'remit-kill-')) }
    if (database === 'SQLite') return
    postgres = await startPostgres()
    place = { ...place, environment: { REMIT_DATABASE_URL: await postgres.newDatabase() } }
  })
  after(async () => {
    await server?.kill()
    await postgres?.stop()
    rmSync(place.data, { recursive: true, force: true })
  })

  it('sets up its foundation after being killed while it did so', async () => {
    for (let kill = 0; kill < Math.max(2, kills / 10); kill += 1) await killWhileStarting(place, chance)
    server = startServerProcess(place, foundations)
    await server.ready
    assert.equal(actsOf(await readVerified(recordOf(place))).size > 0, true)
    await server.kill()
  })

  it('has every acknowledged act in its record exactly once, and the record verifies', {
    timeout: 3_600_000,
  }, async (test) => {
    const voters = Array.from({ length: clients }, (_, number) => {
      const box = { url: siteOf(place), foundation: 'club', motion: 1, options }
      return voter(`voter-${number + 1}`, box, seeded(chance.whole(2 ** 31)))
    })
    let earlier: readonly Entry[] = []
    const after_kill = { done: 0, lost: 0 }

    for (let kill = 0; kill <= kills; kill += 1) {
      server = startServerProcess(place, foundations)
      await server.ready
      for (const status of await Promise.all(voters.map((one) => one.sendAgain()))) {
        if (status === 409) after_kill.done += 1
        if (status === 303) after_kill.lost += 1
        assert.ok(status === undefined || status === 303 || status === 409, `a vote sent again was answered ${status}`)
      }
      const entries = await readVerified(recordOf(place))
      assert.deepEqual(entries.slice(0, earlier.length), earlier, 'an entry that was published has changed')
      checkActs(entries, voters)
      await checkPage(place, entries)
      earlier = entries

      // Signed in once: sessions are kept over all kills.
      if (kill === 0) await Promise.all(voters.map((one) => one.signIn()))
      if (kill < kills) {
        const voting = Promise.all(voters.map((one) => one.voteUntilGone()))
        await sleep(chance.whole(longest_round_ms))
        await server.kill()
        await voting
        if (chance.whole(4) === 0) await killWhileStarting(place, chance)
      } else {
        await server.kill()
      }
    }
    const acknowledged = voters.reduce((sum, one) => sum + one.acknowledged.size, 0)
    assert.ok(acknowledged >= kills, 'hardly anybody voted')
    test.diagnostic(`${acknowledged} acknowledged acts in ${earlier.length} entries over ${kills} kills`)
    test.diagnostic(
      `under way when killed and sent again: ${after_kill.done} had been done, ${after_kill.lost} had not`,
    )
  })
}

async function killWhileStarting(place: ServerPlace, chance: Seeded): Promise<void> {
  const server = startServerProcess(place, foundations)
  await sleep(chance.whole(longest_start_ms))
  await server.kill()
}

function checkActs(entries: readonly Entry[], voters: readonly Voter[]): void {
  const acts = actsOf(entries)
  for (const { person, acknowledged } of voters) {
    for (const act of acknowledged) {
      const ballots = acts.get(act) ?? []
      assert.equal(ballots.length, 1, `the act ${act} of ${person} was acknowledged and has ${ballots.length} entries`)
      assert.deepEqual(ballots[0]?.by, { kind: 'person', person })
    }
  }
  for (const [act, together] of acts) {
    const [first] = together
    const isBallot = first?.event.type === 'BallotCast'
    if (isBallot) assert.equal(together.length, 1, `the act ${act} has ${together.length} entries`)
  }
  const times = entries.map(({ at }) => at)
  assert.deepEqual(times, times.toSorted(), 'an entry is dated before an earlier one')
}

function actsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  return Map.groupBy(entries, ({ act }) => act)
}

/** The counts that readers see are those of a count that knows nothing but the entries. */
async function checkPage(place: ServerPlace, entries: readonly Entry[]): Promise<void> {
  const last = new Map<string, string>()
  for (const { event } of entries) if (event.type === 'BallotCast') last.set(event.voter, event.option)
  const counts = Object.fromEntries(options.map((option) => [option, 0]))
  for (const option of last.values()) counts[option] = (counts[option] ?? 0) + 1
  const answer = await fetch(`${siteOf(place)}/club/decisions/1.json`)
  const shown: { readonly tally: { readonly counts: unknown } } = JSON.parse(await answer.text())
  assert.deepEqual(shown.tally.counts, counts)
}

function siteOf({ port }: ServerPlace): string {
  return `http://localhost:${port}`
}

function recordOf(place: ServerPlace): string {
  return `${siteOf(place)}/record/club`
}
