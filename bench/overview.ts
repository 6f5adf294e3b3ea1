// The overview of a hundred thousand requests for money, as the page's data and as the file for a spreadsheet, beside serialising the very
// same answers from memory. The aim is three times.

import { overviewCsv } from '../src/adapters/web/requests/overview-csv.ts'
import type { Reader } from '../src/app/read/reader.ts'
import { requestsView } from '../src/app/read/requests/requests-view.ts'
import { instantOf } from '../src/core/base/instant.ts'
import type { Event } from '../src/core/foundation/event.ts'
import { evolve } from '../src/core/foundation/evolve.ts'
import type { FoundationState } from '../src/core/foundation/state.ts'
import { charterOf, dayOne, foundationOf, reference } from '../test/support/given.ts'
import { seeded } from '../test/support/seeded.ts'
import { median } from './median.ts'

export interface OverviewRow {
  readonly answer: string
  readonly bytes: number
  readonly remit_us: number
  readonly bare_us: number
}

const requests = 100_000
const groups = 20
const kinds = ['travel', 'event', 'workshop', 'sprint', 'outreach'] as const
const years = 10
const rounds = 41
const rounds_to_warm_up = 40

/** Time of an answer that is made anew, and of writing out the same one as it stands in memory; in turns, medians. */
export function measureOverview(): readonly OverviewRow[] {
  const state = stateWithRequests()
  const reader = readerOf(state)
  const view = requestsView(reader, {})
  const data = () => JSON.stringify(requestsView(reader, {}))
  const file = () => overviewCsv(requestsView(reader, {}).overview)
  return [row('data of the page', data, () => JSON.stringify(view)), row('CSV', file, () => overviewCsv(view.overview))]
}

function row(answer: string, remit: () => string, bare: () => string): OverviewRow {
  const taken: { readonly remit: number[]; readonly bare: number[] } = { remit: [], bare: [] }
  for (let round = 0; round < rounds_to_warm_up + rounds; round += 1) {
    const [mine, theirs] = [timed_us(remit), timed_us(bare)]
    if (round < rounds_to_warm_up) continue
    taken.remit.push(mine)
    taken.bare.push(theirs)
  }
  return { answer, bytes: Buffer.byteLength(bare()), remit_us: median(taken.remit), bare_us: median(taken.bare) }
}

function timed_us(work: () => unknown): number {
  const from = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - from) / 1_000
}

function readerOf(state: FoundationState): Reader {
  const snapshot = {
    state,
    values: new Map(),
    addresses: new Map(),
    text: () => '',
    document: () => undefined,
    at: state.last,
  }
  return { snapshot, person: undefined, signedIn: false }
}

/** Of twenty groups, over ten years, of five kinds; half of them are granted, and a third of these is paid. */
function stateWithRequests(): FoundationState {
  const names = Array.from({ length: groups }, (_, index) => `group-${index + 1}`)
  const charter = (name: string) =>
    charterOf(
      name,
      'seats: { giver: { filled by: roll } }\nmoney: { currency: USD, requests: { itemised: yes } }\n',
      'board',
    )
  const board = charterOf('board', 'seats: { director: { filled by: roll, number: 1 } }\n')
  const texts = Object.fromEntries(names.map((name) => [name, charter(name)]))
  const { state } = foundationOf({ board, ...texts }, { 'board.director': ['ada'] }).begin()
  const random = seeded(7)
  const started_ms = Date.parse(dayOne)
  const step_ms = (years * 365 * 24 * 60 * 60 * 1000) / requests
  for (let index = 0; index < requests; index += 1) {
    const at = instantOf(Math.floor(started_ms + index * step_ms))
    const [request, decision] = [2 * index + 1, 2 * index + 2]
    const group = `group-${random.whole(groups) + 1}`
    const amount = { currency: 'USD', minor: 10_000 + random.whole(500_000) }
    const tell = (event: Event) =>
      evolve(state, { v: 1, at, act: `${request}`, by: { kind: 'person', person: 'ada' }, event })
    const said = { object: random.pick(kinds), title: `Request ${request}`, amount, items: [{ cost: amount }] }
    const { digest } = reference(texts[group] ?? '')
    tell({ type: 'RequestMade', request, person: 'bo', group, charter: digest, application: digest, ...said })
    if (index % 2 === 1) continue
    tell({ type: 'RequestGrantedByCharter', request, decision, group, amount })
    tell({ type: 'RequestGranted', request, decision, amount })
    const purpose = { verb: 'grant', object: said.object }
    tell({
      type: 'MoneyPromised',
      motion: decision,
      group,
      amount,
      charge: { kind: 'powers' },
      person: 'bo',
      mover: 'bo',
      purpose,
    })
  }
  return state
}

if (import.meta.main) console.table(measureOverview())
