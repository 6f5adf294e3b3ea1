import { capital } from '../../../core/base/capital.ts'
import { spokenDuration } from '../../../core/base/duration.ts'
import type { Repair } from '../../../core/charter/structure/limit.ts'
import type { Renewal, TermLimit } from '../../../core/charter/structure/seat.ts'
import type { StatusEffect } from '../../../core/charter/structure/status.ts'
import type { KeepingEffect } from '../../../core/foundation/seats/keeping-effect.ts'
import { counted } from './counted.ts'
import { listed } from './listed.ts'
import { mendingWords } from './mending-words.ts'

/** How seats are kept and lost, on the pages of groups, people and decisions. */
export const englishKeepingPages = {
  title: 'Your seats, and what is asked of you',
  termEnds: (seat: string, until: string) => `Your term as ${seat} ends on ${until}.`,
  renewed: (until: string) => `It is renewed, until ${until}.`,
  renew: 'Go on for another term',
  askToRenew: 'Ask for another term, by a vote',
  next: (until: string) => `The next term would end on ${until}.`,
  otherwise: (afterwards: string | undefined, until: string) =>
    afterwards === undefined
      ? `Without it you leave the seat on ${until}.`
      : `Without it you leave the seat on ${until}, and are ${afterwards} from then on.`,
  renewal: (kind: Renewal['kind']) => renewals[kind],
  take: (seat: string) => `Become ${seat}`,
  asked: (seat: string, until: string) => `Do you go on as ${seat}? Answer until ${until}.`,
  confirm: 'Yes, I go on',
  onTrial: (until: string) => `on trial until ${until}`,
  leaves: (on: string) => `leaves on ${on}`,
  another: 'another term follows',
  terms: (served: number, { most, over }: TermLimit) => `${served} of ${amountOf(most)}${overOf(over)}`,
  notes: 'How they stand',

  statusNow: (status: string, since: string) => `You are “${status}” since ${since}.`,
  statusAsked: (status: string, until: string) => `You become “${status}” unless you answer until ${until}.`,
  statusTold: (status: string, until: string) => `You become “${status}” on ${until}, unless that changes.`,
  statusWaits: (status: string) => `You are to become “${status}” when its moment comes.`,
  since: (status: string, since: string) => `${status} since ${since}`,
  meanwhile: (effects: readonly StatusEffect['kind'][]) =>
    `Meanwhile you ${listed([...new Set(effects.map((kind) => effectWords[kind]))], 'and')}.`,
  asStatus: (status: string, effects: readonly StatusEffect['kind'][]) =>
    `As “${status}” you ${listed([...new Set(effects.map((kind) => effectWords[kind]))], 'and')}.`,
  vouchers: (have: number, need: number) => `${have} of ${need} speak for you so far.`,
  takeStatus: (status: string) => `Say that you are “${status}”`,
  endStatus: (status: string) => `Stop being “${status}”`,
  answer: 'I am still here',
  vouch: (name: string) => `Speak for ${name}`,
  returning: (name: string, status: string, have: number, need: number) =>
    `${name} is “${status}” and comes back when ${need} speak for them; ${counted(have, 'does', 'do')}.`,

  limits: 'What does not hold',
  brokenSince: 'broken since',
  concerns: 'It concerns',
  noVote: 'Without a vote until it holds again:',
  mending: (repair: Repair, until: string | undefined) =>
    `${capital(mendingWords(repair))}${until === undefined ? '' : `, until ${until}`}.`,

  rolls: 'Rolls for which you have to ask',
  onRoll: (roll: string) => `You stand on the roll ${roll}.`,
  offRoll: (roll: string) => `You do not stand on the roll ${roll}.`,
  /** @param again they have asked before, and that runs out */
  rollAct: (act: 'opt in' | 'opt out' | 'ask for roll', again = false) =>
    again && act === 'opt in' ? 'I still want a ballot' : rollActs[act],

  since_label: 'Since when',
  since_hint: 'The day, where you want to say it. Rules count from when you declared it.',
  holdsUntil: (until: string) => `It holds until ${until}, unless you say it anew.`,
  saidBefore: 'What you said before',
  tookBack: 'taken back',
  sinceDay: (day: string) => `since ${day}`,
  declaredOn: (day: string) => `declared on ${day}`,
  declared: 'What they say of themselves',
  countsWith: (values: readonly string[]) => `Counts as one with ${listed(values, 'and')}.`,
  relate: 'It belongs to another',
  relateHint: 'Its parent, say: who declares either then shares it. Leave it out, and it stands alone again.',
  relateDo: 'Count them as one',

  askedByCharter: 'Asked by the charter itself:',

  statement: 'What they say to it',
  statementBy: (name: string) => `${name}, whom this is about, says:`,
  makeStatement: 'Say something to it',
  statementHint:
    'You are whom this is about. Everybody who votes reads it, and so does everybody else. The last one stands.',
  statementDo: 'Say it',

  subject: (what: KeepingEffect['kind'], names: readonly string[], of: string) =>
    subjects[what](listed(names, 'or'), of),
  effect: (what: KeepingEffect['kind'], names: readonly string[], of: string) => effects[what](listed(names, 'or'), of),
  done: (what: KeepingEffect['kind'], names: readonly string[], of: string) => done[what](listed(names, 'or'), of),
}

const renewals: Readonly<Record<Renewal['kind'], string>> = {
  'opt in': 'Whoever says so has another term.',
  automatic: 'Another term follows by itself.',
  none: 'No other term follows.',
  'by election': 'Another term takes an election.',
  'by appointment': 'Another term takes an appointment.',
  'by vote': 'Another term takes a vote, for which you ask.',
}

const effectWords: Readonly<Record<StatusEffect['kind'], string>> = {
  'no vote': 'have no vote by this seat',
  leaves: 'do not hold it any more',
  'asked to leave': 'are asked to step down',
  becomes: 'hold another seat instead',
  'not eligible': 'cannot go on for another term or be chosen for it',
  'no powers': 'cannot use its powers',
  noted: 'hold it as before',
}

const rollActs = {
  'opt in': 'Ask to stand on it',
  'opt out': 'Leave it',
  'ask for roll': 'Ask to be let onto it',
} as const

type Words = Readonly<Record<KeepingEffect['kind'], (who: string, of: string) => string>>

const subjects: Words = {
  renew: (who, of) => `Another term for ${who} as ${of}`,
  'end probation': (who, of) => `End the trial of ${who} as ${of}`,
  'give status': (who, of) => `Say that ${who} is “${of}”`,
  'end status': (who, of) => `Say that ${who} is no longer “${of}”`,
  'let onto roll': (who, of) => `Let ${who} onto the roll ${of}`,
  goes: (who, of) => `Does ${who} go? It is needed: ${of}`,
  'one goes': (who, of) => `Who goes, ${who}? It is needed: ${of}`,
  recall: (who, of) => `End the ${termsOf(who)} early that the election “${of}” gave`,
}

const effects: Words = {
  renew: (who, of) => `Another term of ${who} as ${of} follows the one that runs, if they still hold the seat.`,
  'end probation': (who, of) => `${who} is no longer on trial as ${of}.`,
  'give status': (who, of) => `${who} is “${of}” from that moment, with what the charter says of it.`,
  'end status': (who, of) => `${who} is no longer “${of}”.`,
  'let onto roll': (who, of) => `${who} stands on the roll ${of} for the votes that open from then on.`,
  goes: (who) => `${who} leaves the seat, unless the limit holds again by then.`,
  'one goes': () => 'Whoever has the most votes leaves the seat, unless the limit holds again by then.',
  recall: (who) => `This ends the ${termsOf(who)} early, as far as the charter says so, and brings what it has follow.`,
}

const done: Words = {
  renew: (who, of) => `Another term of ${who} as ${of} follows, if they still held the seat.`,
  'end probation': (who, of) => `${who} is no longer on trial as ${of}.`,
  'give status': (who, of) => `${who} was “${of}” from that moment on.`,
  'end status': (who, of) => `${who} was no longer “${of}”.`,
  'let onto roll': (who, of) => `${who} was let onto the roll ${of}.`,
  goes: (who) => `${who} left the seat, unless the limit held again.`,
  'one goes': () => 'Whoever had the most votes left the seat, unless the limit held again.',
  recall: (who) =>
    `This ended the ${termsOf(who)} early, as far as the charter says so, and brought what it has follow.`,
}

function termsOf(who: string): string {
  return who === '' ? 'terms of all' : `term of ${who}`
}

function amountOf(most: TermLimit['most']): string {
  return 'terms' in most ? counted(most.terms, 'term', 'terms') : spokenDuration(most.time)
}

function overOf(over: TermLimit['over']): string {
  if (over === 'consecutive') return ' in a row'
  return over === 'ever' ? '' : ` in ${spokenDuration(over.last)}`
}
