import { passOverElections } from '../../core/foundation/elections/calling/founding-past.ts'
import { prepare } from '../command.ts'
import { decisionOpened, foundingSteps, momentOf } from '../founding-steps.ts'
import type { Difference } from './compare.ts'
import type { Play } from './play.ts'
import { spokenRefusal } from './refused.ts'
import type { Folder } from './try-scenario.ts'

/** The folder's founding, act by act; its "20 days before" are counted back from the beginning of the scenario. */
export function playFounding(play: Play, folder: Folder): readonly Difference[] {
  const { founding, charters } = folder
  const nowhere = { step: 0, line: 1, column: 1 }
  if (founding === undefined)
    return [{ ...nowhere, expected: 'the acts of founding.yaml', found: 'no founding is there' }]
  const differences: Difference[] = []
  const begins = play.now()
  const [first] = founding.acts
  if (first !== undefined) play.passTime(momentOf(first.on, begins))
  const { foundation, name, sample, people, acts } = founding
  play.ask(undefined, { kind: 'act', act: { type: 'found', foundation, name, sample } })
  for (const { key, name: called, address } of people) {
    const introduction = prepare({ type: 'introduce', person: key, name: called, address }, key, play.tools)
    play.tell({ kind: 'founding' }, introduction)
  }
  const decisions: number[] = []
  for (const act of acts) {
    const expected = `line ${act.place.line} of the founding is done`
    const at = momentOf(act.on, begins)
    if (at > play.now()) {
      passOverElections(play.state, at)
      play.passTime(at)
    }
    const steps = foundingSteps(act, { state: play.state, decisions, charters, folder, on: at, ports: play.tools })
    decisions.push(...decisionOpened(act, play.state))
    if (!steps.ok) {
      differences.push({ ...nowhere, expected, found: steps.problem.type })
      continue
    }
    for (const { actor, prepared } of steps.value) {
      const outcome = play.tell(actor, prepared)
      if (outcome.kind !== 'done') differences.push({ ...nowhere, expected, found: spokenRefusal(outcome) })
    }
  }
  if (begins > play.now()) play.passTime(begins)
  return differences
}
