import { describe, it } from 'node:test'
import { golden } from '../../../test/support/golden.ts'
import { schemaNames, schemaText } from './schema.ts'

describe('the schemas in the package', () => {
  for (const name of schemaNames) {
    it(`schema/${name}-1.json is what the program makes`, () => {
      golden(`../../schema/${name}-1.json`, `${schemaText(name)}\n`)
    })
  }
})
