import type { Name } from '../../core/base/name.ts'
import { ballotIn, ballotKeys } from '../../core/charter/reading/ballot-in.ts'
import { electionIn } from '../../core/charter/reading/founding-election-acts.ts'
import type { Tree } from '../../core/charter/reading/yaml-tree.ts'
import type { Command } from '../command.ts'
import { placeOf } from '../elections/election-there.ts'
import { peopleIn } from './people.ts'
import type { Asked } from './scenario.ts'
import { personIn, type StepReading, wordsIn } from './step-reading.ts'
import type { Verb } from './verb.ts'

/** What people do in elections. */
export const electionVerbs: Readonly<Record<string, Verb>> = {
  nominate: aboutCandidate('nominate', 'names `person` as a candidate, or without it oneself'),
  'take back nomination': aboutCandidate('take back nomination', 'takes the nomination of `person` back'),
  'accept nomination': plain('accept nomination', 'says that one stands'),
  'decline nomination': plain('decline nomination', 'says that one does not stand'),
  'withdraw candidacy': plain('withdraw candidacy', 'stands no more'),
  'support candidate': aboutCandidate('support candidate', 'seconds or endorses `person`'),
  'withdraw support': aboutCandidate('withdraw support', 'backs `person` no more'),
  'state candidacy': {
    ...inElection('says `statement` to all who vote'),
    keys: ['statement'],
    read(step, value) {
      const statement = wordsIn(step, 'statement') ?? 'Why me.'
      return asked(step, value, 'states their candidacy', () => (contest) => ({
        type: 'state candidacy',
        ...contest,
        statement,
      }))
    },
  },
  'ask candidates': {
    ...inElection('asks all who stand the `question`'),
    keys: ['question'],
    read(step, value) {
      const question = wordsIn(step, 'question') ?? 'What first?'
      return asked(step, value, 'asks the candidates', () => ({ election }) => ({
        type: 'ask candidates',
        election,
        question,
      }))
    },
  },
  'answer question': {
    ...inElection('answers the question of the number `question`, with `answer`'),
    keys: ['question', 'answer'],
    read(step, value) {
      const [question, answer] = [Number(wordsIn(step, 'question') ?? '1'), wordsIn(step, 'answer') ?? 'This first.']
      return asked(step, value, 'answers a question', () => (contest) => ({
        type: 'answer question',
        ...contest,
        question,
        answer,
      }))
    },
  },
  'cast ballot': {
    ...inElection(
      'votes: by `ranks`, the most preferred first and equal ones as `[ada, bo = cy]`, by `approves`, or by `scores` as `{ ada: 5 }`; `default` is the default option, `for` the voter whose proxy one has',
    ),
    keys: [...ballotKeys, 'for'],
    read(step, value) {
      const ballot = ballotIn(step.reading, step.part, step.people)
      const voter = personIn(step, 'for')
      return asked(step, value, 'votes', () => (contest) => ({
        type: 'cast ballot',
        ...contest,
        ballot,
        ...(voter !== undefined && { for: voter }),
      }))
    },
  },
  'give ballot proxy': {
    ...inElection('lets `to` vote for oneself; without it nobody any more'),
    keys: ['to'],
    read(step, value) {
      const to = personIn(step, 'to')
      return asked(step, value, 'gives a proxy', () => (contest) => ({
        type: 'give ballot proxy',
        ...contest,
        ...(to !== undefined && { to }),
      }))
    },
  },
  'settle tie': {
    ...inElection('says who of the tied has the places: `chosen`'),
    keys: ['chosen'],
    read(step, value) {
      const tree = step.part.required('chosen')
      const known = { what: '"chosen"', known: step.people, nobody: true }
      const chosen = tree === undefined ? [] : peopleIn(step.reading, tree, known)
      return asked(step, value, 'settles a tie', () => (contest) => ({ type: 'settle tie', ...contest, chosen }))
    },
  },
  'challenge result': {
    ...inElection('challenges it, for the `reason`'),
    keys: ['reason'],
    read(step, value) {
      const reason = wordsIn(step, 'reason') ?? 'It was not held as it should be.'
      return asked(step, value, 'challenges the result', () => ({ election }) => ({
        type: 'challenge result',
        election,
        reason,
      }))
    },
  },
}

interface Contest {
  readonly election: number
  readonly electorate?: Name
}

function inElection(does: string): Pick<Verb, 'actor' | 'takes' | 'does' | 'opens'> {
  return { actor: 'person', takes: 'an election', does, opens: false }
}

function plain(type: 'accept nomination' | 'decline nomination' | 'withdraw candidacy', does: string): Verb {
  return {
    ...inElection(does),
    keys: [],
    read: (step, value) => asked(step, value, does, () => (contest) => ({ type, ...contest })),
  }
}

function aboutCandidate(
  type: 'nominate' | 'take back nomination' | 'support candidate' | 'withdraw support',
  does: string,
): Verb {
  return {
    ...inElection(does),
    keys: ['person'],
    read(step, value) {
      const person = personIn(step, 'person')
      return asked(step, value, type, (by) => (contest) => ({ type, ...contest, candidate: person ?? by }))
    },
  }
}

/** Everybody who acts in the step asks for the same; a name that no election has by then cannot be asked about. */
function asked(
  step: StepReading,
  value: Tree,
  words: string,
  command: (by: Name) => (contest: Contest) => Command,
): readonly Asked[] {
  const name = electionIn(step.reading, value)
  if (name === undefined) return []
  return step.by.map((person) => ({
    by: person,
    words: `${person} ${words} in ${name.written}`,
    make(now) {
      const there = now.election(name)
      return there === undefined
        ? { kind: 'impossible', because: `no election “${name.written}” has begun` }
        : { kind: 'command', command: command(person)(placeOf(there)) }
    },
  }))
}
