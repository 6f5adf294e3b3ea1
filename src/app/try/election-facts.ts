import type { Instant } from '../../core/base/instant.ts'
import { spoken } from '../../core/base/name.ts'
import { votePhaseIn } from '../../core/foundation/elections/timeline.ts'
import type { ElectionThere } from '../elections/election-there.ts'
import { isMoment, spokenMoment } from './moment.ts'

/** What can be expected of an election: docs/scenarios.md shows this table. */
export const electionFacts = {
  phase:
    'where it stands: a phase of its timeline by name, `tied`, `referral`, `certification`, `ratification`, `challenge`, `challenged`, `advised`, `counted` while the seats are filled, `over`',
  because:
    'what brought it about: `calendar`, `condition`, `moment`, `whole`, `called`, `decision`, `petition`, `recall`, `vacancy`, `rerun`',
  begins: 'when it began',
  opens: 'when its vote opens, or did',
  closes: 'when its vote closes, or did',
  seats: 'how many seats it fills',
  candidates: 'who stands: nominated and accepted, in any order; `nobody`',
  voters: 'how many stood on the roll at the opening',
  cast: 'how many ballots were cast',
  result: '`elected`, `tied`, `no quorum`, `default option`, `no candidates`',
  elected: 'who was elected, in the order of the count; `nobody`',
  next: 'who came next, in their order; `nobody`',
  'passed over': 'who was passed over because of a cap, in any order; `nobody`',
  tied: 'who is tied for the last seats, in any order; `nobody`',
  ended: 'how it ended: `filled`, `advised`, `void`, `rerun`, `called off`',
} as const

export type ElectionFact = keyof typeof electionFacts

export function isElectionFact(text: string): text is ElectionFact {
  return Object.hasOwn(electionFacts, text)
}

const ofPeople: ReadonlySet<ElectionFact> = new Set(['candidates', 'elected', 'next', 'passed over', 'tied'])

export function arePeople(fact: ElectionFact): boolean {
  return ofPeople.has(fact)
}

/** Those whose value are people in an order that says nothing. */
const inAnyOrder: ReadonlySet<ElectionFact> = new Set(['candidates', 'passed over', 'tied'])

/** What an election has of a fact; "none" where there is no such thing. */
export function electionFact({ run, contest }: ElectionThere, fact: ElectionFact, zone: string): string {
  const { closed } = contest
  const result = closed?.result
  switch (fact) {
    case 'phase':
      return phaseOf({ run, contest })
    case 'because':
      return run.begun.because.kind
    case 'begins':
    case 'opens':
    case 'closes': {
      const at = momentOfElection({ run, contest }, fact)
      return at === undefined ? 'none' : spokenMoment(at, zone)
    }
    case 'seats':
      return String(contest.contested.seats)
    case 'candidates':
      return peopleWords(standing({ run, contest }).toSorted())
    case 'voters':
      return contest.opened === undefined ? 'none' : String(contest.opened.voters.size)
    case 'cast':
      return closed === undefined ? 'none' : String(closed.cast)
    case 'result':
      return result?.kind ?? 'none'
    case 'elected':
      return peopleWords(result?.kind === 'elected' ? result.elected : result?.kind === 'tied' ? result.sure : [])
    case 'next':
      return peopleWords(result?.kind === 'elected' ? result.others : [])
    case 'passed over': {
      const passed = result?.kind === 'elected' ? (result.passedOver ?? []) : []
      return peopleWords(passed.map(({ person }) => person).toSorted())
    }
    case 'tied':
      return peopleWords(result?.kind === 'tied' ? result.among.toSorted() : [])
    case 'ended':
      return run.ended?.how ?? 'none'
  }
}

/** People are compared as names, a day with any moment of it. */
export function isElectionAsExpected(
  there: ElectionThere,
  fact: ElectionFact,
  expected: string,
  zone: string,
): boolean {
  const found = electionFact(there, fact, zone)
  if (fact === 'begins' || fact === 'opens' || fact === 'closes') {
    const moment = momentOfElection(there, fact)
    return moment === undefined ? expected === 'none' : isMoment(moment, expected, zone)
  }
  const words = (text: string) => text.split(',').map((one) => spoken(one.trim()).toLowerCase())
  const [one, other] = [words(expected), words(found)]
  return inAnyOrder.has(fact)
    ? one.toSorted().join(', ') === other.toSorted().join(', ')
    : one.join(', ') === other.join(', ')
}

export function momentOfElection(
  { run, contest }: ElectionThere,
  of: 'begins' | 'opens' | 'closes',
): Instant | undefined {
  const vote = votePhaseIn(run.begun.timeline)
  switch (of) {
    case 'begins':
      return run.at
    case 'opens':
      return contest.opened?.at ?? vote?.from
    case 'closes':
      return contest.closed?.at ?? contest.closes ?? vote?.until
  }
}

function phaseOf({ run }: ElectionThere): string {
  const { phase, begun } = run
  switch (phase.kind) {
    case 'timeline':
      return begun.timeline[phase.phase]?.phase ?? 'none'
    case 'awaiting':
      return phase.what
    case 'challengeable':
      return 'challenge'
    case 'tied':
    case 'counted':
    case 'challenged':
    case 'advised':
    case 'over':
      return phase.kind
  }
}

function standing({ contest }: ElectionThere): readonly string[] {
  return [...contest.candidates].flatMap(([person, { stands }]) => (stands === 'accepted' ? [person] : []))
}

function peopleWords(people: readonly string[]): string {
  return people.length === 0 ? 'nobody' : people.join(', ')
}
