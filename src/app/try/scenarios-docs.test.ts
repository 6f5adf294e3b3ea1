import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { nodeCrypto } from '../../adapters/crypto/node-crypto.ts'
import { readCharter } from '../../core/check/read-charter.ts'
import { facts } from './decision-facts.ts'
import { declaredBy } from './declared.ts'
import { electionFacts } from './election-facts.ts'
import { events } from './event-names.ts'
import { readScenario } from './read-scenario.ts'
import { refusals } from './refusal-names.ts'
import { tryScenario } from './try-scenario.ts'
import { verbs } from './verbs.ts'

// docs/scenarios.md is what authors of scenarios read; what it shows is played, and its tables are those of the code.

const document = readFileSync(new URL('../../../docs/scenarios.md', import.meta.url), 'utf8')
const [, charterText = ''] = /^````charter-for-scenarios\n([\s\S]*?)^````$/m.exec(document) ?? []
const examples = [...document.matchAll(/^```scenario-example\n([\s\S]*?)^```$/gm)]

describe('docs/scenarios.md', () => {
  const file = { file: 'club.md', text: charterText }
  const { charter, findings } = readCharter(file)
  assert.ok(charter !== undefined, JSON.stringify(findings))
  const charters = new Map([[charter.group, charter]])
  const versions = new Map([[charter.group, [charter]]])

  it('has examples', () => assert.ok(examples.length >= 2))

  for (const { 1: text = '', index } of examples) {
    it(`shows at line ${document.slice(0, index).split('\n').length} what happens`, () => {
      const { scenario, findings } = readScenario(
        { file: 'example.yaml', text },
        { groups: declaredBy(versions), founders: [] },
      )
      assert.deepEqual(findings, [])
      assert.ok(scenario !== undefined)
      assert.deepEqual(
        tryScenario(scenario, { files: [file], charters, versions }, { crypto: nodeCrypto }).differences,
        [],
      )
    })
  }

  const acts = Object.entries(verbs).map(([verb, { actor, takes, keys, does }]) => {
    const more = keys.length === 0 ? '' : `; with ${keys.map((key) => `\`${key}\``).join(', ')}`
    return `| \`${verb}\` | ${takes} | ${does}${more}${actor === 'founding' || actor === 'operator' ? '. Without `by`' : ''} |`
  })
  const named = (table: Readonly<Record<string, string>>) =>
    Object.entries(table).map(([name, meaning]) => `| \`${name}\` | ${meaning} |`)

  it('has every act', () => holds(['| act | takes | |', '| --- | --- | --- |', ...acts]))
  it('has every fact of a decision', () => holds(['| fact | |', '| --- | --- |', ...named(facts)]))
  it('has every fact of an election', () => holds(['| fact | |', '| --- | --- |', ...named(electionFacts)]))
  it('has every refusal', () => holds(['| refusal | |', '| --- | --- |', ...named(refusals)]))
  it('has every event', () => holds(['| event | |', '| --- | --- |', ...named(events)]))
})

function holds(table: readonly string[]): void {
  const text = table.join('\n')
  assert.ok(document.includes(text), `docs/scenarios.md lacks this table:\n${text}`)
}
