import type { Contest } from '../contest.ts'
import type { Count } from '../count.ts'
import { countContest } from '../count-contest.ts'
import type { ElectionFile } from '../formats/election-file.ts'
import type { MethodName } from '../method-names.ts'
import type { Params } from '../params/params.ts'
import { isObject } from '../params/values.ts'
import { toldCount } from '../told/told-count.ts'
import type { Told } from '../told/told-round.ts'
import { alike, type Compared, compareRanking, compareSet, compareValue, differs, together } from './compare.ts'
import { comparePairwise } from './compare-pairwise.ts'
import { compareRounds, compareStatus } from './compare-rounds.ts'

/** A count beside the known result of its file (docs/counting.md says what is compared how); what nobody here knows is named. */
export function checkExpected(file: ElectionFile, contest: Contest, count: Count): Compared {
  const { expected } = file
  if (!isObject(expected)) return differs('expected', 'an object', expected)
  const told = toldCount(contest, count, file.places)
  const asked: Asked = { contest, count, told, inOrder: isInOrder(file, contest.method) }
  return together(Object.entries(expected).map(([key, value]) => compareKey(key, value, asked)))
}

interface Asked {
  readonly contest: Contest
  readonly count: Count
  readonly told: Told
  /** Whether the order of those who are elected is part of the result. */
  readonly inOrder: boolean
}

function compareKey(key: string, expected: unknown, asked: Asked): Compared {
  const { told, contest } = asked
  const got = told[key]
  switch (key) {
    case 'elected':
    case 'selected':
      return asked.inOrder ? compareValue(expected, got, key) : compareSet(expected, got, key)
    case 'order':
    case 'ranking':
      return compareRanking(expected, got, key)
    case 'rankings':
      return compareVariants(expected, told, key)
    case 'committees':
      return compareCommittees(expected, asked, key)
    case 'stages':
    case 'rounds':
    case 'steps':
      return compareRounds(expected, got, key)
    case 'status':
      return compareStatus(expected, got, key)
    case 'pairwise':
      return comparePairwise(expected, got, contest.candidates)
    case 'droppedByQuorum':
    case 'droppedByMajority':
    case 'finalists':
    case 'greedyWouldSelect':
    case 'ifThenCompletedByApprovals':
      return compareSet(expected, got, key)
    case 'quota':
    case 'quorum':
    case 'spent':
    case 'scores':
    case 'approvals':
    case 'votes':
    case 'runoff':
    case 'winsMinusLosses':
      return compareValue(expected, got, key)
    case 'ifUnrankedWereLast':
      return compareRanking(expected, recounted(contest, { unranked: 'last' }).order, key)
    case 'finalUnderOtherOvervoteRules':
      return compareFinals(expected, contest, key)
    default:
      return { differences: [], notCompared: [key] }
  }
}

/** Methods that elect one after the other, or by a whole order. A transferable vote tells the order by its stages, in which several can be elected at once. */
const ordering: readonly MethodName[] = [
  'star',
  'bloc-star',
  'star-pr',
  'schulze',
  'ranked-pairs',
  'minimax',
  'copeland',
  'condorcet-irv',
  'debian',
  'pb-greedy',
  'pb-equal-shares',
]

/** A file whose `checks` ask for the set alone does not know the order. */
function isInOrder({ checks = '' }: ElectionFile, method: MethodName): boolean {
  if (/\bin order\b/.test(checks)) return true
  return !/\bset\b/.test(checks) && ordering.includes(method)
}

/** "winning votes", "pairwise opposition": the words of `variants` as a reader says them. */
function compareVariants(expected: unknown, told: Told, path: string): Compared {
  if (!isObject(expected) || !isObject(told.rankings)) return differs(path, expected, told.rankings)
  const { rankings } = told
  return together(
    Object.entries(expected).map(([variant, ranking]) => {
      const strength = variant.replace(/^pairwise /, '').replaceAll(' ', '-')
      return compareRanking(ranking, rankings[strength], `${path}.${variant}`)
    }),
  )
}

/** What is returned is one of those that are known, and where ties are told, all of them are. */
function compareCommittees(expected: unknown, { told, count }: Asked, path: string): Compared {
  if (!isObject(expected)) return differs(path, expected, told.committees)
  const { committees = {} } = told
  return together(
    Object.entries(expected).map(([rule, known]) => {
      const at = `${path}.${rule}`
      if (count.notCounted?.includes(rule) === true) return { differences: [], notCompared: [at] }
      const got = isObject(committees) ? committees[rule] : undefined
      const one: unknown = Array.isArray(got) && got.length === 1 ? got[0] : undefined
      const isKnown =
        one !== undefined && Array.isArray(known) && known.some((each) => compareSet(each, one, at) === alike)
      return isKnown ? alike : compareSet(known, got, at)
    }),
  )
}

function compareFinals(expected: unknown, contest: Contest, path: string): Compared {
  if (!isObject(expected)) return differs(path, expected, undefined)
  return together(
    Object.entries(expected).map(([rule, tally]) => {
      const overvoteRule = overvoteRules.find((word) => word === rule)
      if (overvoteRule === undefined) return { differences: [], notCompared: [`${path}.${rule}`] }
      const { rounds } = recounted(contest, { overvoteRule })
      const last: unknown = Array.isArray(rounds) ? rounds.at(-1) : undefined
      return compareValue(tally, isObject(last) ? last.tally : undefined, `${path}.${rule}`)
    }),
  )
}

const overvoteRules = ['alwaysSkipToNextRank', 'exhaustImmediately', 'exhaustIfMultipleContinuing'] as const

/** What the contest would come to with other words; nothing where they cannot be counted. */
function recounted(contest: Contest, params: Params): Told {
  const changed = { ...contest, params: { ...contest.params, ...params } }
  const count = countContest(changed)
  return count.ok ? toldCount(changed, count.value) : {}
}
