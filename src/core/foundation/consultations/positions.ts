import type { Name } from '../../base/name.ts'
import type { Subject } from './consultation-event.ts'

/** What can be said of anything that is asked. */
export const anyPositions = ['concern', 'question'] as const satisfies readonly Name[]

/** What somebody may say to what is asked, in the order in which it is offered. */
export function positionsOn(about: Subject): readonly Name[] {
  switch (about.kind) {
    case 'draft':
      return ['for', 'against', ...anyPositions]
    case 'question':
      return [...(about.options.length === 0 ? ['for', 'against'] : about.options), ...anyPositions]
    case 'roll':
      return ['objection', 'addition', ...anyPositions]
  }
}
