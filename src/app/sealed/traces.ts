import type { Commitment, Entry, Event, PersonId } from '../../core/foundation/event.ts'

/**
 * Everything that is sealed about people, found in the record alone, so that every process finds the same, after a restart as
 * well. It is shown each entry of the record once, from the first to the last.
 */
export interface Traces {
  see(entry: Entry): void
  /** What goes with the people: never what somebody else has said as well, and goes on saying. */
  commitments(): readonly Commitment[]
}

export function tracesOf(people: ReadonlySet<PersonId>): Traces {
  const own = new Set<Commitment>()
  /** Who has said a sealed value of a fact. */
  const sayers = new Map<Commitment, Set<PersonId>>()
  const erased = new Set(people)
  return {
    see(entry) {
      const { event } = entry
      if (event.type === 'PersonErased') erased.add(event.person)
      const sayer = sayerOf(entry)
      for (const commitment of saidIn(event)) {
        const known = sayers.get(commitment) ?? new Set()
        sayers.set(commitment, sayer === undefined ? known : known.add(sayer))
      }
      if (isAbout(entry, people)) for (const commitment of personalIn(event)) own.add(commitment)
    },
    commitments() {
      const said = [...sayers].filter(
        ([, by]) => [...by].some((one) => people.has(one)) && [...by].every((one) => erased.has(one)),
      )
      return [...own, ...said.map(([commitment]) => commitment)]
    },
  }
}

/** Every sealed value to which an event commits and that belongs to somebody; what a lot is drawn from belongs to nobody. */
export function commitmentsIn(event: Event): readonly Commitment[] {
  return [...personalIn(event), ...saidIn(event)]
}

/** Names, addresses, answers, reasons and statements: what belongs to one person. */
function personalIn(event: Event): readonly Commitment[] {
  const introduced = introducedIn(event)
  if (introduced.length > 0) return introduced
  const admitted = 'effect' in event && event.effect.kind === 'admit' ? event.effect : undefined
  const answers = [admitted?.answers, admitted?.conflict].filter((commitment) => commitment !== undefined)
  const reason = 'reason' in event && event.reason !== undefined ? [event.reason] : []
  const note = event.type === 'SuccessorNoteWritten' ? [event.note] : []
  const statement = event.type === 'StatementMade' ? [event.statement] : []
  const answered = event.type === 'AnswerGiven' && event.said !== undefined ? [event.said] : []
  const elsewhere = [...saidInElection(event), ...saidInRequest(event)]
  return [...answers, ...reason, ...note, ...statement, ...answered, ...elsewhere]
}

/** What candidates say of themselves and answer, and what is asked of them. */
function saidInElection(event: Event): readonly Commitment[] {
  switch (event.type) {
    case 'CandidacyStated':
      return [event.statement, event.answers].filter((commitment) => commitment !== undefined)
    case 'QuestionAsked':
      return [event.text]
    case 'QuestionAnswered':
      return [event.answer]
  }
  return []
}

/** What applicants write, what they are asked and answer. */
function saidInRequest(event: Event): readonly Commitment[] {
  switch (event.type) {
    case 'RequestMade':
      return [event.application, event.confidential].filter((commitment) => commitment !== undefined)
    case 'RequestDraftKept':
      return [event.draft]
    case 'ApplicantAsked':
      return [event.text]
    case 'ApplicantAnswered':
      return [event.answer]
  }
  return []
}

/** The name and the address of somebody, as far as the event gives them. */
export function introducedIn(event: Event): readonly Commitment[] {
  if (event.type === 'AddressGiven') return [event.address]
  if (event.type !== 'PersonIntroduced') return []
  return event.address === undefined ? [event.name] : [event.name, event.address]
}

/** Values of facts, which belong to all who say them. */
function saidIn(event: Event): readonly Commitment[] {
  if (event.type === 'FactDeclared') return event.sealed === undefined ? [] : [event.sealed]
  return event.type === 'ValuesRelated' ? (event.sealed ?? []) : []
}

function sayerOf({ event, by }: Entry): PersonId | undefined {
  if (event.type === 'FactDeclared') return event.person
  return by.kind === 'person' ? by.person : undefined
}

/** Whoever wrote it, and whom it is about: a reason that is given in by a proxy is also of the voter. */
function isAbout({ event, by }: Entry, people: ReadonlySet<PersonId>): boolean {
  if ('effect' in event && event.effect.kind === 'admit') return people.has(event.effect.person)
  const subjects = [
    by.kind === 'person' ? by.person : undefined,
    'person' in event ? event.person : undefined,
    'voter' in event ? event.voter : undefined,
  ]
  return subjects.some((subject) => subject !== undefined && people.has(subject))
}
