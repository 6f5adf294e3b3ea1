/** The page on which somebody erases everything about themselves. */
export const englishErasurePage = {
  title: 'Erase everything about me',
  lede: 'This cannot be undone, by anybody. Read what goes and what stays.',
  goes: 'What is deleted',
  nameAndAddress: 'Your name and your address here, and with them your sign-in on this whole site',
  applications: (count: number) =>
    count === 1 ? 'What you wrote in your application' : `What you wrote in your ${count} applications`,
  reasons: 'Every reason that you gave, for a vote, a recusal or an appeal',
  facts: (facts: string) => `What you have said of yourself in your own words, among: ${facts}`,
  letters: 'Letters that wait to be sent to you, or that name you',
  leaves: 'Seats that you leave at once',
  noSeats: 'You hold no seat, so you leave none.',
  stays: 'What stays',
  number: 'A number in the place of your name, under which what you did stands in the record',
  voted: (count: number) =>
    count === 1 ? 'Your ballot in one decision, as a number’s' : `Your ballots in ${count} decisions, as a number’s`,
  moved: (count: number) =>
    count === 1
      ? 'The decision that you moved, with its title and text'
      : `The ${count} decisions that you moved, with their titles and texts`,
  published: 'Titles, texts and charters that you wrote: they are acts of the group, and published',
  copies:
    'What others have copied before, backups that were made before, and letters that were sent: nobody can call these back.',
  send: 'Erase everything about me',
  keep: 'Keep it all, and go back',
  offer: 'Your name, your address and what you wrote can be erased for good.',
}
