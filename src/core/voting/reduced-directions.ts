import { floorDivision } from '../base/ratio.ts'

/**
 * Whole-number forms y = V·x with V unimodular, so that x is whole exactly where y is, along which a body is thin: the last first. The
 * rows say in which directions the body is how thin, the larger the thinner, and have full rank. The basis of the whole points is
 * reduced in the norm that the rows make (A. K. Lenstra, H. W. Lenstra, L. Lovász, "Factoring polynomials with rational coefficients",
 * 1982, in whole numbers); V is its inverse. To split a body along these is to split it where it has few whole points across
 * (B. Krishnamoorthy, G. Pataki, "Column basis reduction and decomposable knapsack problems", 2009).
 */
export function reducedDirections(rows: readonly (readonly bigint[])[], kinds: number): readonly (readonly bigint[])[] {
  const basis = Array.from({ length: kinds }, (_, kind) => rows.map((row) => row[kind] ?? 0n))
  const inverse = Array.from({ length: kinds }, (_, kind) =>
    Array.from({ length: kinds }, (_, at) => (at === kind ? 1n : 0n)),
  )
  for (let index = 1; index < kinds; ) {
    for (let other = index - 1; other >= 0; other -= 1) reduce(basis, inverse, index, other)
    const { lambda, d } = orthogonalised(basis)
    const along = entry(entry(lambda, index), index - 1)
    const isShort = 4n * entry(d, index + 1) * entry(d, index - 1) < 3n * entry(d, index) ** 2n - 4n * along ** 2n
    if (!isShort) {
      index += 1
      continue
    }
    exchange(basis, index)
    exchange(inverse, index)
    index = Math.max(1, index - 1)
  }
  return inverse.toReversed()
}

/** Gram and Schmidt without fractions: μᵢⱼ = λᵢⱼ / dⱼ₊₁, and the square of the i-th length is dᵢ₊₁ / dᵢ. */
function orthogonalised(basis: readonly (readonly bigint[])[]): { readonly lambda: bigint[][]; readonly d: bigint[] } {
  const lambda: bigint[][] = []
  const d = [1n]
  for (const [i, one] of basis.entries()) {
    const row: bigint[] = []
    lambda.push(row)
    for (let j = 0; j <= i; j += 1) {
      let value = dot(one, entry(basis, j))
      for (let k = 0; k < j; k += 1) {
        value = (entry(d, k + 1) * value - entry(row, k) * entry(entry(lambda, j), k)) / entry(d, k)
      }
      row.push(value)
    }
    d.push(entry(row, i))
  }
  return { lambda, d }
}

function reduce(basis: bigint[][], inverse: bigint[][], index: number, other: number): void {
  const { lambda, d } = orthogonalised(basis)
  const divisor = entry(d, other + 1)
  const quotient = floorDivision(2n * entry(entry(lambda, index), other) + divisor, 2n * divisor)
  if (quotient === 0n) return
  const by = entry(basis, other)
  basis[index] = entry(basis, index).map((value, at) => value - quotient * entry(by, at))
  const added = entry(inverse, index)
  inverse[other] = entry(inverse, other).map((value, at) => value + quotient * entry(added, at))
}

function exchange(rows: bigint[][], index: number): void {
  const [one, other] = [entry(rows, index - 1), entry(rows, index)]
  rows[index - 1] = other
  rows[index] = one
}

function dot(one: readonly bigint[], other: readonly bigint[]): bigint {
  return one.reduce((sum, value, index) => sum + value * entry(other, index), 0n)
}

function entry<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new RangeError(`No entry ${index} in a list of ${items.length}`)
  return item
}
