import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'DRU-1',
    charter: 'test/rules/drupal/association.md',
    rule: 'board vote',
    cases: [
      { why: 'one more is for it', voters: 11, votes: { for: 5, against: 4 }, outcome: 'carried', certain: false },
      { why: 'a tie', voters: 11, votes: { for: 5, against: 5, abstain: 1 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 11, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 11, votes: { abstain: 11 }, outcome: 'lost' },
      { why: 'all leave', voters: 11, recused: 11, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
