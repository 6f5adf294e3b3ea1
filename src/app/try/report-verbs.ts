import { nameOf } from '../../core/base/name.ts'
import { textIn } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Command, ReportWords } from '../command.ts'
import type { Asked } from './scenario.ts'
import { groupIn, type StepReading, wordsIn } from './step-reading.ts'
import { byEach, type Verb } from './verb.ts'

/** What people do with what their group owes. */
export const reportVerbs: Readonly<Record<string, Verb>> = {
  'hand in report': {
    actor: 'person',
    takes: 'a duty of the charter, such as `report`',
    does: 'hands it in: the one of the number `report`, or the first that is awaited; with `text`, or `figures` by their headings',
    keys: ['group', 'report', 'text', 'figures'],
    opens: true,
    read(step, value) {
      const node = textIn(step.reading, value, '"hand in report"')
      const group = groupIn(step)
      if (node === undefined || group === undefined) return []
      const duty = nameOf(node.text) ?? node.text.trim()
      const number = wordsIn(step, 'report')
      const which = number === undefined ? {} : { report: Number(number) }
      const said = wordsOf(step)
      return byEach(step, `hands in ${node.text.trim()}`, () => ({
        type: 'hand in report',
        group,
        duty,
        ...which,
        ...said,
      }))
    },
  },
  'save report': ofNumber('save report', 'saves a draft of it'),
  'correct report': ofNumber('correct report', 'says otherwise what was given'),
}

function ofNumber(type: 'save report' | 'correct report', does: string): Verb {
  return {
    actor: 'person',
    takes: 'the number of a report',
    does: `${does}, with \`text\` or \`figures\``,
    keys: ['text', 'figures'],
    opens: false,
    read(step: StepReading, value: Tree): readonly Asked[] {
      const node = textIn(step.reading, value, `"${type}"`)
      if (node === undefined) return []
      const command: Command = { type, report: Number(node.text), ...wordsOf(step) }
      return byEach(step, `${type}s ${node.text.trim()}`, () => command)
    },
  }
}

/** What is not said is of no account to what is tried. */
function wordsOf(step: StepReading): ReportWords {
  const tree = step.part.field('figures')
  if (tree === undefined) return { text: wordsIn(step, 'text') ?? 'What was done.' }
  if (tree.kind !== 'fields') {
    step.reading.report.find('wrong-form', tree.at, '"figures" holds headings with a number for each: { warned: 2 }')
    return { figures: [] }
  }
  return {
    figures: [...tree.fields.values()].map(({ key, value }) => ({
      about: key,
      count: Number(textIn(step.reading, value, `"${key}"`)?.text),
    })),
  }
}
