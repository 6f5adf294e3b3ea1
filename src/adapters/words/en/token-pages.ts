/** The page on which somebody lets programs act for them. */
export const englishTokenPages = {
  tokens: {
    title: 'Tokens for programs',
    lede: 'A token lets a program read what is yours, or act for you, in the foundations that you choose. Whatever it does stands in the record under your name.',
    reference: 'What programs can do',
    made: (name: string) => `“${name}” is made`,
    madeOnce:
      'This is the token. Copy it now: it is shown once, and nobody can show it again, not even whoever runs this server.',
    yours: 'Your tokens',
    none: 'You have let no program act for you. Make a token below, and it stands here with a button that withdraws it.',
    nowhere: 'No foundation here knows you yet, so there is nothing that a program could do for you.',
    make: 'Make a token',
    name: 'What is it for?',
    nameHint: 'A name by which you will know it: “the bot in our chat”.',
    scopes: 'What may it do?',
    scope: {
      read: 'Read what is mine: my desk, and what only I and my groups may see',
      act: 'Act for me: vote, move, apply, step down and everything else',
    },
    foundations: 'Where?',
    days: 'For how long?',
    forDays: (days: number) => (days === 365 ? 'A year' : `${days} days`),
    send: 'Make the token',
    withdraw: 'Withdraw',
    withdrawNamed: (name: string) => `Withdraw the token “${name}”`,
    may: { read: 'reads', act: 'acts' },
    until: 'until',
    over: 'its time is over',
  },
}
