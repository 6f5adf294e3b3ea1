import { type Instant, startOfDate } from '../../core/base/instant.ts'
import { factConditionIn } from '../../core/charter/conditions/parse-fact-condition.ts'
import type { GivenPower, GivenTo } from '../../core/charter/powers/given-power.ts'
import { textIn, wordsOf, wrong } from '../../core/charter/reading/cursor.ts'
import { groupNamed, seatNamed } from '../../core/charter/reading/names.ts'
import { isDate } from '../../core/charter/reading/parse-when.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import { limitsIn } from '../../core/charter/sections/ceilings.ts'
import type { StepReading } from './step-reading.ts'

/** To whom a step hands a power on, and how far: `to: events`, `to: events.chair`; or from whom it takes it back. */
export function giftOf(step: StepReading): GivenPower | undefined {
  const { reading, part } = step
  const tree = part.field('to')
  const to = tree === undefined ? undefined : recipientIn(step, tree)
  const most = part.field('up to')
  const limits = most === undefined ? {} : limitsIn(reading, most, '"up to"')
  const conditions = part.field('only if')
  const onlyIf = conditions === undefined ? undefined : factConditionIn(reading, conditions, '"only if"')
  const until = dayIn(step, 'until')
  if (to === undefined) return undefined
  return { to, ...limits, ...(onlyIf !== undefined && { onlyIf }), ...(until !== undefined && { until }) }
}

function recipientIn({ reading }: StepReading, tree: Tree): GivenTo | undefined {
  const node = textIn(reading, tree, '"to"')
  if (node === undefined) return undefined
  const words = wordsOf(reading.report, node)
  if (node.text.includes('.')) {
    const seat = seatNamed(reading, words, '"to"')
    return seat === undefined ? undefined : { kind: 'seat', seat }
  }
  const group = groupNamed(reading, words, '"to"')
  return group === undefined ? undefined : { kind: 'group', group }
}

/** A day, from its beginning in UTC. */
export function dayIn({ reading, part }: StepReading, key: string): Instant | undefined {
  const tree = part.field(key)
  const node = tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)
  if (node === undefined) return undefined
  if (isDate(node.text)) return startOfDate(node.text, { zone: 'UTC', holidays: [] })
  wrong(reading, node, `"${key}"`, 'a date, as in 2027-03-31')
  return undefined
}
