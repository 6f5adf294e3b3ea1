import type { Qualification, Threshold } from '../../charter/structure/election.ts'
import type { Expression, Rule } from '../../charter/structure/rule.ts'
import type { Begun, Opening } from '../motions/open-motion.ts'
import type { Way } from '../rule-of.ts'
import type { FoundationState } from '../state.ts'
import { askBody } from './ask-body.ts'
import type { ElectionRun } from './election-state.ts'
import { thresholdCondition } from './threshold-condition.ts'

/** Everybody who stands is judged by each of the bodies that qualify candidates, one by one. */
export function askForQualification(state: FoundationState, run: ElectionRun, opening: Opening): Begun {
  const { qualification } = run.begun.rule
  const all: { events: Begun['events'][number][]; documents: Begun['documents'][number][] } = {
    events: [],
    documents: [],
  }
  if (qualification === undefined) return all
  let numbers = state.numbers
  const { election } = run.begun
  for (const { contested, candidates } of run.contests.values()) {
    const { electorate } = contested
    for (const [person, { stands }] of candidates) {
      if (stands !== 'accepted') continue
      for (const of of qualification.by) {
        const about = {
          kind: 'judge candidate',
          election,
          ...(electorate !== undefined && { electorate }),
          person,
        } as const
        const as = (way: Way) => judging(way, qualification)
        // Each that is asked has a number, which the next comes after.
        const { events, documents } = askBody({ ...state, numbers }, run, { about, of, as }, opening)
        all.events.push(...events)
        all.documents.push(...documents)
        if (events.length > 1) numbers += 1
      }
    }
  }
  return all
}

/** A body judges by its own rule, with the share, the quorum and the time that the election asks for. */
function judging(way: Way, { needs, quorum, within }: Qualification): Way {
  if (way.kind !== 'rule') return way
  const { rule } = way
  const judged: Rule = {
    ...rule,
    ...(needs !== undefined && withNeeds(rule, needs)),
    ...(quorum !== undefined && {
      quorum: { needs: thresholdCondition(quorum, { kind: 'base', base: 'cast' }), without: 'lost' },
    }),
    ...(within !== undefined && { open: within }),
  }
  if (within === undefined) return { ...way, rule: judged }
  const { openRange: _, ...fixed } = judged
  return { ...way, rule: fixed }
}

/** The option that carries what the body decides must have so much. */
function withNeeds(rule: Rule, needs: Threshold): Pick<Rule, 'options' | 'outcomes' | 'closesEarly'> {
  const option = (name: string) => ({ name, label: name, score: 0, abstains: false, needsReason: false })
  const [first, second] = rule.options
  const options =
    first === undefined || second === undefined || rule.winner !== undefined
      ? [option('for'), option('against')]
      : rule.options
  const inFavour: Expression = { kind: 'option', option: options[0]?.name ?? 'for' }
  return {
    options,
    outcomes: [
      { name: 'carried', is: 'carried', when: thresholdCondition(needs, inFavour) },
      { name: 'lost', is: 'lost', when: { kind: 'otherwise' } },
    ],
    closesEarly: rule.closesEarly,
  }
}
