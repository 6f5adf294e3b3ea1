import { capital } from '../../../core/base/capital.ts'
import type { Refused } from '../refused.ts'

/** What the API refuses before a foundation is asked. */
export type EdgeProblem =
  | {
      readonly type:
        | 'NoSuchAddress'
        | 'NothingHere'
        | 'TokenNotGood'
        | 'OtherFoundation'
        | 'WrongParameters'
        | 'NotJson'
        | 'NotJsonType'
        | 'WrongFields'
        | 'TooLarge'
        | 'Defect'
    }
  | { readonly type: 'NoSuchFoundation'; readonly foundation: string }
  | { readonly type: 'MethodNotAllowed'; readonly allowed: readonly string[] }
  | { readonly type: 'TokenNeeded' | 'ScopeMissing'; readonly scope: string }
  | { readonly type: 'KeyUsed'; readonly entry: number }
  | { readonly type: 'NoSuchMoment'; readonly why: 'unreadable' | 'future' | 'too early' }
  | { readonly type: 'TooOften'; readonly retryAfter_s: number }

/** What each kind is called; the reference of the API lists them. */
export const englishEdgeTitles: Readonly<Record<EdgeProblem['type'], string>> = {
  NoSuchAddress: 'there is nothing at this address',
  NoSuchFoundation: 'there is no such foundation here',
  NothingHere: 'there is no such thing in this foundation',
  MethodNotAllowed: 'this address takes another method',
  TokenNeeded: 'a token is needed',
  TokenNotGood: 'the token is not good',
  ScopeMissing: 'the token does not go so far',
  OtherFoundation: 'the token is for another foundation',
  WrongParameters: 'the address has a parameter that cannot be read',
  NotJson: 'the body is not JSON',
  NotJsonType: 'the body is not said to be JSON',
  WrongFields: 'the body does not say what is needed',
  KeyUsed: 'this idempotency key was used for another request',
  NoSuchMoment: 'nothing can be shown of that moment',
  TooOften: 'this was asked for too often',
  TooLarge: 'this is more than the server takes',
  Defect: 'something is wrong with this server',
}

const nothing_done = 'Nothing was done.'

export function englishEdgeTrouble(trouble: EdgeProblem): Refused {
  return { title: capital(englishEdgeTitles[trouble.type]), ...caseWords(trouble) }
}

function caseWords(trouble: EdgeProblem): Omit<Refused, 'title'> {
  switch (trouble.type) {
    case 'NoSuchAddress':
      return {
        explanation: 'The API has no such route.',
        whatToDo: 'See the reference for every route.',
      }
    case 'NoSuchFoundation':
      return {
        explanation: `This server keeps no foundation called ${trouble.foundation}.`,
        whatToDo: 'GET /api/v1 lists those that it keeps.',
      }
    case 'NothingHere':
      return {
        explanation: 'The foundation has nothing of the name or number in this address.',
        whatToDo: 'Follow the lists of the API, which name what there is.',
      }
    case 'MethodNotAllowed':
      return {
        explanation: `It answers to ${trouble.allowed.join(', ')}.`,
        whatToDo: 'See the reference.',
      }
    case 'TokenNeeded':
      return {
        explanation: `This needs a token with the scope “${trouble.scope}”, in the Authorization header. Cookies are not looked at.`,
        whatToDo: 'Make a token on the page “Tokens” of your desk, and send it as “Authorization: Bearer …”.',
      }
    case 'TokenNotGood':
      return {
        explanation: `The Authorization header carries no token that is good here: it was withdrawn, its time is over, or it was never made. ${nothing_done}`,
        whatToDo: 'Make a new one on the page “Tokens” of your desk. What is public can be read without any.',
      }
    case 'ScopeMissing':
      return {
        explanation: `The token was made without the scope “${trouble.scope}”. ${nothing_done}`,
        whatToDo: 'Make another one with that scope.',
      }
    case 'OtherFoundation':
      return {
        explanation: `The token is good, but not for this foundation. ${nothing_done}`,
        whatToDo: 'Make one for this foundation.',
      }
    case 'WrongParameters':
      return {
        explanation: 'What is wrong with each one stands in “fields”.',
        whatToDo: 'See the reference for what each parameter takes.',
      }
    case 'NotJson':
      return {
        explanation: `The body cannot be read as JSON. ${nothing_done}`,
        whatToDo: 'Send one JSON object.',
      }
    case 'NotJsonType':
      return {
        explanation: `The Content-Type is not application/json. ${nothing_done}`,
        whatToDo: 'Send “Content-Type: application/json”.',
      }
    case 'WrongFields':
      return {
        explanation: `What is wrong with each field stands in “fields”. ${nothing_done}`,
        whatToDo: 'See the reference for what the act takes.',
      }
    case 'KeyUsed':
      return {
        explanation: `The same key came before with another body, and that was carried out as entry ${trouble.entry} of the record. ${nothing_done}`,
        whatToDo: 'Send this request with a key of its own.',
      }
    case 'NoSuchMoment':
      return {
        explanation: momentSentences[trouble.why],
        whatToDo: 'Ask for a day or a moment since the foundation’s first entry, as in ?at=2026-03-01.',
      }
    case 'TooOften':
      return {
        explanation: `It costs much to make, so each client may ask for it only so often. Ask again in ${trouble.retryAfter_s} seconds.`,
        whatToDo: 'Wait as long as the Retry-After header says, and keep what you were answered.',
      }
    case 'TooLarge':
      return {
        explanation: `The body is larger than any act needs. ${nothing_done}`,
        whatToDo: 'Shorten what it says.',
      }
    case 'Defect':
      return {
        explanation: 'The request met a defect, which was told to whoever runs the server.',
        whatToDo: 'An act may have been done before: send it again with the same idempotency key, and it is done once.',
      }
  }
}

const momentSentences = {
  unreadable: '“at” is neither a day, as in 2026-03-01, nor a moment in UTC, as in 2026-03-01T12:00Z.',
  future: '“at” lies in the future.',
  'too early': 'The foundation has no entry that old.',
} as const
