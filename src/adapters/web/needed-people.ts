import type { SeatedPeople } from '../../app/read/directory/group-card.ts'
import { holderNoun } from '../../core/charter/explain/explain-wording.ts'
import { pageWords } from '../words/page-words.ts'
import type { Frame } from './frame.ts'
import { type SomeGroup, youMark } from './group-facts.ts'
import { type Html, html, nothing } from './html.ts'
import { link } from './routes.ts'

const most_groups = 6

/** Where people are wanted now: the groups with an empty seat, each with the ones that a newcomer can ask for first. */
export function neededPeople(groups: readonly SomeGroup[], foundation: string, frame: Frame): Html {
  const { foundation: words } = pageWords(frame.locale)
  const needing = groups
    .filter(({ seats }) => seats.some(({ missing }) => missing > 0))
    .toSorted((left, right) => Number(canAsk(right)) - Number(canAsk(left)))
  if (needing.length === 0) return nothing
  const more = needing.length - most_groups
  return html`<section class="needed"><h2>${words.needed}</h2><p class="soft">${words.neededLede}</p>
<ul>${needing.slice(0, most_groups).map((group) => html`<li>${emptySeats(group, foundation, frame)}<p class="soft">${group.title}</p></li>`)}</ul>
${more > 0 ? html`<p class="soft">${words.neededMore(more)}</p>` : nothing}</section>`
}

/** The empty seats of one group, each with what a newcomer can do about it. */
export function emptySeats(group: SomeGroup, foundation: string, frame: Frame): Html {
  const empty = group.seats.filter(({ missing }) => missing > 0)
  return html`${empty.map((seat) => html`<p>${youMark(seat.missing, frame)} ${seatLink(seat, group, foundation)}</p>`)}`
}

function seatLink({ seat }: SeatedPeople, group: SomeGroup, foundation: string): Html {
  const address = canApply(group, seat)
    ? link('apply', { foundation, group: group.name, seat })
    : link('group', { foundation, group: group.name })
  return html`<a href="${address}">${holderNoun(seat)}</a>`
}

/** Where there is a seat that one can ask for oneself comes before where others choose. */
function canAsk(group: SomeGroup): boolean {
  return group.seats.some(({ seat, missing }) => missing > 0 && canApply(group, seat))
}

function canApply({ state, waysIn }: SomeGroup, seat: string): boolean {
  const takesNewcomers = state === 'active' || state === 'dormant'
  return takesNewcomers && waysIn.some((way) => way.seat === seat && way.filledBy.kind === 'application')
}
