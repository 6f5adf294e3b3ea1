import { createHash } from 'node:crypto'
import { canonicalJson } from '../../core/base/canonical-json.ts'
import { type Result, refuse } from '../../core/base/result.ts'
import { commitmentTo } from '../../core/record/commitment.ts'
import { decodeHex } from '../../core/record/hex.ts'
import type { Bundle } from '../../core/tally/bundle/bundle.ts'
import { isBundle, readBundle } from '../../core/tally/bundle/read-bundle.ts'
import { type Recounted, recount } from '../../core/tally/bundle/recount.ts'
import type { Contest } from '../../core/tally/contest.ts'
import type { Count } from '../../core/tally/count.ts'
import { contestOf } from '../../core/tally/formats/contest-of.ts'
import { isObject } from '../../core/tally/params/values.ts'
import { recountWords } from '../words/faults/record-fault-words.ts'
import { bundleWords, faultWords, tallyFaultWords } from '../words/tally-words.ts'
import { styled, type Terminal } from './terminal.ts'

/** An election of Remit, counted again from its ballots to its seats. */
export interface CountedBundle {
  readonly bundle: Bundle
  /** Names in the place of identifiers, where the file has them. */
  readonly contest: Contest
  /** Absent where nothing was counted: too few had voted, or nobody stood. */
  readonly count: Count | undefined
  readonly recounted: Recounted
  /** That of the record, which knows nothing of names. */
  readonly digest: string
}

/** A file that is a bundle, parsed; undefined for any other. Only files of JSON are looked into, and those are read whole anyway. */
export function bundleIn(terminal: Terminal, file: string): Readonly<Record<string, unknown>> | undefined {
  if (file === '-' || terminal.folder.kind(file) !== 'file') return undefined
  const [first = 0] = terminal.folder.bytes(file, 1)
  if (first !== openingBrace) return undefined
  const data = parsed(terminal.folder.read(file))
  return isObject(data) && isBundle(data) ? data : undefined
}

const openingBrace = 0x7b

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function countBundle({ names, ...data }: Readonly<Record<string, unknown>>): Result<CountedBundle, string> {
  const bundle = readBundle(data)
  if (!bundle.ok) return refuse(faultWords(bundle.problem))
  const { file } = bundle.value
  const contest = contestOf({ ...file, unread: [] })
  if (!contest.ok) return refuse(faultWords(contest.problem))
  const recounted = recount(bundle.value, {
    digest: digestOf,
    commitmentTo: (value, salt) => commitmentTo(sha256, value, decodeHex(salt) ?? new Uint8Array()),
  })
  if (!recounted.ok) {
    const { problem } = recounted
    return refuse('slip' in problem ? faultWords(problem) : tallyFaultWords(problem, file.method))
  }
  const { composed } = recounted.value
  return {
    ok: true,
    value: {
      bundle: bundle.value,
      contest: { ...contest.value, candidates: named(file.candidates, names) },
      count: 'count' in composed ? composed.count : undefined,
      recounted: recounted.value,
      digest: digestOf(canonicalJson(data)),
    },
  }
}

/** A name that two have would make them one: then both keep what tells them apart. */
function named(candidates: readonly string[], names: unknown): readonly string[] {
  const known = candidates.map((id) => {
    const name = isObject(names) ? names[id] : undefined
    return typeof name === 'string' ? name : id
  })
  return known.map((name, place) =>
    known.indexOf(name) === known.lastIndexOf(name) ? name : `${name} (${candidates[place] ?? ''})`,
  )
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest()
}

/** Who has the seats, and whether the file says the truth about itself. */
export function toldBundle({ bundle, contest, recounted, digest }: CountedBundle) {
  const { composed, differs } = recounted
  const names = (positions: readonly number[]) => positions.map((position) => contest.candidates[position] ?? '')
  const { foundation, election, electorate, group, name } = bundle.held
  return {
    agrees: differs.length === 0,
    differs,
    digest,
    held: { foundation, election, ...(electorate !== undefined && { electorate }), group, name },
    result: composed.kind,
    seats: composed.kind === 'elected' ? names(composed.elected) : [],
    nextInLine: composed.kind === 'elected' ? names(composed.others) : [],
    passedOver: composed.kind === 'elected' ? names(composed.passedOver.map(({ candidate }) => candidate)) : [],
  }
}

export function printBundle(terminal: Terminal, counted: CountedBundle): void {
  const { agrees, differs, held, result, seats, nextInLine, passedOver, digest } = toldBundle(counted)
  terminal.out(counted.count === undefined ? bundleWords.held(held) : '')
  terminal.out(bundleWords.result(result, seats))
  if (passedOver.length > 0) terminal.out(bundleWords.passedOver(passedOver))
  if (nextInLine.length > 0) terminal.out(bundleWords.nextInLine(nextInLine))
  terminal.out(bundleWords.digest(digest))
  if (agrees) terminal.out(styled(terminal, 'green', bundleWords.agrees))
  for (const what of differs) terminal.err(bundleWords.differs(recountWords(what)))
}
