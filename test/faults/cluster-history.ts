import assert from 'node:assert/strict'
import { nodeCrypto } from '../../src/adapters/crypto/node-crypto.ts'
import type { Entry } from '../../src/core/foundation/event.ts'
import { encodeBase64 } from '../../src/core/record/base64.ts'
import { emptyEdge, grow, rootOfEdge } from '../../src/core/record/growth.ts'
import { leafHash } from '../../src/core/record/merkle.ts'
import { type History, type ReadCall, sizesShowing } from '../support/linearizable.ts'
import type { ClusterClient, Seen } from './cluster-client.ts'
import type { PublishedEntry } from './published-record.ts'

/** What its clients did and saw of a foundation, beside what its final record would have shown at each of its sizes. */
export function historyOf(
  entries: readonly PublishedEntry[],
  clients: readonly ClusterClient[],
  options: readonly string[],
): History {
  const sizesOf = {
    checkpoint: sizesShowing(checkpointsOf(entries)),
    decision: sizesShowing(decisionsOf(entries, options)),
  }
  const shownIn = { checkpoint: checkpointIn, decision: decisionIn }
  const readCall = ({ what, person, site, called_ms, answered_ms, text }: Seen): ReadCall => {
    const shown = shownIn[what](text)
    return { what: `${person} at ${site}: ${shown}`, called_ms, answered_ms, sizes: sizesOf[what](shown) }
  }
  return {
    record: entries.map(({ entry }) => entry.act),
    acts: clients.flatMap(({ acts }) => acts()),
    reads: clients.flatMap(({ seen }) => seen.map(readCall)),
  }
}

/** Size and root of the record at each size: two that differ at one size are a fork. */
function* checkpointsOf(entries: readonly PublishedEntry[]): Generator<string> {
  const { sha256 } = nodeCrypto
  let edge = emptyEdge
  for (let size = 0; ; size += 1) {
    yield `${size} ${encodeBase64(rootOfEdge(sha256, edge))}`
    const next = entries[size]
    if (next === undefined) return
    edge = grow(sha256, edge, [leafHash(sha256, next.bytes)]).edge
  }
}

function checkpointIn(text: string): string {
  const [, size, root] = text.split('\n')
  return `${size} ${root}`
}

/** The counts of the first motion and its last entry, by a count that knows nothing but the entries. */
function* decisionsOf(entries: readonly PublishedEntry[], options: readonly string[]): Generator<string> {
  const counts = new Map(options.map((option) => [option, 0]))
  const ballots = new Map<string, string>()
  const count = (option: string | undefined, by: number) => {
    if (option !== undefined) counts.set(option, (counts.get(option) ?? 0) + by)
  }
  let last = -1
  for (const [index, { entry }] of entries.entries()) {
    yield decisionWords(Object.fromEntries(counts), last)
    if (isAbout(entry, 1)) last = index
    const { event } = entry
    if (event.type !== 'BallotCast') continue
    count(ballots.get(event.voter), -1)
    count(event.option, 1)
    ballots.set(event.voter, event.option)
  }
  yield decisionWords(Object.fromEntries(counts), last)
}

function isAbout({ event }: Entry, motion: number): boolean {
  return 'motion' in event && event.motion === motion
}

function decisionIn(text: string): string {
  const { tally, entries }: { readonly tally: { readonly counts: Counts }; readonly entries: readonly number[] } =
    JSON.parse(text)
  return decisionWords(tally.counts, entries.at(-1) ?? -1)
}

type Counts = Readonly<Record<string, number>>

function decisionWords(counts: Counts, last: number): string {
  return `${JSON.stringify(counts)} by entry ${last}`
}

/** Nobody has voted but by an act that a client has called, each once. */
export function checkBallots(entries: readonly PublishedEntry[], clients: readonly ClusterClient[]): void {
  const called = new Map(
    clients.flatMap(({ acts, person }) => acts().map(({ act }): readonly [string, string] => [act, person])),
  )
  const done = new Set<string>()
  for (const { entry } of entries) {
    if (entry.event.type !== 'BallotCast') continue
    assert.deepEqual(entry.by, { kind: 'person', person: called.get(entry.act) })
    assert.ok(!done.has(entry.act), `the act ${entry.act} was done twice`)
    done.add(entry.act)
  }
  const times = entries.map(({ entry }) => entry.at)
  assert.deepEqual(times, times.toSorted(), 'an entry is dated before an earlier one')
}
