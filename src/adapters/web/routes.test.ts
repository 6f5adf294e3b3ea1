import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { clauseLink, jsonLink, link, powersLink, proofLink, signInLink } from './routes.ts'

describe('addresses', () => {
  it('are those that people type', () => {
    assert.equal(link('charter', { foundation: 'python', group: 'packaging' }), '/python/groups/packaging/charter')
    assert.equal(powersLink('python', 'publish website/www'), '/python/powers?may=publish+website/www')
    assert.equal(clauseLink('python', { group: 'grants', anchor: 'money' }), '/python/groups/grants/charter#money')
    assert.equal(proofLink('python', 7), '/record/python/entries/7.tlog-proof')
  })

  it('have the same as data beside them', () => {
    assert.equal(jsonLink('/'), '/index.json')
    assert.equal(jsonLink('/python/powers?may=spend'), '/python/powers.json?may=spend')
  })

  it('carry nothing that could end them early', () => {
    assert.equal(link('person', { foundation: 'python', person: 'a/b?c#d' }), '/python/people/a%2Fb%3Fc%23d')
    assert.equal(signInLink('/python?x=1&y=2'), '/sign-in?back=/python%3Fx%3D1%26y%3D2')
  })
})
