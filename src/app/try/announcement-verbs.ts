import { oneOf, textIn, textsIn, wholeNumberIn, wrong } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Announcing, ToldOf } from '../../core/foundation/announcements/announcement-effect.ts'
import { reasonsToGiveUp } from '../../core/foundation/announcements/announcement-state.ts'
import { dayIn } from './gift-of-step.ts'
import type { StepReading } from './step-reading.ts'
import { byEach, reasonOf, type Verb } from './verb.ts'

/** What is done about announcements once they are decided; `move: announce` makes them. */
export const announcementVerbs: Readonly<Record<string, Verb>> = {
  'withdraw announcement': {
    ...onAnnouncement('takes it back before it goes'),
    keys: ['reason'],
    read(step, value) {
      const announcement = numberIn(step, value, '"withdraw announcement"')
      const reason = reasonOf(step)
      if (announcement === undefined) return []
      return byEach(step, `withdraws announcement ${announcement}`, () => ({
        type: 'withdraw announcement',
        announcement,
        ...reason,
      }))
    },
  },
  'retry delivery': {
    ...onAnnouncement('has it sent once more to the `channel` of that number'),
    keys: ['channel'],
    read(step, value) {
      const announcement = numberIn(step, value, '"retry delivery"')
      const channel = channelIn(step)
      if (announcement === undefined) return []
      return byEach(step, `sends announcement ${announcement} again`, () => ({
        type: 'retry delivery',
        announcement,
        channel,
      }))
    },
  },
  'close delivery': {
    ...onAnnouncement('has nothing more sent to the `channel`: as it `is` `sent`, or `dropped`'),
    keys: ['channel', 'is'],
    read(step, value) {
      const announcement = numberIn(step, value, '"close delivery"')
      const channel = channelIn(step)
      const tree = step.part.required('is')
      const as = tree === undefined ? undefined : oneOf(step.reading, tree, '"is"', ['sent', 'dropped'])
      if (announcement === undefined || as === undefined) return []
      return byEach(step, `closes a delivery of announcement ${announcement}`, () => ({
        type: 'close delivery',
        announcement,
        channel,
        as,
      }))
    },
  },
  'note delivery': {
    ...onAnnouncement('as the machine that sends it: to the `channel` it `is` `sent`, or why it was given up'),
    actor: 'operator',
    keys: ['channel', 'is', 'url'],
    read(step, value) {
      const announcement = numberIn(step, value, '"note delivery"')
      const channel = channelIn(step)
      const tree = step.part.required('is')
      const is = tree === undefined ? undefined : oneOf(step.reading, tree, '"is"', ['sent', ...reasonsToGiveUp])
      const urlTree = step.part.field('url')
      const url = urlTree === undefined ? undefined : textIn(step.reading, urlTree, '"url"')?.text.trim()
      if (announcement === undefined || is === undefined) return []
      const sent = { kind: 'sent', ...(url !== undefined && { url }) } as const
      const result = is === 'sent' ? sent : ({ kind: 'given up', why: is } as const)
      return [
        {
          words: `announcement ${announcement} is ${is}`,
          make: () => ({
            kind: 'command',
            command: { type: 'note delivery', announcement, channel, result },
          }),
        },
      ]
    },
  },
}

/** Where `move: announce` says its text: `channels` by their addresses, `goes` on a day, `corrects` an announcement, `tells of` an election. */
export const announcingKeys = ['channels', 'goes', 'corrects', 'tells of'] as const

export function announcingIn(step: StepReading): Announcing | undefined {
  const { reading, part } = step
  const channels = part.field('channels')
  const at = dayIn(step, 'goes')
  const corrected = part.field('corrects')
  const corrects = corrected === undefined ? undefined : numberIn(step, corrected, '"corrects"')
  const of = toldOf(step)
  if (channels === undefined && at === undefined && corrects === undefined && of === undefined) return undefined
  const addresses = channels === undefined ? [] : textsIn(reading, channels, '"channels"')
  return {
    channels: addresses.map(({ text }) => text.trim()),
    ...(at !== undefined && { at }),
    ...(corrects !== undefined && { corrects }),
    ...(of !== undefined && { of }),
  }
}

/** "consultation 21", "election 3". */
function toldOf({ reading, part }: StepReading): ToldOf | undefined {
  const tree = part.field('tells of')
  const written = tree === undefined ? undefined : textIn(reading, tree, '"tells of"')
  if (written === undefined) return undefined
  const [, kind, number] = /^(consultation|election) ([1-9]\d{0,11})$/.exec(written.text.trim()) ?? []
  if (kind === 'consultation' || kind === 'election') return { kind, number: Number(number) }
  return wrong(reading, written, '"tells of"', 'a consultation or an election by its number, as in "consultation 21"')
}

function onAnnouncement(does: string): Pick<Verb, 'actor' | 'takes' | 'does' | 'opens'> {
  return { actor: 'person', takes: 'the number of an announcement', does, opens: false }
}

function numberIn({ reading }: StepReading, value: Tree, what: string): number | undefined {
  return wholeNumberIn(reading, value, what, 1)
}

/** Scenarios count channels from 1, as pages do. */
function channelIn({ reading, part }: StepReading): number {
  const tree = part.field('channel')
  return ((tree === undefined ? undefined : wholeNumberIn(reading, tree, '"channel"', 1)) ?? 1) - 1
}
