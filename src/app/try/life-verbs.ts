import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Made, Present } from './scenario.ts'
import { groupOf, type StepReading, seatIn } from './step-reading.ts'
import { byEach, type Verb } from './verb.ts'

/** How groups are formed, beside the moves that decide about them. */
export const lifeVerbs: Readonly<Record<string, Verb>> = {
  adopt: {
    actor: 'founding',
    takes: 'a group whose charter is in the folder',
    does: 'puts its charter in force',
    keys: [],
    opens: false,
    read: ({ reading }, value) => {
      const group = groupOf(reading, value, '"adopt"')
      if (group === undefined) return []
      return [{ words: `the charter of ${group} is adopted`, make: () => ({ kind: 'charter', type: 'adopt', group }) }]
    },
  },
  draft: {
    actor: 'either',
    takes: 'a group whose charter is in the folder',
    does: 'makes its charter known as a draft: `by` somebody who wants the group, or as the founding leaves it',
    keys: [],
    opens: false,
    read: ({ reading, by }, value) => {
      const group = groupOf(reading, value, '"draft"')
      if (group === undefined) return []
      const make = (): Made => ({ kind: 'charter', type: 'draft', group })
      if (by.length === 0) return [{ words: `the charter of ${group} is drafted`, make }]
      return by.map((person) => ({ by: person, words: `${person} drafts a charter for ${group}`, make }))
    },
  },
  'drop draft': {
    actor: 'person',
    takes: 'a group',
    does: 'drops their draft of its charter',
    keys: [],
    opens: false,
    read(step, value) {
      const group = groupOf(step.reading, value, '"drop draft"')
      return group === undefined
        ? []
        : byEach(step, `drops the draft of ${group}`, () => ({ type: 'drop draft', group }))
    },
  },
  offer: offerVerb('offer', 'offers to be', 'offers to sit in a group that is being formed'),
  'take back offer': offerVerb('take back offer', 'takes back the offer to be', 'takes the offer back'),
}

function offerVerb(type: 'offer' | 'take back offer', words: string, does: string): Verb {
  return {
    actor: 'person',
    takes: 'a seat',
    does,
    keys: [],
    opens: false,
    read(step, value) {
      const seat = seatIn(step, value, `"${type}"`)
      return seat === undefined ? [] : byEach(step, `${words} ${seat.group}.${seat.seat}`, () => ({ type, ...seat }))
    },
  }
}

/** What a step changes in a charter: words that stand in it once, with what is to stand there. */
export type Rewording = readonly { readonly from: string; readonly to: string }[]

/** `change: { "number: 7": "number: 8" }`. */
export function rewordingIn({ reading, part }: StepReading): Rewording | undefined {
  const tree = part.field('change')
  return tree === undefined ? undefined : rewordingOf(reading, tree)
}

function rewordingOf(reading: StepReading['reading'], tree: Tree): Rewording | undefined {
  if (tree.kind === 'fields') {
    const words = [...tree.fields.values()].flatMap(({ key, value }) =>
      value.kind === 'text' ? [{ from: key, to: value.text }] : [],
    )
    if (words.length === tree.fields.size && words.length > 0) return words
  }
  reading.report.find(
    'wrong-form',
    tree.at,
    '"change" holds what stands in the charter, each with what is to stand there: { "number: 7": "number: 8" }',
  )
  return undefined
}

/** The charter of a group as it would be; or why it cannot be changed so. */
export function reworded(
  now: Present,
  group: string,
  rewording: Rewording,
): Made | { readonly kind: 'text'; readonly text: string } {
  let text = now.charterText(group)
  if (text === undefined) return { kind: 'impossible', because: `there is no charter of ${group}` }
  for (const { from, to } of rewording) {
    if (text.split(from).length !== 2) {
      return { kind: 'impossible', because: `“${from}” does not stand in the charter of ${group} once` }
    }
    text = text.replace(from, () => to)
  }
  return { kind: 'text', text }
}
