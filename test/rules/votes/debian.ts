import type { VoteTable } from './table.ts'

const project = 'test/rules/debian/project.md'

/** So many rank the proposal above the standard, and so many below. */
function ranked(above: number, below = 0): Readonly<Record<string, number>> {
  return against('move', above, below)
}

function against(option: string, above: number, below: number): Readonly<Record<string, number>> {
  return {
    ...(above > 0 ? { [`${option} > further discussion`]: above } : {}),
    ...(below > 0 ? { [`further discussion > ${option}`]: below } : {}),
  }
}

export const votes: readonly VoteTable[] = [
  {
    id: 'DEB-1',
    charter: project,
    rule: 'resolution',
    cases: [
      { why: 'of 900, 3Q is 45 exactly: one less', voters: 900, votes: ranked(44), outcome: 'further discussion' },
      { why: 'of 900, 3Q is 45 exactly: as many', voters: 900, votes: ranked(45), outcome: 'move' },
      { why: 'of 900, 3Q is 45 exactly: one more', voters: 900, votes: ranked(46), outcome: 'move' },
      { why: 'of 1000, 3Q is above 47', voters: 1000, votes: ranked(47), outcome: 'further discussion' },
      { why: 'of 1000, 3Q is below 48', voters: 1000, votes: ranked(48), outcome: 'move' },
      { why: 'of 1001, 3Q is above 47', voters: 1001, votes: ranked(47), outcome: 'further discussion' },
      { why: 'of 4, 3Q is 3', voters: 4, votes: ranked(3), outcome: 'move' },
      { why: 'of 4, two are too few', voters: 4, votes: ranked(2), outcome: 'further discussion' },
      {
        why: 'as many above as below is no majority',
        voters: 900,
        votes: ranked(60, 60),
        outcome: 'further discussion',
      },
      { why: 'one more above than below', voters: 900, votes: ranked(61, 60), outcome: 'move' },
      { why: 'nobody votes', voters: 900, votes: {}, outcome: 'further discussion' },
      {
        why: 'all rank both equal, which is to abstain',
        voters: 900,
        votes: { 'move = further discussion': 900 },
        outcome: 'further discussion',
        certain: true,
      },
      { why: 'all but one have left', voters: 900, recused: 899, votes: ranked(1), outcome: 'further discussion' },
      {
        why: 'what beats each other one wins, also without most first places',
        voters: 100,
        votes: {
          'left > middle > right > further discussion': 40,
          'right > middle > left > further discussion': 35,
          'middle > right > left > further discussion': 25,
        },
        outcome: 'middle',
      },
      {
        why: 'in a circle the weakest defeat is dropped',
        voters: 100,
        votes: {
          'a > b > c > further discussion': 40,
          'b > c > a > further discussion': 35,
          'c > a > b > further discussion': 25,
        },
        outcome: 'a',
      },
      {
        why: 'an option that fails its quorum beats nothing any more',
        voters: 900,
        votes: { 'a > further discussion > b': 44, 'b > further discussion': 46 },
        outcome: 'b',
      },
      { why: 'twice as many to overrule', voters: 400, votes: against('overrule', 60, 30), outcome: 'overrule' },
      { why: 'one less', voters: 400, votes: against('overrule', 59, 30), outcome: 'further discussion' },
      {
        why: 'three times as many for the constitution',
        voters: 400,
        votes: against('change constitution', 90, 30),
        outcome: 'change constitution',
      },
      { why: 'one less', voters: 400, votes: against('change constitution', 89, 30), outcome: 'further discussion' },
      {
        why: 'on one ballot each has its own ratio',
        voters: 400,
        votes: {
          'change constitution > overrule > keep > further discussion': 50,
          'keep > further discussion > overrule > change constitution': 26,
        },
        outcome: 'keep',
      },
      {
        why: 'two are even, and the casting vote is waited for',
        voters: 100,
        votes: { 'a > b > further discussion': 30, 'b > a > further discussion': 30 },
        outcome: 'undecided',
      },
    ],
  },
  {
    id: 'DEB-3',
    charter: 'test/rules/debian/technical-committee.md',
    rule: 'overruling',
    cases: [
      { why: 'three to one', voters: 7, votes: overruled(3, 1), outcome: 'overrule' },
      { why: 'two to one is too little', voters: 7, votes: overruled(2, 1), outcome: 'none of the above' },
      {
        why: 'five to two is too little',
        voters: 7,
        votes: overruled(5, 2),
        outcome: 'none of the above',
        certain: true,
      },
      { why: 'six to two', voters: 8, votes: overruled(6, 2), outcome: 'overrule', certain: true },
      { why: 'two alone are a quorum', voters: 7, votes: overruled(2), outcome: 'overrule' },
      { why: 'one alone is none', voters: 7, votes: overruled(1), outcome: 'none of the above' },
      { why: 'nobody votes', voters: 7, votes: {}, outcome: 'none of the above' },
      { why: 'a vacant seat has no vote', voters: 6, vacant: 2, votes: overruled(3, 1), outcome: 'overrule' },
      { why: 'all but one have left', voters: 7, recused: 6, votes: overruled(1), outcome: 'none of the above' },
      {
        why: 'two ways to overrule are even, and the chair is asked',
        voters: 8,
        votes: { 'repair > drop > none of the above': 4, 'drop > repair > none of the above': 4 },
        outcome: 'undecided',
      },
    ],
  },
  {
    id: 'DEB-4',
    charter: project,
    rule: 'hold',
    cases: [
      { why: 'one vote is enough, since there is no quorum', voters: 900, votes: { wait: 1 }, outcome: 'carried' },
      { why: 'nobody votes', voters: 900, votes: {}, outcome: 'lost' },
      { why: 'as many wait as go on', voters: 900, votes: { wait: 20, 'go on': 20 }, outcome: 'lost' },
      { why: 'one more waits', voters: 900, votes: { wait: 21, 'go on': 20 }, outcome: 'carried' },
      {
        why: 'no vote that is missing can change it',
        voters: 9,
        votes: { wait: 5 },
        outcome: 'carried',
        certain: true,
      },
      { why: 'one could', voters: 10, votes: { wait: 5, 'go on': 0 }, outcome: 'carried', certain: false },
      { why: 'all have left', voters: 9, recused: 9, votes: {}, outcome: 'lost', certain: true },
    ],
  },
]

function overruled(above: number, below = 0): Readonly<Record<string, number>> {
  return {
    ...(above > 0 ? { 'overrule > none of the above': above } : {}),
    ...(below > 0 ? { 'none of the above > overrule': below } : {}),
  }
}
