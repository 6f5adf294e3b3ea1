import { isName, type Name, nameOf, spoken } from '../../base/name.ts'
import { declaredFacts, declaredStatuses } from './declared-facts.ts'
import type { Declared } from './names.ts'
import type { Report } from './report.ts'
import type { RuleForm } from './rule-reference.ts'
import type { Field, Tree } from './yaml-tree.ts'

/** Sections whose names are of one space: each can stand where another is meant. */
const shared = ['seats', 'rolls', 'rules', 'procedures'] as const
const things = { seats: 'a seat', rolls: 'a roll', rules: 'a rule', procedures: 'a procedure' } as const

/** What a document defines by name, from the keys of its sections alone, so that the sections can be read in any order. */
export function declaredIn(report: Report, sections: ReadonlyMap<string, Field>): Declared {
  const named = new Map(shared.map((section) => [section, namesIn(sections.get(section))] as const))
  const taken = new Map<Name, { readonly at: number; readonly thing: string }>()
  for (const section of shared) {
    for (const [name, { at }] of named.get(section) ?? []) {
      const earlier = taken.get(name)
      if (earlier === undefined) taken.set(name, { at, thing: things[section] })
      else reportTwice(report, name, { at, thing: things[section] }, earlier)
    }
  }
  const keysOf = (section: (typeof shared)[number]) => [...(named.get(section)?.keys() ?? [])]
  const others = new Map<string, ReadonlySet<Name>>()
  for (const [section, field] of sections) others.set(section, new Set(namesIn(field).keys()))
  others.set('channels', channelKinds(sections.get('channels')))
  others.set('statuses', declaredStatuses([sections.get('statuses'), sections.get('status')], sections.get('seats')))
  others.set('lines', linesOf(sections.get('money')))
  return {
    seats: new Set([...keysOf('seats'), ...keysOf('rolls')]),
    rules: new Set([...keysOf('rules'), ...keysOf('procedures')]),
    procedures: new Set(keysOf('procedures')),
    forms: formsOf(named.get('rules') ?? new Map()),
    others,
    facts: declaredFacts(sections.get('facts')),
  }
}

/** "policy(p)" into the name of the rule and that of its parameter. */
export function ruleKey(key: string): { readonly name: Name; readonly parameter?: Name } | undefined {
  const [, written = key, given] = /^([^()]+?)\s*\(\s*([^()]+?)\s*\)\s*$/.exec(key) ?? []
  const name = nameOf(written)
  if (name === undefined) return undefined
  if (given === undefined) return { name }
  const parameter = nameOf(given)
  return parameter === undefined ? undefined : { name, parameter }
}

/** The names of options as they are written: a list of them, or the keys of their labels. */
export function optionNames(tree: Tree | undefined): readonly Name[] {
  const written =
    tree === undefined
      ? []
      : tree.kind === 'fields'
        ? [...tree.fields.values()].map(({ key }) => key)
        : (tree.kind === 'list' ? tree.items : [tree]).map((item) => (item.kind === 'text' ? item.text : ''))
  return written.map(nameOf).filter((name) => name !== undefined)
}

function reportTwice(
  report: Report,
  name: Name,
  here: { readonly at: number; readonly thing: string },
  earlier: { readonly at: number; readonly thing: string },
): void {
  const { line, column } = report.placeAt(earlier.at)
  const message = `"${spoken(name)}" is the name of ${here.thing} here and of ${earlier.thing} at line ${line}, column ${column}; one needs another name`
  report.find('said-twice', here.at, message)
}

function namesIn(section: Field | undefined): ReadonlyMap<Name, Field> {
  const names = new Map<Name, Field>()
  if (section?.value.kind !== 'fields') return names
  for (const field of section.value.fields.values()) {
    const name = ruleKey(field.key)?.name
    if (name !== undefined && isName(name)) names.set(name, field)
  }
  return names
}

/** Channels have no names; what else speaks of them says their kind. */
function channelKinds(section: Field | undefined): ReadonlySet<Name> {
  const items = section?.value.kind === 'list' ? section.value.items : []
  const kinds = items.map((item) => (item.kind === 'fields' ? item.fields.get('kind')?.value : undefined))
  const names = kinds.map((kind) => (kind?.kind === 'text' ? nameOf(kind.text) : undefined))
  return new Set(names.filter((name) => name !== undefined))
}

/** The lines of the budget, which limits of powers speak of. */
function linesOf(section: Field | undefined): ReadonlySet<Name> {
  return new Set(namesIn(section?.value.kind === 'fields' ? section.value.fields.get('lines') : undefined).keys())
}

function formsOf(rules: ReadonlyMap<Name, Field>): ReadonlyMap<Name, RuleForm> {
  const forms = new Map<Name, RuleForm>()
  for (const [name, field] of rules) {
    const parameter = ruleKey(field.key)?.parameter
    const options = optionsOf(rules, field)
    forms.set(name, {
      ...(parameter === undefined ? {} : { parameter }),
      ...(options === undefined ? {} : { options }),
    })
  }
  return forms
}

/** Its own, or those of the rule of this charter that it is another form of. */
function optionsOf(rules: ReadonlyMap<Name, Field>, field: Field, steps = 0): readonly Name[] | undefined {
  if (field.value.kind !== 'fields' || steps > mostSteps) return undefined
  const { fields } = field.value
  const own = fields.get('options')?.value
  if (own !== undefined) return optionNames(own)
  const as = fields.get('as')?.value
  const base = as?.kind === 'text' ? rules.get(nameOf(baseName(as.text)) ?? '') : undefined
  return base === undefined ? undefined : optionsOf(rules, base, steps + 1)
}

/** A chain of rules that are other forms of one another; a circle of them ends here. */
const mostSteps = 20

/** "council poll" of "council poll with score >= 4", "policy" of "policy(2/3)", "board.directors" of "board.directors, follows". */
function baseName(written: string): string {
  return written.replace(/\s+with\s[\s\S]*$|\([\s\S]*$|,[\s\S]*$/i, '')
}
