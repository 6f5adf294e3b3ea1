import type { Action, Charter } from '../../../charter/structure/charter.ts'
import type { MoneyAsked } from './request-act.ts'

/** What is decided about a request: a grant, or what its group funds. */
export function actionOf({ verb, object }: Pick<MoneyAsked, 'verb' | 'object'>): Action {
  return { verb: verb ?? 'grant', object }
}

/**
 * What is asked for, as the group's own charter calls the giving: it grants, or where its powers speak of funding alone, it funds. What
 * has one object only need not be said.
 */
export function askedAs<Asking extends Omit<MoneyAsked, 'verb'>>(
  { powers }: Charter,
  asking: Asking,
): Asking & Pick<MoneyAsked, 'verb'> {
  if (powers.some(({ action }) => action.verb === 'grant')) return asking
  const [funded, ...others] = powers.filter(({ action }) => action.verb === 'fund')
  if (funded === undefined) return asking
  const object = asking.object === '' && others.length === 0 ? funded.action.object : asking.object
  return { ...asking, verb: 'fund', object }
}

/** The kinds of what is given, among which whoever asks may choose; none where there is no choice. */
export function objectsAskedFor({ powers }: Charter): readonly string[] {
  const grants = powers.filter(({ action }) => action.verb === 'grant')
  const funded = powers.filter(({ action }) => action.verb === 'fund')
  const given = grants.length === 0 && funded.length > 1 ? funded : grants
  return given.flatMap(({ action }) => (action.object === '' ? [] : [action.object]))
}
