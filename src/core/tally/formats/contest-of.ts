import { ok, type Result, refuse } from '../../base/result.ts'
import type { Contest } from '../contest.ts'
import { atPath, type Fault } from '../fault.ts'
import type { MethodName } from '../method-names.ts'
import { readParams } from '../params/read-params.ts'
import { isObject } from '../params/values.ts'
import type { ElectionFile } from './election-file.ts'

/** What whoever counts says beside the file, and before it. */
export interface Said {
  readonly method?: MethodName
  readonly seats?: number
  /** Plain data, as `readOptions` makes it. */
  readonly params?: Readonly<Record<string, unknown>>
}

/** The contest of a file; refused where its words are not of the vocabulary, or it does not say what a count has to know. */
export function contestOf(file: ElectionFile, said: Said = {}): Result<Contest, Fault> {
  const method = said.method ?? file.method
  if (method === undefined) return refuse(atPath('method', { type: 'Missing', what: 'method' }))
  const seats = said.seats ?? file.seats ?? seatsOf(method)
  if (seats === undefined) return refuse(atPath('seats', { type: 'Missing', what: 'seats' }))
  const { candidates, withdrawn, undeclaredWriteIns, costs, ballots, tieDecisions } = file
  const params = readParams(joinedParams(ofMethod(file, method), said.params ?? {}), { method, candidates, withdrawn })
  if (!params.ok) return params
  return ok({
    method,
    params: params.value,
    seats,
    candidates,
    withdrawn,
    ...(undeclaredWriteIns !== undefined && { undeclaredWriteIns }),
    ...(costs !== undefined && { costs }),
    ballots,
    tieDecisions,
  })
}

/** Methods that one asks for several; of the others each elects one unless somebody says otherwise. */
const ofSeveral: readonly MethodName[] = ['limited-approval', 'bloc-star', 'star-pr', 'stv', 'approval-committee']

function seatsOf(method: MethodName): number | undefined {
  return ofSeveral.includes(method) ? undefined : 1
}

/** The rule that a file names is of its own method. */
function ofMethod({ params, method }: ElectionFile, counted: MethodName): ElectionFile['params'] {
  if (method === undefined || method === counted) return params
  const { rule: _, ...others } = params
  return others
}

/** `lot.elect=last` changes that word of a lot and leaves the others. */
function joinedParams(file: ElectionFile['params'], said: ElectionFile['params']): ElectionFile['params'] {
  const lot = isObject(file.lot) && isObject(said.lot) ? { ...file.lot, ...said.lot } : (said.lot ?? file.lot)
  return { ...file, ...said, ...(lot !== undefined && { lot }) }
}
