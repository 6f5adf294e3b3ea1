import type { Instant } from '../../../core/base/instant.ts'
import type { Name } from '../../../core/base/name.ts'
import type { PersonId } from '../../../core/foundation/event.ts'
import type { Drawer, DrawerThing } from '../../drawer.ts'

/**
 * The secret address of somebody's own calendar, which calendar programs ask without signing in. It is kept by its hash, so that nobody
 * who reads the store has it, and each person has one at a time: making another withdraws it.
 */
export interface OwnAddress {
  readonly key: string
  readonly person: PersonId
  readonly made: Instant
  /** The form that asked for it, so that a form sent twice makes one. */
  readonly form: string
}

/** @param key the hash of the secret */
export function addressThing({ key, person, made, form }: OwnAddress): DrawerThing {
  return { kind: 'calendar', key, person, text: JSON.stringify({ made, form }) }
}

export async function ownAddresses(drawer: Drawer, foundation: Name, person: PersonId): Promise<readonly OwnAddress[]> {
  return (await drawer.list(foundation, 'calendar', person)).flatMap((thing) => addressIn(thing) ?? [])
}

export async function ownerOf(drawer: Drawer, foundation: Name, key: string): Promise<PersonId | undefined> {
  return (await drawer.get(foundation, 'calendar', key))?.person
}

function addressIn({ key, person, text }: DrawerThing): OwnAddress | undefined {
  const { made, form }: Partial<Record<string, unknown>> = JSON.parse(text)
  if (person === undefined || typeof made !== 'string' || typeof form !== 'string') return undefined
  return { key, person, made, form }
}
