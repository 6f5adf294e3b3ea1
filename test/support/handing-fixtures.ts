import type { Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { boardPage } from '../../src/adapters/web/pages/board.ts'
import { decisionPage } from '../../src/adapters/web/pages/decision.ts'
import { handOverPage } from '../../src/adapters/web/pages/hand-over.ts'
import { historyPage } from '../../src/adapters/web/pages/history.ts'
import { pendingPage } from '../../src/adapters/web/pages/pending.ts'
import { personPage } from '../../src/adapters/web/pages/person.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import { boardView } from '../../src/app/read/board/board-view.ts'
import { handOverView } from '../../src/app/read/handover/hand-over-view.ts'
import { type HistoryView, historyView } from '../../src/app/read/history/history-view.ts'
import { decisionView } from '../../src/app/read/motion-views.ts'
import { pendingView } from '../../src/app/read/pending-views.ts'
import { personView } from '../../src/app/read/person-views.ts'
import { foundationRef, personRef } from '../../src/app/read/reader.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import { handingReader } from './handing-foundation.ts'

/** Reading the record takes waiting, which pages do not. */
const history = await historyView(handingReader().reader, handingReader().files, 'library')

/** Pages of what will break, of what hangs on a seat, and of how a group came to be, made by the real readers. */
export function handingPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const { reader } = handingReader(person)
    const { state } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 1 }
    const lookups = {
      ...plainLookups,
      group: (name: string) => state.groups.get(name)?.title ?? name,
      person: (id: string) => personRef(reader, id).name ?? id,
      charters: activeCharters(state),
    }
    return { reader, frame: { ...frame, now: reader.snapshot.at, foundation: foundationRef(reader), viewer, lookups } }
  }
  const [visitor, ada, bo] = [as(), as('ada'), as('bo')]
  const handOver = ({ reader, frame: own }: typeof ada, seat: string, person: string) =>
    handOverPage(there(handOverView(reader, 'library', seat, person)), own)
  return {
    board: boardPage(there(boardView(visitor.reader)), visitor.frame),
    'board-quiet': boardPage(
      { ...there(boardView(visitor.reader)), coming: [], asked: [], owed: [], overlaps: [] },
      visitor.frame,
    ),
    'hand-over': handOver(visitor, 'chair', 'ada'),
    'hand-over-own': handOver(ada, 'chair', 'ada'),
    'hand-over-left': handOver(bo, 'treasurer', 'fay'),
    history: historyPage(writtenLater(there(history)), visitor.frame),
    'person-left': personPage(there(personView(visitor.reader, 'fay')), visitor.frame),
    'decision-kept': decisionOf(visitor, 3),
  }
}

function decisionOf(
  { reader, frame }: { readonly reader: ReturnType<typeof handingReader>['reader']; readonly frame: Frame },
  number: number,
): Html {
  const view = decisionView(reader, number)
  return view === undefined ? pendingPage(there(pendingView(reader, number)), frame) : decisionPage(view, frame)
}

/** As if its first seat had been held before the foundation came here. */
function writtenLater(view: HistoryView): HistoryView {
  const backfilled = { on: '2026-01-01', source: 'roster.csv', recorded: '2026-05-01T09:00:00.000Z' }
  const [first, ...others] = view.seats
  if (first === undefined) return view
  return { ...view, seats: [{ ...first, held: first.held.map((held) => ({ ...held, backfilled })) }, ...others] }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures lacks what a page shows')
  return view
}
