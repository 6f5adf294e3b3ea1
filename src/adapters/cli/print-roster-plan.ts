import type { PlannedPerson, PlannedSeat, Question, RosterPlan } from '../../app/roster/plan-roster.ts'
import { spoken } from '../../core/base/name.ts'
import type { SeatRef } from '../../core/charter/structure/charter.ts'
import { counted } from '../words/en/counted.ts'
import { questionWords } from '../words/roster-words.ts'
import type { PeopleImported } from './operator-tools.ts'
import { styled, type Terminal } from './terminal.ts'

type Planned = Extract<PeopleImported, { readonly plan: RosterPlan }>

/** The difference, people first, then seats; last what is to be asked, with its place and the words that answer it. */
export function printPlan(terminal: Terminal, { plan, names }: Planned): void {
  const { people, seats, onlyHere, questions } = plan
  const nameOf = new Map(people.map(({ key, name }) => [key, name]))
  for (const person of people) if (person.is !== 'known') terminal.out(personLine(terminal, person))
  for (const seat of seats) {
    const line = seatLine(terminal, seat, nameOf.get(seat.key) ?? seat.key)
    if (line !== undefined) terminal.out(line)
  }
  for (const { seat, person } of onlyHere) {
    terminal.out(
      `${styled(terminal, 'cyan', '!')} only here: ${names.get(person) ?? person} is ${placeOf(seat)}; the roster does not have them`,
    )
  }
  for (const question of questions) {
    const { at } = question
    terminal.err(`${at.file}:${at.line}: ${styled(terminal, 'yellow', 'open')}: ${questionWords(question, names)}`)
  }
  const known = people.filter(({ is }) => is === 'known').length
  const same = seats.filter(({ is }) => is === 'held already' || is === 'noted already').length
  terminal.err(
    `${counted(known, 'person', 'people')} and ${counted(same, 'seat', 'seats')} are here already; ${counted(questions.length, 'question', 'questions')} open.`,
  )
}

/** The same for programs. */
export function planJson({ kind, plan, names }: Planned): object {
  const withName = ({ person, ...one }: RosterPlan['onlyHere'][number]) => ({
    ...one,
    person,
    name: names.get(person) ?? null,
  })
  const asked = (question: Question) => ({ ...question, words: questionWords(question, names) })
  return { done: kind === 'done', ...plan, onlyHere: plan.onlyHere.map(withName), questions: plan.questions.map(asked) }
}

function personLine(terminal: Terminal, { name, is, address, affiliation }: PlannedPerson): string {
  const sign = styled(terminal, 'green', '+')
  const works = affiliation === undefined ? '' : `; works for ${affiliation}, which they declare themselves`
  if (is === 'gets address') return `${sign} ${name} gets an address, by which they can sign in${works}`
  return `${sign} ${name}${address === undefined ? ', who cannot sign in until they have an address' : ''}${works}`
}

function seatLine(terminal: Terminal, { seat, is, from, to }: PlannedSeat, name: string): string | undefined {
  const sign = styled(terminal, 'green', '+')
  const until = to === undefined ? '' : ` to ${to}`
  switch (is) {
    case 'taken':
      return `${sign} ${name} is ${placeOf(seat)} since ${from}${to === undefined ? '' : `, until ${to}`}`
    case 'held before':
      return `${sign} ${name} was ${placeOf(seat)} from ${from}${until}`
    case 'held already':
    case 'noted already':
      return undefined
  }
}

function placeOf({ group, seat }: SeatRef): string {
  return `${spoken(seat)} of ${group}`
}
