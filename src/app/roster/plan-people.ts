import type { PersonId } from '../../core/foundation/event.ts'
import type { Snapshot } from '../running.ts'
import { type Answers, leaveOut, personAsked } from './answers.ts'
import type { PlannedPerson, Question } from './plan-roster.ts'
import type { RosterPerson } from './roster.ts'

/** Who somebody of a roster is here; a question where that is not sure, and nobody where they are left out. */
export function plannedPerson(
  snapshot: Snapshot,
  person: RosterPerson,
  answers: Answers,
  questions: Question[],
): readonly PlannedPerson[] {
  const { at, key, address } = person
  const about = personAsked(key)
  const said = answers.get(about)
  if (said === leaveOut) return []
  const name =
    person.name ?? (said !== undefined && !snapshot.state.people.has(said) && said !== 'new' ? said : undefined)
  const told = { at, key, ...(address !== undefined && { address }), ...affiliationOf(person) }
  const known = knownAs(snapshot, { address, said })
  if (known !== undefined)
    return [
      {
        ...told,
        name: name ?? key,
        is: lacksAddress(snapshot, known, address) ? 'gets address' : 'known',
        person: known,
      },
    ]
  if (name === undefined) {
    questions.push({ at, about, kind: 'what name', called: key })
    return []
  }
  const like = said === 'new' ? [] : peopleCalled(snapshot, name)
  const [only] = like
  if (only !== undefined && like.length === 1 && isSureOf(snapshot, only, address)) {
    return [{ ...told, name, is: lacksAddress(snapshot, only, address) ? 'gets address' : 'known', person: only }]
  }
  if (like.length > 0) {
    questions.push({ at, about, kind: 'same person', name, like })
    return []
  }
  return [{ ...told, name, is: 'new' }]
}

/** By the answer, or by the address. */
function knownAs(
  { state, addresses }: Snapshot,
  { address, said }: { readonly address: string | undefined; readonly said: string | undefined },
): PersonId | undefined {
  if (said !== undefined && state.people.has(said)) return said
  return address === undefined ? undefined : addresses.get(address)
}

/** The same name is the same person only where nothing speaks against it: one of them has no address that tells. */
function isSureOf({ state }: Snapshot, person: PersonId, address: string | undefined): boolean {
  return address === undefined || state.people.get(person)?.address === undefined
}

function lacksAddress({ state }: Snapshot, person: PersonId, address: string | undefined): boolean {
  return address !== undefined && state.people.get(person)?.address === undefined
}

function peopleCalled({ state, values }: Snapshot, name: string): readonly PersonId[] {
  const written = folded(name)
  return [...state.people.values()].flatMap(({ id, name: commitment }) => {
    const known = values.get(commitment)?.value
    return known !== undefined && folded(known) === written ? [id] : []
  })
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLocaleLowerCase('en')
}

function affiliationOf({ affiliation }: RosterPerson) {
  return affiliation === undefined ? {} : { affiliation }
}
