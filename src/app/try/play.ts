import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import { foundingAct } from '../../core/foundation/elections/calling/founding-past.ts'
import type { Actor, Entry, PersonId } from '../../core/foundation/event.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { emptyFoundation, type FoundationState } from '../../core/foundation/state.ts'
import { type Prepared, prepare } from '../command.ts'
import { markdownDocument } from '../document.ts'
import { electionThere } from '../elections/election-there.ts'
import { emptyBox } from '../elections/turn-box.ts'
import type { Chance, Crypto } from '../ports.ts'
import { openLibrary } from '../running/library.ts'
import { type Desk, emptyStage, stageAct, stageDue } from '../running/stage.ts'
import { charterTextOn } from './charter-on.ts'
import { type DecisionName, decisionNumbered, lastDecision, numberOpened, partOf } from './decision.ts'
import type { Made, Present } from './scenario.ts'
import type { Folder } from './try-scenario.ts'

/** A foundation in memory, its clock in the scenario's hand. */
export interface Play extends Present {
  readonly state: FoundationState
  now(): Instant
  /** Moves the clock; what has fallen due by then comes about. */
  passTime(to: Instant): void
  ask(by: PersonId | undefined, made: Made): Asking
  /** As an act of the founding. */
  tell(actor: Actor, prepared: Prepared): Asking
  readonly tools: { readonly chance: Chance; readonly crypto: Crypto }
  /** Gives the decision that these entries opened a name. */
  call(name: Name, entries: readonly Entry[]): void
  entries(): readonly Entry[]
}

export type Asking =
  | { readonly kind: 'done'; readonly entries: readonly Entry[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'impossible'; readonly because: string }

export function openPlay({ files }: Folder, begins: Instant, crypto: Crypto): Play {
  const library = openLibrary([])
  const tools = { chance: countingChance(), crypto }
  const desk: Desk = { state: emptyFoundation(library), library, box: emptyBox(), ...tools }
  const stage = emptyStage()
  const names = new Map<Name, number>()
  let now = begins
  let asked = 0

  function ask(by: PersonId | undefined, made: Made): Asking {
    if (made.kind === 'impossible') return made
    const prepared = preparedOf(by, made)
    if (prepared === undefined)
      return { kind: 'impossible', because: 'no version of its charter in the folder holds then' }
    asked += 1
    return enact(actorOf(by, made), prepared, `scenario-${asked}`)
  }

  /** Without a person it is the founding, or the machine that tells what became of a delivery. */
  function actorOf(by: PersonId | undefined, made: Made): Actor {
    if (by !== undefined) return { kind: 'person', person: by }
    const isNote = made.kind === 'command' && made.command.type === 'note delivery'
    return { kind: isNote ? 'operator' : 'founding' }
  }

  function enact(actor: Actor, prepared: Prepared, act: string): Asking {
    const decided = stageAct(desk, stage, prepared, { actor, at: now, act })
    return decided.ok ? { kind: 'done', entries: decided.value.entries } : { kind: 'refused', refusal: decided.problem }
  }

  function preparedOf(by: PersonId | undefined, made: Exclude<Made, { kind: 'impossible' }>): Prepared | undefined {
    switch (made.kind) {
      case 'command':
        return prepare(made.command, by ?? '', tools)
      case 'act':
        return { act: made.act, sealed: [], documents: [] }
      case 'charter': {
        const { type, group } = made
        const charter = charterTextOn(files, group, now)
        if (charter === undefined) return undefined
        const { reference, stored } = markdownDocument(charter.text, crypto)
        return { act: { type, group, name: charter.name, charter: reference }, sealed: [], documents: [stored] }
      }
    }
  }

  return {
    state: desk.state,
    tools,
    tell: (actor, prepared) => enact(actor, prepared, foundingAct(desk.state.size)),
    now: () => now,
    passTime(to) {
      now = to
      stageDue(desk, stage, to)
    },
    ask,
    call(name, entries) {
      const number = numberOpened(entries)
      if (number !== undefined) names.set(name, number)
    },
    charterText(group) {
      const digest = desk.state.groups.get(group)?.digest
      return digest === undefined ? undefined : library.text(digest)
    },
    decision(name) {
      const number = numberOf(name)
      if (number === undefined) return undefined
      return name.part === undefined ? decisionNumbered(desk.state, number) : partOf(desk.state, number, name.part)
    },
    election: (name) => electionThere(desk.state, name),
    lastConsultation: () => [...desk.state.consultations.keys()].at(-1),
    entries: () => stage.entries,
  }

  function numberOf({ base }: DecisionName): number | undefined {
    if (typeof base === 'number') return base
    return base === 'last' ? lastDecision(desk.state) : names.get(base)
  }
}

/** What is sealed in a play is never kept, so salts need only differ. */
function countingChance(): Chance {
  let count = 0
  return {
    bytes(length) {
      count += 1
      return new TextEncoder().encode(String(count).padStart(length, '0'))
    },
  }
}
