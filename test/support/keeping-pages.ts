import type { Frame } from '../../src/adapters/web/frame.ts'
import type { Html } from '../../src/adapters/web/html.ts'
import { decisionPage } from '../../src/adapters/web/pages/decision.ts'
import { groupPage } from '../../src/adapters/web/pages/group.ts'
import { pendingPage } from '../../src/adapters/web/pages/pending.ts'
import { personPage } from '../../src/adapters/web/pages/person.ts'
import { rollPage } from '../../src/adapters/web/pages/roll.ts'
import { plainLookups } from '../../src/adapters/words/lookups.ts'
import { groupView } from '../../src/app/read/group-views.ts'
import { decisionView } from '../../src/app/read/motion-views.ts'
import { pendingView } from '../../src/app/read/pending-views.ts'
import { personView } from '../../src/app/read/person-views.ts'
import { foundationRef, personRef } from '../../src/app/read/reader.ts'
import { rollView } from '../../src/app/read/roll-views.ts'
import { activeCharters } from '../../src/core/foundation/active.ts'
import { keepingReader, kept } from './keeping-foundation.ts'

/** Pages on which seats are kept and lost, made by the real readers. */
export function keepingPages(frame: Frame): Readonly<Record<string, Html>> {
  const as = (person?: string) => {
    const reader = keepingReader(person)
    const { state } = reader.snapshot
    const viewer =
      person === undefined ? frame.viewer : { signedIn: true, person: personRef(reader, person), awaiting: 1 }
    const lookups = {
      ...plainLookups,
      group: (name: string) => state.groups.get(name)?.title ?? name,
      charters: activeCharters(state),
    }
    return { reader, frame: { ...frame, foundation: foundationRef(reader), viewer, lookups } }
  }
  const [visitor, ada, bo, cy, di, fay] = [as(), as('ada'), as('bo'), as('cy'), as('di'), as('fay')]
  const group = ({ reader, frame: own }: typeof visitor) => groupPage(there(groupView(reader, 'choir')), own)
  const roll = ({ reader, frame: own }: typeof visitor) => rollPage(there(rollView(reader, 'choir', 'electors')), own)
  const person = (id: string, { reader, frame: own }: typeof visitor) => personPage(there(personView(reader, id)), own)
  const decision = (number: number, { reader, frame: own }: typeof visitor) => {
    const vote = decisionView(reader, number)
    return vote === undefined ? pendingPage(there(pendingView(reader, number)), own) : decisionPage(vote, own)
  }
  return {
    'group-keeping': group(ada),
    'group-keeping-other': group(fay),
    'group-keeping-visitor': group(visitor),
    roll: roll(ada),
    'roll-visitor': roll(visitor),
    'person-keeping': person('ada', ada),
    'person-keeping-away': person('di', di),
    'person-keeping-other': person('ada', visitor),
    'decision-statement': decision(kept.removal, bo),
    'decision-statement-own': decision(kept.removal, cy),
    'decision-who-goes': decision(kept.whoGoes, bo),
    'decision-renewal': decision(kept.renewal, ada),
  }
}

function there<View>(view: View | undefined): View {
  if (view === undefined) throw new Error('The foundation of the fixtures has no such page')
  return view
}
