import type { Name } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { Drawer, DrawerThing } from '../drawer.ts'
import { readWishes, type Wishes, writeWishes } from './wishes.ts'

/** How those want to be told who have chosen, from the drawer. */
export async function drawnWishes(drawer: Drawer, foundation: Name): Promise<ReadonlyMap<PersonId, Wishes>> {
  const things = await drawer.list(foundation, 'notices')
  return new Map(things.map(({ key, text }) => [key, readWishes(text)]))
}

export async function wishesOf(drawer: Drawer, foundation: Name, person: PersonId): Promise<Wishes> {
  return readWishes((await drawer.get(foundation, 'notices', person))?.text)
}

export function wishesThing(person: PersonId, wishes: Wishes): DrawerThing {
  return { kind: 'notices', key: person, person, text: writeWishes(wishes) }
}
