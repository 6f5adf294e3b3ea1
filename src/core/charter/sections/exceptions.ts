import { openPart, optional, type Part, type Reading, type Words } from '../reading/cursor.ts'
import { decidingsIn, whenIn, wrongWords } from '../reading/forms.ts'
import { type Field, type FieldsNode, normalKey, shown, type Tree } from '../reading/yaml-tree.ts'
import { parseAction } from '../structure/action.ts'
import type { Action } from '../structure/charter.ts'
import type { ExceptionalState, Expiry } from '../structure/exceptional-state.ts'
import { phrasesIn } from './phrases.ts'
import { powerBysIn } from './power-by.ts'
import { stateIn } from './states.ts'

const known = ['state', 'while', 'forbids', 'allows', 'by', 'expires', 'confirmed by', 'until', 'declared by'] as const
export type Key = (typeof known)[number]

/**
 * Reads `while:`, the times in which other rules hold: a list of them, states with what belongs to each, or one state as a text
 * with `forbids:` beside it.
 */
export function readExceptions(
  reading: Reading,
  section: Tree | undefined,
  forbids: Tree | undefined,
): readonly ExceptionalState[] {
  if (section?.kind === 'text') {
    const beside =
      forbids === undefined ? [] : [['forbids', { key: 'forbids', at: forbids.at, value: forbids }] as const]
    const state = { key: 'state', at: section.at, value: section }
    const fields = new Map<string, Field>([['state', state], ...beside])
    const read = readState(reading, { kind: 'fields', fields, told: new Set(), at: section.at, clause: section.clause })
    return read === undefined ? [] : [read]
  }
  if (forbids !== undefined) {
    const message = '"forbids" stands inside an entry of "while", or beside a "while" that is a single state'
    reading.report.find('wrong-form', forbids.at, message)
  }
  if (section === undefined) return []
  const items = section.kind === 'list' ? section.items : [section]
  return items
    .flatMap((item) => statesIn(item))
    .map((item) => readState(reading, item))
    .filter((state) => state !== undefined)
}

/** "election of council open: { forbids: [adopt] }", and as a list begins: "- election of council open, forbids: [adopt]". */
function statesIn(item: Tree): readonly Tree[] {
  if (item.kind !== 'fields' || known.some((key) => item.fields.has(key) || item.told.has(key))) return [item]
  return [...item.fields.values()].map(({ key, at, value }): FieldsNode => {
    const text = key.replace(/,\s*forbids\s*$/i, '')
    const state: Field = { key: 'state', at, value: { kind: 'text', text, at, clause: item.clause } }
    const rest: Iterable<readonly [string, Field]> =
      value.kind === 'fields' ? value.fields : [['forbids', { key: 'forbids', at, value }]]
    return { kind: 'fields', fields: new Map([['state', state], ...rest]), told: new Set(), at, clause: item.clause }
  })
}

function readState(reading: Reading, item: Tree): ExceptionalState | undefined {
  const part = openPart<Key>(reading, item, { what: 'an exceptional state', at: item.at }, { known })
  if (part === undefined) return undefined
  const stateTree = part.field('while') ?? part.required('state')
  const state = stateTree === undefined ? undefined : stateIn(reading, stateTree, '"state" of an exceptional state')
  const rest = { ...effectsOf(reading, part), ...limitsOf(reading, part) }
  if (state === undefined) return undefined
  return { state, ...rest, clause: part.clause, place: part.place }
}

function effectsOf(
  reading: Reading,
  part: Part<Key>,
): Pick<ExceptionalState, 'forbids' | 'forbidsAll' | 'allows' | 'by'> {
  const forbids = part.field('forbids')
  const all = forbids?.kind === 'text' && normalKey(forbids.text) === 'everything'
  const allows = optional(part, 'allows', (tree, what) => phrasesIn(reading, tree, what, actionNamed))
  const by = optional(part, 'by', (tree, what) => powerBysIn(reading, tree, what))
  return {
    forbids: forbids === undefined || all ? [] : phrasesIn(reading, forbids, '"forbids"', actionNamed),
    ...(all ? { forbidsAll: true } : {}),
    ...(allows === undefined ? {} : { allows }),
    ...(by === undefined ? {} : { by }),
  }
}

function limitsOf(
  reading: Reading,
  part: Part<Key>,
): Pick<ExceptionalState, 'expires' | 'confirmedBy' | 'until' | 'declaredBy'> {
  const expires = optional(part, 'expires', (tree, what) => expiriesIn(reading, tree, what))
  const confirmedBy = optional(part, 'confirmed by', (tree, what) => decidingsIn(reading, tree, what))
  const until = optional(part, 'until', (tree, what) => whenIn(reading, tree, what))
  const declaredBy = optional(part, 'declared by', (tree, what) => decidingsIn(reading, tree, what))
  return {
    ...(expires === undefined ? {} : { expires }),
    ...(confirmedBy === undefined ? {} : { confirmedBy }),
    ...(until === undefined ? {} : { until }),
    ...(declaredBy === undefined ? {} : { declaredBy }),
  }
}

/** "{ appoint: 1 month after election of council }": when what was done meanwhile ends. */
function expiriesIn(reading: Reading, tree: Tree, what: string): readonly Expiry[] | undefined {
  if (tree.kind !== 'fields') {
    const message = `${what} says when each thing that was done ends, as "{ appoint: 1 month after election of council }"`
    reading.report.find('wrong-form', tree.at, message)
    return undefined
  }
  return expiriesOf(reading, tree, what)
}

function expiriesOf(reading: Reading, tree: FieldsNode, what: string): readonly Expiry[] {
  const expiries: Expiry[] = []
  for (const { key, at, value } of tree.fields.values()) {
    const action = actionNamed(reading, { text: key, at: () => at }, what)
    const when = whenIn(reading, value, `"${shown(key)}" of ${what}`)
    if (action !== undefined && when !== undefined) expiries.push({ action, at: when })
  }
  return expiries
}

function actionNamed(reading: Reading, words: Words, what: string): Action | undefined {
  const action = parseAction(words.text)
  return action ?? wrongWords(reading, words, what, 'a verb, or a verb and a path, as "adopt" or "publish website/www"')
}
