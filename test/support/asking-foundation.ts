import type { Act } from '../../src/core/foundation/act.ts'
import type { RequestAct } from '../../src/core/foundation/money/requests/request-act.ts'
import { charterOf, digest, foundationOf, type Told } from './given.ts'

const board = charterOf(
  'board',
  `
seats: { director: { filled by: roll, number: 2, may leave: any time } }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days, closes early: when all have voted }
powers: [{ may: resolve, by: vote }]
gives:
  - { to: grants, may: grant }
`,
)

const meetingBoard = board.replace('gives:', 'duties:\n  meeting: { every: 2 months }\ngives:')

/** Adds to, or takes the place of, what the group says of requests; a line of `requests:` each. */
export function grantsCharter(requests: readonly string[], more = ''): string {
  return charterOf(
    'grants',
    `
seats:
  member: { filled by: roll, may leave: any time }
  chair: { number: 1, from: member, filled by: election, may leave: any time }
rules:
  grant: { voters: member, options: [aye, nay, abstain], passes: aye >= 30% of (voters - abstain) and aye >= 1, open: 10 days, closes early: when all have voted }
  fast track: { voters: member, moved by: member, options: [object], objection: needs a reason, passes: object = 0, open: 1 week }
powers:
  - { may: grant, by: grant, up to: "USD 10,000 per request" }
reserved:
  - { may: grant, above: "USD 10,000 per request", to: board, with recommendation by: grant, lead time: at least 6 weeks, within: 2 months }
money:
  currency: USD
  requests:
${requests.map((line) => `    ${line}`).join('\n')}
${more}`,
    'board',
  )
}

/** The rules of the grants group of a large foundation. */
export const wholeRules = [
  'decided by: grant',
  'itemised: yes',
  'other sources shown: yes',
  'tied to: event',
  'not covered: [swag]',
  'lead time: at least 6 weeks, 12 weeks advised',
  'discussion: at most 10 business days',
  'decided within: 8 weeks',
  'stands still while: waiting for applicant',
  'closed without answer after: 6 weeks',
  'may be granted in part: yes',
  'past reports: of applicant or event within 3 years',
  'champion: advised, of member',
  'report: within 60 days of event',
  'fast track: { up to: "USD 2,500", if: amount <= 110% of previous amount, by: fast track, granted within: 3 years }',
]

/** The board (fay, gus) and the grants group (ada, bo, cy, di, with ada in the chair), by these rules of requests; el holds nothing and asks. */
export function askingFoundation(requests: readonly string[] = wholeRules, more?: string, meets?: 'the board meets') {
  return foundationOf(
    { board: meets === undefined ? board : meetingBoard, grants: grantsCharter(requests, more) },
    { 'board.director': ['fay', 'gus'], 'grants.member': ['ada', 'bo', 'cy', 'di'], 'grants.chair': ['ada'] },
  )
}

export const usd = (amount: number) => ({ currency: 'USD', minor: Math.round(amount * 100) })
export const day = (date: string) => `2026-${date}T12:00:00.000Z`

type Asking = Omit<Extract<RequestAct, { readonly type: 'ask for money' }>, 'type'>

/** A request of el in good time, for USD 3,000 unless something else is said. */
export function asking(more: Partial<Asking> = {}): Act {
  const amount = more.amount ?? usd(3_000)
  return {
    type: 'ask for money',
    group: 'grants',
    object: '',
    title: 'A fair for maintainers',
    amount,
    needed: day('06-12'),
    event: 'fair',
    on: '2026-06-12',
    items: [{ cost: amount, essential: true }],
    otherSources: [],
    application: digest('application'),
    ...more,
  }
}

/** Monday 2 March 2026, at noon. */
export const asked: Told = { by: 'el', at: day('03-02'), act: asking() }

export const told = (by: string, date: string, act: Act): Told => ({ by, at: day(date), act })
