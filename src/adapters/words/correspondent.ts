import type { Correspondent } from '../../app/ports.ts'
import type { Name } from '../../core/base/name.ts'
import { decisionLetter, voteOpenedLetter } from './letters.ts'
import type { Locale } from './locale.ts'

/** Writes letters in one language. @param pageOf the full address of a decision's page */
export function correspondent(pageOf: (foundation: Name, motion: number) => string, locale: Locale): Correspondent {
  return {
    letter(occasion) {
      const page = pageOf(occasion.foundation.name, occasion.opened.motion)
      switch (occasion.kind) {
        case 'vote opened':
          return voteOpenedLetter(occasion, page, locale)
        case 'decision closed':
          return decisionLetter(occasion, page, locale)
      }
    },
  }
}
