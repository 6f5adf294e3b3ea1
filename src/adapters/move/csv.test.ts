import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { csv } from './csv.ts'

describe('a table', () => {
  it('has a line for its columns and one for each row, and nothing for what is not known', () => {
    assert.equal(
      csv(
        ['id', 'name'],
        [
          ['ada', undefined],
          [7, 'Bo'],
        ],
      ),
      'id,name\nada,\n7,Bo\n',
    )
  })

  it('puts into quotes what has commas, quotes, line breaks or spaces at its ends', () => {
    assert.equal(csv(['a'], [['x,y'], ['"x"'], ['x\ny'], [' x']]), 'a\n"x,y"\n"""x"""\n"x\ny"\n" x"\n')
  })

  it('gives no spreadsheet a formula to carry out', () => {
    assert.equal(csv(['a'], [['=1+1'], ['+1'], ['-1'], ['@x'], ['\t=1']]), `a\n'=1+1\n'+1\n'-1\n'@x\n'\t=1\n`)
    assert.equal(csv(['a'], [[-1]]), 'a\n-1\n', 'a number is one')
  })
})
