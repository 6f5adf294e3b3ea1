import type { Key as MoneyKey } from '../sections/money.ts'
import type { Key as RequestKey } from '../sections/requests.ts'
import {
  bodies,
  ceilings,
  count,
  either,
  factCondition,
  fields,
  length,
  money,
  named,
  oneOf,
  oneOrMore,
  recipients,
  seats,
  text,
  texts,
  yesNo,
} from './forms.ts'
import { deciders, leadTime, requestBandsSchema } from './powers.ts'
import type { Schema } from './schema.ts'

const index = text('What the amount follows, and how often.', { as: ['CPI every year'] })
const budget = money('What may be spent in a year.')
const yearBegins = text('The day on which the year begins.', { as: ['1 January', '1 April'] })
const fundKinds = ['raised', 'restricted', 'general'] as const

const payments = either(
  'How many people make a payment, and who.',
  text('', { as: ['2 people', '2 of treasurer, chair'], names: ['seat'] }),
  fields('', {
    people: count('How many people.', ['2']),
    of: seats('Who they are.'),
    above: money('Only above this amount.'),
  }),
)

const requestKeys: Readonly<Record<RequestKey, Schema>> = {
  from: seats('Who may ask; anyone without it.', ['anyone']),
  'decided by': deciders('Who decides; without it whoever may grant.'),
  asks: texts('What a request says.'),
  itemised: yesNo('Whether each item stands by itself.'),
  'lead time': leadTime,
  covered: texts('What money is given for.'),
  'not covered': texts('What money is not given for.'),
  'may be granted in part': yesNo('Whether less than what was asked for can be granted.'),
  'other sources shown': yesNo('Whether other sources of money are told.'),
  'tied to': oneOf('What a request belongs to.', ['event', 'project']),
  'up to': ceilings('How much can be asked for.'),
  discussion: text('How long it is talked about before the vote.', {
    as: ['at most 10 business days, then vote', '1 week'],
  }),
  'decided within': length('From the request to the decision.', ['30 days']),
  'stands still while': oneOrMore(text('Reasons for which the clock is stopped.', { as: ['waiting for applicant'] })),
  'closed without answer after': length('How long an applicant who is asked has to answer.', ['6 weeks']),
  'past reports': either(
    'Whose earlier awards must have their reports before a new one is considered.',
    text('', { as: ['yes', 'no', 'within 3 years', 'of applicant or event within 3 years'] }),
    fields('', {
      within: length('How far back one looks.', ['3 years']),
      of: oneOrMore(text('Whose awards they are.', { as: ['applicant', 'event', 'organisation'] })),
    }),
  ),
  gate: factCondition('What must be so, or the request is not considered.', ['reports missing = 0']),
  champion: oneOrMore(
    text('Who speaks for it in the group.', { as: ['yes', 'advised', 'of member', 'no'], names: ['seat'] }),
  ),
  'fast track': fields('A shorter way for some requests.', {
    'up to': ceilings('Up to which amount.'),
    if: factCondition('When it can be taken.', ['amount <= 110% of previous amount']),
    by: deciders('Who decides.'),
    with: bodies('Who must agree as well, all of them.'),
    'granted within': length('The same was granted in the regular way within this time.', ['3 years']),
  }),
  bands: requestBandsSchema,
  'payments by': payments,
  paid: oneOrMore(
    text('When it is paid, with shares that come to the whole.', {
      as: ['before', 'after', 'after the report', '50% before'],
    }),
  ),
  report: text('When each award owes its report.', { as: ['within 60 days of event'], names: ['event'] }),
  public: yesNo('Whether everybody sees requests.'),
}

const properties: Readonly<Record<MoneyKey, Schema>> = {
  year: either(
    'The year in which money is counted.',
    yearBegins,
    fields('', {
      from: yearBegins,
      budget,
      'carried over': yesNo('Whether what is left goes into the next year.'),
    }),
  ),
  budget,
  currency: text('The currency in which the group counts.', { as: ['USD', 'EUR'], pattern: '[A-Z]{3}' }),
  'indexed to': index,
  'increased by': bodies('Who may raise the budget; any one of a list.'),
  lines: named('Parts of the budget, by name.', {
    anyOf: [
      money('What may be spent from the line in a year.'),
      fields('', {
        amount: money('What may be spent from the line in a year.'),
        by: deciders('Who may spend from it.'),
        'increased by': bodies('Who may raise it.'),
        'indexed to': index,
      }),
    ],
  }),
  funds: named('Funds, by name.', {
    anyOf: [
      oneOf('Where its money comes from, and whether it is bound.', fundKinds),
      fields('', {
        kind: oneOf('Where its money comes from, and whether it is bound.', fundKinds),
        for: text('What it is for.'),
        'held by': text('The group that holds it.', { names: ['group'] }),
        amount: money('How much is in it.'),
      }),
    ],
  }),
  requests: fields('How money is asked for.', requestKeys),
  'payments by': payments,
  'shown to': {
    description: 'Who sees what: what, in your words, and to whom.',
    type: 'object',
    additionalProperties: recipients('Who sees it.'),
  },
}

export const moneySchema = fields('What the group may spend, and how it is asked for.', properties)
