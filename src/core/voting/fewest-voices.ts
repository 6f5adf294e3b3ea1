import { emptyHeap, pop, push } from '../base/heap.ts'
import { ceilingDivision, floorDivision } from '../base/ratio.ts'
import { type Formula, holdsWithin, openComparison, type Range } from './formula.ts'
import { reducedDirections } from './reduced-directions.ts'
import { type AtMost, cheapestPoint, type Point } from './simplex.ts'

/** A question about voices to come: how many of each kind there may be at least cost, within given rows. */
export interface Question {
  readonly formula: Formula
  /** The whole-number forms that the formula compares; each has one coefficient for every kind of voice. */
  readonly forms: readonly (readonly bigint[])[]
  /** What one voice of each kind costs, not below nought. */
  readonly costs: readonly bigint[]
  /** Forms by which the costs are made: whole at whole points, so that a box is split along them first. */
  readonly costed: readonly (readonly bigint[])[]
  /** What every completion keeps; among them so much that it bounds each kind. */
  readonly rows: readonly AtMost[]
}

/**
 * The cheapest whole numbers x ≥ 0 within the rows for which the formula holds; undefined when there are none. Exact, or given up.
 *
 * Branch and bound, cheapest first. A box fixes a range for each form; where the formula hangs on a comparison, the box is
 * split at it; where the formula holds all through the box but the cheapest point is not whole, along a form by which it is thin.
 * A whole point that fulfils the formula and is the cheapest of all boxes left is the answer.
 *
 * Work. There are at most ∏ (tᶠ + 1) boxes over the forms f with tᶠ distinct bounds. In a box where the formula holds, if
 * there is a whole point at all, a cheapest one lies within n·Δ of the cheapest rational point in every coordinate (W. Cook,
 * A. M. H. Gerards, A. Schrijver, É. Tardos, "Sensitivity theorems in integer linear programming", 1986), where n is
 * the number of kinds and Δ bounds the subdeterminants of the constraints. So at most (2nΔ + 1)ⁿ parts of it are looked at.
 * Neither number depends on the size of the electorate.
 * What makes searches of this kind long in practice is kept short: costs are split at whole numbers first, since without that all
 * points of nearly the same cost are gone through; then narrow strips along the forms that cross them (`reducedDirections`). The
 * finding `hard-to-judge` refuses rules whose coefficients and alternatives are too many together when a charter is read; the ones that it
 * lets by were seen to take up to 14 boxes (`work.test.ts`). A search that would take more than `mostBoxes` is given up, and says so.
 */
export function fewestVoices(question: Question): readonly bigint[] | undefined | 'given up' {
  return search(question).found
}

/** The same with the boxes that were looked at, which is what the work is measured in. */
export function search(question: Question): {
  readonly found: readonly bigint[] | undefined | 'given up'
  readonly boxes: number
} {
  const { formula, forms, costs } = question
  const waiting = emptyHeap<Box>()
  const add = (region: Region) => {
    if (holdsWithin(formula, region.forms) === false) return
    const point = cheapestPoint(costs, rowsOf(question, region), { cuts: most_cuts })
    if (point !== undefined) push(waiting, { region, point }, isCheaper)
  }
  add({ forms: forms.map(() => unlimited), kinds: costs.map(() => unlimited), thin: undefined })
  for (let boxes = 1; ; boxes += 1) {
    const box = pop(waiting, isCheaper)
    if (box === undefined) return { found: undefined, boxes }
    const found = wholePoint(box.point)
    if (found !== undefined && holdsAt(question, found)) return { found, boxes }
    if (boxes === mostBoxes) return { found: 'given up', boxes }
    for (const region of split(question, box)) add(region)
  }
}

interface Box {
  readonly region: Region
  readonly point: Point
}

interface Region {
  readonly forms: readonly Range[]
  readonly kinds: readonly Range[]
  /** Once the formula holds all through the box: the forms along which it is split, and what is left of each. */
  readonly thin: { readonly directions: readonly (readonly bigint[])[]; readonly ranges: readonly Range[] } | undefined
}

/** A hundred times what rules were seen to take that a charter can have. */
const mostBoxes = 2_000

/** Cuts settle what splitting settles slowly, such as even sums that should be odd; beyond a few, splitting is quicker. */
const most_cuts = 12

const unlimited: Range = { low: undefined, high: undefined }

function isCheaper({ point: left }: Box, { point: right }: Box): boolean {
  return left.cost * right.denominator < right.cost * left.denominator
}

function split(question: Question, { region, point }: Box): readonly Region[] {
  const open = openComparison(question.formula, region.forms)
  if (open !== undefined) {
    return halves(region.forms, open.form, open.bound).map((forms) => ({ ...region, forms }))
  }
  const near = region.thin === undefined ? { ...region, kinds: neighbourhood(question, region) } : region
  const { directions, ranges } = region.thin ?? thinDirections(question, region)
  const values = directions.map((direction) => valueAt(direction, point.numerators))
  const index = values.findIndex((value) => value % point.denominator !== 0n)
  const bound = ceilingDivision(values[index] ?? 0n, point.denominator)
  return halves(ranges, index, bound).map((left) => ({ ...near, thin: { directions, ranges: left } }))
}

/**
 * Along which forms a box is thin. A comparison that the box bounds on both sides counts by how near these are, the rest of it by
 * how many may vote.
 */
function thinDirections(question: Question, region: Region): NonNullable<Region['thin']> {
  const kinds = question.costs.length
  const size = question.rows.reduce((most, row) => (row.most > most ? row.most : most), 1n)
  const single = question.costs.map((_, kind) => question.costs.map((_, index) => (index === kind ? 1n : 0n)))
  if (kinds > mostReduced) {
    const plain = [...question.costed, ...single]
    return { directions: plain, ranges: plain.map(() => unlimited) }
  }
  const strips = question.forms.flatMap((form, index) => {
    const { low, high } = region.forms[index] ?? unlimited
    if (low === undefined || high === undefined) return []
    const weight = size / (high - low + 1n) + 1n
    return [form.map((slope) => slope * weight)]
  })
  const directions = [...question.costed, ...reducedDirections([...strips, ...single], kinds)]
  return { directions, ranges: directions.map(() => unlimited) }
}

/** Beyond so many kinds of voice it takes longer to find thin directions than it saves. */
const mostReduced = 8

function halves(ranges: readonly Range[], index: number, bound: bigint): readonly (readonly Range[])[] {
  const range = ranges[index] ?? unlimited
  return [ranges.with(index, { ...range, high: bound - 1n }), ranges.with(index, { ...range, low: bound })]
}

/**
 * Where a cheapest whole point of a box must lie if there is any; around the point without cuts, of which the theorem speaks.
 * The product of the rows' absolute sums is above every subdeterminant: coarse, but it only has to end the search.
 */
function neighbourhood(question: Question, region: Region): readonly Range[] {
  const around = cheapestPoint(question.costs, rowsOf(question, region), { cuts: 0 })
  if (around === undefined) return region.kinds
  const bounded = question.forms.filter((_, index) => region.forms[index] !== unlimited)
  const kinds = BigInt(question.costs.length)
  const rows = [...question.rows.map(({ coefficients }) => coefficients), ...bounded]
  const reach = rows.map(absoluteSum).reduce((product, sum) => product * sum, kinds)
  return around.numerators.map((numerator) => ({
    low: ceilingDivision(numerator, around.denominator) - reach,
    high: floorDivision(numerator, around.denominator) + reach,
  }))
}

function absoluteSum(form: readonly bigint[]): bigint {
  return form.reduce((sum, slope) => sum + (slope < 0n ? -slope : slope), 0n)
}

function rowsOf({ forms, costs, rows }: Question, region: Region): readonly AtMost[] {
  const single = (kind: number) => costs.map((_, index) => (index === kind ? 1n : 0n))
  return [
    ...rows,
    ...forms.flatMap((form, index) => limits(form, region.forms[index])),
    ...region.kinds.flatMap((range, kind) => limits(single(kind), range)),
    ...(region.thin?.directions ?? []).flatMap((direction, index) => limits(direction, region.thin?.ranges[index])),
  ]
}

function limits(form: readonly bigint[], { low, high } = unlimited): readonly AtMost[] {
  return [
    ...(high === undefined ? [] : [{ coefficients: form, most: high }]),
    ...(low === undefined ? [] : [{ coefficients: form.map((slope) => -slope), most: -low }]),
  ]
}

function wholePoint({ numerators, denominator }: Point): readonly bigint[] | undefined {
  const isWhole = numerators.every((numerator) => numerator % denominator === 0n)
  return isWhole ? numerators.map((numerator) => numerator / denominator) : undefined
}

function holdsAt({ formula, forms }: Question, point: readonly bigint[]): boolean {
  const values = forms.map((form) => valueAt(form, point))
  const exactly = values.map((value): Range => ({ low: value, high: value }))
  return holdsWithin(formula, exactly) === true
}

function valueAt(form: readonly bigint[], point: readonly bigint[]): bigint {
  return form.reduce((sum, slope, kind) => sum + slope * (point[kind] ?? 0n), 0n)
}
