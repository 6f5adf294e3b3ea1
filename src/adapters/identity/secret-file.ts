import { randomBytes } from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const file = 'sign-in.secret'
const length = 32

/**
 * The 32 random bytes that sign session cookies and forms, made in the data folder at the first start and readable by
 * its owner alone. They stand beside the database, not in it: who reads a copy of the database cannot make a cookie.
 * Losing them signs everybody out and does nothing else.
 */
export async function secretFile(folder: string): Promise<Uint8Array> {
  const path = join(folder, file)
  const secret = (await read(path)) ?? (await make(path))
  if (secret.length !== length) {
    throw new Error(
      `${path} has ${secret.length} bytes in place of ${length}. Delete it: a new one is made, and everybody signs in again.`,
    )
  }
  return secret
}

/**
 * Written whole under another name and then linked, which fails when the name is taken: a start that is cut off leaves
 * no half secret, and of two starts at once both go on with the same one.
 */
async function make(path: string): Promise<Uint8Array> {
  await mkdir(dirname(path), { recursive: true })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  await write(draft, randomBytes(length))
  try {
    await link(draft, path)
  } catch (cause) {
    if (!isFailure(cause, 'EEXIST')) throw cause
  } finally {
    await unlink(draft)
  }
  return await readFile(path)
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function read(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path)
  } catch (cause) {
    if (isFailure(cause, 'ENOENT')) return undefined
    throw cause
  }
}

function isFailure(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}
