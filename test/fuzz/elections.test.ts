import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { epochOf, instantOf } from '../../src/core/base/instant.ts'
import type { ContestRun } from '../../src/core/foundation/elections/election-state.ts'
import { evolve } from '../../src/core/foundation/evolve.ts'
import { incumbents, placesIn } from '../../src/core/foundation/seats/seats.ts'
import { nextDue } from '../../src/core/foundation/tick.ts'
import { readBundle } from '../../src/core/tally/bundle/read-bundle.ts'
import { recount } from '../../src/core/tally/bundle/recount.ts'
import { digest, foundationOf } from '../support/given.ts'
import { type Ask, asks, day_ms } from './elections/arbitrary-asks.ts'
import { type ElectingCharters, electingCharters } from './elections/arbitrary-charters.ts'
import { holders, openWorld } from './elections/world.ts'

// Whatever a charter says of its election and whatever people ask for while it runs. REMIT_FUZZ=20 tries twenty times as
// many; REMIT_SEED repeats a run.

const seed = Number(process.env.REMIT_SEED ?? Date.now() % 1_000_000)
const times = Number(process.env.REMIT_FUZZ ?? 1)
const runs = (count: number) => ({ numRuns: count * times, seed })

const council = { group: 'club', seat: 'council' }

function lived(charters: ElectingCharters, asked: readonly Ask[], looks: readonly number[] = []) {
  const world = openWorld(charters)
  for (const ask of asked) world.act(ask, looks)
  world.passTime(instantOf(epochOf(world.now) + 500 * day_ms))
  return world
}

describe(`elections of any charter (REMIT_SEED=${seed})`, () => {
  it('give nobody more than there is, and nothing away before the close', () => {
    fc.assert(
      fc.property(electingCharters, asks, (charters, asked) => {
        const world = openWorld(charters)
        let held = 0
        for (const ask of asked) {
          held = incumbents(world.state, council, world.now).length
          world.act(ask)
          const { state, now } = world
          const most = placesIn(state, council)
          assert.ok(
            most === undefined || incumbents(state, council, now).length <= Math.max(most, held),
            'more holders than seats',
          )
          for (const { contests } of state.elections.values()) for (const contest of contests.values()) fits(contest)
        }
        for (const { event } of world.entries)
          assert.doesNotMatch(JSON.stringify(event), /"approved":|"ranking":|"scores":/)
      }),
      runs(40),
    )
  })

  it('can be counted again from the bundle to what was recorded', () => {
    fc.assert(
      fc.property(electingCharters, asks, (charters, asked) => {
        const { entries, library } = lived(charters, asked)
        for (const { event } of entries) {
          if ((event.type !== 'BallotsClosed' && event.type !== 'TieSettled') || event.bundle === undefined) continue
          const bundle = readBundle(JSON.parse(library.text(event.bundle.digest)))
          assert.ok(bundle.ok, JSON.stringify(bundle))
          const recounted = recount(bundle.value, { digest, commitmentTo: (value) => digest(value) })
          if (event.result.kind === 'not counted') continue
          assert.ok(recounted.ok, JSON.stringify(recounted))
          assert.deepEqual(recounted.value.differs, [])
          const { composed } = recounted.value
          if (event.result.kind !== 'elected') continue
          assert.equal(composed.kind, 'elected')
          if (composed.kind !== 'elected') continue
          assert.deepEqual(
            composed.elected.map((candidate) => bundle.value.file.candidates[candidate]),
            event.result.elected,
          )
        }
      }),
      runs(40),
    )
  })

  it('come to the same for a server that slept, and leave nothing undone', () => {
    fc.assert(
      fc.property(
        electingCharters,
        asks,
        fc.array(fc.nat({ max: 20 * day_ms }), { maxLength: 4 }),
        (charters, asked, looks) => {
          const slept = lived(charters, asked)
          const awake = lived(
            charters,
            asked,
            looks.toSorted((one, other) => one - other),
          )
          assert.deepEqual(awake.entries, slept.entries)
          assert.equal(nextDue(slept.state, instantOf(epochOf(slept.now) + 500 * day_ms), slept.tools), undefined)
        },
      ),
      runs(30),
    )
  })

  it('fold from their record to the same state', () => {
    fc.assert(
      fc.property(electingCharters, asks, (charters, asked) => {
        const { state, library, entries } = lived(charters, asked)
        const { state: again } = foundationOf({ board: charters.board, club: charters.club }, holders).begin(library)
        for (const entry of entries) evolve(again, JSON.parse(JSON.stringify(entry)))
        assert.deepEqual({ ...again, deadlines: [] }, { ...state, deadlines: [] })
      }),
      runs(30),
    )
  })
})

function fits({ contested, candidates, closed, opened }: ContestRun): void {
  if (closed?.result.kind !== 'elected') return
  const { elected } = closed.result
  assert.ok(elected.length <= contested.seats)
  assert.equal(new Set(elected).size, elected.length)
  assert.ok(closed.cast <= (opened?.voters.size ?? 0))
  for (const one of elected) assert.ok(candidates.get(one) !== undefined)
}
