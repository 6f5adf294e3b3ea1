import type { VoteTable } from './table.ts'

const charter = 'test/rules/astropy/astropy.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'APY-1',
    charter,
    rule: 'removal',
    cases: [
      { why: 'two thirds of all', voters: 30, votes: { yes: 20 }, outcome: 'carried', certain: true },
      { why: 'one less', voters: 30, votes: { yes: 19 }, outcome: 'lost', certain: false },
      { why: 'a tie', voters: 30, votes: { yes: 15, no: 15 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 30, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 30, votes: { abstain: 30 }, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'APY-1',
    charter,
    rule: 'charter change',
    cases: [
      {
        why: 'two thirds take part, and two thirds of them',
        voters: 30,
        votes: { yes: 14, no: 6 },
        outcome: 'carried',
      },
      { why: 'one yes less', voters: 30, votes: { yes: 13, no: 7 }, outcome: 'lost' },
      { why: 'exactly two thirds', voters: 30, votes: { yes: 12, no: 6, abstain: 2 }, outcome: 'carried' },
      { why: 'one less takes part', voters: 30, votes: { yes: 19 }, outcome: 'lost', certain: false },
      {
        why: 'who abstains takes part',
        voters: 30,
        votes: { yes: 1, abstain: 19 },
        outcome: 'carried',
        certain: false,
      },
      { why: 'all abstain', voters: 30, votes: { abstain: 30 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 30, votes: {}, outcome: 'lost' },
      { why: 'all leave', voters: 30, recused: 30, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
