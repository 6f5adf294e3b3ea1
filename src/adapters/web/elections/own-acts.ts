import type { ContestView } from '../../../app/read/elections/contest-view.ts'
import type { ElectionView } from '../../../app/read/elections/election-view.ts'
import type { OwnContestView } from '../../../app/read/elections/own-contest-view.ts'
import { pageWords } from '../../words/page-words.ts'
import { field } from '../form.ts'
import { type Frame, untouched } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { personName } from '../names.ts'
import { isNotKnownYet } from '../not-known-yet.ts'
import { ballotLink, link, signInLink } from '../routes.ts'
import { cannotFold } from './cannot.ts'
import { address, type ContestPlace, contestFields, contestForm } from './contest-form.ts'

/** What the reader can do in a contest now, each by a short form; what belongs into this phase and is not theirs to do is explained. */
export function ownActs(view: ElectionView, contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election, site } = pageWords(frame.locale)
  const { electorate } = place
  const title =
    electorate === undefined
      ? election.can
      : html`${election.can} <span class="soft">(${election.electorate(electorate)})</span>`
  if (frame.former !== undefined || view.phase.kind === 'over') return nothing
  if (!frame.viewer.signedIn && view.phase.kind !== 'phase') return nothing
  if (!frame.viewer.signedIn)
    return html`<section class="own-acts"><h2>${title}</h2><p>${election.signIn} <a class="act" href="${signInLink(frame.path)}">${site.signIn}</a></p></section>`
  const acts = [
    voting(view, contest, place, frame),
    nominated(contest, place, frame),
    standing(view, contest, place, frame),
    candidacy(view, contest, place, frame),
    nominating(contest, place, frame),
    proxy(contest.own, place, frame),
    withdrawing(contest, place, frame),
  ].filter((part) => part !== nothing)
  return acts.length === 0 ? nothing : html`<section class="own-acts"><h2>${title}</h2>${acts}</section>`
}

function voting({ phase }: ElectionView, contest: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election, ballot } = pageWords(frame.locale)
  if (phase.kind !== 'phase' || phase.holds !== 'vote' || contest.result !== undefined) return nothing
  const { vote, votesFor } = contest.own
  if (vote.refusal !== undefined && votesFor.length === 0) return cannotFold(ballot.heading, vote, frame)
  return html`<p><a class="act" href="${ballotLink(place)}">${election.voteNow}</a></p>`
}

/** Somebody has nominated the reader, who says whether they stand. */
function nominated({ candidates, own }: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  if (!candidates.some(({ isMine, stands }) => isMine && stands === 'nominated')) return nothing
  const accept =
    own.accept.refusal === undefined
      ? html`<button class="act" type="submit" name="do" value="accept nomination">${election.accept}</button> `
      : nothing
  const decline =
    own.decline.refusal === undefined
      ? html`<button class="act quiet" type="submit" name="do" value="decline nomination">${election.decline}</button>`
      : nothing
  return html`<form method="post" action="${link('electionAct', address(place))}">${contestFields(place, frame)}<p class="buttons">${accept}${decline}</p></form>${cannotFold(election.accept, own.accept, frame)}`
}

function standing({ phase }: ElectionView, { own, candidates }: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { person } = frame.viewer
  if (candidates.some(({ isMine }) => isMine)) return nothing
  if (own.stand.refusal === undefined && person !== undefined)
    return html`${contestForm(place, 'nominate', html`<input type="hidden" name="person" value="${person.id}"><p>${election.standNote}</p>`, election.stand, frame)}`
  const isTime = phase.kind === 'phase' && phase.holds === 'nominations'
  const isUnknown = own.stand.refusal !== undefined && isNotKnownYet(own.stand.refusal)
  return isTime || isUnknown ? cannotFold(election.stand, own.stand, frame) : nothing
}

function nominating({ own }: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const { nominees, nominated } = own
  const back = nominated.map((person) =>
    contestForm(
      place,
      'take back nomination',
      html`<input type="hidden" name="person" value="${person.id}">`,
      election.takeBack(personName(person, frame)),
      frame,
    ),
  )
  if (nominees !== undefined && nominees.length === 0) return back.length === 0 ? nothing : html`${back}`
  const choose = {
    name: 'person',
    key: `nominee${place.electorate === undefined ? '' : `-${place.electorate}`}`,
    label: election.nominee,
    required: true,
    hint: nominees === undefined ? election.nomineeId : election.nomineeHint,
    kind:
      nominees === undefined
        ? ({ kind: 'line', type: 'text', autocomplete: 'off', maxLength: 80 } as const)
        : ({
            kind: 'choice',
            choices: nominees.map((one) => ({ value: one.id, label: personName(one, frame), disabled: false })),
          } as const),
  }
  return html`<details class="act-fold"><summary>${election.nominate}</summary>${contestForm(place, 'nominate', field(choose, untouched, frame), election.nominateDo, frame)}</details>${back}`
}

/** What voters read of the reader who stands: a statement, and answers to what the charter asks. */
function candidacy({ rule }: ElectionView, { own, candidates }: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  const mine = candidates.find(({ isMine }) => isMine)
  if (own.state.refusal !== undefined || mine === undefined) return nothing
  const suffix = place.electorate === undefined ? '' : `-${place.electorate}`
  const statement = {
    name: 'statement',
    key: `statement${suffix}`,
    label: election.statement,
    hint: election.statementHint,
    required: false,
    kind: { kind: 'text', rows: 8, maxLength: 4_000 },
  } as const
  const asked = rule.asks.map(
    (question, index) =>
      ({
        name: 'answers',
        key: `answers${suffix}-${index}`,
        label: question,
        required: false,
        kind: { kind: 'text', rows: 3, maxLength: 4_000 },
      }) as const,
  )
  const values = Object.fromEntries([
    [statement.key, mine.statement ?? ''],
    ...asked.map(({ key, label }) => [key, mine.answers.find((one) => one.asked === label)?.answer ?? '']),
  ])
  const isNew = mine.statement === undefined && mine.answers.length === 0
  return html`<details class="act-fold"${isNew ? html` open` : nothing}><summary>${election.candidacy}</summary><form method="post" action="${link('electionCandidacy', address(place))}">${contestFields(place, frame)}${field(statement, { values, errors: {} }, frame)}${asked.map((one) => field(one, { values, errors: {} }, frame))}<button class="act" type="submit">${election.stateDo}</button></form></details>`
}

function withdrawing({ own, candidates }: ContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  if (own.withdraw.refusal !== undefined || !candidates.some(({ isMine, stands }) => isMine && stands === 'accepted'))
    return nothing
  return html`<details class="act-fold"><summary>${election.withdraw}</summary><form method="post" action="${link('electionAct', address(place))}">${contestFields(place, frame)}<p>${election.withdrawNote}</p><button class="act danger" type="submit" name="do" value="withdraw candidacy">${election.withdraw}</button></form></details>`
}

function proxy({ proxy: own }: OwnContestView, place: ContestPlace, frame: Frame): Html {
  const { election } = pageWords(frame.locale)
  if (own === undefined) return nothing
  const choices = [
    { value: '', label: election.proxyNobody, disabled: false },
    ...own.to.map((one) => ({ value: one.id, label: personName(one, frame), disabled: false })),
  ]
  const key = `proxy${place.electorate === undefined ? '' : `-${place.electorate}`}`
  const to = {
    name: 'person',
    key,
    label: election.proxyTo,
    required: false,
    kind: { kind: 'choice', choices },
  } as const
  const given = own.given === undefined ? nothing : html`<p>${election.proxyGiven(personName(own.given, frame))}</p>`
  return html`<details class="act-fold"><summary>${election.proxy}</summary>${given}${contestForm(place, 'give ballot proxy', field(to, untouched, frame), election.proxyDo, frame)}</details>`
}
