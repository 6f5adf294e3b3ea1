import { castIn } from '../../../tally/ballots/ballots.ts'
import type { Bundle } from '../../../tally/bundle/bundle.ts'
import { readBundle } from '../../../tally/bundle/read-bundle.ts'
import { writeBundle } from '../../../tally/bundle/write-bundle.ts'
import type { Composition } from '../../../tally/compose/composition.ts'
import type { DocumentRef } from '../../event.ts'
import type { FoundationState } from '../../state.ts'
import type { Counted, Counting } from './count-result.ts'

export interface BundleDocument {
  readonly reference: DocumentRef
  readonly stored: { readonly digest: string; readonly text: string }
}

/** The one file of a contest from which anybody recounts it. */
export function bundleOf(
  { state, run, contest, at, tools }: Counting,
  counted: Counted,
  composition: Composition,
): BundleDocument {
  const { begun } = run
  const { opened, contested, closed } = contest
  const { file, lot, composed } = counted
  if (opened === undefined) throw new Error(`A contest of election ${begun.election} that was not opened has no bundle`)
  const { electorate, places } = contested
  const bundle: Bundle = {
    file,
    composition,
    held: {
      foundation: state.founded?.name ?? '',
      election: begun.election,
      ...(electorate !== undefined && { electorate }),
      group: begun.group,
      name: begun.rule.name,
      opened: opened.at,
      closed: closed?.at ?? at,
      roll: { size: opened.voters.size, documents: opened.voters.roll.map(({ digest }) => digest) },
      cast: castIn(file.ballots),
      places: places.map(({ seat, entry, number, cohort }) => ({
        ...seat,
        ...(entry !== undefined && { entry }),
        number,
        ...(cohort !== undefined && { cohort }),
      })),
    },
    ...(lot !== undefined && opened.lot !== undefined && { lot: { commitment: opened.lot, ...lot } }),
    result: composed ?? { kind: 'not counted' },
  }
  const text = writeBundle(bundle)
  const digest = tools.digest(text)
  const bytes = new TextEncoder().encode(text).length
  return { reference: { digest, bytes, type: 'application/json' }, stored: { digest, text } }
}

/** What the close of a contest has put into its bundle, from which it is counted again when a tie is settled. */
export function bundleIn(state: FoundationState, { digest }: DocumentRef): Bundle {
  const data: unknown = JSON.parse(state.library.text(digest))
  const read = readBundle(data)
  if (!read.ok) throw new Error(`The bundle ${digest} cannot be read: ${JSON.stringify(read.problem)}`)
  return read.value
}
