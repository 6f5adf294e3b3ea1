import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import type { ClauseRef } from '../../core/charter/charter.ts'
import type { Entry, Event } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { eventWords } from './event-words.ts'
import { signInLetter } from './letters.ts'
import type { Lookups } from './lookups.ts'
import { refusalWords } from './refusal-words.ts'

const lookups: Lookups = {
  group: (name) => ({ packaging: 'Packaging Work Group', 'psf-board': 'Board of Directors' })[name] ?? name,
  person: () => 'Ada Sample',
  option: (_, option) => option,
  charters: new Map(),
}
const clause: ClauseRef = { group: 'packaging', anchor: 'decisions', title: 'Decisions' }
const seat = { group: 'packaging', seat: 'board-liaison' }
const action = { verb: 'grant', object: 'travel' }
const group = 'packaging'
const upTo = { currency: 'USD', minor: 1_000_000 }

/** One of every kind, so that a new kind breaks the build here until it has its words. */
const refusals: { readonly [Kind in Refusal['type']]: Extract<Refusal, { type: Kind }> } = {
  AlreadyDone: { type: 'AlreadyDone', entry: 17 },
  NotSignedIn: { type: 'NotSignedIn' },
  NotIntroduced: { type: 'NotIntroduced' },
  UnknownPerson: { type: 'UnknownPerson', person: 'ada-sample' },
  AlreadyIntroduced: { type: 'AlreadyIntroduced', person: 'ada-sample' },
  UnknownGroup: { type: 'UnknownGroup', group: 'packing' },
  UnknownSeat: { type: 'UnknownSeat', group, seat: 'treasurer' },
  UnknownMotion: { type: 'UnknownMotion', motion: 99 },
  GroupIsDraft: { type: 'GroupIsDraft', group },
  OnlyAtFounding: { type: 'OnlyAtFounding' },
  OnlyByApplication: { type: 'OnlyByApplication', group, action: { verb: 'admit', object: 'member' } },
  NotByApplication: { type: 'NotByApplication', seat, clause },
  NotEligible: { type: 'NotEligible', seat, from: [{ group: 'psf-board', seat: 'director' }, seat], clause },
  AlreadyHolds: { type: 'AlreadyHolds', seat, clause },
  AlreadyApplied: { type: 'AlreadyApplied', seat, motion: 12 },
  NoFreeSeat: { type: 'NoFreeSeat', seat, number: 1, clause },
  DoesNotHold: { type: 'DoesNotHold', seat, clause },
  MayNotLeave: { type: 'MayNotLeave', seat, clause },
  NobodyCanVote: { type: 'NobodyCanVote', group, rule: 'vote-of-five-days', clause },
  NotAPower: { type: 'NotAPower', group, action, decidedBy: ['psf-board'] },
  NotGiven: { type: 'NotGiven', group, action, by: 'psf-board', clause },
  OverLimit: { type: 'OverLimit', group, action, upTo, clause },
  OtherCurrency: { type: 'OtherCurrency', group, action, upTo, clause },
  Reserved: { type: 'Reserved', group, action, to: 'psf-board', above: upTo, clause },
  AmountNeeded: { type: 'AmountNeeded', group, action, clause },
  NoVoteNeeded: { type: 'NoVoteNeeded', group, action, seat, clause },
  MayNotMove: { type: 'MayNotMove', group, movers: [seat], clause },
  VoteOver: { type: 'VoteOver', motion: 12, closed: '2026-11-23T08:30:00.000Z' },
  NotInElectorate: { type: 'NotInElectorate', motion: 12, voters: [seat], clause },
  UnknownOption: { type: 'UnknownOption', motion: 12, option: 'maybe', options: ['yes', 'no'] },
  ReasonNeeded: { type: 'ReasonNeeded', motion: 12, option: 'no', clause },
  HasRecused: { type: 'HasRecused', motion: 12 },
  RecusalForbidden: { type: 'RecusalForbidden', motion: 12, clause },
}

const digest = 'ab'.repeat(32)
const charter = { digest, bytes: 1200, type: 'text/markdown' } as const
const events: readonly Event[] = [
  { type: 'FoundationFounded', foundation: 'python', name: 'Python sample foundation', sample: true },
  { type: 'PersonIntroduced', person: 'ada-sample', name: digest, address: digest },
  { type: 'CharterDrafted', group, name: 'Packaging Work Group', charter },
  { type: 'CharterAdopted', group, name: 'Packaging Work Group', charter },
  { type: 'SeatTaken', group, seat: 'member', person: 'ada-sample' },
  { type: 'SeatTaken', group, seat: 'member', person: 'ada-sample', until: '2027-03-01T00:00:00.000Z', motion: 3 },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'term ended' },
  { type: 'SeatLeft', group, seat: 'member', person: 'ada-sample', why: 'stepped down' },
  { type: 'BallotCast', motion: 12, voter: 'ada-sample', option: 'mild-yes' },
  { type: 'VoterRecused', motion: 12, voter: 'ada-sample' },
  { type: 'MotionClosed', motion: 12, outcome: 'carried', is: 'carried', why: 'time', counts: {}, recused: 0 },
  { type: 'MotionClosed', motion: 12, outcome: 'no-action', is: 'lost', why: 'certain', counts: {}, recused: 0 },
]

describe('words that a person can receive', () => {
  it('say of every refusal what happened, why and what to do', () => {
    const lines = Object.values(refusals).map((refusal) => {
      const { title, explanation, whatToDo, clause: forbids } = refusalWords(refusal, 'en', lookups)
      return `${refusal.type}\n  ${title}\n  ${explanation}\n  ${whatToDo}${forbids === undefined ? '' : `\n  § ${forbids.title}`}\n`
    })
    golden('words/refusals.txt', lines.join('\n'))
  })

  it('tell every event as a sentence', () => {
    const lines = events.map((event) => {
      const entry: Entry = { v: 1, at: '2026-11-20T17:45:12.000Z', act: 'act', by: { kind: 'clock' }, event }
      return `${event.type}: ${eventWords(entry, 'en', lookups)}\n`
    })
    golden('words/events.txt', lines.join(''))
  })

  it('give a group that is called "The …" no second article', () => {
    const club: Lookups = { ...lookups, group: () => 'The Club' }
    const said = Object.values(refusals).map((refusal) => refusalWords(refusal, 'en', club).explanation)
    assert.deepEqual(
      said.filter((explanation) => /the the/i.test(explanation)),
      [],
    )
    assert.match(said.join(' '), /The charter of The Club /)
  })

  it('ask to sign in by a letter whose link stands on a line of its own', () => {
    const link = 'https://remit.example.org/sign-in/open?token=a&back=/python'
    const { subject, text, html } = signInLetter({ to: 'ada@example.org', link }, 'en')
    golden('letters/sign-in.txt', `Subject: ${subject}\n\n${text}`)
    golden('letters/sign-in.html', html)
  })
})
