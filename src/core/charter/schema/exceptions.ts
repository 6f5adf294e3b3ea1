import type { Key as ExceptionKey } from '../sections/exceptions.ts'
import { actions, bodies, either, fields, list, moment, oneOrMore, text } from './forms.ts'
import { deciders } from './powers.ts'
import type { Schema } from './schema.ts'

const stateIs = [
  'election of council open',
  'no confidence of council open',
  'recall of council open',
  'vote by removal open',
  'emergency',
  'dormant',
  'member < 3',
]
const named = ['fact', 'seat', 'election', 'rule'] as const
const state = text('What is so meanwhile.', { as: stateIs, names: named })
export const forbidsSchema = oneOrMore(
  text('Actions that cannot be decided meanwhile; a verb alone stands for all that it is done to.', {
    as: ['everything', 'adopt', ...actions],
  }),
)

const properties: Readonly<Record<ExceptionKey, Schema>> = {
  state,
  while: text('What is so meanwhile; the same as "state".', { as: stateIs, names: named }),
  forbids: forbidsSchema,
  allows: oneOrMore(text('What can be decided all the same.', { as: actions })),
  by: deciders('Who decides meanwhile what is necessary.'),
  expires: {
    description: 'When what was done meanwhile ends, by action.',
    type: 'object',
    additionalProperties: moment('A moment; a length counts from the end of the state.'),
  },
  'confirmed by': bodies('Who may confirm it, so that it does not end.'),
  until: moment('When the state ends at the latest.'),
  'declared by': bodies('Who says that the state begins.'),
}

const entry = fields('', properties)
const { state: _, while: __, ...besideState } = properties
/** The state can be the key itself: "election of council open: { forbids: [adopt] }". */
const byState: Schema = {
  type: 'object',
  propertyNames: { pattern: `^(?!(?:${Object.keys(properties).join('|')})$)` },
  additionalProperties: { anyOf: [fields('', besideState), forbidsSchema] },
}

export const whileSchema = either(
  'Times in which other rules hold: states, with what belongs to each.',
  state,
  entry,
  byState,
  list('', { anyOf: [entry, byState] }),
)
