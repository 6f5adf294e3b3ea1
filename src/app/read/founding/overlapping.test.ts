import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { overlapping } from './overlapping.ts'

const grants = { words: 'The group pays grants to conferences and sprints', actions: [{ verb: 'grant', object: '' }] }
const site = { words: 'The group keeps the website', actions: [{ verb: 'publish', object: 'website' }] }
const board = { words: 'The group decides the rest', actions: [] }

describe('where a new group would do what another does', () => {
  const against = (words: string, actions: (typeof grants)['actions'] = []) =>
    overlapping({ words, actions }, [grants, site, board])

  it('is told by a power of both, above or below', () => {
    const docs = { verb: 'publish', object: 'website/docs' }
    assert.deepEqual(against('Something else', [docs]), [undefined, { powers: [docs], words: [] }, undefined])
  })

  it('is told by words that few others use, whatever their case', () => {
    assert.deepEqual(against('Gránts for CONFERENCES')[0], { powers: [], words: ['grants', 'conferences'] })
  })

  it('is not told by words that all use, nor by one alone', () => {
    assert.deepEqual(against('The group of the website'), [undefined, undefined, undefined])
  })
})
