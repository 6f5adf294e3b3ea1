import type { Name } from '../../core/base/name.ts'
import type { Act } from '../../core/foundation/act.ts'
import type { Commitment, PersonId } from '../../core/foundation/event.ts'
import { factKind, tokenOf } from '../../core/foundation/people/facts/declared-value.ts'
import { isOwnWords, saidBefore } from '../../core/foundation/people/facts/own-words.ts'
import { fits } from '../../core/foundation/people/may-of-people.ts'
import type { FoundationState } from '../../core/foundation/state.ts'
import type { Chance, Crypto, Readers, SealedValue } from '../ports.ts'
import { seal } from './seal.ts'

export interface SealingTools {
  readonly state: FoundationState
  /** A sealed value by its commitment; undefined when it was erased. */
  readonly unsealed: (commitment: Commitment) => string | undefined
  readonly chance: Chance
  readonly crypto: Crypto
}

/**
 * Seals what somebody declares or relates in their own words: the act then has a token in the place of the value. Whoever says what
 * was said before gets its token, so that rules can tell who shares a fact without knowing it.
 */
export function sealFacts(
  act: Act,
  by: PersonId,
  tools: SealingTools,
): { readonly act: Act; readonly sealed: readonly SealedValue[] } {
  if (act.type === 'declare') {
    // What is no value is refused as it was said.
    if (act.value === undefined || !fits(act.value)) return { act, sealed: [] }
    const { value, sealed, made } = standingIn(act.fact, act.value, act.person ?? by, tools)
    return { act: { ...act, value, ...(sealed !== undefined && { sealed }) }, sealed: made }
  }
  if (act.type !== 'relate') return { act, sealed: [] }
  const { fact } = act
  const value = standingIn(fact, act.value, by, tools)
  const to = act.to === undefined ? undefined : standingIn(fact, act.to, by, tools)
  const sealed = [value.sealed, to?.sealed].filter((one) => one !== undefined)
  const whole = { ...(to !== undefined && { to: to.value }), ...(sealed.length > 0 && { sealed }) }
  return { act: { type: 'relate', fact, value: value.value, ...whole }, sealed: [...value.made, ...(to?.made ?? [])] }
}

interface Standing {
  readonly value: string
  readonly sealed?: Commitment
  readonly made: readonly SealedValue[]
}

function standingIn(fact: Name, said: string, by: PersonId, tools: SealingTools): Standing {
  const { state, unsealed } = tools
  const value = said.trim()
  if (!isOwnWords(state, fact, value)) return { value, made: [] }
  const before = saidBefore(state, fact, value, unsealed)
  if (before !== undefined) return { ...before, made: [] }
  const made = seal(value, readersOf(state, fact, by), tools)
  return { value: tokenOf(made.commitment), sealed: made.commitment, made: [made] }
}

/** Everybody, unless the charter does not show the fact: then the group that asks for it. */
function readersOf(state: FoundationState, fact: Name, person: PersonId): Readers {
  const kind = factKind(state, fact)
  return kind?.fact.hidden === true ? { kind: 'group', group: kind.group, person } : { kind: 'public' }
}
