import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { median } from './median.ts'

export type Probe = 'start' | 'thaw' | 'fold' | 'rows' | 'memory' | 'verify' | 'hash' | 'stream'

/** Each a number of times in turn, every one a process of its own, since a start happens in a process that has run nothing. */
export function probeInTurns<Name extends Probe>(
  names: readonly Name[],
  data: string,
  rounds: number,
): (name: Name) => number {
  const taken = names.map((): number[] => [])
  for (let round = 0; round < rounds; round += 1) {
    for (const [place, name] of names.entries()) taken[place]?.push(probe(name, data))
  }
  const of = (name: Name) => median(taken[names.indexOf(name)] ?? [])
  return of
}

function probe(name: Probe, data: string): number {
  const script = join(import.meta.dirname, 'probe.ts')
  const done = spawnSync(process.execPath, ['--expose-gc', script, name, data], { encoding: 'utf8' })
  if (done.status !== 0) throw new Error(done.stderr)
  return Number(done.stdout)
}
