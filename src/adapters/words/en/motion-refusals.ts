import { spokenDuration, spokenRange } from '../../../core/base/duration.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import type { Unheard } from '../../../core/foundation/consultations/heard-first.ts'
import type { MotionRefusal } from '../../../core/foundation/motions/motion-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { placesBy } from './places-by.ts'

/** Why something is not done to a motion, or not moved. */
export function englishMotionRefusal(refusal: MotionRefusal, lookups: Lookups): Refused {
  const { the, seatOf, anyOf } = placesBy(lookups)
  const moment = (at: string) => momentWords(at, 'en')

  switch (refusal.type) {
    case 'NoSuchRule':
      return {
        title: 'The rule for it is missing',
        explanation: `No charter in force has the rule “${spoken(refusal.rule)}” of ${the(refusal.group)}, so nobody can decide it.`,
        whatToDo: 'The charter has to be amended to name a rule that exists.',
      }
    case 'SecretNotYet':
      return {
        title: 'Secret votes cannot be held yet',
        explanation: 'The rule keeps ballots secret for good, and this version has no ballot that does.',
        whatToDo: 'Wait for it, or amend the rule: ballots can be hidden until the close.',
      }
    case 'SubjectNeeded':
      return {
        title: 'It has to be said whom it is about',
        explanation: `“${spokenAction(refusal.action)}” is about a person, and none is named.`,
        whatToDo: 'Name the person.',
      }
    case 'OptionsNeeded':
      return {
        title: 'The options are missing',
        explanation: 'Under this rule voters choose among what is proposed, and nothing is.',
        whatToDo: 'List the options.',
      }
    case 'LengthOutside':
      return {
        title: 'The vote cannot be open for so long',
        explanation:
          refusal.range === undefined
            ? `The rule says itself how long a vote is open; ${spokenDuration(refusal.length)} cannot be chosen.`
            : `A vote under this rule is open ${spokenRange(refusal.range)}, not ${spokenDuration(refusal.length)}.`,
        whatToDo: 'Choose another length, or none.',
      }
    case 'TooManyOpen':
      return {
        title: 'You have enough of these open',
        explanation: `One person may have ${refusal.most} open under this rule; yours ${refusal.motions.length === 1 ? 'is' : 'are'} decision ${listed(refusal.motions.map(String), 'and')}.`,
        whatToDo: 'Wait until one is decided, or withdraw one.',
      }
    case 'NotAgainYet':
      return {
        title: 'This cannot be moved again yet',
        explanation: `Decision ${refusal.motion} on the same matter ended as “${spoken(refusal.outcome)}”. ${again(refusal.until)}`,
        whatToDo: 'Wait until then.',
      }
    case 'MoverNotYet':
      return {
        title: 'You cannot move anything under this rule yet',
        explanation: `Your decision ${refusal.motion} ended as “${spoken(refusal.outcome)}”. ${again(refusal.until)}`,
        whatToDo: 'Wait until then, or ask somebody else to move it.',
      }
    case 'NotOpenYet':
      return {
        title: 'The vote has not opened',
        explanation:
          refusal.opens === undefined
            ? `Decision ${refusal.motion} waits for support first.`
            : `Decision ${refusal.motion} opens on ${moment(refusal.opens)}.`,
        whatToDo: 'Its page shows what it waits for.',
      }
    case 'ClockStandsStill':
      return {
        title: 'The clock stands still',
        explanation: `Decision ${refusal.motion} is stopped${refusal.because === undefined ? ' and on hold' : `, ${spoken(refusal.because)}`}.`,
        whatToDo: 'Vote once it goes on.',
      }
    case 'ClockRuns':
      return {
        title: 'The clock runs already',
        explanation: `Decision ${refusal.motion} is not stopped.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'NeedsNoSupport':
      return {
        title: `It waits for no ${refusal.what}`,
        explanation: `Decision ${refusal.motion} has them, never needed them, or the time for them is over.`,
        whatToDo: 'Its page shows where it stands.',
      }
    case 'MayNotSupport':
      return {
        title: 'You cannot support it',
        explanation: `Under this clause it is supported by whoever holds the seat ${anyOf(refusal.who)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'OwnMotion':
      return {
        title: 'It is your own motion',
        explanation: `Decision ${refusal.motion} is yours, and it needs the support of others.`,
        whatToDo: 'Ask somebody to second it.',
      }
    case 'SupportsAlready':
      return {
        title: 'You support it already',
        explanation: `Your support of decision ${refusal.motion} is in the record, and it counts once.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'OnlyTheMover':
      return {
        title: 'Only the mover can do that',
        explanation: `${lookups.person(refusal.mover)} moved decision ${refusal.motion}.`,
        whatToDo: 'Ask them.',
      }
    case 'TooEarly':
      return {
        title: 'It is too early',
        explanation: `The vote on decision ${refusal.motion} cannot open before ${moment(refusal.earliest)}.`,
        whatToDo: 'Wait until then.',
      }
    case 'NotHeard': {
      const { motion, least } = refusal
      return {
        title: 'People are to be heard first',
        explanation: `The vote on decision ${motion} opens only after everybody was asked about its text for at least ${spokenDuration(least)}, each point was disposed of, and a summary was published. ${lacking(refusal.lacks)}`,
        whatToDo: nextOf(refusal.lacks),
      }
    }
    case 'NotAtMeeting':
      return {
        title: 'This vote closes by itself',
        explanation: `Decision ${refusal.motion} is not held at a meeting, so nobody closes it.`,
        whatToDo: 'Wait for its close.',
      }
    case 'VotesWereCast':
      return {
        title: 'It is too late to withdraw it',
        explanation: `Somebody has voted on decision ${refusal.motion}.`,
        whatToDo: 'Let the vote end.',
      }
    case 'TextStays':
      return {
        title: 'The text cannot be changed',
        explanation: `The charter does not let the text of decision ${refusal.motion} change now.`,
        whatToDo: 'Withdraw it and move it anew, where that is still possible.',
      }
    case 'NoSuchReason':
      return {
        title: 'The clock is not stopped for that',
        explanation:
          refusal.reasons.length === 0
            ? 'The charter gives no reason for which this clock stands still.'
            : `The charter stops it for ${listed(refusal.reasons.map(spoken), 'or')}, not for “${spoken(refusal.because)}”.`,
        whatToDo: 'Leave it running, or give one of these reasons.',
      }
    case 'MayNotHold':
      return {
        title: 'You cannot put it on hold',
        explanation:
          refusal.by.length === 0
            ? 'The charter lets nobody put this vote on hold.'
            : `That can whoever holds the seat ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'HoldUsedUp':
      return {
        title: 'It was on hold for long enough',
        explanation: `Decision ${refusal.motion} can be held for ${spokenDuration(refusal.most)} in all, and has been.`,
        whatToDo: 'Let the vote go on.',
      }
    case 'MayNotNotePresence':
      return {
        title: 'You cannot note others as present',
        explanation: `At the meeting ${lookups.person(refusal.mover)}, who moved decision ${refusal.motion}, does that.`,
        whatToDo: 'Note yourself, or ask them.',
      }
    case 'NoProxies':
      return {
        title: 'Nobody votes for another here',
        explanation: 'The rule knows no proxies.',
        whatToDo: 'Vote yourself.',
      }
    case 'ProxiesFull':
      return {
        title: 'They vote for enough others',
        explanation: `${lookups.person(refusal.to)} has ${counted(refusal.most, 'proxy', 'proxies')} on decision ${refusal.motion}, which is the most.`,
        whatToDo: 'Give it to somebody else, or vote yourself.',
      }
    case 'NoProxyOf':
      return {
        title: 'You do not vote for them',
        explanation: `${lookups.person(refusal.for)} has given you no proxy on decision ${refusal.motion}.`,
        whatToDo: 'Ask them for it.',
      }
    case 'VoteStays':
      return {
        title: 'You have voted',
        explanation: `On decision ${refusal.motion} a vote stays as it was cast.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'OtherBallot':
      return {
        title: 'The ballot is of another kind',
        explanation: `Decision ${refusal.motion} asks ${ballots[refusal.form]}.`,
        whatToDo: 'Vote in that way.',
      }
    case 'TooManyMarked':
      return {
        title: 'Too much is marked',
        explanation: `On decision ${refusal.motion} at most ${refusal.most} can be marked, and each once.`,
        whatToDo: 'Mark fewer.',
      }
    case 'NotTied':
      return {
        title: 'No tie is to be broken',
        explanation: `Decision ${refusal.motion} waits for no casting vote.`,
        whatToDo: 'Its page shows where it stands.',
      }
    case 'NoCastingVote':
      return {
        title: 'You have no casting vote',
        explanation: `The tie is broken by whoever holds the seat ${seatOf(refusal.of)}.`,
        whatToDo: 'Ask them.',
      }
    case 'NoAppeal':
      return {
        title: 'It cannot be appealed against',
        explanation: `The charter provides no appeal against decision ${refusal.motion}, or the time for it is over.`,
        whatToDo: 'Its page shows where it stands.',
      }
    case 'MayNotAppeal':
      return {
        title: 'You cannot appeal',
        explanation: `Under this clause whoever holds the seat ${anyOf(refusal.by)} may appeal.`,
        whatToDo: 'Ask one of them.',
      }
    case 'NotToLengthen':
      return {
        title: 'There is no review to lengthen',
        explanation: `Decision ${refusal.motion} is not in a review that can take longer.`,
        whatToDo: 'Its page shows where it stands.',
      }
    case 'UnknownEvent':
      return {
        title: 'There is no such event',
        explanation: `The charter of ${the(refusal.group)} declares no event “${spoken(refusal.event)}”.`,
        whatToDo: 'See which events the charter declares.',
      }
    case 'MayNotRecord':
      return {
        title: 'You cannot record this event',
        explanation: `“${spoken(refusal.event)}” is recorded by whoever holds the seat ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'MayNotWithdraw':
      return {
        title: 'You cannot withdraw this',
        explanation: `It is withdrawn by whoever moved it, or by whoever holds the seat ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'MayNotCorrect':
      return {
        title: 'You cannot correct this',
        explanation:
          refusal.by.length === 0
            ? 'The rule lets nobody put the title or the text right while it is decided.'
            : `Title and text are put right by whoever holds the seat ${anyOf(refusal.by)}.`,
        whatToDo: refusal.by.length === 0 ? 'Its mover can withdraw it and move it anew.' : 'Ask one of them.',
      }
    case 'NothingCorrected':
      return {
        title: 'Nothing would change',
        explanation: 'The title and the text are as they were.',
        whatToDo: 'Change what is wrong, and send it again.',
      }
    case 'UnknownFact':
      return {
        title: 'Nobody asks for that',
        explanation: `No charter in force declares the fact “${spoken(refusal.fact)}”.`,
        whatToDo: 'See which facts the charters declare.',
      }
    case 'NotOwnFact':
      return {
        title: 'Others say that of you',
        explanation: `“${spoken(refusal.fact)}” is not declared by the person themselves.`,
        whatToDo: 'Read in the clause who declares it.',
      }
  }
}

const ballots = {
  'one option': 'for one option',
  approval: 'which options are approved of',
  ranking: 'for the options in an order of preference',
} as const

function again(until: string | undefined): string {
  return until === undefined
    ? 'When it can be moved again hangs on an event that has not come about.'
    : `It can be moved again from ${momentWords(until, 'en')}.`
}

function lacking(lacks: Unheard): string {
  switch (lacks.kind) {
    case 'asking':
      return 'Nobody was asked, or not for as long.'
    case 'time':
      return `Consultation ${lacks.consultation} closes before that time is over, which is on ${momentWords(lacks.until, 'en')}.`
    case 'answers':
      return `Consultation ${lacks.consultation} takes answers until ${momentWords(lacks.until, 'en')}.`
    case 'summary': {
      const { answers, points } = lacks
      const left = [
        ...(answers > 0 ? [`${counted(answers, 'answer is', 'answers are')} in no point`] : []),
        ...(points > 0 ? [`${counted(points, 'point is', 'points are')} not disposed of`] : []),
      ]
      return left.length === 0
        ? `Consultation ${lacks.consultation} has no summary.`
        : `In consultation ${lacks.consultation} ${left.join(', and ')}.`
    }
  }
}

function nextOf(lacks: Unheard): string {
  switch (lacks.kind) {
    case 'asking':
      return `Ask everybody from the page of the decision. Asked now, they are heard by ${momentWords(lacks.until, 'en')} at the earliest.`
    case 'time':
      return `Let it go on until ${momentWords(lacks.until, 'en')} at least.`
    case 'answers':
      return 'Wait for its close, say of each point what became of it, and publish the summary.'
    case 'summary':
      return 'Put every answer into a point, say of each point what became of it, and publish the summary.'
  }
}
