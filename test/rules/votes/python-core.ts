import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'PEP13-4',
    charter: 'test/rules/python-core/steering-council.md',
    rule: 'ejection',
    cases: [
      { why: 'four of five', voters: 5, seats: 5, votes: { for: 4, against: 1 }, outcome: 'carried', certain: true },
      { why: 'three of five', voters: 5, seats: 5, votes: { for: 3, against: 2 }, outcome: 'lost', certain: true },
      { why: 'all four who are left', voters: 4, vacant: 1, votes: { for: 4 }, outcome: 'carried' },
      { why: 'three of four with a vacant seat', voters: 4, vacant: 1, votes: { for: 3, against: 1 }, outcome: 'lost' },
      { why: 'a councillor whom it is about has no vote', voters: 4, seats: 5, votes: { for: 4 }, outcome: 'carried' },
      { why: 'one recusal, four for it', voters: 5, seats: 5, recused: 1, votes: { for: 4 }, outcome: 'carried' },
      { why: 'two recusals', voters: 5, seats: 5, recused: 2, votes: { for: 3 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 5, seats: 5, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'PEP13-6',
    charter: 'test/rules/python-core/core-team.md',
    rule: 'no confidence',
    cases: [
      { why: 'two thirds of thirty', voters: 90, votes: { 'no confidence': 20, confidence: 10 }, outcome: 'carried' },
      { why: 'one less', voters: 90, votes: { 'no confidence': 19, confidence: 11 }, outcome: 'lost' },
      {
        why: 'two thirds of 31 are above 20',
        voters: 90,
        votes: { 'no confidence': 20, confidence: 11 },
        outcome: 'lost',
      },
      { why: '21 of 31', voters: 90, votes: { 'no confidence': 21, confidence: 10 }, outcome: 'carried' },
      { why: 'one vote alone', voters: 90, votes: { 'no confidence': 1 }, outcome: 'carried' },
      { why: 'nobody votes', voters: 90, votes: {}, outcome: 'lost' },
      { why: 'as many have confidence', voters: 90, votes: { 'no confidence': 9, confidence: 9 }, outcome: 'lost' },
      { why: 'all have left', voters: 90, recused: 90, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
