import { capital } from '../../../core/base/capital.ts'
import { spoken } from '../../../core/base/name.ts'
import type { MeetingRefusal } from '../../../core/foundation/meetings/meeting-refusal.ts'
import { momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import type { Refused } from '../refused.ts'
import { listed } from './listed.ts'
import { meetingWords } from './meeting-words.ts'
import { placesBy } from './places-by.ts'

/** Why something about a meeting is not done. */
export function englishMeetingRefusal(refusal: MeetingRefusal, lookups: Lookups): Refused {
  const { the, anyOf } = placesBy(lookups)
  switch (refusal.type) {
    case 'NoSuchMeetings':
      return {
        title: 'The group has no such meetings',
        explanation:
          refusal.meetings.length === 0
            ? `The charter of ${the(refusal.group)} asks for no meetings.`
            : `The charter of ${the(refusal.group)} asks for: ${listed(refusal.meetings.map(spoken), 'and')}.`,
        whatToDo: 'What a group meets for stands in its charter under “duties”.',
      }
    case 'NoMeetingThen':
      return {
        title: 'There is no meeting then',
        explanation: `${capital(the(refusal.group))} has no ${meetingWords(refusal)}. A meeting keeps the date on which it was first to be.`,
        whatToDo: 'Find it in the calendar of the group.',
      }
    case 'MeetingThatDay':
      return {
        title: 'There is one that day already',
        explanation: `${capital(the(refusal.group))} meets that day: ${meetingWords(refusal)}.`,
        whatToDo: 'Move that one, or choose another day.',
      }
    case 'NotKeeperOfMeeting':
      return {
        title: 'You do not keep this meeting',
        explanation: `What ${the(refusal.group)} meets for as “${spoken(refusal.meeting)}” is kept by ${anyOf(refusal.by)}.`,
        whatToDo: 'Ask one of them.',
      }
    case 'MeetingInThePast':
      return {
        title: 'That is over',
        explanation: `${momentWords(refusal.starts, 'en')} is not to come.`,
        whatToDo: 'Choose a time that is to come.',
      }
    case 'MeetingHasBegun':
      return {
        title: 'The meeting has begun',
        explanation: `It began at ${momentWords(refusal.starts, 'en')}. Since then its time and its agenda stand.`,
        whatToDo: 'Add another meeting, or put it on the agenda of the next.',
      }
    case 'MeetingNotBegun':
      return {
        title: 'The meeting has not begun',
        explanation: `It begins at ${momentWords(refusal.starts, 'en')}: ${meetingWords(refusal)}.`,
        whatToDo: 'Come back then.',
      }
    case 'MeetingIsOver':
      return {
        title: 'The meeting is over',
        explanation: `That could be said of the ${meetingWords(refusal)} until ${momentWords(refusal.until, 'en')}.`,
        whatToDo:
          'Ask whoever keeps the meeting, who can note who was there for a while, and write it into the minutes.',
      }
    case 'MeetingIsCancelled':
      return {
        title: 'The meeting is cancelled',
        explanation: `Called off: ${meetingWords(refusal)}.`,
        whatToDo: 'Whoever keeps it can set another time, and it is held after all.',
      }
    case 'NothingMoved':
      return {
        title: 'Nothing would change',
        explanation: `It is at that time and place already: ${meetingWords(refusal)}.`,
        whatToDo: 'Say another time or place.',
      }
    case 'MayNotCome':
      return {
        title: 'This meeting is not open to you',
        explanation: `The charter says who may come to the ${meetingWords(refusal)}.`,
        whatToDo: 'Ask somebody in the group to bring your matter.',
      }
    case 'AttendsAlready':
      return {
        title: 'You are noted already',
        explanation: `The record says that you are at the ${meetingWords(refusal)}.`,
        whatToDo: 'Nothing is needed.',
      }
    case 'RegretsSentAlready':
      return {
        title: 'You have sent your regrets already',
        explanation: `The record says that you cannot come to the ${meetingWords(refusal)}.`,
        whatToDo: 'Nothing is needed. If you come after all, say so while it lasts.',
      }
    case 'NoSuchAgendaItem':
      return {
        title: 'There is no such item',
        explanation: `The agenda of the ${meetingWords(refusal)} has no item ${refusal.item}, or none any more.`,
        whatToDo: 'Look at the agenda as it stands.',
      }
    case 'NotYourAgendaItem':
      return {
        title: 'This item is not yours',
        explanation: `Item ${refusal.item} of the ${meetingWords(refusal)} is taken off by whoever added it or keeps the meeting.`,
        whatToDo: 'Ask one of them.',
      }
    case 'AgendaIsFull':
      return {
        title: 'The agenda is full',
        explanation: `An agenda takes ${refusal.most} items that people add.`,
        whatToDo: 'Put it on the agenda of another meeting.',
      }
    case 'NoMinutes':
      return {
        title: 'There are no minutes',
        explanation: `Nobody has written minutes of the ${meetingWords(refusal)}.`,
        whatToDo: 'Whoever keeps the meeting writes them on its page.',
      }
    case 'MinutesApprovedAlready':
      return {
        title: 'The minutes are approved',
        explanation: `The last version of the minutes of the ${meetingWords(refusal)} is approved.`,
        whatToDo: 'Nothing is needed. A corrected version is approved anew.',
      }
    case 'MinutesBeforeVote':
      return {
        title: 'The vote on them runs',
        explanation: `Decision ${refusal.motion} is about these minutes of the ${meetingWords(refusal)}.`,
        whatToDo: 'Vote there.',
      }
  }
}
