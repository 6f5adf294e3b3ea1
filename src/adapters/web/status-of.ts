import type { Trouble } from '../../app/trouble.ts'

/** The HTTP status that says most nearly what a refusal says. */
export function statusOf(trouble: Trouble): 401 | 403 | 404 | 409 | 422 | 503 {
  switch (trouble.type) {
    case 'NotSignedIn':
      return 401
    case 'UnknownGroup':
    case 'UnknownSeat':
    case 'UnknownMotion':
      return 404
    case 'AlreadyDone':
    case 'AlreadyIntroduced':
    case 'AlreadyHolds':
    case 'AlreadyApplied':
    case 'NoFreeSeat':
    case 'VoteOver':
    case 'HasRecused':
    case 'NobodyCanVote':
    case 'GroupIsDraft':
      return 409
    case 'UnknownOption':
    case 'ReasonNeeded':
    case 'AmountNeeded':
    case 'OtherCurrency':
      return 422
    case 'NotIntroduced':
    case 'UnknownPerson':
    case 'OnlyAtFounding':
    case 'OnlyByApplication':
    case 'NotByApplication':
    case 'NotEligible':
    case 'DoesNotHold':
    case 'MayNotLeave':
    case 'NotAPower':
    case 'NotGiven':
    case 'OverLimit':
    case 'Reserved':
    case 'NoVoteNeeded':
    case 'MayNotMove':
    case 'NotInElectorate':
    case 'RecusalForbidden':
      return 403
    case 'Busy':
    case 'Unavailable':
      return 503
  }
}
