import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Keys, Signer } from '../../app/ports.ts'

/**
 * Signing keys as files of one folder, one PEM (PKCS #8) for each origin, readable to its owner alone. Made for a
 * new record and never written again. Rejects with KeyFileFailure when a file is there and is no Ed25519 key: it is not replaced,
 * because a record that is signed with another key is another record.
 */
export function keyFiles(folder: string): Keys {
  return {
    async signerOf(origin, record) {
      const path = join(folder, keyFileName(origin))
      const pem = (await existing(path)) ?? (record === 'new' ? await made(path) : undefined)
      if (pem === undefined) throw new KeyFileFailure(`${path} is missing. ${adviceFor(origin)}`)
      return signerWith(readKey(pem, { path, origin }))
    },
  }
}

/** The key of a record is there and cannot be used. The message says what to do. */
export class KeyFileFailure extends Error {
  override readonly name = 'KeyFileFailure'
}

/** Readable, and different for every two origins: "example-org-record-python.1f6c0a9be2d34f57.pem". */
export function keyFileName(origin: string): string {
  const readable = origin
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')
  return `${readable || 'origin'}.${hash('sha256', origin, 'hex').slice(0, 16)}.pem`
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
