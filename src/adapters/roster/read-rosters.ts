import type { Roster } from '../../app/roster/roster.ts'
import { csvRoster } from './csv-roster.ts'
import { markdownRoster } from './markdown-roster.ts'
import { once } from './roster-lines.ts'
import { rustTeamRoster } from './rust-team-roster.ts'
import { sigsRoster } from './sigs-roster.ts'

export const rosterForms = ['csv', 'markdown', 'sigs', 'rust-team'] as const
export type RosterForm = (typeof rosterForms)[number]

export interface RosterFile {
  readonly file: string
  readonly text: string
}

/** The roster that files make together: people of one file are known in the others, as with the Rust team's. */
export function readRosters(files: readonly RosterFile[], form?: RosterForm): Roster {
  const read = files.map(({ file, text }) => readers[form ?? formOf(file)](file, text))
  return {
    people: once(read.flatMap(({ people }) => people)),
    holdings: read.flatMap(({ holdings }) => holdings),
    unread: read.flatMap(({ unread }) => unread),
  }
}

const readers: Readonly<Record<RosterForm, (file: string, text: string) => Roster>> = {
  csv: csvRoster,
  markdown: markdownRoster,
  sigs: sigsRoster,
  'rust-team': rustTeamRoster,
}

/** By the ending of the name. */
export function formOf(file: string): RosterForm {
  if (/\.(?:ya?ml)$/i.test(file)) return 'sigs'
  if (/\.toml$/i.test(file)) return 'rust-team'
  return /\.(?:md|markdown)$/i.test(file) ? 'markdown' : 'csv'
}
