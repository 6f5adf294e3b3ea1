import { charterOf } from './given.ts'

/** A club with a budget, funds, an index and sealed names: two people pay, out of the treasurer and the deputy, or the board where these are too few. */
export const payingFiles = {
  'board.md': charterOf(
    'board',
    `
seats: { director: { filled by: roll, number: 3 } }
rules:
  vote: { voters: director, options: [for, against], passes: for > against, open: 7 days, closes early: when certain }
powers: [{ may: spend, by: any director }, { may: resolve, by: vote }]
gives: [{ to: club, may: spend }]`,
  ),
  'club.md': charterOf(
    'club',
    `
seats:
  member: { filled by: roll, number: 3 }
  treasurer: { filled by: roll, number: 1 }
  deputy: { filled by: roll, number: 1 }
powers: [{ may: spend, by: any member }]
money:
  currency: USD
  year: { from: 1 January, budget: "USD 50,000" }
  indexed to: CPI every year
  lines: { travel: "USD 20,000.01" }
  funds: { gifts: raised }
  payments by: { people: 2, of: [treasurer, deputy] }
  shown to: { payees: treasurer, contracts: treasurer, who gave: treasurer }`,
    'board',
  ),
  'founding.yaml': `founding: 1
foundation: small
name: Small Foundation
sample: yes
people:
  ada: { name: Ada Sample, address: ada@example.org }
  bo: { name: Bo Sample, address: bo@example.org }
  cy: { name: Cy Sample, address: cy@example.org }
  di: { name: Di Sample, address: di@example.org }
  el: { name: El Sample, address: el@example.org }
  fay: { name: Fay Sample, address: fay@example.org }
acts:
  - { on: 2026-01-01, adopt: board }
  - { on: 2026-01-01, adopt: club }
  - { on: 2026-01-01, hold: board.director, holders: [ada, bo] }
  - { on: 2026-01-01, hold: club.member, holders: [cy] }
  - { on: 2026-01-01, hold: club.treasurer, holders: [di] }
  - { on: 2026-01-01, hold: club.deputy, holders: [el] }
`,
}
