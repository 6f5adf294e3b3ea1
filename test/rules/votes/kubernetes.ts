import type { VoteTable } from './table.ts'

const charter = 'test/rules/kubernetes/steering.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'K8S-2',
    charter,
    rule: 'removal',
    cases: [
      { why: 'six of seven', voters: 7, votes: { remove: 6, keep: 1 }, outcome: 'carried', certain: true },
      { why: 'five of seven', voters: 7, votes: { remove: 5, keep: 2 }, outcome: 'lost', certain: true },
      { why: 'five, and two may still come', voters: 7, votes: { remove: 5 }, outcome: 'lost', certain: false },
      { why: 'all six with a vacant seat', voters: 6, vacant: 1, votes: { remove: 6 }, outcome: 'carried' },
      { why: 'five of six with a vacant seat', voters: 6, vacant: 1, votes: { remove: 5, keep: 1 }, outcome: 'lost' },
      { why: 'one leaves, six for it', voters: 7, recused: 1, votes: { remove: 6 }, outcome: 'carried', certain: true },
      { why: 'two leave', voters: 7, recused: 2, votes: { remove: 5 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 7, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'K8S-6',
    charter,
    rule: 'no protest',
    cases: [
      { why: 'nobody protests', voters: 7, votes: {}, outcome: 'carried', certain: false },
      { why: 'one protests', voters: 7, votes: { protest: 1 }, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'K8S-6',
    charter,
    rule: 'charter vote',
    cases: [
      { why: 'six of seven', voters: 7, votes: { for: 6, against: 1 }, outcome: 'carried', certain: true },
      { why: 'five of seven', voters: 7, votes: { for: 5, against: 2 }, outcome: 'lost', certain: true },
      { why: 'five of the six in office', voters: 6, vacant: 1, votes: { for: 5, against: 1 }, outcome: 'carried' },
      { why: 'four of six', voters: 6, vacant: 1, votes: { for: 4, against: 2 }, outcome: 'lost' },
      { why: 'nobody votes', voters: 7, votes: {}, outcome: 'lost' },
    ],
  },
]
