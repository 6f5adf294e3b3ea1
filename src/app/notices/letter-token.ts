import type { Name } from '../../core/base/name.ts'
import type { PersonId } from '../../core/foundation/event.ts'
import type { ChosenKind } from './notice-kind.ts'
import type { OneClickAct } from './one-click.ts'

/**
 * What a link in a letter carries: for whom, in which foundation, and what it does. Whoever has the letter can do that one thing and
 * nothing else, so the list of what can be done is closed, and what it says is signed.
 */
export type LetterToken =
  | (Whose & { readonly does: 'act'; readonly act: OneClickAct; readonly until: number })
  | (Whose & { readonly does: 'stop'; readonly kind: ChosenKind | 'all' })

export interface LetterTokens {
  /** For the one act, until the time of such links is over. */
  forAct(whose: Whose, act: OneClickAct): string
  /** For the letters of a kind, or all that can be stopped; it never ends, as nobody should be kept in a list. */
  forStop(whose: Whose, kind: ChosenKind | 'all'): string
  /** What a link of ours says; undefined when it is none, was changed, or is over. */
  read(token: string): LetterToken | undefined
}

interface Whose {
  readonly foundation: Name
  readonly person: PersonId
}
