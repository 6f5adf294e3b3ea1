import type { Ratio } from '../../../base/ratio.ts'
import type { Tied } from '../../count.ts'
import { breakTie, type TieAsked, type TieBroken } from '../../ties/break-tie.ts'
import type { BrokenTie, OpenTie } from '../../ties/tie.ts'
import { equalShares } from './equal-shares.ts'
import type { Offer } from './offer.ts'
import type { Projects } from './projects.ts'

export interface Shares {
  readonly offers: readonly Offer[]
  readonly selected: Tied
  readonly ties: readonly BrokenTie[]
  readonly open?: OpenTie
}

/** So many ways are followed to see whether it makes a difference how a tie goes. */
const mostWays = 64

/**
 * Equal shares with its ties decided. Where nothing decides one, every way is followed: if all of them buy the same projects, the tie
 * matters to nobody and the first way is shown; else it stays open.
 */
export function decidedShares(projects: Projects, purse: Ratio): Shares {
  const first = oneWay(projects, purse, [])
  if (first.open === undefined) return first
  const ways = { left: mostWays }
  const found = everyWay(projects, purse, first, [], ways)
  return found !== undefined && isOneSet(found) ? (found[0] ?? first) : first
}

/** All ends to which the open ties of a way lead; undefined where there are too many. */
function everyWay(
  projects: Projects,
  purse: Ratio,
  way: Shares,
  choices: Tied,
  ways: { left: number },
): readonly Shares[] | undefined {
  if (way.open === undefined) return [way]
  const ends: Shares[] = []
  for (const project of way.open.among) {
    ways.left -= 1
    if (ways.left < 0) return undefined
    const more = [...choices, project]
    const found = everyWay(projects, purse, oneWay(projects, purse, more), more, ways)
    if (found === undefined) return undefined
    ends.push(...found)
  }
  return ends
}

/** With these choices at the ties that nothing decides, in their order. */
function oneWay(projects: Projects, purse: Ratio, choices: Tied): Shares {
  const ties: BrokenTie[] = []
  const left = [...choices]
  let open: OpenTie | undefined
  const { offers } = equalShares(projects, purse, (tied, bought) => {
    const broken = tieOf(projects, { round: bought + 1, purpose: 'elect', among: tied, places: 1 })
    ties.push(...broken.broken)
    const project = broken.chosen[0] ?? left.shift()
    if (project === undefined) open = broken.open
    return project
  })
  const selected = offers.map(({ project }) => project)
  return { offers, selected, ties, ...(open !== undefined && { open }) }
}

/**
 * Where the contest has no chain of its own, the cheapest of the tied, then the most approved, then the lot:
 * https://equalshares.net/implementation/tie-breaking.
 */
function tieOf({ contest, costs, approvals }: Projects, asked: TieAsked): TieBroken {
  if (contest.params.ties !== undefined) return breakTie(contest, contest.params.ties, asked)
  const cheapest = least(asked.among, (project) => costs[project] ?? 0)
  const among = least(cheapest, (project) => -(approvals[project] ?? 0))
  return among.length === 1 ? { chosen: among, broken: [] } : breakTie(contest, ['lot'], { ...asked, among })
}

function least(among: Tied, amount: (project: number) => number): Tied {
  const smallest = Math.min(...among.map(amount))
  return among.filter((project) => amount(project) === smallest)
}

function isOneSet(ways: readonly Shares[]): boolean {
  const sets = ways.map(({ selected }) => selected.toSorted((one, other) => one - other).join())
  return new Set(sets).size === 1
}
