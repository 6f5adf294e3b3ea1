import { type Money, parseMoney } from '../../../core/base/money.ts'
import { parseAction, spokenAction } from '../../../core/charter/structure/action.ts'
import type { Action, Charter } from '../../../core/charter/structure/charter.ts'

export interface AskedPower {
  readonly action: Action
  readonly amount?: Money
}

/**
 * The power that a query asks about: "who may publish website?", "who can spend USD 500", or just "publish website/www" where
 * some charter speaks of publishing.
 */
export function askedPower(query: string, charters: readonly Charter[]): AskedPower | undefined {
  const [, question] = /^\s*who\s+(?:may|can|decides|is allowed to)\s+(.+?)[\s?]*$/iu.exec(query) ?? []
  const asked = withAmount(question ?? query)
  if (asked === undefined) return undefined
  if (question !== undefined) return asked
  const verbs = new Set(charters.flatMap(({ powers }) => powers.map(({ action }) => action.verb)))
  const titles = charters.flatMap(({ group, name }) => [group, name.toLowerCase()])
  const isName = titles.includes(spokenAction(asked.action)) || titles.includes(query.trim().toLowerCase())
  return verbs.has(asked.action.verb) && !isName ? asked : undefined
}

function withAmount(text: string): AskedPower | undefined {
  const [, before = text, written] = /^(.+?)\s+([A-Z]{3} ?[\d.,]+)$/.exec(text.trim()) ?? []
  const amount = written === undefined ? undefined : parseMoney(written.replace(/^([A-Z]{3}) ?/, '$1 '))
  const action = parseAction(amount === undefined ? text : before)
  return action === undefined ? undefined : { action, ...(amount !== undefined && { amount }) }
}
