import type { Composed } from '../../core/tally/compose/compose.ts'
import type { TallyFault } from '../../core/tally/count.ts'
import type { Expected, Fault, Place, Slip } from '../../core/tally/fault.ts'
import type { CannotWrite } from '../../core/tally/formats/format.ts'
import type { BrokenTie, OpenTie, TieStep } from '../../core/tally/ties/tie.ts'
import { listed } from './en/listed.ts'

/** "12:3" or "ballots[3].count", as editors and people find it. */
export function placeWords(place: Place): string {
  switch (place.kind) {
    case 'line':
      return `${place.line}:${place.column}`
    case 'path':
      return place.path
  }
}

/** What is wrong in a file or an option, without its place. */
export function slipWords(slip: Slip): string {
  switch (slip.type) {
    case 'Expected':
      return `${quoted(slip.found)} is not ${expected[slip.what]}`
    case 'Unknown':
      return slip.nearest === undefined
        ? `${quoted(slip.found)} is not known here; known are ${listed(slip.known.slice(0, 30), 'and')}`
        : `${quoted(slip.found)} is not known here; did you mean ${quoted(slip.nearest)}?`
    case 'Missing':
      return `${quoted(slip.what)} is not said`
    case 'Twice':
      return `${quoted(slip.what)} stands there twice`
    case 'TooMany':
      return `there are more than ${slip.most.toLocaleString('en')} ${slip.what}`
    case 'NotJson':
      return `this is not JSON: ${slip.found}`
    case 'NotUtf8':
      return 'these bytes are not UTF-8'
  }
}

export function faultWords({ at, slip }: Fault): string {
  return `${placeWords(at)}: ${slipWords(slip)}`
}

const expected: Readonly<Record<Expected, string>> = {
  Whole: 'a whole number that can be counted with',
  WholeAboveZero: 'a whole number above zero',
  Number: 'a number that can be counted with',
  Ratio: 'a number or a ratio, as 0.000001 or 3/2',
  Text: 'a text',
  TrueOrFalse: 'true or false',
  List: 'a list',
  Object: 'an object',
  Candidate: 'a candidate of this election',
  Rank: 'a rank',
  Score: 'a score between -32767 and 32767',
  EachCandidate: 'something for each candidate, once',
  OneKindOfBallot: 'what the first ballot has; all of them are of one kind',
  BallotContent: 'what a ballot can say',
  EndOfLine: 'the end of the line',
  Header: 'a header that tells the candidates',
  End: 'what can stand after the end',
  KeyAndValue: 'an option as key=value',
}

/** Why a contest cannot be counted. */
export function tallyFaultWords(fault: TallyFault, method: string): string {
  switch (fault.type) {
    case 'WrongBallots':
      return `${method} counts ${listed(fault.needs, 'or')}, and these ballots are of another kind`
    case 'WrongParam':
      return fault.value === undefined
        ? `${method} cannot be counted with ${quoted(fault.param)}`
        : `${method} cannot be counted with ${quoted(fault.param)} as ${quoted(fault.value)}`
    case 'ParamNeeded':
      return `${method} needs to be told ${quoted(fault.param)}: --option ${fault.param}=…`
    case 'CostsNeeded':
      return `${method} needs to know what each project costs`
    case 'TooLarge':
      return `this is more than a count can be given: ${fault.what}`
  }
}

export function cannotWriteWords(cannot: CannotWrite, format: string): string {
  switch (cannot.type) {
    case 'OtherBallots':
      return `${format} has no place for these ballots, only for ${listed(cannot.can, 'and')}`
    case 'Loses':
      return `${format} has no words for ${cannot.what}, which would be lost`
  }
}

const steps: Readonly<Record<TieStep, string>> = {
  'latest-difference': 'the latest stage at which they differed',
  'head-to-head': 'whom more ballots prefer',
  score: 'the higher score',
  'top-scores': 'the more top scores',
  decision: 'what people decided',
  lot: 'lot',
}

const purposes = {
  elect: 'to be elected',
  exclude: 'to be excluded',
  transfer: 'to have the surplus transferred',
} as const

export function tieWords({ round, purpose, among, chosen, by }: BrokenTie, candidates: readonly string[]): string {
  const names = (ids: readonly number[]) =>
    listed(
      ids.map((id) => candidates[id] ?? ''),
      'and',
    )
  return `Round ${round}: ${names(among)} were tied ${purposes[purpose]}; ${names(chosen)}, by ${steps[by]}.`
}

export function openTieWords(
  { round, purpose, among, places, awaits }: OpenTie,
  candidates: readonly string[],
): string {
  const names = listed(
    among.map((id) => candidates[id] ?? ''),
    'and',
  )
  const ask = awaits === 'lot' ? 'no lot was drawn: --seed or --option lot.order=… draws one' : 'people decide it'
  return `Round ${round}: ${names} are tied ${purposes[purpose]}, ${places} of them; ${ask}.`
}

function quoted(text: string): string {
  return `“${text}”`
}

/** Who would follow whoever left, by the same ballots. */
export const countBackWords = {
  heading: (title: string | undefined, left: readonly string[]) =>
    `${title === undefined ? 'Counted' : `${title}, counted`} again without ${listed(left, 'and')}`,
  follow: (successors: readonly string[], places: number) => {
    const empty = places - successors.length
    const follows =
      successors.length === 0
        ? 'Nobody follows'
        : `${successors.length === 1 ? 'Follows' : 'Follow'}: ${successors.join('; ')}`
    return empty === 0 || successors.length === 0
      ? `${follows}.`
      : `${follows}; ${empty} ${empty === 1 ? 'place stays' : 'places stay'} empty.`
  },
  unknown: (name: string, near: string | undefined) =>
    `--count-back: “${name}” is no candidate${near === undefined ? '' : `; did you mean “${near}”?`}`,
  nobodyLeaves: '--count-back: none of them was elected, so no place falls vacant',
  noSeats: (method: string) => `--count-back: ${method} fills no seats`,
  open: '--count-back: a tie is open, so nobody knows who sits',
}

/** A recount of an election that Remit ran, from its bundle. */
export const bundleWords = {
  held: ({ foundation, election, group, name }: HeldWords) =>
    `Election ${election} of ${foundation}: ${name} of ${group}`,
  result: (kind: Composed['kind'], seats: readonly string[]) => {
    switch (kind) {
      case 'elected':
        return seats.length === 0 ? 'Nobody has a seat by it.' : `Seats: ${seats.join('; ')}`
      case 'open':
        return 'A tie for the last places is open.'
      case 'no quorum':
        return 'Too few have voted.'
      case 'default option':
        return 'The default option has won.'
      case 'no candidates':
        return 'Nobody stood.'
    }
  },
  passedOver: (names: readonly string[]) => `Passed over, as too many share something with them: ${names.join('; ')}`,
  nextInLine: (names: readonly string[]) => `Next in line: ${names.join('; ')}`,
  digest: (digest: string) => `Digest in the record ${digest}`,
  agrees: 'Counted again, it comes to what it says, and its lot to what was committed to.',
  differs: (what: string) => `The bundle ${what}.`,
}

interface HeldWords {
  readonly foundation: string
  readonly election: number
  readonly group: string
  readonly name: string
}
