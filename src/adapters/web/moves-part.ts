import type { GroupView, MoveView } from '../../app/read/views.ts'
import { capital } from '../../core/base/capital.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { actionOf, clauseOf, decidedBy } from './move-words.ts'
import { movesByWay } from './moves-by-way.ts'
import { isNotKnownYet } from './not-known-yet.ts'
import { clauseLink, moveLink } from './routes.ts'

/**
 * What a group can decide, by the way in which it does; who sits where, and the group itself, are decided more rarely.
 * Whatever a group decides that is formed or over is said where that is told.
 */
export function movesPart({ group, moves, foundation }: GroupView, frame: Frame): Html {
  const { group: words } = pageWords(frame.locale)
  if (group.state !== 'active' && group.state !== 'dormant') return nothing
  const listOf = (some: readonly MoveView[]) => moveList(some, foundation.name, group.name, frame)
  const folded = (title: string, some: readonly MoveView[]) =>
    some.length === 0 ? nothing : html`<details><summary>${title}</summary>${listOf(some)}</details>`
  const ofLife = moves.filter((move) => move.ofLife === true)
  const ofSeats = moves.filter((move) => move.ofLife !== true && move.needsPerson === true)
  const others = moves.filter((move) => move.ofLife !== true && move.needsPerson !== true)
  return html`<section class="moves-part"><h2 class="margin-title">${words.moves}</h2>
${others.length + ofSeats.length === 0 ? html`<p class="empty">${words.noMoves}</p>` : listOf(others)}
${folded(words.ofSeats, ofSeats)}
${folded(words.ofLife, ofLife)}</section>`
}

function moveList(moves: readonly MoveView[], foundation: string, group: string, frame: Frame): Html {
  return html`${movesByWay(moves).map(
    ([first, ...rest]) =>
      html`<div class="moves-way"><p><a class="soft" href="${clauseLink(foundation, clauseOf(first.by))}">${capital(decidedBy(first.by, frame))}</a></p><ul class="moves">${[first, ...rest].map((move) => moveLine(move, foundation, group, frame))}</ul></div>`,
  )}`
}

function moveLine(move: MoveView, foundation: string, group: string, frame: Frame): Html {
  const { group: words, move: said } = pageWords(frame.locale)
  const { refusal } = move.permission
  const action = actionOf(move, frame)
  if (refusal === undefined || isNotKnownYet(refusal)) {
    const label = move.by.kind === 'alone' ? words.doAlone(action) : words.put(action)
    return html`<li><a class="act quiet" href="${moveLink(foundation, group, move.action)}">${label}</a></li>`
  }
  const { title, explanation } = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  return html`<li><details class="cannot"><summary><span class="verb">${action}</span> <span class="soft">${said.notYou}</span></summary><p>${title}. ${explanation}</p></details></li>`
}
