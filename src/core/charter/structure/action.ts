import { type Name, nameOf } from '../../base/name.ts'
import type { Action } from './charter.ts'

/**
 * Reads "publish website/www": a verb of one word, and the path of its object, of which each step is a name. "admit board
 * liaison" is the verb "admit" and the object "board-liaison"; "resolve" has the object "". Undefined for anything else.
 */
export function parseAction(text: string): Action | undefined {
  const words = text.trim()
  const end = words.search(/\s/)
  const verb = nameOf(end === -1 ? words : words.slice(0, end))
  const object = end === -1 ? '' : parseObject(verb, words.slice(end))
  return verb === undefined || object === undefined ? undefined : { verb, object }
}

/** What is done to a power has the other action's whole path as its object: "delegate publish website" is on "publish/website". */
const ofPowers: ReadonlySet<string> = new Set(['delegate', 'withdraw', 'reconfirm'])

function parseObject(verb: Name | undefined, words: string): string | undefined {
  if (verb === undefined || !ofPowers.has(verb)) return parsePath(words)
  const other = parseAction(words)
  return other === undefined ? undefined : wholePath(other)
}

/** Of "delegate publish website" the power that it is about: "publish website". Undefined for actions that are about none. */
export function aboutPower({ verb, object }: Action): Action | undefined {
  if (!ofPowers.has(verb) || object === '') return undefined
  const [first = '', ...rest] = object.split('/')
  return { verb: first, object: rest.join('/') }
}

/** Reads "website/www" or "Board liaison" into its normal form. */
export function parsePath(text: string): string | undefined {
  const steps: Name[] = []
  for (const step of text.split('/')) {
    const name = nameOf(step)
    if (name === undefined) return undefined
    steps.push(name)
  }
  return steps.join('/')
}

/** All actions at once, where a charter may speak of all. */
export const everything: Action = { verb: 'everything', object: '' }

export function isEverything({ verb, object }: Action): boolean {
  return verb === everything.verb && object === ''
}

/** The path on which actions of every verb lie: "publish/website/www". */
export function wholePath({ verb, object }: Action): string {
  return object === '' ? verb : `${verb}/${object}`
}

/** Whether a path is a branch or lies on it: "website" covers "website/www"; "" covers everything. */
export function pathCovers(branch: string, path: string): boolean {
  return branch === '' || path === branch || path.startsWith(`${branch}/`)
}

/** The form that parseAction reads. */
export function spokenAction(action: Action): string {
  const { verb, object } = action
  const other = aboutPower(action)
  if (other !== undefined) return `${verb} ${spokenAction(other)}`
  return object === '' ? verb : `${verb} ${object}`
}
