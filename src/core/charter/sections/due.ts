import { capital } from '../../base/capital.ts'
import { type Duration, parseDuration } from '../../base/duration.ts'
import { optional, type Part, type Reading, wrong, yesNoIn } from '../reading/cursor.ts'
import { decidingsIn } from '../reading/forms.ts'
import { parseDayOfYear } from '../reading/parse-when.ts'
import { normalKey, type Tree } from '../reading/yaml-tree.ts'
import type { DayOf, Due } from '../structure/duty.ts'
import { dueAtIn } from './occasions.ts'
import { phraseIn, phraseNodesIn } from './phrases.ts'

export const dueKeys = ['every', 'on', 'within', 'before', 'on request of', 'at the end'] as const
export type Key = (typeof dueKeys)[number]

/** When a duty is due: again and again, around an event, on request, at the end; at least one of them. */
export function dueIn(reading: Reading, part: Part<Key>): readonly Due[] {
  const due: Due[] = []
  const every = part.field('every')
  const period = every === undefined ? undefined : everyIn(reading, every, `"every" of ${part.what}`)
  const on = part.field('on')
  const day = on === undefined ? undefined : dayOfIn(reading, on, `"on" of ${part.what}`)
  if (period !== undefined) due.push({ kind: 'every', period, ...(day === undefined ? {} : { on: day }) })
  else if (day?.kind === 'day of the year') due.push({ kind: 'every', period: { count: 1, unit: 'year' }, on: day })
  else if (on !== undefined && every === undefined && day !== undefined) {
    reading.report.find('missing-key', on.at, `"on" of ${part.what} is a day of a month or a week: say "every" as well`)
  }
  due.push(...aroundEvents(reading, part))
  const end = optional(part, 'at the end', (tree, what) => yesNoIn(reading, tree, what))
  if (end === true) due.push({ kind: 'at the end' })
  const none = dueKeys.every((key) => part.field(key) === undefined && !part.told(key))
  if (none) {
    const message = `${capital(part.what)} does not say when it is due: "every", "within", "before", "on request of" or "at the end"`
    reading.report.find('missing-key', part.at, message)
  }
  return due
}

function aroundEvents(reading: Reading, part: Part<Key>): readonly Due[] {
  const requested = optional(part, 'on request of', (tree, what) => decidingsIn(reading, tree, what)) ?? []
  const within = part.field('within')
  const what = `"within" of ${part.what}`
  const nodes = within === undefined ? [] : phraseNodesIn(reading, within, what)
  const length = requested.length > 0 && nodes.length === 1 ? parseDuration(nodes[0]?.text ?? '') : undefined
  const before = part.field('before')
  return [
    ...(requested.length === 0
      ? []
      : [{ kind: 'on request' as const, of: requested, ...(length === undefined ? {} : { within: length }) }]),
    ...(length === undefined ? nodes : []).map((node) => dueAtIn(reading, node, what)),
    ...(before === undefined ? [] : phraseNodesIn(reading, before, `"before" of ${part.what}`)).map((node) =>
      dueAtIn(reading, beforeForm(node), `"before" of ${part.what}`),
    ),
  ].filter((due) => due !== undefined)
}

/** "1 week before meeting" and "meeting by 1 week" both: the event is named, and how long before it. */
function beforeForm<Node extends { readonly text: string }>(node: Node): Node {
  const match = /^\s*(.+?)\s+by\s+(.+?)\s*$/i.exec(node.text)
  return match === null ? node : { ...node, text: `${match[2]} before ${match[1]}` }
}

/** "month", "4 weeks", "other week", "quarter"; "monthly" and the like. */
export function everyIn(reading: Reading, tree: Tree, what: string): Duration | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const text = normalKey(node.text)
    .replace(/^every /, '')
    .replace(/^(?:other|second) /, '2 ')
    .replace(/^(dai|week|month|quarter|year)ly$/, (_, unit: string) => (unit === 'dai' ? 'day' : unit))
    .replace(/^annually$/, 'year')
  const period = parseDuration(/^(?:\d|an? )/.test(text) ? text : `1 ${text}`)
  return period ?? wrong(reading, node, what, 'a period, as "month", "quarter", "4 weeks" or "other week"')
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const nths: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 }

/** "first Monday", "Friday", "15" or "15th", "last day", "1 March". */
export function dayOfIn(reading: Reading, tree: Tree, what: string): DayOf | undefined {
  const node = phraseIn(reading, tree, what)
  if (node === undefined) return undefined
  const day = parseDayOf(node.text)
  return day ?? wrong(reading, node, what, 'a day, as "first Monday", "Friday", "15th", "last day" or "1 March"')
}

export function parseDayOf(text: string): DayOf | undefined {
  const plain = normalKey(text).replace(/^(?:the|every) /, '')
  const ofYear = parseDayOfYear(plain)
  if (ofYear !== undefined) return { kind: 'day of the year', ...ofYear }
  if (plain === 'last day') return { kind: 'day of the month', day: -1 }
  const [, number] = /^(?:day )?(\d{1,2})(?:st|nd|rd|th)?(?: of the month)?$/.exec(plain) ?? []
  if (number !== undefined) {
    const day = Number(number)
    return day >= 1 && day <= 31 ? { kind: 'day of the month', day } : undefined
  }
  const words = plain.split(' ')
  const weekday = weekdays.indexOf((words.at(-1) ?? '').replace(/s$/, '')) + 1
  const nth = words.length === 2 ? nths[words[0] ?? ''] : undefined
  if (weekday === 0 || words.length > 2 || (words.length === 2 && nth === undefined)) return undefined
  return { kind: 'weekday', weekday, ...(nth === undefined ? {} : { nth }) }
}
