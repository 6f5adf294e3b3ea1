import type { Name } from '../../base/name.ts'
import { type ElectionName, electionCalled } from '../structure/election-name.ts'
import type { FoundingElectionAct } from '../structure/founding-election.ts'
import { type BallotKey, ballotIn, ballotKeys } from './ballot-in.ts'
import { type Part, type Reading, textIn, wholeNumberIn, wrong } from './cursor.ts'
import { foundingPeopleIn } from './founding-people.ts'
import type { Tree } from './yaml-tree.ts'

export const electionActKeys = {
  nominate: ['on', 'nominate', 'person', 'about'],
  'accept nomination': ['on', 'accept nomination', 'person'],
  'state candidacy': ['on', 'state candidacy', 'person', 'statement'],
  'ask candidates': ['on', 'ask candidates', 'person', 'question'],
  'answer question': ['on', 'answer question', 'person', 'question', 'answer'],
  'cast ballot': ['on', 'cast ballot', 'person', ...ballotKeys],
} as const satisfies Readonly<Record<FoundingElectionAct['kind'], readonly string[]>>

type Key = BallotKey | (typeof electionActKeys)[FoundingElectionAct['kind']][number]

interface ElectionActReading {
  readonly reading: Reading
  readonly part: Pick<Part<Key>, 'field' | 'required'>
  readonly people: ReadonlySet<Name>
}

/** What somebody does in an election that runs by then. */
export function readElectionAct(
  act: ElectionActReading,
  kind: FoundingElectionAct['kind'],
): FoundingElectionAct | undefined {
  const { reading, part } = act
  const electionTree = part.required(kind)
  const election = electionTree === undefined ? undefined : electionIn(reading, electionTree)
  const personTree = part.required('person')
  const [person] = personTree === undefined ? [] : foundingPeopleIn(act, personTree)
  const done = doneIn(act, kind)
  return election === undefined || person === undefined || done === undefined
    ? undefined
    : { election, person, ...done }
}

type Done<Act> = Act extends FoundingElectionAct ? Omit<Act, 'election' | 'person'> : never

function doneIn(act: ElectionActReading, kind: FoundingElectionAct['kind']): Done<FoundingElectionAct> | undefined {
  const { reading, part, people } = act
  switch (kind) {
    case 'nominate': {
      const tree = part.field('about')
      const [about] = tree === undefined ? [] : foundingPeopleIn(act, tree)
      return { kind, ...(about !== undefined && { about }) }
    }
    case 'accept nomination':
      return { kind }
    case 'state candidacy': {
      const statement = wordsIn(act, 'statement')
      return statement === undefined ? undefined : { kind, statement }
    }
    case 'ask candidates': {
      const question = wordsIn(act, 'question')
      return question === undefined ? undefined : { kind, question }
    }
    case 'answer question': {
      const tree = part.required('question')
      const question = tree === undefined ? undefined : wholeNumberIn(reading, tree, '"question"', 1)
      const answer = wordsIn(act, 'answer')
      return question === undefined || answer === undefined ? undefined : { kind, question, answer }
    }
    case 'cast ballot':
      return { kind, ballot: ballotIn(reading, part, people) }
  }
}

function wordsIn({ reading, part }: ElectionActReading, key: 'statement' | 'question' | 'answer'): string | undefined {
  const tree = part.required(key)
  return tree === undefined ? undefined : textIn(reading, tree, `"${key}"`)?.text.trim()
}

/** "council", or of several electorates "council.union". */
export function electionIn(reading: Reading, tree: Tree): ElectionName | undefined {
  const node = textIn(reading, tree, 'An election')
  if (node === undefined) return undefined
  return electionCalled(node.text) ?? wrong(reading, node, 'An election', 'its name: "council", "council.union"')
}
