import { ok, type Result, refuse } from '../../base/result.ts'
import { atPath, type Fault } from '../fault.ts'
import type { MethodName } from '../method-names.ts'
import { tieSteps } from '../ties/tie.ts'
import { defeatStrengths, type ParamName, type Params, quotas, winnerElectionModes } from './params.ts'
import { readLot } from './read-lot.ts'
import { ruleNames } from './rule-names.ts'
import {
  type Around,
  atMost,
  candidate,
  distinct,
  either,
  expected,
  flag,
  isObject,
  listOf,
  number,
  orNull,
  type Read,
  ratio,
  text,
  unknown,
  whole,
  words,
} from './values.ts'

export interface ParamsAround extends Around {
  readonly method: MethodName
}

/**
 * Reads the closed vocabulary of `params` (docs/counting.md) from plain data; a word or value that is not of it is refused with its
 * place. A candidate is a position, or a name where the data has a text.
 */
export function readParams(data: unknown, around: ParamsAround): Result<Params, Fault> {
  if (!isObject(data)) return expected('Object', data, 'params')
  const params: Writable = {}
  for (const [word, value] of Object.entries(data)) {
    const at = `params.${word}`
    if (!isParamName(word)) return refuse(atPath(at, unknown(word, paramNames)))
    const read = readInto(params, word, vocabulary[word](value, at, around))
    if (!read.ok) return read
  }
  if (params.rule !== undefined && !ruleNames[around.method].includes(params.rule)) {
    return refuse(atPath('params.rule', unknown(params.rule, ruleNames[around.method])))
  }
  return ok(params)
}

type Said = Required<Params>
type Writable = { -readonly [Name in ParamName]?: Said[Name] }

function readInto<Name extends ParamName>(
  params: Writable,
  word: Name,
  read: Result<Said[Name], Fault>,
): Result<void, Fault> {
  if (!read.ok) return read
  params[word] = read.value
  return ok(undefined)
}

/** More than any rule keeps, and few enough to count with. */
const mostDecimals = 60
const tieChain = distinct(listOf(words(tieSteps)))
const candidates = distinct(listOf(candidate))
const places = atMost(mostDecimals)

const vocabulary: { readonly [Name in ParamName]: Read<Said[Name]> } = {
  rule: text,
  quota: words(quotas),
  decimals: either(words(['exact'] as const), places),
  omega: ratio,
  rounding: words(['paper-value-down', 'paper-value-and-product-down']),
  surplus: words(['largest-first', 'split-score-by-weight']),
  exclusion: words(['one', 'certain-losers']),
  tied: words(['within-total-surplus']),
  ties: tieChain,
  scoreTie: tieChain,
  runoffTie: tieChain,
  lot: readLot,
  overvote: words(['exhausts', 'skipped']),
  overvoteRule: words(['alwaysSkipToNextRank', 'exhaustImmediately', 'exhaustIfMultipleContinuing']),
  skipped: words(['passed-over', 'exhausts']),
  maxSkippedRanks: orNull(whole),
  exhaustOnDuplicate: flag,
  maxRankings: whole,
  maxRankingLevels: whole,
  batchElimination: flag,
  minimumVoteThreshold: number,
  winnerElectionMode: words(winnerElectionModes),
  multiSeatBottomsUpPercentageThreshold: number,
  undeclaredWriteIns: words(['excluded-first']),
  ineligible: candidates,
  unranked: words(['last', 'uncompared']),
  unmarked: number,
  maxScore: number,
  defeatStrength: words(defeatStrengths),
  variants: distinct(listOf(words(defeatStrengths))),
  developers: whole,
  quorum: words(['three-halves-root-of-developers']),
  majorities: listOf(orNull(ratio)),
  majority: words(['strictly-more-than-ratio']),
  defaultOption: candidate,
  rules: distinct(listOf(text)),
  budget: whole,
  order: words(['most-approvals']),
  misfit: words(['skip', 'stop']),
  utility: words(['cost']),
  completion: words(['none', 'add1']),
}

function isParamName(word: string): word is ParamName {
  return Object.hasOwn(vocabulary, word)
}

export const paramNames: readonly string[] = Object.keys(vocabulary)
