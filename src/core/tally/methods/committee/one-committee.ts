import type { Contest } from '../../contest.ts'
import type { Tied } from '../../count.ts'
import { breakTie } from '../../ties/break-tie.ts'
import type { BrokenTie, OpenTie } from '../../ties/tie.ts'

export interface OneCommittee {
  /** Those who are sure of it where the tie stays open. */
  readonly elected: Tied
  readonly ties: readonly BrokenTie[]
  readonly open?: OpenTie
}

/** Of several committees that are equally good, those that the contest's chain leaves: it is asked for one member after the other. */
export function oneCommittee(contest: Contest, committees: readonly Tied[], round: number): OneCommittee {
  const ties: BrokenTie[] = []
  let left = committees
  while (left.length > 1) {
    const sure = inAll(left)
    const among = [...new Set(left.flat())].filter((member) => !sure.includes(member))
    const places = Math.min(...left.map(({ length }) => length)) - sure.length
    const asked = { round, purpose: 'elect', among, places: 1 } as const
    const { chosen, broken, open } = breakTie(contest, contest.params.ties ?? ['lot'], asked)
    const [member] = chosen
    if (member === undefined) return { elected: sure, ties, ...(open !== undefined && { open: { ...open, places } }) }
    ties.push(...broken)
    left = left.filter((committee) => committee.includes(member))
  }
  return { elected: left[0] ?? [], ties }
}

function inAll(committees: readonly Tied[]): Tied {
  return (committees[0] ?? []).filter((member) => committees.every((committee) => committee.includes(member)))
}
