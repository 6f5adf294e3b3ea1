import type { VoteTable } from './table.ts'

export const votes: readonly VoteTable[] = [
  {
    id: 'W3C-1',
    charter: 'test/rules/w3c/advisory-committee.md',
    rule: 'appeal vote',
    cases: [
      { why: 'nineteen of four hundred are too few', voters: 400, votes: { approve: 19 }, outcome: 'lost' },
      { why: 'twenty are five in a hundred', voters: 400, votes: { approve: 20 }, outcome: 'carried' },
      { why: 'who abstains takes part', voters: 400, votes: { approve: 10, abstain: 10 }, outcome: 'carried' },
      {
        why: 'three times as many are not more than that',
        voters: 400,
        votes: { approve: 30, reject: 10 },
        outcome: 'lost',
      },
      { why: 'one more is', voters: 400, votes: { approve: 31, reject: 10 }, outcome: 'carried' },
      { why: 'just below fifteen', voters: 400, votes: { approve: 44, reject: 15 }, outcome: 'lost' },
      {
        why: 'at fifteen twice as many and one more',
        voters: 400,
        votes: { approve: 41, reject: 19 },
        outcome: 'carried',
      },
      { why: 'at fifteen twice as many are too few', voters: 400, votes: { approve: 40, reject: 20 }, outcome: 'lost' },
      { why: 'just below twenty', voters: 400, votes: { approve: 52, reject: 27 }, outcome: 'lost' },
      { why: 'at twenty one more is enough', voters: 400, votes: { approve: 41, reject: 39 }, outcome: 'carried' },
      {
        why: 'at twenty a tie is not',
        voters: 400,
        votes: { approve: 40, reject: 40 },
        outcome: 'lost',
        certain: false,
      },
      { why: 'nobody votes', voters: 400, votes: {}, outcome: 'lost', certain: false },
      { why: 'all abstain', voters: 400, votes: { abstain: 400 }, outcome: 'lost', certain: true },
      { why: 'all but twenty leave', voters: 400, recused: 380, votes: { approve: 1 }, outcome: 'carried' },
      { why: 'all leave', voters: 400, recused: 400, votes: {}, outcome: 'lost', certain: true },
      {
        why: 'more have taken part, so that less is asked',
        voters: 400,
        votes: { approve: 210, reject: 190 },
        outcome: 'carried',
        certain: true,
      },
    ],
  },
  {
    id: 'W3C-2',
    charter: 'test/rules/w3c/team.md',
    rule: 'team decision',
    cases: [
      { why: 'more approve', voters: 5, votes: { approve: 1 }, outcome: 'carried', certain: false },
      { why: 'a tie', voters: 4, votes: { approve: 2, reject: 2 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 5, votes: {}, outcome: 'lost' },
      { why: 'all leave', voters: 5, recused: 5, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
