import type { VoteTable } from './table.ts'

const charter = 'test/rules/ietf/iesg.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'IETF-2',
    charter,
    rule: 'alternate ballot',
    cases: [
      {
        why: 'ten of fifteen are two thirds',
        voters: 15,
        votes: { yes: 10, no: 2 },
        outcome: 'carried',
        certain: false,
      },
      { why: 'one more no is too many', voters: 15, votes: { yes: 10, no: 3 }, outcome: 'lost' },
      { why: 'one yes is missing', voters: 15, votes: { yes: 9, no: 2 }, outcome: 'lost', certain: false },
      { why: 'nine of fifteen have answered', voters: 15, votes: { yes: 9 }, outcome: 'undecided' },
      { why: 'a tie', voters: 15, votes: { yes: 5, no: 5 }, outcome: 'lost' },
      { why: 'nobody votes', voters: 15, votes: {}, outcome: 'undecided' },
      { why: 'all abstain', voters: 15, votes: { abstain: 15 }, outcome: 'lost', certain: true },
      { why: 'three leave, eight of twelve are enough', voters: 15, recused: 3, votes: { yes: 8 }, outcome: 'carried' },
      {
        why: 'three leave, seven of twelve are not',
        voters: 15,
        recused: 3,
        votes: { yes: 7, no: 2 },
        outcome: 'lost',
      },
      { why: 'all leave', voters: 15, recused: 15, votes: {}, outcome: 'lost' },
      { why: 'an empty seat changes nothing', voters: 12, vacant: 3, votes: { yes: 8 }, outcome: 'carried' },
    ],
  },
  {
    id: 'IETF-2',
    charter,
    rule: 'charter ballot',
    cases: [
      { why: 'one yes, nobody blocks', voters: 15, votes: { yes: 1, 'no objection': 14 }, outcome: 'carried' },
      { why: 'one block is enough', voters: 15, votes: { yes: 14, block: 1 }, outcome: 'lost', certain: true },
      { why: 'nobody wants it', voters: 15, votes: { 'no objection': 15 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 15, votes: {}, outcome: 'lost', certain: false },
      { why: 'all abstain', voters: 15, votes: { abstain: 15 }, outcome: 'lost' },
      { why: 'all leave', voters: 15, recused: 15, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
