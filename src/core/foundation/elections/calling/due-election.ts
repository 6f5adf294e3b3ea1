import { type Instant, latest } from '../../../base/instant.ts'
import type { ClauseRef } from '../../../charter/structure/charter.ts'
import { expect } from '../../deadline.ts'
import type { Entry, Event } from '../../event.ts'
import { isInForce } from '../../life/in-force.ts'
import { lookFrom } from '../../look-from.ts'
import type { FoundationState } from '../../state.ts'
import { electionBegins, electionNamed } from '../begin-election.ts'
import { isOccasion, momentsFrom, occasionsOf, type WhichElection } from './occasions.ts'

/** The election that begins by itself at a moment, by what is known; undefined when none does. */
export function dueElection(
  state: FoundationState,
  which: WhichElection,
  at: Instant,
): { readonly events: readonly Event[]; readonly under: ClauseRef } | undefined {
  const { group, name } = which
  const rule = electionNamed(state, group, name)?.rule
  if (rule === undefined) return undefined
  for (const occasion of occasionsOf(state, which, rule)) {
    if (!isOccasion(state, which, occasion, at)) continue
    const { because, whole, vacancies, rollOf } = occasion
    const begins = electionBegins(
      state,
      {
        group,
        election: name,
        because,
        ...(whole !== undefined && { whole }),
        ...(vacancies !== undefined && { vacancies }),
        ...(rollOf !== undefined && { rollOf }),
      },
      // One that a record from before this version never came to begins now, with all of its timeline before it.
      latest(at, state.last),
    )
    if (begins.ok) return { events: [begins.value], under: rule.clause }
  }
  return undefined
}

/** After an entry, the clock is told when an election begins by itself. */
export function lookAtElections(state: FoundationState, entry: Entry): void {
  const { event } = entry
  const from = lookFrom(entry)
  for (const group of state.groups.values()) {
    const elections = group.charter.elections ?? []
    if (elections.length === 0 || !isInForce(group)) continue
    for (const { name, heldWhen, whole } of elections) {
      const hasConditions = [...heldWhen, ...(whole?.when ?? [])].some(({ kind }) => kind === 'condition')
      if (hasConditions ? !silent.has(event.type) : telling.has(event.type))
        look(state, { group: group.name, name }, from)
    }
  }
}

/** Events on which the beginning of an election may hang without a condition. */
const telling: ReadonlySet<Event['type']> = new Set([
  'CharterAdopted',
  'GroupRevived',
  'SeatTaken',
  'SeatLeft',
  'TermRenewed',
  'CohortsSplit',
  'EventRecorded',
  'ElectionCalled',
  'ByElectionCalled',
  'ElectionEnded',
])

/** Events that change nothing about which charters ask. */
const silent: ReadonlySet<Event['type']> = new Set([
  'NominationMade',
  'CandidateSupported',
  'CandidacyStated',
  'QuestionAsked',
])

/** What was expected does not come about: the same election may begin at another moment. */
export function lookAgain(state: FoundationState, { group, name }: WhichElection): void {
  state.expectedElections.delete(`${group} ${name}`)
  look(state, { group, name }, latest(state.last, state.foundingUntil))
}

function look(state: FoundationState, which: WhichElection, from: Instant): void {
  const at = momentsFrom(state, which, from).find((moment) => dueElection(state, which, moment) !== undefined)
  if (at === undefined) return
  const key = `${which.group} ${which.name}`
  if (state.expectedElections.get(key) === at) return
  state.expectedElections.set(key, at)
  expect(state, { at, kind: 'election due', ...which })
}
