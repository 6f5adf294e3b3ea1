import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BackedUp, Backup, DataPlace, MoveTools, Progress } from '../../adapters/cli/move-tools.ts'
import { DraftFailure, draftFile } from '../../adapters/move/draft.ts'
import { copyDataFile, makeWhole } from '../../adapters/store/sqlite/copy-data-file.ts'
import { openSqliteStore } from '../../adapters/store/sqlite/store.ts'
import { keepCopy } from '../../app/move/keep-copy.ts'
import { namedOnly } from '../../app/move/named-only.ts'
import { makePlace } from '../../app/move/restoring.ts'
import { ok, refuse } from '../../core/base/result.ts'
import { encodeBase64 } from '../../core/record/base64.ts'
import { data_file } from '../open-store.ts'
import { openFileToRead, openToRead } from './data-place.ts'
import { verifyCopy } from './verify-copy.ts'

/**
 * A backup is a data file, wherever the foundations are kept. It gets its name when every record in it was verified from its
 * bytes, with documents and sealed values; before that it is a draft that is removed.
 */
export const backUp: MoveTools['backUp'] = async (place, to, { withKeys, progress }) => {
  const keys = withKeys ? `${to}.keys` : undefined
  if (keys !== undefined && existsSync(keys)) throw new DraftFailure(`${keys} is there already`)
  const draft = draftFile(to)
  try {
    await copyInto(draft.path, place, progress)
    const checked = await verified(draft.path, progress)
    if (!checked.ok) return checked
    if (keys !== undefined) copyKeys(place, keys)
    draft.keep()
    return ok({ ...checked.value, ...(keys !== undefined && { keys }) })
  } finally {
    draft.drop()
    rmSync(`${draft.path}.lock`, { force: true })
  }
}

async function copyInto(draft: string, place: DataPlace, progress: Progress): Promise<void> {
  if (place.databaseUrl === undefined) {
    await copyDataFile(join(place.folder, data_file), draft, (share) => progress({ kind: 'copied', share }))
    return
  }
  const source = await openToRead(place)
  try {
    const target = await openSqliteStore(draft)
    try {
      for (const stored of source.all) {
        const copy = await source.copy(stored)
        if (copy === undefined) continue
        await makePlace(target, copy)
        await keepCopy(target, copy, 0)
        progress({ kind: 'entries', count: copy.size })
      }
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
  makeWhole(draft)
}

async function verified(path: string, progress: Progress): ReturnType<MoveTools['backUp']> {
  const kept = await openFileToRead(path)
  try {
    const foundations: BackedUp[] = []
    const empty: string[] = []
    for (const stored of kept.all) {
      const { name } = stored
      const copy = await kept.copy(stored)
      if (copy === undefined) {
        empty.push(name)
        continue
      }
      const answer = await verifyCopy(await namedOnly(copy), progress)
      if (!answer.ok) return refuse({ name, fault: answer.problem })
      const { size, root } = answer.value.opened.checkpoint
      foundations.push({ name, size, root: encodeBase64(root) })
    }
    const backup: Backup = { foundations, empty }
    return ok(backup)
  } finally {
    await kept.close()
  }
}

/** Keys alone: what is noted beside them is of the place where they are, and would keep this backup from being restored. */
function copyKeys({ keys, folder }: DataPlace, to: string): void {
  mkdirSync(to, { mode: 0o700 })
  const files = existsSync(keys) ? readdirSync(keys).filter((file) => file.endsWith('.pem')) : []
  for (const file of files) copyFileSync(join(keys, file), join(to, file))
  const secret = join(folder, 'sign-in.secret')
  if (existsSync(secret)) copyFileSync(secret, join(to, 'sign-in.secret'))
}
