import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { configured } from './configured.ts'

const shared = { REMIT_DATABASE_URL: 'postgres://db.example.org/remit', REMIT_KEYS: '/keys', REMIT_DATA: '/data' }

describe('what a verb on kept foundations works on', () => {
  it('is what the environment says', () => {
    const { data, database, keys } = configured(shared)
    assert.deepEqual([data, database.kind, keys], ['/data', 'postgres', '/keys'])
  })

  it('is a data folder alone that the command line names, with the keys in it', () => {
    const { data, database, keys } = configured(shared, '/other')
    assert.deepEqual([data, database.kind, keys], ['/other', 'sqlite', '/other/keys'])
  })

  it('is nothing while the environment is wrong, which is said', () => {
    assert.throws(() => configured({ REMIT_DATABASE_URL: 'db', PORT: 'x' }), /REMIT_DATABASE_URL is not .*; |PORT .*; /)
  })
})
