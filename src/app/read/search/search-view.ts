import { spokenMoney } from '../../../core/base/money.ts'
import type { WhoMay } from '../../../core/charter/powers/answer.ts'
import { spokenAction } from '../../../core/charter/structure/action.ts'
import { activeCharters } from '../../../core/foundation/active.ts'
import type { PowersView } from '../powers-view.ts'
import { powersView } from '../powers-view.ts'
import { foundationRef, type Reader } from '../reader.ts'
import type { FoundationRef } from '../views.ts'
import { askedPower } from './asked-power.ts'
import { excerpt } from './marked.ts'
import { longest_query, relevance, termsOf } from './relevance.ts'
import { type Findable, type SearchThing, searchThings } from './search-things.ts'

export interface SearchView {
  readonly foundation: FoundationRef
  /** As it was written. */
  readonly asked?: string
  /** Who may, where the query asks that. */
  readonly answer?: {
    readonly action: string
    readonly amount?: string
    readonly whoMay: WhoMay
    readonly people: NonNullable<PowersView['people']>
  }
  /** The best first. */
  readonly found: readonly Found[]
  /** How many fit that are not shown. */
  readonly more: number
}

export type Found = Findable & {
  /** The words around the first one that was looked for. */
  readonly excerpt?: string
}

const most_found = 40

/** What fits a query, and on top of it who may decide what it asks about. */
export function searchView(reader: Reader, query: string | undefined): SearchView {
  const foundation = foundationRef(reader)
  const asked = query?.slice(0, longest_query).trim() ?? ''
  if (asked === '') return { foundation, found: [], more: 0 }
  const answer = answerTo(reader, asked)
  const terms = termsOf(asked)
  const fitting = searchThings(reader)
    .flatMap((thing) => {
      const points = pointsOf(thing, terms)
      return points === undefined ? [] : [{ thing, points }]
    })
    .toSorted(byRelevance)
  const shown = fitting.slice(0, most_found)
  return {
    foundation,
    asked,
    ...(answer !== undefined && { answer }),
    found: shown.map(({ thing }) => foundOf(thing, terms)),
    more: fitting.length - shown.length,
  }
}

/** As the page of powers answers it. */
function answerTo(reader: Reader, asked: string): SearchView['answer'] {
  const charters = activeCharters(reader.snapshot.state)
  const power = askedPower(asked, [...charters.values()])
  if (power === undefined) return undefined
  const action = spokenAction(power.action)
  const amount = power.amount === undefined ? undefined : spokenMoney(power.amount)
  const { answer: whoMay, people = [] } = powersView(reader, action, amount)
  return whoMay === undefined ? undefined : { action, ...(amount !== undefined && { amount }), whoMay, people }
}

/** The number of a decision or an election is as good as its title: "12", "decision 12". */
function pointsOf(thing: SearchThing, terms: readonly string[]): number | undefined {
  const points = relevance(thing.searched, terms)
  if (thing.kind !== 'decision' && thing.kind !== 'election') return points
  const isItsNumber = terms.at(-1) === String(thing.number) && terms.length <= 2
  return isItsNumber ? (points ?? 0) + 40 : points
}

/** Of those that fit equally well groups and people come before what is said in charters. */
function byRelevance(
  left: { readonly thing: SearchThing; readonly points: number },
  right: { readonly thing: SearchThing; readonly points: number },
): number {
  const byPoints = right.points - left.points
  return byPoints === 0 ? kinds.indexOf(left.thing.kind) - kinds.indexOf(right.thing.kind) : byPoints
}

const kinds: readonly Findable['kind'][] = ['group', 'person', 'seat', 'power', 'election', 'decision', 'clause']

function foundOf({ searched, ...thing }: SearchThing, terms: readonly string[]): Found {
  const around = thing.kind === 'clause' || thing.kind === 'group' ? excerpt(searched.text, terms) : undefined
  return { ...thing, ...(around !== undefined && { excerpt: around }) }
}
