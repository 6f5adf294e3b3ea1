import type { Key as DueKey } from '../sections/due.ts'
import type { Key as DutyKey } from '../sections/duties.ts'
import { bodies, fields, length, named, oneOrMore, recipients, text, texts, yesNo } from './forms.ts'
import { deciders } from './powers.ts'
import type { Schema } from './schema.ts'

const due: Readonly<Record<DueKey, Schema>> = {
  every: text('How often it is due.', { as: ['month', 'quarter', 'year', '4 weeks', 'other week'] }),
  on: text('The day on which it is due.', { as: ['first Monday', 'last Friday', '15th', 'last day', '31 March'] }),
  within: oneOrMore(text('A time after something that happens.', { as: ['24 hours of incident'], names: ['event'] })),
  before: oneOrMore(text('A time before something that happens.', { as: ['3 days before meeting'], names: ['event'] })),
  'on request of': bodies('Who can ask for it at any time.'),
  'at the end': yesNo('Whether it is due when the group ends.'),
}

const properties: Readonly<Record<DutyKey, Schema>> = {
  name: text('Its title.'),
  ...due,
  by: deciders('Who does it; the group without it.'),
  to: recipients('To whom it goes.'),
  'open to': recipients('Who may come.'),
  public: yesNo('Whether everybody sees it.'),
  about: texts('What it tells.'),
  'numbers only': yesNo('With "yes" it holds figures and nothing about persons.'),
  at: text('The time of day.', { as: ['18:00'] }),
  zone: text('The time zone, where it is not that of the charter.', { as: ['Europe/Paris'] }),
  lasts: length('How long it takes.', ['1 hour']),
  notice: length('How long before it is announced.', ['1 week']),
  reminder: oneOrMore(text('How long before a letter goes out.', { as: ['7 days before'] })),
  grace: length('How long after the day it still counts as done.', ['1 week']),
  'excused by': bodies('Who may say that one missed does not count.'),
}

const missed = oneOrMore(
  text('What follows when it is missed so often.', {
    as: ['presumed dormant', 'retired', 'no vote', 'told to board', 'refer to board'],
    names: ['group', 'seat', 'rule'],
  }),
)

export const dutiesSchema = named(
  'What the group owes, and when: reports, meetings, alerts.',
  fields('', properties, { beginnings: { 'missed ': missed } }),
)
