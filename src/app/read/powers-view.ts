import { parseMoney } from '../../core/base/money.ts'
import { whoMay } from '../../core/charter/powers/who-may.ts'
import { parseAction, spokenAction } from '../../core/charter/structure/action.ts'
import { activeCharters } from '../../core/foundation/active.ts'
import { foundationRef, type Reader } from './reader.ts'
import type { PowersView } from './views.ts'

/** "Who may …?", answered by the function that enforces it. */
export function powersView(reader: Reader, asked?: string, amountText?: string): PowersView {
  const charters = activeCharters(reader.snapshot.state)
  const known = [...charters.values()].flatMap((charter) =>
    charter.powers.map(({ action, clause }) => ({ action: spokenAction(action), group: charter.group, clause })),
  )
  const page = { foundation: foundationRef(reader), known }
  if (asked === undefined || asked.trim() === '') return page
  const written = amountText?.trim() ?? ''
  const question = { asked, ...(written !== '' && { amount: written }) }
  const action = parseAction(asked)
  if (action === undefined) return { ...page, ...question, problem: 'not an action' }
  if (written === '') return { ...page, ...question, answer: whoMay(charters, { action }) }
  const amount = parseMoney(written)
  if (amount === undefined) return { ...page, ...question, problem: 'not an amount' }
  return { ...page, ...question, answer: whoMay(charters, { action, amount }) }
}
