import type { ProcedureKey, StageKey } from '../sections/procedures.ts'
import { bodies, fields, length, list, named, oneOrMore, range, seats, text, yesNo } from './forms.ts'
import type { Schema } from './schema.ts'

const stageKeys: Readonly<Record<StageKey, Schema>> = {
  by: bodies('Who decides; of several each must carry it.'),
  'by any of': bodies('Who decides; one of them must carry it.'),
  'advice of': bodies('Who is asked; the answer does not bind.'),
  within: length('How long they have to answer.', ['2 weeks']),
  review: range('How long the text is open to comments.', ['at least 28 days']),
  longer: length('How long when one of those who review it asks for longer.', ['60 days']),
  'reviewed by': seats('Who reviews it and may ask for longer; those who vote in the procedure without it.'),
  asks: text('What those who decide here are asked.'),
  'only if': oneOrMore(
    text('Earlier stages and their outcomes, without any one of which this stage is left out.', {
      as: ['board is carried', 'board is significant or council is significant'],
    }),
  ),
  otherwise: text('What follows when the stage is not carried.', {
    as: ['go on', 'refer to board'],
    names: ['group', 'rule'],
  }),
}

const procedureKeys: Readonly<Record<ProcedureKey, Schema>> = {
  'moved by': seats('Who may begin it.', ['anyone']),
  'text frozen': yesNo('Whether the text stays as it is from the first stage to the last.'),
  stages: list('The stages in their order, each by its name.', {
    ...named('', fields('', stageKeys)),
    minProperties: 1,
    maxProperties: 1,
  }),
}

export const proceduresSchema = named('Decisions in several steps, by name.', fields('', procedureKeys))
