import type { Duration } from '../base/duration.ts'
import type { Instant } from '../base/instant.ts'
import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import type { GivenPower } from '../charter/powers/given-power.ts'
import type { Action } from '../charter/structure/charter.ts'
import type { AnnouncementAct } from './announcements/announcement-act.ts'
import type { Announcing } from './announcements/announcement-effect.ts'
import type { Asks, ConsultationAct } from './consultations/consultation-act.ts'
import type { ReportAct } from './duties/reports/report-act.ts'
import type { ElectionAct } from './elections/election-act.ts'
import type { Commitment, DocumentRef, PersonId } from './event.ts'
import type { HandOverAct } from './handover/handover-act.ts'
import type { Enrolment } from './history/history-event.ts'
import type { LifeAct, MovedCharter } from './life/life-act.ts'
import type { MeetingAct } from './meetings/meeting-act.ts'
import type { DrawnFrom, MoneyAct } from './money/money-act.ts'
import type { Exchanged } from './money/money-event.ts'
import type { RequestAct } from './money/requests/request-act.ts'
import type { KeepingAct } from './seats/keeping-act.ts'
import type { SeatAct, WhichPlace } from './seats/seat-act.ts'

/** What a person, or the founding of a foundation, asks to be done. Texts have been sealed or hashed before. */
export type Act =
  /** Without an address by the operator alone, of somebody who stands in a roster. */
  | { readonly type: 'introduce'; readonly person: PersonId; readonly name: Commitment; readonly address?: Commitment }
  | HistoryAct
  /** `decider` says which of several decides. */
  | {
      readonly type: 'apply'
      readonly group: Name
      readonly seat: Name
      readonly answers: Commitment
      /** What the applicant says of a conflict of interest. */
      readonly conflict?: Commitment
      readonly decider?: Name
      readonly entry?: Name
    }
  | ({ readonly type: 'step down'; readonly group: Name; readonly seat: Name } & WhichPlace)
  | Move
  | MotionAct
  /** An event that the group's charter declares has come about now; of a meeting, who is there. */
  | { readonly type: 'record'; readonly group: Name; readonly event: Name; readonly present?: readonly PersonId[] }
  | PeopleAct
  | MeetingAct
  | HandOverAct
  | SeatAct
  | ElectionAct
  | AnnouncementAct
  | ConsultationAct
  | RequestAct
  | MoneyAct
  | ReportAct
  /** By the person or the operator: all that is sealed about the person goes, and they leave their seats. */
  | { readonly type: 'erase'; readonly person: PersonId }
  /** By the operator. */
  | { readonly type: 'change key'; readonly vkey: string }
  | { readonly type: 'found'; readonly foundation: Name; readonly name: string; readonly sample: boolean }
  | LifeAct
  | { readonly type: 'adopt'; readonly group: Name; readonly name: string; readonly charter: DocumentRef }
  | ({
      readonly type: 'hold'
      readonly group: Name
      readonly seat: Name
      readonly person: PersonId
      /** In which cohort, where the first split is as agreed. */
      readonly cohort?: Name
    } & WhichPlace)

/** By the operator, when a foundation comes here: what was so before. */
export type HistoryAct =
  | ({ readonly type: 'enrol' } & Enrolment)
  | ({ readonly type: 'note former holder' } & Required<Enrolment>)
  | { readonly type: 'give address'; readonly person: PersonId; readonly address: Commitment }

/** What people say of themselves, and do about their seats beside votes. */
export type PeopleAct =
  /** Says what rules ask, such as an employer; without a value it is taken back. Of another person where the charter has others say it. */
  | {
      readonly type: 'declare'
      readonly fact: Name
      /** What is said, or where it is sealed the token that stands for it. */
      readonly value?: string
      readonly sealed?: Commitment
      readonly person?: PersonId
      /** Since which day it is so: 2026-03-31. */
      readonly since?: string
    }
  /** Says that a value belongs to another, so that they count as one; without `to` not any more. */
  | {
      readonly type: 'relate'
      readonly fact: Name
      readonly value: string
      readonly to?: string
      readonly sealed?: readonly Commitment[]
    }
  | { readonly type: 'opt in' | 'opt out'; readonly group: Name; readonly roll: Name }
  | KeepingAct
  /** Another term after the one that runs; or a seat that one takes by saying so. */
  | { readonly type: 'renew'; readonly group: Name; readonly seat: Name }
  /** Takes a status, such as a leave, or ends it; or answers that one goes on, where one is asked. */
  | { readonly type: 'take status' | 'end status' | 'answer'; readonly group: Name; readonly status: Name }

/**
 * Brings a matter before a group. By a rule it becomes a vote, at once or after what the rule asks for; by a procedure its
 * first stage begins; by a seat alone it is done.
 */
export interface Move {
  readonly type: 'move'
  readonly group: Name
  readonly action: Action
  readonly amount?: Money
  readonly title: string
  readonly text?: DocumentRef
  /** Whom `appoint <seat>` and `remove <seat>` are about, or for whom something is asked. */
  readonly person?: PersonId
  /** Tells this matter from others with the same action. */
  readonly matter?: Name
  /** The options, where the rule ranks what is proposed. */
  readonly proposed?: readonly Name[]
  /** How long the vote is open, where the rule gives a range. */
  readonly length?: Duration
  /** Which of several deciders is meant, by the name of the rule, the seat or the group. */
  readonly decider?: Name
  /** Of a seat that exists for each entry of a list, which one. */
  readonly entry?: Name
  /** To whom `delegate <action>` gives it and how far, or from whom `withdraw <action>` takes it back. */
  readonly gift?: GivenPower
  /** What `adopt charter` and `amend charter` put in force. */
  readonly charter?: MovedCharter
  /** Who goes on with what the group did, which `retire group` and `dissolve group` end. */
  readonly successor?: Name
  /** When it is needed, where it must be asked for a time before. */
  readonly needed?: Instant
  /** Where `announce` says its title and text, and when. */
  readonly announcing?: Announcing
  /** What `consult` puts to the public. */
  readonly asks?: Asks
  /** The consultation that it follows from. */
  readonly consultation?: number
  /** From which money it is paid, where its object does not say it. */
  readonly from?: DrawnFrom
  /** Where it is asked for in another currency: by which rate it came to the amount. */
  readonly exchanged?: Exchanged
}

/** What is done to a motion by its number. */
export type MotionAct =
  /** Of several options, `approved` or `ranking` says which; `for` is the voter whose proxy one has. */
  | {
      readonly type: 'vote'
      readonly motion: number
      readonly option: Name
      readonly approved?: readonly Name[]
      readonly ranking?: readonly (readonly Name[])[]
      readonly for?: PersonId
      readonly reason?: Commitment
    }
  /** By whom it is about: what they say to it, for those who vote. */
  | { readonly type: 'make statement'; readonly motion: number; readonly statement: Commitment }
  /** Leaves a vote that is open. */
  | { readonly type: 'recuse'; readonly motion: number; readonly reason?: Commitment }
  /** Before the vote opens, or in it: there it is a recusal. */
  | { readonly type: 'declare conflict'; readonly motion: number; readonly reason?: Commitment }
  | { readonly type: 'second' | 'sign'; readonly motion: number }
  /** By the mover: opens the vote as soon as it may be, or closes one that is held at a meeting. */
  | { readonly type: 'open' | 'close'; readonly motion: number }
  /** By the mover, before anybody has voted; by those whom the rule names, up to the close. */
  | { readonly type: 'withdraw'; readonly motion: number; readonly reason?: Commitment }
  /** By the mover, where the rule says what becomes of the votes. */
  | { readonly type: 'edit'; readonly motion: number; readonly text: DocumentRef }
  /** By those whom the rule names: another title or text, with which the vote goes on as it runs. */
  | { readonly type: 'correct'; readonly motion: number; readonly title?: string; readonly text?: DocumentRef }
  /** Tells what became of it, where that is owed. */
  | { readonly type: 'account'; readonly motion: number; readonly text: DocumentRef }
  /** Stops the clock: for one of the rule's reasons, or without one on hold. */
  | { readonly type: 'pause'; readonly motion: number; readonly because?: Name }
  | { readonly type: 'resume'; readonly motion: number }
  /** Notes that a voter is at the meeting; oneself, unless the mover or a chair notes another. */
  | { readonly type: 'present'; readonly motion: number; readonly person?: PersonId }
  /** Lets another voter vote for oneself; without `to` it is taken back. */
  | { readonly type: 'proxy'; readonly motion: number; readonly to?: PersonId }
  /** By the seat that breaks a tie. */
  | { readonly type: 'casting vote'; readonly motion: number; readonly option: Name; readonly reason?: Commitment }
  | { readonly type: 'appeal'; readonly motion: number; readonly reason?: Commitment }
  /** Asks that the review of a procedure takes the longer time. */
  | { readonly type: 'lengthen'; readonly motion: number }
