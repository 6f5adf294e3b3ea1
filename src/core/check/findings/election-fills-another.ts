import { spoken } from '../../base/name.ts'
import type { CharterCheck } from './check.ts'

/** A seat says that an election fills it, and that election fills other seats: one of the two was meant otherwise. */
export const electionFillsAnother: CharterCheck = ({ group, seats, elections = [] }, find) => {
  for (const { name, filledBy, alsoFilledBy = [], place } of seats) {
    for (const filling of [filledBy, ...alsoFilledBy]) {
      if (filling.kind !== 'election' || filling.election === undefined) continue
      const election = elections.find((candidate) => candidate.name === filling.election)
      if (election === undefined || election.fills.length === 0) continue
      if (election.fills.some((seat) => seat.group === group && seat.seat === name)) continue
      const filled = election.fills.map(({ seat }) => `"${spoken(seat)}"`).join(' and ')
      const message = `"${spoken(name)}" is filled by the election "${spoken(election.name)}", which fills ${filled}`
      find('election-fills-another', place, message)
    }
  }
}
