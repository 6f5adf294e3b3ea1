import type { FillingView, InvitationView, NewcomerView } from '../../app/read/filling-views.ts'
import type { Permission, PersonRef } from '../../app/read/views.ts'
import { type Name, spoken } from '../../core/base/name.ts'
import { sponsorWords } from '../../core/charter/explain/explain-deciding.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import { fillingPart } from './filling-part.ts'
import { actFields } from './form.ts'
import type { Frame } from './frame.ts'
import { type Html, html, nothing } from './html.ts'
import { personName } from './names.ts'
import { link } from './routes.ts'

/** What the reader can do so that a seat is filled, each as a short form. */
export function fillingActs(view: FillingView, foundation: string, frame: Frame): readonly Html[] {
  return [
    sponsoring(view, foundation, frame),
    inviting(view, foundation, frame),
    taking(view, foundation, frame),
    alternates(view, foundation, frame),
  ]
}

function sponsoring(view: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const { sponsors, newcomers, maySponsor } = view
  const { charters } = frame.lookups ?? plainLookups
  const needed =
    sponsors === undefined
      ? nothing
      : html`<p>${filling.sponsorsNeeded(`${sponsorWords(sponsors, view.group, charters)}${sponsors.different === undefined ? '' : ','}`)}</p>`
  const lines = fillingPart(
    filling.sponsors,
    newcomers.map((newcomer) => newcomerLine(view, newcomer, foundation, frame)),
  )
  const form = personForm(
    view,
    { permission: maySponsor, act: 'sponsor', heading: filling.sponsorSomebody, button: filling.sponsor },
    foundation,
    frame,
  )
  return [needed, lines, form].every((shown) => shown === nothing) ? nothing : html`${needed}${lines}${form}`
}

function newcomerLine(view: FillingView, newcomer: NewcomerView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const { person, sponsors, permission } = newcomer
  const name = person.id === frame.viewer.person?.id ? filling.you : personName(person, frame)
  const said = filling.spokenFor(
    name,
    sponsors.map((one) => personName(one, frame)),
  )
  if (permission.refusal !== undefined) return html`${said}`
  return html`${said} <form method="post" action="${to(view, foundation)}">${actFields(frame)}<input type="hidden" name="person" value="${person.id}"><button class="act quiet" type="submit" name="do" value="sponsor">${filling.sponsor}</button></form>`
}

function inviting(view: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const own = view.invitations
    .filter(({ accept }) => accept !== undefined)
    .map((one) => ownInvitation(view, one, foundation, frame))
  const others = view.invitations
    .filter(({ accept }) => accept === undefined)
    .map(({ person, by, entry, have, count }) => {
      const missing = have < count ? ` ${filling.invitersMissing(have, count)}` : ''
      return html`${filling.invited(
        personName(person, frame),
        by.map((one) => personName(one, frame)),
        entry,
      )}${missing}`
    })
  const form = personForm(
    view,
    { permission: view.mayInvite, act: 'invite', heading: filling.invite(spoken(view.seat)), button: filling.send },
    foundation,
    frame,
  )
  if (own.length + others.length === 0 && form === nothing) return nothing
  return html`${own}${fillingPart(filling.invitations, others)}${form}`
}

/** The answer that is asked of the reader. */
function ownInvitation(view: FillingView, invitation: InvitationView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const { by, accept, entry, have, count } = invitation
  const words = filling.mine(
    by.map((one) => personName(one, frame)),
    spoken(view.seat),
  )
  const of = entry === undefined ? nothing : html`<input type="hidden" name="entry" value="${entry}">`
  const yes =
    accept?.refusal === undefined
      ? html`<button class="act" type="submit" name="do" value="accept invitation">${filling.accept}</button> `
      : html`<span class="soft">${filling.invitersMissing(have, count)}</span> `
  return html`<form class="note note-soon" method="post" action="${to(view, foundation)}">${actFields(frame)}${of}<p>${words}</p>${yes}<button class="act quiet" type="submit" name="do" value="decline invitation">${filling.decline}</button></form>`
}

function taking(view: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  if (view.takes.length === 0) return nothing
  return html`<form method="post" action="${to(view, foundation)}">${actFields(frame)}<p>${filling.takeFor(spoken(view.seat))}</p>${entryChoice(view, view.takes, frame)}
<button class="act" type="submit" name="do" value="take">${filling.take}</button></form>`
}

function alternates(view: FillingView, foundation: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  if (view.alternates === undefined) return nothing
  const { named, number, candidates } = view.alternates
  const said = html`<p>${filling.alternates(
    named.map((one) => personName(one, frame)),
    number,
  )}</p>`
  const none =
    named.length === 0
      ? nothing
      : html`<form method="post" action="${to(view, foundation)}">${actFields(frame)}<button class="act quiet" type="submit" name="do" value="name alternate">${filling.noAlternate}</button></form>`
  if (candidates.length === 0) return html`${said}${none}`
  return html`${said}<form method="post" action="${to(view, foundation)}">${actFields(frame)}${personChoice(view, candidates, 'alternate', frame)}
<button class="act quiet" type="submit" name="do" value="name alternate">${filling.alternate}</button></form>${none}`
}

interface PersonForm {
  readonly permission: Permission | undefined
  readonly act: 'sponsor' | 'invite'
  readonly heading: string
  readonly button: string
}

/** Whoever may not do it is told in the sentences of the seat who may. */
function personForm(
  view: FillingView,
  { permission, act, heading, button }: PersonForm,
  foundation: string,
  frame: Frame,
): Html {
  const refused = permission?.refusal?.type
  if (permission === undefined || refused === 'MayNotSponsor' || refused === 'MayNotInvite') return nothing
  const entry =
    act === 'invite' && view.entries.length > 0
      ? entryChoice(
          view,
          view.entries.map((one) => one.entry),
          frame,
        )
      : nothing
  const candidates = view.candidates?.filter(({ id }) => id !== frame.viewer.person?.id)
  return html`<details><summary>${heading}</summary><form method="post" action="${to(view, foundation)}">${actFields(frame)}${personChoice(view, candidates, act, frame)}${entry}
<button class="act quiet" type="submit" name="do" value="${act}">${button}</button></form></details>`
}

/** A list to choose from; of too many, the identifier is typed. */
function personChoice(view: FillingView, people: readonly PersonRef[] | undefined, what: string, frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const id = `${view.seat}-${what}`
  const control =
    people === undefined
      ? html`<input type="text" id="${id}" name="person" required maxlength="80" autocomplete="off" aria-describedby="${id}-hint"><p class="hint" id="${id}-hint">${filling.personHint}</p>`
      : html`<select id="${id}" name="person" required><option value="">${filling.choose}</option>${people.map((person) => html`<option value="${person.id}">${personName(person, frame)}</option>`)}</select>`
  return html`<div class="field"><label for="${id}">${filling.person}</label>${control}</div>`
}

function entryChoice(view: FillingView, choices: readonly Name[], frame: Frame): Html {
  const { filling } = pageWords(frame.locale)
  const id = `${view.seat}-entry-${choices.length}`
  return html`<div class="field"><label for="${id}">${filling.entry}</label><select id="${id}" name="entry" required>${choices.map((entry) => html`<option value="${entry}">${spoken(entry)}</option>`)}</select></div>`
}

function to({ group, seat }: FillingView, foundation: string): string {
  return link('fill', { foundation, group, seat })
}
