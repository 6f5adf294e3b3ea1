import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type ApiSite, apiSite } from '../../../../test/support/api-site.ts'
import { testPorts } from '../../../../test/support/test-ports.ts'
import { openHouse } from '../../../app/house.ts'
import type { Store } from '../../../app/ports.ts'
import { groupCharter } from '../../../core/charter/init/group-charter.ts'
import type { Entry } from '../../../core/foundation/event.ts'
import type { FoundationState } from '../../../core/foundation/state.ts'
import { memoryStore } from '../../store/memory/store.ts'
import { openSqliteStore } from '../../store/sqlite/store.ts'

const clients = 20

const stores: Readonly<Record<string, (path: string) => Promise<Store>>> = {
  memory: async () => memoryStore(),
  SQLite: openSqliteStore,
}

for (const [name, open] of Object.entries(stores)) {
  describe(`acts of ${clients} programs at the same moment, over the ${name} store`, () => {
    const inSite = async (race: (site: Racing) => Promise<void>) => {
      const folder = mkdtempSync(join(tmpdir(), 'remit-racing-'))
      const store = await open(join(folder, 'remit.db'))
      try {
        const ports = testPorts({ store })
        const api = await apiSite({ ports })
        await race(racing(api))
        assert.deepEqual(api.site.reported, [])
        const again = await (await openHouse(ports, 'localhost:3000/record')).foundation('small')?.read()
        assert.ok(again)
        assert.deepEqual(plain(again.state), plain((await api.site.small.read()).state))
      } finally {
        await store.close()
        rmSync(folder, { recursive: true, force: true })
      }
    }

    it('accept an invitation once, whichever of accepting and declining came first', () =>
      inSite(async ({ together, done }) => {
        const place = { group: 'lively', seat: 'visitor' }
        assert.deepEqual(await together(['ada', { type: 'invite', ...place, person: 'el' }]), [201])
        const statuses = await together(
          ...each((number) => [
            'el',
            { type: number % 2 === 0 ? 'accept invitation' : 'decline invitation', ...place },
          ]),
        )
        assert.equal(statuses.filter((status) => status === 201).length, 1)
        assert.equal((await done()).filter(({ event: { type } }) => type === 'SeatTaken').length, 1)
      }))

    it('offer to sit in a draft until it is dropped, and no longer', () =>
      inSite(async ({ together, done, people }) => {
        await together(['fay', { type: 'draft', group: 'maps', charter: mapsCharter }])
        const offers = people.map((person) => [person, { type: 'offer', group: 'maps', seat: 'member' }] as const)
        const statuses = await together(
          ...offers.slice(0, 3),
          ['fay', { type: 'drop draft', group: 'maps' }],
          ...offers.slice(3),
          ['fay', { type: 'drop draft', group: 'maps' }],
        )
        assert.ok(statuses.every((status) => status < 500))
        const types = (await done()).map(({ event: { type } }) => type)
        assert.equal(types.filter((type) => type === 'DraftDropped').length, 1)
        assert.ok(types.lastIndexOf('SeatOffered') < types.indexOf('DraftDropped'))
      }))

    it('keep a power while it is handed on and not a moment longer', () =>
      inSite(async ({ together, done }) => {
        const give = { to: { kind: 'seat', seat: { group: 'lively', seat: 'member' } } }
        const move = (verb: string, object: string) => {
          return { type: 'move', group: 'lively', action: `${verb} ${object}`.trim(), title: 'At once' }
        }
        const uses = each(() => ['bo', move('resolve', 'alone')])
        await together(
          ...uses.slice(0, 5),
          ['ada', { ...move('delegate', 'resolve alone'), gift: give }],
          ...uses.slice(5, 10),
          ['ada', { ...move('withdraw', 'resolve alone'), gift: give }],
          ...uses.slice(10),
        )
        let isGiven = false
        let used = 0
        for (const { event, by } of await done()) {
          if (event.type === 'PowerDelegated') isGiven = true
          if (event.type === 'DelegationWithdrawn') isGiven = false
          if (event.type !== 'DoneAlone' || by.kind !== 'person' || by.person !== 'bo') continue
          used += 1
          assert.ok(isGiven)
        }
        assert.ok(used > 0)
      }))

    it('leave each person with one vote in each motion, whatever they sent', () =>
      inSite(async ({ together, api }) => {
        await together(['ada', { type: 'move', group: 'lively', action: 'resolve', title: 'Tea' }])
        const votes = each((number) => [
          ['ada', 'bo', 'cy'][number % 3] ?? '',
          { type: 'vote', motion: 1, option: ['+1', '-1'][number % 2] },
        ])
        await together(...votes, ['bo', { type: 'step down', group: 'lively', seat: 'member' }], ...votes)
        const { state } = await api.site.small.read()
        const counts = Object.values(state.motions.get(1)?.counts ?? {})
        assert.equal(
          counts.reduce((sum, count) => sum + count, 0),
          3,
        )
      }))
  })
}

type Asked = readonly [person: string, act: object]

interface Racing {
  readonly api: ApiSite
  readonly people: readonly string[]
  /** All of them sent before any is answered, each by a program of its own; the statuses of their answers. */
  together(...asked: readonly Asked[]): Promise<readonly number[]>
  /** What has come into the record since. */
  done(): Promise<readonly Entry[]>
}

function racing(api: ApiSite): Racing {
  const begun = api.site.size()
  return {
    api,
    people: ['ada', 'bo', 'cy', 'di', 'el', 'fay'],
    async together(...asked) {
      await begun
      const tokens = await Promise.all(asked.map(([person]) => api.token(person)))
      const answers = asked.map(([, act], place) => api.post('/small/acts', act, tokens[place]))
      return (await Promise.all(answers)).map(({ status }) => status)
    },
    async done() {
      const from = await begun
      const bytes = await api.site.small.files.entries(from, (await api.site.size()) - from)
      return bytes.map((entry): Entry => JSON.parse(new TextDecoder().decode(entry)))
    },
  }
}

function each(asked: (number: number) => Asked): readonly Asked[] {
  return Array.from({ length: clients }, (_, number) => asked(number))
}

/** Everything of a state but its documents, which are functions. */
function plain({ library: _, ...state }: FoundationState): object {
  return structuredClone(state)
}

const mapsCharter = groupCharter({
  group: 'maps',
  name: 'Maps',
  under: 'board',
  purpose: 'Draws maps.',
  joining: 'own word',
  asks: [],
  least: 1,
  term: 'none',
  offices: [],
  deciding: 'majority',
  powers: [],
  reports: 'none',
  channels: [],
  stated: [],
  headings: {},
})
