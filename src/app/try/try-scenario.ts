import type { Instant } from '../../core/base/instant.ts'
import type { Name } from '../../core/base/name.ts'
import type { Charter, ClauseRef } from '../../core/charter/structure/charter.ts'
import type { Founding } from '../../core/charter/structure/founding.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import type { Crypto } from '../ports.ts'
import { type Difference, differencesIn } from './compare.ts'
import { spokenMoment } from './moment.ts'
import { type Asking, openPlay, type Play } from './play.ts'
import { momentOfTiming } from './play-time.ts'
import { refusalDifference } from './refused.ts'
import { clauseOfRefusal, type Scenario, type Step } from './scenario.ts'
import { setTheScene } from './scene.ts'

/** What a scenario came to. It passed when nothing differs from what it expects. */
export interface Trial {
  readonly passed: boolean
  readonly steps: readonly TriedStep[]
  readonly differences: readonly Difference[]
}

export interface TriedStep {
  /** From 1, as the steps stand in the scenario. */
  readonly step: number
  readonly line: number
  readonly at: Instant
  readonly acts: readonly TriedAct[]
  readonly events: readonly string[]
}

export interface TriedAct {
  readonly words: string
  readonly refused?: { readonly type: Refusal['type']; readonly clause?: ClauseRef }
  /** Why it could not even be asked for. */
  readonly impossible?: string
}

/** What a scenario is played with: the folder's charters as they were read, and as text. */
export interface Folder {
  readonly files: readonly { readonly file: string; readonly text: string }[]
  readonly charters: ReadonlyMap<Name, Charter>
  /** Every version of each. */
  readonly versions: ReadonlyMap<Name, readonly Charter[]>
  readonly founding?: Founding
}

/**
 * Plays a scenario through the core that runs real foundations, in memory: each act is decided by `decide`, time is told
 * by the scenario alone, and what falls due between two steps comes about first, dated when it was due.
 */
export function tryScenario(scenario: Scenario, folder: Folder, tools: { readonly crypto: Crypto }): Trial {
  const play = openPlay(folder, scenario.begins, tools.crypto)
  const differences: Difference[] = [...setTheScene(play, scenario, folder)]
  const steps = scenario.steps.map((step, index) => {
    const { tried, different } = runStep(play, scenario.zone, step, index + 1)
    differences.push(...different)
    return tried
  })
  return { passed: differences.length === 0, steps, differences }
}

function runStep(
  play: Play,
  zone: string,
  step: Step,
  number: number,
): { readonly tried: TriedStep; readonly different: readonly Difference[] } {
  const place = { step: number, line: step.place.line, column: step.place.column }
  const different: Difference[] = []
  const from = play.entries().length
  const asked = step.when === undefined ? play.now() : momentOfTiming(play, step.when, zone)
  if (asked === undefined) {
    different.push({ ...place, expected: 'a decision whose opening or close tells the time', found: 'none was opened' })
  } else if (asked < play.now()) {
    const found = `${spokenMoment(asked, zone)}, which is earlier`
    different.push({ ...place, expected: `a moment from ${spokenMoment(play.now(), zone)} on`, found })
  } else play.passTime(asked)

  const acts = step.asked.map(({ by, words, make }) => {
    const outcome = play.ask(by, make(play))
    if (step.opens !== undefined && outcome.kind === 'done') play.call(step.opens, outcome.entries)
    const difference = refusalDifference(step, words, outcome)
    if (difference !== undefined) different.push({ ...place, ...difference })
    return triedAct(words, outcome)
  })
  play.passTime(play.now())
  const events = play
    .entries()
    .slice(from)
    .map(({ event }) => event.type)
  different.push(...differencesIn(play, step.expects, { step: number, zone, events }))
  return { tried: { step: number, line: step.place.line, at: play.now(), acts, events }, different }
}

function triedAct(words: string, outcome: Asking): TriedAct {
  switch (outcome.kind) {
    case 'done':
      return { words }
    case 'refused': {
      const clause = clauseOfRefusal(outcome.refusal)
      return { words, refused: { type: outcome.refusal.type, ...(clause === undefined ? {} : { clause }) } }
    }
    case 'impossible':
      return { words, impossible: outcome.because }
  }
}
