import type { Key as SeatKey } from '../sections/seats.ts'
import {
  bodies,
  count,
  either,
  factCondition,
  fields,
  length,
  lengthPattern,
  list,
  moment,
  named,
  oneOf,
  oneOrMore,
  seat,
  seats,
  text,
  texts,
  yesNo,
} from './forms.ts'
import type { Schema } from './schema.ts'
import { statusesOfSeat } from './statuses.ts'

const filledBy = text('How one comes to hold the seat; of a list any one way.', {
  as: [
    'application',
    'election',
    'election of council',
    'appointment of board',
    'invitation of any member',
    'roll',
    'own word',
    'ex officio of board.chair',
  ],
  names: ['group', 'seat'],
})
const { description: fillingMeans = '', ...filling } = filledBy
const fillingInKeys = fields('', {
  'appointment of': oneOrMore(text('Groups and seats that appoint together.', { names: ['group', 'seat'] })),
  'appointment by': bodies('Rules and bodies that appoint together.'),
  'election of': text('The election that fills the seat.', { names: ['election'] }),
  'invitation of': text('Holders who invite without a vote, as "2 of member".', { names: ['seat'] }),
  'roll of': text('The roll that holders stand on.', { names: ['roll'] }),
  'ex officio': seats('Offices whose holders have the seat.'),
  'ex officio of': seats('Offices whose holders have the seat.'),
})

const barred = (description: string): Schema => {
  const bar = fields('', {
    seats: seats('The seats that are not held together with this one.', ['any seat of staff']),
    then: oneOf('What happens when both would be held: the later is refused, the other ends, or this one does.', [
      'refuse',
      'ends the other',
      'ends this',
    ]),
  })
  const plain = text('', { as: ['any seat of staff'], names: ['seat', 'group'] })
  return either(description, plain, bar, list('', { anyOf: [plain, bar] }))
}

const properties: Readonly<Record<SeatKey, Schema>> = {
  'filled by': {
    description: fillingMeans,
    anyOf: [filling, fillingInKeys, list('', { anyOf: [filling, fillingInKeys] })],
  },
  'ex officio': seats('An office elsewhere with which the seat comes and goes; it stands in place of "filled by".'),
  from: seats('Only who holds one of these can hold this seat.'),
  'eligible when': factCondition('What must be so of whoever takes the seat, at that moment.'),
  asks: texts('For applications: the questions that applicants answer.'),
  'decided by': bodies('For applications: who decides on them; of a list any one is enough.'),
  'proposed by': bodies('For appointments: from whose names the appointer chooses.', ['election of council']),
  'sponsored by': text('How many must speak for a newcomer first.', {
    as: ['2 of member', '3 of voter from different employer'],
    names: ['seat', 'fact'],
  }),
  'ratified by': bodies('Who must agree before a new holder takes the seat; of a list all.'),
  number: text('How many holders there can be; any number without it.', {
    as: ['1', '5', '3 to 7', 'at least 3', 'at most 7', 'any'],
    pattern: '(?:at (?:least|most) )?[0-9]{1,6}|[0-9]{1,6} to [0-9]{1,6}|any(?: number)?',
  }),
  minimum: count('How many holders there should be.'),
  'for each': text('A list of this charter: the seat exists once for each of its entries.', { names: ['list'] }),
  'joint holders': text('How many people hold one of the seats together, with one vote; "yes" is two.', {
    as: ['yes', '2'],
    pattern: 'yes|[0-9]{1,6}',
  }),
  cohorts: either(
    'Seats whose terms end in turn; together they are the number.',
    list('', count('How many seats are in the cohort.')),
    named('', {
      anyOf: [
        count('How many seats are in the cohort.'),
        fields('', {
          number: count('How many seats are in the cohort.'),
          'first term': length('How long its first holders stay.'),
        }),
      ],
    }),
  ),
  'first split': oneOf('Who comes into which cohort the first time.', [
    'longest terms to the strongest',
    'by lot',
    'as agreed',
  ]),
  term: text('How long a holder stays: a length, a term by the calendar, or until something; for good without it.', {
    as: [
      '12 months',
      '1 April to 31 March',
      '2 years from 1 April',
      'until the next feature release',
      'until election of council',
    ],
    pattern: `${lengthPattern}|until .+|(?:.+ )?[0-9]{1,2} [A-Za-z]+`,
    names: ['event'],
  }),
  'holds over': yesNo('With "yes" a holder whose term has ended stays until somebody follows.'),
  limit: oneOrMore(
    text('How often or how long somebody can hold the seat; of a list all hold.', {
      as: [
        'at most 2 consecutive terms',
        'at most 6 years consecutively, then 1 year out',
        'at most 3 of the last 4 years',
        'at most 3 terms ever',
      ],
    }),
  ),
  renewal: text('What a further term takes.', {
    as: ['opt in', 'by vote', 'by vote of majority', 'by election', 'by appointment', 'automatic', 'none'],
    names: ['rule'],
  }),
  reminder: oneOrMore(text('How long before the end of a term its holder gets a letter.', { as: ['30 days before'] })),
  confirmed: fields('When holders are asked whether they go on, and what follows when they do not answer.', {
    every: text('How often they are asked.', { as: ['year', '6 months'] }),
    in: text('The month in which they are asked.', { as: ['January'] }),
    on: text('The day of the year on which they are asked.', { as: ['1 January'] }),
    after: moment('The event after which they are asked.', ['election of board']),
    'answer within': length('How long they have to answer.', ['7 days']),
    'without answer': text('What follows without an answer: "leaves", or a status.', {
      as: ['leaves'],
      names: ['status'],
    }),
  }),
  probation: either(
    'A time at the beginning of the first term that is on trial.',
    length('How long it lasts.', ['6 months']),
    fields('', {
      lasts: length('How long it lasts.', ['6 months']),
      then: bodies('Who decides at its end; it ends by itself without it.', ['automatic', 'by vote of majority']),
      votes: yesNo('Whether the holder votes meanwhile.'),
    }),
  ),
  'may also hold': seats('Seats that the same person may hold as well.'),
  'may not also hold': barred('Seats that nobody holds together with this one; the same as "barred".'),
  barred: barred('Seats that nobody holds together with this one.'),
  again: fields('How long it takes until the same person can hold the seat again.', {
    'after removal': moment('After having been removed.', ['1 year']),
    'after leaving': moment('After having left.', ['6 months']),
    'after refusal': moment('After an application was refused.', ['3 months']),
    'after end of term': moment('After a term has ended.', ['1 year']),
    'after dissolution': moment('After the group was dissolved.', ['1 year']),
  }),
  'may leave': text('Whether holders can give the seat up by themselves; they cannot without it.', {
    as: ['any time', 'after notice of 30 days', 'no'],
  }),
  'removed by': bodies('Who can remove a holder; of a list any one is enough.'),
  vacancy: oneOrMore(
    text('What happens to a vacant seat; the steps of a list are tried in their order.', {
      as: [
        'next in line',
        'next in line at most 1',
        'count-back',
        'appointment of board within 1 month',
        'by-election',
        'by-election with roll of last election',
        'as filled',
        'stays vacant',
      ],
      names: ['seat', 'group'],
    }),
  ),
  'fills within': length('How soon a vacant seat is to be filled.', ['1 month']),
  interim: seat('The seat whose holder acts while this one is vacant.'),
  alternates: either(
    'Others who act in the place of a holder.',
    text('How many each holder has; "yes" is one.', { as: ['yes', '1'] }),
    fields('', {
      number: count('How many each holder has.', ['1']),
      'named by': bodies('Who names them: the holder without it.', ['holder']),
      from: seats('Only who holds one of these can be one.'),
    }),
  ),
  afterwards: seat('What whoever leaves at the end of a term or by their own word holds then.'),
  accesses: oneOrMore(
    text('What a holder can get into by the seat, and passes on when they leave.', {
      as: ['forum administrator', 'domain registrar'],
    }),
  ),
  votes: yesNo('With "no" its holders have no vote by it.'),
  status: statusesOfSeat('What becomes of holders of this seat because of facts, by name.'),
  statuses: statusesOfSeat('What becomes of holders of this seat because of facts, by name; the same as "status".'),
}

export const seatsSchema = named('What a person can hold in the group, by name.', fields('', properties))
