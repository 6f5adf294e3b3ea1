import type { PersonId } from '../../core/foundation/event.ts'
import type { Coming, Prevention } from '../../core/foundation/foresight/coming.ts'
import { englishPrevention, englishTrouble, type TroubleWords } from './en/foresight.ts'
import type { Locale } from './locale.ts'
import type { Lookups } from './lookups.ts'

const troubles: Readonly<Record<Locale, typeof englishTrouble>> = { en: englishTrouble }
const preventions: Readonly<Record<Locale, typeof englishPrevention>> = { en: englishPrevention }

export function troubleWords(
  { what, group, people }: Pick<Coming, 'what' | 'group'> & { readonly people: readonly PersonId[] },
  locale: Locale,
  lookups: Lookups,
): TroubleWords {
  return troubles[locale](what, people, group, lookups)
}

export function preventionWords(prevention: Prevention, locale: Locale, lookups: Lookups): string {
  return preventions[locale](prevention, lookups)
}
