import type { MotionSubject } from '../../app/read/views.ts'
import { subjectWords } from './subject-words.ts'

/** What a motion is about, in a line; who was erased stands as their identifier. */
export function exportedSubject(subject: MotionSubject): string {
  return subjectWords(subject, ({ id, name }) => name ?? id, 'en')
}

/** The words of an exported folder. A folder is read by whoever has it, so they are of one language. */
export const exportWords = {
  decision: {
    group: 'Group',
    action: 'Action',
    mover: 'Moved by',
    opened: 'Opened',
    closed: 'Closed',
    outcome: 'Outcome',
    state: 'State',
    voters: 'Voters',
    text: 'What was moved',
    rule: 'The rule',
    counts: 'The count',
    option: 'Option',
    votes: 'Votes',
    recused: 'Recused',
    voter: 'Voter',
    vote: 'Vote',
    reason: 'Reason',
    none: 'none',
    why: 'Why',
    entries: 'Entries of the record',
    stages: 'Stages',
  },
  readme: readmeWords,
}

interface Told {
  readonly title: string
  readonly name: string
  readonly origin: string
  readonly vkey: string
  readonly size: number
  readonly last: string
  readonly isPublic: boolean
}

function readmeWords({ title, name, origin, vkey, size, last, isPublic }: Told): string {
  return `# ${title}

The whole foundation \`${name}\` as a folder of files, written by \`remit export\`: as it stood after the ${size} entries of
its record, the last of them of ${last}. ${isPublic ? onlyPublic : allValues}

| | |
| --- | --- |
| \`charters/\` | each group's charter as it is in force, and earlier versions with the day from which they held |
| \`groups\`, \`people\`, \`seats\` | as CSV and JSON: the groups, who has introduced themselves, and every time that somebody held a seat |
| \`decisions\`, \`decisions/<number>.md\` | every vote, every motion that waits for one, and every procedure |
| \`elections/\`, \`money/\` | decisions that called an election, or had an amount. Remit does not carry out elections and payments yet, so there is no more to tell |
| \`documents/\` | texts that the record names, by their SHA-256 |
| \`values.json\` | sealed values with their salts: names, reasons and what else the record has only a hash of |
| \`record/\` | the record itself, as it is published: checkpoint, key, entries and hashes |

The record is the original; \`documents/\` and \`values.json\` stand beside it under the hashes that it names; everything else was
computed from these and is here to be read. Somebody whose values were erased appears by identifier alone. A cell of a CSV
file that a spreadsheet would take for a formula begins with an apostrophe.

## Checking it

    npx remit verify . --vkey '${vkey}'

Compare the key with one that you know from elsewhere: it is the key of ${origin}.

## Running it again

    npx remit import-foundation . --data <folder>

builds the same foundation in another data folder. With its private key it goes on there; without the key it can be read.
`
}

const onlyPublic =
  'What not everybody may read (addresses, applications) is not in it, so a foundation that is made of this folder does not know at which address its people sign in.'

const allValues =
  '**It has values that not everybody may read**: addresses at which people sign in, and what they wrote in applications. Keep it as you keep the data folder.'
