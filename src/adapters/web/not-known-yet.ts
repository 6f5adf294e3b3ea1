import type { Refusal } from '../../core/foundation/refusal.ts'
import { introduceLink, signInLink } from './routes.ts'

/** Whether it is only that nobody knows yet who asks: what is refused for that is offered, and they are asked when they do it. */
export function isNotKnownYet({ type }: Refusal): boolean {
  return type === 'NotSignedIn' || type === 'NotIntroduced'
}

/** Where they go to become known, and come back from; undefined where something else is in the way. */
export function becomeKnownLink(refusal: Refusal, foundation: string, back: string): string | undefined {
  if (refusal.type === 'NotSignedIn') return signInLink(back)
  return refusal.type === 'NotIntroduced' ? introduceLink(foundation, back) : undefined
}
