import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { harmless, withoutPasswords } from './shown.ts'

describe('words of others on a terminal', () => {
  const cases: readonly (readonly [written: string, shown: string])[] = [
    ['record.example.org/made', 'record.example.org/made'],
    ['Ünïcode 記録', 'Ünïcode 記録'],
    ['clear\u001b[2J', 'clear\\u{1b}[2J'],
    ['red\u009b31m', 'red\\u{9b}31m'],
    ['one\ntwo', 'one\\u{a}two'],
    ['\u202egro.elpmaxe', '\\u{202e}gro.elpmaxe'],
    ['exa\u200bmple', 'exa\\u{200b}mple'],
  ]
  for (const [written, shown] of cases) {
    it(`are ${JSON.stringify(shown)}`, () => assert.equal(harmless(written), shown))
  }
})

describe('an address that is printed', () => {
  const cases: readonly (readonly [written: string, shown: string])[] = [
    ['postgres://remit:hidden@db.example.org/remit', 'postgres://remit:…@db.example.org/remit'],
    ['no postgres://:hid/den@db here', 'no postgres://:…@db here'],
    ['http://localhost:3000/record/python', 'http://localhost:3000/record/python'],
    ['it is at http://a:b@c and https://d:e@f', 'it is at http://a:…@c and https://d:…@f'],
  ]
  for (const [written, shown] of cases) {
    it(`is ${shown}`, () => assert.equal(withoutPasswords(written), shown))
  }
})
