import { type Name, nameOf } from '../../base/name.ts'
import type { Reading } from '../reading/cursor.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'

/** Reads a section whose keys are names, each entry by itself; those that cannot be read are left out. */
export function entriesOf<Entry>(
  { report, ...rest }: Reading,
  section: Tree | undefined,
  key: string,
  what: string,
  read: (reading: Reading, name: Name, field: Field) => Entry | undefined,
  nameIn: (key: string) => Name | undefined = nameOf,
): readonly Entry[] {
  if (section === undefined) return []
  if (section.kind !== 'fields') {
    report.find('wrong-form', section.at, `"${key}" holds names with what belongs to each; it is not a list`)
    return []
  }
  const entries: Entry[] = []
  for (const field of section.fields.values()) {
    const name = nameIn(field.key)
    if (name === undefined) {
      const message = `The name of ${what} has letters, digits and spaces, at most 80; "${shown(field.key)}" has not`
      report.find('wrong-form', field.at, message)
      continue
    }
    const entry = read({ report, ...rest }, name, field)
    if (entry !== undefined) entries.push(entry)
  }
  return entries
}

/** Reads a section that is a list of parts, each by itself; those that cannot be read are left out. */
export function itemsOf<Item>(
  reading: Reading,
  section: Tree | undefined,
  key: string,
  read: (reading: Reading, item: Tree) => Item | undefined,
): readonly Item[] {
  if (section === undefined) return []
  if (section.kind !== 'list') {
    reading.report.find('wrong-form', section.at, `"${key}" is a list; each entry begins with "- "`)
    return []
  }
  return section.items.map((item) => read(reading, item)).filter((item) => item !== undefined)
}
