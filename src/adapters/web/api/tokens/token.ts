import { hash } from 'node:crypto'
import { z } from 'zod'
import type { DrawerThing } from '../../../../app/drawer.ts'
import type { Chance } from '../../../../app/ports.ts'
import type { Instant } from '../../../../core/base/instant.ts'
import type { PersonId } from '../../../../core/foundation/event.ts'

/** What a token lets a program do for its person: read what is theirs, and act. What is public needs none. */
export const scopes = ['read', 'act'] as const
export type Scope = (typeof scopes)[number]

/** A program that a person lets into a foundation. The token itself is known to its holder alone. */
export interface Token {
  /** The hash by which it is kept, which also names it on the person's page. */
  readonly key: string
  readonly person: PersonId
  /** What the person calls it. */
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly made: Instant
  /** Good up to, not at, this moment. */
  readonly expires: Instant
  /** The form that asked for it, so that a form sent twice makes one. */
  readonly form: string
}

/** As the drawer keeps it. */
const kept = z.object({
  name: z.string(),
  scopes: z.array(z.enum(scopes)),
  made: z.string(),
  expires: z.string(),
  form: z.string(),
})

const beginning = 'remit_'
const secret_bytes = 32

/** 256 bits that nobody can guess, so that a plain hash is enough to keep them by. */
export function newSecret(chance: Chance): string {
  return beginning + Buffer.from(chance.bytes(secret_bytes)).toString('base64url')
}

export function isSecret(text: string): boolean {
  return /^remit_[\w-]{43}$/.test(text)
}

export function keyOf(secret: string): string {
  return hash('sha256', secret)
}

export function thingOf({ key, person, ...token }: Token): DrawerThing {
  return { kind: 'token', key, person, text: JSON.stringify(token) }
}

/** Undefined for what is no token of anybody. */
export function tokenIn({ key, person, text }: DrawerThing): Token | undefined {
  return person === undefined ? undefined : { key, person, ...kept.parse(JSON.parse(text)) }
}
