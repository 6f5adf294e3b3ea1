import type { FoundingActKeys } from '../reading/founding-acts.ts'
import type { FoundingKey } from '../reading/read-founding.ts'
import { action, fields, list, money, named, oneOrMore, seat, text, texts, yesNo } from './forms.ts'
import type { Schema } from './schema.ts'

const person = text('Whose act it is, by the key under "people".')
const on = text('The date, or how long before the day on which the foundation is set up.', {
  as: ['2021-03-03', '20 days before'],
  pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,4} (?:hour|day|week|month|year)s? before',
})
const reason = text('Why.')
const election = text('The election, by its name.', { as: ['council', 'council.union'], names: ['election'] })

function group(description: string): Schema {
  return text(description, { names: ['group'] })
}

function decision(description: string): Schema {
  return text(description, { pattern: '[0-9]{1,6}' })
}

/** What each act is made of, its own key first. */
const acts: { readonly [Act in keyof FoundingActKeys]: Readonly<Record<FoundingActKeys[Act][number], Schema>> } = {
  adopt: { adopt: group('The group whose charter is adopted.'), on },
  draft: { draft: group('The group whose charter is known as a draft.'), on },
  hold: {
    hold: seat('The seat that is held.'),
    holders: oneOrMore(text('Who holds it, by the keys under "people".')),
    cohort: text('The cohort that was agreed.'),
    for: text('The entry of the list for each of which the seat exists.'),
    on,
  },
  apply: {
    apply: seat('The seat that is applied for.'),
    person,
    answers: texts('The answers to what the seat asks.'),
    on,
  },
  move: {
    move: group('The group before which a motion is brought.'),
    person,
    action: action('What is to be done.'),
    amount: money('The amount.'),
    title: text('The title of the motion.'),
    text: text('The text of the motion.'),
    about: text('Whom it is about, by the key under "people".'),
    matter: text('What tells it from other matters with the same action.'),
    successor: group('The group that goes on with the work of one that ends.'),
    on,
  },
  offer: { offer: seat('The seat, in a group that is being formed, that somebody would take.'), person, on },
  vote: {
    vote: text('The decision in which a ballot is cast, by its number, or the name of the election that asks for it.', {
      as: ['1', 'council'],
    }),
    person,
    option: text('The option, by name or label.'),
    reason,
    on,
  },
  recuse: { recuse: decision('The decision that somebody leaves, by its number.'), person, reason, on },
  second: { second: decision('The motion that is seconded, by its number.'), person, on },
  sign: { sign: decision('The petition that is signed, by its number.'), person, on },
  open: { open: decision('The motion whose vote is opened, by its number.'), person, on },
  close: { close: decision('The vote that is closed, by its number.'), person, on },
  withdraw: { withdraw: decision('The motion that is taken back, by its number.'), person, reason, on },
  present: { present: decision('The meeting that somebody comes to, by the number of its decision.'), person, on },
  pause: {
    pause: decision('The vote whose clock is stopped, by its number.'),
    person,
    because: text('For which of the reasons of its rule.'),
    on,
  },
  resume: { resume: decision('The vote whose clock goes on, by its number.'), person, on },
  appeal: { appeal: decision('The decision that is appealed against, by its number.'), person, reason, on },
  record: {
    record: group('The group that an event is recorded for.'),
    event: text('The event.', { names: ['event'] }),
    person,
    on,
  },
  declare: {
    declare: text('The fact that somebody declares.', { names: ['fact'] }),
    value: text('What is declared.'),
    person,
    on,
  },
  nominate: { nominate: election, person, about: text('Whom, by the key under "people"; oneself without it.'), on },
  'accept nomination': { 'accept nomination': election, person, on },
  'state candidacy': { 'state candidacy': election, person, statement: text('What is said to all who vote.'), on },
  'ask candidates': { 'ask candidates': election, person, question: text('What all who stand are asked.'), on },
  'answer question': {
    'answer question': election,
    person,
    question: text('The number of the question in its election.', { pattern: '[0-9]{1,6}' }),
    answer: text('The answer.'),
    on,
  },
  'cast ballot': {
    'cast ballot': election,
    person,
    ranks: oneOrMore(text('The most preferred first, and equal ones as "ada-sample = bo".')),
    approves: oneOrMore(text('Who is approved of.')),
    scores: named('A score for each.', text('The score.', { as: ['5'] })),
    on,
  },
  'note received': {
    'note received': group('The group for a fund of which money came in.'),
    person,
    fund: text('The fund.'),
    amount: money('What came in.'),
    giver: text('Who gave it.'),
    on,
  },
  'ask for payment': {
    'ask for payment': decision('The decision that promised it, by its number.'),
    person,
    amount: money('What is to be paid.'),
    payee: text('Who is paid, where it is not whoever it was promised to.'),
    on,
  },
  'approve payment': { 'approve payment': decision('The payment, by its number.'), person, on },
  'note paid': {
    'note paid': decision('The payment, by its number.'),
    person,
    reference: text('What the bank calls it.'),
    on,
  },
}

const mayBeLeftOut = [
  'giver',
  'payee',
  'reference',
  'cohort',
  'for',
  'answers',
  'amount',
  'about',
  'matter',
  'successor',
  'reason',
  'because',
  'ranks',
  'approves',
  'scores',
]

function act(keys: Readonly<Record<string, Schema>>): Schema {
  return fields('', keys, { required: Object.keys(keys).filter((key) => !mayBeLeftOut.includes(key)) })
}

const properties: Readonly<Record<FoundingKey, Schema>> = {
  founding: text('The version of this form.', { as: ['1'], pattern: '1' }),
  foundation: text('The name of the foundation in addresses.', { as: ['example'] }),
  name: text('The name that people read.'),
  sample: yesNo('Whether its people are invented, so that everybody may act as one of them.'),
  people: named(
    'Who is known from the beginning, by a key of your own.',
    fields(
      '',
      { name: text('The name that people read.'), address: text('The mail address.', { as: ['ada@example.org'] }) },
      { required: ['name', 'address'] },
    ),
  ),
  acts: list('What was done, in the order of time.', { anyOf: Object.values(acts).map(act) }),
}

/** `founding.yaml` as JSON Schema 2020-12. */
export const foundingSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'How a foundation began',
  ...fields('Who was there, and what was done.', properties, {
    required: ['founding', 'foundation', 'name', 'people', 'acts'],
  }),
}
