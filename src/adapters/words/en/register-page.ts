import type { RegisterFinding } from '../../../core/charter/powers/register-findings.ts'
import { counted } from './counted.ts'

interface Counts {
  readonly held: number
  readonly delegated: number
  readonly reserved: number
  readonly findings: number
}

/** The register of all powers. */
export const englishRegisterPage = {
  title: 'All powers',
  lines: 'Every power, one by one',
  none: 'No charter in force has such a power.',
  all: 'All',
  narrow: 'Show these',
  byGroup: 'Of a group',
  byPerson: 'Of a person, alone or with others',
  byVerb: 'What is done',
  treeTitle: 'The bodies of the foundation and their powers',
  treeDescription: (bodies: number, findings: number) =>
    `${counted(bodies, 'body', 'bodies')}, each below the one it stands under, with how many powers it holds, was handed by decisions and takes elsewhere; ${findings === 0 ? 'nothing does not add up' : `${counted(findings, 'thing does', 'things do')} not add up`}. The same stands in the table.`,
  legend: 'A square is a body. It is hollow, with a dashed edge and a “!”, where something does not add up.',
  counts: ({ held, delegated, reserved, findings }: Counts) =>
    [
      counted(held, 'power', 'powers'),
      ...(delegated === 0 ? [] : [`${delegated} handed to it`]),
      ...(reserved === 0 ? [] : [`${reserved} taken elsewhere`]),
      ...(findings === 0 ? [] : [`! ${counted(findings, 'finding', 'findings')}`]),
    ].join(' · '),
  columns: ['Body', 'Level', 'Powers', 'Handed to it', 'Taken elsewhere', 'Findings'],
  findings: 'What does not add up',
  noFindings: 'Nothing: no overlaps, no gaps, and nothing hangs on one person.',
  kinds: {
    'held by several': 'Overlap',
    'held by nobody': 'Gap',
    'given and not used': 'Gap',
    'gives what it lacks': 'Given without having it',
    'reserved to nobody': 'Gap',
    vacant: 'Vacant',
    'hangs on one person': 'One person',
  } satisfies Readonly<Record<RegisterFinding['kind'], string>>,
  owed: 'What is owed',
  nothingOwed: 'Nothing. What is done in an emergency, or must be accounted for, stands here until it is settled.',
  owes: {
    account: 'An account',
    approval: 'An approval of what was done in an emergency',
    confirmation: 'A confirmation of what holds for a time',
    answer: 'An answer to what was brought here',
  },
  owedTo: (who: string) => `to ${who}`,
  due: 'by',
  wasDue: 'was due',
  missed: 'Missed.',
  delegated: (number: number, from: string) => `Handed on by a decision of ${from}, delegation ${number}`,
  until: 'until',
  emergency: 'It may be done at once in an emergency, and is accounted for.',
  review: 'To be looked at again by',
  reviewOver: 'Was to be looked at again by',
  handOn: 'Hand it on',
  takeBack: 'Take it back',
  notHeld: 'The charter speaks of it; the group does not hold it.',
  nobody: 'nobody at the moment',
  many: (count: number) => `${count} people`,
  now: 'Now:',
}
