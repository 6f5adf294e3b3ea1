import type { BallotForm } from '../../../app/read/elections/ballot-form.ts'
import type { Marks } from '../../../app/read/elections/ballot-marks.ts'
import type { BallotView, ChoiceView } from '../../../app/read/elections/ballot-view.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { prose } from '../prose.ts'
import { choiceName } from './ballot-words.ts'

/** What is marked on a ballot, by its kind: boxes, one button of several, ranks, or a table of scores. */
export function ballotFields(view: BallotView, marks: Marks, frame: Frame): Html {
  const { form } = view
  switch (form.kind) {
    case 'one':
      return oneOf(view, marks, frame)
    case 'approvals':
      return boxes(view, form, marks, frame)
    case 'ranking':
      return ranks(view, form, marks, frame)
    case 'scores':
      return scoreTable(view, form, marks, frame)
    case 'none':
      return nothing
  }
}

function oneOf({ choices }: BallotView, marks: Marks, frame: Frame): Html {
  const { ballot } = pageWords(frame.locale)
  const option = (value: string, label: string, checked: boolean, more: Html) =>
    html`<li class="ballot-line"><label><input type="radio" name="only" value="${value}"${checked ? html` checked` : nothing}> <span class="ballot-name">${label}</span></label>${more}</li>
`
  return html`<fieldset class="ballot-fields"><legend>${ballot.how.one}</legend><ul>${choices.map((choice) =>
    option(choice.choice, choiceName(choice, frame), marks.has(choice.choice), statementOf(choice, frame)),
  )}${option('', ballot.nobody, marks.size === 0, nothing)}</ul></fieldset>`
}

function boxes(
  { choices }: BallotView,
  { most, least }: Extract<BallotForm, { readonly kind: 'approvals' }>,
  marks: Marks,
  frame: Frame,
): Html {
  const { ballot } = pageWords(frame.locale)
  const left =
    most === undefined
      ? nothing
      : html`<p class="ballot-left" data-most="${most}" data-none="${ballot.left(0)}" data-left="${ballot.left(1).replace('1', '{n}')}" data-over="${ballot.left(-1).replace('1', '{n}')}" role="status"></p>`
  return html`<fieldset class="ballot-fields"><legend>${ballot.how.approvals(most)}${least === undefined ? '' : ` ${ballot.least(least)}`}</legend><ul>${choices.map(
    (choice) =>
      html`<li class="ballot-line"><label><input type="checkbox" name="${markName(choice)}" value="yes"${marks.has(choice.choice) ? html` checked` : nothing}> <span class="ballot-name">${choiceName(choice, frame)}</span></label>${statementOf(choice, frame)}</li>
`,
  )}</ul>${left}</fieldset>`
}

/** A rank for each, which a script turns into a list to be put in order. */
function ranks(
  { choices }: BallotView,
  { equal, most, least }: Extract<BallotForm, { readonly kind: 'ranking' }>,
  marks: Marks,
  frame: Frame,
): Html {
  const { ballot } = pageWords(frame.locale)
  const { drag } = ballot
  const numbers = Array.from({ length: Math.min(choices.length, most ?? choices.length) }, (_, index) => index + 1)
  const words = JSON.stringify(drag)
  const limits = [most === undefined ? '' : ballot.how.approvals(most), least === undefined ? '' : ballot.least(least)]
  return html`<remit-ranking data-words="${words}"${equal ? html` data-equal="yes"` : nothing}><fieldset class="ballot-fields"><legend>${ballot.how.ranking(equal)} ${limits.join(' ').trim()}</legend><ul class="rank-list">${choices.map(
    (choice) => {
      const name = choiceName(choice, frame)
      const mark = marks.get(choice.choice) ?? ''
      return html`<li class="ballot-line rank-line" data-name="${name}"><select name="${markName(choice)}" aria-label="${ballot.rankOf(name)}"><option value=""${mark === '' ? html` selected` : nothing}>${ballot.notRanked}</option>${numbers.map((number) => html`<option value="${number}"${mark === String(number) ? html` selected` : nothing}>${number}</option>`)}</select><span class="ballot-name">${name}</span>${statementOf(choice, frame)}</li>
`
    },
  )}</ul></fieldset></remit-ranking>`
}

/** Each cell is a radio button with its whole name, so that it says by itself what it is. */
function scoreTable(
  { choices }: BallotView,
  { most }: Extract<BallotForm, { readonly kind: 'scores' }>,
  marks: Marks,
  frame: Frame,
): Html {
  const { ballot } = pageWords(frame.locale)
  const scores = Array.from({ length: most + 1 }, (_, score) => score)
  const cell = (choice: ChoiceView, value: string, label: string) =>
    html`<td><label class="score-cell"><input type="radio" name="${markName(choice)}" value="${value}" aria-label="${label}"${(marks.get(choice.choice) ?? '') === value ? html` checked` : nothing}><span aria-hidden="true">${value === '' ? '–' : value}</span></label></td>`
  return html`<fieldset class="ballot-fields"><legend>${ballot.how.scores(most)}</legend>
<table class="score-table"><thead><tr><th scope="col">${ballot.candidate}</th><th scope="col">${ballot.noScore}</th>${scores.map((score) => html`<th scope="col" class="number">${score}</th>`)}</tr></thead>
<tbody>${choices.map((choice) => {
    const name = choiceName(choice, frame)
    const statement = statementOf(choice, frame)
    return html`<tr><th scope="row"><span class="ballot-name">${name}</span></th>${cell(choice, '', ballot.noScoreFor(name))}${scores.map((score) => cell(choice, String(score), ballot.scoreOf(name, score)))}</tr>
${statement === nothing ? nothing : html`<tr class="score-statement"><td colspan="${scores.length + 2}">${statement}</td></tr>`}`
  })}</tbody></table></fieldset>`
}

/** The field of a choice; people's identifiers have letters and digits alone. */
export function markName({ choice }: Pick<ChoiceView, 'choice'>): string {
  return `mark.${choice}`
}

function statementOf(choice: ChoiceView, frame: Frame): Html {
  const { ballot } = pageWords(frame.locale)
  if (choice.kind === 'default' || choice.statement === undefined) return nothing
  return html`<details class="ballot-statement"><summary>${ballot.statement}<span class="unseen">: ${choiceName(choice, frame)}</span></summary><div class="prose">${prose(choice.statement)}</div></details>`
}
