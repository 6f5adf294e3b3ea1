import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Finding } from '../charter/reading/finding.ts'
import { applyFixes } from '../charter/reading/fix.ts'
import { fixCharters, newFindings, type TextFile } from './fix-charters.ts'
import { readCharter } from './read-charter.ts'
import { readFoundation } from './read-foundation.ts'

const check = (files: readonly TextFile[]) => readFoundation(files).findings

describe('fixCharters', () => {
  it('puts misspelt keys, values and names right, and keeps comments and all else', () => {
    const text = charter(`seats:
  member: { filed by: aplication, asks: [who you are], decided by: kettle.tea voet }   # a slip or three
rules:
  "tea vote": { voters: memebr, options: [for, against], passes: for > 1/2 of voters, "opne": 7 days }
powers:
  - { may: resolve, by: tea vote }`)
    const { files, fixed } = fixCharters([text], check)
    assert.equal(
      files[0]?.text,
      charter(`seats:
  member: { filled by: application, asks: [who you are], decided by: kettle.tea-vote }   # a slip or three
rules:
  "tea vote": { voters: member, options: [for, against], passes: for > 1/2 of voters, "open": 7 days }
powers:
  - { may: resolve, by: tea vote }`).text,
    )
    assert.deepEqual(fixed.map(({ code }) => code).toSorted(), [
      'unknown-key',
      'unknown-key',
      'unknown-name',
      'unknown-name',
      'wrong-form',
    ])
  })

  it('never guesses a denominator, another name with a digit, or between two that are as near', () => {
    const text = charter(`seats:
  seat 1: { number: 1, filled by: election }
  chair a: { number: 1, filled by: election }
  boards: { number: 1, filled by: election }
  boarde: { number: 1, filled by: election }
rules:
  vote: { voters: [seat 2, chair b, board], options: [for, against], passes: for > 1/2, open: 7 days }`)
    assert.deepEqual(fixCharters([text], check), { files: [text], fixed: [] })
  })

  it('leaves a fix that would uncover another error', () => {
    const text = charter(`seats:
  member: { number: 3, filled by: election }
rules:
  vote: { voters: member, options: [for, against], passes: for > 1/2 of voters, opne: soon }`)
    assert.deepEqual(fixCharters([text], check).files, [text])
  })

  for (const lineBreak of ['\n', '\r\n']) {
    it(`writes the gift that a power lacks beside the others (${JSON.stringify(lineBreak)})`, () => {
      const board = charter('gives:\n  - { to: kettle, may: brew tea }   # since ever', 'board')
      const kettle = charter(
        `seats:
  member: { number: 3, filled by: election }
powers:
  - { may: brew tea, by: any member }
  - { may: buy tea, up to: "USD 50 per request", by: any member }
  - { may: serve tea, except: tea/black, by: any member }`,
        'kettle',
        'board',
      )
      const written = [board, kettle].map(({ file, text }) => ({ file, text: text.replaceAll('\n', lineBreak) }))
      const { files, fixed } = fixCharters(written, check)
      assert.deepEqual(
        fixed.map(({ code }) => code),
        ['power-not-held', 'power-not-held'],
      )
      const expected = [
        '  - { to: kettle, may: brew tea }   # since ever',
        '  - { to: kettle, may: buy tea, up to: "USD 50 per request" }',
        '  - { to: kettle, may: serve tea, except: [tea/black] }',
      ]
      for (const line of expected) assert.ok(files[0]?.text.includes(`${line}${lineBreak}`), line)
      assert.equal(files[1]?.text, written[1]?.text)
    })
  }

  it('gives nothing that the giver does not hold itself', () => {
    const texts = [
      charter('seats:\n  director: { number: 3, filled by: election }', 'board'),
      charter('gives:\n  - { to: kettle, may: brew tea }', 'kitchen', 'board'),
      charter(
        'seats:\n  member: { number: 3, filled by: election }\npowers:\n  - { may: buy tea, by: any member }',
        'kettle',
        'kitchen',
      ),
    ]
    assert.deepEqual(fixCharters(texts, check).files, texts)
  })
})

describe('applyFixes', () => {
  it('takes the first of two fixes that overlap', () => {
    const finding: Finding = {
      code: 'unknown-key',
      severity: 'error',
      file: 'a.md',
      place: { line: 1, column: 1 },
      message: 'x',
    }
    const fix = (start: number, end: number, text: string) => ({ ...finding, fix: { edits: [{ start, end, text }] } })
    assert.equal(applyFixes('a.md', 'abcdef', [fix(2, 4, 'XY'), fix(0, 3, '-'), fix(5, 6, '!')]), '-de!')
  })
})

describe('newFindings', () => {
  it('knows a finding again wherever it has moved, and counts those that are alike', () => {
    const one = readCharter(charter('colour: red', 'kettle')).findings
    const moved = readCharter(charter('\n\ncolour: red', 'kettle')).findings
    assert.deepEqual(newFindings(one, moved), [])
    assert.equal(newFindings(one, [...moved, ...moved]).length, 1)
  })
})

function charter(block: string, group = 'kettle', under?: string): TextFile {
  const head = `charter: 1\ngroup: ${group}\nname: ${group}\n${under === undefined ? '' : `under: ${under}\n`}`
  return { file: `${group}.md`, text: `---\n${head}---\n\n# ${group}\n\n\`\`\`charter\n${block}\n\`\`\`\n` }
}
