import { hash } from 'node:crypto'
import type { Chance } from '../../../app/ports.ts'

const secret_bytes = 32

/** 256 bits that nobody can guess, so that a plain hash is enough to keep them by. */
export function newSecret(chance: Chance): string {
  return Buffer.from(chance.bytes(secret_bytes)).toString('base64url')
}

export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text)
}

export function keyOf(secret: string): string {
  return hash('sha256', secret)
}
