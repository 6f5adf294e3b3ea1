import type { Command } from '../../src/app/command.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import type { Money } from '../../src/core/base/money.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import type { MoneyAct } from '../../src/core/foundation/money/money-act.ts'
import { charterOf, digest, foundationOf, passTime, type Told } from './given.ts'
import { testClock, testPorts } from './test-ports.ts'
import { testSite } from './test-site.ts'

// A foundation in which money is promised and paid: from lines, beside them, from a fund and within the limits of powers, in two years
// and two currencies, by groups that begin their years on other days.

const board = charterOf(
  'board',
  `
seats: { director: { filled by: roll, number: 2 } }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
powers:
  - { may: resolve, by: vote }
  - { may: spend, by: director, up to: "USD 5,000" }
gives:
  - { to: club, may: spend }
  - { to: fair, may: spend }
`,
)
const club = charterOf(
  'club',
  `
seats: { chair: { filled by: roll, number: 1 }, treasurer: { filled by: roll, number: 2 } }
powers: [{ may: spend, by: chair }]
money:
  currency: USD
  year: { from: 1 April, budget: "USD 10,000" }
  lines: { travel: "USD 3,000", swag: "USD 1,000.01" }
  funds:
    library: { kind: restricted, amount: "USD 500" }
  payments by: { people: 2, of: [treasurer] }
  shown to: { who gave: board, payees: board, contracts: board }
`,
  'board',
)
const fair = charterOf(
  'fair',
  `
seats: { steward: { filled by: roll, number: 1 } }
powers: [{ may: spend, by: steward }]
money:
  currency: EUR
  year: { from: 1 January, budget: "EUR 2,000" }
  lines: { halls: "EUR 1,500" }
`,
  'board',
)
const texts = { board, club, fair }
const holders = {
  'board.director': ['ada', 'bo'],
  'club.chair': ['cy'],
  'club.treasurer': ['di', 'el'],
  'fair.steward': ['fay'],
}

/** What nobody sees but those whom the charter names. */
export const hidden = {
  giver: 'A Giver Who Is Named Nowhere',
  payee: 'A Payee Who Is Named Nowhere',
  contract: 'A contract of the hall',
} as const

interface Deed {
  readonly by: string
  /** "2026-02-03". */
  readonly on: string
  readonly act: Act
  /** The same as people say it: what the act seals is in words here. */
  readonly command: Command
}

const spends = (by: string, group: string, on: string, object: string, minor: number): Deed => {
  const amount = { currency: group === 'fair' ? 'EUR' : 'USD', minor }
  const move = { type: 'move', group, action: { verb: 'spend', object }, amount, title: `Spend on ${object}` } as const
  return { by, on, act: move, command: { ...move, text: 'As it is.' } }
}
const asks = (
  by: string,
  on: string,
  asked: { readonly promise: number; readonly amount: Money },
  said: { readonly payeeName?: string; readonly contract?: string } = {},
): Deed => {
  const sealed = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, digest(value)]))
  const type = 'ask for payment'
  return { by, on, act: { type, ...asked, ...sealed }, command: { type, ...asked, ...said, text: '' } }
}
type Plain =
  | Extract<MoneyAct, { readonly type: 'approve payment' | 'note paid' | 'release promise' }>
  | { readonly type: 'withdraw payment'; readonly payment: number }
const does = (by: string, on: string, plain: Plain): Deed => ({ by, on, act: plain, command: plain })
const usd = (minor: number): Money => ({ currency: 'USD', minor })
const received = {
  type: 'note received',
  group: 'club',
  fund: 'library',
  amount: usd(25_050),
  on: '2026-01-31',
} as const

/** Decisions 1 to 6 and payments 1 to 4. */
const deeds: readonly Deed[] = [
  {
    by: 'di',
    on: '2026-02-01',
    act: { ...received, giver: digest(hidden.giver) },
    command: { ...received, giver: hidden.giver },
  },
  spends('cy', 'club', '2026-02-02', 'travel', 120_000),
  asks('cy', '2026-02-03', { promise: 1, amount: usd(50_000) }, { payeeName: hidden.payee, contract: hidden.contract }),
  does('di', '2026-02-04', { type: 'approve payment', payment: 1 }),
  does('el', '2026-02-04', { type: 'approve payment', payment: 1 }),
  does('di', '2026-02-06', { type: 'note paid', payment: 1, on: '2026-02-05' }),
  spends('cy', 'club', '2026-02-07', 'library', 30_000),
  spends('ada', 'board', '2026-02-08', 'stamps', 4_200),
  spends('fay', 'fair', '2026-03-01', 'halls', 75_025),
  spends('cy', 'club', '2026-04-10', 'swag', 99_999),
  spends('cy', 'club', '2026-04-11', 'printing', 250_000),
  asks('cy', '2026-04-12', { promise: 6, amount: usd(200_000) }),
  does('di', '2026-04-13', { type: 'approve payment', payment: 2 }),
  asks('cy', '2026-04-13', { promise: 5, amount: usd(10_000) }),
  does('cy', '2026-04-14', { type: 'withdraw payment', payment: 3 }),
  does('cy', '2026-04-15', { type: 'release promise', promise: 6, amount: usd(5_000) }),
]

const at = (day: string) => `${day}T12:00:00.000Z`
export const spendingNow = at('2026-04-20')

/** As a visitor sees it on 20 April 2026. */
export function spendingReader(): Reader {
  const story = deeds.map(({ by, on, act }): Told => ({ by, at: at(on), act }))
  const { state } = foundationOf(texts, holders).play(...story)
  passTime(state, spendingNow)
  return {
    snapshot: {
      state,
      values: new Map(),
      addresses: new Map(),
      text: () => '',
      document: () => undefined,
      at: spendingNow,
    },
    person: undefined,
    signedIn: false,
  }
}

/** The same lived on a site. */
export async function spendingSite() {
  const names = ['ada', 'bo', 'cy', 'di', 'el', 'fay']
  const founding = `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
${names.map((id) => `  ${id}: { name: ${id[0]?.toUpperCase()}${id.slice(1)} Sample, address: ${id}@example.org }`).join('\n')}
acts:
${Object.keys(texts)
  .map((group) => `  - { on: 2026-01-01, adopt: ${group} }`)
  .join('\n')}
${Object.entries(holders)
  .map(([seat, held]) => `  - { on: 2026-01-01, hold: ${seat}, holders: [${held.join(', ')}] }`)
  .join('\n')}
`
  const files = Object.entries(texts).map(([group, text]) => ({ file: `${group}.md`, text }))
  const clock = testClock(at('2026-01-31'))
  const lived = await testSite({
    ports: testPorts({ clock }),
    folder: { files: [...files, { file: 'founding.yaml', text: founding }] },
  })
  for (const { by, on, command } of deeds) {
    clock.set(at(on))
    await lived.act(by, command)
  }
  clock.set(spendingNow)
  return { ...lived, clock }
}
