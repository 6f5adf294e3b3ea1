import { nameOf } from '../../core/base/name.ts'
import { textIn } from '../../core/charter/reading/cursor.ts'
import { groupIn, personIn, seatIn } from './step-reading.ts'
import { byEach, type Verb } from './verb.ts'

/** What people do about their seats and statuses beside votes. */
export const peopleVerbs: Readonly<Record<string, Verb>> = {
  renew: seatVerb('renew', 'renews', 'goes on for another term, or asks for it where that takes a vote'),
  confirm: seatVerb('confirm', 'goes on as', 'answers that they go on, where holders are asked'),
  'take status': statusVerb('take status', 'takes it by saying so'),
  'end status': statusVerb('end status', 'ends it by saying so'),
  vouch: {
    actor: 'person',
    takes: 'a status',
    does: 'speaks for `person`, who comes back from it',
    keys: ['group', 'person'],
    opens: false,
    read(step, value) {
      const node = textIn(step.reading, value, '"vouch"')
      const [group, person] = [groupIn(step), personIn(step, 'person')]
      if (node === undefined || group === undefined || person === undefined) return []
      const status = nameOf(node.text) ?? node.text.trim()
      return byEach(step, `speaks for ${person}: ${node.text.trim()}`, () => ({ type: 'vouch', group, status, person }))
    },
  },
  answer: statusVerb('answer', 'answers, where one is asked before it begins'),
}

function seatVerb(type: 'renew' | 'confirm', words: string, does: string): Verb {
  return {
    actor: 'person',
    takes: 'a seat',
    does,
    keys: [],
    opens: type === 'renew',
    read(step, value) {
      const seat = seatIn(step, value, `"${type}"`)
      return seat === undefined ? [] : byEach(step, `${words} ${seat.group}.${seat.seat}`, () => ({ type, ...seat }))
    },
  }
}

function statusVerb(type: 'take status' | 'end status' | 'answer', does: string): Verb {
  return {
    actor: 'person',
    takes: 'a status',
    does,
    keys: ['group'],
    opens: false,
    read(step, value) {
      const node = textIn(step.reading, value, `"${type}"`)
      const group = groupIn(step)
      if (node === undefined || group === undefined) return []
      const status = nameOf(node.text) ?? node.text.trim()
      return byEach(step, `${type}: ${node.text.trim()}`, () => ({ type, group, status }))
    },
  }
}
