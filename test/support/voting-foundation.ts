import type { SealedValue } from '../../src/app/ports.ts'
import type { Reader } from '../../src/app/read/reader.ts'
import { openLibrary } from '../../src/app/running/library.ts'
import type { Act } from '../../src/core/foundation/act.ts'
import type { BallotContent } from '../../src/core/foundation/elections/election-act.ts'
import type { FoundationState } from '../../src/core/foundation/state.ts'
import { charterOf, dayOne, digest, founding, passTime, play, reference, type Told } from './given.ts'

// A foundation whose elections run, by its charter and the real engine: for pages that show them at each of their stages.

const guild = charterOf(
  'guild',
  `
facts:
  employer: { declared by: holder }
seats:
  member: { filled by: roll, may leave: any time }
  councillor: { number: 5, filled by: election, term: 2 years }
  speaker: { number: 1, filled by: election, term: 1 year }
  auditor: { number: 2, filled by: election, term: 1 year }
  treasurer: { number: 1, filled by: election, term: 1 year }
  archivist: { number: 1, filled by: election, term: 1 year }
  delegate: { number: 3, filled by: election, term: 1 year }
rules:
  board vote: { voters: member, options: [for, against], passes: for > 1/2 of cast, open: 1 week }
powers: [{ may: resolve, by: board vote }]
elections:
  council:
    fills: councillor
    voters: member
    method: Scottish STV
    seats: 5
    every: year
    on: 1 March
    nominated by: [self, member]
    seconded by: 2 of voters from different employer
    phases: { roll: 1 week, nominations: 2 weeks, questions: 1 week, vote: 2 weeks }
    asks: [Why you, What you would do first]
    quorum: 1/3 of voters
    tie: lot
    certified by: board vote
    challenge: 1 week to board vote
  speaker:
    fills: speaker
    voters: member
    method: Condorcet
    seats: 1
    every: year
    on: 1 March
    nominated by: self
    default option: { name: None of the above, wins: rerun }
    phases: { nominations: 3 weeks, questions: 1 week, vote: 2 weeks }
    tie: lot
  auditors:
    fills: auditor
    voters: member
    method: limited approval
    seats: 2
    every: year
    on: 1 March
    nominated by: self
    order: alphabetical
    phases: { nominations: 3 weeks, pause: 1 week, vote: 2 weeks }
    tie: [agreement of the tied, lot]
  treasurer:
    fills: treasurer
    voters: member
    method: STAR
    seats: 1
    every: year
    on: 1 March
    nominated by: self
    votes: stay
    phases: { nominations: 4 weeks, vote: 2 weeks }
    tie: lot
  archivist:
    fills: archivist
    voters: member
    method: plurality
    seats: 1
    every: year
    on: 1 March
    nominated by: self
    unopposed: vote
    phases: { nominations: 4 weeks, vote: 2 weeks }
    tie: lot
  delegates:
    fills: delegate
    method: approval
    every: year
    on: 1 October
    nominated by: self
    phases: { nominations: 1 week, vote: 1 week }
    electorates:
      councillors: { voters: councillor, seats: 1 }
      members: { voters: member, seats: 2 }
`,
)

const people: Readonly<Record<string, string>> = {
  ada: 'Ada Sample',
  bo: 'Bo Specimen',
  cy: 'Cyriaque-Maximilienne Placeholder-Longname von und zu Example',
  di: 'Di Testcase',
  el: 'El Mock',
  fay: 'Fay Newcomer',
  gus: 'Gus Visitor',
  hal: 'Hal Stub',
  ida: 'Ida Dummy',
  jo: 'Jo Fixture',
  kit: 'Kit Placeholder',
  lou: 'Lou Exemplar',
  mo: 'Mo Instance',
  nan: 'Nan Prototype',
  oz: 'Oz Template',
  pia: 'Pia Pattern',
  quinn: 'Quinn Draft',
  rae: 'Rae Mockup',
  sol: 'Sol Blueprint',
  tam: 'Tam Simulacrum',
  una: 'Una Likeness',
}
const members = Object.keys(people).filter((id) => id !== 'fay')
const standing = members.slice(0, 20)

const statement =
  'I have kept the guild’s books for three years and want it to **decide faster**.\n\n- answer every request within a week\n- publish the minutes on the day itself'
const answers = [
  { asked: 'Why you', answer: 'Because I have the time, and know where everything lies.' },
  { asked: 'What you would do first', answer: 'Sort the keys.' },
]
const question = 'What would you do with the building at the canal, whose roof leaks?'
const answer = 'Repair the roof this summer, and then ask all of you.'
const reason = 'The vote closed an hour before it was announced to close.'

const told = (by: string, at: string, act: Act): Told => ({ by, at, act })
const at = (month: number, day: number) => `2026-0${month}-${String(day).padStart(2, '0')}T09:00:00.000Z`

/** The elections by their numbers. */
export const voted = { council: 1, speaker: 2, auditors: 3, treasurer: 4, archivist: 5 } as const
/** A moment in each phase of the council's election. */
export const stages = {
  roll: at(3, 3),
  nominations: at(3, 15),
  questions: at(3, 25),
  vote: at(4, 2),
  closed: at(4, 13),
  certified: at(4, 22),
  over: at(6, 20),
} as const

function beginning(): readonly Told[] {
  const now = (act: Act) => told(founding, dayOne, act)
  return [
    now({ type: 'found', foundation: 'small', name: 'Small Foundation', sample: true }),
    ...Object.keys(people).map((person) =>
      now({ type: 'introduce', person, name: digest(person), address: digest(`${person}@`) }),
    ),
    now({ type: 'adopt', group: 'guild', name: 'Guild of Makers', charter: reference(guild) }),
    ...members.map((person) => now({ type: 'hold', group: 'guild', seat: 'member', person })),
    ...standing.map((person, index) =>
      told(person, at(1, 10), { type: 'declare', fact: 'employer', value: `Works ${index % 6}` }),
    ),
  ]
}

const stands = (election: number, who: readonly string[], when: string) =>
  who.map((candidate) => told(candidate, when, { type: 'nominate', election, candidate }))
const backs = (candidate: string, by: readonly string[]) =>
  by.map((person) => told(person, at(3, 14), { type: 'support candidate', election: voted.council, candidate }))
const casts = (election: number, ballots: readonly (readonly [string, BallotContent])[]) =>
  ballots.map(([by, ballot]) => told(by, at(4, 1), { type: 'cast ballot', election, ballot }))
const ranking = (...order: readonly string[]): BallotContent => ({
  kind: 'ranking',
  ranking: order.map((one) => [one]),
})
const approvals = (...approved: readonly string[]): BallotContent => ({ kind: 'approvals', approved })
const scores = (given: Readonly<Record<string, number>>): BallotContent => ({
  kind: 'scores',
  scores: Object.entries(given).map(([choice, score]) => ({ choice, score })),
})

/** Everybody backs the two after them, so that one of many stays without enough. */
function backing(): readonly Told[] {
  return standing.slice(0, 18).flatMap((candidate, index) => {
    const next = (by: number) => standing[(index + by) % standing.length] ?? candidate
    return backs(candidate, candidate === 'jo' ? [next(1)] : [next(1), next(2)])
  })
}

function story(): readonly Told[] {
  const council = voted.council
  return [
    ...beginning(),
    ...stands(council, standing.slice(0, 18), at(3, 9)),
    told('una', at(3, 10), { type: 'nominate', election: council, candidate: 'tam' }),
    ...stands(voted.speaker, ['ada', 'bo', 'cy', 'di'], at(3, 9)),
    ...stands(voted.auditors, ['el', 'gus', 'hal', 'ida'], at(3, 9)),
    ...stands(voted.treasurer, ['cy', 'jo', 'kit'], at(3, 9)),
    ...stands(voted.archivist, ['una'], at(3, 9)),
    told('ada', at(3, 10), {
      type: 'state candidacy',
      election: council,
      statement: digest(statement),
      answers: digest(JSON.stringify(answers)),
    }),
    told('cy', at(3, 10), { type: 'state candidacy', election: voted.treasurer, statement: digest(statement) }),
    ...backing(),
    told('una', at(3, 23), { type: 'ask candidates', election: council, question: digest(question) }),
    told('ada', at(3, 24), { type: 'answer question', election: council, question: 1, answer: digest(answer) }),
    ...casts(council, councilBallots()),
    ...casts(voted.speaker, [
      ['ada', { kind: 'ranking', ranking: [['ada'], ['bo', 'cy'], ['di']] }],
      ['bo', ranking('bo', 'ada')],
      ['di', ranking('bo', 'cy', 'ada')],
      ['el', ranking('cy', 'bo')],
    ]),
    ...casts(voted.auditors, [
      ['ada', approvals('el', 'gus')],
      ['bo', approvals('el', 'hal')],
      ['cy', approvals('el')],
    ]),
    ...casts(voted.treasurer, [
      ['ada', scores({ cy: 5, jo: 2, kit: 0 })],
      ['bo', scores({ cy: 1, jo: 5, kit: 4 })],
      ['di', scores({ cy: 4, jo: 4, kit: 1 })],
    ]),
    ...casts(voted.archivist, [['ada', approvals('una')]]),
  ]
}

function councilBallots(): readonly (readonly [string, BallotContent])[] {
  return members.slice(0, 15).map((voter, index) => {
    const from = (by: number) => standing[(index * 3 + by) % 8] ?? 'ada'
    return [voter, ranking(...new Set(['ada', from(1), from(4), from(2)].slice(index % 3 === 0 ? 0 : 1)))] as const
  })
}

function afterwards(): readonly Told[] {
  const yes = members.slice(0, 12)
  return [
    ...yes.map((person) => told(person, at(4, 14), { type: 'vote', motion: 6, option: 'for' })),
    told('gus', at(4, 21), { type: 'challenge result', election: voted.council, reason: digest(reason) }),
    ...yes.map((person) => told(person, at(4, 23), { type: 'vote', motion: 7, option: 'against' })),
  ]
}

interface Stage {
  readonly state: FoundationState
  readonly text: (digest: string) => string
}

/** Each is lived through once, and only read afterwards. */
const reached = new Map<keyof typeof stages, Stage>()

function reach(stage: keyof typeof stages): Stage {
  const known = reached.get(stage)
  if (known !== undefined) return known
  const now = stages[stage]
  const library = openLibrary([{ digest: digest(guild), text: guild }])
  const { state } = play(
    [...story(), ...afterwards()].filter(({ at: when }) => when <= now),
    library,
  )
  passTime(state, now)
  const made = { state, text: library.text }
  reached.set(stage, made)
  return made
}

/** As one of its people, or a visitor without a name, sees it at one of the stages. */
export function votingReader(
  stage: keyof typeof stages,
  person?: string,
  typed: (text: string) => string = (text) => text,
): Reader {
  const { state, text } = reach(stage)
  const named = Object.entries(people).map(([id, value]): readonly [string, string] => [digest(id), typed(value)])
  const said = [statement, question, answer, reason].map((value): readonly [string, string] => [
    digest(value),
    typed(value),
  ])
  const asked = answers.map((one) => ({ asked: one.asked, answer: typed(one.answer) }))
  const all = [...named, ...said, [digest(JSON.stringify(answers)), JSON.stringify(asked)] as const]
  const values = new Map(
    all.map(([commitment, value]): readonly [string, SealedValue] => [
      commitment,
      { commitment, salt: new Uint8Array(16), value, readers: { kind: 'public' } },
    ]),
  )
  return {
    snapshot: { state, values, addresses: new Map(), text, document: text, at: stages[stage] },
    person,
    signedIn: person !== undefined,
  }
}
