import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Fault, shown } from '../fault.ts'
import { readUniform } from '../formats/uniform/read-uniform.ts'
import { expected, isObject, unknown } from '../params/values.ts'
import { type Bundle, bundleForm } from './bundle.ts'
import { optional } from './part-of.ts'
import { compositionIn } from './read-composition.ts'
import { heldIn, lotIn } from './read-held.ts'

/** Whether parsed JSON says of itself that it is a bundle. */
export function isBundle(data: unknown): boolean {
  return isObject(data) && data.form === bundleForm
}

/** Reads a bundle from parsed JSON. Every word that is not of its form is refused, but for `names`, which a download has beside it. */
export function readBundle(data: unknown): Result<Bundle, Fault> {
  if (!isObject(data)) return expected('Object', data, '$')
  const { form, composition, held, lot, result, names: _, ...uniform } = data
  if (form !== bundleForm) return refuse(atPath('form', unknown(shown(form), [bundleForm])))
  const file = readUniform(uniform)
  if (!file.ok) return file
  const { method, seats, unread, expected: stated, checks, title, ...others } = file.value
  const strays = [...unread, ...(stated === undefined ? [] : ['expected']), ...(checks === undefined ? [] : ['checks'])]
  const [stray] = title === undefined ? strays : ['title']
  if (stray !== undefined) return refuse(atPath(stray, unknown(stray, ['composition', 'held', 'lot', 'result'])))
  if (method === undefined) return refuse(atPath('method', { type: 'Missing', what: 'method' }))
  if (seats === undefined) return refuse(atPath('seats', { type: 'Missing', what: 'seats' }))
  const around = { candidates: others.candidates, withdrawn: others.withdrawn }
  const composed = compositionIn(composition, 'composition', around)
  if (!composed.ok) return composed
  const about = heldIn(held, 'held', around)
  if (!about.ok) return about
  const drawn = optional(lotIn)(lot, 'lot', around)
  if (!drawn.ok) return drawn
  if (!isObject(result)) return expected('Object', result, 'result')
  return ok({
    file: { ...others, method, seats },
    composition: composed.value,
    held: about.value,
    ...(drawn.value !== undefined && { lot: drawn.value }),
    result,
  })
}
