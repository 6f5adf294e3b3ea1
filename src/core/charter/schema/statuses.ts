import type { Key as StatusKey } from '../sections/statuses.ts'
import { bodies, factCondition, fields, length, moment, named, oneOrMore, seats, text, yesNo } from './forms.ts'
import type { Schema } from './schema.ts'

const properties: Readonly<Record<StatusKey, Schema>> = {
  of: seats('Whose holders can have the status.'),
  when: factCondition('When it begins.', ['meetings missed in a row >= 2', 'votes cast < 1 in 6 months']),
  'by own word': yesNo('Whether holders can take the status by saying so.'),
  by: bodies('Who can decide that somebody has it.'),
  judged: text('When the condition is looked at; "always" without it.', {
    as: ['always', 'at the end of the year', 'at the end of the term', 'every 3 months'],
  }),
  notice: length('How long before it begins a letter goes out.', ['10 days']),
  'answer within': length('How long the holder has to answer; an answer keeps it from beginning.', ['7 days']),
  'takes effect': moment('When it takes effect.', ['1 January', '2 weeks']),
  effect: oneOrMore(
    text('What it does: to the vote, the seat or the powers; or the seat that whoever has it becomes.', {
      as: ['no vote', 'leaves', 'asked to leave', 'not eligible', 'no powers', 'noted', 'becomes alumni'],
      names: ['seat'],
    }),
  ),
  ends: oneOrMore(
    text('How it ends; of a list any one way.', {
      as: ['by their own word', '2 meetings attended', 'after 6 months', 'when meetings attended >= 2', 'by majority'],
      names: ['rule'],
    }),
  ),
  'vouched by': text('How many others can keep it from beginning by speaking for the holder.', {
    as: ['2 of member'],
    names: ['seat', 'fact'],
  }),
  'counts from': text('Where its counters begin; with the seat when it is not said.', {
    as: ['the seat', 'the term', 'the year', 'the last election', 'the end of the status'],
  }),
}

export const statusesSchema = (description: string): Schema => named(description, fields('', properties))

/** Under a seat the status is of that seat. */
export function statusesOfSeat(description: string): Schema {
  const { of, ...others } = properties
  return named(description, fields('', others))
}
