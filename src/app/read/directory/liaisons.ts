import { type Name, spoken } from '../../../core/base/name.ts'
import type { Charter } from '../../../core/charter/structure/charter.ts'
import { groupOfDeciding } from '../../../core/charter/structure/deciding.ts'
import type { Seat } from '../../../core/charter/structure/seat.ts'
import type { Liaison } from './group-card.ts'

/** The seats by which groups are linked: of one group, and filled by, held by virtue of, or only from, another. */
export function liaisonsIn(charters: readonly Charter[], titleOf: (group: Name) => string): readonly Liaison[] {
  return charters.flatMap((charter) =>
    charter.seats.flatMap((seat) =>
      linksOf(seat)
        .filter(({ other }) => other !== charter.group)
        .filter(({ other, how }, index, all) => {
          const same = (link: Link) => link.other === other && link.how === how
          return all.findIndex(same) === index
        })
        .map(({ other, how, office }) => ({
          group: { name: charter.group, title: titleOf(charter.group) },
          seat: seat.name,
          title: spoken(seat.name),
          other: { name: other, title: titleOf(other) },
          how,
          ...(office !== undefined && { office }),
        })),
    ),
  )
}

type Link = Pick<Liaison, 'how' | 'office'> & { readonly other: Name }

function linksOf({ filledBy, from }: Seat): readonly Link[] {
  switch (filledBy.kind) {
    case 'ex officio':
      return [filledBy.office, ...(filledBy.orOffices ?? [])].map((office) => {
        return { other: office.group, how: 'office', office }
      })
    case 'appointment':
      return filledBy.by.map((by) => ({ other: groupOfDeciding(by), how: 'fills' }))
    case 'application':
    case 'invitation':
    case 'election':
    case 'roll':
    case 'own word':
      return from.map(({ group }) => ({ other: group, how: 'from' }))
  }
}
