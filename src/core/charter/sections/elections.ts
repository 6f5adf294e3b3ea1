import { capital } from '../../base/capital.ts'
import { openPart, optional, type Part, type Reading, textsIn, yesNoIn } from '../reading/cursor.ts'
import { decidingIn, decidingsIn, seatsIn, whenIn } from '../reading/forms.ts'
import { parseWhen } from '../reading/parse-when.ts'
import { said, saidAny } from '../reading/said.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'
import type { Election } from '../structure/election.ts'
import { capIn } from './cap.ts'
import { challengeIn, publishedIn } from './certification.ts'
import { dayOfIn, everyIn, parseDayOf } from './due.ts'
import { remindersIn } from './duties.ts'
import { electingKeys, electingOf } from './electing.ts'
import { balanceIn, electoratesIn } from './electorates.ts'
import { entriesOf } from './entries.ts'
import { phasesIn, qualificationIn } from './phases.ts'
import { recallKeys, recallsOf } from './recalls.ts'
import { triggersIn, wholeIn } from './triggers.ts'

const known = [
  'fills',
  ...electingKeys,
  'electorates',
  'balance',
  'every',
  'on',
  'held when',
  'called by',
  'run by',
  'phases',
  'qualification',
  'cap',
  'certified by',
  'ratified by',
  'advisory',
  'appointed by',
  'challenge',
  ...recallKeys,
  'whole',
  'reminder',
  'asks',
  'published',
] as const
export type Key = (typeof known)[number]

/** Reads `elections:`, how seats are filled by voting. */
export function readElections(reading: Reading, section: Tree | undefined): readonly Election[] {
  return entriesOf(reading, section, 'elections', 'the election', readElection)
}

function readElection(reading: Reading, name: string, field: Field): Election | undefined {
  const what = `the election "${shown(field.key)}"`
  const part = openPart<Key>(reading, field.value, { what, at: field.at }, { known })
  if (part === undefined) return undefined
  const fillsTree = part.required('fills')
  const fills = fillsTree === undefined ? [] : seatsIn(reading, fillsTree, `"fills" of ${what}`)
  const electorates = electoratesIn(reading, part.field('electorates'))
  const common = electingOf(reading, part)
  requireVotersAndMethod(reading, part, electorates, common.method)
  if (fills.length === 0) return undefined
  return {
    name,
    fills,
    ...common,
    electorates,
    ...calendarOf(reading, part),
    ...stagesOf(reading, part, electorates),
    ...judgementOf(reading, part),
    ...afterwardsOf(reading, part),
    ...saidAny(part.alsoIn, (alsoIn) => ({ alsoIn })),
    clause: part.clause,
    place: part.place,
  }
}

/** Who votes, and how it is counted, is said for the whole or for each electorate. Where a lot is drawn nobody votes. */
function requireVotersAndMethod(
  reading: Reading,
  part: Part<Key>,
  electorates: Election['electorates'],
  method: Election['method'],
): void {
  for (const key of method?.name === 'lot' ? (['method'] as const) : (['voters', 'method'] as const)) {
    const everywhere = electorates.length > 0 && electorates.every((one) => one[key] !== undefined)
    if (!everywhere && part.field('electorates') === undefined) part.required(key)
    else if (!everywhere && part.field(key) === undefined && !part.told(key) && electorates.length > 0) {
      const message = `${capital(part.what)} says "${key}" neither for itself nor for each of its electorates`
      reading.report.find('missing-key', part.at, message)
    }
  }
}

function calendarOf(
  reading: Reading,
  part: Part<Key>,
): Pick<Election, 'every' | 'on' | 'heldWhen' | 'calledBy' | 'runBy' | 'reminders' | 'whole'> {
  const every = optional(part, 'every', (tree, what) => everyIn(reading, tree, what))
  const on = optional(part, 'on', (tree, what) => onIn(reading, tree, what))
  const heldWhen = optional(part, 'held when', (tree, what) => triggersIn(reading, tree, what))
  const calledBy = optional(part, 'called by', (tree, what) => decidingsIn(reading, tree, what))
  const runBy = optional(part, 'run by', (tree, what) => decidingsIn(reading, tree, what))
  const whole = optional(part, 'whole', (tree, what) => wholeIn(reading, tree, what))
  return {
    ...said(every, (every) => ({ every })),
    ...said(on, (on) => ({ on })),
    heldWhen: heldWhen ?? [],
    ...said(calledBy, (calledBy) => ({ calledBy })),
    ...said(runBy, (runBy) => ({ runBy })),
    reminders: remindersIn(reading, part.field('reminder'), `"reminder" of ${part.what}`),
    ...said(whole, (whole) => ({ whole })),
  }
}

/** "1 March", "first Monday", "next feature release", "1 week after the next major series". */
function onIn(reading: Reading, tree: Tree, what: string): Election['on'] {
  const isDay = tree.kind === 'text' && parseDayOf(tree.text) !== undefined && parseWhen(tree.text)?.kind !== 'date'
  return isDay ? dayOfIn(reading, tree, what) : whenIn(reading, tree, what)
}

function stagesOf(
  reading: Reading,
  part: Part<Key>,
  electorates: Election['electorates'],
): Pick<Election, 'phases' | 'qualification' | 'cap' | 'balance'> {
  const phases = optional(part, 'phases', (tree, what) => phasesIn(reading, tree, what))
  const qualification = optional(part, 'qualification', (tree, what) => qualificationIn(reading, tree, what))
  const cap = optional(part, 'cap', (tree, what) => capIn(reading, tree, what))
  const names = new Set(electorates.map(({ name }) => name))
  const balance = optional(part, 'balance', (tree, what) => balanceIn(reading, tree, what, names))
  return {
    phases: phases ?? [],
    ...said(qualification, (qualification) => ({ qualification })),
    ...said(cap, (cap) => ({ cap })),
    ...said(balance, (balance) => ({ balance })),
  }
}

function judgementOf(
  reading: Reading,
  part: Part<Key>,
): Pick<Election, 'certifiedBy' | 'ratifiedBy' | 'advisory' | 'challenge'> {
  const certifiedBy = optional(part, 'certified by', (tree, what) => decidingsIn(reading, tree, what))
  const ratifiedBy = optional(part, 'ratified by', (tree, what) => decidingsIn(reading, tree, what))
  const advisory = optional(part, 'advisory', (tree, what) => yesNoIn(reading, tree, what))
  const appointedBy = optional(part, 'appointed by', (tree, what) => decidingIn(reading, tree, what))
  const challenge = optional(part, 'challenge', (tree, what) => challengeIn(reading, tree, what))
  if (appointedBy !== undefined && advisory !== true && !part.told('advisory')) {
    const message = '"appointed by" stands with "advisory: yes": without it the count itself fills the seats'
    reading.report.find('wrong-form', part.field('appointed by')?.at ?? part.at, message)
  }
  return {
    ...said(certifiedBy, (certifiedBy) => ({ certifiedBy })),
    ...said(ratifiedBy, (ratifiedBy) => ({ ratifiedBy })),
    ...(advisory === true ? { advisory: { ...said(appointedBy, (appointedBy) => ({ appointedBy })) } } : {}),
    ...said(challenge, (challenge) => ({ challenge })),
  }
}

function afterwardsOf(reading: Reading, part: Part<Key>): Pick<Election, 'recalls' | 'asks' | 'published'> {
  const asks = optional(part, 'asks', (tree, what) => textsIn(reading, tree, what).map(({ text }) => text.trim()))
  const published = optional(part, 'published', (tree, what) => publishedIn(reading, tree, what))
  return { recalls: recallsOf(reading, part), asks: asks ?? [], published: published ?? [] }
}
