import type { OddMark, WrongMarks } from '../../../app/read/elections/ballot-marks.ts'
import type { BallotView, ChoiceView } from '../../../app/read/elections/ballot-view.ts'
import type { BallotChoice, BallotContent } from '../../../core/foundation/elections/election-act.ts'
import { pageWords } from '../../words/page-words.ts'
import type { Frame } from '../frame.ts'
import { type Html, html, nothing } from '../html.ts'
import { personName } from '../names.ts'

export function choiceName(choice: ChoiceView, frame: Frame): string {
  return choice.kind === 'default' ? choice.name : personName(choice.person, frame)
}

/** A ballot in words, as its voter should recognise it. */
export function ballotSaid(content: BallotContent, view: BallotView, frame: Frame): Html {
  const { said } = pageWords(frame.locale).ballot
  const names = (choices: readonly BallotChoice[]) => namesOf(choices, view, frame)
  switch (content.kind) {
    case 'approvals': {
      if (content.approved.length === 0) return html`<p class="verdict">${said.blank}</p>`
      const [only = ''] = names(content.approved)
      return html`<p class="verdict">${view.form.kind === 'one' ? said.one(only) : said.approvals(names(content.approved))}</p>`
    }
    case 'ranking': {
      if (content.ranking.length === 0) return html`<p class="verdict">${said.blank}</p>`
      const ranked = content.ranking.flat()
      const others = view.choices.map(({ choice }) => choice).filter((choice) => !ranked.includes(choice))
      return html`<p>${said.ranked}</p><ol class="said-ranks">${content.ranking.map((equal) => html`<li>${names(equal).join(' = ')}</li>`)}</ol>${others.length === 0 ? nothing : html`<p class="soft">${said.unranked(names(others))}</p>`}`
    }
    case 'scores': {
      if (content.scores.length === 0) return html`<p class="verdict">${said.blank}</p>`
      const sorted = content.scores.toSorted((one, other) => other.score - one.score)
      return html`<table class="said-scores"><caption>${said.scores}</caption><tbody>${sorted.map(({ choice, score }) => html`<tr><th scope="row">${names([choice])[0]}</th><td class="number">${score}</td></tr>`)}</tbody></table>`
    }
  }
}

export function oddWords(odd: OddMark, view: BallotView, frame: Frame): string {
  const { oddities } = pageWords(frame.locale).ballot
  switch (odd.kind) {
    case 'blank':
    case 'all approved':
    case 'all equal':
    case 'one ranked':
      return oddities({ kind: odd.kind, candidates: view.choices.length })
    case 'unmarked':
      return oddities({ kind: odd.kind, names: namesOf(odd.choices, view, frame) })
    case 'ranks closed up':
    case 'fewer than seats':
      return oddities(odd)
  }
}

export function wrongWords(wrong: WrongMarks, view: BallotView, frame: Frame): string {
  const words = pageWords(frame.locale).ballot.wrong
  switch (wrong.kind) {
    case 'no mark':
      return words['no mark']
    case 'same rank':
      return words['same rank'](namesOf(wrong.choices, view, frame), wrong.rank)
    case 'too many':
    case 'too few':
      return words[wrong.kind](wrong.limit, wrong.given)
  }
}

function namesOf(choices: readonly BallotChoice[], { choices: all }: BallotView, frame: Frame): readonly string[] {
  return choices.map((choice) => {
    const known = all.find((one) => one.choice === choice)
    return known === undefined ? choice : choiceName(known, frame)
  })
}
