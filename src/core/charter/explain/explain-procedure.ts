import { spokenDuration } from '../../base/duration.ts'
import { type Name, spoken } from '../../base/name.ts'
import type { Procedure, Review, Stage, StageAnswer } from '../structure/procedure.ts'
import { anySeatWords, bodyWords } from './explain-bodies.ts'
import { holdersWords, listed, quoted, type Surroundings, sentence } from './explain-wording.ts'

/** A procedure in sentences, stage by stage. */
export function explainProcedure(procedure: Procedure, among: Surroundings): readonly string[] {
  const { stages, textFrozen, movedBy, clause } = procedure
  const count = stages.length === 1 ? 'one stage' : `${stages.length} stages, one after the other`
  return [
    sentence(`it takes ${count}; the motion is carried when it has been through all of them`),
    ...(movedBy === undefined
      ? []
      : [sentence(`${movedBy === 'anyone' ? 'anyone' : anySeatWords(movedBy, clause.group, among)} may begin it`)]),
    ...(textFrozen ? ['The text stays as it is from the first stage to the last.'] : []),
    ...stages.flatMap((stage, index) => stageWords(stage, index + 1, clause.group, among)),
  ]
}

/** One stage by itself, for a list in which its number and name stand already. */
export function explainStage(stage: Stage, own: Name, among: Surroundings): readonly string[] {
  const { asks, onlyIf, otherwise } = stage
  const condition = onlyIf === undefined ? '' : `, only if ${answerWords(onlyIf)}`
  return [
    sentence(`${stepWords(stage.step, own, among)}${condition}`),
    ...(asks === undefined ? [] : [`Asked there: ${quoted(asks)}`]),
    ...(otherwise === undefined ? [] : [otherwiseWords(otherwise, own, among)]),
  ]
}

function stageWords(stage: Stage, number: number, own: Name, among: Surroundings): readonly string[] {
  const { name, asks, onlyIf, otherwise } = stage
  const condition = onlyIf === undefined ? '' : `, only if ${answerWords(onlyIf)}`
  return [
    sentence(`stage ${number}, ${quoted(spoken(name))}${condition}: ${stepWords(stage.step, own, among)}`),
    ...(asks === undefined ? [] : [`Asked there: ${quoted(asks)}`]),
    ...(otherwise === undefined ? [] : [otherwiseWords(otherwise, own, among)]),
  ]
}

function answerWords({ stage, outcome, or }: StageAnswer): string {
  const words = `the outcome of ${quoted(spoken(stage))} is ${quoted(spoken(outcome))}`
  return or === undefined ? words : `${words}, or ${answerWords(or)}`
}

function stepWords(step: Stage['step'], own: Name, among: Surroundings): string {
  switch (step.kind) {
    case 'decision':
      return `decided by ${listed(step.by.map((body) => bodyWords(body, own, among)))}${step.by.length > 1 ? ', each of whom must carry it' : ''}`
    case 'decision of one':
      return `decided by ${listed(
        step.by.map((body) => bodyWords(body, own, among)),
        'or',
      )}; one of them is enough`
    case 'advice':
      return `${listed(step.of.map((body) => bodyWords(body, own, among)))} may advise within ${spokenDuration(step.within)}; the answer does not bind`
    case 'review':
      return `open to comments for ${reviewWords(step, own, among)}`
  }
}

function reviewWords({ least, most, longer, by }: Review, own: Name, among: Surroundings): string {
  const isExact = most !== undefined && most.unit === least.unit && most.count === least.count
  const length = isExact
    ? spokenDuration(least)
    : `at least ${spokenDuration(least)}${most === undefined ? '' : ` and at most ${spokenDuration(most)}`}`
  if (longer === undefined) return length
  const who =
    by === undefined
      ? 'somebody who votes in it'
      : `any one of ${listed(
          by.map((seat) => holdersWords(seat, own, among)),
          'or',
        )}`
  return `${length}, or ${spokenDuration(longer)} where ${who} asks for longer`
}

function otherwiseWords(otherwise: NonNullable<Stage['otherwise']>, own: Name, among: Surroundings): string {
  switch (otherwise.kind) {
    case 'go on':
      return 'If it is not carried there, it goes on all the same.'
    case 'refer':
      return sentence(`if it is not carried there, it goes to ${bodyWords(otherwise.to, own, among)}`)
  }
}
