import type { Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { applyPage } from '../../src/adapters/web/pages/apply.ts'
import { groupPage } from '../../src/adapters/web/pages/group.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import { groupView } from '../../src/app/read/group-views.ts'
import { foundationRef, personRef } from '../../src/app/read/reader.ts'
import type { SeatView } from '../../src/app/read/seat-views.ts'
import type { GroupView } from '../../src/app/read/views.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import { fillingReader } from './filling-foundation.ts'

/** Pages on which seats are filled, made by the real readers. */
export function fillingPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const reader = fillingReader(person)
    const { state } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 1 }
    const lookups = {
      ...plainLookups,
      group: (name: string) => state.groups.get(name)?.title ?? name,
      charters: activeCharters(state),
    }
    const view = there(groupView(reader, 'harbour'))
    return { view, frame: { ...frame, foundation: foundationRef(reader), viewer, lookups } }
  }
  const [visitor, ada, fay] = [as(), as('ada'), as('fay')]
  return {
    'group-filling': groupPage(ada.view, ada.frame),
    'group-filling-newcomer': groupPage(fay.view, fay.frame),
    'group-filling-visitor': groupPage(visitor.view, visitor.frame),
    'apply-filling': applyPage({ ...fay.view, seat: seatIn(fay.view, 'skipper') }, fay.frame),
  }
}

function seatIn({ seats }: GroupView, name: string): SeatView {
  return there(seats.find(({ seat }) => seat.name === name))
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}
