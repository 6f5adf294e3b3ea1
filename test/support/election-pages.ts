import { hash } from 'node:crypto'
import type { Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { nameOrNone } from '../../src/adapters/web/names.ts'
import { ballotPage } from '../../src/adapters/web/pages/ballot.ts'
import { ballotReviewPage } from '../../src/adapters/web/pages/ballot-review.ts'
import { charterPage } from '../../src/adapters/web/pages/charter.ts'
import { type ContestNow, electionPage } from '../../src/adapters/web/pages/election.ts'
import { electionRollPage } from '../../src/adapters/web/pages/election-roll.ts'
import { electionsPage } from '../../src/adapters/web/pages/elections.ts'
import { groupPage } from '../../src/adapters/web/pages/group.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import { ballotOf, type Marks } from '../../src/app/read/elections/ballot-marks.ts'
import { type BallotView, ballotView } from '../../src/app/read/elections/ballot-view.ts'
import { countedContest } from '../../src/app/read/elections/counted-contest.ts'
import { electionRollView } from '../../src/app/read/elections/election-roll-view.ts'
import { type ElectionView, electionView } from '../../src/app/read/elections/election-view.ts'
import { electionsView } from '../../src/app/read/elections/elections-view.ts'
import { charterView, groupView } from '../../src/app/read/group-views.ts'
import { foundationRef, personRef } from '../../src/app/read/reader.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import { type stages, voted, votingReader } from './voting-foundation.ts'

/** Pages of elections at each of their stages, made by the real readers. */
export function electionPages(frame: Frame, typed?: (text: string) => string): Readonly<Record<string, Html>> {
  const as = (stage: keyof typeof stages, person?: string) => {
    const reader = votingReader(stage, person, typed)
    const { state, at: now } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 0 }
    const lookups = {
      ...plainLookups,
      group: (name: string) => state.groups.get(name)?.title ?? name,
      person: (id: string) => nameOrNone(personRef(reader, id), 'en'),
      charters: activeCharters(state),
    }
    const path = '/small/elections/1'
    return { reader, frame: { ...frame, path, now, foundation: foundationRef(reader), viewer, lookups } }
  }
  type Reading = ReturnType<typeof as>
  const election = ({ reader, frame: own }: Reading, number: number = voted.council) => {
    const view = there(electionView(reader, number))
    return electionPage(view, nowOf(view, reader.snapshot.text), own)
  }
  const list = ({ reader, frame: own }: Reading) => electionsPage(electionsView(reader), own)
  const roll = ({ reader, frame: own }: Reading) =>
    electionRollPage(there(electionRollView(reader, voted.council)), own)
  const ballot = ({ reader }: Reading, number: number) =>
    there(ballotView(reader, { number }, (text) => hash('sha256', text)))
  const filled = (reading: Reading, number: number, marks: Marks = new Map()) =>
    ballotPage(ballot(reading, number), reading.frame, { marks })
  const review = (reading: Reading, number: number, marks: Marks) => {
    const view = ballot(reading, number)
    return ballotReviewPage(view, madeOf(view, marks), marks, reading.frame)
  }

  const vote = as('vote', 'bo')
  const closed = as('closed')
  const wrong = { kind: 'same rank', choices: ['ada', 'bo'], rank: 1 } as const
  const council = ballot(vote, voted.council)
  const speaker = ballot(vote, voted.speaker)
  return {
    elections: list(as('vote')),
    'elections-past': list(as('over', 'bo')),
    'election-roll-phase': election(as('roll', 'fay')),
    'election-nominations': election(as('nominations', 'tam')),
    'election-nominations-candidate': election(as('nominations', 'ada')),
    'election-nominations-visitor': election(as('nominations')),
    'election-questions': election(as('questions', 'ada')),
    'election-vote': election(vote),
    'election-vote-off-roll': election(as('vote', 'fay'), voted.archivist),
    'election-result': election(closed),
    'election-tied': election(as('closed', 'gus'), voted.auditors),
    'election-matrix': election(closed, voted.speaker),
    'election-star': election(closed, voted.treasurer),
    'election-challengeable': election(as('certified', 'bo')),
    'election-over': election(as('over')),
    'election-roll': roll(vote),
    'election-roll-visitor': roll(as('roll')),
    'ballot-ranking': filled(
      vote,
      voted.council,
      new Map([
        ['ada', '2'],
        ['bo', '1'],
      ]),
    ),
    'ballot-wrong': ballotPage(council, vote.frame, {
      marks: new Map([
        ['ada', '1'],
        ['bo', '1'],
      ]),
      wrong,
    }),
    'ballot-limited': filled(vote, voted.auditors),
    'ballot-scores': filled(
      vote,
      voted.treasurer,
      new Map([
        ['cy', '5'],
        ['jo', '2'],
      ]),
    ),
    'ballot-one': filled(vote, voted.archivist),
    'ballot-cast': ballotPage({ ...speaker, cast: { kind: 'ranking', ranking: [['bo'], ['ada', 'cy']] } }, vote.frame),
    'ballot-visitor': ballotPage(ballot(as('vote'), voted.speaker), as('vote').frame),
    'ballot-not-open': ballotPage(ballot(as('nominations', 'bo'), voted.speaker), as('nominations', 'bo').frame),
    'ballot-review': review(
      vote,
      voted.speaker,
      new Map([
        ['cy', '1'],
        ['default', '4'],
      ]),
    ),
    'ballot-review-scores': review(
      vote,
      voted.treasurer,
      new Map([
        ['cy', '5'],
        ['jo', '2'],
      ]),
    ),
    'ballot-review-blank': review(vote, voted.archivist, new Map()),
    'group-elections': groupPage(there(groupView(vote.reader, 'guild')), vote.frame),
    'charter-elections': charterPage(there(charterView(as('over').reader, 'guild')), as('over').frame),
  }
}

function nowOf({ contests }: ElectionView, text: (digest: string) => string): ReadonlyMap<string, ContestNow> {
  return new Map(
    contests.map(({ electorate = '', opened, result }): readonly [string, ContestNow] => {
      if (result?.bundle !== undefined) {
        const counted = countedContest(text(result.bundle))
        return [electorate, counted === undefined ? {} : { counted }]
      }
      return [electorate, opened === undefined ? {} : { cast: 7 }]
    }),
  )
}

function madeOf(view: BallotView, marks: Marks) {
  const made = ballotOf(
    view.form,
    view.choices.map(({ choice }) => choice),
    marks,
    view.seats,
  )
  if (!made.ok) throw new Error('The marks of the fixtures make no ballot')
  return made.value
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}
