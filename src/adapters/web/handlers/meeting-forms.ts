import type { Context, Hono } from 'hono'
import type { z } from 'zod'
import type { Command } from '../../../app/command.ts'
import type { MeetingRef } from '../../../core/foundation/meetings/meeting-event.ts'
import {
  addMeetingForm,
  meetingActForm,
  meetingAttendanceForm,
  meetingItemForm,
  meetingMinutesForm,
  meetingTimeForm,
} from '../form-schemas.ts'
import { link, routes } from '../routes.ts'
import type { WebServices } from '../services.ts'
import { type ActForm, takeForm } from './act-form.ts'
import { groupPage, here, openedDecision, part } from './act-place.ts'
import type { FoundationVisit } from './visit.ts'

/** What people do about meetings, from the page of the meeting or of the group. */
export function meetingForms(app: Hono, services: WebServices): void {
  const take =
    <Schema extends z.ZodType>(form: ActForm<Schema>) =>
    (context: Context) =>
      takeForm(context, services, form)
  app.post(routes.meetingAct, take(oneAct))
  app.post(routes.meetingTime, take(timeAct))
  app.post(routes.meetingItem, take(itemAct))
  app.post(routes.meetingAttendance, take(attendanceAct))
  app.post(routes.meetingMinutes, take(minutesAct))
  app.post(routes.addMeeting, take(addAct))
}

export function meetingHere(inside: FoundationVisit): MeetingRef {
  return { group: part(inside, 'group'), meeting: part(inside, 'meeting'), date: part(inside, 'date') }
}

function meetingLink(inside: FoundationVisit): string {
  return link('meeting', { ...here(inside), ...meetingHere(inside) })
}

const oneAct: ActForm<typeof meetingActForm> = {
  schema: meetingActForm,
  said: 'done',
  command: (inside, { do: type, item }): Command | { readonly errors: Readonly<Record<string, string>> } => {
    const ref = meetingHere(inside)
    if (type !== 'withdraw agenda item') return { type, ...ref }
    return item === undefined ? { errors: { item: 'empty' } } : { type, ...ref, item }
  },
  next: (inside, _, receipt) => openedDecision(inside, receipt) ?? meetingLink(inside),
}

const timeAct: ActForm<typeof meetingTimeForm> = {
  schema: meetingTimeForm,
  said: 'done',
  command: (inside, { starts, place, reason }) => ({
    type: 'move meeting',
    ...meetingHere(inside),
    ...(starts !== '' && { starts }),
    ...(place !== '' && { place }),
    ...(reason !== '' && { reason }),
  }),
  next: meetingLink,
}

const itemAct: ActForm<typeof meetingItemForm> = {
  schema: meetingItemForm,
  said: 'done',
  command: (inside, { title, text }) => ({
    type: 'add agenda item',
    ...meetingHere(inside),
    title,
    ...(text !== '' && { text }),
  }),
  next: meetingLink,
}

const attendanceAct: ActForm<typeof meetingAttendanceForm> = {
  schema: meetingAttendanceForm,
  lists: ['present'],
  said: 'done',
  command: (inside, { present }) => ({ type: 'note attendance', ...meetingHere(inside), present }),
  next: meetingLink,
}

const minutesAct: ActForm<typeof meetingMinutesForm> = {
  schema: meetingMinutesForm,
  said: 'done',
  command: (inside, { text }) => ({ type: 'write minutes', ...meetingHere(inside), text }),
  next: meetingLink,
}

const addAct: ActForm<typeof addMeetingForm> = {
  schema: addMeetingForm,
  said: 'done',
  command: (inside, { meeting, starts, place }) => ({
    type: 'add meeting',
    group: part(inside, 'group'),
    meeting,
    starts,
    ...(place !== '' && { place }),
  }),
  next: groupPage,
}
