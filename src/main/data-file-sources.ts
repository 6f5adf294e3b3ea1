import { openDataFile } from '../adapters/store/database-record.ts'
import type { RecordSource } from '../app/record-source.ts'
import { parseTilePath } from '../core/record/tiles.ts'

/** The records in a data file, as the files that a server would publish of them. */
export function dataFileSources(path: string): readonly RecordSource[] {
  const data = openDataFile(path)
  return data.foundations.flatMap(({ name }) => {
    const record = data.record(name)
    if (record === undefined) return []
    const file = (asked: string) => {
      if (asked === 'checkpoint') return record.checkpoint()
      const tile = parseTilePath(asked)
      return tile.ok ? record.tile(tile.value) : undefined
    }
    return [{ label: `${path}#${name}`, vkey: async () => record.vkey, file: async (asked: string) => file(asked) }]
  })
}
