import type { Command } from '../../../app/command.ts'
import type { Receipt } from '../../../app/running/acting.ts'
import { fillForm } from '../form-schemas.ts'
import { link } from '../routes.ts'
import type { ActForm } from './act-form.ts'
import { here } from './act-place.ts'
import type { FoundationVisit } from './visit.ts'

/** What people do so that a seat is filled, each by a short form on the page of the group. */
export const fillAct: ActForm<typeof fillForm> = {
  schema: fillForm,
  said: 'done',
  command: (inside, { do: type, person = '', entry = '' }): Command | { errors: Record<string, string> } => {
    const place = { group: part(inside, 'group'), seat: part(inside, 'seat') }
    const of = entry === '' ? {} : { entry }
    switch (type) {
      case 'take':
      case 'accept invitation':
      case 'decline invitation':
        return { type, ...place, ...of }
      case 'name alternate':
        return { type, ...place, ...(person !== '' && { person }) }
      case 'sponsor':
        return person === '' ? { errors: { person: 'empty' } } : { type, ...place, person }
      case 'invite':
        return person === '' ? { errors: { person: 'empty' } } : { type, ...place, person, ...of }
    }
  },
  next: afterwards,
}

/** What others ratify is shown there, all else on the page of the group. */
function afterwards(inside: FoundationVisit, _: unknown, { entries }: Receipt): string {
  for (const { entry } of entries) {
    if (entry.event.type !== 'MotionOpened' && entry.event.type !== 'MotionMoved') continue
    return link('decision', { ...here(inside), number: entry.event.motion })
  }
  return link('group', { ...here(inside), group: part(inside, 'group') })
}

function part({ context }: FoundationVisit, name: string): string {
  return context.req.param(name) ?? ''
}
