import { spoken } from '../../base/name.ts'
import { seatsNamedIn } from '../../charter/structure/references.ts'
import type { CharterCheck } from './check.ts'

/** A seat that decides something and is filled by an election: nothing says what happens when it falls vacant before the next one. */
export const vacancyNotProvided: CharterCheck = ({ group, seats, rules, powers }, find) => {
  const deciding = new Set(
    seatsNamedIn([rules.map(({ voters }) => voters), powers.map(({ by }) => by)])
      .filter((ref) => ref.group === group)
      .map(({ seat }) => seat),
  )
  for (const { name, number, filledBy, alsoFilledBy, vacancy, interim, fillsWithin, place } of seats) {
    if (filledBy.kind !== 'election' || number === undefined || !deciding.has(name)) continue
    if ([alsoFilledBy, vacancy, interim, fillsWithin].some((said) => said !== undefined)) continue
    const message = `Nothing says what happens when "${spoken(name)}" falls vacant before the next election`
    find('vacancy-not-provided', place, message, { suggestion: 'vacancy: [next in line, by-election]' })
  }
}
