import type { Format } from '../format.ts'
import { jsonReader } from '../json-bytes.ts'
import { readCvr } from './read-cvr.ts'
import { writeCvr } from './write-cvr.ts'

export const cvr: Format = {
  name: 'cvr',
  title: 'cast vote records (NIST SP 1500-103, JSON)',
  source: 'https://github.com/usnistgov/CastVoteRecords',
  extensions: ['json'],
  ballots: ['rankings', 'scores', 'approvals'],
  recognises: (beginning) => /^\s*\{/.test(beginning) && /"CVR\.[A-Za-z]+"|"CVR"\s*:/.test(beginning),
  reader: () => jsonReader(readCvr),
  write: writeCvr,
}
