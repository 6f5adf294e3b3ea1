import type { Format } from '../format.ts'
import { csvReader } from './read-csv.ts'
import { writeCsv } from './write-csv.ts'

const source = 'RFC 4180, with the columns that docs/formats.md tells'
const extensions = ['csv', 'tsv']

/** Whether numbers are ranks, scores or approvals nobody can tell from them: the method does, or whoever asks. */
export const csvRanks: Format = {
  name: 'csv-ranks',
  title: 'CSV of ranks',
  source,
  extensions,
  ballots: ['rankings'],
  recognises: () => false,
  reader: () => csvReader('rankings'),
  write: (file) => writeCsv('rankings', file),
}

export const csvScores: Format = {
  name: 'csv-scores',
  title: 'CSV of scores',
  source,
  extensions,
  ballots: ['scores'],
  recognises: () => false,
  reader: () => csvReader('scores'),
  write: (file) => writeCsv('scores', file),
}

export const csvApprovals: Format = {
  name: 'csv-approvals',
  title: 'CSV of approvals',
  source,
  extensions,
  ballots: ['approvals'],
  recognises: () => false,
  reader: () => csvReader('approvals'),
  write: (file) => writeCsv('approvals', file),
}
