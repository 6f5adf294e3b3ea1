import { nameOf, spoken } from '../../core/base/name.ts'
import { textIn } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import { announcementVerbs } from './announcement-verbs.ts'
import { ballotVerbs } from './ballot-verbs.ts'
import { consultationVerbs } from './consultation-verbs.ts'
import { electionVerbs } from './election-verbs.ts'
import { entryIn, fillingVerbs } from './filling-verbs.ts'
import { handOverVerbs } from './handover-verbs.ts'
import { lifeVerbs } from './life-verbs.ts'
import { meetingVerbs } from './meeting-verbs.ts'
import { moneyVerbs } from './money-verbs.ts'
import { motionVerbs } from './motion-verbs.ts'
import { newPeopleIn, peopleIn } from './people.ts'
import { peopleVerbs } from './people-verbs.ts'
import { reportVerbs } from './report-verbs.ts'
import { requestVerbs } from './request-verbs.ts'
import type { Asked } from './scenario.ts'
import { groupIn, nameWritten, personIn, type StepReading, seatIn, wordsIn } from './step-reading.ts'
import { byEach, type Verb } from './verb.ts'
import { votingVerbs } from './voting-verbs.ts'

/** Every act that a scenario knows. A new act of the core gets its entry here, or in one of the two tables that come first. */
export const verbs: Readonly<Record<string, Verb>> = {
  ...motionVerbs,
  ...votingVerbs,
  ...peopleVerbs,
  ...lifeVerbs,
  ...fillingVerbs,
  ...meetingVerbs,
  ...handOverVerbs,
  ...electionVerbs,
  ...requestVerbs,
  ...ballotVerbs,
  ...announcementVerbs,
  ...consultationVerbs,
  ...moneyVerbs,
  ...reportVerbs,
  'step down': {
    actor: 'person',
    takes: 'a seat',
    does: 'gives it up; `for` an entry, where somebody holds it for several of a list',
    keys: ['for'],
    opens: false,
    read(step, value) {
      const [seat, entry] = [seatIn(step, value, '"step down"'), entryIn(step)]
      if (seat === undefined) return []
      return byEach(step, `steps down as ${seat.group}.${seat.seat}`, () => ({ type: 'step down', ...seat, ...entry }))
    },
  },
  declare: {
    actor: 'person',
    takes: 'facts with what is declared: `{ employer: Acme }`; `none` takes it back',
    does: 'declares what rules ask about a person: of oneself, or of `person` where the charter has others say it; `since` a day',
    keys: ['person', 'since'],
    opens: false,
    read: readDeclarations,
  },
  record: {
    actor: 'person',
    takes: 'an event that the charter declares',
    does: 'records that it has come about, and of a meeting who is there',
    keys: ['group', 'present'],
    opens: false,
    read(step, value) {
      const node = textIn(step.reading, value, '"record"')
      const group = groupIn(step)
      if (node === undefined || group === undefined) return []
      const event = nameOf(node.text) ?? node.text
      const there = step.part.field('present')
      const known = { what: '"present"', known: step.people, nobody: true }
      const present = there === undefined ? {} : { present: peopleIn(step.reading, there, known) }
      return byEach(step, `records ${node.text.trim()}`, () => ({ type: 'record', group, event, ...present }))
    },
  },
  relate: {
    actor: 'person',
    takes: 'values with what each belongs to: `{ Acme Labs: Acme }`; `none` takes it back',
    does: 'says that values of `fact` count as one',
    keys: ['fact'],
    opens: false,
    read: readRelated,
  },
  'opt in': rollVerb('opt in', 'asks to stand on it'),
  'opt out': rollVerb('opt out', 'asks to stand on it no more'),
  'ask for roll': rollVerb('ask for roll', 'asks those who let others onto it, which opens a decision'),
  introduce: {
    actor: 'founding',
    takes: 'new people',
    does: 'lets them be known from now on; who stands under `people` is known from the beginning',
    keys: [],
    opens: false,
    read: ({ reading }, value) =>
      newPeopleIn(reading, value, '"introduce"').map((person) => ({
        by: person,
        words: `${person} introduces themselves`,
        make: () => ({
          kind: 'command',
          command: { type: 'introduce', person, name: spoken(person), address: `${person}@example.org` },
        }),
      })),
  },
  hold: {
    actor: 'founding',
    takes: 'a seat; `holders` says who',
    does: 'seats first holders, as a founding does: in a `cohort`, or `for` an entry of a list',
    keys: ['holders', 'cohort', 'for'],
    opens: false,
    read(step, value) {
      const { reading, part, people } = step
      const seat = seatIn(step, value, '"hold"')
      const tree = part.required('holders')
      const holders = tree === undefined ? [] : peopleIn(reading, tree, { what: '"holders"', known: people })
      const cohort = nameWritten(step, 'cohort')
      const place = { ...entryIn(step), ...(cohort !== undefined && { cohort }) }
      if (seat === undefined) return []
      return holders.map((person) => ({
        words: `${person} is seated as ${seat.group}.${seat.seat}`,
        make: () => ({ kind: 'act', act: { type: 'hold', ...seat, person, ...place } }),
      }))
    },
  },
}

function readDeclarations(step: StepReading, value: Tree): readonly Asked[] {
  const { reading } = step
  if (value.kind !== 'fields') {
    reading.report.find('wrong-form', value.at, '"declare" holds facts with what is declared: { employer: Acme }')
    return []
  }
  const [person, since] = [personIn(step, 'person'), wordsIn(step, 'since')]
  return [...value.fields.values()].flatMap(({ key, value: tree }) => {
    const said = textIn(reading, tree, `"${key}"`)?.text.trim()
    const fact = nameOf(key) ?? key
    if (said === undefined) return []
    const declared = {
      ...(said !== 'none' && { value: said }),
      ...(person !== undefined && { person }),
      ...(since !== undefined && { since }),
    }
    return byEach(step, `declares ${key} ${said}`, () => ({ type: 'declare', fact, ...declared }))
  })
}

function readRelated(step: StepReading, value: Tree): readonly Asked[] {
  const { reading } = step
  const fact = nameWritten(step, 'fact')
  if (value.kind !== 'fields' || fact === undefined) {
    const message = '"relate" holds values with what each belongs to: { Acme Labs: Acme }; "fact" says of which fact'
    reading.report.find('wrong-form', value.at, message)
    return []
  }
  return [...value.fields.values()].flatMap(({ key, value: tree }) => {
    const to = textIn(reading, tree, `"${key}"`)?.text.trim()
    if (to === undefined) return []
    const whole = to === 'none' ? {} : { to }
    return byEach(step, `relates ${key} to ${to}`, () => ({ type: 'relate', fact, value: key, ...whole }))
  })
}

function rollVerb(type: 'opt in' | 'opt out' | 'ask for roll', does: string): Verb {
  return {
    actor: 'person',
    takes: 'a roll',
    does,
    keys: [],
    opens: type === 'ask for roll',
    read(step, value) {
      const ref = seatIn(step, value, `"${type}"`)
      if (ref === undefined) return []
      const { group, seat } = ref
      return byEach(step, `${type}s to ${group}.${seat}`, () => ({ type, group, roll: seat }))
    },
  }
}
