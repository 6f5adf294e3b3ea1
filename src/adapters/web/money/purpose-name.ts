import type { MoneyPurpose } from '../../../app/read/money/money-rows.ts'
import { spoken } from '../../../core/base/name.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'

export function purposeName(purpose: MoneyPurpose, frame: Frame): string {
  const { money } = pageWords(frame.locale)
  switch (purpose.kind) {
    case 'budget':
      return money.whole
    case 'beside lines':
      return money.besideLines
    case 'powers':
      return money.withinPowers
    case 'line':
      return spoken(purpose.name)
    case 'fund':
      return money.fund(spoken(purpose.name))
  }
}
