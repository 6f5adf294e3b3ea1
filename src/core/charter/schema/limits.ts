import type { Key as LimitKey } from '../sections/limits.ts'
import { fields, length, list, oneOrMore, text } from './forms.ts'
import type { Schema } from './schema.ts'

const sentence = text('What must hold of all holders together.', {
  as: [
    'at most 2 of council share employer',
    'at least 1 of member hold board.director',
    'nobody holds chair and treasurer',
    'at least 2 of member hold administrator, for each platform',
  ],
  names: ['seat', 'fact', 'list'],
})

const properties: Readonly<Record<LimitKey, Schema>> = {
  limit: sentence,
  broken: oneOrMore(
    text('What follows when it is broken, in this order.', {
      as: [
        'refuse',
        'report',
        'repair within 30 days by chair',
        'agreement within 1 week',
        'remove the lower',
        'remove the latest',
        'remove by lot',
        'election of overlap',
        'vote of majority',
        'no vote',
      ],
      names: ['rule', 'seat', 'group'],
    }),
  ),
  'replaced within': length('How soon whoever leaves by it is replaced.', ['1 month']),
}

export const limitsSchema = list('What must hold of all holders together: sentences, alone or with what follows.', {
  anyOf: [sentence, fields('', properties, { required: ['limit'] })],
})
