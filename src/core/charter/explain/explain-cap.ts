import { spokenDuration } from '../../base/duration.ts'
import { spoken } from '../../base/name.ts'
import type { Cap, CapRepair, CapStep } from '../structure/election.ts'
import { listed, numberWord, sentence } from './explain-wording.ts'

/** How many who share something may sit together, and what is done when there are more. */
export function capSentences({ most, share, related, over, repair, within }: Cap): readonly string[] {
  const body = over === 'the whole body' ? 'of the whole body' : 'of those who are elected'
  return [
    sentence(`${listed(most.map(stepWords), 'or')} ${body} may share the same ${spoken(share)}`),
    ...(related === 'count as one' ? [sentence(`related ones count as one ${spoken(share)}`)] : []),
    sentence(`where there are more, ${listed(repair.map((step) => repairWords[step])).replace(/ and /g, ', then ')}`),
    ...(within === undefined ? [] : [sentence(`that is repaired within ${spokenDuration(within)}`)]),
  ]
}

function stepWords({ most, sizeLeast, sizeMost }: CapStep): string {
  const many = most.kind === 'count' ? numberWord(most.count) : most.written
  const size =
    sizeMost !== undefined
      ? ` where there are ${numberWord(sizeMost)} seats or fewer`
      : sizeLeast !== undefined
        ? ` where there are ${numberWord(sizeLeast)} seats or more`
        : ''
  return `at most ${many}${size}`
}

const repairWords: Readonly<Record<CapRepair, string>> = {
  'disqualify the lower': 'those who stand lower are left out, one after the other',
  'requalify if seats stay empty': 'they are taken back in their order while seats stay empty',
  'agreement of the affected': 'they agree among themselves',
  lot: 'a lot decides',
  'by-election': 'there is a by-election',
  'next in line': 'the next in line follows',
  vacant: 'the seat stays vacant',
}
