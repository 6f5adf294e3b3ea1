import type { Name } from '../../../base/name.ts'
import type { Reading } from '../../reading/cursor.ts'
import type { RuleRef } from '../../structure/charter.ts'
import type { Rule } from '../../structure/rule.ts'
import { readAftermath } from './aftermath.ts'
import { readCasting } from './casting.ts'
import { readCount } from './count.ts'
import { type Base, type RulePart, ruleAtHand } from './keys.ts'
import { countsLeftOptions } from './left-options.ts'
import { readBallot } from './options.ts'
import { readOutcomes } from './outcomes.ts'
import { readStart } from './start.ts'
import { readBallotPer, readVoters } from './voters.ts'
import { readOpening, readWindow } from './window.ts'
import { tellOfWinner } from './winner.ts'

interface Identity {
  readonly name: Name
  readonly parameter?: Name | undefined
  /** What the base is called. */
  readonly formOf?: RuleRef | undefined
}

/**
 * A rule from what its part says, and from the rule that it is another form of where the part says nothing.
 * @returns undefined when the rule cannot be read, with findings, or when it hangs on a rule that is not at hand
 */
export function readRule(
  reading: Reading,
  part: RulePart,
  { name, parameter, formOf }: Identity,
  base: Base,
): Rule | undefined {
  const ballot = readBallot(reading, part, base)
  const own = ruleAtHand(base)
  const scope = {
    options: ballot?.options.map((option) => option.name),
    parameters: parameter === undefined ? [] : [parameter],
  }
  const outcomes = readOutcomes(reading, part, base, scope, ballot)
  const said: Partial<Rule> = {
    ...readVoters(reading, part, base),
    ...readBallotPer(reading, part),
    ...readStart(reading, part),
    ...ballot,
    ...outcomes,
    ...readCount(reading, part, base, scope),
    ...readOpening(reading, part, base),
    ...readWindow(reading, part, scope),
    ...readCasting(reading, part),
  }
  const aftermath = readAftermath(reading, part, outcomes?.outcomes ?? own?.outcomes)
  const rule = wholeRule(
    {
      closesEarly: 'never',
      recusal: 'leaves the base',
      ...(own === undefined ? {} : leftOf(own, part)),
      ...said,
      ...aftermath,
      ...afterBoth(own, aftermath),
    },
    {
      name,
      clause: part.clause,
      place: part.place,
      ...(parameter === undefined ? {} : { parameter }),
      ...(formOf === undefined ? {} : { formOf }),
    },
  )
  if (rule === undefined) return undefined
  tellOfWinner(reading, part, rule)
  const isOther = own !== undefined && part.field('options') !== undefined
  return isOther && countsLeftOptions(reading, part, rule) ? undefined : rule
}

function wholeRule(
  said: Partial<Rule>,
  identity: Pick<Rule, 'name' | 'clause' | 'place'> & Partial<Pick<Rule, 'parameter' | 'formOf'>>,
): Rule | undefined {
  const { voters, withoutSubject, options, outcomes, open, closesEarly, recusal } = said
  if (voters === undefined || withoutSubject === undefined || options === undefined) return undefined
  if (outcomes === undefined || open === undefined || closesEarly === undefined || recusal === undefined)
    return undefined
  return { ...said, ...identity, voters, withoutSubject, options, outcomes, open, closesEarly, recusal }
}

/** The other rule without what a key of this part says anew by leaving it unsaid. */
function leftOf(own: Rule, part: RulePart): Partial<Rule> {
  let left: Partial<Rule> = own
  if (part.field('voters') !== undefined) {
    const { anyoneVotes, without, ...others } = left
    left = others
  }
  if (part.field('open') !== undefined) {
    const { openRange, atMeeting, ...others } = left
    left = others
  }
  if (part.field('without quorum') !== undefined) {
    const { undecided, ...others } = left
    left = others
  }
  if ((['passes', 'outcomes', 'winner'] as const).some((key) => part.field(key) !== undefined)) {
    const { table, argument, ...others } = left
    left = others
  }
  if (part.field('ballot') !== undefined) {
    const { ballot, ...others } = left
    left = others
  }
  if (part.field('votes') !== undefined) {
    const { votesStay, ...others } = left
    left = others
  }
  if (part.field('ballots') !== undefined) {
    const { ballots, ...others } = left
    left = others
  }
  if (part.field('takes effect') !== undefined) {
    const { takesEffect, ...others } = left
    left = others
  }
  if (part.field('in effect meanwhile') !== undefined) {
    const { effectMeanwhile, ...others } = left
    left = others
  }
  const { parameter, winner, ...others } = left
  return others
}

/** What follows an outcome is replaced outcome by outcome. */
function afterBoth(own: Rule | undefined, { after = [] }: Pick<Rule, 'after'>): Pick<Rule, 'after'> {
  const kept = (own?.after ?? []).filter(
    ({ outcome, times }) => !after.some((said) => said.outcome === outcome && said.times === times),
  )
  const all = [...kept, ...after]
  return all.length === 0 ? {} : { after: all }
}
