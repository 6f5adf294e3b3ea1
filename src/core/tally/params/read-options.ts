import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Fault } from '../fault.ts'

/**
 * `key=value` as people type it, as the plain data that `readParams` reads: lists by commas, `lot.order=2,0,1`, `null`. Numbers are numbers, and
 * everything else is a text; a candidate whose name has a comma is named by position.
 */
export function readOptions(options: readonly string[]): Result<Readonly<Record<string, unknown>>, Fault> {
  const params = new Map<string, unknown>()
  const lot = new Map<string, unknown>()
  for (const option of options) {
    const equals = option.indexOf('=')
    if (equals < 1) return refuse(atPath('option', { type: 'Expected', what: 'KeyAndValue', found: option }))
    const word = option.slice(0, equals)
    const [into, key] = word.startsWith('lot.') ? [lot, word.slice('lot.'.length)] : [params, word]
    if (into.has(key)) return refuse(atPath(`params.${word}`, { type: 'Twice', what: word }))
    into.set(key, dataOf(word, option.slice(equals + 1)))
  }
  if (lot.size > 0) params.set('lot', Object.fromEntries(lot))
  return ok(Object.fromEntries(params))
}

/** These are lists even when they have one member. */
const lists = ['ties', 'scoreTie', 'runoffTie', 'ineligible', 'variants', 'majorities', 'rules', 'lot.order']

function dataOf(word: string, written: string): unknown {
  if (!lists.includes(word) || written === 'candidates') return plain(written)
  return written === '' ? [] : written.split(',').map(plain)
}

function plain(written: string): unknown {
  const text = written.trim()
  if (text === 'null') return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : text
}
