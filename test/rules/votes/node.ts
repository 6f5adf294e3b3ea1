import type { VoteTable } from './table.ts'

const group = 'test/rules/node/working-group.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'NODE-5',
    charter: 'test/rules/node/committee.md',
    rule: 'majority',
    cases: [
      { why: 'more than half of twelve', voters: 12, votes: { for: 7 }, outcome: 'carried', certain: true },
      { why: 'half of twelve', voters: 12, votes: { for: 6 }, outcome: 'lost', certain: false },
      { why: 'nobody votes', voters: 12, votes: {}, outcome: 'lost' },
      { why: 'all abstain', voters: 12, votes: { abstain: 12 }, outcome: 'lost', certain: true },
      {
        why: 'two have left: six of ten',
        voters: 12,
        recused: 2,
        votes: { for: 6 },
        outcome: 'carried',
        certain: true,
      },
    ],
  },
  {
    id: 'NODE-5',
    charter: group,
    rule: 'consent',
    cases: [
      { why: 'all members', voters: 6, votes: { consent: 6 }, outcome: 'carried' },
      { why: 'all but one', voters: 6, votes: { consent: 5 }, outcome: 'lost' },
      { why: 'nobody', voters: 6, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'NODE-6',
    charter: group,
    rule: 'announced',
    cases: [
      { why: 'who is absent consents', voters: 6, present: 4, votes: { consent: 4 }, outcome: 'carried' },
      { why: 'one objects', voters: 6, present: 4, votes: { consent: 3, object: 1 }, outcome: 'lost', certain: true },
      { why: 'nobody comes', voters: 6, present: 0, votes: {}, outcome: 'lost' },
      { why: 'one alone comes', voters: 6, present: 1, votes: { consent: 1 }, outcome: 'carried' },
      { why: 'a vacant seat asks nobody', voters: 5, vacant: 1, present: 5, votes: { consent: 5 }, outcome: 'carried' },
      { why: 'one has left', voters: 6, recused: 1, present: 5, votes: { consent: 5 }, outcome: 'carried' },
      { why: 'all have left', voters: 6, recused: 6, votes: {}, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'NODE-6',
    charter: group,
    rule: 'all present',
    cases: [
      { why: 'all are there and consent', voters: 6, present: 6, votes: { consent: 6 }, outcome: 'carried' },
      { why: 'one is not there', voters: 6, present: 5, votes: { consent: 5 }, outcome: 'undecided' },
      { why: 'one who is there says nothing', voters: 6, present: 6, votes: { consent: 5 }, outcome: 'lost' },
      { why: 'one objects', voters: 6, present: 6, votes: { consent: 5, object: 1 }, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'NODE-6',
    charter: group,
    rule: 'announced removal',
    cases: [
      { why: 'all others', voters: 5, present: 5, votes: { consent: 5 }, outcome: 'carried' },
      { why: 'one of the others objects', voters: 5, present: 5, votes: { consent: 4, object: 1 }, outcome: 'lost' },
    ],
  },
  {
    id: 'NODE-6',
    charter: group,
    rule: 'removal with all present',
    cases: [
      { why: 'all others', voters: 5, present: 5, votes: { consent: 5 }, outcome: 'carried' },
      { why: 'one of the others is not there', voters: 5, present: 4, votes: { consent: 4 }, outcome: 'undecided' },
    ],
  },
]
