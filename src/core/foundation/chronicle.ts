import type { Name } from '../base/name.ts'
import type { Event } from './event.ts'
import { listIn } from './people/evolve-people.ts'
import type { FoundationState } from './state.ts'

/** Notes in which entry something happened to a group as a whole, so that its history is found without reading the record. */
export function noteInChronicle(state: FoundationState, event: Event, index: number): void {
  const group = groupWhoseLife(event)
  if (group !== undefined) listIn(state.chronicle, group).push(index)
}

function groupWhoseLife(event: Event): Name | undefined {
  switch (event.type) {
    case 'CharterDrafted':
    case 'CharterAdopted':
    case 'CharterAwaited':
    case 'CharterPassedOver':
    case 'DraftDropped':
    case 'GroupDormant':
    case 'GroupRevived':
    case 'GroupEnded':
    case 'GroupEndMoved':
    case 'EndingAnnounced':
    case 'EndingAverted':
      return event.group
  }
  return undefined
}
