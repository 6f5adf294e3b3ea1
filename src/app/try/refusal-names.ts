import type { Refusal } from '../../core/foundation/refusal.ts'
import { typeCalled, typesOf } from './type-names.ts'

/** Every refusal that a scenario can expect, with what it means; docs/scenarios.md shows this table. */
export const refusals: Readonly<Record<Refusal['type'], string>> = {
  AlreadyDone: 'the same request came a second time',
  NotSignedIn: 'nobody asks: a visitor cannot do this',
  NotIntroduced: 'who asks has not introduced themselves here',
  UnknownPerson: 'who asks is not known here',
  AlreadyIntroduced: 'the person is known here already',
  UnknownGroup: 'there is no such group',
  UnknownSeat: 'the charter has no such seat',
  UnknownMotion: 'there is no such decision',
  GroupIsDraft: 'the charter of the group is not in force',
  OnlyAtFounding: 'only the founding can do this',
  OnlyByApplication: 'a seat is filled by applying for it, not by a motion',
  NotByApplication: 'the seat is not filled by application',
  NotEligible: 'the charter lets only holders of other seats hold this one',
  AlreadyHolds: 'the person holds the seat already',
  AlreadyApplied: 'the person’s application is being voted on',
  NoFreeSeat: 'all seats are taken',
  DoesNotHold: 'the person does not hold the seat',
  MayNotLeave: 'the charter does not let holders leave by their own act',
  NobodyCanVote: 'nobody could vote on it',
  NotAPower: 'the group does not decide that',
  NotGiven: 'the group above never gave the power',
  OverLimit: 'the amount is above the limit',
  OtherCurrency: 'the limit is in another currency',
  Reserved: 'the charter leaves it to another body',
  AmountNeeded: 'the power has a limit, and no amount was said',
  NoVoteNeeded: 'the holder of a seat does this alone',
  MayNotMove: 'the rule lets others open a vote',
  VoteOver: 'the vote has closed',
  NotInElectorate: 'the person had no vote when it opened',
  UnknownOption: 'the rule has no such option',
  ReasonNeeded: 'the option asks for a reason',
  HasRecused: 'the person has left the vote',
  RecusalForbidden: 'the rule lets nobody leave the vote',
}

export function refusalCalled(text: string): Refusal['type'] | undefined {
  return typeCalled(refusalTypes, text)
}

export const refusalTypes = typesOf(refusals)
