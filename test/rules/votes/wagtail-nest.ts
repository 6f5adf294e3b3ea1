import type { VoteTable } from './table.ts'

const charter = 'test/rules/wagtail-nest/collective.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'WN-1',
    charter,
    rule: 'consensus',
    cases: [
      { why: 'one agrees, the others are silent', voters: 6, votes: { agree: 1 }, outcome: 'carried', certain: false },
      { why: 'one objects', voters: 6, votes: { agree: 5, object: 1 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 6, votes: {}, outcome: 'lost', certain: false },
      { why: 'all stand aside', voters: 6, votes: { 'stand aside': 6 }, outcome: 'lost', certain: true },
      {
        why: 'all but one stand aside',
        voters: 6,
        votes: { 'stand aside': 5, agree: 1 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'all leave', voters: 6, recused: 6, votes: {}, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'WN-1',
    charter,
    rule: 'peer review',
    cases: [
      { why: 'one approves', voters: 5, votes: { approve: 1 }, outcome: 'carried', certain: false },
      {
        why: 'one asks for changes',
        voters: 5,
        votes: { approve: 4, 'ask for changes': 1 },
        outcome: 'lost',
        certain: true,
      },
      { why: 'nobody looks', voters: 5, votes: {}, outcome: 'lost', certain: false },
    ],
  },
]
