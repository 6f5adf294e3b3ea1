import { nameOf } from '../../core/base/name.ts'
import { textIn, wrong } from '../../core/charter/reading/cursor.ts'
import { type ElectionName, electionCalled } from '../../core/charter/structure/election-name.ts'
import { kindOf } from '../../core/foundation/elections/ballots/ballot-form.ts'
import { electingOf } from '../../core/foundation/elections/electing-of.ts'
import type { BallotContent } from '../../core/foundation/elections/election-act.ts'
import { type ElectionThere, placeOf } from '../elections/election-there.ts'
import { peopleIn } from './people.ts'
import type { StepReading } from './step-reading.ts'
import type { Verb } from './verb.ts'

/** Ballots of many in an election, as `votes` are those of many in a vote. */
export const ballotVerbs: Readonly<Record<string, Verb>> = {
  ballots: {
    actor: 'founding',
    takes:
      'ballots with who casts each: `{ "ada > bo = cy": [v1, v2], "ada, bo": v3, "ada 5, bo 2": v4 }`, by the method; `nobody` is an empty one, `default` the default option',
    does: 'votes of many in the election `in`, the last that began without it, in this order',
    keys: ['in'],
    opens: false,
    read(step, value) {
      const { reading, people } = step
      const election = electionIn(step)
      if (value.kind !== 'fields') {
        reading.report.find('wrong-form', value.at, '"ballots" holds ballots with who casts each of them')
        return []
      }
      if (election === undefined) return []
      return [...value.fields.values()].flatMap(({ key, value: voters }) =>
        peopleIn(reading, voters, { what: `who casts "${key}"`, known: people }).map((person) => ({
          by: person,
          words: `${person} casts the ballot ${key}`,
          make: (now) => {
            const there = now.election(election)
            return there === undefined
              ? { kind: 'impossible', because: `no election “${election.written}” has begun` }
              : { kind: 'command', command: { type: 'cast ballot', ...placeOf(there), ballot: ballotOf(there, key) } }
          },
        })),
      )
    },
  },
}

/** "in: council", or the election that began last. */
function electionIn({ reading, part }: StepReading): ElectionName | undefined {
  const tree = part.field('in')
  if (tree === undefined) return { election: 'last', written: 'last' }
  const node = textIn(reading, tree, '"in"')
  if (node === undefined) return undefined
  return electionCalled(node.text) ?? wrong(reading, node, '"in"', 'the name of an election, as "council.union"')
}

function ballotOf({ run, contest }: ElectionThere, written: string): BallotContent {
  const { method } = electingOf(run.begun.rule, contest.contested.electorate)
  const parts = /^\s*nobody\s*$/.test(written) ? [] : written.split(/[,>]/)
  switch (method === undefined ? 'ranking' : kindOf(method.name)) {
    case 'ranking':
      return { kind: 'ranking', ranking: parts.map((rank) => rank.split('=').map(choiceIn)) }
    case 'approvals':
      return { kind: 'approvals', approved: parts.map(choiceIn) }
    case 'scores':
      return { kind: 'scores', scores: parts.map(scoreIn) }
  }
}

/** "ada 5"; without a number it is none that counts, which the foundation refuses. */
function scoreIn(part: string): { readonly choice: string; readonly score: number } {
  const [, choice = part, score = 'NaN'] = /^(.+?)\s+(\d+)\s*$/.exec(part) ?? []
  return { choice: choiceIn(choice), score: Number(score) }
}

function choiceIn(text: string): string {
  return nameOf(text) ?? text.trim()
}
