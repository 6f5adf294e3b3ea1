import { type Name, spoken } from '../../base/name.ts'
import type { State } from '../structure/exceptional-state.ts'
import { explainFactCondition } from './explain-fact-condition.ts'
import { ruleWords, type Surroundings } from './explain-wording.ts'

/** After "while": "an election of council is open", "there is an emergency". */
export function stateWords(state: State, own: Name, among: Surroundings): string {
  switch (state.kind) {
    case 'election open':
      return `an election of ${spoken(state.of)} is open`
    case 'recall open':
      return `a ${state.name === 'recall' ? 'recall' : 'vote of no confidence'} under the election of ${spoken(state.of)} is open`
    case 'vote open':
      return `a vote by ${ruleWords(state.by, own, among)} is open`
    case 'emergency':
      return 'there is an emergency'
    case 'dormant':
      return 'the group is dormant'
    case 'condition':
      return explainFactCondition(state.condition, own, among)
  }
}
