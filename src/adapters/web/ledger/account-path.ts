import type { Account, Ledger, LedgerTransaction } from '../../../app/read/money/ledger.ts'

/** An account as its parts, the first one of the five kinds that accounting knows: a year of a budget is a part of its own. */
export function accountPath(account: Account, { group }: Ledger): readonly string[] {
  switch (account.kind) {
    case 'bank':
      return ['assets', group.name, 'bank']
    case 'promised':
      return ['liabilities', group.name, 'promised']
    case 'opening':
      return ['equity', group.name, 'opening', account.fund]
    case 'income':
      return ['income', group.name, account.fund]
    case 'expense':
      return ['expenses', group.name, ...chargePath(account.charge)]
  }
}

function chargePath(charge: Extract<Account, { readonly kind: 'expense' }>['charge']): readonly string[] {
  switch (charge.kind) {
    case 'fund':
      return ['fund', charge.fund]
    case 'budget':
      return ['budget', charge.year.slice(0, 10), ...(charge.line === undefined ? [] : [charge.line])]
    case 'powers':
      return ['powers']
  }
}

/** What a program can look for: by which decision, and which payment of it. */
export function marksOf({ kind, decision, payment, reference, exchanged }: LedgerTransaction, url: string) {
  const marks: readonly (readonly [string, string | undefined])[] = [
    ['kind', kind],
    ['decision', decision?.toString()],
    ['payment', payment?.toString()],
    ['reference', reference],
    ['rate', exchanged?.rate],
    ['rate-day', exchanged?.on],
    ['rate-source', exchanged?.source],
    ['address', decision === undefined ? undefined : `${url}/promises/${decision}`],
  ]
  return marks.flatMap(([name, value]) => (value === undefined ? [] : [[name, oneLine(value)] as const]))
}

/** Whatever people wrote stays on its line. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
