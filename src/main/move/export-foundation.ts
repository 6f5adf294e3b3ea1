import type { DataPlace, MoveFault, MoveTools, Progress } from '../../adapters/cli/move-tools.ts'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { exportedFiles } from '../../adapters/move/exported-files.ts'
import { writeExport } from '../../adapters/move/write-export.ts'
import type { FoundationCopy } from '../../app/move/foundation-copy.ts'
import { namedBeside } from '../../app/move/named-beside.ts'
import { namedOnly } from '../../app/move/named-only.ts'
import { keysFile } from '../../app/record/key-change.ts'
import { ok, type Result, refuse } from '../../core/base/result.ts'
import { openToRead } from './data-place.ts'
import { folding } from './folding.ts'
import { fromAddress, type WithCopy } from './from-address.ts'
import { verifyCopy } from './verify-copy.ts'

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

async function fromPlace<Value>(
  { place, name }: { readonly place: DataPlace; readonly name: string },
  progress: Progress,
  write: WithCopy<Value>,
): Promise<Result<Value, MoveFault>> {
  const kept = await openToRead(place)
  try {
    const stored = kept.all.find((one) => one.name === name)
    const found = stored && (await kept.copy(stored))
    if (found === undefined) return refuse({ code: 'NotThere', name })
    const copy = await namedOnly(found)
    const verified = await verifyCopy(copy, progress)
    return verified.ok ? await write(copy) : verified
  } finally {
    await kept.close()
  }
}

function onlyPublic(copy: FoundationCopy): FoundationCopy {
  return { ...copy, sealed: copy.sealed.filter(({ readers }) => readers.kind === 'public') }
}
