import { counted } from './counted.ts'

/** The page of a body that answers for others. */
export const englishBoardPages = {
  board: {
    tab: 'The next 90 days',
    title: (group: string) => `The next 90 days of ${group}`,
    lede: 'What will break if nobody does anything, worked out from the charters by letting the clock run on, and who can prevent it.',
    coming: 'What will break',
    none: 'Nothing: no term ends, no seat runs short and no vote stays without a result in this time. Whatever will break appears here by itself, worked out from the charters.',
    now: 'already so',
    nobody: 'The charters give nobody a way to prevent it; amending them is one.',
    due: 'What is due',
    duty: 'Nothing of this breaks when it is done in time.',
    picture: {
      title: 'What will break, by date',
      description: (count: number, soon: number) =>
        `${counted(count, 'thing', 'things')} in the next 90 days, ${soon} of them within 30 days. The list below tells each with who can prevent it.`,
      more: (count: number) => `and ${count} more in the table`,
      when: 'When',
      what: 'What',
      group: 'Group',
      prevent: 'Who can prevent it',
    },
    asked: 'What waits for a decision here',
    noneAsked:
      'Nothing waits. What other groups bring here for ratification, advice or appeal, seats that are filled from here and groups that want to begin appear by themselves.',
    because: {
      ratification: 'to ratify',
      referral: 'referred here',
      advice: 'asked for advice',
      appeal: 'an appeal',
      stage: 'a stage of a procedure',
      election: 'asked by an election',
    },
    from: 'from',
    until: 'until',
    vacancy: (seat: string, vacant: number) =>
      vacant === 1
        ? `The seat ${seat} is vacant, and filled from here`
        : `${vacant} seats as ${seat} are vacant, and filled from here`,
    draft: 'wants to begin under this group',
    owed: 'Who reports',
    noneOwed: 'No charter of a group below says that it reports here. The key “duties” with “to” says so.',
    duties: {
      what: 'What',
      group: 'Group',
      next: 'Due next',
      last: 'Recorded last',
      unknown: 'no date',
      never: 'never',
    },
    overlaps: 'What overlaps',
    noOverlaps: 'Nothing: no power is in the hands of several groups of which none stands above another.',
    register: 'All powers, and what does not add up',
  },
}
