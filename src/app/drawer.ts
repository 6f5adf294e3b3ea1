import type { Name } from '../core/base/name.ts'
import type { PersonId } from '../core/foundation/event.ts'

/**
 * Small things that a foundation keeps beside its record and that are nobody's history. Each is a text under a kind and a
 * key, which are its whole address within the foundation, and may belong to a person: then it goes with them, in the
 * commit in which they are erased. What a text says is between those who put it and read it.
 *
 * | kind       | key              | what it is |
 * | ---------- | ---------------- | --- |
 * | `notices`  | the person       | how they want to be told |
 * | `owed`     | person/entry     | what happened, for their next digest |
 * | `told`     | the person       | how far they were reminded, and when their last digest was |
 * | `round`    | "letters"        | when somebody next has to be told something |
 * | `token`    | hash of a token  | a program that acts for the person, who is `person` |
 * | `calendar` | hash of a secret | an address of the calendar of the person, who is `person` |
 * | `ballot`   | election/electorate/pseudonym | a ballot of a vote that is open; it belongs to nobody here |
 * | `ballot key` | election/electorate | what pseudonyms are made with, until the close |
 */
export const drawerKinds = ['notices', 'owed', 'told', 'round', 'token', 'calendar', 'ballot', 'ballot key'] as const
export type DrawerKind = (typeof drawerKinds)[number]

export interface DrawerThing {
  readonly kind: DrawerKind
  readonly key: string
  readonly person?: PersonId
  readonly text: string
}

/** What is put, in the place of what was there, and what is taken away: of a thing that is in both, it is put. */
export interface DrawerChange {
  readonly put: readonly DrawerThing[]
  readonly take?: readonly Pick<DrawerThing, 'kind' | 'key'>[]
}

/**
 * Reads the drawer. It changes by a batch alone (`Batch.drawer`), so that a thing and the letters that it is about are
 * kept in one commit, in a turn in which nobody else changes either: `RunningFoundation.post` takes such a turn.
 */
export interface Drawer {
  get(foundation: Name, kind: DrawerKind, key: string): Promise<DrawerThing | undefined>
  /** In the order of their keys; with `person` theirs alone. */
  list(foundation: Name, kind: DrawerKind, person?: PersonId): Promise<readonly DrawerThing[]>
  /** How many things of the kind have a key that begins so. */
  count(foundation: Name, kind: DrawerKind, prefix: string): Promise<number>
}
