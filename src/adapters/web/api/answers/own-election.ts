import { z } from '@hono/zod-openapi'
import type { BallotView } from '../../../../app/read/elections/ballot-view.ts'
import type { ContestRollView, RollVoterView } from '../../../../app/read/elections/election-roll-view.ts'
import type { RollSummary } from '../../../../app/read/elections/roll-summary.ts'
import type { Name } from '../../../../core/base/name.ts'
import type { OffRoll } from '../../../../core/foundation/elections/roll/standing-on-roll.ts'
import type { Lookups } from '../../../words/lookups.ts'
import { offRollWords } from '../../../words/off-roll-words.ts'
import { moment, permission, permissionOf, personRef, seatRef } from './common.ts'

const because = z.array(z.object({ seat: seatRef, since: moment })).describe('What gives the vote.')

export const rollVoter = z
  .object({
    electorate: z.string().optional(),
    person: personRef,
    because,
    exception: z.int().optional().describe('The decision of a body that let them onto the roll.'),
    unit: z.string().optional().describe('Voters with the same have one ballot together.'),
  })
  .openapi('RollVoter')

const castBallot = z
  .object({
    kind: z.enum(['ranking', 'approvals', 'scores']),
    ranking: z.array(z.array(z.string())).optional(),
    approved: z.array(z.string()).optional(),
    scores: z.array(z.object({ choice: z.string(), score: z.int() })).optional(),
  })
  .openapi('CastBallot')

/** How one person stands in a contest, and what is theirs in it. */
export const ownContest = z
  .object({
    electorate: z.string().optional(),
    standing: z
      .object({
        is: z.enum(['on', 'off']),
        because: because.optional(),
        why: z
          .array(
            z.object({ kind: z.string(), sentence: z.string(), from: moment.optional(), until: moment.optional() }),
          )
          .optional(),
      })
      .optional()
      .describe('How they stand to the roll.'),
    rolls: z
      .array(z.object({ type: z.string(), group: z.string(), roll: z.string() }))
      .describe('What they can do about it, each as the fields of an act.'),
    form: z
      .object({
        kind: z.enum(['one', 'approvals', 'ranking', 'scores', 'none']),
        equal: z.boolean().optional().describe('Whether candidates can share a rank.'),
        least: z.int().optional(),
        most: z.int().optional(),
      })
      .describe('How a ballot is filled in: as a ranking, approvals (one of which is "one") or scores up to "most".'),
    choices: z
      .array(z.object({ choice: z.string(), person: personRef.optional(), name: z.string().optional() }))
      .describe('What can be marked, in the order in which this voter sees it.'),
    closes: moment.optional(),
    stays: z.boolean().describe('Whether a ballot that was cast stays as it is.'),
    mayVote: permission,
    votesFor: z.array(personRef).describe('Who has let them vote for them.'),
    cast: castBallot.optional().describe('Their ballot as it is now, until the close; nobody else is ever shown it.'),
  })
  .openapi('OwnContest')

export const ownElection = z.object({ election: z.int(), contests: z.array(ownContest) }).openapi('OwnElection')

export function rollVoterOf(
  { electorate }: Pick<ContestRollView, 'electorate'>,
  { person, because: by, exception, unit }: RollVoterView,
): z.input<typeof rollVoter> {
  return {
    electorate,
    person,
    because: by.map(({ seat, since }) => ({ seat, since })),
    exception: exception === true ? undefined : exception,
    unit,
  }
}

export function ownContestOf(
  { group, roll, view }: { readonly group: Name; readonly roll: RollSummary; readonly view: BallotView },
  lookups: Lookups,
): z.input<typeof ownContest> {
  const { electorate, form, choices, closes, stays, mayVote, votesFor, cast } = view
  return {
    electorate,
    standing: standingOf(roll, group, lookups),
    rolls: roll.acts.map(({ type, group: of, roll: name }) => ({ type, group: of, roll: name })),
    form: {
      kind: form.kind,
      equal: 'equal' in form ? form.equal : undefined,
      least: 'least' in form ? form.least : undefined,
      most: 'most' in form ? form.most : undefined,
    },
    choices: choices.map((one) =>
      one.kind === 'candidate' ? { choice: one.choice, person: one.person } : { choice: one.choice, name: one.name },
    ),
    closes,
    stays,
    mayVote: permissionOf(mayVote, lookups),
    votesFor: [...votesFor],
    cast: cast && castOf(cast),
  }
}

function castOf(content: NonNullable<BallotView['cast']>): z.input<typeof castBallot> {
  switch (content.kind) {
    case 'ranking':
      return { kind: content.kind, ranking: content.ranking.map((rank) => [...rank]) }
    case 'approvals':
      return { kind: content.kind, approved: [...content.approved] }
    case 'scores':
      return { kind: content.kind, scores: content.scores.map(({ choice, score }) => ({ choice, score })) }
  }
}

function standingOf({ own }: RollSummary, group: Name, lookups: Lookups): z.input<typeof ownContest>['standing'] {
  switch (own?.kind) {
    case undefined:
      return undefined
    case 'on':
      return { is: 'on', because: own.voter.because.map(({ seat, since }) => ({ seat, since })) }
    case 'off':
      return { is: 'off', why: own.why.map((one) => offRollOf(one, group, lookups)) }
  }
}

function offRollOf(why: OffRoll, group: Name, lookups: Lookups) {
  const sentence = offRollWords(why, group, 'en', lookups)
  return why.kind === 'not opted in'
    ? { kind: why.kind, sentence, from: why.from, until: why.until }
    : { kind: why.kind, sentence }
}
