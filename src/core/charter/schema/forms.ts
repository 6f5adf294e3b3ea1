import { methodNames } from '../../tally/method-names.ts'
import type { NameKind, Schema } from './schema.ts'

// The forms of values that many keys share, each with what the key means. In a charter every scalar is a text; tools that read
// YAML by its core schema make numbers and booleans of some, so wherever a text may stand, these may too.

const scalar = ['string', 'number', 'boolean'] as const

interface Said {
  /** Words and forms to begin from; others can stand as well. */
  readonly as?: readonly string[]
  readonly pattern?: string
  readonly names?: readonly NameKind[]
}

export function text(description: string, { as, pattern, names }: Said = {}): Schema {
  return {
    ...described(description),
    type: scalar,
    ...(pattern === undefined ? {} : { pattern: `^\\s*(?:${pattern})\\s*$` }),
    ...(as === undefined ? {} : { examples: as }),
    ...(names === undefined ? {} : { 'x-remit': names }),
  }
}

/** One of these words and nothing else. */
export function oneOf(description: string, words: readonly string[]): Schema {
  return { ...described(description), enum: words }
}

/** "yes" and "no", which older YAML takes for truth values. */
export function yesNo(description: string): Schema {
  return { description, anyOf: [{ enum: ['yes', 'no'] }, { type: 'boolean' }] }
}

/** One, or a list of them. */
export function oneOrMore({ description = '', ...one }: Schema): Schema {
  return { ...described(description), anyOf: [one, list('', one)] }
}

/** One of several forms: a text or keys, say. */
export function either(description: string, ...forms: readonly Schema[]): Schema {
  return { ...described(description), anyOf: forms.map(plain) }
}

export function list(description: string, items: Schema): Schema {
  return { ...described(description), type: 'array', items, minItems: 1 }
}

interface More {
  /** How keys begin that end in a name: "after " of "after vetoed". */
  readonly beginnings?: Readonly<Record<string, Schema>>
  /** Only of what stands whole in one place: entries of lists. Parts under names may grow over several blocks. */
  readonly required?: readonly string[]
}

/** These keys and no others. */
export function fields(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  { beginnings, required }: More = {},
): Schema {
  return {
    ...described(description),
    type: 'object',
    properties,
    ...(beginnings === undefined
      ? {}
      : {
          patternProperties: Object.fromEntries(
            Object.entries(beginnings).map(([start, schema]) => [`^${start}`, schema]),
          ),
        }),
    additionalProperties: false,
    ...(required === undefined ? {} : { required }),
  }
}

/** Names that people choose, and what belongs to each. */
export function named(description: string, each: Schema): Schema {
  return {
    ...described(description),
    type: 'object',
    additionalProperties: each,
    propertyNames: { pattern: namePattern },
  }
}

/** Letters, digits, spaces and hyphens; behind it the parameter of a rule. */
const namePattern = '^\\s*[A-Za-z0-9]+(?:[ -]+[A-Za-z0-9]+)*\\s*$'
export const ruleNamePattern = '^\\s*[A-Za-z0-9]+(?:[ -]+[A-Za-z0-9]+)*\\s*(?:\\([A-Za-z0-9 -]+\\)\\s*)?$'

const unit = '(?:minute|hour|(?:business )?day|week|month|quarter|year)s?'
export const lengthPattern = `(?:[0-9]{1,6}|[Aa]n?) +${unit}`

export function length(description: string, as: readonly string[] = ['7 days', '12 months']): Schema {
  return text(description, { as, pattern: lengthPattern })
}

export function range(
  description: string,
  as: readonly string[] = ['7 days', 'at least 72 hours', '7 to 14 days'],
): Schema {
  return text(description, {
    as,
    pattern: `(?:[Aa]t (?:least|most) +)?${lengthPattern}|(?:[0-9]{1,6}|${lengthPattern}) +to +${lengthPattern}`,
  })
}

export function moment(
  description: string,
  as: readonly string[] = ['6 months', '2027-03-31', '1 January', '1 month after election of council'],
): Schema {
  return text(description, { as, names: ['event'] })
}

export function count(description: string, as: readonly string[] = []): Schema {
  return text(description, { pattern: '[0-9]{1,6}', ...(as.length === 0 ? {} : { as }) })
}

/** "USD 10,000", alone or "per request" and the like. */
export function money(description: string): Schema {
  return text(description, { as: ['USD 10,000'], pattern: '[A-Z]{3} [0-9][0-9,]*(?:\\.[0-9]+)?(?: .*)?' })
}

export function ceilings(description: string): Schema {
  return oneOrMore(
    text(description, { as: ['USD 500 per request, USD 5,000 per year', '2 per person per year'], names: ['line'] }),
  )
}

/** A condition on votes. */
export function condition(description: string, as: readonly string[]): Schema {
  return text(description, { as, names: ['option'] })
}

/** A condition on facts. */
export function factCondition(description: string, as: readonly string[] = ['tenure >= 6 months']): Schema {
  return text(description, { as, names: ['fact', 'seat'] })
}

export function seat(description: string, as?: readonly string[]): Schema {
  return text(description, { names: ['seat', 'roll', 'group'], ...(as === undefined ? {} : { as }) })
}

export function seats(description: string, as?: readonly string[]): Schema {
  return oneOrMore(seat(description, as))
}

export function groups(description: string): Schema {
  return oneOrMore(text(description, { names: ['group'] }))
}

/** A rule or procedure, a seat, or a group, which decides as it resolves. */
export function body(description: string, as?: readonly string[]): Schema {
  return text(description, { names: ['rule', 'seat', 'group'], ...(as === undefined ? {} : { as }) })
}

export function bodies(description: string, as?: readonly string[]): Schema {
  return oneOrMore(body(description, as))
}

export function recipients(description: string): Schema {
  return oneOrMore(text(description, { as: ['everyone'], names: ['seat', 'channel', 'group'] }))
}

export function share(
  description: string,
  as: readonly string[] = ['1/2 of voters', 'more than 50% of cast', '20'],
): Schema {
  return text(description, { as })
}

export function texts(description: string): Schema {
  return oneOrMore(text(description))
}

/** The fact that two people are asked to differ in, or to share. */
export function fact(description: string): Schema {
  return text(description, { names: ['fact'] })
}

export function action(description: string): Schema {
  return text(description, { as: actions })
}

export const actions = [
  'resolve',
  'grant',
  'spend',
  'amend charter',
  'publish website/www',
  'admit member',
  'remove member',
  'appoint chair',
] as const

export const methods = methodNames.map((name) => name.replaceAll('-', ' '))

function described(description: string): Pick<Schema, 'description'> {
  return description === '' ? {} : { description }
}

function plain({ description, ...form }: Schema): Schema {
  return form
}
