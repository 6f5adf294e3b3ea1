import type { Instant } from '../../base/instant.ts'
import { nameOf } from '../../base/name.ts'
import type { Charter } from '../../charter/structure/charter.ts'
import { conditionNow } from '../people/facts/condition-now.ts'
import type { Refusal } from '../refusal.ts'
import type { FoundationState } from '../state.ts'
import { aboutGroup } from './about-group.ts'
import { parentOf } from './creators.ts'

/** What is missing for a charter to come into force: people that its charter or the one above asks for, or something that it must state. */
export function notReady(state: FoundationState, charter: Charter, at: Instant): Refusal | undefined {
  const { group, life } = charter
  const above = parentOf(state, charter)
  const below = above?.charter.life?.groupsBelow
  const missing = below === undefined ? [] : below.mustState.filter((phrase) => !states(charter, phrase))
  if (below !== undefined && missing.length > 0) {
    return { type: 'MustState', group, missing, clause: below.clause }
  }
  const own = life?.needsAtAdoption
  const needs = [
    ...(own === undefined ? [] : [{ condition: own.condition, clause: own.clause }]),
    ...(above === undefined || below?.needs === undefined
      ? []
      : [{ condition: aboutGroup(below.needs, above.charter, group), clause: below.clause }]),
  ]
  const unmet = needs.find(({ condition }) => conditionNow({ state, group, at }, condition) !== 'yes')
  return unmet === undefined ? undefined : { type: 'NeedsNotMet', group, ...unmet }
}

/** A charter states what one of its headings, seats, duties, facts or sections is called by. */
export function states(charter: Charter, phrase: string): boolean {
  const wanted = plain(phrase)
  const { clauses, seats, duties = [], facts = [] } = charter
  const sections = Object.entries(charter).flatMap(([key, value]) => (isSaid(value) ? [key] : []))
  const named = [...seats, ...duties, ...facts].map(({ name }) => name)
  return [...clauses.map(({ title }) => title), ...named, ...sections].some((one) => plain(one) === wanted)
}

/** "Members" is "member", "Board liaison" is "board-liaison". */
function plain(text: string): string {
  return (nameOf(text.replace(/[^\p{L}\p{N}\s-]/gu, '')) ?? text.toLowerCase()).replace(/s$/, '')
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : typeof value === 'object' && value !== null
}
