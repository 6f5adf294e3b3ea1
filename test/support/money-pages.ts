import type { Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { deedPage } from '../../src/adapters/web/pages/deed.ts'
import { foundationMoneyPage } from '../../src/adapters/web/pages/foundation-money.ts'
import { moneyPage } from '../../src/adapters/web/pages/money.ts'
import { deedView } from '../../src/app/read/deed-view.ts'
import { foundationMoneyView } from '../../src/app/read/money/foundation-money-view.ts'
import { moneyView } from '../../src/app/read/money/money-view.ts'
import { foundationRef } from '../../src/app/read/reader.ts'
import { emptyFoundation } from '../../src/core/foundation/state.ts'
import { spendingReader } from './spending-foundation.ts'

/** Pages of money that was promised and paid, made by the real readers, and what they show where there is none. */
export function moneyPages(visitor: Frame): Readonly<Record<string, Html>> {
  const reader = spendingReader()
  const frame = { ...visitor, foundation: foundationRef(reader) }
  const none = {
    ...reader,
    snapshot: {
      ...reader.snapshot,
      state: { ...emptyFoundation(reader.snapshot.state.library), founded: frame.foundation },
    },
  }
  const now = there(moneyView(reader, 'club'))
  const fair = there(moneyView(reader, 'fair'))
  return {
    'money-foundation': foundationMoneyPage(foundationMoneyView(reader, 'all'), frame),
    'money-foundation-empty': foundationMoneyPage(foundationMoneyView(none), frame),
    'money-group': moneyPage(now, frame),
    'money-group-all': moneyPage(there(moneyView(reader, 'club', { year: 'all' })), frame),
    'money-group-none-in-year': moneyPage(there(moneyView(reader, 'fair', { year: '1999' })), frame),
    'money-group-long': moneyPage({ ...fair, group: { ...fair.group, title: long } }, frame),
    'money-promise': deedPage(there(deedView(reader, 1)), frame),
  }
}

const long =
  'Arbeitsgemeinschaft für Veranstaltungsräumlichkeiten, Übernachtungskostenzuschüsse und Fahrtkostenerstattung'

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}
