import { decisionView } from '../../app/read/motion-views.ts'
import { type CourseView, type ProposalView, pendingView } from '../../app/read/pending-views.ts'
import type { Reader } from '../../app/read/reader.ts'
import type { MotionView, PersonRef } from '../../app/read/views.ts'
import { spokenAction } from '../../core/charter/structure/action.ts'
import { exportedSubject, exportWords } from '../words/export-words.ts'
import { type Lookups, plainLookups } from '../words/lookups.ts'
import { ruleSentences, whyWords } from '../words/rule-words.ts'

/** A decision as a page of Markdown: what was moved, the rule, who voted how and why it ended so; undefined without one. */
export function decisionPage(reader: Reader, number: number): string | undefined {
  const charters = new Map([...reader.snapshot.state.groups].map(([name, group]) => [name, group.charter] as const))
  const lookups: Lookups = {
    ...plainLookups,
    group: (name) => reader.snapshot.state.groups.get(name)?.title ?? name,
    charters,
  }
  const motion = decisionView(reader, number)
  if (motion !== undefined) return votePage(motion, lookups)
  const pending = pendingView(reader, number)
  return pending === undefined ? undefined : pendingPage(pending, lookups)
}

const { decision: words } = exportWords

function votePage(view: MotionView, lookups: Lookups): string {
  const { opened, rule, tally, result, voters } = view
  return page([
    `# ${view.number}: ${line(exportedSubject(view.subject))}`,
    facts([
      [words.group, view.group.title],
      [words.action, spokenAction(opened.action)],
      [words.mover, who(view.mover)],
      [words.opened, view.opens],
      [words.closed, result?.at],
      [words.outcome, result && `${result.outcome} (${result.is})`],
      [words.state, result === undefined ? view.phase.kind : undefined],
      [words.voters, String(opened.electorate.size)],
      [words.entries, view.entries.join(', ')],
    ]),
    ...section(words.text, view.text),
    ...section(words.rule, list(ruleSentences(rule, lookups))),
    ...section(
      words.counts,
      table(
        [words.option, words.votes],
        [
          ...rule.options.map(({ name, label }) => [label, String(tally.counts[name] ?? 0)]),
          [words.recused, String(tally.recused)],
        ],
      ),
    ),
    ...(result === undefined
      ? []
      : section(words.why, list(whyWords(rule, tally, lookups).map(({ sentence }) => sentence)))),
    ...section(
      words.votes,
      table(
        [words.voter, words.vote, words.reason],
        voters.map(({ person, ballot, recused }) => [
          who(person),
          recused === undefined ? markedText(ballot) : words.recused,
          ballot?.reason ?? recused?.reason ?? '',
        ]),
      ),
    ),
  ])
}

function pendingPage(view: ProposalView | CourseView, lookups: Lookups): string {
  const state = view.kind === 'proposal' ? view.phase.kind : (view.ended?.is ?? words.state.toLowerCase())
  return page([
    `# ${view.number}: ${line(exportedSubject(view.subject))}`,
    facts([
      [words.group, view.group.title],
      [words.mover, who(view.mover)],
      [words.state, state],
      [words.entries, view.entries.join(', ')],
    ]),
    ...section(words.text, view.text),
    ...(view.kind === 'proposal'
      ? section(words.rule, list(ruleSentences(view.rule, lookups)))
      : section(words.stages, list(view.stages.map(({ name, is }) => (is === undefined ? name : `${name}: ${is}`))))),
  ])
}

function markedText(ballot: MotionView['voters'][number]['ballot']): string {
  return ballot?.marked.map((equal) => equal.join(' = ')).join(' > ') ?? words.none
}

function who({ id, name }: PersonRef): string {
  return name === undefined ? id : `${name} (${id})`
}

function page(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`
}

function section(title: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`## ${title}`, text.trimEnd()]
}

function facts(rows: readonly (readonly [string, string | undefined])[]): string {
  return table(
    ['', ''],
    rows.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  )
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(line).join(' | ')} |`
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n')
}

function list(sentences: readonly string[]): string {
  return sentences.map((sentence) => `- ${line(sentence)}`).join('\n')
}

/** What people wrote, in one line of a Markdown file, where it can begin nothing of its own. */
function line(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\|<>[\]`]/g, '\\$&')
}
