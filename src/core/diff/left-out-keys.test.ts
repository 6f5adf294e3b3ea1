import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { isMap, isSeq, parseDocument } from 'yaml'
import { diffFiles } from './read-versions.ts'

// Every key of every example of the specification is left out once: what remains is compared with what was, and whatever the
// language comes to say is told by its own key. Leaving out what a part cannot be without is an error, and no difference.

const specification = readFileSync(new URL('../../../docs/charter-language.md', import.meta.url), 'utf8')
const head = '---\ncharter: 1\ngroup: example\nname: Example\nunder: board\n---\n\n# Example\n\n'
const examples = [...specification.matchAll(/^(`{3,})charter-example\n([\s\S]*?)^\1$/gm)].map(([, , text = '']) => text)

/** Keys that say what holds without them as well, and one that is a section of its own. */
const withoutEffect = ['facts declared by', 'duties numbers only', 'elections votes', 'seats status']

describe('a key that is left out', () => {
  it('is told by its name, and nothing else is', () => {
    let compared = 0
    const others: string[] = []
    for (const text of examples) {
      for (const path of pathsIn(text)) {
        const shorter = parseDocument(text, { schema: 'failsafe' })
        shorter.deleteIn(path)
        const [before, after] = [text, shorter.toString({ lineWidth: 0 })].map(
          (block) => `${head}\`\`\`charter\n${block}\`\`\`\n`,
        )
        const diff = diffFiles({ file: 'a.md', text: before ?? '' }, { file: 'b.md', text: after ?? '' })
        if (!diff.ok) continue
        compared += 1
        const key = `${path[0]} ${path.at(-1)}`
        const told = diff.changes.map(({ kind, key: of }) => `${kind} ${of}`)
        const isTold = told.length === 1 && told[0] === `changed ${path.at(-1)}`
        if (!isTold && !withoutEffect.includes(key)) others.push(`${key}: ${told.join(', ')}`)
      }
    }
    assert.ok(compared > 200, `${compared} compared`)
    assert.deepEqual(others, [])
  })
})

/** Of each key within a seat, a rule, an entry of a list, or a section that is one thing. */
function pathsIn(text: string): readonly (readonly (string | number)[])[] {
  const { contents } = parseDocument(text, { schema: 'failsafe' })
  if (!isMap(contents)) return []
  return contents.items.flatMap(({ key, value }): (readonly (string | number)[])[] => {
    const section = String(key)
    if (isSeq(value)) return value.items.flatMap((item, index) => keysIn(item).map((name) => [section, index, name]))
    if (!isMap(value)) return []
    if (['money', 'life', 'calendar'].includes(section)) return keysIn(value).map((name) => [section, name])
    return value.items.flatMap(({ key: name, value: part }) => keysIn(part).map((own) => [section, String(name), own]))
  })
}

function keysIn(node: unknown): readonly string[] {
  return isMap(node) ? node.items.map(({ key }) => String(key)) : []
}
