import type { Name } from '../../base/name.ts'
import { textOfData } from '../../base/text-of-data.ts'
import { said, saidAny } from '../reading/said.ts'
import type { Ceiling } from '../structure/ceiling.ts'
import type { Charter, Deciding } from '../structure/charter.ts'
import { groupOfDeciding } from '../structure/deciding.ts'
import type { Power, PowerBy } from '../structure/power.ts'
import { isSameSeat } from '../structure/same-seat.ts'
import type { MayDecide, Withheld } from './answer.ts'
import { type DelegatedPower, groupOfRecipient } from './given-power.ts'
import { leastCeilings, leastOf, limitStop } from './limits-of-money.ts'
import { closest, isExcepted, reaches } from './power-source.ts'
import type { Question } from './question.ts'
import { isAsSpecific, isReservedNow, isSure } from './reservations.ts'
import { forbiddenBy, isNow } from './states-now.ts'

interface ByDelegation {
  readonly deciders: readonly MayDecide[]
  readonly withheld: readonly Withheld[]
}

/**
 * Who may decide it since somebody who may has handed it on, and whom they have handed it on to. Never more than the giver holds: its
 * limits and conditions go along, and what the giver does not hold any more nobody has from it.
 */
export function byDelegation(
  charters: ReadonlyMap<Name, Charter>,
  question: Question,
  holders: readonly MayDecide[],
): ByDelegation {
  const deciders: MayDecide[] = []
  const withheld: Withheld[] = []
  let waiting = (question.delegated ?? []).filter((one) => reaches(one, question.action))
  // Each round settles one delegation at least, or is the last.
  for (let settled = true; settled; ) {
    settled = false
    for (const delegated of waiting) {
      const giver = [...holders, ...deciders].find((decider) => gives(decider, delegated))
      const charter = charters.get(groupOfRecipient(delegated.to))
      if (giver === undefined || charter === undefined) continue
      waiting = waiting.filter((one) => one !== delegated)
      settled = true
      const stop = stopOf(charter, delegated, question, giver)
      if (stop === undefined) deciders.push(...recipients(charter, delegated, question, giver))
      else withheld.push(stop)
    }
  }
  return { deciders, withheld }
}

/** Whether this is the one who gave it, and may still. */
function gives({ group, by, notDelegable }: MayDecide, { from, by: giver }: DelegatedPower): boolean {
  return (
    group === from && notDelegable !== true && isSameDecider(by.kind === 'body' ? { kind: 'group', group } : by, giver)
  )
}

export function isSameDecider(one: PowerBy, other: PowerBy): boolean {
  switch (one.kind) {
    case 'rule':
      return other.kind === 'rule' && other.rule.group === one.rule.group && other.rule.rule === one.rule.rule
    case 'seat':
      return other.kind === 'seat' && isSameSeat(one.seat, other.seat)
    case 'group':
      return other.kind === 'group' && other.group === one.group
    case 'together':
      return other.kind === 'together' && textOfData(other.of) === textOfData(one.of)
  }
}

/** The group in which somebody decides; several who decide together do so in that whose charter says so. */
export function groupDeciding(by: PowerBy, own: Name): Name {
  return by.kind === 'together' ? own : groupOfDeciding(by)
}

/** What is against it: what it costs, or what the recipient's own charter forbids or reserves. */
function stopOf(
  charter: Charter,
  { upTo, action }: DelegatedPower,
  question: Question,
  { clause }: MayDecide,
): Withheld | undefined {
  const { group } = charter
  const over = limitStop(upTo, question.amount)
  if (over !== undefined) return { group, clause, ...over }
  const forbidden = forbiddenBy(charter, question.action).find(
    ({ state }) => isNow(state, group, question.meanwhile) === 'yes',
  )
  if (forbidden !== undefined) {
    return { group, clause: forbidden.clause, because: 'forbidden meanwhile', state: forbidden.state }
  }
  const reserved = charter.reserved.find(
    (one) => isReservedNow(one, question) && isAsSpecific(one, { action }) && isSure(one, question),
  )
  return reserved === undefined ? undefined : { group, clause: reserved.clause, because: 'reserved' }
}

function recipients(
  charter: Charter,
  delegated: DelegatedPower,
  question: Question,
  giver: MayDecide,
): readonly MayDecide[] {
  const { number, upTo, limits = [], onlyIf } = delegated
  const { group } = charter
  const { by: _, with: __, agreedBy: ___, band: ____, limits: _____, ...held } = giver
  return decidersIn(charter, delegated, question).map(({ by, with: partners, agreedBy, own }): MayDecide => {
    const least = leastOf([giver.upTo, upTo, own?.upTo])
    const ceilings = leastCeilings([...limits, ...(own?.limits ?? [])])
    const conditions = [...(giver.onlyIf ?? []), onlyIf, own?.onlyIf].filter((condition) => condition !== undefined)
    return {
      ...held,
      group,
      by,
      with: partners,
      ...said(agreedBy, (agreedBy) => ({ agreedBy })),
      ...said(least, (upTo) => ({ upTo })),
      ...saidAny(ceilings, (limits) => ({ limits })),
      ...saidAny(conditions, (onlyIf) => ({ onlyIf })),
      ...saidAny([...(giver.limitsOf ?? []), ...saidLimits(giver)], (limitsOf) => ({ limitsOf })),
      chain: [{ group, says: 'is given', delegation: number }, ...giver.chain],
    }
  })
}

function saidLimits({
  group,
  limits,
}: MayDecide): readonly { readonly group: Name; readonly limits: readonly Ceiling[] }[] {
  return limits === undefined ? [] : [{ group, limits }]
}

interface Decides {
  readonly by: MayDecide['by']
  readonly with: readonly Name[]
  readonly agreedBy?: readonly Deciding[]
  readonly own?: Power
}

/** A seat alone; another group by its own line for it, where it has one, and else as it resolves. */
function decidersIn(charter: Charter, { to, from }: DelegatedPower, { action }: Question): readonly Decides[] {
  if (to.kind === 'seat') return [{ by: to, with: [] }]
  if (to.group === from) return [{ by: { kind: 'body' }, with: [] }]
  const own = closest(charter.powers.filter((power) => reaches(power, action) && !isExcepted(power, action)))
  const lines = own.flatMap((power) =>
    power.by.map((by): Decides => {
      const { agreedBy } = power
      return { by, with: power.with, own: power, ...(agreedBy !== undefined && { agreedBy }) }
    }),
  )
  return lines.length > 0 ? lines : [{ by: { kind: 'body' }, with: [] }]
}
