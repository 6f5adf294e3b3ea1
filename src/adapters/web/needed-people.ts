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
  const needing = groups.filter(isAlive).filter(({ seats }) => seats.some(({ missing }) => missing > 0))
  if (needing.length === 0) return nothing
  const more = needing.length - most_groups
  return html`<section class="needed"><h2>${words.needed}</h2><p class="soft">${words.neededLede}</p>
<ul>${needing.slice(0, most_groups).map((group) => html`<li>${emptySeats(group, foundation, frame)}</li>`)}</ul>
${more > 0 ? html`<p class="soft">${words.neededMore(more)}</p>` : nothing}</section>`
}

/** Groups that are over want nobody. */
function isAlive({ state }: SomeGroup): boolean {
  switch (state) {
    case 'active':
    case 'forming':
    case 'wanted':
    case 'dormant':
      return true
    case 'retired':
    case 'dissolved':
      return false
  }
}

function emptySeats(group: SomeGroup, foundation: string, frame: Frame): Html {
  const empty = group.seats.filter(({ missing }) => missing > 0)
  return html`${empty.map((seat) => html`<p>${youMark(seat.missing, frame)} ${seatLink(seat, group, foundation)}</p>`)}<p class="soft">${group.title}</p>`
}

function seatLink({ seat }: SeatedPeople, group: SomeGroup, foundation: string): Html {
  const canApply =
    group.state === 'active' && group.waysIn.some((way) => way.seat === seat && way.filledBy.kind === 'application')
  const address = canApply
    ? link('apply', { foundation, group: group.name, seat })
    : link('group', { foundation, group: group.name })
  return html`<a href="${address}">${holderNoun(seat)}</a>`
}
