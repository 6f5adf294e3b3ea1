import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { link, mkdir, open, readdir, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Keys, Signer } from '../../app/ports.ts'
import { signedSizes } from './signed-sizes.ts'

/**
 * Signing keys as files of one folder, each a PEM (PKCS #8) that is readable to its owner alone: one for each origin, and one more for each
 * change of its key. Made once and never written again. Rejects with KeyFileFailure when a file is there and is no Ed25519 key: it is not replaced,
 * because a record that is signed with another key is another record.
 */
export function keyFiles(folder: string): KeyFiles {
  const signerIn = (pem: string, path: string, origin: string) => signerWith(readKey(pem, { path, origin }))

  /** Newest first. */
  async function held(origin: string): Promise<readonly KeyFile[]> {
    const numbers = (await namesIn(folder)).flatMap((name) => numberOf(name, origin) ?? [])
    const files = numbers
      .toSorted((one, other) => other - one)
      .map(async (number) => {
        const path = join(folder, keyFileName(origin, number))
        const pem = await existing(path)
        return pem === undefined ? [] : [{ number, path, ...signerIn(pem, path, origin) }]
      })
    return (await Promise.all(files)).flat()
  }

  async function signersOf(origin: string): Promise<readonly KeyFile[]> {
    const files = await held(origin)
    if (files.length > 0) return files
    throw new KeyFileFailure(`${join(folder, keyFileName(origin))} is missing. ${adviceFor(origin)}`)
  }

  return {
    ...signedSizes((origin) => join(folder, keyFileName(origin).replace(/\.pem$/, '.signed'))),
    signersOf,
    async signerOf(origin, record) {
      const [newest] = record === 'new' ? await held(origin) : await signersOf(origin)
      if (newest !== undefined) return newest
      const path = join(folder, keyFileName(origin))
      return signerIn(await made(path), path, origin)
    },
    async addKey(origin) {
      const [newest] = await signersOf(origin)
      const path = join(folder, keyFileName(origin, (newest?.number ?? 0) + 1))
      return signerIn(await made(path), path, origin)
    },
    async pathOf(origin, { publicKey }) {
      const files = await held(origin)
      return files.find((file) => Buffer.from(file.publicKey).equals(publicKey))?.path
    },
    async remove(path) {
      await unlink(path)
      await syncFolder(folder)
    },
  }
}

/** The keys of a folder, which can be several of a record whose key was changed. */
export interface KeyFiles extends Keys {
  signersOf(origin: string): Promise<readonly Signer[]>
  /** Makes a key that is newer than those that are held. It is the record's once an entry says so. */
  addKey(origin: string): Promise<Signer>
  pathOf(origin: string, key: Pick<Signer, 'publicKey'>): Promise<string | undefined>
  remove(path: string): Promise<void>
}

interface KeyFile extends Signer {
  /** From 1, in the order in which the keys were made. */
  readonly number: number
  readonly path: string
}

/** The key of a record is there and cannot be used. The message says what to do. */
export class KeyFileFailure extends Error {
  override readonly name = 'KeyFileFailure'
}

/** Readable, and different for every two origins: "example-org-record-python.1f6c0a9be2d34f57.pem"; the second key ends in ".2.pem". */
export function keyFileName(origin: string, number = 1): string {
  const readable = origin
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return `${readable || 'origin'}.${hash('sha256', origin, 'hex').slice(0, 16)}.${number === 1 ? '' : `${number}.`}pem`
}

/** Which key of an origin a file is; undefined for other files. */
function numberOf(name: string, origin: string): number | undefined {
  const number = Number(/\.([1-9]\d{0,5})\.pem$/.exec(name)?.[1] ?? 1)
  return name === keyFileName(origin, number) ? number : undefined
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return []
    throw cause
  }
}

async function existing(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (isCode(cause, 'ENOENT')) return undefined
    throw cause
  }
}

/** Whole under its name or not there at all, also after a power cut; who comes second gets the key of who came first. */
async function made(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const pem = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`
  try {
    await writeDurably(draft, pem)
    // A link, since renaming would replace a key that was made in the meantime.
    await link(draft, path)
    return pem
  } catch (cause) {
    if (!isCode(cause, 'EEXIST')) throw cause
    return await readFile(path, 'utf8')
  } finally {
    await unlink(draft)
    await syncFolder(dirname(path))
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders, and keeps names without being asked.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function readKey(pem: string, { path, origin }: { readonly path: string; readonly origin: string }): KeyObject {
  const advice = adviceFor(origin)
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch (cause) {
    throw new KeyFileFailure(`${path} holds no private key that can be read. ${advice}`, { cause })
  }
  throw new KeyFileFailure(`${path} holds a key of another kind than Ed25519. ${advice}`)
}

function adviceFor(origin: string): string {
  return `Put back the key of ${origin} from its backup; without it this record cannot go on.`
}

function signerWith(key: KeyObject): Signer {
  return {
    publicKey: new Uint8Array(createPublicKey(key).export({ format: 'raw-public' })),
    sign: (message) => new Uint8Array(sign(null, message, key)),
  }
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}
