import { ok, type Result, refuse } from '../../../core/base/result.ts'
import type { BallotChoice, BallotContent } from '../../../core/foundation/elections/election-act.ts'
import type { BallotForm } from './ballot-form.ts'

/** What was filled in beside each choice: "yes", a rank or a score. A choice without a mark is not there. */
export type Marks = ReadonlyMap<BallotChoice, string>

/** A ballot as it would be cast, and what is odd about it: allowed, and perhaps not meant. */
export interface MarkedBallot {
  readonly content: BallotContent
  readonly odd: readonly OddMark[]
}

export type OddMark =
  | { readonly kind: 'blank' | 'all approved' | 'all equal' | 'one ranked' }
  /** Ranks that nobody was given, before the last. */
  | { readonly kind: 'ranks closed up'; readonly ranks: readonly number[] }
  | { readonly kind: 'unmarked'; readonly choices: readonly BallotChoice[] }
  | { readonly kind: 'fewer than seats'; readonly marked: number; readonly seats: number }

export type WrongMarks =
  /** A mark beside somebody who is not on this ballot, or that none of its fields can make. */
  | { readonly kind: 'no mark' }
  | { readonly kind: 'same rank'; readonly choices: readonly BallotChoice[]; readonly rank: number }
  | { readonly kind: 'too many' | 'too few'; readonly limit: number; readonly given: number }

/** The ballot that some marks make; refused where it cannot be cast as it is. */
export function ballotOf(
  form: BallotForm,
  choices: readonly BallotChoice[],
  marks: Marks,
  seats: number,
): Result<MarkedBallot, WrongMarks> {
  const isRead = [...marks].every(([choice, mark]) => choices.includes(choice) && isMark(form, mark, choices.length))
  if (!isRead) return refuse({ kind: 'no mark' })
  switch (form.kind) {
    case 'one':
    case 'approvals': {
      const approved = choices.filter((choice) => marks.has(choice))
      const wrong = outside(form.kind === 'one' ? { most: 1 } : form, approved.length)
      return wrong === undefined ? ok(approvalBallot(form, choices, approved, seats)) : refuse(wrong)
    }
    case 'ranking':
      return rankingBallot(form, choices, marks)
    case 'scores':
      return ok(scoreBallot(choices, marks))
    case 'none':
      throw new Error('Nobody fills in a ballot where nobody votes')
  }
}

/** What was filled in to make a ballot, so that it can be changed. */
export function marksOf(content: BallotContent): Marks {
  switch (content.kind) {
    case 'approvals':
      return new Map(content.approved.map((choice) => [choice, 'yes']))
    case 'ranking':
      return new Map(content.ranking.flatMap((equal, index) => equal.map((choice) => [choice, String(index + 1)])))
    case 'scores':
      return new Map(content.scores.map(({ choice, score }) => [choice, String(score)]))
  }
}

function approvalBallot(
  form: BallotForm,
  choices: readonly BallotChoice[],
  approved: readonly BallotChoice[],
  seats: number,
): MarkedBallot {
  const content = { kind: 'approvals', approved } as const
  if (approved.length === 0) return { content, odd: [{ kind: 'blank' }] }
  if (form.kind === 'one') return { content, odd: [] }
  if (approved.length === choices.length && choices.length > 1) return { content, odd: [{ kind: 'all approved' }] }
  const isFew = approved.length < Math.min(seats, choices.length)
  return { content, odd: isFew ? [{ kind: 'fewer than seats', marked: approved.length, seats }] : [] }
}

function rankingBallot(
  { equal, ...limits }: Extract<BallotForm, { readonly kind: 'ranking' }>,
  choices: readonly BallotChoice[],
  marks: Marks,
): Result<MarkedBallot, WrongMarks> {
  const byRank = Map.groupBy(
    choices.filter((choice) => marks.has(choice)),
    (choice) => Number(marks.get(choice)),
  )
  const ranks = [...byRank].toSorted(([one], [other]) => one - other)
  const shared = ranks.find(([, together]) => together.length > 1)
  if (!equal && shared !== undefined) return refuse({ kind: 'same rank', choices: shared[1], rank: shared[0] })
  const ranking = ranks.map(([, together]) => together)
  const given = ranking.flat().length
  const wrong = outside(limits, given)
  if (wrong !== undefined) return refuse(wrong)
  const content = { kind: 'ranking', ranking } as const
  if (given === 0) return ok({ content, odd: [{ kind: 'blank' }] })
  const last = ranks.at(-1)?.[0] ?? 0
  const skipped = Array.from({ length: last }, (_, index) => index + 1).filter((rank) => !byRank.has(rank))
  return ok({
    content,
    odd: [
      ...(skipped.length > 0 ? [{ kind: 'ranks closed up', ranks: skipped } as const] : []),
      ...(ranking.length === 1 && given === choices.length && given > 1 ? [{ kind: 'all equal' } as const] : []),
      ...(given === 1 && choices.length > 2 ? [{ kind: 'one ranked' } as const] : []),
    ],
  })
}

function scoreBallot(choices: readonly BallotChoice[], marks: Marks): MarkedBallot {
  const scores = choices.flatMap((choice) => {
    const mark = marks.get(choice)
    return mark === undefined ? [] : [{ choice, score: Number(mark) }]
  })
  const content = { kind: 'scores', scores } as const
  if (scores.length === 0) return { content, odd: [{ kind: 'blank' }] }
  const unmarked = choices.filter((choice) => !scores.some((scored) => scored.choice === choice))
  const isEqual = choices.length > 1 && unmarked.length === 0 && scores.every(({ score }) => score === scores[0]?.score)
  return {
    content,
    odd: [
      ...(isEqual ? [{ kind: 'all equal' } as const] : []),
      ...(unmarked.length > 0 ? [{ kind: 'unmarked', choices: unmarked } as const] : []),
    ],
  }
}

function isMark(form: BallotForm, mark: string, most_ranks: number): boolean {
  const number = /^(?:0|[1-9]\d{0,3})$/.test(mark) ? Number(mark) : Number.NaN
  switch (form.kind) {
    case 'one':
    case 'approvals':
      return mark === 'yes'
    case 'ranking':
      return number >= 1 && number <= most_ranks
    case 'scores':
      return number <= form.most
    case 'none':
      return false
  }
}

function outside(
  { least, most }: { readonly least?: number; readonly most?: number },
  given: number,
): Extract<WrongMarks, { readonly limit: number }> | undefined {
  if (most !== undefined && given > most) return { kind: 'too many', limit: most, given }
  if (least !== undefined && given < least) return { kind: 'too few', limit: least, given }
  return undefined
}
