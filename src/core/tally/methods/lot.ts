import { ok } from '../../base/result.ts'
import type { Method } from '../method.ts'
import { electInOrder } from './elect-in-order.ts'
import { standing } from './standing.ts'

/** Nobody votes, or it does not matter: all who stand are tied, and the lot decides. */
export const lot: Method = {
  name: 'lot',
  source: 'Sortition: who stands is drawn, each with the same chance',
  ballots: ['rankings', 'approvals', 'scores'],
  params: ['rule', 'ties', 'lot', 'ineligible'],
  count: (contest) => {
    const order = [standing(contest)]
    return ok({ ...electInOrder(contest, { order, round: 1 }), rounds: [] })
  },
}
