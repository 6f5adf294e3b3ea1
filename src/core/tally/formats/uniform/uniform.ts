import { ok } from '../../../base/result.ts'
import type { Format } from '../format.ts'
import { jsonReader } from '../json-bytes.ts'
import { readUniform } from './read-uniform.ts'
import { writeUniform } from './write-uniform.ts'

export const uniform: Format = {
  name: 'uniform',
  title: 'uniform JSON',
  source: 'docs/formats.md',
  extensions: ['json'],
  ballots: ['rankings', 'approvals', 'scores'],
  recognises: (beginning) => /^\s*\{/.test(beginning) && /"(candidates|ballots|params)"\s*:/.test(beginning),
  reader: () => jsonReader(readUniform),
  write: (file) => ok(writeUniform(file)),
}
