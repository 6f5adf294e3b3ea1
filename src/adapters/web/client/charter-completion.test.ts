import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { blockSchema } from '../../../core/charter/schema/block-schema.ts'
import { completeFrom } from './charter-completion.ts'
import { schemasAt } from './schema-walk.ts'

const board =
  '---\ngroup: board\n---\n```charter\nseats:\n  director: { number: 7 }\nrules:\n  directors:\n    open: 1 week\n```\n'
const complete = completeFrom(blockSchema, [board])

/** What is offered at the bar, and what of the text it would replace. */
async function offered(marked: string, explicit = true) {
  const pos = marked.indexOf('|')
  const doc = marked.replace('|', '')
  const result = await complete(new CompletionContext(EditorState.create({ doc }), pos, explicit))
  if (result === null) return undefined
  return { labels: result.options.map(({ label }) => label), replaces: doc.slice(result.from, pos), result }
}

const block = (lines: string) => `---\ngroup: club\n---\n\n\`\`\`charter\n${lines}\n\`\`\`\n`

describe('the walk through the schema', () => {
  it('finds what a part of a list can say', () => {
    const keys = schemasAt(blockSchema, ['powers']).flatMap(({ properties }) => Object.keys(properties ?? {}))
    assert.ok(keys.includes('may') && keys.includes('in emergency'))
  })

  it('goes through names that people choose, keys with beginnings, and alternatives', () => {
    assert.ok(schemasAt(blockSchema, ['rules', 'council poll', 'after vetoed']).length > 0)
    assert.ok(schemasAt(blockSchema, ['seats', 'chair', 'alternates', 'named by']).length > 0)
  })

  it('finds nothing where nothing can stand', () => {
    assert.deepEqual(schemasAt(blockSchema, ['seats', 'chair', 'colour']), [])
    assert.deepEqual(schemasAt(blockSchema, ['constructor']), [])
  })
})

describe('completion in a charter', () => {
  it('offers the sections, seats first asked by nobody', async () => {
    assert.ok((await offered(block('|')))?.labels.includes('seats'))
    assert.equal(await offered(block('|'), false), undefined)
    assert.equal(await offered('Some pro|se'), undefined)
  })

  it('offers the keys of a seat with what each means, in the order in which they are written', async () => {
    const found = await offered(block('seats:\n  chair:\n    te|'))
    assert.equal(found?.replaces, 'te')
    assert.ok((found?.labels.indexOf('filled by') ?? -1) < (found?.labels.indexOf('term') ?? -1))
    const term = found?.result.options.find(({ label }) => label === 'term')
    assert.equal(term?.apply, 'term: ')
    assert.match(String(term?.info), /How long a holder stays/)
  })

  it('offers what can stand as a value', async () => {
    assert.deepEqual((await offered(block('rules:\n  vote:\n    closes early: when |')))?.labels, [
      'when all have voted',
      'when certain',
      'when carried',
    ])
    assert.deepEqual((await offered(block('seats:\n  chair: { holds over: |')))?.labels, ['yes', 'no'])
  })

  it('offers the names of the charter and of the others where one is meant', async () => {
    const charter =
      'facts:\n  employer: name\nseats:\n  member: { filled by: roll }\n  vice chair: {}\nrules:\n  big vote(p):\n    open: 1 day\n'
    const deciders = (await offered(block(`${charter}powers:\n  - by: |`)))?.labels
    for (const name of ['big vote', 'member', 'vice chair', 'board', 'board.director', 'board.directors'])
      assert.ok(deciders?.includes(name), name)
    assert.ok(!deciders?.includes('employer'))
    assert.deepEqual((await offered(block(`${charter}rules:\n  x:\n    one ballot per: |`)))?.labels, ['employer'])
  })

  it('offers names behind words that are a sentence already', async () => {
    const found = await offered(block('seats:\n  chair:\n    removed by: a vote of bo|'))
    assert.equal(found?.replaces, 'bo')
    assert.ok(found?.labels.includes('board.directors'))
  })

  it('offers the options of the rule in its own conditions', async () => {
    const rules =
      'rules:\n  one:\n    options: [left, right]\n  two:\n    options: { up: "+1", down: "-1" }\n    missing count as: |'
    assert.deepEqual((await offered(block(rules)))?.labels, ['up', 'down'])
  })

  it('keeps the names when the lines are not yet YAML', async () => {
    const names = await offered(block('seats:\n  chair: { number: 1 }\n  : [\npowers:\n  - by: ch|'))
    assert.ok(names?.labels.includes('chair'))
  })
})
