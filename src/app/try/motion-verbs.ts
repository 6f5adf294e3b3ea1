import { type Name, nameOf } from '../../core/base/name.ts'
import { durationIn, textIn, textsIn, wrong } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import { parseAction, spokenAction } from '../../core/charter/structure/action.ts'
import { announcingIn, announcingKeys } from './announcement-verbs.ts'
import { askingKeys, asksOf } from './asks-of-step.ts'
import { entryIn } from './filling-verbs.ts'
import { dayIn, giftOf } from './gift-of-step.ts'
import { type Rewording, reworded, rewordingIn } from './life-verbs.ts'
import { drawingIn, drawingKeys } from './money-verbs.ts'
import type { Asked } from './scenario.ts'
import { groupIn, groupOf, moneyIn, nameWritten, personIn, type StepReading, seatIn, wordsIn } from './step-reading.ts'
import { aboutDecision, byEach, reasonOf, type Verb } from './verb.ts'

/** What opens decisions, and what is done to them before, beside and after their votes. */
export const motionVerbs: Readonly<Record<string, Verb>> = {
  move: {
    actor: 'person',
    takes: 'an action: `resolve`, `grant`, `publish website/www`, `remove member`',
    does: 'brings a matter before a group: a vote opens, waits for what the rule asks for, or a procedure begins',
    keys: [
      'group',
      'amount',
      'person',
      'for',
      'matter',
      'options',
      'length',
      'decided by',
      'to',
      'up to',
      'only if',
      'until',
      'needed',
      'change',
      'successor',
      ...announcingKeys,
      'asks',
      ...askingKeys,
      'consultation',
      ...drawingKeys,
      'title',
      'text',
      'as',
    ],
    opens: true,
    read: readMove,
  },
  apply: {
    actor: 'person',
    takes: 'a seat',
    does: 'applies for it, which opens a decision',
    keys: ['answers', 'conflict', 'decided by', 'for', 'as'],
    opens: true,
    read(step, value) {
      const seat = seatIn(step, value, '"apply"')
      const tree = step.part.field('answers')
      const texts = tree === undefined ? [] : textsIn(step.reading, tree, '"answers"')
      const answers = texts.map(({ text }) => ({ asked: '', answer: text.trim() }))
      const decider = deciderIn(step)
      const conflict = wordsIn(step, 'conflict')
      const more = { ...entryIn(step), ...(conflict !== undefined && { conflict }) }
      if (seat === undefined) return []
      return byEach(step, `applies for ${seat.group}.${seat.seat}`, () => ({
        type: 'apply',
        ...seat,
        answers,
        ...more,
        ...(decider === undefined ? {} : { decider }),
      }))
    },
  },
  second: aboutDecision('second', { words: 'seconds', does: 'seconds a motion that waits for it' }, () => (motion) => ({
    type: 'second',
    motion,
  })),
  sign: aboutDecision('sign', { words: 'signs', does: 'signs a petition' }, () => (motion) => ({
    type: 'sign',
    motion,
  })),
  open: aboutDecision(
    'open',
    { words: 'opens the vote on', does: 'as the mover, opens the vote as soon as it may be' },
    () => (motion) => ({
      type: 'open',
      motion,
    }),
  ),
  close: aboutDecision(
    'close',
    { words: 'closes the vote on', does: 'as the mover, closes a vote at a meeting' },
    () => (motion) => ({
      type: 'close',
      motion,
    }),
  ),
  withdraw: aboutDecision(
    'withdraw',
    { words: 'withdraws', does: 'takes it back: as the mover, before anybody has voted', keys: ['reason'] },
    (step) => {
      const reason = reasonOf(step)
      return (motion) => ({ type: 'withdraw', motion, ...reason })
    },
  ),
  edit: aboutDecision(
    'edit',
    { words: 'changes the text of', does: 'as the mover, changes the text to `text`', keys: ['text'] },
    (step) => {
      const text = wordsIn(step, 'text') ?? 'Another text.'
      return (motion) => ({ type: 'edit', motion, text })
    },
  ),
  correct: aboutDecision(
    'correct',
    { words: 'puts right', does: 'puts `title` or `text` right, where the rule lets them', keys: ['title', 'text'] },
    (step) => {
      const title = wordsIn(step, 'title')
      const text = wordsIn(step, 'text')
      const said = { ...(title === undefined ? {} : { title }), ...(text === undefined ? {} : { text }) }
      return (motion) => ({ type: 'correct', motion, ...said })
    },
  ),
  account: aboutDecision(
    'account',
    { words: 'accounts for', does: 'tells what became of it, as `text`', keys: ['text'] },
    (step) => {
      const text = wordsIn(step, 'text') ?? 'What became of it.'
      return (motion) => ({ type: 'account', motion, text })
    },
  ),
  pause: aboutDecision(
    'pause',
    { words: 'stops the clock of', does: 'stops the clock: for the reason `because`, or on hold', keys: ['because'] },
    (step) => {
      const because = nameWritten(step, 'because')
      return (motion) => ({ type: 'pause', motion, ...(because === undefined ? {} : { because }) })
    },
  ),
  resume: aboutDecision(
    'resume',
    { words: 'lets the clock go on of', does: 'lets a stopped clock go on' },
    () => (motion) => ({
      type: 'resume',
      motion,
    }),
  ),
  appeal: aboutDecision(
    'appeal',
    { words: 'appeals against', does: 'appeals to the body that the rule names', keys: ['reason'] },
    (step) => {
      const reason = reasonOf(step)
      return (motion) => ({ type: 'appeal', motion, ...reason })
    },
  ),
  lengthen: aboutDecision(
    'lengthen',
    { words: 'asks for more time in', does: 'asks that a review takes the longer time' },
    () => (motion) => ({
      type: 'lengthen',
      motion,
    }),
  ),
}

/** "majority", "board.resolution". */
function deciderIn(step: StepReading): string | undefined {
  const words = wordsIn(step, 'decided by')?.split('.')
  return words?.map((name) => nameOf(name) ?? name).join('.')
}

function readMove(step: StepReading, value: Tree): readonly Asked[] {
  const { reading, part } = step
  const node = textIn(reading, value, '"move"')
  const action = node === undefined ? undefined : parseAction(node.text)
  if (node !== undefined && action === undefined) wrong(reading, node, '"move"', 'a verb, or a verb and a path')
  const group = groupIn(step)
  const amount = moneyIn(step, 'amount')
  const person = personIn(step, 'person')
  const matter = nameWritten(step, 'matter')
  const optionsTree = part.field('options')
  const options = optionsTree === undefined ? undefined : textsIn(reading, optionsTree, '"options"')
  const lengthTree = part.field('length')
  const length = lengthTree === undefined ? undefined : durationIn(reading, lengthTree, '"length"')
  const decider = deciderIn(step)
  const gift = giftOf(step)
  const entry = entryIn(step)
  const needed = dayIn(step, 'needed')
  const title = wordsIn(step, 'title')
  const text = wordsIn(step, 'text') ?? ''
  if (action === undefined || group === undefined) return []
  const what = spokenAction(action)
  const rewording = rewordingIn(step)
  const successorTree = part.field('successor')
  const successor = successorTree === undefined ? undefined : groupOf(reading, successorTree, '"successor"')
  const announcing = announcingIn(step)
  const asks = asksOf(step, title ?? what)
  const cited = wordsIn(step, 'consultation')
  const drawing = drawingIn(step)
  const moved = byEach(step, `moves “${title ?? what}” in ${group}`, () => ({
    type: 'move',
    group,
    action,
    ...(amount === undefined ? {} : { amount }),
    ...(person === undefined ? {} : { person }),
    ...(matter === undefined ? {} : { matter }),
    ...(asks === undefined ? {} : { asks }),
    ...(cited === undefined ? {} : { consultation: Number(cited) }),
    ...(options === undefined || asks !== undefined
      ? {}
      : { proposed: options.map((option) => nameOf(option.text) ?? option.text) }),
    ...(length === undefined ? {} : { length }),
    ...(decider === undefined ? {} : { decider }),
    ...entry,
    ...(gift === undefined ? {} : { gift }),
    ...(needed === undefined ? {} : { needed }),
    ...(successor === undefined ? {} : { successor }),
    ...(announcing === undefined ? {} : { announcing }),
    ...drawing,
    title: title ?? what,
    text,
  }))
  return rewording === undefined ? moved : moved.map((asked) => withCharter(asked, group, rewording))
}

/** The move with the charter that it asks for, as the group's would read then. */
function withCharter(asked: Asked, group: Name, rewording: Rewording): Asked {
  return {
    ...asked,
    make(now) {
      const made = asked.make(now)
      const charter = reworded(now, group, rewording)
      if (charter.kind !== 'text') return charter
      return made.kind === 'command' && made.command.type === 'move'
        ? { kind: 'command', command: { ...made.command, charter: charter.text } }
        : made
    },
  }
}
