import { type Name, nameOf } from '../../core/base/name.ts'
import { textIn, textsIn, wrong } from '../../core/charter/reading/cursor.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Rule } from '../../core/charter/structure/rule.ts'
import { optionCalled } from '../option.ts'
import type { Decision } from './decision.ts'
import { peopleIn } from './people.ts'
import type { Asked } from './scenario.ts'
import { decisionOn, personIn, type StepReading, wordsIn } from './step-reading.ts'
import { aboutDecision, onDecision, reasonOf, type Verb } from './verb.ts'

/** What voters do in a vote. */
export const votingVerbs: Readonly<Record<string, Verb>> = {
  vote: {
    actor: 'person',
    takes: 'an option, by name or label; a list where one can approve of several; `a > b = c` where they are ranked',
    does: 'votes, or votes anew; with `for`, as the proxy of that person',
    keys: ['on', 'for', 'reason'],
    opens: false,
    read: (step, value) => ballots(step, step.by, value),
  },
  votes: {
    actor: 'founding',
    takes: 'ballots with who gives each: `{ for: [ada, bo], against: v1 to v9 }`',
    does: 'votes of many, in this order',
    keys: ['on', 'reason'],
    opens: false,
    read(step, value) {
      const { reading, people } = step
      if (value.kind !== 'fields') {
        reading.report.find('wrong-form', value.at, '"votes" holds options with who votes for each of them')
        return []
      }
      return [...value.fields.values()].flatMap(({ key, at, value: voters }) => {
        const given = peopleIn(reading, voters, { what: `who votes "${key}"`, known: people })
        return ballots(step, given, { kind: 'text', text: key, at, clause: value.clause })
      })
    },
  },
  recuse: aboutDecision(
    'recuse',
    { words: 'leaves the vote on', does: 'leaves the vote for a conflict of interest', keys: ['reason'] },
    (step) => {
      const reason = reasonOf(step)
      return (motion) => ({ type: 'recuse', motion, ...reason })
    },
  ),
  'declare conflict': aboutDecision(
    'declare conflict',
    { words: 'declares a conflict in', does: 'has no vote in it; once it is open this is a recusal', keys: ['reason'] },
    (step) => {
      const reason = reasonOf(step)
      return (motion) => ({ type: 'declare conflict', motion, ...reason })
    },
  ),
  'make statement': aboutDecision(
    'make statement',
    { words: 'makes a statement in', does: 'as whom it is about, says `text` to those who vote', keys: ['text'] },
    (step) => {
      const statement = wordsIn(step, 'text') ?? ''
      return (motion) => ({ type: 'make statement', motion, statement })
    },
  ),
  proxy: aboutDecision(
    'proxy',
    { words: 'gives a proxy in', does: 'lets `to` vote for them; without `to` it is taken back', keys: ['to'] },
    (step) => {
      const to = personIn(step, 'to')
      return (motion) => ({ type: 'proxy', motion, ...(to === undefined ? {} : { to }) })
    },
  ),
  present: aboutDecision(
    'present',
    { words: 'notes presence in', does: 'is at the meeting; with `person`, notes that this one is', keys: ['person'] },
    (step) => {
      const person = personIn(step, 'person')
      return (motion) => ({ type: 'present', motion, ...(person === undefined ? {} : { person }) })
    },
  ),
  'casting vote': {
    actor: 'person',
    takes: 'an option',
    does: 'breaks a tie',
    keys: ['on', 'reason'],
    opens: false,
    read(step, value) {
      const option = textIn(step.reading, value, '"casting vote"')?.text.trim()
      const decision = decisionOn(step)
      const reason = reasonOf(step)
      if (option === undefined || decision === undefined) return []
      return step.by.map((person) => ({
        by: person,
        words: `${person} gives the casting vote ${option}`,
        make: (now) =>
          onDecision(now, decision, (motion, there) => ({
            type: 'casting vote',
            motion,
            option: optionIn(there, option),
            ...reason,
          })),
      }))
    },
  },
}

interface Marked {
  readonly options: readonly string[]
  readonly ranking?: readonly (readonly string[])[]
  readonly isList: boolean
  readonly words: string
}

function ballots(step: StepReading, voters: readonly Name[], value: Tree): readonly Asked[] {
  const decision = decisionOn(step)
  const reason = reasonOf(step)
  const of = step.part.field('for') === undefined ? undefined : personIn(step, 'for')
  const marked = markedIn(step, value)
  if (decision === undefined || marked === undefined) return []
  return voters.map((person) => ({
    by: person,
    words: `${person} votes ${marked.words}${of === undefined ? '' : ` for ${of}`}`,
    make: (now) =>
      onDecision(now, decision, (motion, there) => ({
        type: 'vote',
        motion,
        ...ballotOf(there, marked),
        ...(of === undefined ? {} : { for: of }),
        ...reason,
      })),
  }))
}

function markedIn({ reading }: StepReading, value: Tree): Marked | undefined {
  const nodes = textsIn(reading, value, '"vote"')
  const [first] = nodes
  if (first === undefined) return undefined
  const options = nodes.map(({ text }) => text.trim())
  const words = options.join(', ')
  if (value.kind === 'list' || !first.text.includes('>')) return { options, words, isList: value.kind === 'list' }
  const ranking = first.text.split('>').map((place) => place.split('=').map((option) => option.trim()))
  if (ranking.every((place) => place.every((option) => option !== '')))
    return { options, ranking, words, isList: false }
  return wrong(reading, first, '"vote"', 'options in the order of preference, as "a > b = c"')
}

/** What is no option is for the foundation to refuse. A single option is a ballot of a rule that ranks or lets several be marked. */
function ballotOf(decision: Decision | undefined, { options, ranking, isList }: Marked) {
  const form = ruleOf(decision)?.ballot?.kind
  const named = options.map((option) => optionIn(decision, option))
  const [option = ''] = named
  if (ranking !== undefined || form === 'ranking') {
    const order = (ranking ?? options.map((each) => each.split('=').map((equal) => equal.trim()))).map((place) =>
      place.map((each) => optionIn(decision, each)),
    )
    return { option: order[0]?.[0] ?? option, ranking: order }
  }
  return isList || form === 'approval' ? { option, approved: named } : { option }
}

function optionIn(decision: Decision | undefined, written: string): Name {
  const rule = ruleOf(decision)
  const called = rule === undefined ? undefined : optionCalled(rule, written)
  return called ?? nameOf(written) ?? written
}

function ruleOf(decision: Decision | undefined): Rule | undefined {
  switch (decision?.kind) {
    case 'motion':
      return decision.motion.opened.rule
    case 'proposal':
      return decision.proposal.moved.rule
    case 'request':
    case 'course':
    case 'deed':
    case undefined:
      return undefined
  }
}
