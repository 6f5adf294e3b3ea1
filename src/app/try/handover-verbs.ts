import { textIn } from '../../core/charter/reading/cursor.ts'
import { seatIn, wordsIn } from './step-reading.ts'
import { byEach, type Verb } from './verb.ts'

/** What holders pass on with a seat. */
export const handOverVerbs: Readonly<Record<string, Verb>> = {
  'pass on': {
    actor: 'person',
    takes: 'an access that the charter lists for the seat `seat`: `{ pass on: forum administrator, seat: chair }`',
    does: 'ticks the access off as passed on to whoever follows',
    keys: ['seat'],
    opens: false,
    read(step, value) {
      const node = textIn(step.reading, value, '"pass on"')
      const tree = step.part.required('seat')
      const seat = tree === undefined ? undefined : seatIn(step, tree, '"seat"')
      if (node === undefined || seat === undefined) return []
      const access = node.text.trim()
      return byEach(step, `passes on ${access}`, () => ({ type: 'pass on', ...seat, access }))
    },
  },
  'write to successor': {
    actor: 'person',
    takes: 'a seat; `note` says what is written',
    does: 'leaves a note to whoever follows in it',
    keys: ['note'],
    opens: false,
    read(step, value) {
      const seat = seatIn(step, value, '"write to successor"')
      const note = wordsIn(step, 'note')
      if (seat === undefined || note === undefined) return []
      return byEach(step, `writes to whoever follows as ${seat.group}.${seat.seat}`, () => ({
        type: 'write to successor',
        ...seat,
        note,
      }))
    },
  },
}
