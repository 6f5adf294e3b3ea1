import type { Difference } from '../../../core/tally/bundle/recount.ts'

/** What the recount says in the browser. The server's catalogue cannot come here without its dates and rules. */
const english = {
  again: 'Recount again',
  counting: 'Counting…',
  isTheOne: 'The file is the one whose digest the record holds (SHA-256)',
  notTheOne: 'The file is not the one whose digest the record holds',
  checks: {
    commitment: 'The value of the lot is the one that was committed to when the vote opened',
    ballots: 'The digest of the ballots is the one that the lot was drawn from',
    seed: 'The seed follows from the value and that digest',
    order: 'The order of the lot follows from the seed',
    cast: 'There are as many ballots as were cast',
    result: 'The count gives the same result, round by round',
  } satisfies Record<Difference, string>,
  counted: (ballots: number, ms: number) =>
    `${ballots.toLocaleString('en-GB')} ${ballots === 1 ? 'ballot' : 'ballots'} counted here in ${ms < 1 ? 'less than a millisecond' : `${Math.round(ms)} ms`}`,
  same: 'Recounted in this browser: the same result.',
  elected: (names: readonly string[]) => `Elected: ${new Intl.ListFormat('en-GB').format(names)}.`,
  differs: 'Recounted in this browser: something differs.',
  keep: 'Keep the file and compare it with another copy.',
  unreadable: (why: string) => `The file cannot be read as a bundle, so nothing was counted: ${why}`,
  notCounted: (why: string) => `The ballots cannot be counted: ${why}`,
  notFetched: (cause: string) => `The file could not be fetched, so nothing was counted. ${cause}`,
}

export const recountWords = english
