import type { Entry } from '../../../core/foundation/event.ts'
import type { RecordFiles } from '../../record/record-files.ts'

/** Some entries of the record, by their numbers, in this order. */
export function entriesAt(
  files: Pick<RecordFiles, 'entries'>,
  indices: readonly number[],
): Promise<readonly { readonly index: number; readonly entry: Entry }[]> {
  return Promise.all(
    indices.map(async (index) => {
      const [bytes] = await files.entries(index, 1)
      if (bytes === undefined) throw new Error(`The record lacks entry ${index}`)
      const entry: Entry = JSON.parse(new TextDecoder().decode(bytes))
      return { index, entry }
    }),
  )
}
