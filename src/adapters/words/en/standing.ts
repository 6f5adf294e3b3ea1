import { spoken } from '../../../core/base/name.ts'
import type { Outcome, Rule } from '../../../core/charter/rule.ts'
import type { Reachable, Standing, Tally } from '../../../core/voting/standing.ts'
import { listed } from './refusals.ts'

export function englishStanding(rule: Rule, { electorate, recused }: Tally, standing: Standing): readonly string[] {
  const { missing, now, reachable } = standing
  const voters = electorate - recused
  const others = reachable.filter(({ outcome }) => outcome.name !== now.name)
  const gone = recused === 0 ? '' : `, ${recused} ${recused === 1 ? 'has' : 'have'} recused themselves`
  const first =
    missing === 0
      ? `All ${voters} have voted${gone}.`
      : `${missing} of ${voters} ${missing === 1 ? 'has' : 'have'} still to vote${gone}.`
  if (missing === 0) return [first]
  if (others.length === 0) return [first, `However they vote, it ends so: ${ending(now)}.`]
  return [first, ...others.map((other) => change(rule, other))]
}

function change(rule: Rule, { outcome, further, by, recusals }: Reachable): string {
  const votes = rule.options
    .map(({ name, label }) => ({ label: label.replace(/^-(?=\d)/, '−'), count: by[name] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count === 1 ? 'one' : count} ${label}`)
  const left = recusals === 0 ? [] : [`${recusals} ${recusals === 1 ? 'recusal' : 'recusals'}`]
  const parts = [...votes, ...left]
  if (parts.length === 0) return `It can still be ${ending(outcome)}.`
  return `It would be ${ending(outcome)} with ${listed(parts, 'and')}${further === 1 ? '' : ', the fewest that do it'}.`
}

function ending({ name, is }: Outcome): string {
  return name === is ? is : `${spoken(name)} (${is})`
}
