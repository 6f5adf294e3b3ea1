import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { z } from 'zod'
import { ZodDefault, ZodExactOptional, ZodObject } from 'zod'
import { type ApiSite, apiSite } from '../../../../test/support/api-site.ts'
import { charterOf } from '../../../../test/support/given.ts'
import { livelyFolder, smallFolder, testPorts } from '../../../../test/support/test-ports.ts'
import type { FoundationFolder } from '../../../app/beginning.ts'
import { prepare } from '../../../app/command.ts'
import { withDocuments } from '../../../app/running/library.ts'
import type { Snapshot } from '../../../app/running.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import { authorise } from '../../../core/foundation/authority.ts'
import { decide } from '../../../core/foundation/decide.ts'
import { statusOf } from '../status-of.ts'
import { anyAct } from './acts/any-act.ts'
import { commandSchemas } from './acts/command-schemas.ts'
import { completed } from './acts/completed.ts'
import { openApiDocument } from './open-api.ts'
import { operations } from './operations/all.ts'
import { exampleRequest } from './reference/example-request.ts'
import { readDocument } from './reference/shape.ts'

/** Who may be at the other end of a token that is good: everybody in the foundation has another place in it. */
const people = {
  ada: 'chair of one group, member of others',
  bo: 'member',
  cy: 'member with a status that takes the vote',
  el: 'member of one group alone',
  fay: 'introduced, without a seat',
  hal: 'member of another group alone',
} as const

describe('every operation', () => {
  it('is answered as the charters and the scopes say, whoever asks', async () => {
    const api = await foundation()
    const readers = await tokens(api)
    const described = readDocument(openApiDocument())
    const { requests, consultations } = (await api.site.small.read()).state
    const places: Readonly<Record<string, string>> = {
      readRequest: `/small/requests/${[...requests.keys()][0]}`,
      readConsultation: `/small/consultations/${[...consultations.keys()][0]}`,
    }
    for (const { id, path, method, needs } of operations) {
      const entry = described.paths[path === '' ? '/' : path]?.[method]
      assert.ok(entry, id)
      const request = exampleRequest(method, path, entry)
      for (const [who, { secret, expected }] of Object.entries(readers)) {
        const place = places[id] ?? request.path
        const dry = id === 'act' ? `${place}?dry=yes` : place
        const answer = method === 'get' ? await api.get(dry, secret) : await api.post(dry, request.body, secret)
        const said = await answer.text()
        if (who in people)
          assert.equal(answer.status === 401 || (method === 'get' && !answer.ok), false, `${id} ${who}: ${said}`)
        else assert.equal(answer.ok ? 200 : answer.status, expected[needs ?? 'nothing'], `${id} ${who}: ${said}`)
      }
    }
    assert.deepEqual(api.site.reported, [])
  })
})

describe('every act', () => {
  for (const [type, schema] of Object.entries(commandSchemas)) {
    it(`${type} may be done by whom the charters let, and by nobody else`, async () => {
      const api = await shared()
      const snapshot = await api.site.small.read()
      const bodies = sample(candidates(schema, snapshot), most_candidates)
      assert.ok(bodies.length > 0, `no candidates for ${type}: the pools below lack a value for one of its fields`)
      for (const person of Object.keys(people)) {
        const secret = await api.token(person)
        for (const body of bodies) await compare(api, snapshot, { person, secret, body })
      }
    })
  }

  it('is done for nobody whose token is not good, or not for that', async () => {
    const api = await shared()
    const size = await api.site.size()
    const readers = await tokens(api)
    for (const [type, schema] of Object.entries(commandSchemas)) {
      const [body] = candidates(schema, await api.site.small.read())
      for (const [who, { secret, expected }] of Object.entries(readers)) {
        if (expected.act === 200) continue
        assert.equal((await api.post('/small/acts', body, secret)).status, expected.act, `${type} ${who}`)
      }
      const { cookie } = api.site.signIn('ada@example.org')
      assert.equal((await api.post('/small/acts', body, undefined, { cookie })).status, 401, `${type} by cookie`)
    }
    assert.equal(await api.site.size(), size)
  })
})

const most_candidates = 14

/** What the API answers when it is tried, beside what the core says of the same act. */
async function compare(
  api: ApiSite,
  snapshot: Snapshot,
  { person, secret, body }: { readonly person: string; readonly secret: string; readonly body: object },
): Promise<void> {
  const answer = await api.post('/small/acts?dry=yes', body, secret)
  const said = JSON.parse(await answer.text())
  const place = `${person}: ${JSON.stringify(body)} → ${JSON.stringify(said).slice(0, 400)}`
  const { at } = snapshot
  const reader = { snapshot, person, signedIn: true }
  const command = completed(anyAct.parse(body), reader, person)
  if ('errors' in command) return assert.equal(answer.status, 422, place)
  const { act, documents } = prepare(command, person, tools)
  const state = { ...snapshot.state, library: withDocuments(snapshot.state.library, documents) }
  const actor = { kind: 'person', person } as const
  const warrant = authorise(state, actor, act, at)
  if (!warrant.ok) {
    assert.deepEqual([answer.status, said.code], [statusOf(warrant.problem), warrant.problem.type], place)
    return
  }
  const decided = decide(state, act, { actor, at, act: 'tried', digest: (text) => text })
  // What stands in the box, the core is not told.
  const stays =
    decided.ok &&
    decided.value.ballot?.stays !== undefined &&
    (await api.site.small.ballots.hasVoted(decided.value.ballot, decided.value.ballot.owner))
  if (stays) {
    assert.deepEqual([answer.status, said.code], [409, 'BallotStays'], place)
    return
  }
  const expected = decided.ok ? [200, undefined] : [statusOf(decided.problem), decided.problem.type]
  assert.deepEqual([answer.status, said.code], expected, place)
}

const tools = testPorts()

/** Every way to fill in the fields that an act must have, from what the foundation has and from what it does not. */
function candidates(schema: z.ZodType, snapshot: Snapshot): readonly Readonly<Record<string, unknown>>[] {
  assert.ok(schema instanceof ZodObject)
  let made: readonly Readonly<Record<string, unknown>>[] = [{}]
  for (const [key, field] of Object.entries(schema.shape)) {
    if (field instanceof ZodExactOptional && !tried_too.has(key)) continue
    const required = field instanceof ZodExactOptional || field instanceof ZodDefault ? field.unwrap() : field
    made = made.flatMap((partial) =>
      poolOf(key, partial, snapshot)
        .filter((value) => parses(required, value))
        .map((value) => ({ ...partial, [key]: value })),
    )
  }
  return made
}

/** Fields that may be absent, and on which it hangs who may. */
const tried_too: ReadonlySet<string> = new Set(['amount'])

function parses(field: unknown, value: unknown): boolean {
  return typeof field === 'object' && field !== null && 'safeParse' in field && typeof field.safeParse === 'function'
    ? field.safeParse(value).success
    : false
}

function poolOf(key: string, partial: Readonly<Record<string, unknown>>, { state }: Snapshot): readonly unknown[] {
  const charter = state.groups.get(String(partial.group))?.charter
  const names = (of: readonly { readonly name: string }[] | undefined) => [
    ...(of ?? []).map(({ name }) => name),
    'nothing',
  ]
  const texts = ['Text', '2025-01-01', 'nobody@example.org']
  switch (key) {
    case 'type':
      return Object.keys(commandSchemas)
    case 'group':
      return [...state.groups.keys(), 'nowhere']
    case 'seat':
      return names(charter?.seats)
    case 'status':
      return names(charter?.statuses)
    case 'roll':
      return names(charter?.rolls)
    case 'event':
      return names(charter?.events)
    case 'meeting':
    case 'duty':
      return names(charter?.duties)
    case 'report':
      return [...state.reports.keys(), 99, ...texts]
    case 'date':
      return ['2026-03-31', '2026-02-30']
    case 'starts':
      return ['2026-05-01T18:00:00Z', '2025-01-01T18:00:00Z', '2026-05-01']
    case 'item':
      return [1, 0]
    case 'present':
      return [['ada'], ['nobody']]
    case 'promise':
      return [...state.promises.keys(), 99]
    case 'payment':
      return [...state.payments.keys(), 99]
    case 'fact':
      return ['employer', 'nothing']
    case 'motion':
      return [...Array.from({ length: state.numbers }, (_, index) => index + 1), 99]
    case 'option':
      return [
        ...(state.motions.get(Number(partial.motion))?.opened.rule.options ?? []).map(({ label }) => label),
        'maybe',
      ]
    case 'person':
      return ['ada', 'fay', 'nobody']
    case 'of':
      if (partial.type !== 'consult') return ['ada', 'fay', 'nobody']
      return [
        ...Array.from({ length: state.numbers }, (_, index) => ({ kind: 'matter', motion: index + 1 })),
        { kind: 'draft', group: 'newcomers' },
      ]
    case 'asks':
      return [{ title: 'What next?', addressed: [{ kind: 'everyone' }], open: '2 weeks' }]
    case 'consultation':
      return [...state.consultations.keys(), 999]
    case 'closes':
      return ['2026-12-01']
    case 'behalf':
      return [{ kind: 'self' }, { kind: 'group', group: 'tools' }, { kind: 'organisation' }]
    case 'position':
      return ['for', 'maybe']
    case 'passages':
      return [[]]
    case 'point':
      return [1, 99]
    case 'answer':
      return partial.type === 'withdraw answer' ? [1, 99] : texts
    case 'disposition':
      return ['noted', 'not accepted']
    case 'action':
      return [...(charter?.powers ?? []).map(({ action }) => spokenAction(action)), 'fly']
    case 'amount':
      return ['USD 100', 'USD 5,000']
    case 'answers': {
      if (partial.type === 'ask for money') {
        const asks = charter?.money?.requests?.asks ?? []
        return [asks.map((asked) => ({ asked, answer: 'Yes.' }))]
      }
      if (partial.type === 'make point') return [[], [99]]
      const filling = charter?.seats.find(({ name }) => name === partial.seat)?.filledBy
      return [(filling?.kind === 'application' ? filling.asks : []).map((asked) => ({ asked, answer: 'Yes.' }))]
    }
    case 'charter':
      return [charterOf('newcomers', 'seats: { member: { filled by: roll } }', 'board')]
    case 'election':
      return [...state.elections.keys(), 99]
    case 'candidate':
      return ['ada', 'cy', 'nobody']
    case 'chosen':
      return [['ada'], ['nobody']]
    case 'ballot':
      return [
        { kind: 'approvals', approved: ['ada'] },
        { kind: 'approvals', approved: ['nobody'] },
        { kind: 'ranking', ranking: [['ada']] },
      ]
    case 'request':
      return [...state.requests.keys(), 99]
    case 'items':
      return [[{ what: 'Rooms', cost: 'USD 100' }], [{ what: 'Rooms', cost: 'USD 5,000', kind: 'swag' }]]
    case 'sources':
      return [[{ from: 'Us', amount: 'USD 10' }]]
    case 'documents':
      return [[], ['https://example.org/']]
    case 'object':
      return ['', 'travel']
    case 'to':
      return [...texts, 'USD 1']
    case 'announcement':
      return [1, 99]
    case 'channel':
      return [0, 5]
    case 'as':
      return ['sent', 'dropped']
    case 'result':
      return [{ kind: 'sent' }, { kind: 'given up', why: 'refused' }]
    case 'question':
      return ['Why you?', 1, 99]
    default:
      return texts
  }
}

/** So many of them, from all over. */
function sample<Item>(all: readonly Item[], most: number): readonly Item[] {
  const step = Math.max(1, all.length / most)
  return Array.from({ length: Math.min(most, all.length) }, (_, place) => all[Math.floor(place * step)]).flatMap(
    (one) => one ?? [],
  )
}

interface Bearer {
  readonly secret: string | undefined
  /** By the scope that an operation needs. */
  readonly expected: Readonly<Record<'nothing' | 'token' | 'read' | 'act', number>>
}

/** Tokens of everybody, and tokens that are not good, or not good for this. */
async function tokens(api: Foundation): Promise<Readonly<Record<string, Bearer>>> {
  const good = { nothing: 200, token: 200, read: 200, act: 200 }
  const bad = { nothing: 401, token: 401, read: 401, act: 401 }
  const persons = await Promise.all(
    Object.keys(people).map(async (person) => [person, { secret: await api.token(person), expected: good }] as const),
  )
  const withdrawn = await api.token('ada')
  await api.withdraw(withdrawn)
  return {
    ...Object.fromEntries(persons),
    visitor: { secret: undefined, expected: { ...bad, nothing: 200 } },
    'a token that only reads': {
      secret: await api.token('ada', { scopes: ['read'] }),
      expected: { nothing: 200, token: 200, read: 200, act: 403 },
    },
    'a token that only acts': {
      secret: await api.token('bo', { scopes: ['act'] }),
      expected: { nothing: 200, token: 200, read: 403, act: 200 },
    },
    'a token of another foundation': {
      secret: await api.token('ada', { foundation: 'other' }),
      expected: { nothing: 200, token: 200, read: 403, act: 403 },
    },
    'a token whose time is over': {
      secret: await api.token('ada', { expires: '2026-01-01T00:00:00.000Z' }),
      expected: bad,
    },
    'a withdrawn token': { secret: withdrawn, expected: bad },
    'a token that never was': { secret: `remit_${'x'.repeat(43)}`, expected: bad },
    'something else': { secret: 'operator', expected: bad },
    'somebody who was erased': { secret: api.erased, expected: bad },
  }
}

let known: Promise<Foundation> | undefined

/** One for all that only try. */
function shared(): Promise<Foundation> {
  known ??= foundation()
  return known
}

interface Foundation extends ApiSite {
  readonly erased: string
}

/** With votes that are open, over and waiting, somebody with a status, and somebody who was erased. */
async function foundation(): Promise<Foundation> {
  const api = await apiSite({ folder: folder(), others: [otherFolder()] })
  const act = async (person: string, body: object) => {
    const answer = await api.post('/small/acts', body, await api.token(person))
    assert.equal(answer.status, 201, `${JSON.stringify(body)}: ${await answer.text()}`)
  }
  const move = { type: 'move', action: 'resolve', title: 'Tea', text: 'For all.' }
  await act('ada', { ...move, group: 'tools' })
  await elections(api, act)
  await act('ada', { ...move, group: 'lively' })
  await act('ada', { ...move, group: 'lively', action: 'resolve slowly' })
  await act('fay', {
    type: 'apply',
    group: 'tools',
    seat: 'member',
    answers: [{ asked: 'who you are', answer: 'Fay' }],
  })
  await act('bo', { type: 'vote', motion: 1, option: '+1', reason: 'Good.' })
  await act('cy', { type: 'take status', group: 'guild', status: 'away' })
  const asks = { title: 'How slowly?', addressed: [], open: '2 weeks' }
  await act('ada', { type: 'consult', of: { kind: 'matter', motion: await slowMatter(api) }, asks })
  await requests(api, act)
  const erased = await api.token('di')
  await act('di', { type: 'erase', person: 'di' })
  return { ...api, erased }
}

/** One that is talked about, with a question; one at the vote; and one that was granted, of which a part is asked for. */
async function requests(api: ApiSite, act: (person: string, body: object) => Promise<void>): Promise<void> {
  const ask = {
    type: 'ask for money',
    group: 'guild',
    title: 'A room',
    amount: 'USD 100',
    purpose: 'To meet.',
    items: [{ what: 'Rooms', cost: 'USD 100' }],
    answers: [{ asked: 'who comes', answer: 'All of us.' }],
  }
  for (let count = 0; count < 3; count += 1) await act('fay', ask)
  const now = async () => (await api.site.small.read()).state
  const [talked, voted, granted] = (await now()).requests.keys()
  await act('bo', { type: 'ask applicant', request: talked, question: 'Where?' })
  await act('bo', { type: 'put to vote', request: voted })
  await act('bo', { type: 'put to vote', request: granted })
  const [, motion] = (await now()).requestOf.keys()
  for (const person of ['bo', 'hal']) await act(person, { type: 'vote', motion, option: 'for' })
  const { promises } = await now()
  for (const promise of promises.keys()) await act('fay', { type: 'ask for payment', promise, amount: 'USD 40' })
}

/** What is resolved slowly waits for its vote. */
async function slowMatter(api: ApiSite): Promise<number> {
  const { state } = await api.site.small.read()
  const [number] = [...state.proposals].flatMap(([motion, { mover, phase }]) =>
    mover === 'ada' && phase.kind === 'time' ? [motion] : [],
  )
  assert.ok(number !== undefined)
  return number
}

/** One to stand in, one to vote in, one whose tie is to be settled, and one whose result can be challenged. */
async function elections(api: ApiSite, act: (person: string, body: object) => Promise<void>): Promise<void> {
  api.clock.set('2026-03-02T12:00:00.000Z')
  const { state } = await api.site.small.read()
  const number = new Map([...state.elections].map(([election, { begun }]) => [begun.rule.name, election]))
  const [nominations, vote, tie, challenge] = ['nominations', 'vote', 'tie', 'challenge'].map((name) =>
    number.get(name),
  )
  for (const election of [nominations, vote, tie, challenge]) {
    await act('ada', { type: 'nominate', election, candidate: 'ada' })
    await act('bo', { type: 'nominate', election, candidate: 'bo' })
  }
  await act('ada', { type: 'ask candidates', election: nominations, question: 'Why?' })
  api.clock.set('2026-03-03T12:00:00.000Z')
  const ballot = (choice: string) => ({ kind: 'approvals', approved: [choice] })
  for (const election of [vote, tie, challenge]) {
    await act('ada', { type: 'cast ballot', election, ballot: ballot('ada') })
    await act('bo', { type: 'cast ballot', election, ballot: ballot('bo') })
  }
  await act('cy', { type: 'cast ballot', election: challenge, ballot: ballot('bo') })
  api.clock.set('2026-03-04T12:00:00.000Z')
}

const poll = (name: string, phases: string, more = '') => `
  ${name}:
    fills: ${name}
    voters: voter
    method: approval
    seats: 1
    every: year
    on: 2 March
    nominated by: voter
    phases: { ${phases} }
    tie: [agreement of the tied, lot]${more}`

const polls = charterOf(
  'polls',
  `
seats:
  voter: { filled by: roll }
  nominations: { number: 1, filled by: election, term: 1 year }
  vote: { number: 1, filled by: election, term: 1 year }
  tie: { number: 1, filled by: election, term: 1 year }
  challenge: { number: 1, filled by: election, term: 1 year }
rules:
  result vote: { voters: voter, options: [for, against], passes: for > against, open: 7 days }
elections:${poll('challenge', 'nominations: 1 day, vote: 1 day', '\n    challenge: 1 week to result vote')}
${poll('nominations', 'nominations: 2 weeks, vote: 1 week')}
${poll('vote', 'nominations: 1 day, vote: 1 week', '\n    votes: stay')}
${poll('tie', 'nominations: 1 day, vote: 1 day')}
`,
  'board',
)

const guild = charterOf(
  'guild',
  `
facts: { region: { declared by: holder } }
seats:
  member: { filled by: roll }
  keeper: { filled by: roll }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: resolve, by: vote }
  - { may: grant, by: vote, up to: "USD 1,000" }
money:
  requests: { asks: [who comes], itemised: yes, not covered: [swag], may be granted in part: yes }
statuses:
  away: { of: member, by own word: yes, effect: no vote }
duties:
  report: { every: month, by: member, to: board }
`,
  'board',
)

function folder(): FoundationFolder {
  const files = livelyFolder().files.map(({ file, text }) => ({
    file,
    text:
      file === 'founding.yaml'
        ? text
            .replace('acts:\n', '  hal: { name: Hal Sample, address: hal@example.org }\nacts:\n')
            .concat(
              '  - { on: 2026-01-01, adopt: guild }\n  - { on: 2026-01-01, hold: guild.member, holders: [bo, cy, hal] }\n',
              '  - { on: 2026-01-01, adopt: polls }\n  - { on: 2026-01-01, hold: polls.voter, holders: [ada, bo, cy] }\n',
            )
        : file === 'board.md'
          ? text.replace('gives:\n', 'gives:\n  - { to: guild, may: grant }\n')
          : text,
  }))
  return { files: [...files, { file: 'guild.md', text: guild }, { file: 'polls.md', text: polls }] }
}

function otherFolder(): FoundationFolder {
  return {
    files: smallFolder().files.map(({ file, text }) => ({
      file,
      text: file === 'founding.yaml' ? text.replace('foundation: small', 'foundation: other') : text,
    })),
  }
}
