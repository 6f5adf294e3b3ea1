import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'FBSD-1',
    charter: 'test/rules/freebsd/core.md',
    rule: 'change of rules',
    cases: [
      {
        why: 'half vote, two thirds of them for it',
        voters: 300,
        votes: { yes: 100, no: 50 },
        outcome: 'carried',
        certain: false,
      },
      { why: 'one yes less', voters: 300, votes: { yes: 99, no: 51 }, outcome: 'lost', certain: false },
      { why: 'one vote less', voters: 300, votes: { yes: 149 }, outcome: 'lost' },
      { why: 'half of 301 is more than 150', voters: 301, votes: { yes: 150 }, outcome: 'lost' },
      { why: 'a tie', voters: 300, votes: { yes: 150, no: 150 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 300, votes: {}, outcome: 'lost' },
      { why: 'all leave', voters: 300, recused: 300, votes: {}, outcome: 'lost', certain: true },
      { why: 'who leaves is in no base', voters: 300, recused: 2, votes: { yes: 149 }, outcome: 'carried' },
    ],
  },
]
