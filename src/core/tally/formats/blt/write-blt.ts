import { ok, type Result, refuse } from '../../../base/result.ts'
import { joined, overvoted, type Rankings, skipped } from '../../ballots/ballots.ts'
import { isObject } from '../../params/values.ts'
import type { ElectionFile } from '../election-file.ts'
import type { CannotWrite } from '../format.ts'

/** The BLT form, of which OpaVote's "=" and "-" say equal and skipped ranks. */
export function writeBlt(file: ElectionFile): Result<Iterable<string>, CannotWrite> {
  const { ballots } = file
  if (ballots.kind !== 'rankings') return refuse({ type: 'OtherBallots', can: ['rankings'] })
  if (ballots.marks.includes(overvoted)) return refuse({ type: 'Loses', what: 'overvotes' })
  if ([...file.candidates, file.title ?? ''].some((name) => name.includes('\n')))
    return refuse({ type: 'Loses', what: 'a name' })
  return ok(lines(file, ballots))
}

function* lines(file: ElectionFile, { starts, marks, counts }: Rankings): Generator<string> {
  yield `${file.candidates.length} ${file.seats ?? 1}\n`
  if (file.withdrawn.length > 0) yield `${file.withdrawn.map((candidate) => `-${candidate + 1}`).join(' ')}\n`
  for (let ballot = 0; ballot < counts.length; ballot += 1) {
    let line = String(counts[ballot])
    for (const mark of marks.subarray(starts[ballot], starts[ballot + 1])) {
      if (mark === skipped) line += ' -'
      else line += (mark & joined) === joined ? `=${(mark & ~joined) + 1}` : ` ${mark + 1}`
    }
    yield `${line} 0\n`
  }
  yield '0\n'
  for (const name of file.candidates) yield `${quoted(name)}\n`
  const order = isObject(file.params.lot) ? file.params.lot.order : undefined
  if (Array.isArray(order) && order.every(Number.isInteger))
    yield `=tie ${order.map((id: number) => id + 1).join(' ')} 0\n`
  if (file.title !== undefined) yield `${quoted(file.title)}\n`
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
}
