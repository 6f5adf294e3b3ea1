import { counted } from './counted.ts'

/** The page of a roll, and how the affirmation drive for it goes. */
export const englishRollPages = {
  rollPage: {
    title: (roll: string, group: string) => `Roll ${roll} of ${group}`,
    heading: (roll: string) => `The roll ${roll}`,
    size: (size: number) =>
      size === 1
        ? 'One person would stand on it for a vote that opened now.'
        : `${size} people would stand on it for a vote that opened now.`,
    rule: 'Who stands on it',
    own: 'You and this roll',
    onRoll: 'You stand on it.',
    offRoll: 'You do not stand on it.',
    runsOut: 'What you said holds until',
    more: (roll: string, affirmed: number) => `${roll}: ${counted(affirmed, 'person asks', 'people ask')} for a ballot`,
  },
  drive: {
    heading: 'How many want a ballot',
    affirmed: 'How many',
    title: { week: 'How many want a ballot, by week', month: 'How many want a ballot, by month' },
    description: (now: number, most: number) => `${now} now, ${most} at most.`,
    from: { week: 'Week from', month: 'Month' },
    toCome: 'to come',
    ahead: 'The outlines are how many it would be if nobody said so again.',
    now: (affirmed: number) =>
      affirmed === 1
        ? 'One person wants a ballot.'
        : `${affirmed === 0 ? 'Nobody wants' : `${affirmed} people want`} a ballot.`,
    runsOut: (count: number) =>
      `For ${count === 1 ? 'one of them' : `${count} of them`} that runs out soon, unless they say so again: by`,
    none: {
      today: 'Nobody has asked for a ballot yet. Whoever does is counted here, week by week.',
      former: 'Nobody had asked for a ballot yet.',
    },
  },
}
