import { emptyHeap, type Heap } from '../base/heap.ts'
import type { Instant } from '../base/instant.ts'
import type { Name } from '../base/name.ts'
import type { WithdrawnGift } from '../charter/powers/power-source.ts'
import type { Announcement } from './announcements/announcement-state.ts'
import type { Consultation } from './consultations/consultation-state.ts'
import type { Deadline } from './deadline.ts'
import type { Report, ReportBook } from './duties/reports/report-state.ts'
import type { ElectionRun } from './elections/election-state.ts'
import type { Commitment, Digest, PersonId } from './event.ts'
import type { Keeper } from './handover/keepers.ts'
import type { Library } from './library.ts'
import type { Group } from './life/group.ts'
import type { MeetingRecords } from './meetings/meeting-state.ts'
import type { Books, MoneyPromise, Payment } from './money/money-state.ts'
import type { GrantRequest } from './money/requests/grant-request.ts'
import type { RequestSums } from './money/requests/request-sums.ts'
import type { Course } from './motions/course-state.ts'
import type { FollowUp, Motion, Proposal, Statement } from './motions/motion-state.ts'
import type { Activity, Declaration, Person } from './people/people-state.ts'
import type { Account, Decided, Deed, Delegation, Provisional } from './powers/power-state.ts'
import type { BrokenLimit } from './seats/limits/broken-limit.ts'
import type { Asking, Invitation, Split } from './seats/seat-state.ts'
import type { Vacancy } from './seats/vacancies/vacancy.ts'
import type { Standing } from './statuses/standing.ts'

/**
 * A foundation as its record has made it. The state owns its maps: `evolve` changes them in place and nobody else does,
 * so that a fold of a long record costs no copies. Everyone who is handed one only reads it.
 */
export interface FoundationState {
  readonly library: Library
  founded: Founded | undefined
  /** The verifier key of the record since it was changed last; undefined while it is the first. */
  vkey: string | undefined
  /** How many entries were folded. */
  size: number
  /** When the last of them happened; no later act is dated before it. */
  last: Instant
  /** The first entry of every act, by the key in the act's identifier. */
  readonly acts: Map<string, number>
  readonly people: Map<PersonId, Person>
  readonly groups: Map<Name, Group>
  /** Every charter that was in force, by group, in the order of adoption. */
  readonly versions: Map<Name, { readonly since: Instant; readonly digest: Digest }[]>
  readonly motions: Map<number, Motion>
  /** Motions that had to wait for their vote, by the same numbers; those that wait no more among them. */
  readonly proposals: Map<number, Proposal>
  /** Procedures, by the same numbers. */
  readonly courses: Map<number, Course>
  /** By the same numbers. */
  readonly elections: Map<number, ElectionRun>
  /** By number; those that were withdrawn among them. */
  readonly announcements: Map<number, Announcement>
  /** By the same numbers. */
  readonly consultations: Map<number, Consultation>
  /** What groups owe or have owed by duties that are handed in, by number. */
  readonly reports: Map<number, Report>
  /** The highest number that one has. */
  lastReport: number
  readonly reportBooks: Map<Name, ReportBook>
  /** Up to when a founding file tells what was; '' where there is none. */
  foundingUntil: Instant
  /** The highest number that a motion, proposal, procedure, election or consultation has. */
  /** What groups are asked for, by the same numbers. */
  readonly requests: Map<number, GrantRequest>
  /** The numbers of those that are not over. */
  readonly openRequests: Set<number>
  /** Payments that were asked for and are neither made, refused nor withdrawn. */
  readonly openPayments: Set<number>
  /** What all of them come to, by group, year, currency, stage and kind. */
  readonly requestSums: Map<string, RequestSums>
  /** Those that were granted and have a report to give. */
  readonly reportsAwaited: Set<number>
  /** What a vote or procedure decides about, by its number and the request's. */
  readonly requestOf: Map<number, number>
  /** What people have written of a request that they have not made yet, by "group person". */
  readonly requestDrafts: Map<string, { readonly draft: Commitment; readonly at: Instant }>
  /** The highest number that a motion, proposal, procedure, election or request has. */
  numbers: number
  /** What the clock has to do at once, by the number of the motion that it follows from, in this order. */
  readonly followUps: Map<number, FollowUp[]>
  /** Events that charters declare, as they were recorded. */
  readonly events: OccurredEvent[]
  /** Meetings of which the record tells, by group, and there by "meeting date". */
  readonly meetings: MeetingRecords
  /** When the clock has to do with a meeting next, by group. */
  readonly expectedMeetings: Map<Name, Instant>
  /** What people have declared about themselves, by person and fact. */
  readonly facts: Map<PersonId, Map<Name, string>>
  /** The same with its past, in the order of time. */
  readonly declarations: Map<PersonId, Declaration[]>
  /** Of a fact, every value that the record has, as it stands there, with what it commits to where it is sealed. */
  readonly said: Map<Name, Map<string, Commitment | undefined>>
  /** Of a fact, which value belongs to which, so that they count as one. */
  readonly related: Map<Name, Map<string, string>>
  /** Who asked to stand on a roll, or not any more, by "group.roll", in the order of time. */
  readonly optIns: Map<string, { readonly person: PersonId; readonly at: Instant; readonly in: boolean }[]>
  /** In which entries something happened to a group as a whole, by group. */
  readonly chronicle: Map<Name, number[]>
  /** Motions by the group of their rule, in the order in which their votes closed. */
  readonly closes: Map<Name, number[]>
  /** Those of them whose rule says what follows an outcome. */
  readonly consequential: number[]
  /** What took effect, by a vote, through a procedure or by a seat alone, in the order of time. */
  readonly decided: Decided[]
  /** Elections that a decision or a vacancy has called. */
  readonly called: {
    readonly group: Name
    readonly election: Name
    readonly at: Instant
    readonly motion?: number
    /** The vacancy for which it is held, and with which roll. */
    readonly vacancy?: number
    readonly roll?: 'new' | 'last'
  }[]
  /** For when the clock was told that an election begins by itself, by "group election". */
  readonly expectedElections: Map<string, Instant>
  /** Who acts in the place of a holder, by "group.seat person". */
  readonly alternates: Map<string, Set<PersonId>>
  /** Who has spoken for a newcomer, and when, by "group.seat person"; until the newcomer takes the seat. */
  readonly sponsors: Map<string, Map<PersonId, Instant>>
  /** Invitations that wait for their answer, by "group.seat entry person". */
  readonly invitations: Map<string, Invitation>
  /** Places that fell vacant and are not filled, by number, the oldest first. */
  readonly vacancies: Map<number, Vacancy>
  /** The highest number that a vacancy has. */
  lastVacancy: number
  /** Seats with cohorts whose first split is on its way or over, by "group.seat entry". */
  readonly splits: Map<string, Split>
  /** When holders were last asked whether they go on, by "group.seat person". */
  readonly confirmations: Map<string, Asking>
  /** Whom a body has let onto a roll, by "group.roll", in the order of time. */
  readonly lettings: Map<string, { readonly person: PersonId; readonly at: Instant; readonly motion?: number }[]>
  /** What those say whom a motion is about, by its number. */
  readonly statements: Map<number, Statement>
  /** Limits on all holders that do not hold, by "group limit". */
  readonly brokenLimits: Map<string, BrokenLimit>
  /** When somebody last did something in a group. */
  readonly activity: Map<Name, Map<PersonId, Activity>>
  /** Statuses that holders have or are about to have, by "group status person". */
  readonly standing: Map<string, Standing>
  /** What was done by a seat alone and has a number, since something is still to come of it. */
  readonly deeds: Map<number, Deed>
  /** Powers handed on by decisions, by number; those that were taken back among them. */
  readonly delegations: Map<number, Delegation>
  /** Lines under `gives` that were taken back since their charter came into force. */
  readonly withdrawnGifts: (WithdrawnGift & { readonly at: Instant; readonly motion?: number })[]
  /** What is owed of decisions in effect, by their number, and whether it was told. */
  readonly accounts: Map<number, Account>
  /** Decisions in effect that may yet be undone, by number. */
  readonly provisional: Map<number, Provisional>
  /** Those that end with an exceptional state, while they have not. */
  readonly expiring: Set<number>
  /** From when on counters of a status begin anew, since it ended or was answered. */
  readonly countedSince: Map<string, Instant>
  /** When a status ended last, or did not begin after all. */
  readonly lastOver: Map<string, Instant>
  /** The numbers of the motions whose vote is not over: open, or with its clock stopped. */
  readonly open: Set<number>
  /** Who acts for each motion, proposal and procedure, by its number; those that are over among them. */
  readonly keepers: Map<number, Keeper>
  /** The numbers of those that are not over: whatever they wait for, somebody keeps them. */
  readonly matters: Set<number>
  /** The money of groups: budgets by years, funds, and the values of indexes. */
  readonly books: Map<Name, Books>
  /** What decisions have promised, by their number. */
  readonly promises: Map<number, MoneyPromise>
  /** Those of them that wait for money, in the order in which they were decided. */
  readonly waitingPromises: Set<number>
  /** By their own numbers. */
  readonly payments: Map<number, Payment>
  /** What happens by itself as time passes, the earliest first. */
  readonly deadlines: Heap<Deadline>
}

export interface Founded {
  readonly name: Name
  readonly title: string
  readonly sample: boolean
}

export interface OccurredEvent {
  readonly group: Name
  readonly event: Name
  readonly on: Instant
  /** Who was there, where it was a meeting. */
  readonly present?: readonly PersonId[]
}

export function emptyFoundation(library: Library): FoundationState {
  return {
    library,
    founded: undefined,
    vkey: undefined,
    size: 0,
    last: '0000-01-01T00:00:00.000Z',
    acts: new Map(),
    people: new Map(),
    groups: new Map(),
    versions: new Map(),
    motions: new Map(),
    proposals: new Map(),
    courses: new Map(),
    elections: new Map(),
    announcements: new Map(),
    consultations: new Map(),
    requests: new Map(),
    openRequests: new Set(),
    openPayments: new Set(),
    requestSums: new Map(),
    reportsAwaited: new Set(),
    requestOf: new Map(),
    requestDrafts: new Map(),
    reports: new Map(),
    lastReport: 0,
    reportBooks: new Map(),
    foundingUntil: '',
    numbers: 0,
    followUps: new Map(),
    events: [],
    meetings: new Map(),
    expectedMeetings: new Map(),
    facts: new Map(),
    declarations: new Map(),
    said: new Map(),
    related: new Map(),
    optIns: new Map(),
    chronicle: new Map(),
    closes: new Map(),
    consequential: [],
    decided: [],
    called: [],
    expectedElections: new Map(),
    alternates: new Map(),
    sponsors: new Map(),
    invitations: new Map(),
    vacancies: new Map(),
    lastVacancy: 0,
    splits: new Map(),
    confirmations: new Map(),
    lettings: new Map(),
    statements: new Map(),
    brokenLimits: new Map(),
    activity: new Map(),
    standing: new Map(),
    deeds: new Map(),
    delegations: new Map(),
    withdrawnGifts: [],
    accounts: new Map(),
    provisional: new Map(),
    expiring: new Set(),
    countedSince: new Map(),
    lastOver: new Map(),
    open: new Set(),
    keepers: new Map(),
    matters: new Set(),
    books: new Map(),
    promises: new Map(),
    waitingPromises: new Set(),
    payments: new Map(),
    deadlines: emptyHeap(),
  }
}
