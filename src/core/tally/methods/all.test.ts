import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { methodNames } from '../method-names.ts'
import { methods } from './all.ts'

const file = join(import.meta.dirname, '../../../../docs/counting.md')
const [begins, ends] = ['<!-- the methods -->\n', '<!-- up to here -->\n']

describe('the methods of counting', () => {
  it('are all that an election can name, in one order', () => {
    assert.deepEqual(
      methods.map(({ name }) => name),
      methodNames,
    )
  })

  it('stand in docs/counting.md with their sources and words', () => {
    const text = readFileSync(file, 'utf8')
    const [before = '', rest = ''] = text.split(begins)
    const [, after = ''] = rest.split(ends)
    const told = `${before}${begins}${table()}${ends}${after}`
    if (process.env.REMIT_BLESS === '1') writeFileSync(file, told)
    assert.equal(text, told, 'REMIT_BLESS=1 accepts the new table')
  })
})

function table(): string {
  const rows = methods.map(({ name, source, ballots, params }) => {
    const words = params.map((param) => `\`${param}\``).join(', ')
    return `| \`${name}\` | ${ballots.join(', ')} | ${source.replaceAll('|', '\\|')} | ${words} |\n`
  })
  return `\n| method | ballots | source | words that mean something to it |\n| --- | --- | --- | --- |\n${rows.join('')}\n`
}
