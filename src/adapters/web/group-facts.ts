import type {
  DecidedThing,
  GroupCard,
  Liaison,
  Relative,
  SeatedPeople,
  WayIn,
} from '../../app/read/directory/group-card.ts'
import type { GroupSummary } from '../../app/read/views.ts'
import { spoken } from '../../core/base/name.ts'
import { limitWords } from '../../core/charter/explain/explain-ceiling.ts'
import { allOfWords } from '../../core/charter/explain/explain-deciding.ts'
import { actionWords } from '../../core/charter/explain/explain-powers.ts'
import { anyHolderWords, holderNoun, listed } from '../../core/charter/explain/explain-wording.ts'
import { spokenAction } from '../../core/charter/structure/action.ts'
import { plainLookups } from '../words/lookups.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type Html, html, joined, nothing } from './html.ts'
import { dayTime } from './moment.ts'
import { groupLink, personLink } from './names.ts'
import { channelLines, deciderWords } from './power-lines.ts'
import { clauseLink, link, powersLink } from './routes.ts'

export type SomeGroup = GroupSummary & GroupCard

/** In the directory only the first of each; on the group's own page all of them, and until when people sit. */
type Length = 'short' | 'whole'

interface Shown {
  readonly group: SomeGroup
  readonly foundation: string
  readonly frame: Frame
  readonly length: Length
}

/** What a group decides, who sits there, how one joins and how it is reached, and with which groups it is linked. */
export function groupFacts(group: SomeGroup, foundation: string, frame: Frame, length: Length): Html {
  const { card: words } = pageWords(frame.locale)
  const shown = { group, foundation, frame, length }
  const isDraft = group.state === 'forming' || group.state === 'wanted'
  const isOver = group.state === 'retired' || group.state === 'dissolved'
  const wide = [...(group.liaisons.length === 0 || isOver ? [] : [row(words.linked, linked(shown))]), ...family(shown)]
  const parts = isOver
    ? [part(words.decided, decides(shown))]
    : [
        part(isDraft ? words.wouldDecide : words.decides, decides(shown)),
        part(isDraft ? words.wouldSit : words.sits, sits(shown)),
        part(words.joins, joins(shown)),
        part(words.reach, reach(shown)),
      ]
  return html`<dl class="group-facts group-facts-${length}">
${parts}${wide}
</dl>`
}

function part(title: string, said: Html): Html {
  return html`<div><dt>${title}</dt><dd>${said}</dd></div>
`
}

function row(title: string, said: Html): Html {
  return html`<div class="wide"><dt>${title}</dt><dd>${said}</dd></div>
`
}

const most = {
  short: { powers: 4, seats: 4, holders: 4, ways: 3, channels: 2, links: 3 },
  whole: { powers: 12, seats: 20, holders: 12, ways: 12, channels: 12, links: 12 },
} as const

function decides({ group, foundation, frame, length }: Shown): Html {
  const { card: words } = pageWords(frame.locale)
  const rest = group.decidesRest ? [html`<li>${words.everything}</li>`] : []
  if (group.decides.length === 0 && rest.length === 0) return html`<p class="soft">${words.itself}</p>`
  const { shown, more } = first(group.decides, most[length].powers)
  return html`<ul class="decided-things">${rest}${shown.map((thing) => decidedThing(thing, foundation, frame, length))}${
    more === 0
      ? nothing
      : html`<li><a class="soft" href="${link('charter', { foundation, group: group.name })}">${words.moreDecided(more)}</a></li>`
  }</ul>`
}

function decidedThing(
  { action, upTo, limits, by }: DecidedThing,
  foundation: string,
  frame: Frame,
  length: Length,
): Html {
  const ways = length === 'short' ? [] : by.slice(0, 2).map((one) => deciderWords(one, frame))
  return html`<li><a href="${powersLink(foundation, spokenAction(action))}">${actionWords(action)}</a><span class="soft">${limitWords(upTo, limits)}${ways.map((way) => `, ${way}`)}</span></li>`
}

function sits(shown: Shown): Html {
  const { group, frame, length } = shown
  const { card: words } = pageWords(frame.locale)
  if (group.seats.length === 0) return html`<p class="soft">${words.noSeats}</p>`
  return html`<ul class="sitters">${first(group.seats, most[length].seats).shown.map((seat) => sitters(seat, shown))}</ul>`
}

function sitters(seat: SeatedPeople, { group, foundation, frame, length }: Shown): Html {
  const { card: words } = pageWords(frame.locale)
  const { shown, more } = first(seat.holders, most[length].holders)
  const people = shown.map(({ person, until }) =>
    length === 'short' || until === undefined
      ? personLink(person, foundation, frame)
      : html`${personLink(person, foundation, frame)} <span class="soft">${words.until} ${dayTime(until, frame)}</span>`,
  )
  const names = [
    ...people,
    ...(more === 0 ? [] : [html`<span class="soft">${words.moreHolders(more)}</span>`]),
    ...(seat.missing === 0 ? [] : [youMark(seat.missing, frame)]),
  ]
  return html`<li><a class="seat-name" href="${clauseLink(foundation, { group: group.name, anchor: seat.clause.anchor })}">${holderNoun(seat.seat)}</a> ${
    names.length === 0 ? html`<span class="soft">${words.nobody}</span>` : joined(names, html`, `)
  }</li>`
}

/** An empty seat, as charters write it: "You?". */
export function youMark(count: number, frame: Frame): Html {
  const { card: words } = pageWords(frame.locale)
  return html`<span class="you-mark">${words.you}</span>${count === 1 ? nothing : html` <span class="soft">${words.times(count)}</span>`}`
}

function joins({ group, foundation, frame, length }: Shown): Html {
  const { card: words } = pageWords(frame.locale)
  if (group.seats.length === 0) return html`<p class="soft">${words.noSeats}</p>`
  if (group.waysIn.length === 0) return html`<p class="soft">${words.noWayIn}</p>`
  const { shown } = first(group.waysIn, most[length].ways)
  return html`<ul>${shown.map((way) => html`<li>${wayIn(way, group, foundation, frame)}${way.vacant === undefined ? nothing : html` <span class="soft">${words.places(way.vacant)}</span>`}</li>`)}</ul>`
}

function wayIn({ seat, filledBy }: WayIn, group: SomeGroup, foundation: string, frame: Frame): Html {
  const { join } = pageWords(frame.locale).card
  const { charters } = frame.lookups ?? plainLookups
  const noun = holderNoun(seat)
  const takesPeople = group.state === 'active' || group.state === 'dormant'
  switch (filledBy.kind) {
    case 'application':
      return takesPeople
        ? html`<a href="${link('apply', { foundation, group: group.name, seat })}">${join.application(noun)}</a>`
        : html`${join.application(noun)}`
    case 'own word':
      return takesPeople
        ? html`<a href="${link('group', { foundation, group: group.name })}#seats">${join.ownWord(noun)}</a>`
        : html`${join.ownWord(noun)}`
    case 'invitation': {
      const hosts = filledBy.by.map((host) => anyHolderWords(host, group.name, charters))
      return html`${join.invitation(noun, listed(hosts, 'or'))}`
    }
    case 'appointment':
      return html`${join.appointment(noun, allOfWords(filledBy.by, group.name, charters))}`
    case 'election':
      return html`${join.election(noun)}`
    case 'roll':
      return html`${join.roll(noun)}`
    case 'ex officio':
      return nothing
  }
}

function reach({ group, frame, length }: Shown): Html {
  const { card: words } = pageWords(frame.locale)
  if (group.channels.length === 0) return html`<p class="soft">${words.noChannel}</p>`
  return channelLines(first(group.channels, most[length].channels).shown, frame)
}

function linked({ group, foundation, frame, length }: Shown): Html {
  const bundles = Map.groupBy(group.liaisons, (liaison) => {
    return `${liaison.how} ${liaison.group.name === group.name} ${otherOf(liaison, group).name}`
  })
  const { shown, more } = first([...bundles.values()], most[length].links)
  const { card: words } = pageWords(frame.locale)
  return html`<ul>${shown.map((bundle) => html`<li>${liaisonLine(bundle, group, foundation, frame)}</li>`)}${
    more === 0
      ? nothing
      : html`<li><a class="soft" href="${link('group', { foundation, group: group.name })}">${words.moreDecided(more)}</a></li>`
  }</ul>`
}

/** All seats by which the same two groups are linked in the same way. */
function liaisonLine(bundle: readonly Liaison[], of: SomeGroup, foundation: string, frame: Frame): Html {
  const { own, others } = pageWords(frame.locale).card.links
  const [one] = bundle
  if (one === undefined) return nothing
  const says = one.group.name === of.name ? own : others
  const names = bundle.map(({ seat, how, office }) => {
    if (how !== 'office' || office === undefined || office.seat === seat) return holderNoun(seat)
    return says.officeAs(spoken(office.seat), holderNoun(seat))
  })
  return html`${groupLink(foundation, otherOf(one, of))} <span class="soft">${says[one.how](listed(names), names.length)}</span>`
}

function otherOf({ group, other }: Liaison, of: SomeGroup): Liaison['other'] {
  return group.name === of.name ? other : group
}

/** What it goes on with, and where its own work goes on; on its own page also what stands under it. */
function family({ group, foundation, frame, length }: Shown): readonly Html[] {
  const { card: words } = pageWords(frame.locale)
  const list = (relatives: readonly Relative[]) =>
    html`<ul>${relatives.map((one) => html`<li>${relative(one, foundation, frame)}</li>`)}</ul>`
  const { below, predecessors, successor } = group
  return [
    ...(below.length === 0 || length === 'short' ? [] : [row(words.below, list(below))]),
    ...(predecessors.length === 0 ? [] : [row(words.follows, list(predecessors))]),
    ...(successor === undefined ? [] : [row(words.followedBy, list([successor]))]),
  ]
}

function relative({ name, title, state }: Relative, foundation: string, frame: Frame): Html {
  return html`${groupLink(foundation, { name, title })} ${state === 'active' ? nothing : stateMark(state, frame)}`
}

/** A state as a word with its own shape. */
export function stateMark(state: SomeGroup['state'], frame: Frame): Html {
  return html`<span class="state state-${state}">${pageWords(frame.locale).states[state]}</span>`
}

function first<Item>(
  items: readonly Item[],
  count: number,
): { readonly shown: readonly Item[]; readonly more: number } {
  // One more than fits is shown, rather than a line that says that there is one more.
  const shown = items.length === count + 1 ? items : items.slice(0, count)
  return { shown, more: items.length - shown.length }
}
