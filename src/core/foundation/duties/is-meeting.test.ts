import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Duty } from '../../charter/structure/duty.ts'
import { isMeeting } from './is-meeting.ts'

const duty = (name: string, more: Partial<Duty> = {}): Duty => ({
  name,
  due: [],
  by: [],
  to: [],
  openTo: [],
  about: [],
  reminders: [],
  missed: [],
  clause: { group: 'board', anchor: 'duties', title: 'Duties' },
  place: { line: 1, column: 1 },
  ...more,
})

describe('a duty', () => {
  it('is a meeting by its name', () => {
    assert.equal(isMeeting(duty('meeting')), true)
    assert.equal(isMeeting(duty('annual-meeting')), true)
  })

  it('is a meeting where it says who may come, at what time or for how long', () => {
    assert.equal(isMeeting(duty('office-hours', { openTo: [{ kind: 'everyone' }] })), true)
    assert.equal(isMeeting(duty('call', { at: '18:00' })), true)
    assert.equal(isMeeting(duty('call', { lasts: { count: 1, unit: 'hour' } })), true)
  })

  it('is something to hand in otherwise', () => {
    assert.equal(isMeeting(duty('report', { to: [{ kind: 'everyone' }] })), false)
    assert.equal(isMeeting(duty('agenda')), false)
  })
})
