import type { ChosenKind, Frequency, NoticeKind } from '../../../app/notices/notice-kind.ts'
import type { OneClickAct } from '../../../app/notices/one-click.ts'
import type { AwaitingView } from '../../../app/read/awaiting-views.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { type Name, spoken } from '../../../core/base/name.ts'
import { typographic, withThe } from '../../../core/charter/explain/explain-wording.ts'
import { dayWords } from '../date-words.ts'
import { subjectWords } from '../subject-words.ts'
import { englishPages } from './pages.ts'

const { site } = englishPages

export const englishNotices = {
  /** What awaits somebody, as a line that says what to do. */
  title(view: AwaitingView): string {
    const { item, group, matter } = view
    const about = matter === undefined ? '' : subjectWords(matter.subject, ({ name }) => name ?? site.unnamed, 'en')
    switch (item.kind) {
      case 'vote':
        return `${matter?.because === undefined ? 'Vote' : before[matter.because]}: ${about}`
      case 'casting vote':
        return `Break the tie: ${about}`
      case 'second':
        return `Second it, if you support it: ${about}`
      case 'sign':
        return `Sign it, if you support it: ${about}`
      case 'open':
        return `Open the vote on it: ${about}`
      case 'account':
        return `Give account of what was decided: ${about}`
      case 'report':
        return `Write and hand in the ${spoken(item.duty)} of ${withThe(group.title)}`
      case 'statement':
        return `Say what you have to say to it: ${about}`
      case 'renew':
        return `Renew your term as ${placeOf(item.seat.seat, group)}`
      case 'term ends':
        return `Your term as ${placeOf(item.seat.seat, group)} ends`
      case 'confirm':
        return `Say whether you go on as ${placeOf(item.seat.seat, group)}`
      case 'hand over':
        return item.left.length === 0
          ? `Write to whoever follows you as ${placeOf(item.seat.seat, group)}`
          : `Hand over what hangs on your seat as ${placeOf(item.seat.seat, group)}`
      case 'answer':
        return `Answer, or you become ${spoken(item.status)} in ${withThe(group.title)}`
      case 'status comes':
        return `You become ${spoken(item.status)} in ${withThe(group.title)}`
      case 'invitation':
        return `Accept or decline the seat of ${placeOf(item.seat.seat, group)}`
      case 'vacancy':
        return `Fill the vacant place of ${placeOf(item.seat.seat, group)}`
      case 'ending':
        return `Decide whether ${withThe(group.title)} ${item.of === 'dormant' ? 'falls asleep' : 'ends'}`
      case 'draft':
        return `Go on with the group that you are forming: ${group.title}`
      case 'ballot':
        return `${item.for === undefined ? 'Vote' : 'Vote for somebody whose proxy you have'}: election of ${electedBy(view)}`
      case 'nomination':
        return `Answer your nomination: election of ${electedBy(view)}`
      case 'candidacy':
        return `Say why you stand: election of ${electedBy(view)}`
      case 'tie':
        return `Settle the tie: election of ${electedBy(view)}`
      case 'consultation':
        return `Say what you think: ${askedIn(view)}`
      case 'points':
        return `Tell what became of the answers: ${askedIn(view)}`
      case 'summary':
        return `Publish the summary: ${askedIn(view)}`
      case 'ask for ballot':
        return `Ask for your ballot: election of ${electedBy(view)}`
      case 'affirm':
        return `Say again that you want a ballot: ${spoken(item.roll)} of ${withThe(group.title)}`
      case 'answer for request':
        return `Answer what you were asked about your request: ${view.request ?? ''}`
      case 'award report':
        return `Report on what you were granted: ${view.request ?? ''}`
      case 'champion':
        return `Speak for it, if you support it: ${view.request ?? ''}`
      case 'to the vote':
        return `Talk about it, and bring it to the vote: ${view.request ?? ''}`
      case 'approve payment':
        return `Approve of a payment or refuse it: ${paymentOf(view, item.promise)}`
      case 'note paid':
        return `Make a payment that is approved, and say so: ${paymentOf(view, item.promise)}`
      case 'agenda':
        return `Make the agenda: ${meetingOf(view)}`
      case 'attendance':
        return `Note who was there: ${meetingOf(view)}`
      case 'minutes':
        return `Write the minutes: ${meetingOf(view)}`
      case 'approve minutes':
        return `Approve the minutes: ${meetingOf(view)}`
      case 'delivery':
        return `See to what did not reach ${view.channel?.at ?? ''}: “${view.announcement ?? ''}”`
    }
  },

  /** Before the date on which it is over. */
  until: {
    vote: 'The vote closes',
    'casting vote': 'Undecided after',
    second: 'Lapses without support',
    sign: 'Lapses without support',
    open: 'Opens by itself',
    account: 'Owed by',
    statement: 'The vote closes',
    renew: 'The term ends',
    'term ends': 'It ends',
    confirm: 'Answer by',
    'hand over': 'The term ends',
    answer: 'Answer by',
    'status comes': 'That begins',
    invitation: 'Answer by',
    vacancy: 'To be filled by',
    ending: 'Otherwise that happens',
    draft: '',
    report: 'Missed after',
    ballot: 'The vote closes',
    nomination: 'The vote opens',
    candidacy: 'The vote opens',
    tie: 'The next way decides',
    'ask for ballot': 'The roll closes',
    consultation: 'Answers are taken until',
    points: '',
    summary: '',
    affirm: 'What you said runs out',
    'answer for request': 'Otherwise it is closed',
    'award report': 'Due by',
    champion: 'Wanted by',
    'to the vote': 'Goes there by itself',
    'approve payment': '',
    'note paid': '',
    agenda: 'The meeting begins',
    attendance: 'To be noted by',
    minutes: '',
    'approve minutes': '',
    delivery: '',
  } as const satisfies Readonly<Record<AwaitingView['item']['kind'], string>>,

  /** What a click does. @param labelOf an option of the vote, as its charter writes it */
  actOn(act: OneClickAct, labelOf: (option: Name) => string): string {
    switch (act.type) {
      case 'vote':
      case 'casting vote':
        return typographic(labelOf(act.option))
      case 'second':
        return 'Second it'
      case 'sign':
        return 'Sign it'
      case 'open':
        return 'Open the vote'
      case 'renew':
        return 'Renew'
      case 'confirm':
        return 'I go on'
      case 'answer':
        return 'I am still here'
      case 'accept invitation':
        return 'Accept'
      case 'decline invitation':
        return 'Decline'
      case 'pass on':
        return `Passed on: ${act.access}`
      case 'accept nomination':
        return 'I stand'
      case 'decline nomination':
        return 'I do not stand'
      case 'opt in':
        return 'I want a ballot'
      case 'retry delivery':
        return 'Send it again'
    }
  },

  /** The same, said of the person who clicks, for the page on which a link of a letter ends. */
  actAsked(act: OneClickAct, labelOf: (option: Name) => string, titleOf: (group: Name) => string): string {
    switch (act.type) {
      case 'vote':
        return `Vote ${typographic(labelOf(act.option))}`
      case 'casting vote':
        return `Give the casting vote ${typographic(labelOf(act.option))}`
      case 'second':
        return 'Second the motion'
      case 'sign':
        return 'Sign the petition'
      case 'open':
        return 'Open the vote'
      case 'renew':
        return `Renew your term as ${spoken(act.seat)} of ${withThe(titleOf(act.group))}`
      case 'confirm':
        return `Go on as ${spoken(act.seat)} of ${withThe(titleOf(act.group))}`
      case 'answer':
        return `Answer, so that you do not become ${spoken(act.status)} in ${withThe(titleOf(act.group))}`
      case 'accept invitation':
        return `Take the seat of ${spoken(act.seat)} of ${withThe(titleOf(act.group))}`
      case 'decline invitation':
        return `Decline the seat of ${spoken(act.seat)} of ${withThe(titleOf(act.group))}`
      case 'pass on':
        return `Say that you have passed on: ${act.access}`
      case 'accept nomination':
        return `Stand in election ${act.election}`
      case 'decline nomination':
        return `Decline your nomination in election ${act.election}`
      case 'opt in':
        return `Ask for a ballot as ${spoken(act.roll)} of ${withThe(titleOf(act.group))}`
      case 'retry delivery':
        return `Send announcement ${act.announcement} to the channel once more`
    }
  },

  /** The first line of a letter about something that has happened. */
  lead: {
    'vote opened': 'A decision waits for you.',
    'decision closed': 'Something has become of a matter that you brought up, or that is about you.',
    reminder: 'You have not done this yet.',
    support: 'A motion waits for support, and yours would count.',
    invitation: 'You are asked to take a seat, or to stand for one.',
    'term ends': 'This is about your term.',
    confirmation: 'You are asked whether you go on.',
    status: 'This is about your standing.',
    'hand-over': 'Something is yours to hand over, or has come to you.',
    account: 'An account of a decision is owed, or was given.',
    vacancy: 'A place is vacant that is yours to fill.',
    meeting: 'A meeting is coming up, or has changed.',
    'group state': 'Something has changed in a group in which you sit.',
    election: 'Something has happened in an election that concerns you.',
    consultation: 'Something has happened in a consultation that concerns you.',
    request: 'Something has happened to a request for money that concerns you.',
    payment: 'A payment waits for you, or something has become of one that is yours.',
    report: 'A report is owed, was given or was missed.',
    announcement: 'An announcement did not reach a channel.',
    'own seat': 'This is about your own seat.',
  } as const satisfies Readonly<Record<NoticeKind, string>>,

  kinds: {
    'vote opened': 'A vote in which you have a voice',
    'decision closed': 'What became of what you moved, or of what is about you',
    reminder: 'Reminders of what you have not done, half-way and a day before it is over',
    support: 'Motions that wait for seconds or signatures',
    invitation: 'Invitations to take a seat',
    'term ends': 'The end of your terms, as their charters have you reminded',
    confirmation: 'Questions whether you go on',
    status: 'Statuses that you come into or leave',
    'hand-over': 'Handing over a seat, and what comes to you by it',
    account: 'Accounts that are owed or given',
    vacancy: 'Vacant places that you fill',
    meeting: 'Meetings that come up, are moved or called off, and their minutes',
    'group state': 'Charters, states and powers of your groups',
    election: 'Elections in which you can vote or stand: that they begin, their phases, and their results',
    consultation:
      'Consultations that ask you, or that you have answered: that they begin, and what became of your answer',
    request: 'Requests for money that you have made, or on which you decide',
    payment: 'Payments that you approve of or make, that you asked for, or that are for you',
    report: 'Reports that you can hand in, that come to you, or that your groups have missed',
    announcement: 'Announcements that you see to and that did not reach a channel',
  } as const satisfies Readonly<Record<ChosenKind, string>>,

  often: {
    'at once': 'At once',
    daily: 'Once a day',
    weekly: 'Once a week',
    never: 'Never',
  } as const satisfies Readonly<Record<Frequency, string>>,

  /** Why somebody has a letter, at its foot. */
  because: {
    'vote opened': 'You get this letter because you have a vote.',
    'decision closed': 'You get this letter because you moved it, or because it is about you.',
    reminder: 'You get this letter because this still awaits you.',
    support: 'You get this letter because your support would count.',
    invitation: 'You get this letter because you were invited or nominated.',
    'term ends': 'You get this letter because it is your term.',
    confirmation: 'You get this letter because you hold the seat.',
    status: 'You get this letter because it is about you.',
    'hand-over': 'You get this letter because you hold the seat, or keep the matter now.',
    account: 'You get this letter because you owe the account, or it is owed to you.',
    vacancy: 'You get this letter because the place is yours to fill.',
    meeting: 'You get this letter because the meeting is yours to come to.',
    'group state': 'You get this letter because you sit in the group.',
    election: 'You get this letter because you can vote or stand in the election.',
    consultation: 'You get this letter because you are asked, have answered, or run the consultation.',
    request: 'You get this letter because you made the request, or have a part in deciding on it.',
    payment: 'You get this letter because you approve of payments or make them, or because it is yours.',
    report: 'You get this letter because you can hand the report in, or because it comes to you.',
    announcement: 'You get this letter because you made the announcement, or announce for the group.',
    all: 'You get this letter because of the seats that you hold and the matters that you take part in.',
  } as const satisfies Readonly<Record<ChosenKind | 'all', string>>,
  always: 'Letters about your own seat come whatever else you have chosen.',

  stop: {
    'vote opened': 'Stop letters about votes that open',
    'decision closed': 'Stop letters about decisions',
    reminder: 'Stop reminders',
    support: 'Stop letters about motions that wait for support',
    invitation: 'Stop letters about invitations',
    'term ends': 'Stop letters about the end of terms',
    confirmation: 'Stop letters that ask whether you go on',
    status: 'Stop letters about statuses',
    'hand-over': 'Stop letters about handing over',
    account: 'Stop letters about accounts',
    vacancy: 'Stop letters about vacant places',
    meeting: 'Stop letters about meetings',
    'group state': 'Stop letters about groups',
    election: 'Stop letters about elections',
    consultation: 'Stop letters about consultations',
    request: 'Stop letters about requests for money',
    payment: 'Stop letters about payments',
    report: 'Stop letters about reports',
    announcement: 'Stop letters about announcements that did not arrive',
    all: 'Stop all letters that can be stopped',
  } as const satisfies Readonly<Record<ChosenKind | 'all', string>>,
  choose: 'Choose what you are told, and when',
}

const before = {
  ratification: 'Vote on its ratification',
  advice: 'Vote on your advice',
  appeal: 'Vote on the appeal',
  referral: 'Vote, as it was referred to you',
  stage: 'Vote, at this stage of its procedure',
  election: 'Vote, as an election asks it',
} as const satisfies Readonly<Record<NonNullable<NonNullable<AwaitingView['matter']>['because']>, string>>

function askedIn({ consultation = '' }: AwaitingView): string {
  return `“${consultation}”`
}

function paymentOf({ amount }: AwaitingView, promise: number): string {
  return `${amount === undefined ? '' : spokenMoney(amount)}, of what decision ${promise} promised`
}

function meetingOf({ meeting, group }: AwaitingView): string {
  if (meeting === undefined) return group.title
  return `${meeting.title} of ${withThe(group.title)}, ${dayWords(meeting.starts, 'en', meeting.zone)}`
}

function electedBy({ election = '', group }: AwaitingView): string {
  return placeOf(election, group)
}

function placeOf(seat: Name, group: { readonly title: string }): string {
  return `${spoken(seat)} of ${withThe(group.title)}`
}
