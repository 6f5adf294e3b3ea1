import { withThe } from '../../../core/charter/explain/explain-wording.ts'
import { capital } from './capital.ts'

/** The directory of a foundation, and what stands first about every group. */
export const englishDirectoryPages = {
  states: {
    active: 'active',
    forming: 'being formed',
    wanted: 'wanted',
    dormant: 'dormant',
    retired: 'retired',
    dissolved: 'dissolved',
  },

  foundation: {
    groups: 'Groups',
    filter: 'Groups by state',
    allStates: 'All',
    sections: {
      active: { title: 'At work', lede: '' },
      forming: {
        title: 'Being formed',
        lede: 'Somebody has offered to sit there, or has moved that the charter be adopted. Until it is, a draft binds nobody.',
      },
      wanted: {
        title: 'Wanted',
        lede: 'Somebody has written a charter, and nobody has offered a hand yet.',
      },
      dormant: {
        title: 'Dormant',
        lede: 'They keep their seats and their charter, and decide nothing until they are revived.',
      },
      retired: { title: 'Retired', lede: 'Their work is done or has gone elsewhere. What they decided stays here.' },
      dissolved: { title: 'Dissolved', lede: 'They were ended for good. What they decided stays here.' },
    },
    noneInState: (state: string) => `No group is ${state} now.`,
    counts: (groups: number, people: number) =>
      `${groups} ${groups === 1 ? 'group' : 'groups'} at work, ${people} ${people === 1 ? 'person' : 'people'} in their seats`,
    open: 'Open votes',
    noneOpen: 'No vote is open. A member opens one from the page of their group.',
    recent: 'Decided lately',
    noneRecent: 'Nothing has been decided yet. Decisions stand here as soon as a vote closes.',
    all: 'All decisions',
    people: (count: number) => (count === 0 ? 'nobody yet' : `${count} ${count === 1 ? 'person' : 'people'}`),
    empty:
      'No group has been founded yet. Write the charter of the first one: what it is for, who sits there and how it decides.',
    introduce: 'Introduce yourself',
    introduceLede: 'To apply for a seat or to move something, say who you are, once in this foundation.',
    noPurpose: 'Each group here runs from its charter, and every decision stands in a record that anyone can check.',
    needed: 'People wanted',
    neededLede: 'Seats that stand empty. One of them may be yours.',
    neededMore: (count: number) => `${count} more ${count === 1 ? 'group has' : 'groups have'} an empty seat.`,
    found: 'Found a group',
    foundLede: 'Is something not looked after? The guide leads from the idea to a charter that can be adopted.',
  },

  card: {
    you: 'You?',
    times: (count: number) => `× ${count}`,
    decides: 'Decides',
    wouldDecide: 'Would decide',
    everything: 'whatever no other group was given',
    itself: 'its own affairs; no other power was given to it',
    moreDecided: (count: number) => `${count} more`,
    sits: 'Sits there',
    wouldSit: 'Would sit there',
    noSeats: 'The charter names no seats.',
    nobody: 'nobody',
    moreHolders: (count: number) => `and ${count} more`,
    until: 'until',
    joins: 'Joining',
    noWayIn: 'Every seat comes with an office of another group.',
    join: {
      application: (seat: string) => `Apply as ${seat}`,
      ownWord: (seat: string) => `Take a seat as ${seat}`,
      invitation: (seat: string, by: string) => `${capital(seat)}: by invitation of ${by}`,
      appointment: (seat: string, by: string) => `${capital(seat)}: by appointment of ${by}`,
      election: (seat: string) => `${capital(seat)}: by election`,
      roll: (seat: string) => `${capital(seat)}: entered in the roll`,
    },
    places: (vacant: number) => (vacant === 0 ? 'no seat free' : `${vacant} ${vacant === 1 ? 'seat' : 'seats'} free`),
    reach: 'Reaching it',
    noChannel: 'The charter names no public place.',
    linked: 'Linked with',
    links: {
      own: {
        fills: (seat: string) => `appoints the ${seat} here`,
        office: (seat: string, office: string) =>
          seat === office ? `sends its ${office}` : `sends its ${office} as ${seat}`,
        from: (seat: string) => `only those who sit there can be ${seat} here`,
      },
      others: {
        fills: (seat: string) => `its ${seat} is appointed from here`,
        office: (seat: string, office: string) =>
          seat === office ? `the ${office} sits there too` : `the ${office} sits there as ${seat}`,
        from: (seat: string) => `its ${seat} comes from here`,
      },
    },
    above: 'Stands under',
    below: 'Groups under it',
    followedBy: 'Followed by',
    follows: 'Follows',
    openVotes: (count: number) => `${count} ${count === 1 ? 'vote' : 'votes'} open`,
    seatIn: (seat: string, group: string) => `${capital(seat)} of ${withThe(group)}`,
  },
}
