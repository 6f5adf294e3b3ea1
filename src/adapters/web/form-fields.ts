import type { z } from 'zod'

export type FieldErrors = Readonly<Record<string, string>>

/** Fields named twice become a list only where the form has one. */
export function fieldsOf(body: URLSearchParams, lists: readonly string[]): Readonly<Record<string, unknown>> {
  const fieldOf = (key: string) => {
    const values = body.getAll(key)
    return lists.includes(key) || values.length > 1 ? values : values[0]
  }
  // From entries, since an assignment to "__proto__" would give the fields another prototype and not be seen.
  return Object.fromEntries([...new Set(body.keys())].map((key) => [key, fieldOf(key)]))
}

/** The first thing that is wrong with each field, by its name: "answers.1" is the second answer. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors = new Map<string, string>()
  for (const issue of error.issues) {
    const field = issue.path.join('.') || (issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? 'form') : 'form')
    if (!errors.has(field)) errors.set(field, issue.message)
  }
  // From entries, since a field called "__proto__" would be no field of its own.
  return Object.fromEntries(errors)
}
