import { parseMoney } from '../../core/base/money.ts'
import type { WhoMay } from '../../core/charter/powers/answer.ts'
import { whoMay } from '../../core/charter/powers/who-may.ts'
import { parseAction } from '../../core/charter/structure/action.ts'
import { activeCharters } from '../../core/foundation/active.ts'
import { activeDelegations, giftsWithdrawn } from '../../core/foundation/powers/delegations.ts'
import { spanOf } from '../../core/foundation/powers/power-bounds.ts'
import { decidersNow } from '../../core/foundation/powers/register-now.ts'
import { foundationRef, personRef, type Reader } from './reader.ts'
import type { FoundationRef, PersonRef } from './views.ts'

export interface PowersView {
  readonly foundation: FoundationRef
  readonly asked?: string
  /** As it was written: "USD 9,500". */
  readonly amount?: string
  readonly answer?: WhoMay
  readonly problem?: 'not an action' | 'not an amount'
  /** Of each who may decide it, the people who do now; undefined where nobody can tell. */
  readonly people?: readonly (readonly PersonRef[] | undefined)[]
}

/** "Who may …?", answered by the function that enforces it. */
export function powersView(reader: Reader, asked?: string, amountText?: string): PowersView {
  const { state, at } = reader.snapshot
  const charters = activeCharters(state)
  const page = { foundation: foundationRef(reader) }
  if (asked === undefined || asked.trim() === '') return page
  const written = amountText?.trim() ?? ''
  const question = { asked, ...(written !== '' && { amount: written }) }
  const action = parseAction(asked)
  if (action === undefined) return { ...page, ...question, problem: 'not an action' }
  const amount = written === '' ? undefined : parseMoney(written)
  if (written !== '' && amount === undefined) return { ...page, ...question, problem: 'not an amount' }
  const answer = whoMay(charters, {
    action,
    ...(amount !== undefined && { amount }),
    delegated: activeDelegations(state, at),
    withdrawn: giftsWithdrawn(state),
    isIn: (group, time) => spanOf(state, group, time, at).holds,
  })
  const people = answer.deciders.map((decider) => {
    return decidersNow(state, decider, at)?.map((person) => personRef(reader, person))
  })
  return { ...page, ...question, answer, people }
}
