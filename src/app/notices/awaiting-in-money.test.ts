import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { charterOf, foundationOf, type Told } from '../../../test/support/given.ts'
import type { Act } from '../../core/foundation/act.ts'
import { awaitingInMoney } from './awaiting-in-money.ts'
import { concernedBy } from './concerned.ts'

const club = charterOf(
  'club',
  `seats:
  member: { number: 4, filled by: election }
  chair: { number: 1, filled by: election }
rules:
  vote: { voters: member, options: [for, against], passes: for > against, open: 7 days }
powers:
  - { may: spend, by: chair }
  - { may: resolve, by: vote }
money:
  currency: USD`,
)
const { play } = foundationOf({ club }, { 'club.member': ['ada', 'bo', 'cy', 'di'], 'club.chair': ['di'] })
const usd = { currency: 'USD', minor: 5_000 }
const at = '2026-03-01T12:00:00.000Z'
const later = '2026-03-02T12:00:00.000Z'
const told = (by: string, act: Act): Told => ({ by, at, act })
const spent = told('di', {
  type: 'move',
  group: 'club',
  action: { verb: 'spend', object: '' },
  amount: usd,
  title: 'Tea',
})
const asked = told('ada', { type: 'ask for payment', promise: 1, amount: usd, payee: 'cy' })
const approves = (by: string) => told(by, { type: 'approve payment', payment: 1 })

describe('a payment', () => {
  it('awaits those who may approve of it, and not whoever moved it, asked for it or is paid', () => {
    const { state } = play(spent, asked)
    assert.deepEqual(awaited(state, 'approve payment'), ['bo'])
    assert.partialDeepStrictEqual([...awaitingInMoney(state, later, 'bo')], [{ payment: 1, promise: 1, since: at }])
    assert.deepEqual([...awaitingInMoney(state, later, 'cy')], [])
    assert.deepEqual([...awaitingInMoney(play(spent, asked, approves('bo')).state, later, 'bo')], [])
  })

  it('is told to them, and what became of it to whoever asked and whoever is paid', () => {
    const { state, entries } = play(spent, asked)
    const made = entries.find(({ event }) => event.type === 'PaymentAsked')
    assert.ok(made)
    assert.deepEqual(concernedBy(made, state), { notice: 'payment', to: ['bo'] })
    const refused = play(spent, asked, told('bo', { type: 'refuse payment', payment: 1 }))
    const last = refused.entries.at(-1)
    assert.ok(last)
    assert.deepEqual(concernedBy(last, refused.state), { notice: 'payment', to: ['ada', 'cy'] })
    assert.deepEqual([...awaitingInMoney(refused.state, later)], [])
  })

  function awaited(state: ReturnType<typeof play>['state'], kind: string) {
    return [...awaitingInMoney(state, later)].filter((one) => one.kind === kind).map(({ person }) => person)
  }
})
