import type { LedgerTransaction } from '../../app/read/money/ledger.ts'
import { spoken } from '../../core/base/name.ts'

/** What files for programs of accounting say beside their figures. */
export const exportWords = {
  header: (group: string, foundation: string) => `The books of ${group}, ${foundation}`,
  title: ({ kind, decision, payment, purpose }: LedgerTransaction): string => {
    const matter = purpose === undefined ? '' : `: ${spoken(purpose.verb)} ${purpose.object}`.trimEnd()
    switch (kind) {
      case 'opened':
        return 'What the charter puts into the fund'
      case 'received':
        return 'Received'
      case 'promised':
        return `Promised by decision ${decision}${matter}`
      case 'released':
        return `Given back of what decision ${decision} promised${matter}`
      case 'paid':
        return `Payment ${payment}, of what decision ${decision} promised${matter}`
    }
  },
}
