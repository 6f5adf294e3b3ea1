import type { Command } from '../../../app/command.ts'
import { ballotOf, type Marks } from '../../../app/read/elections/ballot-marks.ts'
import { type BallotView, ballotView } from '../../../app/read/elections/ballot-view.ts'
import {
  ballotForm,
  candidacyForm,
  challengeForm,
  electionActForm,
  electionAnswerForm,
  electionQuestionForm,
  tieForm,
} from '../form-schemas.ts'
import { ballotLink, link } from '../routes.ts'
import type { ActForm, FieldCodes } from './act-form.ts'
import { here, numberOf, part } from './act-place.ts'
import type { FoundationVisit } from './visit.ts'

/** What people do in an election, each by a form on its page. */
export const electionAct: ActForm<typeof electionActForm> = {
  schema: electionActForm,
  said: 'done',
  command: (inside, { do: type, electorate, person = '' }): Command | FieldCodes => {
    const place = contestOf(inside, electorate)
    switch (type) {
      case 'nominate':
      case 'take back nomination':
      case 'support candidate':
      case 'withdraw support':
        return person === '' ? { errors: { person: 'empty' } } : { type, ...place, candidate: person }
      case 'accept nomination':
      case 'decline nomination':
      case 'withdraw candidacy':
        return { type, ...place }
      case 'give ballot proxy':
        return { type, ...place, ...(person !== '' && { to: person }) }
    }
  },
  next: electionPage,
}

export const candidacyAct: ActForm<typeof candidacyForm> = {
  schema: candidacyForm,
  lists: ['answers'],
  said: 'done',
  command: (inside, { electorate, statement, answers }) => {
    const asks = inside.reader.snapshot.state.elections.get(numberOf(inside))?.begun.rule.asks ?? []
    if (answers.length !== asks.length) return { errors: { form: 'not the questions asked' } }
    const said = asks
      .map((asked, place) => ({ asked, answer: answers[place] ?? '' }))
      .filter(({ answer }) => answer !== '')
    return {
      type: 'state candidacy',
      ...contestOf(inside, electorate),
      ...(statement !== '' && { statement }),
      ...(said.length > 0 && { answers: said }),
    }
  },
  next: electionPage,
}

export const questionAct: ActForm<typeof electionQuestionForm> = {
  schema: electionQuestionForm,
  said: 'done',
  command: (inside, { question }) => ({ type: 'ask candidates', election: numberOf(inside), question }),
  next: (inside) => `${electionPage(inside)}#questions`,
}

export const answerAct: ActForm<typeof electionAnswerForm> = {
  schema: electionAnswerForm,
  said: 'done',
  command: (inside, { electorate, answer }) => ({
    type: 'answer question',
    ...contestOf(inside, electorate),
    question: Number.parseInt(part(inside, 'question'), 10),
    answer,
  }),
  next: (inside) => `${electionPage(inside)}#questions`,
}

export const tieAct: ActForm<typeof tieForm> = {
  schema: tieForm,
  lists: ['chosen'],
  said: 'done',
  command: (inside, { electorate, chosen }) => ({ type: 'settle tie', ...contestOf(inside, electorate), chosen }),
  next: electionPage,
}

export const challengeAct: ActForm<typeof challengeForm> = {
  schema: challengeForm,
  said: 'done',
  command: (inside, { reason }) => ({ type: 'challenge result', election: numberOf(inside), reason }),
  next: electionPage,
}

export const castAct: ActForm<typeof ballotForm> = {
  schema: ballotForm,
  said: 'ballot-cast',
  command: (inside, fields): Command | FieldCodes => {
    const place = contestOf(inside, fields.electorate)
    const view = ballotAsked(inside, fields)
    if (view === undefined || view.form.kind === 'none')
      return { type: 'cast ballot', ...place, ballot: { kind: 'approvals', approved: [] } }
    const marked = markedBallot(view, marksIn(fields))
    if (!marked.ok) return { errors: { form: 'not a ballot' } }
    const { content } = marked.value
    return { type: 'cast ballot', ...place, ballot: content, ...(fields.for !== undefined && { for: fields.for }) }
  },
  next: (inside, { electorate, for: voter }) =>
    ballotLink({ ...contestPlace(inside), ...(electorate !== undefined && { electorate }) }, voter),
}

/** What was marked, by choice: that of the one button of several, or of each field of its own. */
export function marksIn(fields: Readonly<Record<string, unknown>>): Marks {
  const { only } = fields
  if (typeof only === 'string') return only === '' ? new Map() : new Map([[only, 'yes']])
  return new Map(
    Object.entries(fields).flatMap(([name, value]) =>
      name.startsWith('mark.') && typeof value === 'string' && value !== ''
        ? [[name.slice('mark.'.length), value]]
        : [],
    ),
  )
}

export function markedBallot(view: BallotView, marks: Marks): ReturnType<typeof ballotOf> {
  return ballotOf(
    view.form,
    view.choices.map(({ choice }) => choice),
    marks,
    view.seats,
  )
}

/** The ballot that a form is of, without what was cast before. */
function ballotAsked(inside: FoundationVisit, { electorate, for: voter }: BallotOf): BallotView | undefined {
  const asked = {
    number: numberOf(inside),
    ...(electorate !== undefined && { electorate }),
    ...(voter !== undefined && { for: voter }),
  }
  // In which order its candidates stand matters to nobody here.
  return ballotView(inside.reader, asked, (text) => text)
}

interface BallotOf {
  readonly electorate?: string | undefined
  readonly for?: string | undefined
}

function contestOf(inside: FoundationVisit, electorate: string | undefined) {
  return { election: numberOf(inside), ...(electorate !== undefined && { electorate }) }
}

function contestPlace(inside: FoundationVisit) {
  return { ...here(inside), number: numberOf(inside) }
}

function electionPage(inside: FoundationVisit): string {
  return link('election', contestPlace(inside))
}
