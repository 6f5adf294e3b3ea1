import type { Matter, Moved, ReportDraft } from '../../../app/read/reports/report-draft.ts'
import { spokenMoney } from '../../../core/base/money.ts'
import { spoken } from '../../../core/base/name.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import { dayWords } from '../date-words.ts'
import { counted } from './counted.ts'
import { moneyLines } from './report-money.ts'

/**
 * The first text of a report, as Markdown. In the place of each name stands "{person:ada}", since a text stays in the record for
 * good and names can be erased.
 * @param title of the report: "Report of Packaging"
 * @param about what the charter has it tell, each a heading for whoever writes it
 */
export function englishReportText(draft: ReportDraft, title: string, about: readonly string[]): string {
  const { from, until, came, went, decided, elections, meetings, open, overdue, ending } = draft
  const asked = requestLines(draft)
  const parts: readonly (readonly [string, readonly string[]])[] = [
    ['Who came', came.map((one) => `${person(one)} became ${spoken(one.seat)} on ${day(one.at)}`)],
    ['Who went', went.map((one) => `${person(one)} stopped being ${spoken(one.seat)} on ${day(one.at)}`)],
    ['What was decided', decided.map((one) => `${day(one.at)}: ${matter(one)}${outcome(one)}`)],
    ['Elections', elections.map((one) => `Election ${one.number}, “${spoken(one.name)}”, ended on ${day(one.at)}`)],
    ...(asked.length === 0 ? [] : [['Requests for money', asked] as const]),
    ...(draft.money === undefined ? [] : [['Money', moneyLines(draft.money)] as const]),
    ['Meetings', meetings.map((one) => `${day(one.on)}: ${spoken(one.event)}${present(one.present)}`)],
    ['What is open', open.map(matter)],
    ['What is overdue', overdue.map((one) => `Report ${one.report}, ${spoken(one.duty)}, due ${day(one.due)}`)],
    ['Terms that end within 90 days', ending.map((one) => `${person(one)} as ${spoken(one.seat)}, on ${day(one.at)}`)],
  ]
  return [
    `# ${title}`,
    `${day(from)} to ${day(until)}. This is a draft made from the record.`,
    ...about.map((heading) => `## ${heading.charAt(0).toUpperCase()}${heading.slice(1)}\n\n…`),
    ...parts.map(
      ([heading, lines]) =>
        `## ${heading}\n\n${lines.length === 0 ? 'Nothing.' : lines.map((one) => `- ${one}`).join('\n')}`,
    ),
  ].join('\n\n')
}

/** The text with names in it, for whoever reads it. */
export function withNames(text: string, nameOf: (id: string) => string): string {
  return text.replace(/\{person:([\w-]{1,80})\}/g, (_, id: string) => nameOf(id))
}

function person({ person: id }: Moved): string {
  return `{person:${id}}`
}

function day(moment: string): string {
  return dayWords(moment, 'en')
}

function matter({ motion, action, title, effect }: Matter): string {
  const about = 'person' in effect && effect.person !== undefined ? ` ({person:${effect.person}})` : ''
  const what = title === undefined || title === '' ? `${spokenAction(action)}${about}` : title
  return motion === undefined ? what : `decision ${motion}, ${what}`
}

function outcome({ closed }: ReportDraft['decided'][number]): string {
  if (closed === undefined) return ' (by a seat alone)'
  const counts = Object.entries(closed.counts).map(([option, count]) => `${spoken(option)} ${count}`)
  return `: ${spoken(closed.outcome)}${counts.length === 0 ? '' : ` (${counts.join(', ')})`}`
}

/** Of a group that nobody asks for money nothing is said. */
function requestLines({ requests: { made, ended, reported } }: ReportDraft): readonly string[] {
  return [
    ...made.map((one) => `${day(one.at)}: request ${one.request}, ${one.title}, asked for ${spokenMoney(one.asked)}`),
    ...ended.map((one) => {
      const granted = one.granted === undefined ? '' : `, ${spokenMoney(one.granted)}`
      return `${day(one.at)}: request ${one.request}, ${one.title}, was ${one.how}${granted}`
    }),
    ...reported.map((one) => `${day(one.at)}: the report on request ${one.request}, ${one.title}, came`),
  ]
}

function present(count: number | undefined): string {
  return count === undefined ? '' : `, ${counted(count, 'person', 'people')} there`
}
