import type { CalendarItem } from '../../../app/read/calendar/calendar-item.ts'
import { noticeWords } from '../../words/notice-words.ts'
import { pageWords } from '../../words/page-words.ts'
import { awaitingPlace } from '../awaiting-list.ts'
import type { Frame } from '../frame.ts'
import { personName, subjectLine } from '../names.ts'
import { link } from '../routes.ts'

/** What stands in a calendar for something, in a line. */
export function itemWords({ what, isCancelled }: CalendarItem, frame: Frame): string {
  const { calendar } = pageWords(frame.locale)
  switch (what.kind) {
    case 'meeting':
      return off(what.title)
    case 'vote':
      return calendar.vote(subjectLine(what.subject, frame))
    case 'election':
      return off(calendar.election(what.fills, what.phase))
    case 'term ends':
      return calendar.term(personName(what.person, frame), what.seat)
    case 'duty due':
      return calendar.due[what.report?.standing ?? 'awaited'](what.title)
    case 'request decided by':
      return calendar.decidedBy(what.title)
    case 'award report due':
      return calendar.awardReport(what.title)
    case 'apply by':
      return calendar.applyBy
    case 'imported':
      return off(what.title)
    case 'awaits':
      return noticeWords(frame.locale).title(what.view)
  }

  function off(words: string): string {
    return isCancelled === true ? `${calendar.cancelled} ${words}` : words
  }
}

/** The page on which more of it is told: an address of this site without its host, or of another one with it. */
export function itemLink({ what, group }: CalendarItem, foundation: string): string {
  switch (what.kind) {
    case 'meeting':
      return link('meeting', { foundation, ...what.ref })
    case 'vote':
      return link('decision', { foundation, number: what.motion })
    case 'election':
      return link('election', { foundation, number: what.election })
    case 'request decided by':
    case 'award report due':
      return link('request', { foundation, number: what.request })
    case 'duty due':
      return what.report === undefined
        ? link('group', { foundation, group: group.name })
        : link('report', { foundation, group: group.name, number: what.report.number })
    case 'awaits':
      return awaitingPlace(what.view, foundation)
    case 'imported':
      return what.link
    case 'term ends':
    case 'apply by':
      return link('group', { foundation, group: group.name })
  }
}
