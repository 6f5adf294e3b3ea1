import type { Event } from '../../core/foundation/event.ts'
import { typeCalled, typesOf } from './type-names.ts'

/** Every event that a scenario can expect, with what it means; docs/scenarios.md shows this table. */
export const events: Readonly<Record<Event['type'], string>> = {
  FoundationFounded: 'the foundation was set up',
  PersonIntroduced: 'somebody introduced themselves',
  CharterDrafted: 'a charter became known as a draft',
  CharterAdopted: 'a charter came into force',
  SeatTaken: 'somebody took a seat',
  SeatLeft: 'somebody left a seat, or a term ended',
  MotionOpened: 'a vote opened',
  BallotCast: 'somebody voted',
  VoterRecused: 'somebody left a vote',
  MotionClosed: 'a vote closed',
  MotionMoved: 'a motion was moved that waits for its vote',
  MotionSeconded: 'somebody seconded a motion',
  MotionSigned: 'somebody signed a petition',
  MotionAnnounced: 'a motion has the support that it needs, and waits for its vote',
  MotionLapsed: 'a motion came to nothing before its vote',
  MotionWithdrawn: 'the mover took a motion back',
  ConflictDeclared: 'somebody declared a conflict before the vote',
  MotionEdited: 'the mover changed the text',
  ClockStopped: 'the clock of a vote was stopped',
  ClockWentOn: 'a stopped clock went on',
  WindowExtended: 'the window of a vote grew',
  PresenceNoted: 'somebody is at the meeting',
  ProxyGiven: 'somebody gave a proxy, or took it back',
  VoteTied: 'a vote ended in a tie that a casting vote may break',
  CastingVoteGiven: 'the casting vote was given',
  BodyAsked: 'another body was asked',
  BodyAnswered: 'a body that was asked has answered',
  MotionAppealed: 'somebody appealed',
  AppealTimeOver: 'nobody appealed in time',
  MotionInEffect: 'what was carried took effect',
  ElectionCalled: 'an election was called',
  ProcedureBegun: 'a procedure began',
  StageBegun: 'a stage of a procedure began',
  StageLengthened: 'a review takes the longer time',
  StageEnded: 'a stage of a procedure ended',
  ProcedureEnded: 'a procedure ended',
  DoneAlone: 'the holder of a seat did something alone',
  EventRecorded: 'an event that a charter declares was recorded',
  FactDeclared: 'somebody declared a fact about themselves, or another whose charter says so',
  ValuesRelated: 'values of a fact were said to belong together, or not any more',
  OptedIn: 'somebody asked to stand on a roll',
  OptedOut: 'somebody asked to stand on a roll no more',
  TermRenewed: 'a term was renewed',
  LeaveAnnounced: 'somebody gave notice that they leave a seat',
  AlternateNamed: 'an alternate was named, or no more',
  StatusAnnounced: 'a holder was asked or told of a status that is on its way, or it waits for its moment',
  StatusAverted: 'a status that was on its way does not begin',
  StatusBegun: 'a status began',
  StatusEnded: 'a status ended',
  PersonErased: 'all that was sealed about a person was erased',
  KeyChanged: 'another key signs the record',
}

export function eventCalled(text: string): Event['type'] | undefined {
  return typeCalled(eventTypes, text)
}

export const eventTypes = typesOf(events)
