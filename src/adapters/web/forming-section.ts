import type { FormingView, OfferedSeat } from '../../app/read/directory/forming-view.ts'
import type { GroupView } from '../../app/read/views.ts'
import { anyPowerByWords } from '../../core/charter/explain/explain-power-by.ts'
import { holderNoun } from '../../core/charter/explain/explain-wording.ts'
import type { Refusal } from '../../core/foundation/refusal.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { refusalWords } from '../words/refusal-words.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { type SomeGroup, youMark } from './group-facts.ts'
import { type Html, html, joined, nothing } from './html.ts'
import { personLink } from './names.ts'
import { becomeKnownLink, isNotKnownYet } from './not-known-yet.ts'
import { link, moveLink } from './routes.ts'

type Forming = Pick<GroupView, 'foundation' | 'group' | 'moves'> & { readonly forming: FormingView }

/** Of a group that is being formed: who would sit there, what is missing, and to whom it is sent. */
export function formingSection(forming: Forming, frame: Frame): Html {
  const { forming: view, group } = forming
  const foundation = forming.foundation.name
  const { forming: words } = pageWords(frame.locale)
  const by =
    view.drafter === undefined
      ? html`<p class="soft">${words.ofFounding}</p>`
      : html`<p class="soft">${words.by} ${personLink(view.drafter, foundation, frame)}.</p>`
  return html`<section class="forming"><h2>${words.title}</h2>${by}
<h3>${words.seats}</h3>
<ul class="offers">${view.seats.map((seat) => html`<li>${offeredSeat(seat, group, foundation, frame)}</li>`)}</ul>
${adopting(forming, frame)}
${revising(view, group, foundation, frame)}</section>`
}

function offeredSeat(seat: OfferedSeat, group: SomeGroup, foundation: string, frame: Frame): Html {
  const { forming: words } = pageWords(frame.locale)
  const missing = group.seats.find((one) => one.seat === seat.seat)?.missing ?? 0
  const people = [
    ...seat.offered.map((person) => personLink(person, foundation, frame)),
    ...(missing === 0 ? [] : [youMark(missing, frame)]),
  ]
  const names = people.length === 0 ? html`<span class="soft">${words.nobody}</span>` : joined(people, html`, `)
  return html`<p><strong>${holderNoun(seat.seat)}</strong> ${names}</p>${offering(seat, group, foundation, frame)}`
}

function offering({ seat, mine, mayOffer }: OfferedSeat, group: SomeGroup, foundation: string, frame: Frame): Html {
  const { forming: words } = pageWords(frame.locale)
  if (frame.former !== undefined) return nothing
  const place = { foundation, group: group.name, seat }
  const button = (what: 'offer' | 'take back offer', label: string) =>
    html`<form method="post" action="${link('offer', place)}">${actFields(frame)}<button class="act quiet" type="submit" name="do" value="${what}">${label}</button></form>`
  if (mine) return button('take back offer', words.takeBack)
  const { refusal } = mayOffer
  if (refusal === undefined) return button('offer', words.offer(holderNoun(seat)))
  const first = becomeKnownLink(refusal, foundation, link('group', { foundation, group: group.name }))
  if (first !== undefined) return html`<p><a class="act quiet" href="${first}">${words.offer(holderNoun(seat))}</a></p>`
  const { explanation } = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  return html`<p class="soft">${explanation}</p>`
}

function adopting({ forming: { adopters }, group, moves, foundation }: Forming, frame: Frame): Html {
  const { forming: words } = pageWords(frame.locale)
  if (adopters.length === 0) return html`<p class="note note-soon">${words.nobodyAdopts}</p>`
  const { charters } = frame.lookups ?? plainLookups
  const who = html`<p>${words.adopts(
    anyPowerByWords(
      adopters.map(({ by }) => by),
      group.name,
      charters,
    ),
  )}</p>`
  const move = moves.find(({ action }) => action === 'adopt charter')
  if (frame.former !== undefined || move === undefined) return who
  const { refusal } = move.permission
  if (refusal === undefined || isNotKnownYet(refusal))
    return html`${who}<p><a class="act" href="${moveLink(foundation.name, group.name, move.action)}">${words.send}</a></p>`
  const { title, explanation, whatToDo } = refusalWords(refusal, frame.locale, frame.lookups ?? plainLookups)
  return html`${who}<div class="note note-soon"><p><strong>${isMissing(refusal) ? `${words.notYet}: ${title}` : title}.</strong> ${explanation} ${whatToDo}</p></div>`
}

/** Whether it is the group that is not ready, and not the reader who may not. */
function isMissing({ type }: Refusal): boolean {
  return type === 'NeedsNotMet' || type === 'MustState' || type === 'CharterHasErrors'
}

/** Only whoever wrote it can change or drop it; others have no use for being told so at each draft. */
function revising({ mayRevise }: FormingView, group: SomeGroup, foundation: string, frame: Frame): Html {
  const { forming: words } = pageWords(frame.locale)
  if (mayRevise.refusal !== undefined || frame.former !== undefined) return nothing
  return html`<p><a class="act quiet" href="${link('foundDraft', { foundation })}?group=${group.name}">${words.revise}</a></p>
<details class="leave"><summary>${words.drop}</summary><form method="post" action="${link('dropDraft', { foundation, group: group.name })}">
<p>${words.dropSure}</p>${actFields(frame)}<button class="act danger" type="submit" name="sure" value="yes">${words.dropDo}</button></form></details>`
}
