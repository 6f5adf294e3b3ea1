import { capital } from '../../core/base/capital.ts'
import { fields, list, oneOrMore, text, yesNo } from '../../core/charter/schema/forms.ts'
import type { Schema } from '../../core/charter/schema/schema.ts'
import { dispositions } from '../../core/foundation/consultations/consultation-event.ts'
import { facts, factsByName } from './decision-facts.ts'
import { electionFacts } from './election-facts.ts'
import { eventTypes } from './event-names.ts'
import { moneyFacts } from './money-facts.ts'
import type { Key } from './read-scenario.ts'
import type { stepKeys } from './read-steps.ts'
import { refusalTypes } from './refusal-names.ts'
import { typeInWords } from './type-names.ts'
import { verbs } from './verbs.ts'

const person = text('Somebody under "people".')
const people = oneOrMore({ ...person, description: 'Some of those under "people".' })
const decision = text('A decision: the name that "as" gave it, its number, or "last".', { as: ['last'] })
const ofDecision = Object.fromEntries(
  Object.entries(facts).map(([fact, means]) => [
    fact,
    factsByName.some((one) => one === fact) ? byName(sentence(means), text('')) : text(sentence(means)),
  ]),
)

const ofElection = Object.fromEntries(
  Object.entries(electionFacts).map(([fact, means]) => [fact, oneOrMore(text(sentence(means)))]),
)

const ofMoney = Object.fromEntries(moneyFacts.map((fact) => [fact, text('An amount.', { as: ['USD 100'] })]))

const expectations: Schema = {
  description: 'What is so afterwards.',
  type: 'object',
  properties: {
    holders: byName('Who holds each seat.', people),
    statuses: byName('The statuses that people have, or "none".', oneOrMore(text(''))),
    groups: byName(
      'The states of groups.',
      text('', { as: ['draft', 'active', 'dormant', 'retired', 'dissolved', 'none'] }),
    ),
    elections: byName('What is so of elections, fact by fact; in one word, where it stands.', {
      anyOf: [text(''), fields('', ofElection)],
    }),
    money: byName('What there is of the budget, of lines and funds.', fields('', ofMoney)),
    reports: byName(
      'Where the reports of a duty stand, the oldest first, or "none".',
      oneOrMore(text('', { as: ['none', 'awaited', 'given', 'given late', 'missed', 'excused', 'dropped'] })),
    ),
    terms: byName('When the terms of holders end, by seat and person.', byName('', text('A date, or "none".'))),
    events: oneOrMore(text('What has come about in this step.', { as: ['none', ...eventTypes.map(typeInWords)] })),
  },
  additionalProperties: {
    description: 'What is so of a decision: in one word, or fact by fact.',
    anyOf: [text('', { as: ['open', 'closed', 'carried', 'lost', 'undecided'] }), fields('', ofDecision)],
  },
}

const ofEveryStep: Readonly<Record<(typeof stepKeys)[number], Schema>> = {
  at: text('When it happens: a date, a date with a time, or a moment of a decision.', {
    as: ['2026-03-01 10:00', 'the close of last', '1 second before the close of last'],
  }),
  after: text('How long after the step before it happens.', { as: ['1 day', '4 days 23 hours 59 minutes'] }),
  by: oneOrMore(person),
  refused: text('The refusal that is expected.', { as: ['yes', ...refusalTypes.map(typeInWords)] }),
  clause: text('The clause that refuses it, by its title or its address.'),
  expect: expectations,
  about: text('A note.'),
}

/** What stands beside the acts; one act a step, so that they need no schemas of their own. */
const besides: Readonly<Record<string, Schema>> = {
  'addressed to': oneOrMore(text('Who is asked by name: everyone, groups or seats.')),
  asks: text(
    'What `consult` puts to the public: `question`, `charter of` a group, `roll of` a name, or the words of a text.',
  ),
  confidential: yesNo('Whether what is answered may be, or is, for the group that asks alone.'),
  consultation: text('The number of the consultation that a motion follows from.'),
  decision: text('The decision by which a group lets somebody speak for it, by its number.'),
  from: text('The first character of a passage; `to` is the first one after it.'),
  instead: text('What should stand in the place of a passage.'),
  disposition: text('What became of a point.', { as: [...dispositions] }),
  open: text('How long answers are taken.', { as: ['4 weeks'] }),
  opens: text('From which day on answers are taken.', { as: ['2027-03-31'] }),
  position: text('What somebody says to what is asked: for, against, concern, question, or an option.'),
  where: text('Where a consultation was announced.'),
  amount: text('The amount of a motion.', { as: ['USD 10,000'] }),
  answer: text('What a candidate answers.'),
  approves: oneOrMore(text('Those of whom a ballot approves.')),
  report: text('The number of the report that is handed in; of a grant, what became of it.'),
  figures: byName('A number under each heading of the charter.', text('A whole number.')),
  chosen: oneOrMore(text('Who of the tied has the places.')),
  question: text('What candidates are asked, or the number of a question.'),
  ranks: oneOrMore(text('A ballot, the most preferred first.', { as: ['ada', 'bo = cy'] })),
  scores: byName('A ballot: candidates with their scores.', text('')),
  statement: text('What a candidate says of themselves.'),
  answers: oneOrMore(text('The answers of an application.')),
  as: text('The name under which what this opens is spoken of.'),
  because: text('Why the clock stands still, by a reason of the rule.'),
  change: byName('What stands in the charter, with what is to stand there.', text('')),
  'decided by': text('Which of several deciders is meant: a rule, a seat or a group.'),
  fact: text('Of which fact values count as one.'),
  for: text('Whose vote it is, where one votes for another; of a seat, the entry of the list that is meant.'),
  cohort: text('The cohort that was agreed.'),
  conflict: text('What an applicant says of a conflict of interest.'),
  of: text('The holder in whose place somebody is to act.'),
  group: text('The group that is meant.', { names: ['group'] }),
  holders: people,
  in: text('The election that is meant, and after a dot its electorate.', { as: ['council', 'last'] }),
  length: text('How long the vote is open, where the rule lets the mover choose.', { as: ['7 days'] }),
  needed: text('When it is needed, where it must be asked for a time before.', { as: ['2027-03-31'] }),
  to: text(
    'Who gets a proxy; when a meeting is held, as "2026-03-02 18:00"; or to which group or seat a power is handed, or from which it is taken back.',
  ),
  until: text('Up to which day a power is handed on.', { as: ['2027-03-31'] }),
  'up to': text('How far a power is handed on.', { as: ['USD 500', 'USD 500, 2 per month'] }),
  meetings: text('The duty that asks for a meeting.', { as: ['office hours'] }),
  'only if': text('What must be so of whoever decides by a power that is handed on.'),
  item: text('The number of an item on an agenda.'),
  lasts: text('How long a meeting takes.', { as: ['90 minutes'] }),
  matter: text('What tells it from other matters with the same action.'),
  on: decision,
  options: oneOrMore(text('What is proposed, in a ranking.')),
  person: text('Whom it is about.'),
  place: text('Where a meeting is held.'),
  present: oneOrMore(text('Who is at a meeting.')),
  reason: text('Why.'),
  since: text('Since which day it is so, of something that is declared.', { as: ['2026-03-01'] }),
  channels: oneOrMore(
    text('Channels of the charter, by their addresses.', { as: ['https://forum.example.org/c/group/7'] }),
  ),
  goes: text('Not before which day an announcement goes.', { as: ['2027-03-31'] }),
  corrects: text('The number of the announcement that is put right.'),
  'tells of': text('What an announcement tells of, by its number.', { as: ['consultation 21', 'election 3'] }),
  channel: text('A channel of an announcement, the first one being 1.'),
  is: text('What became of a delivery.', { as: ['sent', 'dropped', 'refused', 'not reached'] }),
  url: text('The address of what was posted.'),
  number: text('The number of a question, of an answer to a consultation, or of a point.'),
  'money of': text('Whose money is spent, where it is not that of the group that decides.', { names: ['group'] }),
  line: text('The line of the budget that it is paid from.'),
  fund: text('The fund that money comes into, or is paid from.'),
  original: text('The amount in another currency.', { as: ['EUR 100.50'] }),
  rate: text('How many units of the group’s currency one unit of the other is worth.', { as: ['1.0842'] }),
  'rate of': text('The day of the rate.', { as: ['2026-03-31'] }),
  day: text('The day of an event, on which money came or was paid, or of an index value.', { as: ['2026-03-31'] }),
  giver: text('Who gave it.'),
  reference: text('What the bank calls it.'),
  value: text('The value of an index, as it was published.', { as: ['312.332'] }),
  source: text('Who publishes it.'),
  payee: text('Who is paid, of the people of the scenario.'),
  'payee name': text('Who is paid, where nobody here knows them.'),
  contract: text('What only those see whom the charter shows contracts to.'),
  note: text('What is written to whoever follows.'),
  seat: text('The seat that is meant.', { names: ['seat'] }),
  successor: text('Who goes on with what a group did that ends.', { names: ['group'] }),
  text: text('The text of a motion.'),
  title: text('The title of a motion.'),
  event: text('The event for which money is asked, by the name that it has every time.'),
  organisation: text('The organisation for which money is asked.'),
  heads: text('How many take part in what money is asked for.', { as: ['120'] }),
  items: byName('What it costs, each with its amount.', text('')),
  essential: text('The item without which it cannot happen.'),
  kind: text('What the whole is for, as the charter says that it is covered or not.'),
  sources: byName('What comes from elsewhere, each with its amount.', text('')),
  champion: text('Who is asked to speak for a request.'),
  'for deciders': text('What only those who decide see.'),
}

/** What stands behind a verb is a text, several, or for some acts keys. */
const acts = Object.fromEntries(
  Object.entries(verbs).map(([verb, { does }]) => {
    return [
      verb,
      { description: sentence(does), anyOf: [text(''), list('', text('')), byName('', oneOrMore(text('')))] },
    ]
  }),
)
const others = Object.values(verbs)
  .flatMap(({ keys }) => keys)
  .map((key) => [key, besides[key] ?? text('')] as const)

const properties: Readonly<Record<Key, Schema>> = {
  scenario: text('The version of this form.', { as: ['1'], pattern: '1' }),
  about: text('What it shows.'),
  zone: text('The time zone of its dates and times; UTC without it.', { as: ['Europe/Paris'] }),
  begins: text('The moment at which everything is set up.', { as: ['2026-01-01'] }),
  founding: yesNo('Whether the acts of the founding file are played first.'),
  group: text('The group that is meant where none is named.', { names: ['group'] }),
  people: {
    description: 'Who is known: a list of names, or names with whatever one notes of each.',
    anyOf: [text(''), list('', text('')), { type: 'object' }],
  },
  adopt: oneOrMore(text('Groups whose charters are in force; all without it.', { names: ['group'] })),
  draft: oneOrMore(text('Groups whose charters are there as drafts.', { names: ['group'] })),
  holders: byName('Who holds each seat from the beginning.', people),
  steps: list(
    'What happens, in the order of time.',
    fields('', { ...ofEveryStep, ...acts, ...Object.fromEntries(others) }),
  ),
}

/** A scenario of `remit try` as JSON Schema 2020-12. */
export const scenarioSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A scenario',
  ...fields('People, what they do and when, and what is expected to come of it.', properties, {
    required: ['scenario', 'steps'],
  }),
}

/** Seats of groups, people, options: names of several kinds, some with a dot or a sign. */
function byName(description: string, each: Schema): Schema {
  return { ...(description === '' ? {} : { description }), type: 'object', additionalProperties: each }
}

/** "gives it up" of a table as "Gives it up." */
function sentence(words: string): string {
  const plain = words.replaceAll('`', '"')
  return `${capital(plain)}.`
}
