import type { FieldErrors } from '../form-fields.ts'
import type { Scope } from './tokens/token.ts'

/** Why the API does not answer a request, before any foundation is asked. */
export type EdgeTrouble =
  | { readonly type: 'NoSuchAddress' }
  | { readonly type: 'NoSuchFoundation'; readonly foundation: string }
  /** The foundation is there, and has nothing of that name or number. */
  | { readonly type: 'NothingHere' }
  | { readonly type: 'MethodNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'TokenNeeded'; readonly scope: Scope }
  /** It was never made, or withdrawn, or its time is over. */
  | { readonly type: 'TokenNotGood' }
  | { readonly type: 'ScopeMissing'; readonly scope: Scope }
  /** The token is good in other foundations alone. */
  | { readonly type: 'OtherFoundation' }
  | { readonly type: 'WrongParameters'; readonly fields: FieldErrors }
  | { readonly type: 'NotJson' }
  | { readonly type: 'NotJsonType' }
  | { readonly type: 'WrongFields'; readonly fields: FieldErrors }
  /** The same idempotency key came before with another request. */
  | { readonly type: 'KeyUsed'; readonly entry: number }
  | { readonly type: 'NoSuchMoment'; readonly why: 'unreadable' | 'future' | 'too early' }
  | { readonly type: 'TooOften'; readonly retryAfter_s: number }
  | { readonly type: 'TooLarge' }
  /** Something is wrong here, and was told to whoever runs the server. */
  | { readonly type: 'Defect' }

export function statusOfEdge(trouble: EdgeTrouble): 400 | 401 | 403 | 404 | 405 | 413 | 415 | 422 | 429 | 500 {
  switch (trouble.type) {
    case 'WrongParameters':
    case 'NotJson':
      return 400
    case 'NoSuchMoment':
      return trouble.why === 'too early' ? 404 : 400
    case 'TokenNeeded':
    case 'TokenNotGood':
      return 401
    case 'ScopeMissing':
    case 'OtherFoundation':
      return 403
    case 'NoSuchAddress':
    case 'NoSuchFoundation':
    case 'NothingHere':
      return 404
    case 'MethodNotAllowed':
      return 405
    case 'TooLarge':
      return 413
    case 'NotJsonType':
      return 415
    case 'WrongFields':
    case 'KeyUsed':
      return 422
    case 'TooOften':
      return 429
    case 'Defect':
      return 500
  }
}
