import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { type OpenLibrary, openLibrary } from '../../src/app/running/library.ts'
import type { Result } from '../../src/core/base/result.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import type { ClockTools } from '../../src/core/foundation/clock-tools.ts'
import { decide } from '../../src/core/foundation/decide.ts'
import type { Decision } from '../../src/core/foundation/decision.ts'
import type { CastBallots } from '../../src/core/foundation/elections/ballot-to-keep.ts'
import type { Actor, Entry } from '../../src/core/foundation/event.ts'
import { evolve } from '../../src/core/foundation/evolve.ts'
import type { Library } from '../../src/core/foundation/library.ts'
import type { Refusal } from '../../src/core/foundation/refusal.ts'
import { emptyFoundation, type FoundationState } from '../../src/core/foundation/state.ts'
import { nextDue } from '../../src/core/foundation/tick.ts'
import * as charters from './sample-charters.ts'

/** An act in a story: who asks for what, and when. */
export interface Told {
  readonly by: string
  readonly at: string
  readonly act: Act
  /** Charters that come with the act, as they are written. */
  readonly documents?: readonly string[]
}

export const founding = 'founding'
export const operator = 'operator'
export const dayOne = '2026-01-01T00:00:00.000Z'

/** The board (ada, bo, cy), the tools group (ada, bo, cy, di, el) and the helpers (ada, bo, cy), all since the first day; fay holds nothing. */
export function smallFoundation(): readonly Told[] {
  const told = (act: Act): Told => ({ by: founding, at: dayOne, act })
  const people = ['ada', 'bo', 'cy', 'di', 'el', 'fay']
  const hold = (group: string, seat: string, holders: readonly string[]) =>
    holders.map((person) => told({ type: 'hold', group, seat, person }))
  return [
    told({ type: 'found', foundation: 'small', name: 'Small Foundation', sample: true }),
    ...people.map((person) => told({ type: 'introduce', person, name: digest(person), address: digest(`${person}@`) })),
    ...['board', 'tools', 'helpers'].map((group) =>
      told({ type: 'adopt', group, name: group, charter: documentOf(group) }),
    ),
    ...hold('board', 'director', ['ada', 'bo', 'cy']),
    ...hold('tools', 'member', ['ada', 'bo', 'cy', 'di', 'el']),
    ...hold('helpers', 'helper', ['ada', 'bo', 'cy']),
  ]
}

/** A foundation with charters of its own, in which ada, bo, cy, di, el and fay hold what is said, since the first day. */
export function foundationOf(
  texts: Readonly<Record<string, string>>,
  holders: Readonly<Record<string, readonly string[]>>,
) {
  const told = (act: Act): Told => ({ by: founding, at: dayOne, act })
  const people = ['ada', 'bo', 'cy', 'di', 'el', 'fay', 'gus']
  const beginning = [
    told({ type: 'found', foundation: 'small', name: 'Small Foundation', sample: true }),
    ...people.map((person) => told({ type: 'introduce', person, name: digest(person), address: digest(`${person}@`) })),
    ...Object.entries(texts).map(([group, text]) =>
      told({ type: 'adopt', group, name: /^name: (.+)$/m.exec(text)?.[1] ?? group, charter: reference(text) }),
    ),
    ...Object.entries(holders).flatMap(([ref, held]) => {
      const [group = '', seat = ''] = ref.split('.')
      return held.map((person) => told({ type: 'hold', group, seat, person }))
    }),
  ]
  const library = () => openLibrary(Object.values(texts).map((text) => ({ digest: digest(text), text })))
  return {
    given: (...past: readonly Told[]) => given([...beginning, ...past], library()),
    play: (...past: readonly Told[]) => play([...beginning, ...past], library()),
    /** Its first day over, to be lived in; with what another has added to the library where it is given. */
    begin: (known: Library = library()) => {
      const own = isOpen(known) ? known : library()
      return { state: play(beginning, own).state, library: own }
    },
  }
}

/** A charter of one group: its block of seats, rules and powers under one heading. */
export function charterOf(group: string, block: string, under?: string): string {
  const stands = under === undefined ? '' : `under: ${under}\n`
  return `---\ncharter: 1\ngroup: ${group}\nname: ${group}\n${stands}---\n\n# ${group}\n\nDecides.\n\n## Decisions\n\n\`\`\`charter\n${block.trim()}\n\`\`\`\n`
}

/** Reads a test as a story: given past acts, when another is asked for, then these events, or this refusal. */
export function given(past: readonly Told[], library = testLibrary()) {
  return {
    when: (told: Told) => {
      const { state, result } = play([...past, told], library)
      return {
        state,
        then: (...events: readonly object[]) => {
          assert.ok(result.ok, `refused: ${JSON.stringify(result)}`)
          assert.partialDeepStrictEqual(
            result.value.entries.map(({ event }) => event),
            events,
          )
          assert.equal(result.value.entries.length, events.length)
        },
        thenRefused: (refusal: { readonly type: Refusal['type'] } & Readonly<Record<string, unknown>>) => {
          assert.ok(!result.ok, `done: ${JSON.stringify(result)}`)
          assert.partialDeepStrictEqual(result.problem, refusal)
        },
      }
    },
    /** What the clock brings about by a moment, in order. */
    whenTimePasses: (now: string) => {
      const { state } = play(past, library)
      const before = state.size
      const events = passTime(state, now)
      return {
        state,
        entries: events,
        then: (...expected: readonly { readonly at: string; readonly event: object }[]) => {
          assert.partialDeepStrictEqual(events, expected)
          assert.equal(state.size - before, expected.length)
        },
      }
    },
  }
}

function actorOf(by: string): Actor {
  if (by === founding || by === operator) return { kind: by }
  return { kind: 'person', person: by }
}

/** Acts out a story; every act but the last must be done. */
export function play(
  story: readonly Told[],
  library = testLibrary(),
): {
  readonly state: FoundationState
  readonly result: Result<Decision, Refusal>
  /** All that the record holds. */
  readonly entries: readonly Entry[]
} {
  const state = emptyFoundation(library)
  const entries: Entry[] = []
  let result: Result<Decision, Refusal> | undefined
  for (const { by, at, act, documents = [] } of story) {
    assert.ok(result === undefined || result.ok, `an act before the last was refused: ${JSON.stringify(result)}`)
    entries.push(...passTime(state, at))
    library.add(documents.map((text) => ({ digest: digest(text), text })))
    const actor = actorOf(by)
    result = decide(state, act, { actor, at, act: `act-${state.size}`, ...clockTools })
    if (!result.ok) continue
    cast(state, result.value)
    library.add(result.value.documents)
    for (const entry of result.value.entries) evolve(state, entry)
    entries.push(...result.value.entries)
  }
  assert.ok(result !== undefined)
  return { state, result, entries }
}

/** What the clock brings about by a moment; documents that it makes go into the library of the state. */
export function passTime(state: FoundationState, now: string): readonly Entry[] {
  const entries: Entry[] = []
  const tools: ClockTools = { ...clockTools, ballots: (election, electorate) => ballotsIn(state, election, electorate) }
  for (let due = nextDue(state, now, tools); due !== undefined; due = nextDue(state, now, tools)) {
    keep(state, due.documents)
    for (const entry of due.entries) evolve(state, entry)
    entries.push(...due.entries)
  }
  return entries
}

/** The box of each story: by contest, and in it by whose ballot it is. */
const boxes = new WeakMap<FoundationState, Map<string, Map<string, string>>>()

/** Puts a ballot into the box, as the app does beside the record. */
export function cast(state: FoundationState, { ballot }: Decision): void {
  if (ballot === undefined) return
  const urns = boxes.get(state) ?? new Map<string, Map<string, string>>()
  const key = `${ballot.election}/${ballot.electorate ?? ''}`
  urns.set(key, (urns.get(key) ?? new Map<string, string>()).set(ballot.owner, ballot.text))
  boxes.set(state, urns)
}

function ballotsIn(state: FoundationState, election: number, electorate: string | undefined): CastBallots {
  const urn = boxes.get(state)?.get(`${election}/${electorate ?? ''}`)
  return { kind: 'kept', ballots: [...(urn?.values() ?? [])] }
}

/** Lots are drawn from a value that every test knows. */
export const clockTools: ClockTools = {
  digest,
  lot: () => digest('a secret'),
  reveal: (commitment) => (commitment === digest('a secret') ? { value: 'a secret', salt: '' } : undefined),
}

function keep(state: FoundationState, documents: Decision['documents']): void {
  const { library } = state
  if (documents.length > 0 && isOpen(library)) library.add(documents)
}

function isOpen(library: Library): library is OpenLibrary {
  return 'add' in library
}

export function digest(text: string): string {
  return hash('sha256', text)
}

export function testLibrary() {
  return openLibrary(Object.values(charters).map((text) => ({ digest: digest(text), text })))
}

function documentOf(group: string) {
  const text = new Map<string, string>(Object.entries(charters)).get(group)
  assert.ok(text !== undefined)
  return reference(text)
}

export function reference(text: string) {
  return { digest: digest(text), bytes: Buffer.byteLength(text), type: 'text/markdown' } as const
}
