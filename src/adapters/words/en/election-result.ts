import { counted } from './counted.ts'
import { listed } from './listed.ts'

/** The words of what came of an election: who was elected, how it was counted, and how it can be counted again. */
export const englishElectionResult = {
  electionResult: {
    title: 'Result',
    elected: (count: number) => (count === 1 ? 'Elected' : `Elected, the strongest first`),
    electedTo: 'elected',
    seat: 'Seat',
    term: 'Term',
    termUntil: 'until',
    notYet: 'They take their seats when the result stands.',
    unopposed: 'No more candidates stood than there are seats: they are elected without a vote.',
    byLot: 'They were drawn by lot among the candidates.',
    others: 'Not elected, the strongest first',
    passedOver: (name: string, shares: string | undefined) =>
      `${name} stood high enough and was passed over: others ${shares === undefined ? 'who share the same' : `with ${shares}`} had all the places that one may have.`,
    noQuorum: {
      rerun: 'Too few voted. The election is held again.',
      void: 'Too few voted. Nobody is elected.',
      extended: 'Too few voted, also in the time that was added.',
      refer: 'Too few voted. The body that the charter names decides whether it is held again.',
    },
    defaultOption: {
      rerun: (option: string) => `“${option}” won. The election is held again.`,
      vacant: (option: string) => `“${option}” won. The seats stay vacant.`,
    },
    rerun: {
      tie: 'The vote is tied, and the charter has it held again.',
      'ballots lost': 'The ballots were lost before they were counted. The election is held again.',
    },
    notCounted: 'The ballots cannot be counted by this method: it would take more arithmetic than any machine has.',
    noCandidates: 'Nobody stood, so nobody is elected.',
    tied: (sure: readonly string[], among: readonly string[], places: number) =>
      `${sure.length === 0 ? '' : `${listed(sure, 'and')} ${sure.length === 1 ? 'is' : 'are'} elected. `}${listed(among, 'and')} are tied for ${places === 1 ? 'the last seat' : `the last ${places} seats`}.`,
    tiedStep: {
      'agreement of the tied': 'They are asked to agree among themselves',
      'the elected decide': 'Those who are elected without doubt are asked',
      'casting vote': 'The holder of the casting vote is asked',
      cap: 'They share what only some of them may share, and are asked to agree among themselves',
      other: 'The next step of the charter’s chain decides',
    },
    settle: 'Say who has the place',
    settleDo: 'Say so',
    settleSaid: (names: readonly string[]) => `You said: ${listed(names, 'and')}.`,
    turnout: (cast: number, voters: number) =>
      `${cast} of ${counted(voters, 'voter', 'voters')} voted${voters === 0 ? '' : ` (${Math.round((cast / voters) * 1000) / 10}%)`}.`,
    quorumMet: (needs: string) => `The quorum was met: ${needs}.`,
    quorumMissed: (needs: string) => `The quorum was not met: ${needs}.`,
    published: 'What is published',
    download: 'Download the bundle: the rule, the ballots and every step of the count',
    bundleDigest: 'Its digest, which stands in the record',
    recount: 'Recount here',
    recountNote:
      'Your browser fetches the bundle, checks that it is the one whose digest the record holds, and counts it again with the same code. Nothing is sent.',
    noScript: 'Without script, the command line counts it again: remit count bundle.json',
    rounds: 'Round by round',
    round: 'Round',
    lot: 'The lot',
    lotDrawn:
      'When the vote opened, a value that nobody knew was committed to. It is shown now, and the order of the lot follows from it and from the digest of the final ballots: nobody could know it before, and anyone can draw it again.',
    lotValue: 'Value',
    lotSalt: 'Salt',
    lotBallots: 'Digest of the ballots',
    lotSeed: 'Seed',
    ties: 'Ties',
    tie: (
      round: number,
      purpose: 'elect' | 'exclude' | 'transfer',
      among: readonly string[],
      chosen: readonly string[],
      by: string,
    ) => {
      const what = {
        elect: `${listed(chosen, 'and')} ${chosen.length === 1 ? 'was' : 'were'} elected`,
        exclude: `${listed(chosen, 'and')} ${chosen.length === 1 ? 'was' : 'were'} excluded`,
        transfer: `the surplus of ${listed(chosen, 'and')} was transferred first`,
      }[purpose]
      return `Round ${round}: ${listed(among, 'and')} were tied; ${what}, ${by}.`
    },
    tieBy: {
      'latest-difference': 'by the latest round in which they differed',
      'head-to-head': 'by the ballots between them',
      score: 'by the higher sum of scores',
      'top-scores': 'by the number of best scores',
      decision: 'by what those said whom the charter asks',
      lot: 'by lot',
    },
    noTies: 'No tie had to be broken.',
    challenge: 'Challenge the result',
    challengeReason: 'What is wrong',
    challengeHint: 'Everybody can read it. The body that the charter names answers.',
    challengeDo: 'Challenge it',
    challenges: 'Challenges',
    challengeIs: { upheld: 'upheld', rejected: 'rejected', open: 'not answered yet' },
    challengedBy: 'by',
    defaultName: 'None of the above',
  },
}
