import { listed } from './listed.ts'

type Odd =
  | { readonly kind: 'blank' | 'all approved' | 'all equal' | 'one ranked'; readonly candidates: number }
  | { readonly kind: 'ranks closed up'; readonly ranks: readonly number[] }
  | { readonly kind: 'unmarked'; readonly names: readonly string[] }
  | { readonly kind: 'fewer than seats'; readonly marked: number; readonly seats: number }

/** The words of a ballot: filling it in, looking at it again, and after it is cast. */
export const englishBallotPages = {
  ballot: {
    title: (title: string) => `Your ballot: ${title}`,
    heading: 'Your ballot',
    closes: 'The vote closes',
    changeable: 'You can change your ballot until then; the last one counts.',
    stays: 'A ballot that is cast stays as it is.',
    order: 'The candidates stand in an order that was drawn for you alone.',
    orderAlphabetical: 'The candidates stand in alphabetical order.',
    orderNominated: 'The candidates stand in the order of their nomination.',
    blank: 'You may cast a blank ballot: it counts as having voted and says nothing.',
    how: {
      one: 'Choose one.',
      approvals: (most: number | undefined) =>
        most === undefined ? 'Mark everybody whom you approve of.' : `Mark at most ${most}.`,
      ranking: (equal: boolean) =>
        equal
          ? 'Give 1 to whom you want most, 2 to the next, and so on. Several may have the same rank; whom you leave out stands below all others.'
          : 'Give 1 to whom you want most, 2 to the next, and so on. Leave out whom you do not want to help.',
      scores: (most: number) =>
        `Give each a score from 0 to ${most}, ${most} for whom you want most. The same score may be given to several.`,
    },
    least: (least: number) => `Mark at least ${least}.`,
    left: (left: number) => (left < 0 ? `${-left} too many` : left === 0 ? 'none left' : `${left} left`),
    candidates: 'Candidates',
    candidate: 'Candidate',
    statement: 'Statement',
    rankOf: (name: string) => `Rank of ${name}`,
    notRanked: 'not ranked',
    scoreOf: (name: string, score: number) => `${score} for ${name}`,
    noScore: 'no score',
    noScoreFor: (name: string) => `No score for ${name}`,
    nobody: 'Nobody: a blank ballot',
    review: 'Look at it before you cast it',
    whose: 'Whose ballot this is',
    forMyself: 'my own',

    reviewTitle: (title: string) => `Look at your ballot: ${title}`,
    reviewHeading: 'This is what you are about to cast',
    reviewNote: 'It is not cast yet.',
    forPerson: (name: string) => `As the proxy of ${name}.`,
    odd: 'Worth a second look',
    oddities: (odd: Odd): string => {
      switch (odd.kind) {
        case 'blank':
          return 'Your ballot is blank. It counts for the turnout and for a quorum, and helps nobody.'
        case 'all approved':
          return `You approve of all ${odd.candidates}. That helps none of them against another.`
        case 'all equal':
          return `All ${odd.candidates} stand equal on your ballot. That helps none of them against another.`
        case 'one ranked':
          return `You rank one of ${odd.candidates}. If they drop out, your ballot says nothing of the others.`
        case 'ranks closed up':
          return `You left out ${odd.ranks.length === 1 ? 'rank' : 'ranks'} ${listed(odd.ranks.map(String), 'and')}. Ranks are closed up: only the order counts.`
        case 'unmarked':
          return `No score for ${listed(odd.names, 'and')}. That counts as 0.`
        case 'fewer than seats':
          return `You marked ${odd.marked}, and ${odd.seats} are elected.`
      }
    },
    said: {
      one: (name: string) => `Your vote goes to ${name}.`,
      approvals: (names: readonly string[]) => `You approve of ${listed(names, 'and')}.`,
      blank: 'A blank ballot.',
      rank: 'Rank',
      ranked: 'You rank, the most wanted first:',
      unranked: (names: readonly string[]) => `Not ranked: ${listed(names, 'and')}.`,
      scores: 'You score:',
      score: 'Score',
    },
    cast: 'Cast this ballot',
    change: 'Change it first',

    yours: 'The ballot that you have cast',
    yoursNote: 'Shown to you alone. Nobody is told of it before the close, and nobody that it was yours after it.',
    yoursOf: (name: string) => `The ballot that you have cast for ${name}`,
    open: 'Cast another in its place',
    back: 'Back to the election',
    cannot: 'You cannot vote here',
    drawn: 'Nobody votes in this election: who is elected is drawn by lot.',
    wrong: {
      'no mark': 'Something was sent that stands on no field of this ballot. Nothing was cast.',
      'same rank': (names: readonly string[], rank: number) =>
        `${listed(names, 'and')} both have rank ${rank}. Each rank can be given once here.`,
      'too many': (most: number, given: number) => `You marked ${given}, and at most ${most} can be marked.`,
      'too few': (least: number, given: number) => `You marked ${given}, and at least ${least} must be marked.`,
    },
    wrongTitle: 'This ballot cannot be cast yet',

    /** For the list that can be dragged: what is said when something moves. */
    drag: {
      ranked: 'Ranked, the most wanted first',
      unranked: 'Not ranked',
      hint: 'Drag the names, use the buttons, or hold a name and press the arrow keys.',
      up: 'Rank higher',
      down: 'Rank lower',
      add: 'Rank',
      remove: 'Take out',
      join: 'Same rank as above',
      split: 'A rank of its own',
      now: '{name}: rank {rank} of {of}',
      out: '{name}: not ranked',
    },
  },
}
