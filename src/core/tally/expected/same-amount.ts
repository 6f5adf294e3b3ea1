/** Whether two amounts are the same number, however they are written: 1, "1.000", "2/2". */
export function sameAmount(one: unknown, other: unknown): boolean {
  const [left, right] = [amountOf(one), amountOf(other)]
  return left !== undefined && right !== undefined && left.top * right.bottom === right.top * left.bottom
}

interface Amount {
  readonly top: bigint
  readonly bottom: bigint
}

const written = /^(?<sign>-?)(?<digits>\d{1,200})(\.(?<cents>\d{1,200}))?(\/(?<under>\d{1,200}))?$/

function amountOf(value: unknown): Amount | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const { sign = '', digits, cents = '', under = '1' } = written.exec(String(value))?.groups ?? {}
  if (digits === undefined || BigInt(under) === 0n) return undefined
  return { top: BigInt(`${sign}${digits}${cents}`), bottom: 10n ** BigInt(cents.length) * BigInt(under) }
}
