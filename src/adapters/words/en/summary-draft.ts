import type { AnswerView } from '../../../app/read/consultations/answer-view.ts'
import type { ConsultationView } from '../../../app/read/consultations/consultation-view.ts'
import { dayWords } from '../date-words.ts'
import { englishConsultationPages } from './consultation-pages.ts'
import { counted } from './counted.ts'

const { consultation: words } = englishConsultationPages

/** A summary made from the record, as Markdown, for whoever runs it to change: numbers, positions, and a table of points. */
export function englishSummaryDraft(view: ConsultationView): string {
  const standing = view.given.filter(({ withdrawn }) => withdrawn === undefined)
  const where = view.announcements.map(({ where, on }) => `- ${cell(where)}, ${dayWords(`${on}T12:00:00.000Z`, 'en')}`)
  const positions = view.positions.flatMap((position) => {
    const count = view.counts[position] ?? 0
    return count === 0 ? [] : [`- ${words.says(position)}: ${count}`]
  })
  return [
    `# ${cell(view.title)}`,
    `Asked from ${dayWords(view.opens, 'en')} to ${dayWords(view.closes, 'en')}. ${counted(standing.length, 'answer', 'answers')}, of which ${spokenFor(standing)}.`,
    ...(where.length === 0 ? [] : ['It was announced here:', where.join('\n')]),
    ...(positions.length === 0 ? [] : ['What was said to it:', positions.join('\n')]),
    view.made.length === 0 ? 'Nothing was brought up that would be a point.' : table(view),
  ].join('\n\n')
}

function table({ made }: ConsultationView): string {
  const rows = made.map(({ number, title, answers, settled }) => {
    const became = settled === undefined ? 'open' : words.dispositions[settled.disposition]
    const why = settled?.text === undefined ? '' : cell(settled.text)
    return `| ${number} | ${cell(title)} | ${answers.join(', ')} | ${became} | ${why} |`
  })
  return ['| | Point | Answers | What became of it | Why |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function spokenFor(answers: readonly AnswerView[]): string {
  const forGroups = answers.filter(({ behalf }) => behalf.kind === 'group').length
  const forOthers = answers.filter(({ behalf }) => behalf.kind === 'organisation').length
  return `${forGroups} for groups here and ${forOthers} for organisations outside`
}

/** What people wrote, on one line, so that it cannot end a row of the table or begin another. */
function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()
}
