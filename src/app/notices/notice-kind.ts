import type { Awaiting } from './awaiting.ts'

/** What people are told of by letter. Each is chosen for itself, in each foundation, but for what concerns their own seat. */
export const chosenKinds = [
  'vote opened',
  'decision closed',
  'reminder',
  'support',
  'invitation',
  'term ends',
  'confirmation',
  'status',
  'hand-over',
  'account',
  'vacancy',
  'meeting',
  'group state',
  'election',
  'consultation',
  'request',
  'payment',
  'report',
  'announcement',
] as const
export type ChosenKind = (typeof chosenKinds)[number]

/** That one has a seat or has lost it is told at once, whatever was chosen. */
export type NoticeKind = ChosenKind | 'own seat'

export const frequencies = ['at once', 'daily', 'weekly', 'never'] as const
export type Frequency = (typeof frequencies)[number]

/**
 * Until somebody chooses otherwise. What has a date on which it is over comes at once; what others can do as well comes once a
 * day, and what changes nothing for the reader once a week. docs/notices.md says why.
 */
export const usual: Readonly<Record<ChosenKind, Frequency>> = {
  'vote opened': 'at once',
  'decision closed': 'at once',
  reminder: 'at once',
  support: 'daily',
  invitation: 'at once',
  'term ends': 'at once',
  confirmation: 'at once',
  status: 'at once',
  'hand-over': 'at once',
  account: 'at once',
  vacancy: 'daily',
  meeting: 'at once',
  'group state': 'weekly',
  election: 'daily',
  consultation: 'daily',
  request: 'at once',
  payment: 'at once',
  report: 'at once',
  announcement: 'at once',
}

/** As what something that awaits somebody is told when it begins to; a draft of one's own is no news. */
export function noticeOf({ kind }: Pick<Awaiting, 'kind'>): ChosenKind | undefined {
  switch (kind) {
    case 'vote':
    case 'casting vote':
    case 'open':
    case 'ballot':
    case 'tie':
      return 'vote opened'
    case 'second':
    case 'sign':
      return 'support'
    case 'account':
      return 'account'
    case 'report':
      return 'report'
    case 'renew':
    case 'term ends':
      return 'term ends'
    case 'confirm':
      return 'confirmation'
    case 'hand over':
      return 'hand-over'
    case 'answer':
    case 'status comes':
      return 'status'
    case 'invitation':
    case 'nomination':
      return 'invitation'
    case 'candidacy':
    case 'ask for ballot':
    case 'affirm':
      return 'election'
    case 'consultation':
    case 'points':
    case 'summary':
      return 'consultation'
    case 'vacancy':
      return 'vacancy'
    case 'statement':
      return 'decision closed'
    case 'ending':
      return 'group state'
    case 'answer for request':
    case 'champion':
    case 'to the vote':
    case 'award report':
      return 'request'
    case 'approve payment':
    case 'note paid':
      return 'payment'
    case 'agenda':
    case 'attendance':
    case 'minutes':
    case 'approve minutes':
      return 'meeting'
    case 'delivery':
      return 'announcement'
    case 'draft':
      return undefined
  }
}

/** As what one is reminded of it: a charter's reminders of a term are what that kind is for. */
export function reminderOf(item: Pick<Awaiting, 'kind'>): ChosenKind | undefined {
  const notice = noticeOf(item)
  return notice === undefined || notice === 'term ends' ? notice : 'reminder'
}
