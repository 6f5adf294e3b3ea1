import { type Name, spoken } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { SeatRef } from '../charter/structure/charter.ts'
import type { Rule } from '../charter/structure/rule.ts'
import type { SaidNumbers, SaidVotes, Size } from './said-votes.ts'
import type { Part, Tally, Voices } from './standing.ts'
import { type TallyFault, tallyFault } from './tally-fault.ts'
import { ballotsIn, presentIn, votesIn } from './voices.ts'

/** How many holders the charter gives a seat; undefined where it sets no number. */
export type FixedNumber = (seat: SeatRef) => number | undefined

/**
 * The tally that somebody imagines. What they leave out is filled in where there is one answer: the voters and the seats from the
 * fixed number of voting seats, the vacant ones as the seats that have no voter, everything else as nought. The vacant seats are
 * among the voters that were said, as in "seven, two of them vacant", unless the seats hold both. Those who hold a seat that the rule counts
 * "from" are taken to hold no other such seat.
 */
export function imaginedTally(rule: Rule, said: SaidVotes, fixed: FixedNumber): Result<Tally, string> {
  const { sizes, counts } = said.whole
  const places = sizes.get('seats') ?? (rule.anyoneVotes ? undefined : sum(rule.voters.map(fixed)))
  const electorate = electorateBy(places, sizes.get('voters') ?? places, sizes.get('vacant') ?? 0)
  if (electorate === undefined) return refuse(unknownElectorate(rule))
  const vacant = sizes.get('vacant') ?? (isOneSeatEach(rule) ? Math.max(0, (places ?? 0) - electorate) : 0)
  const seats = sizes.get('seats') ?? Math.max(places ?? 0, electorate + vacant)
  if (electorate < 0 || electorate + vacant > seats) {
    return refuse(
      `${count(Math.max(electorate, 0), 'voter')} and ${count(vacant, 'vacant seat')} are more than ${count(seats, 'seat')}`,
    )
  }
  const classes = said.classes.map(({ seat, numbers }) => ({
    seat,
    numbers,
    size: numbers.sizes.get('voters') ?? fixed(seat),
  }))
  const unsized = classes.find(({ size }) => size === undefined)
  if (unsized !== undefined) {
    const name = spoken(unsized.seat.seat)
    return refuse(`Say how many of the voters hold the seat “${name}”, as 'voters from ${name}=1'`)
  }
  const parts = classes.map(({ seat, numbers, size = 0 }): Part => ({ seats: [seat], ...voicesOf(numbers, size) }))
  const whole = wholeVoices(rule, said.whole, electorate, parts)
  const rest = restOf(whole, parts)
  const tally: Tally = {
    ...whole,
    seats,
    ...(vacant > 0 && { vacant }),
    ...(parts.length > 0 && { parts: [...parts, { seats: [], ...rest }], sizes: classes.map(sizeOf) }),
    ...(rule.ballot?.kind === 'ranking' && { rankings: said.rankings, counts: {} }),
  }
  const problem = problemOf(rule, tally, counts, rest) ?? ballotProblem(rule, tally, sizes)
  return problem === undefined ? ok(tally) : refuse(problem)
}

/** Then a seat without a voter is vacant: nobody sits on two, is left out of the vote, or shares a ballot. */
function isOneSeatEach({ voters, withoutSubject, without, ballotPer }: Rule): boolean {
  return voters.length === 1 && !withoutSubject && without === undefined && ballotPer === undefined
}

/** "7 voters, 2 vacant" speaks of a body of seven, unless there are seats for nine. */
function electorateBy(places: number | undefined, voters: number | undefined, vacant: number): number | undefined {
  if (voters === undefined) return undefined
  return places !== undefined && voters + vacant <= places ? voters : voters - vacant
}

function unknownElectorate({ voters, anyoneVotes }: Rule): string {
  const who = anyoneVotes
    ? 'anyone votes'
    : `${voters.map(({ seat }) => `“${spoken(seat)}”`).join(' and ')} has no fixed number`
  return `Say how many have a vote, as voters=7: ${who}`
}

/** The numbers of all; where only those of classes were said, these are all. */
function wholeVoices(rule: Rule, { counts, sizes }: SaidNumbers, electorate: number, parts: readonly Part[]): Voices {
  const of = (name: Name) => counts.get(name) ?? parts.reduce((total, part) => total + (part.counts[name] ?? 0), 0)
  const all = Object.fromEntries(rule.options.map(({ name }) => [name, of(name)]))
  const recused = sizes.get('recused') ?? parts.reduce((total, part) => total + part.recused, 0)
  const present = sizes.get('present')
  const ballots = rule.ballot?.kind === 'approval' ? (sizes.get('cast') ?? approvalBallots(all)) : undefined
  return {
    electorate,
    recused,
    counts: all,
    ...(present !== undefined && { present }),
    ...(ballots !== undefined && { ballots }),
  }
}

/** Where one option alone has votes, there are that many ballots; where several have, it has to be said. */
function approvalBallots(counts: Voices['counts']): number | undefined {
  const [only = 0, another] = Object.values(counts).filter((votes) => votes > 0)
  return another === undefined ? only : undefined
}

function voicesOf({ counts, sizes }: SaidNumbers, electorate: number): Voices {
  const present = sizes.get('present')
  return {
    electorate,
    recused: sizes.get('recused') ?? 0,
    counts: Object.fromEntries(counts),
    ...(present !== undefined && { present }),
  }
}

/** Those who are in none of the classes. */
function restOf(whole: Voices, parts: readonly Part[]): Voices {
  const less = (pick: (voices: Voices) => number) => parts.reduce((left, part) => left - pick(part), pick(whole))
  const counts = Object.keys(whole.counts).map((name) => [name, less(({ counts }) => counts[name] ?? 0)] as const)
  return {
    electorate: less(({ electorate }) => electorate),
    recused: less(({ recused }) => recused),
    counts: Object.fromEntries(counts),
    ...(whole.present !== undefined && { present: less(presentIn) }),
  }
}

function sizeOf({
  seat,
  numbers,
  size = 0,
}: {
  readonly seat: SeatRef
  readonly numbers: SaidNumbers
  readonly size: number | undefined
}) {
  const vacant = numbers.sizes.get('vacant') ?? 0
  return { seat, vacant, seats: numbers.sizes.get('seats') ?? size + vacant }
}

function problemOf(rule: Rule, tally: Tally, said: ReadonlyMap<Name, number>, rest: Voices): string | undefined {
  if (rest.electorate < 0)
    return `The seats that the rule counts from have more holders than there are voters: ${tally.electorate}`
  const over = Object.entries(rest.counts).find(([, votes]) => votes < 0)
  if (over !== undefined)
    return `More vote “${spoken(over[0])}” from the seats than vote so in all: ${said.get(over[0]) ?? 0}`
  if (rest.recused < 0) return `More recused themselves from the seats than in all: ${tally.recused}`
  const fault = tallyFault(rule, tally)
  return fault === undefined ? undefined : faultWords(rule, tally, fault)
}

/** How many ballots were said to be there, and how much can be marked on them. */
function ballotProblem({ ballot }: Rule, tally: Tally, sizes: ReadonlyMap<Size, number>): string | undefined {
  const cast = ballotsIn(tally)
  const said = sizes.get('cast')
  if (said !== undefined && said !== cast)
    return `cast=${said} does not fit: the votes are ${cast}, and there is no other ballot`
  if (ballot?.kind !== 'approval') return undefined
  const over = Object.entries(tally.counts).find(([, votes]) => votes > cast)
  if (over !== undefined)
    return `${count(over[1], 'vote')} for “${spoken(over[0])}” are more than the ${count(cast, 'ballot')}`
  const { most } = ballot
  if (most === undefined || votesIn(tally.counts) <= most * cast) return undefined
  return `${count(votesIn(tally.counts), 'vote')} are more than ${count(cast, 'ballot')} can give, with ${most} on each at most`
}

function faultWords(rule: Rule, tally: Tally, fault: TallyFault): string {
  switch (fault) {
    case 'more voices than voters':
      return tooManyVoices(tally)
    case 'a recusal where none is allowed':
      return `Nobody can leave a vote under “${spoken(rule.name)}”: its recusal is forbidden`
    case 'no number of ballots':
      return 'Say how many ballots there are, as cast=5: one ballot can approve of several options'
    case 'a number of those present that cannot be':
      return `${tally.present} present cannot be: at least those who vote are there, and at most the voters who have not left`
    case 'not a whole number':
    case 'an option that the rule does not have':
    case 'no classes where the rule counts by class':
    case 'parts that do not add up':
      return `Such a vote cannot be under “${spoken(rule.name)}”: ${fault}`
  }
}

function tooManyVoices({ electorate, recused, counts, ballots, rankings, parts = [] }: Tally): string {
  const votes = ballots ?? rankings?.reduce((total, each) => total + each.count, 0) ?? sum(Object.values(counts)) ?? 0
  const left = recused === 0 ? '' : ` and ${count(recused, 'recusal')}`
  if (votes + recused > electorate)
    return `${count(votes, 'vote')}${left} are more than the ${count(electorate, 'voter')}`
  const crowded = parts.find((part) => (sum(Object.values(part.counts)) ?? 0) + part.recused > part.electorate)
  const holders = crowded?.electorate ?? 0
  if (crowded !== undefined && crowded.seats.length > 0) {
    const where = crowded.seats.map(({ seat }) => `“${spoken(seat)}”`).join(', ')
    return `More votes come from ${where} than it has voters: ${holders}`
  }
  const seats = parts.flatMap((part) => part.seats.map(({ seat }) => seat))
  const option = Object.keys(counts)[0] ?? 'yes'
  const few = holders === 1 ? '1 voter holds' : `${holders} voters hold`
  return `Only ${few} none of the seats that the rule counts from, and more votes than that are not said to be from one; say how many are, as “${spoken(option)} from ${spoken(seats[0] ?? 'member')}=1”`
}

function sum(numbers: readonly (number | undefined)[]): number | undefined {
  return numbers.reduce((total, each) => (total === undefined || each === undefined ? undefined : total + each), 0)
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
