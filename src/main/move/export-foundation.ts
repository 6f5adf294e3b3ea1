import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataPlace, MoveFault, MoveTools } from '../../adapters/cli/move-tools.ts'
import { urlSource } from '../../adapters/cli/record-sources.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { copySource } from '../../adapters/move/copy-source.ts'
import { exportedFiles } from '../../adapters/move/exported-files.ts'
import { copyOfSource, fetchInto } from '../../adapters/move/source-copy.ts'
import { writeExport } from '../../adapters/move/write-export.ts'
import { foldCopy } from '../../app/move/fold-copy.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import { namedBeside } from '../../app/move/named-beside.ts'
import { namedOnly } from '../../app/move/named-only.ts'
import { keysFile } from '../../app/record/key-change.ts'
import { verifyRecord } from '../../app/verify/verify-record.ts'
import { messageOf } from '../../core/base/message-of.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { openToRead } from './data-place.ts'

/** Everything is verified from its bytes before a file is written: what comes from elsewhere is fetched whole first. */
export const exportFoundation: MoveTools['exportFoundation'] = async (from, to, options) => {
  const { progress, isPublic, vkey } = options
  const write = async (copy: FoundationCopy) => {
    const chosen = isPublic ? onlyPublic(copy) : copy
    const folded = await folding(chosen)
    if (!folded.ok) return folded
    const keys = keysFile(chosen.documents, chosen.stored, nodeCrypto)
    const exported = { copy: chosen, keys, snapshot: folded.value, named: await namedBeside(chosen), isPublic }
    const files = await writeExport(to, exportedFiles(exported), (count) => progress({ kind: 'files', count }))
    return ok({ name: copy.stored.name, size: copy.size, files })
  }
  if ('url' in from) return await fromAddress(from.url, { vkey, progress }, write)
  return await fromPlace(from, progress, write)
}

type Write<Value> = (copy: FoundationCopy) => Promise<Result<Value, MoveFault>>

async function fromPlace<Value>(
  { place, name }: { readonly place: DataPlace; readonly name: string },
  progress: Parameters<MoveTools['exportFoundation']>[2]['progress'],
  write: Write<Value>,
): Promise<Result<Value, MoveFault>> {
  const kept = await openToRead(place)
  try {
    const stored = kept.all.find((one) => one.name === name)
    const found = stored && (await kept.copy(stored))
    if (found === undefined) return refuse({ code: 'NotThere', name })
    const copy = await namedOnly(found)
    const told = (count: number) => progress({ kind: 'entries', count })
    const verified = await verifyRecord(copySource(name, copy, nodeCrypto), nodeCrypto, { progress: told })
    return verified.ok ? await write(copy) : verified
  } finally {
    await kept.close()
  }
}

/** Through a folder of its own that is gone afterwards, so that what is verified is what is written. */
export async function fromAddress<Value>(
  address: string,
  {
    vkey,
    progress,
  }: Pick<Parameters<MoveTools['exportFoundation']>[2], 'progress'> & { readonly vkey: string | undefined },
  work: Write<Value>,
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

/** By whatever version wrote the record: an entry that this one does not know stops it here, before anything is written. */
export async function folding(copy: FoundationCopy): Promise<Result<Awaited<ReturnType<typeof foldCopy>>, MoveFault>> {
  try {
    return ok(await foldCopy(copy))
  } catch (cause) {
    return refuse({ code: 'CannotBeFolded', reason: messageOf(cause) })
  }
}

function onlyPublic(copy: FoundationCopy): FoundationCopy {
  return { ...copy, sealed: copy.sealed.filter(({ readers }) => readers.kind === 'public') }
}
