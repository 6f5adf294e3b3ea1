import type { ChosenKind } from '../../app/notices/notice-kind.ts'
import type { OneClickAct } from '../../app/notices/one-click.ts'
import type { Name } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'

/** Where the links of a letter lead: full addresses. */
export interface LetterLinks {
  page(page: LetterPage): string
  /** Does the act for whoever has the letter, by one button, until it is over. */
  act(whose: Reader, act: OneClickAct): string
  /** Stops letters of this kind, or all that can be stopped, without signing in. */
  stop(whose: Reader, kind: ChosenKind | 'all'): string
}

export type LetterPage =
  | { readonly kind: 'desk' }
  | { readonly kind: 'foundation' | 'notices' | 'deliveries'; readonly foundation: Name }
  | { readonly kind: 'group' | 'groupMoney'; readonly foundation: Name; readonly group: Name }
  | {
      readonly kind: 'decision' | 'election' | 'consultation' | 'request' | 'promise'
      readonly foundation: Name
      readonly number: number
    }

interface Reader {
  readonly foundation: Name
  readonly person: PersonId
}
