import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MoveFault, Progress } from '../../adapters/cli/move-tools.ts'
import { urlSource } from '../../adapters/cli/record-sources.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { copyOfSource, fetchInto } from '../../adapters/move/source-copy.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import type { Result } from '../../core/base/result.ts'

/** What is done with a copy while the place that it is read from is there. */
export type WithCopy<Value> = (copy: FoundationCopy) => Promise<Result<Value, MoveFault>>

/** Through a folder of its own that is gone afterwards, so that what is verified is what is written. */
export async function fromAddress<Value>(
  address: string,
  { vkey, progress }: { readonly vkey: string | undefined; readonly progress: Progress },
  work: WithCopy<Value>,
): Promise<Result<Value, MoveFault>> {
  const folder = mkdtempSync(join(tmpdir(), 'remit-fetched-'))
  try {
    const source = await fetchInto(folder, urlSource(address), (count) => progress({ kind: 'entries', count }))
    const copy = await copyOfSource(source, nodeCrypto, vkey === undefined ? {} : { known: vkey })
    return copy.ok ? await work(copy.value) : copy
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
