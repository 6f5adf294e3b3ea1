import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import {
  arbitraryApprovals,
  arbitraryOrders,
  arbitraryRankings,
  arbitraryScores,
} from '../../../../test/support/arbitrary-elections.ts'
import { formatOf, formats } from './all.ts'
import type { ElectionFile } from './election-file.ts'
import type { Format, Reader } from './format.ts'

const encoder = new TextEncoder()

/** Files are made by chance again and again; more of them find no more. */
fc.configureGlobal({ numRuns: 40 })

function readPieces(reader: Reader, bytes: Uint8Array, piece: number): ReturnType<Reader['end']> {
  for (let at = 0; at < bytes.length; at += piece) {
    // A copy in memory that is overwritten afterwards, as pieces of a file are.
    const part = bytes.slice(at, at + piece)
    const fault = reader.push(part)
    part.fill(0)
    if (fault !== undefined) return { ok: false, problem: fault }
  }
  return reader.end()
}

function written(format: Format, file: ElectionFile): string | undefined {
  const text = format.write(file)
  return text.ok ? [...text.value].join('') : undefined
}

/** What a file says of ballots, however candidates without a mark are told. */
function said({ candidates, ballots }: ElectionFile): unknown {
  return { candidates, ballots }
}

for (const format of formats) {
  describe(`${format.title}`, () => {
    const arbitraries = {
      rankings: fc.oneof(arbitraryOrders(), arbitraryRankings()),
      approvals: arbitraryApprovals(),
      scores: arbitraryScores(),
    }
    for (const kind of format.ballots) {
      it(`reads ${kind} as it wrote them, in pieces of any length`, () => {
        fc.assert(
          fc.property(arbitraries[kind], fc.integer({ min: 1, max: 50 }), (file, piece) => {
            const text = written(format, file)
            if (text === undefined) return
            const read = readPieces(format.reader([kind]), encoder.encode(text), piece)
            assert.ok(read.ok, `${text}\n${JSON.stringify(read)}`)
            if (read.value.ballots.kind === kind) assert.deepEqual(said(read.value), said(file), text)
            else assert.equal(format.name, 'cvr')
          }),
        )
      })
    }

    it('says plain orders, approvals or scores without losing anything', () => {
      const plain = { rankings: arbitraryOrders(), approvals: arbitraryApprovals(), scores: arbitraryScores() }
      for (const kind of format.ballots) {
        fc.assert(fc.property(plain[kind], (file) => assert.notEqual(written(format, file), undefined)))
      }
    })

    it('answers any bytes', () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
          readPieces(format.reader(), bytes, 64)
        }),
      )
    })

    it('answers what was a file before some bytes were changed', () => {
      const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 })
      const files = fc.oneof(arbitraryOrders(), arbitraryApprovals(), arbitraryScores())
      fc.assert(
        fc.property(files, changes, (file, changed) => {
          const bytes = encoder.encode(written(format, file) ?? '1 1\n1 1 0\n0\n"a"\n')
          for (const [at, byte] of changed) bytes[at % bytes.length] = byte
          readPieces(format.reader(), bytes, 40)
        }),
        { numRuns: 100 },
      )
    })

    it('is recognised by how it begins, and by its extension', () => {
      const plain = { rankings: arbitraryOrders(), approvals: arbitraryApprovals(), scores: arbitraryScores() }
      for (const kind of format.ballots) {
        const named = plain[kind].filter(({ ballots }) => ballots.kind !== 'rankings' || ballots.marks.length > 0)
        fc.assert(
          fc.property(
            named,
            fc.constantFrom('-', ...format.extensions.map((extension) => `x.${extension}`)),
            (file, name) => {
              const isTable = format.extensions.includes('csv')
              const found = formatOf(name === '-' && isTable ? 'x.csv' : name, written(format, file) ?? '', [kind])
              assert.equal(found?.name, format.name)
            },
          ),
        )
      }
    })
  })
}
