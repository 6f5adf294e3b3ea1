import type { z } from '@hono/zod-openapi'
import type { Command } from '../../../../app/command.ts'
import { optionCalled } from '../../../../app/option.ts'
import type { Reader } from '../../../../app/read/reader.ts'
import type { PersonId } from '../../../../core/foundation/event.ts'
import type { FieldErrors } from '../../form-fields.ts'
import type { commandSchemas } from './command-schemas.ts'

export type SaidCommand = z.output<(typeof commandSchemas)[Command['type']]>

/** The command that a program means, or what is wrong with it by field. What it may do is for the foundation to say. */
export function completed(
  said: SaidCommand,
  { snapshot: { state } }: Reader,
  person: PersonId,
): Command | { readonly errors: FieldErrors } {
  // Whoever has a token is known here already, and is refused as such.
  if (said.type === 'introduce') return { ...said, person, address: '' }
  if (said.type === 'apply') {
    const filling = state.groups.get(said.group)?.charter.seats.find(({ name }) => name === said.seat)?.filledBy
    const asks = filling?.kind === 'application' ? filling.asks : []
    return isAnswered(asks, said.answers) ? said : { errors: { answers: 'not the questions asked' } }
  }
  if (said.type === 'ask for money') {
    const asks = state.groups.get(said.group)?.charter.money?.requests?.asks ?? []
    return isAnswered(asks, said.answers) ? said : { errors: { answers: 'not the questions asked' } }
  }
  if (said.type === 'casting vote') return { ...said, option: optionsOf(state, said.motion)(said.option) }
  if (said.type === 'vote') {
    const named = optionsOf(state, said.motion)
    return {
      ...said,
      option: said.option === '' ? '' : named(said.option),
      ...(said.approved !== undefined && { approved: said.approved.map(named) }),
      ...(said.ranking !== undefined && { ranking: said.ranking.map((equal) => equal.map(named)) }),
    }
  }
  return said
}

/** One answer for each question, in its order. */
function isAnswered(asks: readonly string[], answers: readonly { readonly asked: string }[]): boolean {
  return asks.length === answers.length && asks.every((one, place) => answers[place]?.asked === one)
}

/** Options by their names or labels; what is none of them is refused by the core, with its own words. */
function optionsOf({ motions }: Reader['snapshot']['state'], motion: number) {
  const rule = motions.get(motion)?.opened.rule
  return (written: string) => (rule === undefined ? undefined : optionCalled(rule, written)) ?? written
}
