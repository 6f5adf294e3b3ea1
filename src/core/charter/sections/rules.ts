import { capital } from '../../base/capital.ts'
import type { Name } from '../../base/name.ts'
import { spoken } from '../../base/name.ts'
import { openPart, type Reading } from '../reading/cursor.ts'
import { ruleKey } from '../reading/declared.ts'
import { seatNamed } from '../reading/names.ts'
import { plainTree } from '../reading/plain-tree.ts'
import { type Field, shown, type Tree } from '../reading/yaml-tree.ts'
import { ruleWith } from '../resolving/rule-with.ts'
import type { Borrowed } from '../structure/procedure.ts'
import type { Rule } from '../structure/rule.ts'
import { entriesOf } from './entries.ts'
import { type Borrowing, readBorrowing } from './rules/borrowing.ts'
import { type RulePart, ruleBeginnings, ruleKeys } from './rules/keys.ts'
import { readRule } from './rules/read-rule.ts'

export interface Rules {
  readonly rules: readonly Rule[]
  readonly borrowed: readonly Borrowed[]
}

/**
 * Reads `rules:`, how the group decides. Rules that cannot be read are left out, with findings. A rule that is another form
 * of one of this charter is read whole; of one of another charter, what it says otherwise is kept until both are at hand.
 */
export function readRules(reading: Reading, section: Tree | undefined): Rules {
  const readOf = readerOf(reading, fieldsOf(reading, section))
  const read = entriesOf(
    reading,
    section,
    'rules',
    'the rule',
    (_, name, field) => readOf(name, field),
    (key) => ruleKey(key)?.name,
  )
  return {
    rules: read.flatMap((entry) => (entry.kind === 'rule' ? [entry.rule] : [])),
    borrowed: read.flatMap((entry) => (entry.kind === 'borrowed' ? [entry.borrowed] : [])),
  }
}

type Read = { readonly kind: 'rule'; readonly rule: Rule } | { readonly kind: 'borrowed'; readonly borrowed: Borrowed }

function fieldsOf({ report }: Reading, section: Tree | undefined): ReadonlyMap<Name, Field> {
  const fields = new Map<Name, Field>()
  if (section?.kind !== 'fields') return fields
  for (const field of section.fields.values()) {
    const name = ruleKey(field.key)?.name
    if (name === undefined) continue
    if (fields.has(name)) report.find('said-twice', field.at, `"${spoken(name)}" is the name of two rules`)
    else fields.set(name, field)
  }
  return fields
}

/** Each rule is read once, after the one that it is another form of. */
function readerOf(reading: Reading, fields: ReadonlyMap<Name, Field>): (name: Name, field: Field) => Read | undefined {
  const done = new Map<Field, Read | undefined>()
  const underWay = new Set<Field>()
  const seatOf = (text: string) => seatNamed(reading, { text, at: () => 0 }, 'a class of votes')
  return read

  function read(name: Name, field: Field): Read | undefined {
    if (done.has(field)) return done.get(field)
    underWay.add(field)
    const entry = readOne(name, field)
    underWay.delete(field)
    done.set(field, entry)
    return entry
  }

  function readOne(name: Name, field: Field): Read | undefined {
    const what = `the rule "${shown(field.key)}"`
    const keys = { known: ruleKeys, beginnings: ruleBeginnings }
    const part = openPart(reading, field.value, { what, at: field.at }, keys)
    if (part === undefined) return undefined
    const identity = { name, parameter: ruleKey(field.key)?.parameter }
    if (part.field('as') === undefined && !part.told('as')) return found(readRule(reading, part, identity, undefined))
    const borrowing = readBorrowing(reading, part)
    const base = borrowing === undefined ? undefined : baseOf(part, borrowing)
    if (base?.kind === 'rule')
      return found(readRule(reading, part, { ...identity, formOf: borrowing?.from }, base.rule))
    readRule(reading, part, identity, 'elsewhere')
    return base === undefined || borrowing === undefined ? undefined : borrowed(part, field, identity, borrowing)
  }

  /** Undefined where the other rule cannot be read, which is told at its place. */
  function baseOf(
    part: RulePart,
    { from, how }: Borrowing,
  ): { readonly kind: 'rule'; readonly rule: Rule } | { readonly kind: 'elsewhere' } | undefined {
    if (how !== undefined) return { kind: 'elsewhere' }
    const field = fields.get(from.rule)
    if (field === undefined) return undefined
    if (underWay.has(field)) {
      const message = `${capital(part.what)} is another form of itself, by way of "${spoken(from.rule)}"`
      reading.report.find('wrong-form', part.field('as')?.at ?? part.at, message)
      return undefined
    }
    const base = read(from.rule, field)
    if (base?.kind === 'borrowed') return { kind: 'elsewhere' }
    const rule = base === undefined ? undefined : ruleWith(base.rule, from.with, seatOf)
    return rule === undefined ? undefined : { kind: 'rule', rule }
  }
}

function found(rule: Rule | undefined): Read | undefined {
  return rule === undefined ? undefined : { kind: 'rule', rule }
}

function borrowed(
  { clause, place }: RulePart,
  { value }: Field,
  { name, parameter }: { readonly name: Name; readonly parameter: Name | undefined },
  { from, how = 'follows' }: Borrowing,
): Read {
  const said = plainTree(value)
  const changes = 'fields' in said ? said.fields.filter(({ key }) => key.trim().toLowerCase() !== 'as') : []
  return {
    kind: 'borrowed',
    borrowed: { name, clause, place, from, how, changes, ...(parameter === undefined ? {} : { parameter }) },
  }
}
