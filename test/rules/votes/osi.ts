import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'OSI-1',
    charter: 'test/rules/osi/board.md',
    rule: 'board vote',
    cases: [
      { why: 'seven of twelve', voters: 12, votes: { for: 7, against: 5 }, outcome: 'carried', certain: true },
      { why: 'half is not more than half', voters: 12, votes: { for: 6 }, outcome: 'lost', certain: false },
      { why: 'an empty seat is in no base', voters: 11, vacant: 1, votes: { for: 6 }, outcome: 'carried' },
      { why: 'nobody votes', voters: 12, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 12, votes: { abstain: 12 }, outcome: 'lost' },
      { why: 'all leave', voters: 12, recused: 12, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
