import { nameOf } from '../../core/base/name.ts'
import { oneOf, textIn, textsIn, wrong } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { SaysFor } from '../../core/foundation/consultations/consultation-act.ts'
import { dispositions } from '../../core/foundation/consultations/consultation-event.ts'
import type { Command } from '../command.ts'
import { askingKeys, askingOf } from './asks-of-step.ts'
import { dayIn } from './gift-of-step.ts'
import type { Asked } from './scenario.ts'
import { decisionIn, nameWritten, personIn, type StepReading, wordsIn } from './step-reading.ts'
import { onDecision, type Verb } from './verb.ts'

/** What people do to ask the public, to answer, and to tell what became of the answers. */
export const consultationVerbs: Readonly<Record<string, Verb>> = {
  consult: {
    actor: 'person',
    takes: 'a decision that one keeps, or `draft of` a group',
    does: 'asks everybody about it before it is decided; others ask by `move: consult` with `asks`',
    keys: ['title', 'text', ...askingKeys],
    opens: false,
    read: readConsult,
  },
  'extend consultation': verb('takes answers longer, to the day `until`', ['until'], 'stays open', (step) => {
    const closes = dayIn(step, 'until')
    return closes === undefined ? undefined : (consultation) => ({ type: 'extend consultation', consultation, closes })
  }),
  'note announcement': verb(
    'notes `where` it was announced, and on which day `on`',
    ['where', 'on'],
    'notes where it was announced',
    (step) => {
      const where = wordsIn(step, 'where') ?? 'https://forum.example.org'
      const on = wordsIn(step, 'on') ?? '2026-01-01'
      return (consultation) => ({ type: 'note announcement', consultation, where, on })
    },
  ),
  'answer consultation': verb(
    'takes a `position`, with `text`: `for` oneself, `club` by a `decision` of it, or `organisation Acme`; `number` is an answer that is changed',
    ['position', 'text', 'for', 'decision', 'number', 'person', 'confidential', 'from', 'to', 'instead'],
    'answers',
    readAnswer,
  ),
  'withdraw answer': verb('takes the answer `number` back', ['number'], 'takes an answer back', (step) => {
    const answer = numberIn(step, 'number')
    return (consultation) => ({ type: 'withdraw answer', consultation, answer })
  }),
  'make point': verb(
    'makes a point of `answers`, called `title`; `number` is one that is made anew',
    ['title', 'answers', 'number'],
    'makes a point',
    (step) => {
      const { reading, part } = step
      const tree = part.field('answers')
      const answers = tree === undefined ? [] : textsIn(reading, tree, '"answers"').map(({ text }) => Number(text))
      const title = wordsIn(step, 'title') ?? 'What they say'
      const again = part.field('number') === undefined ? {} : { point: numberIn(step, 'number') }
      return (consultation) => ({ type: 'make point', consultation, title, answers, ...again })
    },
  ),
  'drop point': verb('drops the point `number`', ['number'], 'drops a point', (step) => {
    const point = numberIn(step, 'number')
    return (consultation) => ({ type: 'drop point', consultation, point })
  }),
  'settle point': verb(
    'says what became of the point `number`: its `disposition`, and why, as `text`',
    ['number', 'disposition', 'text'],
    'says what became of a point',
    (step) => {
      const tree = step.part.required('disposition')
      const disposition = tree && oneOf(step.reading, tree, '"disposition"', dispositions)
      const [point, text] = [numberIn(step, 'number'), wordsIn(step, 'text')]
      const why = text === undefined ? {} : { text }
      return disposition && ((consultation) => ({ type: 'settle point', consultation, point, disposition, ...why }))
    },
  ),
  'publish summary': verb('publishes `text` as what sums it up', ['text'], 'publishes the summary', (step) => {
    const summary = wordsIn(step, 'text') ?? 'What was said, and what became of it.'
    return (consultation) => ({ type: 'publish summary', consultation, summary })
  }),
}

/** Everybody who acts in the step asks for the same. */
function verb(
  does: string,
  keys: readonly string[],
  words: string,
  command: (step: StepReading) => ((consultation: number) => Command) | undefined,
): Verb {
  return {
    actor: 'person',
    takes: 'a consultation, by its number or as `last`',
    does,
    keys,
    opens: false,
    read(step, value) {
      const which = consultationIn(step, value)
      const made = command(step)
      if (which === undefined || made === undefined) return []
      return step.by.map((person) => ({
        by: person,
        words: `${person} ${words} in consultation ${which}`,
        make(now) {
          const number = which === 'last' ? now.lastConsultation() : which
          if (number === undefined) return { kind: 'impossible', because: 'no consultation has begun' }
          return { kind: 'command', command: made(number) }
        },
      }))
    },
  }
}

function consultationIn({ reading }: StepReading, tree: Tree): number | 'last' | undefined {
  const node = textIn(reading, tree, 'a consultation')
  if (node === undefined) return undefined
  const text = node.text.trim()
  if (text === 'last') return 'last'
  return /^\d{1,6}$/.test(text) ? Number(text) : wrong(reading, node, 'a consultation', 'its number, or "last"')
}

function readConsult(step: StepReading, value: Tree): readonly Asked[] {
  const node = textIn(step.reading, value, '"consult"')
  const drafted = /^draft of (.+)$/.exec(node?.text.trim() ?? '')?.[1]
  const asks = askingOf(step, 'What do you think?')
  if (drafted !== undefined) {
    const group = nameOf(drafted) ?? drafted
    return step.by.map((person) => ({
      by: person,
      words: `${person} asks everybody about the draft of ${group}`,
      make: () => ({ kind: 'command', command: { type: 'consult', of: { kind: 'draft', group }, asks } }),
    }))
  }
  const decision = decisionIn(step, value, '"consult"')
  if (decision === undefined) return []
  return step.by.map((person) => ({
    by: person,
    words: `${person} asks everybody about ${decision.written}`,
    make: (now) => onDecision(now, decision, (motion) => ({ type: 'consult', of: { kind: 'matter', motion }, asks })),
  }))
}

function readAnswer(step: StepReading): (consultation: number) => Command {
  const { part } = step
  const [said, organisation] = [wordsIn(step, 'for'), organisationIn(step)]
  const decision = part.field('decision') === undefined ? {} : { decision: numberIn(step, 'decision') }
  const behalf: SaysFor =
    said === undefined || said === 'self'
      ? { kind: 'self' }
      : organisation !== undefined
        ? { kind: 'organisation' }
        : { kind: 'group', group: nameOf(said) ?? said, ...decision }
  const about = personIn(step, 'person')
  const instead = wordsIn(step, 'instead')
  const answer = {
    behalf,
    position: nameWritten(step, 'position') ?? 'for',
    text: wordsIn(step, 'text') ?? '',
    ...(organisation !== undefined && { organisation }),
    ...(about !== undefined && { about }),
    ...(part.field('confidential') !== undefined && { confidential: true as const }),
    ...(part.field('number') !== undefined && { answer: numberIn(step, 'number') }),
    passages:
      part.field('from') === undefined
        ? []
        : [{ from: numberIn(step, 'from'), to: numberIn(step, 'to'), ...(instead !== undefined && { instead }) }],
  }
  return (consultation) => ({ type: 'answer consultation', consultation, ...answer })
}

function organisationIn(step: StepReading): string | undefined {
  return /^organisation (.+)$/.exec(wordsIn(step, 'for') ?? '')?.[1]
}

/** What is no number is the number of nothing, which the core says. */
function numberIn(step: StepReading, key: string): number {
  return Number(wordsIn(step, key) ?? '1')
}
