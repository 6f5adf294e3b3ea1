import { nameOf, spoken } from '../../base/name.ts'
import { nearest } from '../../base/nearest.ts'
import { type MethodName, methodNames } from '../../tally/method-names.ts'
import { ruleNames } from '../../tally/params/rule-names.ts'
import { type Reading, wrong } from '../reading/cursor.ts'
import { type FieldsNode, shown, type TextNode, type Tree } from '../reading/yaml-tree.ts'
import { type Method, methodAliases, methodOptions } from '../structure/election-method.ts'
import { phraseIn } from './phrases.ts'

/** "approval", "STV Meek", or with its options: "{ name: stv, rule: meek, quota: droop-exact }". */
export function methodIn(reading: Reading, tree: Tree, what: string): Method | undefined {
  if (tree.kind !== 'fields') {
    const node = phraseIn(reading, tree, what)
    return node === undefined ? undefined : methodNamed(reading, node, what)
  }
  const field = tree.fields.get('name')
  if (field === undefined) {
    reading.report.find('missing-key', tree.at, `${what} does not say "name", the method that its options belong to`)
    return undefined
  }
  const node = phraseIn(reading, field.value, `"name" of ${what}`)
  const method = node === undefined ? undefined : methodNamed(reading, node, `"name" of ${what}`)
  const options = optionsIn(reading, tree, what)
  if (method === undefined) return undefined
  const rule = tree.fields.get('rule')
  if (rule !== undefined && options.rule !== undefined && !rulesOf(method.name).includes(options.rule)) {
    const message = `"rule" of ${what} is "${options.rule}", which ${readable(method.name)} does not have; it has ${rulesOf(method.name).join(', ')}`
    reading.report.find('wrong-form', rule.at, message)
    return { name: method.name, options: method.options }
  }
  return { name: method.name, options: { ...method.options, ...options } }
}

/** Committees are counted by the one of their rules that a charter names. */
function rulesOf(name: MethodName): readonly string[] {
  return name === 'approval-committee' ? committeeRules : ruleNames[name]
}

const committeeRules = ['av', 'sav', 'pav', 'cc', 'seqpav', 'seqphragmen', 'monroe', 'equal-shares']

function methodNamed(reading: Reading, node: TextNode, what: string): Method | undefined {
  const written = node.text.replace(/[(),]/g, ' ').replace(/\bmethod\b/gi, ' ')
  const name = nameOf(written)
  const known = methodNames.find((candidate) => candidate === name)
  if (known !== undefined) return { name: known, options: {} }
  const alias = name === undefined ? undefined : methodAliases[name]
  if (alias !== undefined) return alias
  const all: readonly string[] = [...methodNames, ...Object.keys(methodAliases)]
  const suggestion = name === undefined ? undefined : nearest(name, all)
  return wrong(reading, node, what, `a method of counting: ${methodNames.map(readable).join(', ')}`, suggestion)
}

function readable(name: MethodName): string {
  return spoken(name)
}

function optionsIn(reading: Reading, { fields }: FieldsNode, what: string): Readonly<Record<string, string>> {
  const options: Record<string, string> = {}
  for (const { key, at, value } of fields.values()) {
    const name = nameOf(key) ?? ''
    if (name === 'name') continue
    const values = methodOptions[name]
    if (values === undefined) {
      const message = `${what} has no option "${shown(key)}"; it has ${Object.keys(methodOptions).join(', ')}`
      reading.report.find('unknown-key', at, message, { suggestion: nearest(name, Object.keys(methodOptions)) })
      continue
    }
    const node = phraseIn(reading, value, `"${shown(key)}" of ${what}`)
    const option = node === undefined ? undefined : optionOf(node.text, values)
    if (option !== undefined) options[name] = option
    else if (node !== undefined) {
      const expected = values.length === 0 ? 'a number' : values.map((one) => `"${one}"`).join(' or ')
      wrong(reading, node, `"${shown(key)}" of ${what}`, expected, nearest(nameOf(node.text) ?? '', values))
    }
  }
  return options
}

function optionOf(text: string, values: readonly string[]): string | undefined {
  const plain = text.trim().toLowerCase()
  if (values.length === 0) return /^\d{1,12}(\.\d{1,15})?$/.test(plain) || plain === 'exact' ? plain : undefined
  const name = nameOf(plain)
  return values.find((value) => value === name)
}
