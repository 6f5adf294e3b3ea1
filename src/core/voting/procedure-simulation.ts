import { type Name, nameOf, spoken } from '../base/name.ts'
import { ok, type Result, refuse } from '../base/result.ts'
import type { ClauseRef, Deciding } from '../charter/structure/charter.ts'
import { groupOfDeciding } from '../charter/structure/deciding.ts'
import type { Procedure, Stage, StageAnswer } from '../charter/structure/procedure.ts'
import type { Outcome, Rule } from '../charter/structure/rule.ts'
import type { FixedNumber } from './imagined-tally.ts'
import { type Simulation, simulate } from './simulation.ts'
import { ballotsIn } from './voices.ts'

/** A procedure with an imagined vote in each of its stages: it is carried when its last stage is, and lost where one is lost. */
export interface ProcedureSimulation {
  readonly outcome: Outcome['is']
  readonly is: Outcome['is']
  readonly certain: boolean
  readonly stages: readonly SimulatedStage[]
  readonly clause: ClauseRef
}

export type SimulatedStage = { readonly stage: Name } & (
  | {
      readonly kind: 'votes'
      readonly votes: readonly (Simulation & { readonly rule: Name })[]
      readonly is: Outcome['is']
    }
  /** It decides nothing: advice and reviews. */
  | { readonly kind: 'no vote' }
  /** What it hangs on did not come about, or a stage before was lost. */
  | { readonly kind: 'not reached' }
)

/**
 * @param words "council: agree=4" speaks of one stage, or of one body by its group or rule; without a name before the colon a
 * word speaks of every stage
 * @param ruleOf the rule by which a body decides
 */
export function simulateProcedure(
  procedure: Procedure,
  words: readonly string[],
  fixed: FixedNumber,
  ruleOf: (deciding: Deciding) => Rule | undefined,
): Result<ProcedureSimulation, string> {
  const stages: SimulatedStage[] = []
  let is: Outcome['is'] = 'carried'
  const used = new Set<string>()
  for (const stage of procedure.stages) {
    const simulated = simulateStage(stage, { words, fixed, ruleOf, used, before: stages, isOver: is !== 'carried' })
    if (!simulated.ok) return simulated
    stages.push(simulated.value)
    if (simulated.value.kind === 'votes' && simulated.value.is !== 'carried' && stage.otherwise?.kind !== 'go on') {
      is = simulated.value.is
    }
  }
  const unused = words.find((word) => word.includes(':') && !used.has(word))
  if (unused !== undefined) {
    return refuse(
      `“${unused}” speaks of no stage; the stages are ${procedure.stages.map(({ name }) => spoken(name)).join(', ')}`,
    )
  }
  const certain = stages.every((stage) => stage.kind !== 'votes' || stage.votes.every((vote) => vote.certain))
  return ok({ outcome: is, is, certain, stages, clause: procedure.clause })
}

interface Around {
  readonly words: readonly string[]
  readonly fixed: FixedNumber
  readonly ruleOf: (deciding: Deciding) => Rule | undefined
  readonly used: Set<string>
  readonly before: readonly SimulatedStage[]
  readonly isOver: boolean
}

function simulateStage(stage: Stage, around: Around): Result<SimulatedStage, string> {
  const { name, step, onlyIf } = stage
  for (const word of around.words) if (nameOf(word.split(':')[0] ?? '') === name) around.used.add(word)
  if (around.isOver || (onlyIf !== undefined && !isAnswered(onlyIf, around.before))) {
    return ok({ stage: name, kind: 'not reached' })
  }
  switch (step.kind) {
    case 'advice':
    case 'review':
      return ok({ stage: name, kind: 'no vote' })
    case 'decision':
    case 'decision of one': {
      const votes: (Simulation & { readonly rule: Name })[] = []
      for (const deciding of step.by) {
        const rule = around.ruleOf(deciding)
        if (rule === undefined)
          return refuse(`The stage “${spoken(name)}” is decided by no rule that is at hand; give the folder with --in`)
        const vote = simulate(rule, wordsFor(name, deciding, rule, around), around.fixed)
        if (!vote.ok) return refuse(`The stage “${spoken(name)}”: ${vote.problem}`)
        votes.push({ ...vote.value, rule: rule.name })
      }
      return ok({ stage: name, kind: 'votes', votes, is: together(step.kind, votes) })
    }
  }
}

function together(kind: 'decision' | 'decision of one', votes: readonly Simulation[]): Outcome['is'] {
  const carried = votes.filter(({ is }) => is === 'carried').length
  if (kind === 'decision' ? carried === votes.length : carried > 0) return 'carried'
  return votes.some(({ is }) => is === 'lost') ? 'lost' : 'undecided'
}

function wordsFor(stage: Name, deciding: Deciding, rule: Rule, { words, used }: Around): readonly string[] {
  const names = new Set([stage, rule.name, groupOfDeciding(deciding)])
  return words.flatMap((word) => {
    const colon = word.indexOf(':')
    if (colon === -1 || word.includes('>')) return [word]
    const named = nameOf(word.slice(0, colon))
    if (named === undefined || !names.has(named)) return []
    used.add(word)
    return [word.slice(colon + 1).trim()]
  })
}

/** An earlier stage had this outcome, or more than half of its ballots were for this option. */
function isAnswered({ stage, outcome, or }: StageAnswer, before: readonly SimulatedStage[]): boolean {
  if (or !== undefined && isAnswered(or, before)) return true
  const asked = before.find((candidate) => candidate.stage === stage)
  if (asked === undefined || asked.kind !== 'votes') return false
  return asked.votes.some(
    (vote) =>
      nameOf(vote.outcome) === outcome || 2 * (vote.tally.counts[outcome] ?? 0) > Math.max(ballotsIn(vote.tally), 1),
  )
}
