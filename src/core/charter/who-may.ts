import type { Money } from '../base/money.ts'
import type { Name } from '../base/name.ts'
import { pathCovers } from './action.ts'
import type { Action, Charter, ClauseRef, Decider, Gift, Power, Reservation, RuleRef } from './charter.ts'

/** What somebody wants to know, or is about to do. Without an amount, limits are told and not applied. */
export interface Question {
  readonly action: Action
  readonly amount?: Money
}

/** Who may decide it, and why nobody else may. The same answer is read on pages and enforced by `authorise`. */
export interface WhoMay extends Question {
  /** Each may decide it; the groups in the order of the charters. */
  readonly deciders: readonly MayDecide[]
  readonly reserved: readonly ReservedTo[]
  readonly withheld: readonly Withheld[]
}

export interface MayDecide {
  readonly group: Name
  /** `body`: the group as a whole, where its charter names no rule for it. */
  readonly by: Decider | { readonly kind: 'body' }
  /** Groups that must agree as well. */
  readonly with: readonly Name[]
  /** The most that one request may cost: the least of the group's own limit, of those of the gifts and of what is reserved above. */
  readonly upTo?: Money
  readonly clause: ClauseRef
  /** From the clause that uses the power up to the body that it came from. */
  readonly chain: readonly Link[]
}

export interface Link {
  readonly group: Name
  readonly clause?: ClauseRef
  readonly says: 'uses' | 'gives' | 'adopts' | 'holds everything'
}

/** A group that must take it to another body. */
export interface ReservedTo {
  readonly group: Name
  readonly to: Name
  /** Only above this amount. */
  readonly above?: Money
  readonly clause: ClauseRef
  readonly recommendedBy?: RuleRef
}

/** A line of a charter that speaks of it and does not hold here. */
export interface Withheld {
  readonly group: Name
  readonly clause: ClauseRef
  readonly because: 'excepted' | 'reserved' | 'no gift' | 'over the limit' | 'other currency' | 'less specific'
  /** For `no gift`: the body above that does not hand it down. */
  readonly at?: Name
  /** For `over the limit` and `other currency`: the limit. */
  readonly upTo?: Money
}

/**
 * Answers from charters in force, by name, each standing under a group of the same map or under none (the root).
 *
 * - A power or gift covers its object's whole branch without what it excepts. Within a charter the line with the most
 *   specific object speaks; among groups that hold a power, the one whose object is the most specific.
 * - A group holds a power when it is the root; when it is its own by the adoption of its charter (to admit to its seats,
 *   to resolve); or when every group above it, up to the root, gives it to the next.
 * - A reservation as specific as the power takes precedence. The body that it names decides by its own line, or else by
 *   the rule by which it resolves.
 * - What nobody holds, the root decides: it holds everything.
 */
export function whoMay(charters: ReadonlyMap<Name, Charter>, question: Question): WhoMay {
  const reserved = reservations(charters, question)
  const answers = [...charters.values()].flatMap((charter) => linesOf(charters, charter, question))
  const { deciders, withheld } = mostSpecific(answers)
  const all = [...deciders, ...byReservation(charters, question, reserved, deciders)]
  return {
    ...question,
    deciders: all.length > 0 ? all : byRoot(charters),
    reserved: reserved.map(({ by }) => by),
    withheld,
  }
}

interface Held {
  readonly object: string
  readonly decider: MayDecide
}

type Answer =
  | { readonly kind: 'held'; readonly held: Held }
  | { readonly kind: 'withheld'; readonly withheld: Withheld }

function mostSpecific(answers: readonly Answer[]): Pick<WhoMay, 'deciders' | 'withheld'> {
  const held = answers.flatMap((answer) => (answer.kind === 'held' ? [answer.held] : []))
  const withheld = answers.flatMap((answer) => (answer.kind === 'withheld' ? [answer.withheld] : []))
  const depth = Math.max(...held.map(({ object }) => depthOf(object)))
  const outdone = held.filter(({ object }) => depthOf(object) < depth)
  return {
    deciders: held.filter(({ object }) => depthOf(object) === depth).map(({ decider }) => decider),
    withheld: [
      ...withheld,
      ...outdone.map(({ decider: { group, clause } }) => ({ group, clause, because: 'less specific' as const })),
    ],
  }
}

/** What one charter's own lines say of it. */
function linesOf(charters: ReadonlyMap<Name, Charter>, charter: Charter, question: Question): readonly Answer[] {
  const about = [...charter.powers, ...admissions(charter)].filter((power) => reaches(power, question.action))
  const excepted = about.filter((power) => isExcepted(power, question.action))
  return [
    ...excepted.map(({ clause }): Answer => {
      return { kind: 'withheld', withheld: { group: charter.group, clause, because: 'excepted' } }
    }),
    ...closest(about.filter((power) => !excepted.includes(power))).map((power) =>
      lineOf(charters, charter, power, question),
    ),
  ]
}

/** Seats that are filled by application say by which rule, and so who may admit, also where no power repeats it. */
function admissions(charter: Charter): readonly Power[] {
  return charter.seats.flatMap((seat): Power[] => {
    const { name, filledBy, clause, place } = seat
    if (filledBy.kind !== 'application') return []
    const action: Action = { verb: 'admit', object: name }
    if (charter.powers.some((power) => power.action.verb === 'admit' && power.action.object === name)) return []
    return [{ action, except: [], by: { kind: 'rule', rule: filledBy.decidedBy }, with: [], clause, place }]
  })
}

function lineOf(charters: ReadonlyMap<Name, Charter>, charter: Charter, power: Power, question: Question): Answer {
  const { group } = charter
  const { clause, upTo } = power
  const stop = limitStop(upTo, question.amount)
  if (stop !== undefined) return { kind: 'withheld', withheld: { group, clause, ...stop } }
  const reserving = charter.reserved.filter(
    (reservation) =>
      isReservedNow(reservation, question) && depthOf(reservation.action.object) >= depthOf(power.action.object),
  )
  const barring = reserving.find(({ above }) => above === undefined || question.amount !== undefined)
  if (barring !== undefined) {
    return { kind: 'withheld', withheld: { group, clause: barring.clause, because: 'reserved' } }
  }
  const source = sourceOf(charters, charter, question)
  if (!source.held) return { kind: 'withheld', withheld: { group, clause, ...source.stop } }
  const least = leastOf([upTo, ...reserving.map(({ above }) => above), ...source.limits])
  const decider: MayDecide = {
    group,
    by: power.by,
    with: power.with,
    ...(least !== undefined && { upTo: least }),
    clause,
    chain: [{ group, clause, says: 'uses' }, ...source.chain],
  }
  return { kind: 'held', held: { object: power.action.object, decider } }
}

type Stop = Pick<Withheld, 'because' | 'at' | 'upTo'>

type Source =
  | { readonly held: true; readonly chain: readonly Link[]; readonly limits: readonly Money[] }
  | { readonly held: false; readonly stop: Stop }

/** Where a group has the power for an action from: the links above its own clause, or what is missing. */
function sourceOf(charters: ReadonlyMap<Name, Charter>, charter: Charter, question: Question): Source {
  const own = isOwn(charter, question.action)
  const chain: Link[] = []
  const limits: Money[] = []
  let below = charter
  // A foundation of n groups has no longer chain, so that charters in a circle end as well.
  for (let steps = 0; steps <= charters.size; steps += 1) {
    if (below.under === undefined) {
      chain.push({ group: below.group, ...clauseOfWhole(below), says: 'holds everything' })
      return { held: true, chain, limits }
    }
    const above = charters.get(below.under)
    if (above === undefined) return { held: false, stop: { because: 'no gift', at: below.under } }
    if (own) {
      chain.push({ group: above.group, says: 'adopts' })
    } else {
      const given = giftOf(above, below.group, question)
      if (!given.held) return given
      chain.push({ group: above.group, clause: given.gift.clause, says: 'gives' })
      if (given.gift.upTo !== undefined) limits.push(given.gift.upTo)
    }
    below = above
  }
  return { held: false, stop: { because: 'no gift', at: below.group } }
}

type Given = { readonly held: true; readonly gift: Gift } | { readonly held: false; readonly stop: Stop }

function giftOf(from: Charter, to: Name, { action, amount }: Question): Given {
  const about = from.gives.filter((gift) => gift.to === to && reaches(gift, action))
  const gifts = closest(about.filter((gift) => !isExcepted(gift, action)))
  const enough = gifts.find((gift) => limitStop(gift.upTo, amount) === undefined)
  if (enough !== undefined) return { held: true, gift: enough }
  const stop = limitStop(gifts[0]?.upTo, amount)
  return { held: false, stop: stop ?? { because: 'no gift', at: from.group } }
}

/** What a group has by the adoption of its charter: who joins it, and what it resolves. */
function isOwn(charter: Charter, { verb, object }: Action): boolean {
  return verb === 'resolve' || (verb === 'admit' && charter.seats.some((seat) => seat.name === object))
}

interface Reserved {
  readonly by: ReservedTo
  /** Whether it applies to this question, and not only above an amount that the question leaves open. */
  readonly surely: boolean
}

function reservations(charters: ReadonlyMap<Name, Charter>, question: Question): readonly Reserved[] {
  return [...charters.values()].flatMap((charter) =>
    charter.reserved
      .filter((reservation) => isReservedNow(reservation, question))
      .map(({ to, above, clause, recommendedBy }) => ({
        surely: above === undefined || question.amount !== undefined,
        by: {
          group: charter.group,
          to,
          ...(above !== undefined && { above }),
          clause,
          ...(recommendedBy !== undefined && { recommendedBy }),
        },
      })),
  )
}

/** An amount in another currency is not known to be small enough, so that it is reserved. */
function isReservedNow({ action, above }: Reservation, question: Question): boolean {
  if (action.verb !== question.action.verb || !pathCovers(action.object, question.action.object)) return false
  return question.amount === undefined || above === undefined || limitStop(above, question.amount) !== undefined
}

/** Bodies to which it is reserved and that have no line of their own for it. */
function byReservation(
  charters: ReadonlyMap<Name, Charter>,
  question: Question,
  reserved: readonly Reserved[],
  deciders: readonly MayDecide[],
): readonly MayDecide[] {
  const bodies = new Set(reserved.filter(({ surely }) => surely).map(({ by }) => by.to))
  return [...bodies].flatMap((body): readonly MayDecide[] => {
    const charter = charters.get(body)
    if (charter === undefined || deciders.some(({ group }) => group === body)) return []
    const source = sourceOf(charters, charter, question)
    if (!source.held) return []
    const least = leastOf(source.limits)
    return asBody(charter, source.chain, least === undefined ? {} : { upTo: least })
  })
}

function byRoot(charters: ReadonlyMap<Name, Charter>): readonly MayDecide[] {
  const roots = [...charters.values()].filter((charter) => charter.under === undefined)
  return roots.flatMap((root) =>
    asBody(root, [{ group: root.group, ...clauseOfWhole(root), says: 'holds everything' }], {}),
  )
}

/** A body that decides without a line for it: by the rule by which it resolves, where it has one. */
function asBody(charter: Charter, chain: readonly Link[], limit: { readonly upTo?: Money }): readonly MayDecide[] {
  const { group } = charter
  const resolves = charter.powers.find(({ action, by }) => action.verb === 'resolve' && by.kind === 'rule')
  const clause = resolves?.clause ?? clauseOfWhole(charter).clause ?? { group, anchor: '', title: charter.name }
  return [{ group, by: resolves?.by ?? { kind: 'body' }, with: resolves?.with ?? [], ...limit, clause, chain }]
}

/** The charter's own title stands for the charter as a whole. */
function clauseOfWhole({ group, clauses }: Charter): { readonly clause?: ClauseRef } {
  const title = clauses[0]
  return title === undefined ? {} : { clause: { group, anchor: title.anchor, title: title.title } }
}

function reaches(line: { readonly action: Action }, action: Action): boolean {
  return line.action.verb === action.verb && pathCovers(line.action.object, action.object)
}

function isExcepted({ except }: { readonly except: readonly string[] }, { object }: Action): boolean {
  return except.some((branch) => pathCovers(branch, object))
}

function closest<Line extends { readonly action: Action }>(lines: readonly Line[]): readonly Line[] {
  const depth = Math.max(...lines.map(({ action }) => depthOf(action.object)))
  return lines.filter(({ action }) => depthOf(action.object) === depth)
}

/** All objects that cover one path lie on the way to it, so that the longer one is the more specific. */
function depthOf(object: string): number {
  return object === '' ? 0 : object.split('/').length
}

function limitStop(limit: Money | undefined, amount: Money | undefined): Stop | undefined {
  if (limit === undefined || amount === undefined) return undefined
  if (limit.currency !== amount.currency) return { because: 'other currency', upTo: limit }
  return amount.minor > limit.minor ? { because: 'over the limit', upTo: limit } : undefined
}

/** The least limit in the currency of the first: an amount in another currency would have been stopped before. */
function leastOf(limits: readonly (Money | undefined)[]): Money | undefined {
  const stated = limits.filter((limit) => limit !== undefined)
  return stated
    .filter((limit) => limit.currency === stated[0]?.currency)
    .reduce<Money | undefined>(
      (least, limit) => (least === undefined || limit.minor < least.minor ? limit : least),
      undefined,
    )
}
