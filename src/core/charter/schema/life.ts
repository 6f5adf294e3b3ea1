import { amendable } from '../sections/amendments.ts'
import type { Key as ReviewKey } from '../sections/charter-review.ts'
import type { Key as EndingKey } from '../sections/endings.ts'
import type { Key as BelowKey } from '../sections/groups-below.ts'
import type { Key as LifeKey } from '../sections/life.ts'
import {
  bodies,
  either,
  factCondition,
  fields,
  groups,
  length,
  moment,
  oneOrMore,
  range,
  recipients,
  text,
  texts,
  yesNo,
} from './forms.ts'
import type { Schema } from './schema.ts'

const reviewKeys: Readonly<Record<ReviewKey, Schema>> = {
  open: range('How long it is open to comments.', ['at least 28 days']),
  longer: length('How long when somebody asks for longer.', ['60 days']),
  by: recipients('Who reviews, and may ask for longer.'),
}

const endingKeys: Readonly<Record<EndingKey, Schema>> = {
  on: moment('The day on which it ends.', ['2027-03-31']),
  after: length('How long after its beginning it ends.', ['2 years']),
  at: moment('The event at which it ends.', ['next feature release']),
  when: factCondition('What must be so for it to end.', ['member < 2']),
  'extended by': bodies('Who may extend it.'),
  extended: text('How often and by how long it can be extended.', { as: ['at most 2 times by 3 months'] }),
  then: oneOrMore(
    text('What follows the end.', {
      as: ['final report', 'final report to board within 1 month', 'retired', 'dormant', 'dissolved'],
      names: ['group'],
    }),
  ),
}

const belowKeys: Readonly<Record<BelowKey, Schema>> = {
  'must state': texts('What their charters say.'),
  'created by': bodies('Who creates them.'),
  needs: factCondition('What must be so for one to be created.', ['member >= 3']),
  'agreed by affected': yesNo('Whether groups whose duties move agree as well.'),
  'dissolved by': bodies('Who dissolves them.'),
}

function ending(description: string): Schema {
  const one = either(
    '',
    text('', {
      as: ['member < 2', 'member < 2, after 3 months', 'reports missed in a row >= 2'],
      names: ['fact', 'seat'],
    }),
    fields('', {
      if: factCondition('What must be so.', ['member < 2']),
      after: length('For how long it must have been so.', ['3 months']),
      unless: bodies('Who may decide otherwise.'),
    }),
  )
  return oneOrMore({ ...one, description })
}

const { description: amendedMeans = '', ...amender } = bodies(
  'Who amends the charter; one body, any of a list, or one for each section.',
)

const amended: Readonly<Record<string, Schema>> = {
  ...Object.fromEntries(amendable.map((section) => [section, bodies(`Who amends "${section}".`)])),
  else: bodies('Who amends all the rest.'),
  'without a vote': oneOrMore(
    text('What whoever keeps the charter may change: a section, or one entry of it.', { as: amendable }),
  ),
  'takes effect': moment('When an amendment takes effect.'),
}

const properties: Readonly<Record<LifeKey, Schema>> = {
  'adopted by': bodies('Who adopts the charter; the group above without it.'),
  'needs at adoption': factCondition('What must be so for it to be adopted.', ['member >= 3']),
  begins: moment('When it begins; at its adoption without it.', ['2026-01-01']),
  'amended by': { description: amendedMeans, anyOf: [amender, fields('', amended)] },
  review: either('How long a draft is open to comments.', reviewKeys.open, fields('', reviewKeys)),
  ends: either(
    'When the group ends, and what follows.',
    oneOrMore(moment('', ['2027-03-31', '2 years'])),
    fields('', endingKeys),
  ),
  'dormant when': ending('When the group is taken for dormant.'),
  'retired when': ending('When the group is taken for retired.'),
  'retired by': bodies('Who retires it; any one of a list. It can be revived.'),
  'dissolved by': bodies('Who dissolves it; any one of a list. It cannot be revived.'),
  'dissolved with': either(
    'Groups that go together with it.',
    groups(''),
    fields('', {
      groups: groups('The groups.'),
      barred: length('How long those who lose a seat by it may hold none in either.', ['1 year']),
    }),
  ),
  'revived by': bodies('Who revives it; any one of a list.'),
  'groups below': fields('How groups under this one come and go.', belowKeys),
  'hand over to': recipients('Where open matters, funds and papers go at the end.'),
}

export const lifeSchema = fields('How the group begins, changes and ends.', properties)
