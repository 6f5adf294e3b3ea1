import { z } from '@hono/zod-openapi'
import type { CandidateView } from '../../../../app/read/elections/candidate-view.ts'
import type { ComingElection } from '../../../../app/read/elections/coming-elections.ts'
import type { ContestView } from '../../../../app/read/elections/contest-view.ts'
import type { ElectionSummary } from '../../../../app/read/elections/election-summary.ts'
import type { ElectionView } from '../../../../app/read/elections/election-view.ts'
import type { ElectionPhaseView } from '../../../../app/read/elections/phase-view.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { clauseRef, groupRef, moment, permission, permissionOf, personRef, seatRef } from './common.ts'
import { contestResult, contestResultOf } from './election-result.ts'

const phase = z
  .object({
    kind: z
      .string()
      .describe('"phase", "tied", "counted", "awaiting", "challengeable", "challenged", "advised" or "over".'),
    phase: z.string().optional().describe('The name that the charter gives it.'),
    what: z.string().optional().describe('What it waits for: "referral", "certification" or "ratification".'),
    how: z.string().optional().describe('How it ended.'),
    until: moment.optional(),
    at: moment.optional(),
    again: z.int().optional().describe('The election that is held in its place.'),
  })
  .openapi('ElectionPhase')

const summary = {
  number: z.int(),
  group: groupRef,
  name: z.string(),
  seats: z.int(),
  fills: z.array(z.string()).describe('The seats that it fills, by their names.'),
  began: moment,
  phase,
  candidates: z.int().describe('How many stand.'),
  elected: z.array(personRef).describe('Nobody before the close.'),
}
export const electionSummary = z.object(summary).openapi('ElectionSummary')

export const comingElection = z
  .object({
    group: groupRef,
    name: z.string(),
    fills: z.array(z.string()),
    seats: z.int().optional(),
    clause: clauseRef,
    at: moment.optional().describe('When it begins, where that is known.'),
    on: z.enum(['condition', 'call']).optional().describe('What it waits for, where there is no moment.'),
    call: z
      .object({ group: z.string(), action: z.string() })
      .optional()
      .describe('Where and by which action whoever asks may move that it is held.'),
  })
  .openapi('ComingElection')

const timelinePhase = z.object({
  phase: z.string(),
  from: moment,
  until: moment,
  is: z.enum(['over', 'now', 'ahead']),
})

const candidate = z
  .object({
    person: personRef,
    stands: z.string().describe('"nominated", "accepted", or why they do not stand.'),
    since: moment,
    nominatedBy: z.array(personRef),
    statement: z.string().optional().describe('As Markdown.'),
    answers: z.array(z.object({ asked: z.string(), answer: z.string() })).describe('To what the charter asks.'),
    answered: z.array(z.object({ question: z.int(), answer: z.string().optional() })),
    support: z
      .object({ by: z.array(personRef), have: z.int(), need: z.int(), different: z.string().optional() })
      .optional(),
    judged: z.array(z.object({ decision: z.int(), qualified: z.boolean() })),
    maySupport: permission,
  })
  .openapi('Candidate')

const contest = z
  .object({
    electorate: z.string().optional().describe('Of several electorates, which.'),
    seats: z.int(),
    places: z
      .array(z.object({ seat: seatRef, number: z.int(), cohort: z.string().optional(), until: moment.optional() }))
      .describe('In the order in which they are filled, the strongest first.'),
    method: z.string().optional().describe('How it is counted; absent where it is drawn.'),
    candidates: z.array(candidate),
    others: z.array(candidate).describe('Those who do not stand, or not any more.'),
    roll: z.object({ size: z.int(), isSettled: z.boolean(), settles: moment.optional() }),
    opened: moment.optional(),
    closes: moment.optional(),
    cast: z.int().optional().describe('How many have voted so far, while the vote is open.'),
    mayStand: permission,
    mayVote: permission,
    result: contestResult.optional().describe('Absent before the close.'),
  })
  .openapi('Contest')

const question = z.object({ number: z.int(), by: personRef, at: moment, text: z.string().optional() })
const body = z.object({
  about: z.string().describe('"certify election", "judge candidate" and so on.'),
  person: personRef.optional(),
  decision: z.int().optional(),
  is: z.string().optional(),
})
const challenge = z.object({
  by: personRef,
  at: moment,
  reason: z.string().optional(),
  answered: z.enum(['upheld', 'rejected']).optional(),
})

export const election = z
  .object({
    number: z.int(),
    group: groupRef,
    name: z.string(),
    clause: clauseRef,
    because: z
      .object({
        kind: z.string(),
        decision: z.int().optional(),
        vacancy: z.int().optional(),
        election: z.int().optional(),
      })
      .describe('What brought it about.'),
    whole: z.boolean().describe('All seats at once.'),
    began: moment,
    phase,
    timeline: z.array(timelinePhase),
    contests: z.array(contest),
    questions: z.array(question),
    bodies: z.array(body).describe('Who was asked about it, and what they said.'),
    challenges: z.array(challenge),
    mayAsk: permission,
    mayChallenge: permission,
    entries: z.array(z.int()).describe('The entries of the record that it consists of.'),
  })
  .openapi('Election')

export function electionSummaryOf(view: ElectionSummary): z.input<typeof electionSummary> {
  const { number, group, name, seats, fills, began, phase: now, candidates, elected } = view
  return {
    number,
    group,
    name,
    seats,
    fills: [...fills],
    began,
    phase: phaseOf(now),
    candidates,
    elected: [...elected],
  }
}

export function comingElectionOf(view: ComingElection): z.input<typeof comingElection> {
  const { group, name, fills, seats, clause, at, on, call } = view
  return { group, name, fills: [...fills], seats, clause, at, on, call }
}

/** @param cast how many have voted in an electorate's contest that is open */
export function electionOf(
  view: ElectionView,
  cast: ReadonlyMap<string, number>,
  lookups: Lookups,
): z.input<typeof election> {
  const { number, group, rule, because, whole, began, contests, questions, bodies, challenges, entries } = view
  return {
    number,
    group,
    name: rule.name,
    clause: rule.clause,
    because: becauseOf(because),
    whole,
    began,
    phase: phaseOf(view.phase),
    timeline: view.timeline.map(({ phase: name, from, until, is }) => ({ phase: name, from, until, is })),
    contests: contests.map((one) => contestOf(one, cast.get(one.electorate ?? ''), lookups)),
    questions: questions.map(({ number: asked, by, at, text }) => ({ number: asked, by, at, text })),
    bodies: bodies.map(({ about, person, part, is }) => ({ about, person, decision: part, is })),
    challenges: challenges.map(({ by, at, reason, answered }) => ({ by, at, reason, answered })),
    mayAsk: permissionOf(view.mayAsk, lookups),
    mayChallenge: permissionOf(view.mayChallenge, lookups),
    entries: [...entries],
  }
}

function contestOf(view: ContestView, cast: number | undefined, lookups: Lookups): z.input<typeof contest> {
  const { electorate, contested, electing, candidates, others, roll, opened, closes, own, result } = view
  return {
    electorate,
    seats: contested.seats,
    places: contested.places.map(({ seat, number, cohort, until }) => ({ seat, number, cohort, until })),
    method: electing.method?.name,
    candidates: candidates.map((one) => candidateOf(one, lookups)),
    others: others.map((one) => candidateOf(one, lookups)),
    roll: { size: roll.size, isSettled: roll.isSettled, settles: roll.settles },
    opened,
    closes,
    cast,
    mayStand: permissionOf(own.stand, lookups),
    mayVote: permissionOf(own.vote, lookups),
    result: result && contestResultOf(result),
  }
}

function candidateOf(view: CandidateView, lookups: Lookups): z.input<typeof candidate> {
  const { person, stands, since, nominatedBy, statement, answers, answered, support, judged, maySupport } = view
  return {
    person,
    stands,
    since,
    nominatedBy: [...nominatedBy],
    statement,
    answers: answers.map(({ asked, answer }) => ({ asked, answer })),
    answered: answered.map(({ question: number, answer }) => ({ question: number, answer })),
    support: support && { ...support, by: [...support.by] },
    judged: judged.map(({ motion, qualified }) => ({ decision: motion, qualified })),
    maySupport: permissionOf(maySupport, lookups),
  }
}

function phaseOf(view: ElectionPhaseView): z.input<typeof phase> {
  return {
    kind: view.kind,
    phase: 'phase' in view ? view.phase : undefined,
    what: 'what' in view ? view.what : undefined,
    how: 'how' in view ? view.how : undefined,
    until: 'until' in view ? view.until : undefined,
    at: 'at' in view ? view.at : undefined,
    again: 'again' in view ? view.again : undefined,
  }
}

function becauseOf(because: ElectionView['because']): z.input<typeof election>['because'] {
  return {
    kind: because.kind,
    decision: 'motion' in because ? because.motion : undefined,
    vacancy: 'vacancy' in because ? because.vacancy : undefined,
    election: 'of' in because ? because.of : undefined,
  }
}
