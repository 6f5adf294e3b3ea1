import type { Key as FactKey } from '../sections/facts.ts'
import type { Key as RollKey } from '../sections/rolls.ts'
import { factKinds } from '../structure/fact.ts'
import {
  either,
  factCondition,
  fields,
  length,
  list,
  moment,
  named,
  oneOf,
  oneOrMore,
  seats,
  text,
  yesNo,
} from './forms.ts'
import type { Schema } from './schema.ts'

const factProperties: Readonly<Record<FactKey, Schema>> = {
  kind: oneOf('What the fact holds; a name without it.', factKinds),
  'one of': either(
    'For names: only these, or the entries of a list of this charter.',
    text('', { names: ['list'] }),
    list('', text('A value.')),
  ),
  'declared by': seats('Who declares it: the holder without it.', ['holder', 'evidence']),
  related: text('Which values count as one.', { as: ['subsidiaries and 25% ownership count as one'] }),
  'valid for': length('How long a declaration holds.', ['1 year']),
  public: yesNo('Whether everybody sees it.'),
}

export const factsSchema = named('What is known of people because somebody declared it, by name.', {
  anyOf: [oneOf('What the fact holds.', factKinds), fields('', factProperties)],
})

export const listsSchema = named(
  'Names that seats, facts and limits go through one by one.',
  either('', text('An entry.'), list('', text('An entry.')), named('', text('The label of the entry.'))),
)

export const eventsSchema = named('What happens and is counted from, by name.', {
  anyOf: [
    seats('Who records it.'),
    fields('', {
      'recorded by': seats('Who records that it has come about.'),
      on: moment('The day on which it is.', ['1 March', '2027-03-31']),
    }),
  ],
})

const rollProperties: Readonly<Record<RollKey, Schema>> = {
  of: seats('Whose holders can stand on it.', ['anyone']),
  who: factCondition('Which of them do.', ['opted in', 'tenure >= 3 months', 'opted in and tenure >= 3 months']),
  affirmed: text('How long having opted in holds.', { as: ['once', 'yearly', '2 years'] }),
  closes: text('When the roll is closed.', {
    as: ['2 weeks before the vote', 'when the vote opens', 'when nominations open'],
  }),
  plus: oneOrMore(
    text('Who else stands on it.', { as: ['approved exceptions by board'], names: ['seat', 'rule', 'group'] }),
  ),
  without: oneOrMore(
    text('Whose holders do not stand on it.', { as: ['any seat of staff'], names: ['seat', 'group'] }),
  ),
}

export const rollsSchema = named(
  'Lists of voters, by name; they stand wherever voters are named.',
  fields('', rollProperties),
)

export const calendarSchema = fields('Which days are no business days.', {
  holidays: oneOrMore(text('A day, of one year or of every year.', { as: ['1 January', '2026-12-25'] })),
})
