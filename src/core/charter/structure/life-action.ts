import type { Action } from './charter.ts'

/** What is decided about a group itself. Every charter speaks of it by these words, and Remit carries it out. */
export const lifeVerbs = ['adopt', 'amend', 'retire', 'dissolve', 'revive', 'extend', 'keep'] as const
export type LifeVerb = (typeof lifeVerbs)[number]

/** "adopt charter", "retire group"; undefined for whatever else charters speak of by the same verbs. */
export function lifeVerbOf({ verb, object }: Action): LifeVerb | undefined {
  return lifeVerbs.find((known) => known === verb && objectOf(known) === object)
}

export function lifeAction(verb: LifeVerb): Action {
  return { verb, object: objectOf(verb) }
}

function objectOf(verb: LifeVerb): string {
  return verb === 'adopt' || verb === 'amend' ? 'charter' : 'group'
}
