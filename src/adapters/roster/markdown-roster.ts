import type { Roster } from '../../app/roster/roster.ts'
import { importCharter } from '../../core/import/import-charter.ts'
import { type Table, tablesIn } from './markdown-tables.ts'
import { columnCalled, once, type Row, rosterOf } from './roster-lines.ts'

/**
 * A roster in prose: tables with headings over their columns, or lists such as "Chair: Ada Sample". The title is the group; what
 * stands under a heading belongs to it: in a table without a column of seats the heading is the seat, else the group.
 */
export function markdownRoster(file: string, text: string): Roster {
  const title = /^#[ \t]+(.*?)[ \t]*#*[ \t]*$/m.exec(text)?.[1]
  const tables = tablesIn(text).flatMap((table) => rosterIn(file, table, title) ?? [])
  const all = tables.length > 0 || title === undefined ? tables : [rosterOf(listedIn(file, text, title))]
  const people = once(all.flatMap((one) => one.people))
  if (people.length === 0) {
    return { people, holdings: [], unread: [{ at: { file, line: 1 }, text: title ?? '', why: 'not this form' }] }
  }
  return { people, holdings: all.flatMap(({ holdings }) => holdings), unread: all.flatMap(({ unread }) => unread) }
}

function rosterIn(file: string, { heading, head, rows }: Table, title: string | undefined): Roster | undefined {
  const columns = head.map((cell) => columnCalled(cell.text))
  if (!columns.includes('name')) return undefined
  const [group, seat] = columns.includes('seat') ? [heading ?? title, undefined] : [title, heading]
  const read = rows.map(({ line, cells }): Row => {
    const named = columns.flatMap((column, place) => {
      const cell = cells[place]
      if (column === undefined || cell === undefined || cell.text === '') return []
      const account = column === 'name' && cell.account !== undefined ? [['account', cell.account] as const] : []
      return [[column, cell.text] as const, ...account]
    })
    return { at: { file, line }, ...Object.fromEntries(named.toReversed()) }
  })
  const filled = read.filter(
    ({ name }) => name !== undefined && !/^(?:you\??|vacant|open|tb[acd]|none|[-–—?]+)$/i.test(name),
  )
  return rosterOf(filled, { ...(group !== undefined && { group }), ...(seat !== undefined && { seat }) })
}

/** Who is what in lists, as charters have them. */
function listedIn(file: string, text: string, group: string): readonly Row[] {
  return importCharter({ file, text }).people.map(({ place, name, seat }) => {
    const [, called = name, account] = /^(.*?)\s*\(@([\w-]+)\)$/.exec(name) ?? []
    return { at: { file, line: place.line }, name: called, group, seat, ...(account !== undefined && { account }) }
  })
}
