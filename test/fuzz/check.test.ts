import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import type { Finding } from '../../src/core/charter/reading/finding.ts'
import { fixCharters, newFindings, type TextFile } from '../../src/core/check/fix-charters.ts'
import { readCharter } from '../../src/core/check/read-charter.ts'
import { readFoundation } from '../../src/core/check/read-foundation.ts'

// Whatever stands in a document, checking it throws nothing, ends, and points into the document. REMIT_FUZZ=20 tries
// twenty times as many; REMIT_SEED repeats a run.

const seed = Number(process.env.REMIT_SEED ?? Date.now() % 1_000_000)
const times = Number(process.env.REMIT_FUZZ ?? 1)
const runs = (count: number) => ({ numRuns: count * times, seed })
/** A document that is not checked within this time hangs; they take a few milliseconds. */
const longest = { timeout: 120_000 * times }

const samples: readonly TextFile[] = ['foundations/python', 'foundations/django', 'test/broken'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => ({ file: name, text: readFileSync(`${folder}/${name}`, 'utf8') })),
)

describe(`checking any text (REMIT_SEED=${seed})`, () => {
  it('reads real charters that were changed at random', longest, () => {
    fc.assert(fc.property(mutatedCharter(), answers), runs(400))
  })

  it('reads trees of any shape over the words of the language', longest, () => {
    fc.assert(
      fc.property(blocks(), (text) => answers({ file: 'kettle.md', text })),
      runs(600),
    )
  })

  it('reads what is nested deeply, long, or not made of letters', longest, () => {
    fc.assert(
      fc.property(oddText(), (text) => answers({ file: 'kettle.md', text })),
      runs(200),
    )
  })

  it('reads several such documents against each other', longest, () => {
    const files = fc.uniqueArray(mutatedCharter(), { minLength: 2, maxLength: 4, selector: ({ file }) => file })
    fc.assert(
      fc.property(files, (texts) => {
        const { findings } = readFoundation(texts)
        for (const text of texts) assertPlaces(text, findings)
      }),
      runs(100),
    )
  })

  it('reads any founding', longest, () => {
    const real = readFileSync('foundations/python/founding.yaml', 'utf8')
    const founding = mutationsOf({ file: 'founding.yaml', text: real })
    fc.assert(
      fc.property(founding, (file) => {
        const { findings } = readFoundation([...samples.slice(0, 4), file])
        assertPlaces(file, findings)
      }),
      runs(100),
    )
  })
})

describe(`fixing any text (REMIT_SEED=${seed})`, () => {
  it('takes the fixed findings away, brings no error, and has nothing more to do', longest, () => {
    const read = (files: readonly TextFile[]) => files.flatMap((file) => readCharter(file).findings)
    fc.assert(
      fc.property(misspeltCharter(), (file) => {
        const before = read([file])
        const { files, fixed } = fixCharters([file], read)
        const after = read(files)
        assert.deepEqual(
          newFindings(before, after).filter(({ severity }) => severity === 'error' && fixed.length === 0),
          [],
        )
        assert.ok(errors(after) <= errors(before))
        assert.deepEqual(fixCharters(files, read).files, files)
        for (const [index, { text }] of files.entries()) {
          assert.deepEqual(commentsIn(text), commentsIn([file][index]?.text ?? ''))
        }
      }),
      runs(100),
    )
  })
})

function answers(file: TextFile): void {
  const alone = readCharter(file)
  const together = readFoundation([file])
  assertPlaces(file, alone.findings)
  assertPlaces(file, together.findings)
  assert.equal(alone.charter === undefined, errors(alone.findings) > 0)
}

function assertPlaces({ file, text }: TextFile, findings: readonly Finding[]): void {
  const lines = text.split('\n')
  for (const finding of findings) {
    if (finding.file !== file) continue
    const { place, message, fix, code } = finding
    const line = lines[place.line - 1]
    assert.ok(line !== undefined, `${code} at line ${place.line} of ${lines.length}`)
    assert.ok(place.column >= 1 && place.column <= line.length + 1, `${code} at column ${place.column} of "${line}"`)
    assert.ok(message.length > 0 && message.length < 2000 && !message.includes('\n'), JSON.stringify(message))
    for (const { start, end } of fix?.edits ?? []) assert.ok(0 <= start && start <= end && end <= text.length)
  }
}

function errors(findings: readonly Finding[]): number {
  return findings.filter(({ severity }) => severity === 'error').length
}

function commentsIn(text: string): readonly string[] {
  return text.match(/ # .*/g) ?? []
}

function mutatedCharter(): fc.Arbitrary<TextFile> {
  return fc.constantFrom(...samples).chain(mutationsOf)
}

type Change = (text: string) => string

/** Lines left out, said twice, moved or indented otherwise; letters changed; pieces of the language put anywhere. */
function mutationsOf({ file, text }: TextFile): fc.Arbitrary<TextFile> {
  const at = fc.nat(text.length)
  const lines = text.split('\n')
  const line = fc.nat(lines.length - 1)
  const change: fc.Arbitrary<Change> = fc.oneof(
    line.map(
      (index): Change =>
        (now) =>
          withLines(now, (all) => all.toSpliced(index, 1)),
    ),
    line.map(
      (index): Change =>
        (now) =>
          withLines(now, (all) => all.toSpliced(index, 0, all[index] ?? '')),
    ),
    fc.tuple(line, line).map(
      ([from, to]): Change =>
        (now) =>
          withLines(now, (all) => all.toSpliced(to, 0, all[from] ?? '')),
    ),
    fc.tuple(line, fc.constantFrom(' ', '  ', '\t', '    ', '- ')).map(
      ([index, indent]): Change =>
        (now) =>
          withLines(now, (all) => all.with(Math.min(index, all.length - 1), `${indent}${all[index] ?? ''}`)),
    ),
    fc.tuple(at, fc.nat(20), fc.oneof(piece(), fc.string({ unit: 'binary', maxLength: 6 }))).map(
      ([start, length, put]): Change =>
        (now) =>
          now.slice(0, start) + put + now.slice(start + length),
    ),
    fc.constant<Change>((now) => now.replaceAll('\n', '\r\n')),
  )
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => ({
    file,
    text: changes.reduce((now, change) => change(now), text),
  }))
}

/** A letter left out, doubled or swapped here and there in the blocks: what `--fix` is for. */
function misspeltCharter(): fc.Arbitrary<TextFile> {
  return fc.constantFrom(...samples).chain(({ file, text }) => {
    const word = fc.constantFrom(...[...text.matchAll(/(?<=^ *)[a-z]{4,}(?=[a-z ]*:)/gm)].map(({ index }) => index))
    const slip = fc.tuple(word, fc.nat(3), fc.constantFrom('left out', 'doubled', 'swapped'))
    return fc.array(slip, { minLength: 1, maxLength: 4 }).map((slips) => ({
      file,
      text: slips
        .toSorted(([a], [b]) => b - a)
        .reduce((now, [start, offset, kind]) => slipped(now, start + offset, kind), text),
    }))
  })
}

function slipped(text: string, at: number, kind: string): string {
  const [letter, next] = [text.charAt(at), text.charAt(at + 1)]
  if (!/[a-z]/.test(letter) || !/[a-z]/.test(next)) return text
  const put = kind === 'left out' ? next : kind === 'doubled' ? letter + letter + next : next + letter
  return text.slice(0, at) + put + text.slice(at + 2)
}

function withLines(text: string, change: (lines: string[]) => readonly string[]): string {
  return change(text.split('\n')).join('\n')
}

/** Every text that the readers of the language compare with, so that the words grow with it. */
function vocabulary(): readonly string[] {
  const folder = 'src/core/charter/sections'
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  )
  const words = sources.flatMap(
    (name) => readFileSync(`${folder}/${name}`, 'utf8').match(/(?<=')[a-z][a-z -]*(?=')/g) ?? [],
  )
  return [...new Set(words)]
}

function piece(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...vocabulary()),
    fc.constantFrom('member', 'chair', 'board vote', 'kettle.member', 'any chair', 'anyone', 'for', 'against', 'cast'),
    fc.constantFrom('for > 1/2 of voters', 'cast >= 2/3 of seats', 'sqrt(electorate)', 'x in {1, 2}', 'otherwise'),
    fc.constantFrom(
      '5 days',
      '1 to 3 weeks',
      'at most 10 business days',
      '2027-02-30',
      '1 January',
      'USD 1,000 per year',
    ),
    fc.constantFrom(
      '999999999999999999999',
      '0',
      '-1',
      '1/0',
      '0%',
      '101%',
      '1e9',
      '0x10',
      'NaN',
      '__proto__',
      'constructor',
    ),
    fc.constantFrom(
      '[',
      ']',
      '{',
      '}',
      ': ',
      '- ',
      '\n  ',
      '\n- ',
      '"',
      "'",
      '|',
      '>',
      '&a ',
      '*a',
      '!t ',
      '# ',
      '```',
      '---',
    ),
  )
}

/** Blocks of all sections with keys and values that stand anywhere. */
function blocks(): fc.Arbitrary<string> {
  const sections = [
    'seats',
    'rules',
    'powers',
    'gives',
    'reserved',
    'channels',
    'procedures',
    'limits',
    'facts',
    'lists',
  ]
  const more = ['events', 'rolls', 'statuses', 'status', 'duties', 'elections', 'money', 'life', 'calendar', 'while']
  const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      piece(),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(piece(), tie('tree'), { maxKeys: 5 }),
    ),
  }))
  const section = fc.tuple(fc.constantFrom(...sections, ...more), tree)
  return fc.array(section, { maxLength: 6 }).map((parts) => {
    const written = parts.map(([key, value]) => `${key}: ${JSON.stringify(value)}`).join('\n')
    return documentOf(written)
  })
}

function documentOf(block: string): string {
  return `---\ncharter: 1\ngroup: kettle\nname: Kettle\n---\n\n# Kettle\n\n\`\`\`charter\n${block}\n\`\`\`\n`
}

function oddText(): fc.Arbitrary<string> {
  const many = fc.integer({ min: 1, max: 3000 })
  const repeated = fc
    .tuple(
      many,
      fc.constantFrom('[', '{', '- ', '(', 'not ', 'a: ', ' ', '1 + ', '\u0000', '𝒳', '\r', 'é', '\u202e', '9'),
    )
    .map(([count, unit]) => unit.repeat(count))
  const inRule = repeated.map((text) => `rules:\n  r: { voters: member, passes: ${JSON.stringify(text)}, open: 1 day }`)
  const deep = many.map((count) =>
    Array.from({ length: Math.min(count, 200) }, (_, at) => `${'  '.repeat(at)}a:`).join('\n'),
  )
  const unicode = fc.string({ unit: 'binary', maxLength: 300 })
  return fc.oneof(
    repeated,
    unicode,
    fc.oneof(repeated, inRule, deep, unicode).map(documentOf),
    fc.oneof(repeated, inRule, deep).map((text) => documentOf(text).replaceAll('\n', '\r\n')),
  )
}
