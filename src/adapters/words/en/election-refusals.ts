import { spoken } from '../../../core/base/name.ts'
import type { ElectionAct } from '../../../core/foundation/elections/election-act.ts'
import type { ElectionRefusal, WrongBallot } from '../../../core/foundation/elections/election-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why something is not done in an election. */
export function englishElectionRefusal(refusal: ElectionRefusal, lookups: Lookups): Refused {
  const { anyOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'UnknownElection':
      return {
        title: 'There is no such election',
        explanation: `No election has the number ${refusal.election}.`,
        whatToDo: 'Look at the list of elections.',
      }
    case 'UnknownElectorate':
      return {
        title: 'Say in whose vote',
        explanation: `In election ${refusal.election} these vote apart: ${listed(refusal.electorates.map(spoken), 'and')}.`,
        whatToDo: 'Choose one of these.',
      }
    case 'NotInThisPhase':
      return {
        title: 'This is not the time for it',
        explanation: `In election ${refusal.election} one can ${actWords[refusal.act]}${phaseWords(refusal)}.`,
        whatToDo: 'See on the page of the election what comes when.',
      }
    case 'ElectionOver':
      return {
        title: 'This election is over',
        explanation: `Election ${refusal.election} has come to its end.`,
        whatToDo: 'See on its page who was elected.',
      }
    case 'MayNotNominate':
      return {
        title: 'You cannot nominate here',
        explanation: `The charter lets others name candidates of election ${refusal.election}, or only themselves.`,
        whatToDo: 'Ask one of those whom the clause names.',
      }
    case 'MayNotSupportCandidate':
      return {
        title: 'Your word does not count for this',
        explanation: `The charter has others back a candidate of election ${refusal.election}, and nobody themselves.`,
        whatToDo: 'See in the clause whose support counts.',
      }
    case 'CannotStand': {
      const seats =
        refusal.seats === undefined || refusal.seats.length === 0 ? '' : ` It is about ${anyOf(refusal.seats)}.`
      return {
        title: 'They cannot stand',
        explanation: `${lookups.person(refusal.candidate)} ${cannotStand[refusal.why]} in election ${refusal.election}.${seats}`,
        whatToDo: 'Read in the clause who can stand.',
      }
    }
    case 'NotACandidate':
      return {
        title: 'They do not stand',
        explanation: `${lookups.person(refusal.candidate)} is no candidate in election ${refusal.election}, or not any more.`,
        whatToDo: 'See on the page of the election who stands.',
      }
    case 'SaidAlready':
      return {
        title: 'This was said already',
        explanation: `You did ${doneWords[refusal.act]} in election ${refusal.election}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NothingSaid':
      return {
        title: 'There is nothing to take back',
        explanation: `In election ${refusal.election} you have said nothing of the kind.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'UnknownQuestion':
      return {
        title: 'There is no such question',
        explanation: `In election ${refusal.election} nobody has asked question ${refusal.question}.`,
        whatToDo: 'See on the page of the election what was asked.',
      }
    case 'NotOnRoll':
      return {
        title: 'You have no vote in this election',
        explanation: `You do not stand on the roll of election ${refusal.election}.`,
        whatToDo: 'See on its roll why, and what you could do.',
      }
    case 'BallotStays':
      return {
        title: 'Your ballot stays as it is',
        explanation: `The charter lets nobody change a ballot that was cast in election ${refusal.election}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'BallotsLost':
      return {
        title: 'The ballots of this vote were lost',
        explanation: `The record of election ${refusal.election} was restored without its box, so that nobody knows any more who has voted.`,
        whatToDo: 'Wait for its close: then all vote again.',
      }
    case 'WrongBallot':
      return {
        title: 'This ballot cannot be cast',
        explanation: wrongBallotWords(refusal.why, lookups),
        whatToDo: 'Change it, and cast it again.',
      }
    case 'NoBallotProxyOf':
      return {
        title: 'You have no proxy of theirs',
        explanation: `${lookups.person(refusal.voter)} has not let you vote for them in election ${refusal.election}.`,
        whatToDo: 'Ask them to give you one.',
      }
    case 'TooManyProxies':
      return {
        title: 'They have as many proxies as they may have',
        explanation:
          refusal.most === 0
            ? `In election ${refusal.election} nobody votes for another.`
            : `In election ${refusal.election} one votes for ${counted(refusal.most, 'other', 'others')} at most.`,
        whatToDo: 'Vote yourself, or ask somebody else.',
      }
    case 'NotAskedAboutTie':
      return {
        title: 'You are not asked about this',
        explanation: `In election ${refusal.election} there is no tie about which you are asked.`,
        whatToDo: 'See on its page what becomes of it.',
      }
    case 'WrongTieChoice':
      return {
        title: 'Name as many as there are places',
        explanation: `In election ${refusal.election} it is about ${counted(refusal.places, 'place', 'places')}, for those who are tied.`,
        whatToDo: 'Choose so many of them.',
      }
    case 'ElectionRuns':
      return {
        title: 'This election runs already',
        explanation: `Election ${refusal.election} is the election “${spoken(refusal.name)}”, and is not over.`,
        whatToDo: 'Wait for its end.',
      }
    case 'CannotBeHeld':
      return {
        title: 'This election cannot be held now',
        explanation: `For the election “${spoken(refusal.name)}” ${cannotBeHeld[refusal.why]}.`,
        whatToDo: 'Read in the clause when and how it is held.',
      }
  }
}

function phaseWords({ phase, from, until }: Extract<ElectionRefusal, { readonly type: 'NotInThisPhase' }>): string {
  const named = phase === undefined ? '' : ` in the phase “${spoken(phase)}”`
  const begins = from === undefined ? '' : ` from ${momentWords(from, 'en')}`
  const ends = until === undefined ? '' : ` until ${momentWords(until, 'en')}`
  return `${named}${begins}${ends}`
}

const actWords: Readonly<Record<ElectionAct['type'] | 'ask for ballot', string>> = {
  'ask for ballot': 'ask for a ballot, or say that one wants none,',
  nominate: 'nominate',
  'take back nomination': 'take a nomination back',
  'accept nomination': 'accept a nomination',
  'decline nomination': 'decline a nomination',
  'withdraw candidacy': 'withdraw',
  'support candidate': 'support a candidate',
  'withdraw support': 'take support back',
  'state candidacy': 'tell about a candidacy',
  'ask candidates': 'ask those who stand',
  'answer question': 'answer a question',
  'cast ballot': 'vote',
  'give ballot proxy': 'let another vote for oneself',
  'settle tie': 'settle a tie',
  'challenge result': 'challenge the result',
}

const doneWords: Readonly<Record<ElectionAct['type'], string>> = {
  nominate: 'nominate them',
  'take back nomination': 'take it back',
  'accept nomination': 'say whether you accept',
  'decline nomination': 'say whether you accept',
  'withdraw candidacy': 'withdraw',
  'support candidate': 'support them',
  'withdraw support': 'take it back',
  'state candidacy': 'tell about yourself',
  'ask candidates': 'ask it',
  'answer question': 'answer it',
  'cast ballot': 'vote',
  'give ballot proxy': 'say who votes for you',
  'settle tie': 'say it',
  'challenge result': 'challenge the result',
}

const cannotStand = {
  'not eligible': 'is not among those who can stand',
  barred: 'cannot be elected by the charter',
  declined: 'has declined or withdrawn, and can only come back by themselves,',
  'left out': 'was left out of the ballot',
  'stands already': 'stands already for other voters',
  'too many': 'comes after as many candidates as an election can have',
} as const

const cannotBeHeld = {
  'does not run': 'nobody is nominated while it does not run',
  'no vote phase': 'its phases have no vote',
  'no voters': 'nobody could vote',
  'no seats to fill': 'no seat is vacant, and no term ends',
  'no method': 'its charter does not say how it is counted',
  'method fills no seats': 'its charter names a method that shares a budget among projects and fills no seats',
} as const

function wrongBallotWords(why: WrongBallot, lookups: Lookups): string {
  switch (why.kind) {
    case 'not this kind':
      return `Here a ballot ${kindWords[why.needs]}.`
    case 'not on the ballot':
      return `${lookups.person(why.choice)} does not stand on this ballot.`
    case 'named twice':
      return `${lookups.person(why.choice)} stands on it twice.`
    case 'too many':
      return `It has ${counted(why.given, 'name', 'names')}, and may have ${why.limit} at most.`
    case 'too few':
      return `It has ${counted(why.given, 'name', 'names')}, and needs ${why.limit} at least.`
    case 'score outside':
      return `A score is a whole number from 0 to ${why.most}, and ${why.score} is none.`
    case 'equal ranks':
      return 'Each rank has one name: equal ranks cannot be counted here.'
  }
}

const kindWords = {
  ranking: 'ranks candidates, the most preferred first',
  approvals: 'names those of whom one approves',
  scores: 'gives candidates scores',
} as const
