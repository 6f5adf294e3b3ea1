import type { Instant } from '../../core/base/instant.ts'
import { nameOf } from '../../core/base/name.ts'
import { durationIn, textIn, wrong } from '../../core/charter/reading/cursor.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { MeetingRef } from '../../core/foundation/meetings/meeting-event.ts'
import type { Command } from '../command.ts'
import { parseMoment } from './moment.ts'
import { peopleIn } from './people.ts'
import { groupIn, nameWritten, type StepReading, wordsIn } from './step-reading.ts'
import { byEach, reasonOf, type Verb } from './verb.ts'

const aMeeting = 'the day on which a meeting was first to be; `meetings` says of which duty, else of `meeting`'

/** What people do about meetings. */
export const meetingVerbs: Readonly<Record<string, Verb>> = {
  'move meeting': {
    actor: 'person',
    takes: aMeeting,
    does: 'holds it at another time, `to`, or tells alone where it is held, `place`',
    keys: ['group', 'meetings', 'to', 'lasts', 'place', 'reason'],
    opens: false,
    read(step, value) {
      const ref = meetingIn(step, value, '"move meeting"')
      const to = step.part.field('to')
      const starts = to === undefined ? undefined : momentIn(step, to, '"to"')
      if (ref === undefined) return []
      const more = { ...howIn(step), ...(starts !== undefined && { starts }) }
      return byEach(step, `moves the ${ref.meeting} of ${ref.date}`, () => ({ type: 'move meeting', ...ref, ...more }))
    },
  },
  'add meeting': {
    actor: 'person',
    takes: 'when it begins; `meetings` says of which duty, else of `meeting`',
    does: 'holds one besides those that the charter asks for',
    keys: ['group', 'meetings', 'lasts', 'place', 'reason'],
    opens: false,
    read(step, value) {
      const group = groupIn(step)
      const starts = momentIn(step, value, '"add meeting"')
      const meeting = nameWritten(step, 'meetings') ?? 'meeting'
      if (group === undefined || starts === undefined) return []
      const added = { type: 'add meeting', group, meeting, starts, ...howIn(step) } as const
      return byEach(step, `adds a ${meeting}`, () => added)
    },
  },
  'cancel meeting': aboutMeeting(
    'cancel meeting',
    { words: 'calls off', does: 'calls it off', keys: ['reason'] },
    (ref, step) => ({
      type: 'cancel meeting',
      ...ref,
      ...reasonOf(step),
    }),
  ),
  'add agenda item': aboutMeeting(
    'add agenda item',
    { words: 'adds to the agenda of', does: 'puts `title` on its agenda', keys: ['title', 'text'] },
    (ref, step) => {
      const text = wordsIn(step, 'text')
      const title = wordsIn(step, 'title') ?? 'Something'
      return { type: 'add agenda item', ...ref, title, ...(text !== undefined && { text }) }
    },
  ),
  'withdraw agenda item': aboutMeeting(
    'withdraw agenda item',
    { words: 'takes off the agenda of', does: 'takes the item with the number `item` off its agenda', keys: ['item'] },
    (ref, step) => ({ type: 'withdraw agenda item', ...ref, item: Number(wordsIn(step, 'item') ?? 1) }),
  ),
  'attend meeting': aboutMeeting('attend meeting', { words: 'is at', does: 'says that one is there' }, (ref) => ({
    type: 'attend meeting',
    ...ref,
  })),
  'send regrets': aboutMeeting(
    'send regrets',
    { words: 'cannot come to', does: 'says that one cannot come' },
    (ref) => ({
      type: 'send regrets',
      ...ref,
    }),
  ),
  'note attendance': aboutMeeting(
    'note attendance',
    { words: 'notes who was at', does: 'notes that `present` were there', keys: ['present'] },
    (ref, step) => {
      const there = step.part.field('present')
      const known = { what: '"present"', known: step.people, nobody: true }
      const present = there === undefined ? [] : peopleIn(step.reading, there, known)
      return { type: 'note attendance', ...ref, present }
    },
  ),
  'write minutes': aboutMeeting(
    'write minutes',
    { words: 'writes the minutes of', does: 'writes `text` as its minutes', keys: ['text'] },
    (ref, step) => ({ type: 'write minutes', ...ref, text: wordsIn(step, 'text') ?? 'We met.' }),
  ),
  'approve minutes': {
    ...aboutMeeting(
      'approve minutes',
      { words: 'approves the minutes of', does: 'approves its minutes, or opens a decision on them' },
      (ref) => ({ type: 'approve minutes', ...ref }),
    ),
    opens: true,
  },
}

function aboutMeeting(
  verb: string,
  { words, does, keys = [] }: { readonly words: string; readonly does: string; readonly keys?: readonly string[] },
  command: (ref: MeetingRef, step: StepReading) => Command,
): Verb {
  return {
    actor: 'person',
    takes: aMeeting,
    does,
    keys: ['group', 'meetings', ...keys],
    opens: false,
    read(step, value) {
      const ref = meetingIn(step, value, `"${verb}"`)
      if (ref === undefined) return []
      const asked = command(ref, step)
      return byEach(step, `${words} the ${ref.meeting} of ${ref.date}`, () => asked)
    },
  }
}

function meetingIn(step: StepReading, value: Tree, what: string): MeetingRef | undefined {
  const node = textIn(step.reading, value, what)
  const group = groupIn(step)
  const meeting = nameOf(wordsIn(step, 'meetings') ?? 'meeting')
  if (node === undefined || group === undefined || meeting === undefined) return undefined
  const date = node.text.trim()
  return isDate(date) ? { group, meeting, date } : wrong(step.reading, node, what, 'a day, as "2026-03-02"')
}

function momentIn({ reading, zone }: StepReading, tree: Tree, what: string): Instant | undefined {
  const node = textIn(reading, tree, what)
  if (node === undefined) return undefined
  return parseMoment(node.text, zone) ?? wrong(reading, node, what, 'a moment, as "2026-03-02 18:00"')
}

function howIn(step: StepReading) {
  const tree = step.part.field('lasts')
  const lasts = tree === undefined ? undefined : durationIn(step.reading, tree, '"lasts"')
  const place = wordsIn(step, 'place')
  return { ...(lasts !== undefined && { lasts }), ...(place !== undefined && { place }), ...reasonOf(step) }
}
