import assert from 'node:assert/strict'
import { globSync, readdirSync, readFileSync } from 'node:fs'
import { after, before, describe, it } from 'node:test'
import { draftChecker } from './check-draft.ts'
import { readFoundation } from './read-foundation.ts'

// The site's editor checks in the browser, and not every browser has Temporal.

const root = new URL('../../../', import.meta.url).pathname

describe('the check without Temporal', () => {
  const kept = Object.getOwnPropertyDescriptor(globalThis, 'Temporal')
  before(() => Reflect.deleteProperty(globalThis, 'Temporal'))
  after(() => (kept === undefined ? undefined : Object.defineProperty(globalThis, 'Temporal', kept)))

  for (const folder of readdirSync(`${root}foundations`).filter((name) => !name.includes('.'))) {
    const files = globSync(`foundations/${folder}/*.{md,yaml}`, { cwd: root })
    const texts = files.map((file) => ({
      file: file.split('/').at(-1) ?? '',
      text: readFileSync(`${root}${file}`, 'utf8'),
    }))

    it(`finds the same in ${folder}`, () => {
      assert.equal('Temporal' in globalThis, false)
      assert.deepEqual(
        readFoundation(texts.filter(({ file }) => file !== 'README.md')).findings.filter(
          ({ severity }) => severity === 'error',
        ),
        [],
      )
    })
  }

  for (const page of globSync('docs/findings/*.md', { cwd: root })) {
    it(`finds what is wrong in ${page}`, () => {
      const text = readFileSync(`${root}${page}`, 'utf8')
      for (const [, , file = '', example = ''] of text.matchAll(/^(`{3,})charter-example ?(\S*)\n([\s\S]*?)^\1$/gm)) {
        const head = '---\ncharter: 1\ngroup: example\nname: Example\nzone: Europe/Paris\n---\n\n# Example\n\n'
        const whole = file === '' ? `${head}\`\`\`charter\n${example}\`\`\`\n` : example
        draftChecker([], { file: file === '' ? 'example.md' : file, text: '' })(whole)
      }
    })
  }
})
