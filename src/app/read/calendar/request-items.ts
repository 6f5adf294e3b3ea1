import type { Instant } from '../../../core/base/instant.ts'
import { type GrantRequest, isOpen } from '../../../core/foundation/money/requests/grant-request.ts'
import { groupRef, type Reader } from '../reader.ts'
import type { CalendarItem } from './calendar-item.ts'
import type { Span } from './calendar-items.ts'

/** By when requests for money are decided, and by when those who were granted some report. */
export function requestItems(reader: Reader, groups: ReadonlySet<string>, span: Span): readonly CalendarItem[] {
  return [...reader.snapshot.state.requests.values()]
    .filter(({ made }) => groups.has(made.group))
    .flatMap((request) => [...decision(reader, request, span), ...report(reader, request, span)])
}

function decision(reader: Reader, request: GrantRequest, span: Span): readonly CalendarItem[] {
  const { due } = request
  return due === undefined || !isOpen(request) ? [] : item(reader, request, 'request decided by', due, span)
}

function report(reader: Reader, request: GrantRequest, span: Span): readonly CalendarItem[] {
  const due = request.award?.reportDue
  return due === undefined ? [] : item(reader, request, 'award report due', due, span)
}

/** While an answer is awaited the clock stands still, so that its day moves: what it is about has the number of its entries for a revision. */
function item(
  reader: Reader,
  { made, at, award, entries }: GrantRequest,
  kind: 'request decided by' | 'award report due',
  due: Instant,
  { from, until }: Span,
): readonly CalendarItem[] {
  if (due < from || due >= until) return []
  return [
    {
      key: `${kind} ${made.request}`,
      group: groupRef(reader.snapshot.state, made.group),
      starts: due,
      until: due,
      revision: entries.length,
      changed: award?.at ?? at,
      what: { kind, request: made.request, title: made.title },
    },
  ]
}
