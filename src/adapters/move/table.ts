import { type Cell, csv } from './csv.ts'

/** One table of an export: the same rows as CSV for spreadsheets and as JSON for programs. */
export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

export function tableFiles(path: string, { columns, rows }: Table): readonly { path: string; text: string }[] {
  // What is not known is left out of an object, as elsewhere.
  const objects = rows.map((row) => Object.fromEntries(columns.map((column, place) => [column, row[place]])))
  return [
    { path: `${path}.csv`, text: csv(columns, rows) },
    { path: `${path}.json`, text: `${JSON.stringify(objects, null, 2)}\n` },
  ]
}
