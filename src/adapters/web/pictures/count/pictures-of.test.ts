import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { golden } from '../../../../../test/support/golden.ts'
import { countContest } from '../../../../core/tally/count-contest.ts'
import { contestOf } from '../../../../core/tally/formats/contest-of.ts'
import { readUniform } from '../../../../core/tally/formats/uniform/read-uniform.ts'
import { countWords } from '../../../words/count-words.ts'
import { countFigure } from './count-figure.ts'
import { picturesOf } from './pictures-of.ts'
import { standaloneStyle } from './standalone-style.ts'
import { standaloneSvg } from './standalone-svg.ts'

const folder = join(import.meta.dirname, '../../../../../test/vectors/elections')
const cases = readdirSync(folder).filter((name) => name.endsWith('.json'))

describe('the pictures of a count', () => {
  for (const name of cases) {
    it(`tell ${name}`, () => {
      const { contest, pictures } = drawn(name)
      assert.notEqual(pictures.length, 0)
      const markup = pictures.map((picture, index) => String(countFigure(picture, `count-${index}`, 'en'))).join('')
      for (const candidate of contest.candidates) assert.ok(markup.includes(escaped(candidate)), candidate)
      assert.doesNotMatch(markup, /NaN|undefined|Infinity/)
    })
  }

  for (const name of [
    'edinburgh-2017-ward13-leith',
    'meek-prf-101',
    'kubernetes-steering-2022',
    'star-space-fabric',
    'made-pb-greedy-skip',
    'abcvoting-s0001',
  ]) {
    it(`look as they did for ${name}`, () => {
      const { pictures } = drawn(`${name}.json`)
      golden(`count-pictures/${name}.svg`, standaloneSvg(pictures, { title: name, style: '', locale: 'en' }))
    })
  }

  it('draw of each band between two stages what its candidate has, and no more', () => {
    const { pictures } = drawn('edinburgh-2017-ward05-inverleith.json')
    const [flow] = pictures
    assert.ok(flow?.kind === 'flow')
    const pairs = flow.stages.slice(1).map((stage, index) => ({ stage, before: flow.stages[index]?.votes ?? [] }))
    for (const [index, { stage, before }] of pairs.entries()) {
      for (const [lane, { length: had }] of before.entries()) {
        const moved = (way: 'from' | 'to') =>
          stage.moved.filter((move) => move[way] === lane).reduce((sum, { amount }) => sum + amount.length, 0)
        const has = stage.votes[lane]?.length ?? 0
        assert.ok(Math.abs(had + moved('to') - moved('from') - has) < 0.001, `lane ${lane} of stage ${index + 2}`)
      }
    }
  })

  it('hold no markup of a hostile name', () => {
    const { contest, count } = drawn('star-space-fabric.json')
    const hostile = { ...contest, candidates: ['<script>alert(1)</script>', ']]><b>', '"\'&'] }
    const file = standaloneSvg(picturesOf(hostile, count, countWords('en')), { title: '<i>', style: '', locale: 'en' })
    assert.doesNotMatch(file, /<script|<b>|<i>/)
  })
})

describe('the style of a picture in a file', () => {
  it('has the colours of day and night in the place of variables', () => {
    const tokens = ':root { --ink: light-dark(#111, #eee); --sans: "A, B", serif; }'
    const style = standaloneStyle(tokens, 'text { fill: var(--ink); font-family: var(--sans); color: var(--none) }')
    assert.match(style, /^text \{ fill: #111; font-family: "A, B", serif; color: currentColor \}/)
    assert.match(style, /prefers-color-scheme: dark\) \{\ntext \{ fill: #eee;/)
  })
})

function drawn(name: string) {
  const read = readUniform(JSON.parse(readFileSync(join(folder, name), 'utf8')))
  if (!read.ok) throw new Error(`${name} cannot be read`)
  const contest = contestOf(read.value)
  if (!contest.ok) throw new Error(`${name} is no contest`)
  const count = countContest(contest.value)
  if (!count.ok) throw new Error(`${name} cannot be counted`)
  return {
    contest: contest.value,
    count: count.value,
    pictures: picturesOf(contest.value, count.value, countWords('en')),
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}
