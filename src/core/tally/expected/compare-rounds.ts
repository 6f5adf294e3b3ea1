import { isObject } from '../params/values.ts'
import { type Compared, compareSet, compareValue, differs, together } from './compare.ts'
import { sameAmount } from './same-amount.ts'

/** Rounds, stages or steps, each in its place. */
export function compareRounds(expected: unknown, got: unknown, path: string): Compared {
  if (!Array.isArray(expected) || !Array.isArray(got)) return differs(path, expected, got)
  const each = expected.map((round: unknown, index) =>
    compareRound(round, withNobody(numbered(got[index], index), round, expected[index + 1]), `${path}[${index}]`),
  )
  const more = got.length > expected.length ? [differs(`${path}.length`, expected.length, got.length)] : []
  return together([...each, ...more])
}

function numbered(got: unknown, index: number): unknown {
  return isObject(got) ? { round: index + 1, ...got } : got
}

/**
 * RCTab lists write-ins that nobody declared also where nobody wrote one in, and where the file has no candidate for them: they have no votes, and
 * are gone after the round in which it says that they were eliminated.
 */
function withNobody(got: unknown, expected: unknown, next: unknown): unknown {
  if (!isObject(got) || !isObject(expected) || !isObject(next) || !Array.isArray(got.eliminated)) return got
  const [tally, had, after] = [expected.tally, got.tally, next.tally]
  if (!isObject(tally) || !isObject(had) || !isObject(after)) return got
  const nobody = Object.keys(tally).filter((name) => {
    return sameAmount(tally[name], 0) && had[name] === undefined && after[name] === undefined
  })
  const eliminated: readonly unknown[] = got.eliminated
  return { ...got, eliminated: [...eliminated, ...nobody] }
}

function compareRound(expected: unknown, got: unknown, path: string): Compared {
  if (!isObject(expected) || !isObject(got)) return differs(path, expected, got)
  return together(
    Object.entries(expected).map(([key, value]) => {
      const at = `${path}.${key}`
      if (!keysOfRounds.includes(key)) return { differences: [], notCompared: [at] }
      return setsOfRounds.includes(key) ? compareSet(value, got[key], at) : compareValue(value, got[key], at)
    }),
  )
}

/** What became of each, whatever the order in which they are listed. */
export function compareStatus(expected: unknown, got: unknown, path: string): Compared {
  if (!Array.isArray(expected) || !Array.isArray(got) || expected.length !== got.length)
    return differs(path, expected, got)
  const listed: readonly unknown[] = got
  return together(
    expected.map((status: unknown, index) => {
      const own = listed.find((one) => isObject(one) && isObject(status) && one.name === status.name)
      return compareRound(withoutUnused(status), own, `${path}[${index}]`)
    }),
  )
}

/**
 * Who has withdrawn before the first round keeps nothing of any vote: the reference rule of the PR Foundation gives them a keep factor of 0 (step A), and
 * Meeks-PRF-js tells one of 1 that it never uses.
 */
function withoutUnused(status: unknown): unknown {
  if (!isObject(status) || status.round !== 0) return status
  const { keepFactor: _, ...used } = status
  return used
}

const setsOfRounds = ['elected', 'excluded', 'eliminated', 'finalists', 'selected']
const keysOfRounds = [
  ...setsOfRounds,
  ...['round', 'threshold', 'tally', 'inactive', 'exhausted', 'transfers', 'votes', 'nonTransferable', 'surplusOf'],
  ...[
    'quota',
    'overvotes',
    'otherExhausted',
    'abstentions',
    'surplus',
    'iterations',
    'keepFactors',
    'scores',
    'runoff',
  ],
  ...['approvals', 'weightsAfter', 'project', 'perUnit', 'mostPaid', 'perVoter', 'cost', 'name', 'state', 'keepFactor'],
]
