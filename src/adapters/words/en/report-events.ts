import { spoken } from '../../../core/base/name.ts'
import { recipientsWords } from '../../../core/charter/explain/explain-recipients.ts'
import type { ReportEffect } from '../../../core/foundation/duties/reports/report-effect.ts'
import type {
  Dropped,
  OfReport,
  ReportAwaited,
  ReportEvent,
} from '../../../core/foundation/duties/reports/report-event.ts'
import { dayWords, momentWords } from '../date-words.ts'
import type { Lookups } from '../lookups.ts'
import { counted } from './counted.ts'
import { placesBy } from './places-by.ts'

/** What happens to what groups owe, each as a sentence. */
export function englishReportEvent(event: ReportEvent, lookups: Lookups): string {
  const which = `Report ${event.report} (${ofGroup(event, lookups)})`
  const person = (id: string) => lookups.person(id)
  switch (event.type) {
    case 'ReportAwaited':
      return `${which} is awaited by ${dueWords(event)}${becauseWords(event)}.`
    case 'ReportDrafted':
      return `A draft of report ${event.report} (${ofGroup(event, lookups)}) was saved.`
    case 'ReportGiven':
      return event.motion === undefined
        ? `${which} was handed in by ${person(event.person)}.`
        : `${which} was handed in by ${person(event.person)}; decision ${event.motion} is about whether it is published.`
    case 'ReportApproved':
      return `${which} was published, by decision ${event.motion}.`
    case 'ReportCorrected':
      return `${which} was corrected by ${person(event.person)}.`
    case 'ReportMissed': {
      const row = event.inARow === 1 ? '' : `, ${counted(event.inARow, 'report', 'reports')} in a row now`
      const to =
        event.to.length === 0 ? '' : ` This is told to ${recipientsWords(event.to, event.group, lookups.charters)}.`
      return `${which} was not handed in in time${row}.${to}`
    }
    case 'ReportExcused':
      return `${which} is excused${event.motion === undefined ? '' : `, by decision ${event.motion}`}: it does not count as missed.`
    case 'ReportDropped':
      return `${which} is not awaited any more, as ${droppedWords[event.why]}.`
  }
}

/** What a decision about reports would do, after "opened:". */
export function reportMatter(effect: ReportEffect, lookups: Lookups): string {
  switch (effect.kind) {
    case 'publish report':
      return `publish report ${effect.report}`
    case 'excuse report':
      return `excuse report ${effect.report}, so that it does not count as missed`
    case 'request report':
      return `ask ${placesBy(lookups).the(effect.group)} for “${spoken(effect.duty)}”`
  }
}

const droppedWords: Readonly<Record<Dropped, string>> = {
  'duty gone': 'the charter does not have this duty any more',
  'group dormant': 'the group is asleep',
  'group ended': 'the group is no more',
}

function ofGroup({ group, duty }: OfReport, lookups: Lookups): string {
  return `${spoken(duty)} of ${placesBy(lookups).the(group)}`
}

/** What has a day has it in its zone; an hour is told where one counts. */
function dueWords({ because, due }: ReportAwaited): string {
  return because.kind === 'occasion' ? momentWords(due, 'en') : dayWords(due, 'en')
}

function becauseWords({ because }: ReportAwaited): string {
  switch (because.kind) {
    case 'calendar':
      return ''
    case 'occasion':
      return ', after what came about'
    case 'request':
      return because.motion === undefined ? ', as it was asked for' : `, as decision ${because.motion} asks for it`
    case 'end':
      return ', as the group has ended'
  }
}
