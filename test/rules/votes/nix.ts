import type { VoteTable } from './table.ts'

const committee = 'test/rules/nix/steering-committee.md'

export const votes: readonly VoteTable[] = [
  {
    id: 'NIX-3',
    charter: committee,
    rule: 'values poll',
    cases: [
      { why: 'nine of ten', voters: 500, votes: { agree: 90, disagree: 10 }, outcome: 'carried', certain: false },
      { why: 'one less', voters: 500, votes: { agree: 89, disagree: 10 }, outcome: 'lost' },
      { why: 'one alone', voters: 500, votes: { agree: 1 }, outcome: 'carried' },
      { why: 'nobody votes', voters: 500, votes: {}, outcome: 'lost', certain: false },
      { why: 'all leave', voters: 500, recused: 500, votes: {}, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'NIX-3',
    charter: committee,
    rule: 'not substantial',
    cases: [
      { why: 'all seven', voters: 7, votes: { agree: 7 }, outcome: 'carried', certain: true },
      { why: 'six of seven', voters: 7, votes: { agree: 6 }, outcome: 'lost', certain: false },
      {
        why: 'with an empty seat the six are not all',
        voters: 6,
        vacant: 1,
        votes: { agree: 6 },
        outcome: 'lost',
        certain: true,
      },
      { why: 'nor when one has left', voters: 7, recused: 1, votes: { agree: 6 }, outcome: 'lost', certain: true },
    ],
  },
  {
    id: 'NIX-3',
    charter: committee,
    rule: 'objection',
    cases: [
      { why: 'five of seven', voters: 7, votes: { object: 5, agree: 2 }, outcome: 'carried' },
      { why: 'four of seven', voters: 7, votes: { object: 4 }, outcome: 'lost', certain: false },
      {
        why: 'four of five, with two empty seats',
        voters: 5,
        vacant: 2,
        votes: { object: 4, agree: 1 },
        outcome: 'lost',
      },
      { why: 'nobody votes', voters: 7, votes: {}, outcome: 'lost' },
    ],
  },
  {
    id: 'NIX-3',
    charter: 'test/rules/nix/foundation-board.md',
    rule: 'overruling',
    cases: [
      { why: 'all four', voters: 4, votes: { overrule: 4 }, outcome: 'overruled', certain: true },
      { why: 'one accepts', voters: 4, votes: { overrule: 3, accept: 1 }, outcome: 'accepted', certain: true },
      { why: 'one is silent', voters: 4, votes: { overrule: 3 }, outcome: 'accepted', certain: false },
      { why: 'one has left', voters: 4, recused: 1, votes: { overrule: 3 }, outcome: 'overruled' },
      { why: 'nobody votes', voters: 4, votes: {}, outcome: 'accepted' },
      { why: 'all leave', voters: 4, recused: 4, votes: {}, outcome: 'accepted', certain: true },
    ],
  },
  {
    id: 'NIX-4',
    charter: 'test/rules/nix/committers.md',
    rule: 'unanimity',
    cases: [
      { why: 'all five', voters: 5, votes: { agree: 5 }, outcome: 'carried', certain: true },
      { why: 'one is silent', voters: 5, votes: { agree: 4 }, outcome: 'lost', certain: false },
      { why: 'one disagrees', voters: 5, votes: { disagree: 1 }, outcome: 'lost', certain: true },
      { why: 'one has left', voters: 5, recused: 1, votes: { agree: 4 }, outcome: 'carried' },
      { why: 'nobody votes', voters: 5, votes: {}, outcome: 'lost' },
      { why: 'all leave', voters: 5, recused: 5, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]
