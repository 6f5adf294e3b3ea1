import { parseAction, parsePath, pathCovers } from '../action.ts'
import type { Action } from '../charter.ts'
import { type Part, type Reading, textIn, textsIn, wordsOf, wrong } from '../cursor.ts'

/** The `may` of a power, a gift or a reservation. */
export function actionOf(reading: Reading, part: Part<'may'>): Action | undefined {
  const tree = part.required('may')
  const node = tree === undefined ? undefined : textIn(reading, tree, `"may" of ${part.what}`)
  if (node === undefined) return undefined
  const action = parseAction(node.text)
  return (
    action ?? wrong(reading, node, `"may" of ${part.what}`, 'a verb, or a verb and a path, as "publish website/www"')
  )
}

/** The branches under `except`, each of which lies below the object. */
export function exceptionsOf(reading: Reading, part: Part<'except'>, object: string): readonly string[] {
  const tree = part.field('except')
  if (tree === undefined) return []
  const what = `"except" of ${part.what}`
  const paths: string[] = []
  for (const node of textsIn(reading, tree, what)) {
    const path = parsePath(node.text)
    if (path === undefined) wrong(reading, node, what, 'a path, as "website/www/fundraising"')
    else if (path !== object && pathCovers(object, path)) paths.push(path)
    else {
      const message = `"except" leaves out a part of "${object}"; "${path}" is not below it`
      reading.report.find('wrong-form', wordsOf(reading.report, node).at(), message)
    }
  }
  return paths
}
