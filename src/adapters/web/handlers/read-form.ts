import type { Context } from 'hono'
import type { z } from 'zod'
import { ok, type Result, refuse } from '../../../core/base/result.ts'
import { type FieldErrors, fieldErrors, fieldsOf } from '../form-fields.ts'
import type { FormState } from '../frame.ts'
import type { Visit } from './visit.ts'

export interface ReadForm<Fields> {
  readonly fields: Fields
  readonly body: URLSearchParams
  /** What was typed, to show it again. */
  readonly typed: FormState['values']
}

export type FormProblem =
  /** Not a form of ours, or one made for another session: nothing of it is used. */
  | { readonly type: 'not ours' }
  | { readonly type: 'wrong fields'; readonly errors: FieldErrors; readonly typed: FormState['values'] }

/** A form that was made here for this visitor, with every field of its type and size. */
export async function readForm<Schema extends z.ZodType>(
  { context, services, holder }: Visit,
  schema: Schema,
  lists: readonly string[] = [],
): Promise<Result<ReadForm<z.infer<Schema>>, FormProblem>> {
  if (!isForm(context) || !services.guard.sameOrigin(context.req.raw.headers)) return refuse({ type: 'not ours' })
  const body = new URLSearchParams(await context.req.text())
  const token = body.get('csrf')
  if (token === null || holder === '' || !services.guard.valid(token, holder)) return refuse({ type: 'not ours' })
  const typed = typedIn(body, lists)
  const parsed = schema.safeParse(fieldsOf(body, lists))
  if (!parsed.success) return refuse({ type: 'wrong fields', errors: fieldErrors(parsed.error), typed })
  return ok({ fields: parsed.data, body, typed })
}

function isForm(context: Context): boolean {
  return (context.req.header('content-type') ?? '').split(';')[0]?.trim() === 'application/x-www-form-urlencoded'
}

function typedIn(body: URLSearchParams, lists: readonly string[]): FormState['values'] {
  const own = [...body].filter(([name]) => name !== 'csrf' && name !== 'act')
  const single = own.filter(([name]) => !lists.includes(name))
  const listed = lists.flatMap((name) => body.getAll(name).map((value, place) => [`${name}.${place}`, value] as const))
  return Object.fromEntries([...single, ...listed])
}
