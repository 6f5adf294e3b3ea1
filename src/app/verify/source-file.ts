import { ok, type Result, refuse } from '../../core/base/result.ts'
import type { WantedFile } from '../../core/record/verify.ts'
import type { RecordSource } from './record-source.ts'
import type { SourceFault } from './verify-fault.ts'

/** A file of a record, when it is not longer than it may be; undefined when it is not there. */
export async function fileWithin(
  source: RecordSource,
  { path, most_bytes }: WantedFile,
): Promise<Result<Uint8Array | undefined, SourceFault>> {
  const bytes = await source.file(path, most_bytes)
  return bytes !== undefined && bytes.length > most_bytes
    ? refuse({ code: 'FileTooLarge', path, most_bytes })
    : ok(bytes)
}
