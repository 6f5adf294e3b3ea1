import type { VoteCase, VoteTable } from './table.ts'

const council = 'test/rules/django-council/council.md'
const board = 'test/rules/django-council/board.md'

const pollCases: readonly VoteCase[] = [
  { why: 'exactly three more for than against', voters: 5, votes: { agree: 3 }, outcome: 'accepted', certain: false },
  { why: 'one short of three', voters: 5, votes: { agree: 3, disagree: 1 }, outcome: 'no action', certain: false },
  { why: 'accepted against one', voters: 5, votes: { agree: 4, disagree: 1 }, outcome: 'accepted', certain: true },
  {
    why: 'nought is no veto',
    voters: 5,
    votes: { agree: 2, neutral: 1, disagree: 2 },
    outcome: 'no action',
    certain: true,
  },
  { why: 'one below nought', voters: 5, votes: { agree: 2, disagree: 3 }, outcome: 'vetoed', certain: true },
  { why: 'all neutral', voters: 5, votes: { neutral: 5 }, outcome: 'no action', certain: true },
  { why: 'three is more than half of five', voters: 5, votes: { disagree: 3 }, outcome: 'vetoed' },
  { why: 'two is not', voters: 5, votes: { agree: 2 }, outcome: 'undecided', certain: false },
  { why: 'with a vacant seat three of four', voters: 4, vacant: 1, votes: { agree: 3 }, outcome: 'accepted' },
  { why: 'with a vacant seat two of four', voters: 4, vacant: 1, votes: { agree: 2 }, outcome: 'undecided' },
  { why: 'nobody votes', voters: 5, votes: {}, outcome: 'undecided' },
  { why: 'all have left the vote', voters: 5, recused: 5, votes: {}, outcome: 'undecided', certain: true },
]

const boardCases: readonly VoteCase[] = [
  { why: 'more than half of seven', voters: 7, votes: { yes: 4 }, outcome: 'carried', certain: true },
  {
    why: 'four for, and no vote missing that could change it',
    voters: 7,
    votes: { yes: 4, no: 3 },
    outcome: 'carried',
    certain: true,
  },
  { why: 'one less', voters: 7, votes: { yes: 3, no: 4 }, outcome: 'lost', certain: true },
  { why: 'nobody votes', voters: 7, votes: {}, outcome: 'lost' },
]

const significanceCases: readonly VoteCase[] = [
  {
    why: 'more find it not significant',
    voters: 5,
    votes: { 'not significant': 3, significant: 2 },
    outcome: 'not significant',
  },
  {
    why: 'more find it significant',
    voters: 5,
    votes: { 'not significant': 2, significant: 3 },
    outcome: 'significant',
  },
  { why: 'a tie', voters: 4, votes: { 'not significant': 2, significant: 2 }, outcome: 'significant', certain: true },
  { why: 'nobody votes', voters: 5, votes: {}, outcome: 'significant' },
]

export const votes: readonly VoteTable[] = [
  { id: 'DSF-03', charter: council, rule: 'poll', cases: pollCases },
  { id: 'DJ-01', charter: council, rule: 'poll', cases: pollCases },
  { id: 'DJ-05', charter: board, rule: 'resolution', cases: boardCases },
  { id: 'DJ-06', charter: council, rule: 'poll', cases: pollCases },
  {
    id: 'DJ-08',
    charter: council,
    rule: 'poll with score >= 4',
    cases: [
      { why: 'exactly four', voters: 5, votes: { agree: 4 }, outcome: 'accepted' },
      { why: 'three are enough elsewhere, and not here', voters: 5, votes: { agree: 3 }, outcome: 'no action' },
      { why: 'four for, one neutral', voters: 5, votes: { agree: 4, neutral: 1 }, outcome: 'accepted', certain: true },
      {
        why: 'four for, one against',
        voters: 5,
        votes: { agree: 4, disagree: 1 },
        outcome: 'no action',
        certain: true,
      },
    ],
  },
  { id: 'DJ-08', charter: board, rule: 'resolution', cases: boardCases },
  { id: 'DJ-08', charter: council, rule: 'significance', cases: significanceCases },
  { id: 'DJ-08', charter: board, rule: 'significance', cases: significanceCases },
  {
    id: 'DJ-08',
    charter: council,
    rule: 'community vote',
    cases: [
      { why: 'one more yes than no', voters: 100, votes: { yes: 11, no: 10, abstain: 40 }, outcome: 'carried' },
      { why: 'a tie', voters: 100, votes: { yes: 10, no: 10 }, outcome: 'lost' },
      { why: 'all abstain', voters: 100, votes: { abstain: 100 }, outcome: 'lost', certain: true },
      { why: 'nobody votes', voters: 100, votes: {}, outcome: 'lost', certain: false },
    ],
  },
]
