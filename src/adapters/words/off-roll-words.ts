import type { Name } from '../../core/base/name.ts'
import type { OffRoll } from '../../core/foundation/elections/roll/standing-on-roll.ts'
import { englishOffRoll } from './en/off-roll.ts'
import type { Locale } from './locale.ts'
import type { Lookups } from './lookups.ts'

const catalogues: Readonly<Record<Locale, (why: OffRoll, own: Name, lookups: Lookups) => string>> = {
  en: englishOffRoll,
}

/** Why somebody cannot vote in an election, and what they can do about it. */
export function offRollWords(why: OffRoll, own: Name, locale: Locale, lookups: Lookups): string {
  return catalogues[locale](why, own, lookups)
}
