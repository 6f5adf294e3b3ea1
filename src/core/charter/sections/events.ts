import type { Name } from '../../base/name.ts'
import { openPart, type Reading } from '../reading/cursor.ts'
import { seatsIn, whenIn } from '../reading/forms.ts'
import { said } from '../reading/said.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'
import type { EventKind } from '../structure/fact.ts'
import { entriesOf } from './entries.ts'

export const eventKeys = ['recorded by', 'on'] as const

/** Reads `events:`, what happens and is counted from: who records it, or the day on which it is. */
export function readEvents(reading: Reading, section: Tree | undefined): readonly EventKind[] {
  return entriesOf(reading, section, 'events', 'the event', readEvent)
}

function readEvent(reading: Reading, name: Name, { key, at, value }: Field): EventKind | undefined {
  const what = `the event "${shown(key)}"`
  const { report, clauses, group } = reading
  const clause = clauses[value.clause] ?? { group, anchor: 'clause', title: '' }
  if (value.kind !== 'fields') {
    const recordedBy = seatsIn(reading, value, what)
    return recordedBy.length === 0 ? undefined : { name, clause, place: report.placeAt(at), recordedBy }
  }
  const part = openPart(reading, value, { what, at }, { known: eventKeys })
  if (part === undefined) return undefined
  const [byTree, onTree] = [part.field('recorded by'), part.field('on')]
  if (byTree === undefined && onTree === undefined && !part.told('recorded by') && !part.told('on')) {
    report.find('missing-key', at, `${what} does not say by whom it is "recorded by", nor "on" which day it is`)
  }
  const recordedBy = byTree === undefined ? [] : seatsIn(reading, byTree, `"recorded by" of ${what}`)
  const on = onTree === undefined ? undefined : whenIn(reading, onTree, `"on" of ${what}`)
  return { name, clause: part.clause, place: part.place, recordedBy, ...said(on, (when) => ({ on: when })) }
}
