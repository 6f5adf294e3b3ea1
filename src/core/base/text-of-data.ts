/** Plain data as JSON in one order of keys, so that what says the same is the same text, whether it was read from a record or made just now. */
export function textOfData(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) => (isRecord(value) ? inOrder(value) : value))
}

function inOrder(record: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
