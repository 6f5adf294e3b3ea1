/** A day as rosters write one: "2024-03-01", "2024-03" and "2024" for the first of it, or with `last` for the last. */
export function dayIn(text: string, which: 'first' | 'last'): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  const parts = { year: Number(year), month: Number(month ?? (which === 'first' ? 1 : 12)) }
  try {
    const of = Temporal.PlainYearMonth.from(parts, { overflow: 'reject' })
    const last = which === 'first' ? 1 : of.daysInMonth
    return Temporal.PlainDate.from({ ...parts, day: Number(day ?? last) }, { overflow: 'reject' }).toString()
  } catch {
    return undefined
  }
}
