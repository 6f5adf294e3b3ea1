import { type Name, spoken } from '../../../core/base/name.ts'
import type { SeatRef } from '../../../core/charter/charter.ts'
import type { Settled } from '../../../core/foundation/state.ts'

/** Where a motion stands on its way, in the words of its page. */
export const englishWay = {
  waits: 'What it waits for',
  seconds: 'It waits to be seconded, until',
  signatures: 'It waits for signatures, until',
  opens: 'Its vote opens by itself',
  earliest: 'The mover may open it from',
  lapsed: 'It lapsed',
  withdrawn: 'It was withdrawn',
  supporters: 'Who supports it',
  nobody: 'Nobody yet.',
  procedure: (name: string) => `The procedure “${name}”`,
  stageAhead: 'to come',
  stageRuns: 'runs',
  until: 'until',
  part: (number: number) => `decision ${number}`,
  ended: { carried: 'Carried', lost: 'Lost', undecided: 'Undecided' } as Readonly<Record<string, string>>,
  acts: 'What you can do',
  stopped: (because: Name | undefined) =>
    because === undefined ? 'The clock stands still: it is on hold.' : `The clock stands still: ${spoken(because)}.`,
  tied: ({ seat }: SeatRef) => `It is tied. The ${spoken(seat)} may decide it until`,
  ratification: 'It is carried, and another body is asked to ratify it:',
  appealable: 'It can be appealed against until',
  carriedOnAppeal: 'It was lost, and carried by an appeal.',
  appealed: 'An appeal against it is heard:',
  waiting: 'It is carried, and takes effect',
  waitingForEvent: 'It is carried, and takes effect with the event that its rule names.',
  settled: {
    'in effect': '',
    lost: '',
    undecided: '',
    'not ratified': 'It was carried, and not ratified: it has no effect.',
    reversed: 'It was carried, and undone by an appeal.',
    withdrawn: 'Its mover withdrew it.',
  } satisfies Readonly<Record<Settled, string>>,
  do: {
    second: 'Second it',
    sign: 'Sign it',
    open: 'Open the vote',
    present: 'I am present',
    resume: 'Let the clock go on',
    close: 'Close the vote',
    appeal: 'Appeal',
    lengthen: 'Ask for the longer review',
    withdraw: 'Withdraw it',
    pause: (because: Name | undefined) =>
      because === undefined ? 'Put it on hold' : `Stop the clock: ${spoken(because)}`,
    'casting vote': (label: string) => `Casting vote: ${label}`,
  },
}
