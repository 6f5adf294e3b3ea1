import { type Name, nameOf, spoken } from '../../core/base/name.ts'
import { parseAction, spokenAction } from '../../core/charter/action.ts'
import { textIn, textsIn, wrong } from '../../core/charter/cursor.ts'
import type { Tree } from '../../core/charter/yaml-tree.ts'
import type { Motion } from '../../core/foundation/state.ts'
import type { Command } from '../command.ts'
import { optionCalled } from '../option.ts'
import { newPeopleIn, peopleIn } from './people.ts'
import type { Asked, DecisionName, Made, Present } from './scenario.ts'
import { decisionIn, decisionOn, groupIn, groupOf, moneyIn, type StepReading, seatIn, wordsIn } from './step-reading.ts'

/** Something that a step can do. The step's key is the verb, and what it takes stands behind it. */
export interface Verb {
  readonly actor: 'person' | 'founding'
  /** What stands behind the verb, and what it does: docs/scenarios.md shows both. */
  readonly takes: string
  readonly does: string
  readonly keys: readonly string[]
  readonly opens: boolean
  read(step: StepReading, value: Tree): readonly Asked[]
}

/** Every act that a scenario knows. A new act of the core gets its entry here. */
export const verbs: Readonly<Record<string, Verb>> = {
  move: {
    actor: 'person',
    takes: 'an action: `resolve`, `grant`, `publish website/www`',
    does: 'moves something in a group, which opens a decision',
    keys: ['group', 'amount', 'title', 'text', 'as'],
    opens: true,
    read: readMove,
  },
  apply: {
    actor: 'person',
    takes: 'a seat',
    does: 'applies for it, which opens a decision',
    keys: ['answers', 'as'],
    opens: true,
    read(step, value) {
      const seat = seatIn(step, value, '"apply"')
      const tree = step.part.field('answers')
      const texts = tree === undefined ? [] : textsIn(step.reading, tree, '"answers"')
      const answers = texts.map(({ text }) => ({ asked: '', answer: text.trim() }))
      if (seat === undefined) return []
      return byEach(step, `applies for ${seat.group}.${seat.seat}`, () => ({ type: 'apply', ...seat, answers }))
    },
  },
  vote: {
    actor: 'person',
    takes: 'an option, by name or label',
    does: 'votes, or votes anew',
    keys: ['on', 'reason'],
    opens: false,
    read(step, value) {
      const option = textIn(step.reading, value, '"vote"')?.text.trim()
      return option === undefined ? [] : ballots(step, step.by, option)
    },
  },
  votes: {
    actor: 'founding',
    takes: 'options with who votes for each: `{ for: [ada, bo], against: v1 to v9 }`',
    does: 'votes of many, in this order; `by` is left out',
    keys: ['on', 'reason'],
    opens: false,
    read(step, value) {
      const { reading, people } = step
      if (value.kind !== 'fields') {
        reading.report.find('wrong-form', value.at, '"votes" holds options with who votes for each of them')
        return []
      }
      return [...value.fields.values()].flatMap(({ key, value: voters }) =>
        ballots(step, peopleIn(reading, voters, { what: `who votes "${key}"`, known: people }), key.trim()),
      )
    },
  },
  recuse: {
    actor: 'person',
    takes: 'a decision',
    does: 'leaves the vote for a conflict of interest',
    keys: ['reason'],
    opens: false,
    read(step, value) {
      const reason = reasonOf(step)
      const command = (motion: number): Command => ({ type: 'recuse', motion, ...reason })
      return aboutDecision(step, value, 'recuse', 'leaves the vote on', command)
    },
  },
  'step down': {
    actor: 'person',
    takes: 'a seat',
    does: 'gives it up',
    keys: [],
    opens: false,
    read(step, value) {
      const seat = seatIn(step, value, '"step down"')
      if (seat === undefined) return []
      return byEach(step, `steps down as ${seat.group}.${seat.seat}`, () => ({ type: 'step down', ...seat }))
    },
  },
  introduce: {
    actor: 'founding',
    takes: 'new people',
    does: 'lets them be known from now on; who stands under `people` is known from the beginning',
    keys: [],
    opens: false,
    read: ({ reading }, value) =>
      newPeopleIn(reading, value, '"introduce"').map((person) => ({
        by: person,
        words: `${person} introduces themselves`,
        make: () => ({
          kind: 'command',
          command: { type: 'introduce', person, name: spoken(person), address: `${person}@example.org` },
        }),
      })),
  },
  hold: {
    actor: 'founding',
    takes: 'a seat; `holders` says who',
    does: 'seats first holders, as a founding does',
    keys: ['holders'],
    opens: false,
    read(step, value) {
      const { reading, part, people } = step
      const seat = seatIn(step, value, '"hold"')
      const tree = part.required('holders')
      const holders = tree === undefined ? [] : peopleIn(reading, tree, { what: '"holders"', known: people })
      if (seat === undefined) return []
      return holders.map((person) => ({
        words: `${person} is seated as ${seat.group}.${seat.seat}`,
        make: () => ({ kind: 'act', act: { type: 'hold', ...seat, person } }),
      }))
    },
  },
  adopt: {
    actor: 'founding',
    takes: 'a group whose charter is in the folder',
    does: 'puts its charter in force',
    keys: [],
    opens: false,
    read: (step, value) => charterStep(step, value, 'adopt'),
  },
  draft: {
    actor: 'founding',
    takes: 'a group whose charter is in the folder',
    does: 'makes its charter known as a draft',
    keys: [],
    opens: false,
    read: (step, value) => charterStep(step, value, 'draft'),
  },
}

function readMove(step: StepReading, value: Tree): readonly Asked[] {
  const { reading } = step
  const node = textIn(reading, value, '"move"')
  const action = node === undefined ? undefined : parseAction(node.text)
  if (node !== undefined && action === undefined) wrong(reading, node, '"move"', 'a verb, or a verb and a path')
  const group = groupIn(step)
  const amount = moneyIn(step, 'amount')
  const title = wordsIn(step, 'title')
  const text = wordsIn(step, 'text') ?? ''
  if (action === undefined || group === undefined) return []
  const what = spokenAction(action)
  const paid = amount === undefined ? {} : { amount }
  return byEach(step, `moves “${title ?? what}” in ${group}`, () => ({
    type: 'move',
    group,
    action,
    ...paid,
    title: title ?? what,
    text,
  }))
}

function ballots(step: StepReading, voters: readonly Name[], option: string): readonly Asked[] {
  const decision = decisionOn(step)
  const reason = reasonOf(step)
  if (decision === undefined) return []
  return voters.map((person) => ({
    by: person,
    words: `${person} votes ${option}`,
    make: (now) =>
      onDecision(now, decision, (motion, { opened }) => ({
        type: 'vote',
        motion,
        // What is no option is for the foundation to refuse.
        option: optionCalled(opened.rule, option) ?? nameOf(option) ?? option,
        ...reason,
      })),
  }))
}

function aboutDecision(
  step: StepReading,
  value: Tree,
  verb: string,
  words: string,
  command: (motion: number) => Command,
): readonly Asked[] {
  const decision = decisionIn(step, value, `"${verb}"`)
  if (decision === undefined) return []
  return step.by.map((person) => ({
    by: person,
    words: `${person} ${words} ${decision}`,
    make: (now) => onDecision(now, decision, command),
  }))
}

function byEach(step: StepReading, words: string, command: () => Command): readonly Asked[] {
  return step.by.map((person) => ({
    by: person,
    words: `${person} ${words}`,
    make: () => ({ kind: 'command', command: command() }),
  }))
}

/** A number that no decision has is for the foundation to refuse; a name that stands for none cannot be asked about. */
function onDecision(now: Present, decision: DecisionName, command: (number: number, motion: Motion) => Command): Made {
  const motion = now.motion(decision)
  if (motion !== undefined) return { kind: 'command', command: command(motion.opened.motion, motion) }
  return { kind: 'impossible', because: `no decision ${typeof decision === 'number' ? decision : `“${decision}”`} has been opened` }
}

function charterStep({ reading }: StepReading, value: Tree, type: 'adopt' | 'draft'): readonly Asked[] {
  const group = groupOf(reading, value, `"${type}"`)
  if (group === undefined) return []
  return [{ words: `the charter of ${group} is ${type}ed`, make: () => ({ kind: 'charter', type, group }) }]
}

function reasonOf(step: StepReading): { readonly reason?: string } {
  const reason = wordsIn(step, 'reason')
  return reason === undefined ? {} : { reason }
}
