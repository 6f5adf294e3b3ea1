import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { readCharter } from '../../check/read-charter.ts'
import { formatCharter } from './format-charter.ts'

function formatted(block: string, info = 'charter'): string {
  const { text, left } = formatCharter({ file: 'club.md', text: `Prose  \n\n\`\`\`${info}\n${block}\`\`\`\n` })
  assert.deepEqual(left, [])
  return text.slice(text.indexOf('\n', text.indexOf('```')) + 1, text.lastIndexOf('```'))
}

describe('formatting a charter', () => {
  it('writes keys in the order of the documentation, and names in the order of the author', () => {
    const block =
      'rules:\n    zebra: {open: 1 day, voters: b}\n    ant: {passes: x > y, options: [y, x], voters: a}\nseats:\n    b: {filled by: roll}\n'
    assert.equal(
      formatted(block),
      'seats:\n  b: { filled by: roll }\nrules:\n  zebra: { voters: b, open: 1 day }\n  ant: { voters: a, options: [y, x], passes: x > y }\n',
    )
  })

  it('keeps every comment with what it is about', () => {
    const block =
      '# all\n\nrules:\n  vote:      # five days\n    # how long\n    open: 5 days   # not six\n    voters: a\n    # that is all\n'
    assert.equal(
      formatted(block),
      '# all\n\nrules:\n  vote: # five days\n    voters: a\n    # how long\n    open: 5 days # not six\n    # that is all\n',
    )
  })

  it('takes quotes away where they say nothing, and gives them to what others would read as a number', () => {
    const block = 'a: "plain"\nb: \'USD 30,000\'\nc: { d: "USD 30,000", e: +1, f: "1", g: "x: y", h: 1.10 }\n'
    assert.equal(
      formatted(block),
      'a: plain\nb: USD 30,000\nc: { d: "USD 30,000", e: "+1", f: 1, g: "x: y", h: "1.10" }\n',
    )
  })

  it('gives lines of its own to what is too long for one, and only to that', () => {
    const seat = (asks: string) => `seats:\n  member: { filled by: application, asks: [${asks}] }\n`
    const fits = 'a'.repeat(74)
    assert.equal(formatted(seat(fits)), seat(fits))
    assert.equal(formatted(seat(fits)).split('\n')[1]?.length, 120)
    assert.equal(formatted(seat(`${fits}a`)), `seats:\n  member:\n    filled by: application\n    asks: [${fits}a]\n`)
  })

  it('leaves prose, fences and other code as they are, and a block its own line breaks', () => {
    const text =
      'Prose  with   *marks* \r\n\r\n~~~~ charter\r\nb:   1\r\na: { x:   y }\r\n~~~~\r\n\r\n```yaml\r\nb:   1\r\n```\r\n'
    const { text: after } = formatCharter({ file: 'club.md', text })
    assert.equal(after, text.replace('b:   1\r\na: { x:   y }', 'b: 1\r\na: { x: y }'))
  })

  it('leaves a block that it cannot read, and says where and why', () => {
    const text = '# A\n\n```charter\nseats: [\n```\n\n```charter\nb:   1\n```\n\n```charter\na: 1\nA: 2\n```\n'
    const { text: after, left } = formatCharter({ file: 'club.md', text })
    assert.equal(after, text.replace('b:   1', 'b: 1'))
    assert.deepEqual(
      left.map(({ code, place }) => [code, place.line]),
      [
        ['not-yaml', 5],
        ['said-twice', 13],
      ],
    )
  })

  it('puts the front matter right as well', () => {
    const { text } = formatCharter({ file: 'a.md', text: '---\nname:  A\ngroup: a\ncharter: "1"\n---\n# A\n' })
    assert.equal(text, '---\ncharter: 1\ngroup: a\nname: A\n---\n# A\n')
  })

  for (const file of globSync('foundations/*/*.md').filter((path) => !path.endsWith('README.md'))) {
    it(`changes nothing that ${file} means, and nothing at all the second time`, () => {
      keepsItsMeaning(file, readFileSync(file, 'utf8'))
    })
  }

  it('is stable, and keeps the meaning, for any block that can be read', () => {
    fc.assert(
      fc.property(sections, (sectionsOf) => {
        keepsItsMeaning(
          'any.md',
          `---\ncharter: 1\ngroup: any\nname: Any\n---\n# Any\n\n\`\`\`charter\n${sectionsOf}\n\`\`\`\n`,
        )
      }),
      { numRuns: 300 },
    )
  })
})

function keepsItsMeaning(file: string, text: string): void {
  const once = formatCharter({ file, text })
  const twice = formatCharter({ file, text: once.text })
  assert.equal(twice.text, once.text)
  assert.deepEqual(meaning(file, once.text), meaning(file, text))
}

/** What is read, without where it stands; where there are errors, what they are. */
function meaning(file: string, text: string): unknown {
  const { charter, findings } = readCharter({ file, text })
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, inner: unknown) => (key === 'place' || key === 'blocks' ? undefined : inner))
  return charter === undefined ? findings.map(({ code }) => code).toSorted() : plain(charter)
}

const word = fc.constantFrom(
  'member',
  'chair',
  'open',
  'voters',
  'a',
  '"b c"',
  "'d'",
  '+1',
  '1.10',
  'x > y',
  '~',
  '"x: y"',
  '"#"',
)
const comment = fc.constantFrom('', '', '', ' # why', '\n# above')

const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.array(tie('value'), { maxLength: 5 }).map((items) => `[${items.join(', ')}]`),
    fc
      .uniqueArray(fc.tuple(word, tie('value')), { maxLength: 5, selector: ([key]) => key })
      .map((pairs) => `{${pairs.map(([key, inner]) => `${key}: ${inner}`).join(', ')}}`),
  ),
}))

const sections = fc
  .uniqueArray(
    fc.tuple(
      fc.constantFrom('rules', 'seats', 'powers', 'life', 'money'),
      fc.array(fc.tuple(word, value, comment), { maxLength: 4 }),
    ),
    {
      selector: ([section]) => section,
    },
  )
  .map((all) =>
    all
      .map(
        ([section, entries]) =>
          `${section}:\n${entries.map(([key, inner, said]) => `    ${key}:   ${inner}${said}`).join('\n')}`,
      )
      .join('\n'),
  )
