import { type Part, type Reading, textsIn, wordsOf, wrong } from '../reading/cursor.ts'
import { normalKey, type TextNode } from '../reading/yaml-tree.ts'
import { everything, parseAction, parsePath, pathCovers, wholePath } from '../structure/action.ts'
import type { Action } from '../structure/charter.ts'

/** An action of a line, with the branches that it leaves out. */
export interface Branch {
  readonly action: Action
  readonly except: readonly string[]
}

/** The `may` of a power, a gift or a reservation, and its `except`: of several actions each by itself. */
export function branchesOf(reading: Reading, part: Part<'may' | 'except'>): readonly Branch[] {
  const tree = part.required('may')
  const what = `"may" of ${part.what}`
  const nodes = tree === undefined ? [] : textsIn(reading, tree, what)
  const actions = nodes.map((node) => actionIn(reading, node, what)).filter((action) => action !== undefined)
  const paths = exceptionsOf(reading, part, actions)
  return actions.map((action) => ({ action, except: paths.filter((path) => isBelow(path, action)) }))
}

function actionIn(reading: Reading, node: TextNode, what: string): Action | undefined {
  if (/^(?:every|any)thing(?: else)?$/.test(normalKey(node.text))) {
    const message = 'What it is about stands after "may"; "everything" can only be reserved'
    if (what === whatIsReserved) return everything
    reading.report.find('wrong-form', wordsOf(reading.report, node).at(), message)
    return undefined
  }
  return parseAction(node.text) ?? wrong(reading, node, what, 'a verb, or a verb and a path, as "publish website/www"')
}

const whatIsReserved = '"may" of a reserved matter'

/** The branches under `except`, each of which lies below an object; of everything they are actions. */
function exceptionsOf(reading: Reading, part: Part<'except'>, actions: readonly Action[]): readonly string[] {
  const tree = part.field('except')
  if (tree === undefined) return []
  const what = `"except" of ${part.what}`
  const paths: string[] = []
  for (const node of textsIn(reading, tree, what)) {
    const path = exceptedPath(node.text, actions)
    if (path === undefined) wrong(reading, node, what, 'a path, as "website/www/fundraising"')
    else if (actions.length === 0 || actions.some((one) => isBelow(path, one))) paths.push(path)
    else {
      const objects = actions.map(({ object }) => `"${object}"`).join(' or ')
      const message = `"except" leaves out a part of ${objects}; "${path}" is not below it`
      reading.report.find('wrong-form', wordsOf(reading.report, node).at(), message)
    }
  }
  return paths
}

/** Of "spend", "contracts" is the same as "spend/contracts" and "spend contracts". */
function exceptedPath(text: string, actions: readonly Action[]): string | undefined {
  const action = parseAction(text)
  if (action !== undefined && actions.includes(everything)) return wholePath(action)
  const isSaid = actions.some(({ verb }) => verb === action?.verb)
  if (action !== undefined && action.object !== '' && isSaid) return action.object
  const path = parsePath(text)
  const whole = actions.find(({ verb, object }) => object === '' && path?.startsWith(`${verb}/`))
  return whole === undefined ? path : path?.slice(whole.verb.length + 1)
}

function isBelow(path: string, { object }: Action): boolean {
  return path !== object && pathCovers(object, path)
}
