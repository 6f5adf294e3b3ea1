import { type Name, nameOf } from '../../core/base/name.ts'
import { durationIn, textIn, textsIn, wordsOf, wrong, yesNoIn } from '../../core/charter/reading/cursor.ts'
import { groupNamed, seatNamed } from '../../core/charter/reading/names.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Addressee } from '../../core/foundation/consultations/consultation-event.ts'
import type { AskingInWords, AsksInWords } from '../command.ts'
import { dayIn } from './gift-of-step.ts'
import { groupIn, type StepReading, wordsIn } from './step-reading.ts'

/** Keys by which a step says what it puts to the public, and how. */
export const askingKeys = ['addressed to', 'confidential', 'open', 'opens'] as const

/** How a step asks; four weeks, of everyone, where it does not say otherwise. */
export function askingOf(step: StepReading, title: string): AskingInWords {
  const { reading, part } = step
  const lengthTree = part.field('open')
  const open = lengthTree === undefined ? undefined : durationIn(reading, lengthTree, '"open"')
  const to = part.field('addressed to')
  const secret = part.field('confidential')
  const confidential = secret !== undefined && yesNoIn(reading, secret, '"confidential"') === true
  const opens = dayIn(step, 'opens')
  const text = wordsIn(step, 'text')
  return {
    title: wordsIn(step, 'title') ?? title,
    ...(text !== undefined && { text }),
    addressed: to === undefined ? [{ kind: 'everyone' }] : addressedIn(step, to),
    ...(confidential && { confidential: true }),
    open: open ?? { count: 4, unit: 'week' },
    ...(opens !== undefined && { opens }),
  }
}

/** `asks: question`, `asks: charter of council`, `asks: roll of electors`; else the words of a text. */
export function asksOf(step: StepReading, title: string): AsksInWords | undefined {
  const { reading, part } = step
  const tree = part.field('asks')
  const node = tree === undefined ? undefined : textIn(reading, tree, '"asks"')
  if (tree === undefined || node === undefined) return undefined
  const asking = askingOf(step, title)
  const [kind = '', rest = ''] = node.text.trim().split(/ of (.*)/s)
  if (node.text.trim() === 'question') {
    const options = part.field('options')
    const named = options === undefined ? [] : textsIn(reading, options, '"options"').map(({ text }) => slug(text))
    return { ...asking, about: { kind: 'question', options: named } }
  }
  if (kind === 'charter') return { ...asking, about: { kind: 'charter', group: slug(rest) } }
  if (kind === 'roll') {
    const group = groupIn(step)
    return group === undefined ? undefined : { ...asking, about: { kind: 'roll', group, roll: slug(rest) } }
  }
  return { ...asking, about: { kind: 'text', text: node.text } }
}

function addressedIn({ reading }: StepReading, tree: Tree): readonly Addressee[] {
  return textsIn(reading, tree, '"addressed to"').flatMap((node): readonly Addressee[] => {
    if (node.text.trim() === 'everyone') return [{ kind: 'everyone' }]
    const words = wordsOf(reading.report, node)
    if (node.text.includes('.')) {
      const seat = seatNamed(reading, words, '"addressed to"')
      return seat === undefined ? [] : [{ kind: 'seat', seat }]
    }
    const group = groupNamed(reading, words, '"addressed to"')
    if (group === undefined) wrong(reading, node, '"addressed to"', '"everyone", a group or a seat')
    return group === undefined ? [] : [{ kind: 'group', group }]
  })
}

function slug(text: string): Name {
  return nameOf(text) ?? text
}
