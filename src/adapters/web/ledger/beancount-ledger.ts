import type { Ledger, LedgerTransaction } from '../../../app/read/money/ledger.ts'
import { exportWords } from '../../words/ledger-words.ts'
import { accountPath, marksOf, oneLine } from './account-path.ts'
import { amountOf } from './hledger-journal.ts'

/**
 * The same for Beancount: every account is opened, its parts begin with a capital or a digit, what people wrote is a string, and what a
 * program looks for is metadata: https://beancount.github.io/docs/beancount_language_syntax.html (Accounts, Strings, Metadata, Costs and
 * Prices).
 */
export function beancountLedger(ledger: Ledger, url: string): string {
  const { transactions, group, foundation } = ledger
  const title = `option "title" ${quoted(exportWords.header(group.title, foundation.name))}\n`
  const main = [...new Set(transactions.map(({ amount }) => amount.currency))].toSorted()
  const options = main.map((currency) => `option "operating_currency" "${currency}"\n`)
  const first = transactions[0]?.on
  const accounts = new Set(transactions.flatMap(({ to, from }) => [nameOf(to, ledger), nameOf(from, ledger)]))
  const opened = [...accounts].toSorted().map((account) => `${first} open ${account}\n`)
  const all = transactions.map((one) => transaction(one, ledger, url))
  return [`${title}${options.join('')}`, opened.join(''), ...all].join('\n')
}

function transaction(one: LedgerTransaction, ledger: Ledger, url: string): string {
  const party = one.party === undefined ? '' : `${quoted(one.party)} `
  const link = one.decision === undefined ? '' : ` ^decision-${one.decision}`
  const marks = marksOf(one, url).map(([name, value]) => `  ${name}: ${quoted(value)}\n`)
  const posting = (account: LedgerTransaction['to'], sign: '' | '-') =>
    `  ${nameOf(account, ledger)}  ${amountOf(one, account, sign)}\n`
  return `${one.on} * ${party}${quoted(exportWords.title(one))}${link}\n${marks.join('')}${posting(one.to, '')}${posting(one.from, '-')}`
}

function nameOf(account: LedgerTransaction['to'], ledger: Ledger): string {
  return accountPath(account, ledger)
    .map((part) => part.replace(/[^\p{L}\p{N}-]/gu, '-').replace(/^./u, (first) => first.toUpperCase()))
    .join(':')
}

function quoted(text: string): string {
  return `"${oneLine(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
