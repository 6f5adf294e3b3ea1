import { consultationView } from '../../../app/read/consultations/consultation-view.ts'
import { type ElectionView, electionView } from '../../../app/read/elections/election-view.ts'
import { consultationToAnnounce, electionToAnnounce } from '../../words/announcement-words.ts'
import { electionTitle } from '../elections/election-title.ts'
import type { Frame } from '../frame.ts'
import { link } from '../routes.ts'
import { here } from './act-place.ts'
import { type FoundationVisit, frameOf } from './visit.ts'

/** What somebody may announce of the election or the consultation that the address names, as the form has it; nothing where there is none. */
export function proposedText(found: FoundationVisit): {
  readonly title?: string
  readonly text?: string
  readonly of?: string
} {
  const { election, consultation } = found.context.req.query()
  const [kind, written] =
    election === undefined ? (['consultation', consultation] as const) : (['election', election] as const)
  if (written === undefined || !/^[1-9]\d{0,11}$/.test(written)) return {}
  const number = Number(written)
  const frame = frameOf(found)
  const url = `${found.services.baseUrl}${link(kind, { foundation: here(found).foundation, number })}`
  const said = kind === 'election' ? ofElection(found, number, url, frame) : ofConsultation(found, number, url, frame)
  return said === undefined ? {} : { ...said, of: `${kind} ${number}` }
}

function ofElection({ reader }: FoundationVisit, number: number, url: string, frame: Frame) {
  const view = electionView(reader, number)
  return view && electionToAnnounce({ title: titleOf(view, frame), view, url }, frame.locale)
}

function ofConsultation({ reader }: FoundationVisit, number: number, url: string, frame: Frame) {
  const view = consultationView(reader, number)
  return view && consultationToAnnounce({ view, url }, frame.locale)
}

function titleOf({ group, rule }: ElectionView, frame: Frame): string {
  return electionTitle({ group, fills: rule.fills.map(({ seat }) => seat) }, frame)
}
